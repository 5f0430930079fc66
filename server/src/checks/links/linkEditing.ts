// Adds an id to a link in the front matter: to the list that is there, to the `links:` map, or in a line of its own.
import { entry, type Field } from '../../document/field.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import type { TextEdit } from '../../text/edit.ts';
import { pointSpan, textOf } from '../../text/span.ts';
import { insertField, replaceValue } from '../editing.ts';
import { insertEntry } from '../metadata/mapEditing.ts';

/** No edit where no place is safe: outside front matter, and in a list that is written over several lines. */
export function addLink(typed: TypedDocument, name: string, id: string): readonly TextEdit[] {
  const { document, schema } = typed;
  if (document.metadata !== 'front-matter' || document.frontMatter.kind !== 'parsed') return [];
  const links = document.fields.get('links');
  const existing = entry(links?.node, name) ?? (schema.fields.has(name) ? undefined : document.fields.get(name));
  const value = schema.links.get(name)?.many === 'many' ? `[${id}]` : id;
  if (existing !== undefined) return addToField(typed, existing, id);
  if (links?.node.kind === 'map' && links.node.entries.length > 0) return insertEntry(document, links.node, name, value);
  return [insertField(document, name, value)];
}

function addToField({ document }: TypedDocument, field: Field, id: string): readonly TextEdit[] {
  const { node } = field;
  if (node.kind === 'map') return [];
  if (node.kind === 'scalar')
    return [replaceValue(document, field, node.value === null ? id : `[${textOf(document.text, node.span)}, ${id}]`)];
  const written = textOf(document.text, node.span);
  if (!written.endsWith(']')) return [];
  // A comma may stand behind the last item already.
  const separator = node.items.length === 0 ? '' : /,\s*\]$/.test(written) ? ' ' : ', ';
  return [{ span: pointSpan(node.span.end - 1), newText: `${separator}${id}` }];
}
