// A tree of nodes as a view shows it, and what has to be drawn again when it becomes another. Nodes are named by what
// they stand for and never by rank or place, so that selection and expansion survive every change.

/** Unique within one tree, and the same for the same thing in the next. */
export type NodeId = string;

export interface NodeTree<Node> {
  readonly top: readonly NodeId[];
  readonly nodes: ReadonlyMap<NodeId, Node>;
  readonly children: ReadonlyMap<NodeId, readonly NodeId[]>;
  readonly parents: ReadonlyMap<NodeId, NodeId>;
  /** The first node of each document, by uri: one may stand below several groups. */
  readonly documents: ReadonlyMap<string, NodeId>;
}

export const emptyTree: NodeTree<never> = {
  top: [],
  nodes: new Map<NodeId, never>(),
  children: new Map(),
  parents: new Map(),
  documents: new Map(),
};

/** Puts a tree together from its leaves to its top. */
export class TreeBuilder<Node> {
  readonly #nodes = new Map<NodeId, Node>();
  readonly #children = new Map<NodeId, readonly NodeId[]>();
  readonly #parents = new Map<NodeId, NodeId>();
  readonly #documents = new Map<string, NodeId>();

  add(id: NodeId, node: Node, inside: readonly NodeId[] = []): NodeId {
    this.#nodes.set(id, node);
    if (inside.length > 0) this.#children.set(id, inside);
    for (const child of inside) this.#parents.set(child, id);
    return id;
  }

  addDocument(id: NodeId, uri: string, node: Node): NodeId {
    if (!this.#documents.has(uri)) this.#documents.set(uri, id);
    return this.add(id, node);
  }

  tree(top: readonly NodeId[]): NodeTree<Node> {
    return { top, nodes: this.#nodes, children: this.#children, parents: this.#parents, documents: this.#documents };
  }
}

/** What to draw again: everything, nothing, or these nodes with what is below them. */
export type TreeChange = { readonly kind: 'all' } | { readonly kind: 'nodes'; readonly ids: readonly NodeId[] };

/** The least that has to be drawn again; `look` is everything a person sees or hears of a node. */
export function changesBetween<Node>(before: NodeTree<Node>, after: NodeTree<Node>, look: (node: Node) => string): TreeChange {
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

function ancestors(id: NodeId, tree: NodeTree<unknown>): readonly NodeId[] {
  const found: NodeId[] = [];
  for (let at = tree.parents.get(id); at !== undefined; at = tree.parents.get(at)) found.push(at);
  return found;
}

function sameList(a: readonly NodeId[], b: readonly NodeId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
