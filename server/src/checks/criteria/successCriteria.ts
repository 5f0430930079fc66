// The success criteria of a document, each with what it says of baseline, target, time and owner. What is still to
// be filled in and what only has to be accepted is not among them; a reading depends on the criterion's text alone.
import type { Block } from '../../document/content.ts';
import { subtree, type Section } from '../../document/section.ts';
import { isKind, type TypedDocument } from '../../schema/typedDocument.ts';
import type { TextEdit } from '../../text/edit.ts';
import { pointSpan, textOf, type Span } from '../../text/span.ts';
import { criteriaIn, criteriaSections, saysSomething, type CriterionBlock } from './criteriaItems.ts';
import { analyseCriterion, analyseTableRow, type Criterion, type Mark, type RowCriterion, type RowMark } from '../criterion/index.ts';
import { placeholdersIn, promptContext } from '../placeholder/placeholders.ts';
import type { RelatedPlace } from '../rule.ts';
import { textOfBlock } from '../sections/sectionText.ts';

export interface SuccessCriterion {
  readonly block: CriterionBlock;
  /** The part of the section that the criterion stands in. */
  readonly part: Section;
  readonly span: Span;
  /** Its opening words in quotes, for messages. */
  readonly name: string;
  /** Spans in it lie in the criterion's own text, for a row in the text of one cell. */
  readonly reading: Criterion | RowCriterion;
}

export interface CriteriaSection {
  readonly section: Section;
  readonly criteria: readonly SuccessCriterion[];
}

/** The sections with success criteria; none in a kind whose documents promise nothing that is measured. */
export function criteriaBySection(typed: TypedDocument): readonly CriteriaSection[] {
  const known = bySection.get(typed);
  if (known !== undefined) return known;
  const found = promisesResults(typed)
    ? criteriaSections(typed)
        .map((section) => ({ section, criteria: criteriaOf(typed, section) }))
        .filter(({ criteria }) => criteria.length > 0)
    : [];
  bySection.set(typed, found);
  return found;
}

/** Several rules look at the same criteria of one version of a document. */
const bySection = new WeakMap<TypedDocument, readonly CriteriaSection[]>();

/**
 * The criteria of a section that have a number, or a word such as "zero", to compare with. None where most have not:
 * what cannot be measured at all is told first, and by another rule.
 */
export function measuredIn({ criteria }: CriteriaSection): readonly SuccessCriterion[] {
  const measured = criteria.filter(({ reading }) => reading.target !== undefined || reading.delta !== undefined);
  return measured.length * 2 >= criteria.length ? measured : [];
}

/** Whom a message is about: `2 of 5 measurable criteria have` and, behind the fault, `, such as "Churn"`. */
export function subjectOf(
  [first, ...others]: readonly [SuccessCriterion, ...SuccessCriterion[]],
  all: readonly SuccessCriterion[],
): { readonly subject: string; readonly example: string } {
  if (all.length === 1) return { subject: `The criterion ${first.name} has`, example: '' };
  const total = `${String(others.length + 1)} of ${String(all.length)} measurable criteria`;
  return others.length === 0
    ? { subject: `${total} has`, example: `: ${first.name}` }
    : { subject: `${total} have`, example: `, such as ${first.name}` };
}

/** True for a list that holds anything. */
export function isSome<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}

/** What a reader sees of a criterion. */
export function wordsOf({ block }: SuccessCriterion): string {
  return textOfBlock(block);
}

/** Where a part of a criterion stands in the document; the criterion itself for a part that stands in a header. */
export function markSpan({ block, span }: SuccessCriterion, mark: Mark | RowMark | undefined): Span {
  if (mark === undefined) return span;
  if (block.kind !== 'row') return block.prose.spanOf(mark.span.start, mark.span.end);
  const cell = 'column' in mark && mark.place === 'cell' ? block.cells[mark.column] : undefined;
  return cell?.spanOf(mark.span.start, mark.span.end) ?? span;
}

/** Where a finding about some of a section's criteria stands: at the heading, with each of them as a related place. */
export function atHeading(
  typed: TypedDocument,
  section: Section,
  some: readonly SuccessCriterion[],
  fault: string,
): { readonly span: Span; readonly related: readonly RelatedPlace[] } {
  return {
    span: section.heading.title,
    related: some.map(({ span, name }) => ({ path: typed.path, span, message: `${name} ${fault}.` })),
  };
}

