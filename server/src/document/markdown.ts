// Markdown to mdast, one section at a time and only when somebody looks. Trees are remembered by the text
// of the section, and a new version of a document takes over the trees of all sections it did not change.
import type { Definition, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** Offsets in the tree count from the start of `markdown`. */
export function parseMarkdown(markdown: string): Root {
  return processor.parse(markdown);
}

/** Trees by text. Sections of one document share one store, and so do the versions of a document. */
export class TreeStore {
  readonly #current = new Map<string, Root>();
  readonly #previous: ReadonlyMap<string, Root>;

  constructor(previous?: TreeStore) {
    this.#previous = previous === undefined ? new Map() : previous.#current;
  }

  tree(markdown: string): Root {
    const known = this.#current.get(markdown) ?? this.#previous.get(markdown);
    const tree = known ?? parseMarkdown(markdown);
    this.#current.set(markdown, tree);
    return tree;
  }

  get size(): number {
    return this.#current.size;
  }
}

export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

export function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}

export type { Definition };
