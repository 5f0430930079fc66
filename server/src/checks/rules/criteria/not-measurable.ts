// A criterion without a quantity is met or missed by opinion.
import { subtree, type Section } from '../../../document/section.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import { textOf, type Span } from '../../../text/span.ts';
import { criteriaIn, criteriaSections, saysSomething, type CriterionBlock } from '../../criteria/criteriaItems.ts';
import { analyseCriterion, analyseTableRow } from '../../criterion/index.ts';
import { placeholdersIn, promptContext } from '../../placeholder/placeholders.ts';
import { defineRule } from '../../rule.ts';

export const notMeasurable = defineRule({
  id: 'criteria/not-measurable',
  scope: 'document',
  summary: 'Require most success criteria to have a quantity',
  severity: 'warning',
  messages: {
    several:
      '{count} of {total} success criteria have no quantity, such as {first} and {second}. Say what each should go from and to, and by when.',
    one: '{count} of {total} success criteria has no quantity: {first}. Say what it should go from and to, and by when.',
    prose:
      'The section "{heading}" has no quantity that tells whether it is met. Say what should go from how much to how much, and by when.',
  },
  *check({ typed }) {
    // Elsewhere a heading such as "Metrics" is about the product and promises nothing.
    if (!typed.schema.sections.some(({ concept }) => concept === 'success-criteria')) return;
    const judged = criteriaSections(typed).flatMap((section) => judge(typed, section));
    const failed: Judged[] = [];
    let measurable = 0;
    // In most documents the first few settle it, and the others need no look.
    for (const criterion of judged) {
      if (!criterion.isMeasurable()) failed.push(criterion);
      else if (++measurable * 2 >= judged.length) return;
    }
    const [first, second] = failed;
    if (first === undefined) return;
    const related = failed.map(({ span, name }) => ({ path: typed.path, span, message: `${name} has no quantity.` }));
    const place = { span: first.section.heading.title, related };
    const data = { count: String(failed.length), total: String(judged.length), first: first.name };
    if (second !== undefined) yield { ...place, message: 'several', data: { ...data, second: second.name } };
    else if (first.isProse) yield { ...place, message: 'prose', data: { heading: first.section.heading.text } };
    else yield { ...place, message: 'one', data };
  },
});

interface Judged {
  readonly section: Section;
  readonly span: Span;
  readonly name: string;
  readonly isMeasurable: () => boolean;
  readonly isProse: boolean;
}

function judge(typed: TypedDocument, section: Section): readonly Judged[] {
  // What only has to work is accepted or not; it needs no number.
  if (typed.sections.get(section)?.includes('acceptance-criteria') === true) return [];
  const blocks = criteriaIn(typed, section).filter((block) => isCriterion(typed, block));
  const context = promptContext(typed);
  const filled = withoutAny(
    blocks,
    subtree(section).flatMap((part) => placeholdersIn(typed.document, part, context)),
  );
  const [first] = filled;
  if (first?.kind === 'paragraph') {
    const isAnyMeasurable = (): boolean => blocks.length > filled.length || filled.some(isMeasurable);
    return [{ section, span: first.span, name: nameOf(first), isMeasurable: isAnyMeasurable, isProse: true }];
  }
  return filled.map((block) => ({
    section,
    span: block.span,
    name: nameOf(block),
    isMeasurable: () => isMeasurable(block),
    isProse: false,
  }));
}

/** The blocks in which none of the places lies; both are in order of place. */
function withoutAny(blocks: readonly CriterionBlock[], places: readonly Span[]): readonly CriterionBlock[] {
  let next = 0;
  return blocks.filter(({ span }) => {
    while ((places[next]?.end ?? Infinity) <= span.start) next++;
    return (places[next]?.start ?? Infinity) >= span.end;
  });
}

/** "None", a heading in a list, a template's guidance in italics and a link to where the numbers stand are no criteria. */
function isCriterion(typed: TypedDocument, block: CriterionBlock): boolean {
  const source = textOf(typed.document.text, block.span);
  if (!saysSomething(block) || /^[-*+\d.)]+[ \t]+#{1,6}[ \t]/.test(source)) return false;
  if (block.kind === 'paragraph' && /^([_*])(?![_*])[^]*\1$/.test(source)) return false;
  const words = source.replace(links, ' ').match(/\p{L}+/gu) ?? [];
  return words.length > 4 || source.match(/\]\(|\]\[|\[\[|https?:/) === null;
}

const links = /!?\[[^[\]]{0,300}\](?:\([^()]{0,2000}\)|\[[^[\]]{0,300}\])|\[\[[^[\]]{0,300}\]\]|<?https?:\/\/\S+/g;

function isMeasurable(block: CriterionBlock): boolean {
  const parts = block.kind === 'row' ? [...block.headers, '', ...block.cells.map(({ text }) => text)] : [block.prose.text];
  const key = parts.join('\0');
  const known = judgements.get(key) ?? levelOf(block) > 0;
  if (judgements.size >= maxKept) judgements.clear();
  judgements.set(key, known);
  return known;
}

/** While somebody types, all criteria but one are the same as before. */
const judgements = new Map<string, boolean>();
const maxKept = 2000;

function levelOf(block: CriterionBlock): number {
  if (block.kind !== 'row') return analyseCriterion(block.prose.text).level;
  const cells = block.cells.map(({ text }) => text);
  return analyseTableRow(block.headers, cells).level;
}

const shown = 60;

function nameOf(block: CriterionBlock): string {
  const text = block.kind === 'row' ? (block.cells.find((cell) => /\p{L}{3}/u.test(cell.text))?.text ?? '') : block.prose.text;
  const line =
    text
      .trim()
      .split('\n')[0]
      ?.replace(/[\s.,;。]+$/, '') ?? '';
  const characters = Array.from(line);
  return `"${
    characters.length > shown
      ? `${characters
          .slice(0, shown)
          .join('')
          .replace(/\s+\S*$/, '')}…`
      : line
  }"`;
}
