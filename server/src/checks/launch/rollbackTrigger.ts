// Whether a plan says when its launch is taken back: a trigger in the front matter, a column for it, or a condition in
// the words of its rollback.
import { entry, scalarText, type FieldNode } from '../../document/field.ts';
import type { Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { hasQuantity } from '../criterion/index.ts';
import { saysNothing, textBelow } from '../sections/sectionText.ts';
import { cellOf, tablesBelow } from '../sections/tables.ts';
import { isUnfilled } from '../placeholder/unfilled.ts';

const conditions =
  /\b(?:if|when|whenever|once|should|unless|in case|in the event|upon|as soon as|trigger\w*|threshold|above|below|exceed\w*|drops?|wenn|falls|sobald|auslöser|si|cuando|lorsque|dès|en cas|se|quando|caso|ako|kada)\b|(?<!\p{L})(?:если|когда|при)(?!\p{L})|[>≥]|如果|若|超过|達|場合|たら|超え|경우|이상|触发|触發|トリガー/iu;

const column = /trigger|when|if\b|condition|auslöser|déclench|触发|条件|トリガー/i;

/** True where a section of the rollback names a condition in any way. */
export function sectionSaysWhen(typed: TypedDocument, section: Section): boolean {
  // A heading alone may promise triggers that are not there.
  const heading = section.heading.text.replace(/\btriggers?\b/i, '');
  if (conditions.test(`${heading} ${textBelow(typed.document, section)}`)) return true;
  return tablesBelow(typed.document, section).some(({ headers, rows }) => {
    const at = headers.findIndex((header) => column.test(header));
    return at >= 0 && rows.some((row) => cellOf(row, at) !== undefined);
  });
}

/** True where the field says when: by its trigger, or by a condition among its steps. */
export function fieldSaysWhen(node: FieldNode): boolean {
  const trigger = scalarText(entry(node, 'trigger')?.node);
  return (
    (trigger !== undefined && !isUnfilled(trigger) && !saysNothing(trigger)) || rollbackTexts(node).some((text) => conditions.test(text))
  );
}

/** True where a measured condition takes the whole launch back, in whatever stage it is. */
export function isStoppedByRollback(typed: TypedDocument): boolean {
  const field = typed.document.fields.get('rollback');
  if (field !== undefined && fieldSaysWhen(field.node)) return true;
  return typed
    .sectionsFor('rollback')
    .some(({ section }) => sectionSaysWhen(typed, section) && hasQuantity(textBelow(typed.document, section)));
}

/** What the field says about the rollback itself. */
export function rollbackTexts(node: FieldNode): readonly string[] {
  switch (node.kind) {
    case 'scalar':
      return [scalarText(node) ?? ''];
    case 'list':
      return node.items.flatMap(rollbackTexts);
    case 'map':
      return node.entries.filter(({ name }) => name !== 'owner' && name !== 'tested_on').flatMap((item) => rollbackTexts(item.node));
  }
}
