// Fields as plain data without places, for what is known of a document from outside: it is compared by value,
// so an edit that moves a field without changing it changes nothing for anybody else.
import type { Field, FieldNode } from './field.ts';

/** Scalars are the text as written, without quotes; an empty value is null. */
export type PlainValue = string | null | readonly PlainValue[] | PlainMap;
export interface PlainMap {
  readonly [name: string]: PlainValue;
}

export function plainMap(fields: Iterable<Field>): PlainMap {
  return Object.fromEntries(Array.from(fields, ({ name, node }) => [name, plainValue(node)]));
}

function plainValue(node: FieldNode): PlainValue {
  switch (node.kind) {
    case 'scalar':
      return node.value === null ? null : node.text.trim();
    case 'list':
      return node.items.map(plainValue);
    case 'map':
      return plainMap(node.entries);
  }
}

/** The value at a path of names, as text; undefined where there is none, or a list or a map. */
export function plainText(value: PlainValue | undefined, ...path: readonly string[]): string | undefined {
  const found = plainAt(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** The texts of a list at a path of names, or the one text that stands there alone. */
export function plainTexts(value: PlainValue | undefined, ...path: readonly string[]): readonly string[] {
  const found = plainAt(value, ...path);
  if (typeof found === 'string') return found === '' ? [] : [found];
  return isPlainList(found) ? found.filter((item): item is string => typeof item === 'string' && item !== '') : [];
}

/** The maps of a list at a path of names. */
export function plainMaps(value: PlainValue | undefined, ...path: readonly string[]): readonly PlainMap[] {
  const found = plainAt(value, ...path);
  return isPlainList(found) ? found.filter(isPlainMap) : isPlainMap(found) ? [found] : [];
}

function plainAt(value: PlainValue | undefined, ...path: readonly string[]): PlainValue | undefined {
  let found = value;
  for (const name of path) found = isPlainMap(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  return found;
}

function isPlainList(value: PlainValue | undefined): value is readonly PlainValue[] {
  return Array.isArray(value);
}

function isPlainMap(value: PlainValue | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
