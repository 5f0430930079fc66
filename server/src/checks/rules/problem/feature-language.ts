// A problem told as a missing feature has its solution decided before anybody has looked at the problem.
import { scalarText } from '../../../document/field.ts';
import { subtree } from '../../../document/section.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { span, type Span } from '../../../text/span.ts';
import { introductionBlocks } from '../../sections/introduction.ts';
import { defineRule } from '../../rule.ts';
import { mayHoldSolution, sentencesOf, solutionPhraseIn } from '../../words/solutionLanguage.ts';

/** More than this says nothing new. */
const most = 3;

export const featureLanguage = defineRule({
  id: 'problem/feature-language',
  scope: 'document',
  summary: 'Disallow problems that are told as missing features',
  severity: 'warning',
  messages: {
    feature: '"{phrase}" names a solution. Say what the customer cannot get done without it, how often, and what that costs.',
  },
  *check({ typed }) {
    if (!isKind(typed, 'problem')) return;
    const topic = (scalarText(typed.document.fields.get('product')?.node) ?? '').toLowerCase();
    let found = 0;
    for (const passage of passages(typed)) {
      const { text } = passage;
      if (!mayHoldSolution(text)) continue;
      for (const sentence of sentencesOf(text)) {
        const phrase = solutionPhraseIn(sentence.text);
        // Where the product itself is an API or a plug-in, its name is the customer's own word.
        if (phrase === undefined || topic.split(/[^\p{L}\p{N}]+/u).includes(phrase.thing.toLowerCase().replace(/s$/, ''))) continue;
        const start = sentence.start + phrase.start;
        const end = sentence.start + phrase.end;
        yield { message: 'feature', data: { phrase: text.slice(start, end).replace(/\s+/g, ' ') }, span: passage.spanOf(start, end) };
        if (++found >= most) return;
      }
    }
  },
});

interface Passage {
  readonly text: string;
  spanOf(start: number, end: number): Span;
}

/** The title and what the problem section says in the author's own words. */
function* passages(typed: TypedDocument): Generator<Passage> {
  const { document } = typed;
  const { title } = document;
  const problems = typed.sectionsFor('problem').map(({ section }) => section);
  if (title !== undefined && title.heading.level <= 2 && !problems.includes(title)) {
    const at = title.heading.title.start;
    yield { text: document.text.slice(at, title.heading.title.end), spanOf: (start, end) => span(at + start, at + end) };
  }
  const blocks =
    problems.length > 0
      ? problems
          .flatMap((section) => subtree(section))
          .flatMap((part) => (mayHoldSolution(document.bodyText(part)) ? document.blocks(part) : []))
      : introductionBlocks(document);
  const seen = new Set<number>();
  for (const block of blocks) {
    // Sections may lie inside one another.
    if ((block.kind !== 'paragraph' && block.kind !== 'item') || seen.has(block.span.start)) continue;
    seen.add(block.span.start);
    yield { text: block.prose.text, spanOf: (start, end) => block.prose.spanOf(start, end) };
  }
}
