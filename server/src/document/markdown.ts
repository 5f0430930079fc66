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

/** The own text of a section: one object for all sections and versions of a document that have the same text. */
export class Passage {
  #tree: Root | undefined;

  /** `markdown` is the text that the passage stands for. */
  tree(markdown: string): Root {
    this.#tree ??= parseMarkdown(markdown);
    return this.#tree;
  }

  /** Lets go of the tree; whoever asks again has it parsed again. */
  release(): void {
    this.#tree = undefined;
  }
}

/** Passages by text. Sections of one document share one store, and so do the versions of a document. */
export class PassageStore {
  readonly #current = new Map<string, Passage>();
  #previous: ReadonlyMap<string, Passage>;

  constructor(previous?: PassageStore) {
    this.#previous = previous === undefined ? new Map() : previous.#current;
  }

  passage(markdown: string): Passage {
    const known = this.#current.get(markdown);
    if (known !== undefined) return known;
    const passage = this.#previous.get(markdown) ?? new Passage();
    this.#current.set(markdown, passage);
    return passage;
  }

  release(): void {
    this.#previous = new Map();
    for (const passage of this.#current.values()) passage.release();
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
