// The values of a document's fields that its kind says are dates, wherever they stand: at the top, in a map, in a
// list of maps.
import type { FieldNode, ScalarNode } from '../../document/field.ts';
import type { FieldType } from '../../schema/schema.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { isUnfilled } from '../placeholder/unfilled.ts';

export interface DateField {
  /** The field at the top that holds it: `stages`. */
  readonly top: string;
  /** Its own name: `start`. */
  readonly name: string;
  readonly node: ScalarNode;
}

/** In order of place; empty values and prompts are no dates yet, which is another rule's business. */
export function dateFields({ document, schema }: TypedDocument): readonly DateField[] {
  return [...document.fields.values()].flatMap(({ name, node }) => {
    const type = schema.fields.get(name)?.type;
    return type === undefined ? [] : datesIn(name, name, type, node);
  });
}

function datesIn(top: string, name: string, type: FieldType, node: FieldNode): readonly DateField[] {
  switch (type.kind) {
    case 'date':
      return node.kind === 'scalar' && node.value !== null && !isOpen(node.text) ? [{ top, name, node }] : [];
    case 'list':
      return node.kind === 'list' ? node.items.flatMap((item) => datesIn(top, name, type.of, item)) : [];
    case 'map':
      if (node.kind !== 'map') return [];
      return node.entries.flatMap((field) => {
        const inner = type.fields.get(field.name)?.type;
        return inner === undefined ? [] : datesIn(top, field.name, inner, field.node);
      });
    case 'text':
    case 'number':
    case 'choice':
    case 'reference':
    case 'score':
      return [];
  }
}

function isOpen(text: string): boolean {
  return isUnfilled(text) || /[<{[]/.test(text);
}
