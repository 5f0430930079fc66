// What a strategy's front matter lists: goals, objectives, strategies and tactics, each with its id, its words and
// its place. A list may hold maps or bare texts.
import { entry, scalarText, type Field, type FieldNode, type MapNode } from '../../document/field.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import type { Span } from '../../text/span.ts';

export interface StrategyItem {
  readonly id: string | undefined;
  /** Empty where only an id is given. */
  readonly text: string;
  /** Of the words, else of the id. */
  readonly span: Span;
  /** As messages call it. */
  readonly name: string;
  readonly node: MapNode | undefined;
}

export type StrategyList = 'goals' | 'objectives' | 'strategies' | 'tactics';

export function strategyItems({ document }: TypedDocument, list: StrategyList): readonly StrategyItem[] {
  const node = document.fields.get(list)?.node;
  return node?.kind === 'list' ? node.items.flatMap((item) => itemOf(item)) : node?.kind === 'scalar' ? itemOf(node) : [];
}

/** The words of a member of a strategy's map; undefined where it says nothing. */
export function memberText({ node }: StrategyItem, name: string): string | undefined {
  return scalarText(entry(node, name)?.node);
}

function itemOf(node: FieldNode): readonly StrategyItem[] {
  if (node.kind === 'list') return [];
  if (node.kind === 'scalar') {
    const text = scalarText(node);
    if (text === undefined) return [];
    const isId = /^[A-Z]{1,10}(?:-[A-Z0-9]+)+$/.test(text);
    return [{ id: isId ? text : undefined, text: isId ? '' : text, span: node.span, name: text, node: undefined }];
  }
  const said = textField(node);
  const id = entry(node, 'id');
  const first = node.entries[0];
  if (first === undefined) return [];
  const text = scalarText(said?.node) ?? '';
  const idText = scalarText(id?.node);
  const place = said?.node ?? id?.node;
  return [{ id: idText, text, span: place?.span ?? first.key, name: idText ?? (text === '' ? first.name : text), node }];
}

function textField(node: MapNode): Field | undefined {
  return ['text', 'title', 'name'].map((name) => entry(node, name)).find((field) => field !== undefined);
}
