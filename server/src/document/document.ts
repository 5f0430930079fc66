// A product document: text, metadata and outline with spans, and section trees made when somebody looks.
// Reading one is total: whatever the text, there is a document, and what is wrong with it is data.
import { span, type Span } from '../text/span.ts';
import { blocksOf, type Block } from './content.ts';
import type { Field } from './field.ts';
import { readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { readLabels, readStatusSection } from './labels.ts';
import { findLimitProblem, isParsable, maxSection, type LimitProblem } from './limits.ts';
import { linesOf } from './lines.ts';
import { PassageStore, type Passage } from './markdown.ts';
import { findHeadings } from './outline.ts';
import { readSidecar } from './sidecar.ts';
import { nestSections, subtree, type Section } from './section.ts';
import type { Root } from 'mdast';

/** A sidecar is a YAML file beside the document; its fields have no place in the document's text. */
export type MetadataSource = 'front-matter' | 'labels' | 'sidecar' | 'none';

export interface ProductDocument {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** Top-level fields, from the front matter or, where there is none, from labels. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly metadata: MetadataSource;
  /** All sections in order of place, nested by `parent` and `children`. */
  readonly sections: readonly Section[];
  /** Behind the front matter. */
  readonly bodyStart: number;
  /** The first heading, if it is the document's title and not already a section. */
  readonly title: Section | undefined;
  readonly limit: LimitProblem | undefined;
  /** The blocks of a section's own text, or of the text above the first heading for `undefined`. */
  blocks(section: Section | undefined): readonly Block[];
  /** The blocks of a section and of everything below it. */
  blocksBelow(section: Section): readonly Block[];
  /** The Markdown tree of a section's own text; its offsets count from the start of the section's body. */
  tree(section: Section | undefined): { readonly root: Root; readonly base: number };
  /** The labels of link reference definitions anywhere in the text, in lower case. */
  readonly definitions: ReadonlySet<string>;
  /** The source of a section's own text, or of the text above the first heading for `undefined`. */
  bodyText(section: Section | undefined): string;
  /** What stands for a section's own text, by which findings in it can be kept: see {@link perPassage}. */
  passage(section: Section | undefined): Passage;
  /** Passages that are kept for the next version. */
  readonly passages: PassageStore;
  /** Forgets the trees and blocks; whoever asks for one again has it made again. */
  release(): void;
}

export interface ForeignMetadata {
  /** YAML from beside the document. */
  readonly sidecar: string | undefined;
  /** Other names of fields. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads a document; sections that `previous` parsed and this text still holds are not parsed again. What is `foreign`
 * stands in for fields that the document does not have under their own names.
 */
export function readDocument(text: string, previous?: ProductDocument, foreign?: ForeignMetadata): ProductDocument {
  return new TextDocument(text, previous, foreign);
}

/**
 * Looks at a section's own text once, however often the other sections change. `find` gets that text and its tree,
 * whose offsets both count from the start of the section's body, and must depend on nothing else.
 */
export function perPassage<T extends object | boolean>(
  find: (markdown: string, tree: () => Root) => T,
): (document: ProductDocument, section: Section | undefined) => T {
  const known = new WeakMap<Passage, T>();
  return (document, section) => {
    const passage = document.passage(section);
    const found = known.get(passage) ?? find(document.bodyText(section), () => document.tree(section).root);
    known.set(passage, found);
    return found;
  };
}

const emptyRoot: Root = { type: 'root', children: [] };

class TextDocument implements ProductDocument {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly fields: ReadonlyMap<string, Field>;
  readonly metadata: MetadataSource;
  readonly sections: readonly Section[];
  readonly bodyStart: number;
  readonly limit: LimitProblem | undefined;
  readonly passages: PassageStore;
  readonly #passages = new Map<Section | undefined, Passage>();
  readonly #blocks = new Map<Section | undefined, readonly Block[]>();
  #definitions: ReadonlySet<string> | undefined;

  constructor(text: string, previous: ProductDocument | undefined, foreign: ForeignMetadata | undefined) {
    const limit = findLimitProblem(text);
    // Text that is not text, or far too long, is not looked at: the document stands, empty but for its problem.
    const unreadable = limit?.code === 'binary' || limit?.code === 'document-long';
    this.text = unreadable ? '' : text;
    this.frontMatter = readFrontMatter(this.text);
    this.bodyStart = this.frontMatter.kind === 'absent' ? (this.text.charCodeAt(0) === 0xfeff ? 1 : 0) : this.frontMatter.span.end;
    this.sections = nestSections(findHeadings(this.text, this.bodyStart), this.text.length);
    this.limit = limit ?? this.#longSection();
    this.passages = new PassageStore(previous?.passages);
    const own = this.frontMatter.kind === 'absent' ? [] : this.frontMatter.fields;
    const labels = this.frontMatter.kind === 'absent' ? this.#labels() : [];
    const sidecar = foreign?.sidecar === undefined ? [] : readSidecar(foreign.sidecar);
    const given = [...labels, ...own, ...sidecar];
    this.fields = byName([...given, ...renamed(given, foreign?.keys)]);
    this.metadata =
      this.frontMatter.kind !== 'absent' ? 'front-matter' : sidecar.length > 0 ? 'sidecar' : labels.length > 0 ? 'labels' : 'none';
  }

  get title(): Section | undefined {
    const first = this.sections[0];
    return first !== undefined && first.heading.text.trim() !== '' ? first : undefined;
  }

  blocks(section: Section | undefined): readonly Block[] {
    const known = this.#blocks.get(section);
    if (known !== undefined) return known;
    const { root, base } = this.tree(section);
    const blocks = blocksOf(root, base, this.text);
    this.#blocks.set(section, blocks);
    return blocks;
  }

  blocksBelow(section: Section): readonly Block[] {
    return subtree(section).flatMap((part) => this.blocks(part));
  }

  tree(section: Section | undefined): { readonly root: Root; readonly base: number } {
    const range = section?.body ?? this.#preamble();
    if (this.limit !== undefined && !isParsable(this.text, range)) return { root: emptyRoot, base: range.start };
    return { root: this.passage(section).tree(this.text.slice(range.start, range.end)), base: range.start };
  }

  bodyText(section: Section | undefined): string {
    const range = section?.body ?? this.#preamble();
    return this.text.slice(range.start, range.end);
  }

  passage(section: Section | undefined): Passage {
    const known = this.#passages.get(section) ?? this.passages.passage(this.bodyText(section));
    this.#passages.set(section, known);
    return known;
  }

  get definitions(): ReadonlySet<string> {
    this.#definitions ??= findDefinitions(this.text);
    return this.#definitions;
  }

  release(): void {
    this.#blocks.clear();
    this.passages.release();
  }

  #longSection(): LimitProblem | undefined {
    const places = [this.#preamble(), ...this.sections.map(({ body }) => body)];
    const index = places.findIndex((place) => place.end - place.start > maxSection);
    if (index < 0) return undefined;
    return { code: 'section-long', span: this.sections[index - 1]?.heading.title ?? span(this.bodyStart, this.bodyStart) };
  }

  #preamble(): Span {
    return span(this.bodyStart, this.sections[0]?.heading.span.start ?? this.text.length);
  }

  #labels(): readonly Field[] {
    const first = this.sections.find((section) => section !== this.sections[0] || section.heading.level > 1);
    const above = readLabels(this.text, span(this.bodyStart, first?.heading.span.start ?? this.text.length));
    const status = above.some((field) => field.name === 'status') ? undefined : readStatusSection(this.text, this.sections);
    return status === undefined ? above : [...above, status];
  }
}

/** Fields under their own names, where the document has them under others. */
function renamed(fields: readonly Field[], keys: ReadonlyMap<string, readonly string[]> | undefined): readonly Field[] {
  return [...(keys ?? [])].flatMap(([name, others]) => {
    const folded = others.map(foldedName);
    const found = fields.find((field) => folded.includes(foldedName(field.name)));
    return found === undefined ? [] : [{ ...found, name }];
  });
}

function foldedName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '-');
}

/** Of two fields with one name the first counts, as it does everywhere below the top. */
function byName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>();
  for (const field of fields) if (!found.has(field.name)) found.set(field.name, field);
  return found;
}

function findDefinitions(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!text.includes(']:')) return labels;
  for (const line of linesOf(text)) {
    const label = /^ {0,3}\[([^\]]{1,200})\]:/.exec(text.slice(line.start, Math.min(line.end, line.start + 300)))?.[1];
    if (label !== undefined) labels.add(label.toLowerCase());
  }
  return labels;
}
