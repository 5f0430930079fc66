// The quotations of a press release with what is said of their speakers. Only a paragraph or a block quote that opens
// with a quotation mark is one: a term in quotation marks, and a line set off below the headline, quote nobody.
import type { Block } from '../../document/content.ts';
import type { Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { textOf, type Span } from '../../text/span.ts';
import { languageWords } from '../words/languageWords.ts';
import type { Release } from './release.ts';
import { countWords } from '../words/wordCount.ts';
import { anyOfWords } from '../words/wordPattern.ts';

export interface ReleaseQuote {
  readonly span: Span;
  readonly form: Block['kind'];
  /** Who says it as written, `Ana Ruiz, SRE lead at Kite`; undefined where nobody is named. */
  readonly speaker: string | undefined;
}

/** Fewer words in quotation marks are a term or a title. */
const fewestWords = 4;
/** More words than these on a line of their own are no speaker. */
const mostSpeakerWords = 14;

const opens = /^["“„«「]/;
const quoted = /["“„«「][^"”“»」]*["”“»」]/g;
const dash = /^\s*(?:[—–~]|-{1,2}(?=\s))\s*/;

export function releaseQuotes(typed: TypedDocument, { parts }: Release): readonly ReleaseQuote[] {
  return parts.flatMap((part) => quotesIn(typed, part));
}

function quotesIn({ document }: TypedDocument, part: Section | undefined): readonly ReleaseQuote[] {
  if (!/["“„«「]/.test(document.bodyText(part))) return [];
  const blocks = document.blocks(part);
  const texts = blocks.map((block) => plain(textOf(document.text, block.span)));
  return blocks.flatMap((block, index): readonly ReleaseQuote[] => {
    const text = texts[index] ?? '';
    if ((block.kind !== 'paragraph' && block.kind !== 'quote' && block.kind !== 'item') || !opens.test(text)) return [];
    const inside = (text.match(quoted) ?? []).join(' ');
    // A quotation that goes on in the next paragraph names its speaker there.
    if (inside === '' || countWords(inside) < fewestWords) return [];
    const outside = text.replace(quoted, ' ').trim();
    const speaker = /\p{L}/u.test(outside) ? speakerIn(outside) : beside(texts, index, part);
    // Words that name nobody make it a sentence that only begins with a term.
    if (speaker === 'none' && /\p{L}/u.test(outside)) return [];
    return [{ span: block.span, form: block.kind, speaker: speaker === 'none' ? undefined : speaker }];
  });
}

/** The speaker behind "said" or a dash, in parentheses, or in front of a colon. */
function speakerIn(text: string): string {
  const line = text.trim();
  if (dash.test(line)) return clean(line.replace(dash, ''));
  if (/^\(.{2,120}\)\.?$/.test(line)) return clean(line.slice(1).replace(/\)\.?$/, ''));
  speech ??= anyOfWords(languageWords('speech'));
  const said = speech.exec(line);
  return said === null ? 'none' : clean(`${line.slice(0, said.index)} ${line.slice(said.index + said[0].length)}`);
}

let speech: RegExp | undefined;

/** A line of its own below the quotation, one above it that ends with a colon, or a heading that names somebody. */
function beside(texts: readonly string[], index: number, part: Section | undefined): string {
  const below = texts[index + 1] ?? '';
  const first = below.split('\n')[0] ?? '';
  if (!opens.test(below) && countWords(first) <= mostSpeakerWords) {
    const named = dash.test(first) ? clean(first.replace(dash, '')) : speakerIn(first);
    if (named !== 'none' && named !== '') return named;
    if (/^\p{Lu}[^.!?]*$/u.test(first) && first.includes(',')) return clean(first);
  }
  const above = texts[index - 1] ?? '';
  if (/[:：]$/.test(above) && countWords(above) <= mostSpeakerWords) return clean(above);
  const heading = plain(part?.heading.text ?? '');
  return /,|\b(?:from|by)\b/i.test(heading) ? clean(heading) : 'none';
}

function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:—–-]+|[\s,.;:—–-]+$/g, '')
    .replace(/^(?:the|our|a|an)\s/i, '');
}

/** The source without marks of block quotes, lists and emphasis; prompts such as `<name>` stay, as a reader's eye would. */
function plain(source: string): string {
  return source
    .replace(/<!--[^]*?-->/g, ' ')
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, '')
    .replace(/^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=["“„«「*_])/, '')
    .replace(/[*_`]+/g, '')
    .trim();
}

const roleWords =
  /\b(?:ceo|cto|cfo|coo|cpo|cmo|vp|svp|head|lead|leader|manager|director|chief|officer|president|founder|co-?founder|owner|engineer|developer|architect|designer|analyst|scientist|researcher|administrator|admin|user|customer|buyer|teacher|student|nurse|doctor|physician|parent|mother|father|professor|consultant|specialist|coordinator|accountant|controller|maintainer|creator|member|partner|associate|representative|operator|marketer|editor|writer|author|team)\b/i;

/** True for a name alone: nothing says what they do or where. */
export function isNameOnly(speaker: string): boolean {
  const words = speaker.split(' ');
  return words.length <= 3 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word)) && !roleWords.test(speaker);
}

/** `Ana Ruiz` of `Ana Ruiz, SRE lead, Kite`. */
export function nameOf(speaker: string): string {
  return (speaker.split(/[,，(]/)[0] ?? '').trim();
}

/** `Kite` of `Ana Ruiz, SRE lead, Kite`; undefined where there are fewer than three parts. */
export function companyOf(speaker: string): string | undefined {
  const parts = speaker.split(/[,，]/).map((part) => part.trim());
  const at = /\bat\s(?<company>\p{Lu}[^,]{1,60})$/u.exec(speaker)?.groups?.['company'];
  return at ?? (parts.length >= 3 ? parts.at(-1) : undefined);
}
