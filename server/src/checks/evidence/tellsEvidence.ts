// Whether a part of a document shows how its author knows: by a number, by what somebody said, by a picture or a log,
// or by a link to where it can be looked up.
import type { Block } from '../../document/content.ts';
import type { Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { hasQuantity } from '../criterion/index.ts';
import { pointsElsewhere, sourceBelow, textOfBlock } from '../sections/sectionText.ts';

/** A sentence of somebody's, not a term in quotation marks. */
const quotation = /["“„«「][^"”“»」\n]{20,600}["”“»」]/;

export function tellsEvidence(typed: TypedDocument, section: Section): boolean {
  return pointsElsewhere(sourceBelow(typed.document, section)) || showsEvidence(typed.document.blocksBelow(section));
}

export function showsEvidence(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'quote' || block.kind === 'code' || block.kind === 'other') return true;
    const text = textOfBlock(block);
    return quotation.test(text) || hasQuantity(text);
  });
}
