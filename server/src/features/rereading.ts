// Whether an edited document still says all that it said. Front matter is written by edits of text, and what people
// have written there, or type into a box, is not always YAML: an edit that fails this is not made.
import type { ProductDocument } from '../document/document.ts';
import type { Field, FieldNode } from '../document/field.ts';
import { plainMap, type PlainValue } from '../document/plainValue.ts';
import { parseYaml } from '../document/yaml.ts';
import { span } from '../text/span.ts';

/** True where the front matter can be read and no field but `name` is another than before. */
export function changesOnly(name: string, before: ProductDocument, after: ProductDocument): boolean {
  return after.frontMatter.kind === 'parsed' && sameBut(new Set([name]), before.fields.values(), after.fields.values());
}

/** True where no field but `names` is another than before; their order does not matter. */
export function sameBut(names: ReadonlySet<string>, before: Iterable<Field>, after: Iterable<Field>): boolean {
  const texts = (fields: Iterable<Field>): readonly string[] =>
    Object.entries(plainMap(fields))
      .filter(([name]) => !names.has(name))
      .map((field) => JSON.stringify(field))
      .sort();
  return texts(before).join('\n') === texts(after).join('\n');
}

/** What a text means as the value of one key; undefined where it would be more than that, nothing, or no YAML at all. */
export function valueOf(text: string): PlainValue | undefined {
  const source = `x: ${text}`;
  const { root, problems } = parseYaml(source, span(0, source.length));
  if (problems.length > 0 || root.kind !== 'map' || root.entries.length !== 1) return undefined;
  const value = plainMap(root.entries)['x'];
  // What begins with a hash is a comment, and no value.
  return value === null && text.trim() !== '' ? undefined : value;
}

/** True where the node is what the text means. */
export function isValue(node: FieldNode | undefined, text: string): boolean {
  return node !== undefined && JSON.stringify(plainMap([{ name: 'x', key: node.span, node }])['x']) === JSON.stringify(valueOf(text));
}
