// Markdown to mdast, one section at a time and only when somebody looks. Trees are remembered by the text
// of the section, and a new version of a document takes over the trees of all sections it did not change.
import type { Definition, Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

const processor = unified().use(remarkParse).use(githubFlavour).freeze();

/** What remark-gfm adds, but for bare addresses as links: no rule asks for those and they cost a third of a parse. */
function githubFlavour(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem());
  (data.fromMarkdownExtensions ??= []).push(
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  );
}

/** Offsets in the tree count from the start of `markdown`. */
export function parseMarkdown(markdown: string): Root {
  return processor.parse(markdown);
}

/** Trees by text. Sections of one document share one store, and so do the versions of a document. */
export class TreeStore {
  readonly #current = new Map<string, Root>();
  #previous: ReadonlyMap<string, Root>;

  constructor(previous?: TreeStore) {
    this.#previous = previous === undefined ? new Map() : previous.#current;
  }

  tree(markdown: string): Root {
    const known = this.#current.get(markdown) ?? this.#previous.get(markdown);
    const tree = known ?? parseMarkdown(markdown);
    this.#current.set(markdown, tree);
    return tree;
  }

  clear(): void {
    this.#current.clear();
    this.#previous = this.#current;
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
