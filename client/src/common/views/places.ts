// Where in the ranked list a pin would put a document: the place of another row, or the one next to its own. Places
// are those of the whole list of a root, whatever of it is shown and however it is grouped.
import type { BacklogNode, DocumentNode } from './backlogNodes.ts';
import type { NodeId, NodeTree } from './nodeTree.ts';

export type Placing =
  | { readonly kind: 'place'; readonly node: DocumentNode; readonly place: number }
  /** Why the document cannot go there, for the person. */
  | { readonly kind: 'refused'; readonly reason: string };

/** From 1; undefined for a document that is not ranked. */
export function placeOf({ root, row }: Pick<DocumentNode, 'root' | 'row'>): number | undefined {
  const index = root.ranked.findIndex(({ uri }) => uri === row.uri);
  return index < 0 ? undefined : index + 1;
}

/** The place of what `dragged` is dropped on. */
export function placeOfDrop(tree: NodeTree<BacklogNode>, dragged: readonly NodeId[], target: NodeId | undefined): Placing {
  const refused = (reason: string): Placing => ({ kind: 'refused', reason });
  const [id, ...others] = dragged;
  if (id === undefined || others.length > 0) return refused('Only one document can be pinned at a time.');
  const node = tree.nodes.get(id);
  if (node?.kind !== 'document') return refused('Only documents of the ranked list can be pinned.');
  const cause = whyNotPinned(node);
  if (cause !== undefined) return refused(cause);
  const on = target === undefined ? undefined : tree.nodes.get(target);
  if (on?.kind !== 'document' || on.row.rank === undefined) return refused('Drop it on the ranked document whose place it is to take.');
  if (on.root.uri !== node.root.uri) return refused(`${on.root.name} has a ranking of its own, in which this document has no place.`);
  const place = placeOf(on);
  return place === undefined ? refused('The list has changed meanwhile.') : { kind: 'place', node, place };
}

/** The place of the ranked row above or below, as shown. */
export function placeBeside(tree: NodeTree<BacklogNode>, id: NodeId, side: 'above' | 'below'): Placing {
  const node = tree.nodes.get(id);
  if (node?.kind !== 'document') return { kind: 'refused', reason: 'Select a document of the ranked list first.' };
  const cause = whyNotPinned(node);
  if (cause !== undefined) return { kind: 'refused', reason: cause };
  const parent = tree.parents.get(id);
  const siblings = parent === undefined ? tree.top : (tree.children.get(parent) ?? []);
  const next = tree.nodes.get(siblings[siblings.indexOf(id) + (side === 'above' ? -1 : 1)] ?? '');
  const place = next?.kind === 'document' ? placeOf(next) : undefined;
  if (place !== undefined) return { kind: 'place', node, place };
  return { kind: 'refused', reason: `There is no ranked document ${side} it.` };
}

/** Undefined for a document that a pin can move. */
export function whyNotPinned({ root, row }: Pick<DocumentNode, 'root' | 'row'>): string | undefined {
  return row.rank === undefined
    ? `${row.id ?? row.title} is not ranked: ${row.score}. Only what ${root.label} ranks can be pinned.`
    : undefined;
}
