// The backlog as a tree of nodes, made from the server's answer and compared with the tree before it. Nodes
// are named by what they stand for and never by rank, so that selection and expansion survive every change.
import type { BacklogResult, BacklogRoot, BacklogRow, LaunchRow } from '../../../../server/src/connection/protocol.ts';

/** Of a document its uri; of a root or bucket a name that no uri has. */
export type NodeId = string;

export type BacklogNode =
  | { readonly kind: 'root' | 'unscored' | 'launches'; readonly root: BacklogRoot }
  | { readonly kind: 'launch'; readonly root: BacklogRoot; readonly row: LaunchRow }
  | DocumentNode;

export interface DocumentNode {
  readonly kind: 'document';
  readonly root: BacklogRoot;
  readonly row: BacklogRow;
  /** The length of the longest rank of the root. */
  readonly rankWidth: number;
}

export interface BacklogTree {
  readonly top: readonly NodeId[];
  readonly nodes: ReadonlyMap<NodeId, BacklogNode>;
  readonly children: ReadonlyMap<NodeId, readonly NodeId[]>;
  readonly parents: ReadonlyMap<NodeId, NodeId>;
}

export const emptyTree: BacklogTree = { top: [], nodes: new Map(), children: new Map(), parents: new Map() };

/** Roots are a level of their own only where there is more than one with something to show. */
export function backlogTree(result: BacklogResult): BacklogTree {
  const shown = result.roots.filter(({ ranked, unscored, launches }) => ranked.length + unscored.length + launches.length > 0);
  const nodes = new Map<NodeId, BacklogNode>();
  const children = new Map<NodeId, readonly NodeId[]>();
  const contents = (root: BacklogRoot): readonly NodeId[] => {
    const rankWidth = root.ranked.reduce((width, { rank }) => Math.max(width, rank?.length ?? 0), 0);
    const documentNode = (row: BacklogRow): NodeId => {
      nodes.set(row.uri, { kind: 'document', root, row, rankWidth });
      return row.uri;
    };
    const ids = root.ranked.map(documentNode);
    const buckets: NodeId[] = [];
    const bucket = (kind: 'unscored' | 'launches', inside: readonly NodeId[]): void => {
      if (inside.length === 0) return;
      const id = `${kind} ${root.uri}`;
      nodes.set(id, { kind, root });
      children.set(id, inside);
      buckets.push(id);
    };
    bucket('unscored', root.unscored.map(documentNode));
    bucket(
      'launches',
      root.launches.map((row) => {
        nodes.set(row.uri, { kind: 'launch', root, row });
        return row.uri;
      }),
    );
    return [...ids, ...buckets];
  };
  const rootNode = (root: BacklogRoot): NodeId => {
    const id = `root ${root.uri}`;
    nodes.set(id, { kind: 'root', root });
    children.set(id, contents(root));
    return id;
  };
  const [only, ...others] = shown;
  const top = only !== undefined && others.length === 0 ? contents(only) : shown.map(rootNode);
  const parents = new Map<NodeId, NodeId>();
  for (const [parent, ids] of children) for (const id of ids) parents.set(id, parent);
  return { top, nodes, children, parents };
}

/** What to draw again: everything, nothing, or these nodes with what is below them. */
export type TreeChange = { readonly kind: 'all' } | { readonly kind: 'nodes'; readonly ids: readonly NodeId[] };

/** The least that has to be drawn again; `look` is everything a person sees or hears of a node. */
export function changesBetween(before: BacklogTree, after: BacklogTree, look: (node: BacklogNode) => string): TreeChange {
  if (!sameList(before.top, after.top)) return { kind: 'all' };
  const changed = new Set<NodeId>();
  for (const [id, node] of after.nodes) {
    const old = before.nodes.get(id);
    // A node that is new here stands below a parent whose list of children changed.
    if (old === undefined) continue;
    if (look(old) !== look(node) || !sameList(before.children.get(id) ?? [], after.children.get(id) ?? [])) changed.add(id);
  }
  const ids = [...changed].filter((id) => !ancestors(id, after).some((ancestor) => changed.has(ancestor)));
  return { kind: 'nodes', ids };
}

function ancestors(id: NodeId, tree: BacklogTree): readonly NodeId[] {
  const found: NodeId[] = [];
  for (let at = tree.parents.get(id); at !== undefined; at = tree.parents.get(at)) found.push(at);
  return found;
}

function sameList(a: readonly NodeId[], b: readonly NodeId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
