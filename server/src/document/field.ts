// Metadata of a document as nodes with spans, whether it stood in front matter, in a block of labels or in
// a status section. Spans refer to the whole document, so an edit can touch exactly one key or value.
import type { Span } from '../text/span.ts';

export type Scalar = string | number | boolean | null;

export interface ScalarNode {
  readonly kind: 'scalar';
  /** The value with its quotes: `"@dana"`. */
  readonly span: Span;
  /** The text as written, without quotes: `@dana`, `80%`. */
  readonly text: string;
  /** The text under YAML's core schema: numbers, booleans and null are typed, dates stay text. */
  readonly value: Scalar;
}
export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly FieldNode[];
}
export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly Field[];
}
export type FieldNode = ScalarNode | ListNode | MapNode;

export interface Field {
  readonly name: string;
  readonly key: Span;
  readonly node: FieldNode;
}

export function entry(node: FieldNode | undefined, name: string): Field | undefined {
  return node?.kind === 'map' ? node.entries.find((field) => field.name === name) : undefined;
}

/** The text of a scalar, trimmed; undefined for an empty one, a list, a map and a missing field. */
export function scalarText(node: FieldNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  const text = node.text.trim();
  return text === '' ? undefined : text;
}

/** The scalars of a list, or the one scalar itself; maps inside are passed over. */
export function scalars(node: FieldNode | undefined): readonly ScalarNode[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return node.value === null ? [] : [node];
  if (node.kind === 'map') return [];
  return node.items.flatMap((item) => scalars(item));
}