/** Adds words behind each criterion that is one run of text; in a table nobody knows in which cell they belong. */
export function addToCriteria(typed: TypedDocument, criteria: readonly SuccessCriterion[], words: string): readonly TextEdit[] {
  return criteria.flatMap(({ block, span }) => {
    const source = textOf(typed.document.text, span).trimEnd();
    if (block.kind === 'row' || /\n[ \t]*(?:[-*+>|#`]|~~|\d{1,9}[.)]|\r?\n)/.test(source)) return [];
    const end = span.start + source.length - (/[.,;。]$/.test(source) ? 1 : 0);
    return [{ span: pointSpan(end), newText: ` ${words}` }];
  });
}

/** What stands around a criterion and holds for it: the headings above it, and the words between them and the lists. */
export function wordsAround(typed: TypedDocument, section: Section, part: Section): readonly string[] {
  const words: string[] = [];
  for (let above: Section | undefined = part; above !== undefined; above = above === section ? undefined : above.parent) {
    words.push(above.heading.text);
    for (const block of typed.document.blocks(above)) if (!isListed(block)) words.push(textOfBlock(block));
  }
  return words;
}

/** True for an item or row that can be a criterion; an item that ends in a colon introduces those below it. */
function isListed(block: Block): boolean {
  return block.kind === 'row' || (block.kind === 'item' && !/[:：]\s*$/.test(block.prose.text));
}

/** A metric has targets of its own, which its fields say. */
function promisesResults(typed: TypedDocument): boolean {
  return typed.schema.sections.some(({ concept }) => concept === 'success-criteria') && !isKind(typed, 'metric');
}

function criteriaOf(typed: TypedDocument, section: Section): readonly SuccessCriterion[] {
  if (typed.sections.get(section)?.includes('acceptance-criteria') === true) return [];
  const blocks = criteriaIn(typed, section).filter((block) => isCriterion(typed, block));
  // Several paragraphs tell a story, in which each number has its context in another sentence.
  if (blocks[0]?.kind === 'paragraph' && blocks.length > 1) return [];
  const context = promptContext(typed);
  const parts = subtree(section);
  const places = parts.flatMap((part) => placeholdersIn(typed.document, part, context));
  return withoutAny(blocks, places).map((block) => ({
    block,
    part: parts.find(({ body }) => body.start <= block.span.start && block.span.start < body.end) ?? section,
    span: block.span,
    name: nameOf(block),
    reading: readingOf(block),
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

/** "None", a heading in a list, guidance in italics and a link to where the numbers stand are no criteria. */
function isCriterion(typed: TypedDocument, block: CriterionBlock): boolean {
  const source = textOf(typed.document.text, block.span);
  if (!saysSomething(block) || /^[-*+\d.)]+[ \t]+#{1,6}[ \t]/.test(source)) return false;
  if (block.kind === 'paragraph' && /^([_*])(?![_*])[^]*\1$/.test(source)) return false;
  const words = source.replace(links, ' ').match(/\p{L}+/gu) ?? [];
  return words.length > 4 || source.match(/\]\(|\]\[|\[\[|https?:/) === null;
}

const links = /!?\[[^[\]]{0,300}\](?:\([^()]{0,2000}\)|\[[^[\]]{0,300}\])|\[\[[^[\]]{0,300}\]\]|<?https?:\/\/\S+/g;

function readingOf(block: CriterionBlock): SuccessCriterion['reading'] {
  const cells = block.kind === 'row' ? block.cells.map(({ text }) => text) : [];
  const key = block.kind === 'row' ? [...block.headers, '\0', ...cells].join('\0') : block.prose.text;
  const reading = readings.get(key) ?? (block.kind === 'row' ? analyseTableRow(block.headers, cells) : analyseCriterion(block.prose.text));
  if (readings.size >= maxKept) readings.clear();
  readings.set(key, reading);
  return reading;
}

/** While somebody types, all criteria but one are the same as before. */
const readings = new Map<string, SuccessCriterion['reading']>();
const maxKept = 2000;

const shown = 60;

function nameOf(block: CriterionBlock): string {
  return openingOf(block.kind === 'row' ? (block.cells.find((cell) => /\p{L}{3}/u.test(cell.text))?.text ?? '') : block.prose.text);
}

/** The first line of a text in quotes, cut at a word where it is long. */
export function openingOf(text: string): string {
  const line =
    text
      .trim()
      .split('\n')[0]
      ?.replace(/[\s.,;。]+$/, '') ?? '';
  const characters = Array.from(line);
  const opening = characters
    .slice(0, shown)
    .join('')
    .replace(/\s+\S*$/, '');
  return `"${characters.length > shown ? `${opening}…` : line}"`;
}
