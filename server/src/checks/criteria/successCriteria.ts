// The success criteria of a document, each with what it says of baseline, target, time and owner. What is still to
// be filled in and what only has to be accepted is not among them; a reading depends on the criterion's text alone.
import type { Block } from '../../document/content.ts';
import { subtree, type Section } from '../../document/section.ts';
import { isKind, type TypedDocument } from '../../schema/typedDocument.ts';
import { textOf, type Span } from '../../text/span.ts';
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

/** Whether the words around a criterion say something that then holds for it; asked once for all criteria of a part. */
export function saidAround(typed: TypedDocument, says: (words: string) => boolean): (section: Section, part: Section) => boolean {
  const known = new Map<Section, boolean>();
  return (section, part) => {
    const isSaid = known.get(part) ?? wordsAround(typed, section, part).some(says);
    known.set(part, isSaid);
    return isSaid;
  };
}

/** The headings above a criterion, and the words between them and the lists. */
function wordsAround(typed: TypedDocument, section: Section, part: Section): readonly string[] {
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
  const { listed, filled } = listedCriteria(typed, section);
  // Several paragraphs tell a story, in which each number has its context in another sentence.
  if (listed[0]?.kind === 'paragraph' && listed.length > 1) return [];
  const parts = subtree(section);
  return filled.map((block) => ({
    block,
    part: parts.find(({ body }) => body.start <= block.span.start && block.span.start < body.end) ?? section,
    span: block.span,
    name: nameOf(block),
    reading: readingOf(block),
  }));
}

export interface ListedCriteria {
  /** All that a section promises. */
  readonly listed: readonly CriterionBlock[];
  /** Those in which nothing waits to be filled in. */
  readonly filled: readonly CriterionBlock[];
}

/** The criteria that a section holds, whatever they say; none where it says what only has to be accepted. */
export function listedCriteria(typed: TypedDocument, section: Section): ListedCriteria {
  const known = listedIn.get(typed)?.get(section);
  if (known !== undefined) return known;
  const listed = promisesNothing(typed, section) ? [] : criteriaIn(typed, section).filter((block) => isCriterion(typed, block));
  const context = promptContext(typed);
  const places = listed.length === 0 ? [] : subtree(section).flatMap((part) => placeholdersIn(typed.document, part, context));
  const found = { listed, filled: withoutAny(listed, places) };
  listedIn.set(typed, (listedIn.get(typed) ?? new Map<Section, ListedCriteria>()).set(section, found));
  return found;
}

const listedIn = new WeakMap<TypedDocument, Map<Section, ListedCriteria>>();

/** What only has to work is accepted or not; it needs no number. */
function promisesNothing(typed: TypedDocument, section: Section): boolean {
  return typed.sections.get(section)?.includes('acceptance-criteria') === true;
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

/** What a criterion says; measurable is one with a level above 0. */
export function readingOf(block: CriterionBlock): SuccessCriterion['reading'] {
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

/** The opening words of a criterion in quotes. */
export function nameOf(block: CriterionBlock): string {
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
