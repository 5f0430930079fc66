// Writes inputs of a score into a document: one edit for each, in the place and style of what stands there. A range
// or a note about an input is replaced by the number only where the number itself has no place of its own.
import { insertField, replaceValue } from '../checks/editing.ts';
import { insertEntry } from '../checks/metadata/mapEditing.ts';
import type { ProductDocument } from '../document/document.ts';
import { entry, type Field } from '../document/field.ts';
import type { Framework } from '../scoring/framework.ts';
import type { TextEdit } from '../text/edit.ts';
import { span } from '../text/span.ts';

/** `values` are texts as a person writes them, `80%` or `500/month`, by the name of the input. */
export function setInputs(document: ProductDocument, framework: Framework, values: ReadonlyMap<string, string>): readonly TextEdit[] {
  const field = document.fields.get(framework.field);
  const bare = framework.bareInput === undefined ? undefined : values.get(framework.bareInput);
  if (field !== undefined && field.node.kind !== 'map' && bare !== undefined) return [replaceValue(document, field, bare)];
  const map = [...values].map(([name, value]) => `${name}: ${value}`).join(', ');
  if (field === undefined) return [insertField(document, framework.field, bare ?? `{ ${map} }`)];
  const { node } = field;
  if (node.kind !== 'map') return [replaceValue(document, field, `{ ${map} }`)];
  return [...values].flatMap(([name, value]) => {
    const own = entry(node, name);
    return own === undefined ? insertEntry(document, node, name, value) : [setInput(document, own, value)];
  });
}

function setInput(document: ProductDocument, field: Field, value: string): TextEdit {
  const { node } = field;
  if (node.kind === 'scalar') return replaceValue(document, field, value);
  const inner = entry(node, 'value');
  if (inner?.node.kind === 'scalar') return replaceValue(document, inner, value);
  return { span: span(field.key.end, node.span.end), newText: `: ${value}` };
}
