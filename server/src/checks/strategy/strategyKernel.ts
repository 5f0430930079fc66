// The three parts that make a strategy more than a wish: a diagnosis, a guiding policy and actions that fit together.
// Sections count, and so do the fields of front matter that say the same.
import { subtree, type Section } from '../../document/section.ts';
import type { Concept } from '../../schema/schema.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { holdsNothing } from '../criteria/criteriaItems.ts';
import { isGiven } from '../sections/missingSections.ts';
import { strategyItems } from './strategyFields.ts';
import { holdsPlaceholder } from '../placeholder/unfinished.ts';
import { pointsElsewhere, sourceBelow, textBelow } from '../sections/sectionText.ts';

export type KernelState = 'there' | 'missing' | 'empty' | 'single';

export interface KernelPart {
  readonly concept: Concept;
  readonly state: KernelState;
  /** The section that is empty, or holds one action only. */
  readonly section: Section | undefined;
}

export function strategyKernel(typed: TypedDocument): readonly KernelPart[] {
  return [part(typed, 'diagnosis', false), part(typed, 'guiding-policy', strategyItems(typed, 'strategies').length > 0), actions(typed)];
}

function part(typed: TypedDocument, concept: Concept, isInFields: boolean): KernelPart {
  const sections = typed.sectionsFor(concept).map(({ section }) => section);
  const [first] = sections;
  if (isInFields || sections.some((section) => !isEmptySection(typed, section))) return { concept, state: 'there', section: first };
  return { concept, state: first === undefined ? 'missing' : 'empty', section: first };
}

function actions(typed: TypedDocument): KernelPart {
  const found = part(typed, 'actions-bets', strategyItems(typed, 'tactics').length > 1 || isGiven(typed.document, 'initiatives'));
  if (found.state === 'missing' && holdsSteps(typed)) return { ...found, state: 'there' };
  if (found.state !== 'there' || found.section === undefined) return found;
  const sections = typed.sectionsFor('actions-bets').map(({ section }) => section);
  return sections.some((section) => holdsSeveral(typed, section)) || strategyItems(typed, 'tactics').length > 0
    ? found
    : { ...found, state: 'single' };
}

/** Under a heading such as "Strategy" alone, a list tells the way and the steps at once. */
function holdsSteps(typed: TypedDocument): boolean {
  return typed
    .sectionsFor('guiding-policy')
    .some(({ section }) => /\bstrategy\b/i.test(section.heading.text) && holdsSeveral(typed, section));
}

/** Two items, rows, parts or sentences; what is still to be filled in or stands elsewhere cannot be counted. */
function holdsSeveral(typed: TypedDocument, section: Section): boolean {
  if (holdsPlaceholder(typed, section) || pointsElsewhere(sourceBelow(typed.document, section))) return true;
  const blocks = typed.document.blocksBelow(section);
  const listed = blocks.filter((block) => (block.kind === 'item' && block.depth === 0) || block.kind === 'row');
  if (Math.max(listed.length, subtree(section).length - 1) > 1 || blocks.some(({ kind }) => kind === 'other' || kind === 'code'))
    return true;
  const sentences = textBelow(typed.document, section).split(/[.!?。！？](?:\s|$)|\n+/);
  return sentences.filter((sentence) => /\p{L}/u.test(sentence)).length > 1;
}

/** A picture, a link and a heading further down are something. */
export function isEmptySection(typed: TypedDocument, section: Section): boolean {
  return section.children.length === 0 && holdsNothing(typed, section) && !pointsElsewhere(sourceBelow(typed.document, section));
}
