// "Improve onboarding" fits every bet anybody could propose, so it helps to choose between none of them.
import { subtree } from '../../../document/section.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { span, textOf, type Span } from '../../../text/span.ts';
import { hasQuantity } from '../../criterion/index.ts';
import { roadmapEntries } from '../../roadmap/roadmapEntries.ts';
import { defineRule } from '../../rule.ts';
import { memberText, strategyItems } from '../../strategy/strategyFields.ts';
import { mayHoldWeakPhrase, weakPhraseIn } from '../../strategy/weakPhrases.ts';

export const weakPhrase = defineRule({
  id: 'strategy/weak-phrase',
  scope: 'document',
  summary: 'Disallow goals and directions that choose nothing',
  severity: 'warning',
  messages: {
    one: '"{phrase}" would fit almost any plan. Say from what to what, by when, or what you do instead of what.',
    several:
      '"{phrase}" would fit almost any plan, and so would {count} more. Say from what to what, by when, or what you do instead of what.',
  },
  *check({ typed }) {
    // Most documents hold none of the verbs anywhere.
    if (!['strategy', 'roadmap', 'initiative'].some((kind) => isKind(typed, kind)) || !mayHoldWeakPhrase(typed.document.text)) return;
    const found: Span[] = [];
    for (const { text, place } of passages(typed)) {
      const phrase = weakPhraseIn(text);
      if (phrase !== undefined) found.push(place(phrase.start, phrase.end));
    }
    const places = [...new Map(found.sort((a, b) => a.start - b.start).map((each) => [each.start, each])).values()];
    const [first] = places;
    if (first === undefined) return;
    const phraseAt = (each: Span): string => textOf(typed.document.text, each).replace(/\s+/g, ' ');
    const data = { phrase: phraseAt(first), count: String(places.length - 1) };
    const related = places
      .slice(1, 50)
      .map((each) => ({ path: typed.path, span: each, message: `"${phraseAt(each)}" chooses nothing either.` }));
    yield places.length === 1 ? { message: 'one', data, span: first } : { message: 'several', data, span: first, related };
  },
});

/** Words with a way from an offset in them to a place in the document. */
interface Passage {
  readonly text: string;
  readonly place: (start: number, end: number) => Span;
}

function* passages(typed: TypedDocument): Generator<Passage> {
  yield* titles(typed);
  yield* isKind(typed, 'roadmap') ? entryPassages(typed) : [];
  yield* isKind(typed, 'strategy') ? fieldPassages(typed) : [];
  yield* sectionPassages(typed);
}

/** The title of an initiative is its direction; the title of a strategy or roadmap is only its name. */
function* titles(typed: TypedDocument): Generator<Passage> {
  if (!isKind(typed, 'initiative')) return;
  const heading = typed.document.title?.heading;
  const field = typed.document.fields.get('title')?.node;
  if (heading !== undefined)
    yield { text: heading.text, place: (start, end) => span(heading.title.start + start, heading.title.start + end) };
  else if (field !== undefined) yield written(typed, field.span);
}

/** An entry whose reason or impact is measured says more than its title. */
function* entryPassages(typed: TypedDocument): Generator<Passage> {
  for (const { parts, origin } of roadmapEntries(typed)) {
    const title = parts.get('title');
    if (title === undefined || [...parts].some(([part, { text }]) => part !== 'confidence' && hasQuantity(text))) continue;
    if (origin === 'front-matter') yield written(typed, title.span);
    else {
      const at = title.span;
      // The place is that of the name, of which an item may say more.
      yield {
        text: title.text.trimStart(),
        place: (start, end) => span(Math.min(at.start + start, at.end), Math.min(at.start + end, at.end)),
      };
    }
  }
}

/** A goal that an objective makes measurable may stay in words. */
function* fieldPassages(typed: TypedDocument): Generator<Passage> {
  const measured = new Set(
    strategyItems(typed, 'objectives').flatMap((item) =>
      memberText(item, 'target') === undefined ? [] : (memberText(item, 'goal') ?? []),
    ),
  );
  for (const name of ['vision', 'mission']) {
    const node = typed.document.fields.get(name)?.node;
    if (node?.kind === 'scalar') yield written(typed, node.span);
  }
  for (const list of ['goals', 'strategies', 'tactics'] as const) {
    for (const item of strategyItems(typed, list)) {
      if (item.text === '' || (list === 'goals' && item.id !== undefined && measured.has(item.id))) continue;
      yield written(typed, item.span);
    }
  }
}

/** The words of a value as they stand in the front matter, without quotes, so that their places hold. */
function written(typed: TypedDocument, value: Span): Passage {
  const text = textOf(typed.document.text, value);
  const lead = /^["']/.test(text) ? 1 : 0;
  const from = value.start + lead;
  return { text: text.slice(lead, text.length - lead), place: (start, end) => span(from + start, from + end) };
}

const concepts = ['goals', 'guiding-policy', 'actions-bets', 'summary'];

/** Items and paragraphs of the sections that say where to go, and the headings of their parts. */
function* sectionPassages(typed: TypedDocument): Generator<Passage> {
  const { document } = typed;
  const sections = concepts.flatMap((concept) => typed.sectionsFor(concept).map(({ section }) => section));
  for (const part of new Set(sections.flatMap((section) => subtree(section)))) {
    const own = document.bodyText(part);
    if (!sections.includes(part) && mayHoldWeakPhrase(part.heading.text) && !explains(own)) {
      const at = part.heading.title.start;
      yield { text: part.heading.text, place: (start, end) => span(at + start, at + end) };
    }
    if (!mayHoldWeakPhrase(own)) continue;
    for (const block of document.blocks(part)) {
      if (block.kind === 'item' || block.kind === 'paragraph') {
        yield { text: block.prose.text, place: (start, end) => block.prose.spanOf(start, end) };
      } else if (block.kind === 'row') {
        const measured = block.cells.some(({ text }) => hasQuantity(text));
        for (const cell of measured ? [] : block.cells) yield { text: cell.text, place: (start, end) => cell.spanOf(start, end) };
      }
    }
  }
}

/** Below a heading of this kind a few sentences tell what it means. */
function explains(body: string): boolean {
  return body.length > 200 || hasQuantity(body);
}
