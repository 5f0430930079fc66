// Whether a PRFAQ opens like a press release where no heading says so: by a dateline, a quotation, the words
// "for immediate release", or a sentence that announces something.
import type { Block } from '../../document/content.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { faqRanges, questionsOf } from './questions.ts';

const immediate = /\bfor immediate release\b|\bzur sofortigen veröffentlichung\b|即日発表|報道発表|新闻稿/i;
const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const day = String.raw`(?:${month}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d|\d{1,2}\.? ${month}\.? (?:19|20)\d\d|(?:19|20)\d\d-\d\d(?:-\d\d)?|\w{2,12} (?:19|20)\d\d|(?:19|20)\d\d年)`;
/** "BERLIN, 2026-11-05 —", "October 21, 2026. Today …", "LISBON – (Mar 2026) –", "[CITY, DATE] —". */
const dateline = new RegExp(String.raw`^[\s*_\[(]*(?:[\p{L}][\p{L}.,' /–—-]{1,60}?[\s,(–—-]+)?\(?${day}\)?[\s*_\])]*(?:[-–—:.]|$)`, 'iu');
const placeline = /^[\s*_[(]*\p{Lu}[\p{Lu}\s.,'-]{2,40}(?:,[^–—\n]{1,40})?[*_\])\s]*[–—]{1,2}\s/u;
const quotation = /["“„«「][^"”“»」\n]{20,600}["”“»」]/;
const announces =
  /\b(?:today|is (?:proud|pleased|excited|happy|thrilled) to)\b[^.\n]{0,120}\b(?:announc\w*|launch\w*|introduc\w*|releas\w*|unveil\w*)|\b(?:announc(?:es|ed|ing)|we are (?:launching|introducing|releasing))\b/i;
const outright =
  /\b(?:today|proud|pleased|excited|happy|thrilled|delighted)\b[^.\n]{0,120}\b(?:announc\w*|launch\w*|introduc\w*|releas\w*|unveil\w*)/i;

/** Text further down than this is no opening. */
const openingLength = 12_000;

/** True where the text above the FAQ reads like a release. */
export function opensLikeRelease(typed: TypedDocument): boolean {
  const { document } = typed;
  const firstQuestion = questionsOf(typed).find(({ form }) => form === 'heading')?.span.start;
  const faq = Math.min(firstQuestion ?? Infinity, ...faqRanges(typed).map(({ start }) => start), document.bodyStart + openingLength);
  for (const section of [undefined, ...document.sections]) {
    if (section !== undefined) {
      if (section.heading.span.start >= faq) break;
      if (immediate.test(section.heading.text) || /\bannounc(?:es|ing|ed)\b/i.test(section.heading.text)) return true;
    }
    if (document.blocks(section).some((block) => block.span.start < faq && soundsLikeRelease(block))) return true;
  }
  return false;
}

/** True for a block that nothing but a release would hold: "for immediate release", a dateline, or "today we announce". */
export function announcesOutright(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const { text } = block.prose;
  return immediate.test(text) || dateline.test(text) || placeline.test(text) || outright.test(text);
}

function soundsLikeRelease(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'quote' && block.kind !== 'item') return false;
  const { text } = block.prose;
  if (immediate.test(text) || quotation.test(text) || announces.test(text)) return true;
  return block.kind === 'paragraph' && (dateline.test(text) || placeline.test(text));
}
