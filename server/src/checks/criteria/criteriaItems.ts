// The success criteria of a document: the items and rows of its success sections, which several rules judge.
import type { Block, Item, Paragraph, Row } from '../../document/content.ts';
import { subtree, type Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { placeholdersIn, promptContext } from '../placeholder/placeholders.ts';
import { saysNothing, textOfBlock } from '../sections/sectionText.ts';

export type CriterionBlock = Item | Row | Paragraph;

/** The headings that stand for success criteria, without those nested in one another. */
export function criteriaSections(typed: TypedDocument): readonly Section[] {
  const sections = typed.sectionsFor('success-criteria').map(({ section }) => section);
  return sections.filter((section) => !sections.some((other) => other !== section && subtree(other).includes(section)));
}

/** What can be a criterion in a section and below it; paragraphs only where there is no list and no table. */
export function criteriaIn(typed: TypedDocument, section: Section): readonly CriterionBlock[] {
  const blocks = typed.document.blocksBelow(section);
  const listed = blocks.filter((block): block is Item | Row => (block.kind === 'item' && !introduces(block)) || block.kind === 'row');
  if (listed.length > 0) return listed;
  return blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
}

/** False for "None", for a row of dots behind an id, and for what has no words and no number at all. */
export function saysSomething(block: Block): boolean {
  if (block.kind === 'other') return true;
  const parts = block.kind === 'row' ? block.cells.map((cell) => cell.text) : [textOfBlock(block)];
  return parts.some((part) => /[\p{L}\p{N}]/u.test(part) && !saysNothing(part) && !/^\s*[A-Z]{1,9}-?\d{1,6}\s*$/.test(part));
}

/** True where a section only says that there is nothing to say; what is still to be filled in is something. */
export function holdsNothing(typed: TypedDocument, section: Section): boolean {
  const blocks = typed.document.blocksBelow(section);
  if (blocks.some(saysSomething)) return false;
  const context = promptContext(typed);
  return subtree(section).every((part) => placeholdersIn(typed.document, part, context).length === 0);
}

function introduces(item: Item): boolean {
  return /[:：]\s*$/.test(item.prose.text);
}
