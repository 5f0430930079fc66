// Most requests are half a problem statement: they say what to build and not what for.
import { isKind, titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { insertSections } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { isGiven } from '../../sections/missingSections.ts';
import { defineRule, type Fix } from '../../rule.ts';
import { saysNothing, textBelow, textOfBlock } from '../../sections/sectionText.ts';
import { solutionPhraseIn } from '../../words/solutionLanguage.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';

export const solutionOnly = defineRule({
  id: 'idea/solution-only',
  scope: 'document',
  summary: 'Require the need behind an idea once it was triaged',
  severity: 'info',
  fixable: true,
  messages: {
    solution:
      '"{phrase}" is one way to meet a need, and nothing says which. Ask what they want to get done, and add it as need or as a section.',
    need: 'Nothing says what they need underneath. Ask what they want to get done and how they do it today, and add it as need or as a section.',
  },
  *check({ typed }) {
    const { document, status } = typed;
    if (!isKind(typed, 'idea') || status.kind !== 'known' || typed.phase === 'draft') return;
    // Where the idea goes on in another document, that one tells the need.
    if (['need', 'jtbd', 'problem', 'promoted_to', 'duplicate_of'].some((name) => isGiven(document, name))) return;
    const sections = typed.sectionsFor('problem').map(({ section }) => section);
    if (sections.some((section) => holdsPlaceholder(typed, section) || !saysNothing(textBelow(document, section)))) return;
    const request = requestOf(typed);
    if (tellsNeed(request)) return;
    const [empty] = sections;
    const place = { span: empty?.heading.title ?? titleSpan(document), fixes: empty === undefined ? fixesFor(typed) : [] };
    const phrase = phraseIn(`${typed.title}\n${request}`);
    if (phrase === undefined) yield { ...place, message: 'need' };
    else yield { ...place, message: 'solution', data: { phrase } };
  },
});

/** What was asked for, word for word; the text above the first section where there is no section for it. */
function requestOf(typed: TypedDocument): string {
  const { document } = typed;
  const sections = typed.sectionsFor('request').map(({ section }) => textBelow(document, section));
  const [title] = document.sections;
  const opening = [...document.blocks(undefined), ...(title?.heading.level === 1 ? document.blocks(title) : [])].map(textOfBlock);
  return [...sections, ...opening].join('\n');
}

/** The request may say itself what it is for, or what happens without it. */
const need =
  /\p{N}|\b(?:because|so (?:that|we|they|i|our|their|my)|in order to|to avoid|currently|today|every|each time|takes?|took|costs?|hours?|manual(?:ly)?|by hand|instead of|otherwise|when(?:ever)?|cannot|can['’]t|unable|have to|has to|forced to|lose|losing|weil|damit|derzeit|heute|jede[nsmr]?|parce que|afin|aujourd|porque|para que|hoje|hoy|jer|kako bi|danas|потому|чтобы|сейчас|каждый)(?!\p{L})|因为|为了|目前|每|ため|毎|現在|때문|위해|현재|매/iu;

function tellsNeed(request: string): boolean {
  return need.test(request);
}

/** The words that name a solution; customers are quoted, so what stands in quotes counts here. */
function phraseIn(text: string): string | undefined {
  for (const line of text.replace(/["“”„«»]/g, '').split(/[.!?\n]+/)) {
    const sentence = line.replace(/^[\s>*_–—-]+/, '');
    const phrase = solutionPhraseIn(sentence);
    if (phrase !== undefined) return sentence.slice(phrase.start, phrase.end).replace(/\s+/g, ' ');
  }
  return undefined;
}

function fixesFor(typed: TypedDocument): readonly Fix[] {
  const spec = typed.schema.sections.find(({ concept }) => concept === 'problem');
  return spec === undefined ? [] : asChoice(`Insert section "${spec.title}"`, insertSections(typed, [spec]));
}
