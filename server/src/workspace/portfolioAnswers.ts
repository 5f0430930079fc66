// Answers rules' and features' questions about the other documents and files of the root.
import { distance } from 'fastest-levenshtein';
import type { DocumentPlace, PortfolioView } from '../checks/rule.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { metadataSpan, type TypedDocument } from '../schema/typedDocument.ts';
import type { Span } from '../text/span.ts';

/** Most answers about files that do not exist that are kept; while a link is typed, every key asks about another. */
const maxKept = 1000;

export class PortfolioAnswers implements PortfolioView {
  readonly #portfolio: Portfolio;
  readonly #typed: (path: string) => TypedDocument | undefined;
  #files: ReadonlySet<string> = new Set();
  #folders: ReadonlySet<string> = new Set();
  #closed: readonly string[] = [];
  #known = false;
  #filesRevision = 0;
  readonly #anchors = new WeakMap<readonly string[], ReadonlySet<string>>();
  /** Near paths that were asked for since the files were listed. */
  readonly #near = new Map<string, readonly string[]>();
  #given: Map<string, Span> | undefined;

  constructor(portfolio: Portfolio, typed: (path: string) => TypedDocument | undefined) {
    this.#portfolio = portfolio;
    this.#typed = typed;
  }

  get filesRevision(): number {
    return this.#filesRevision;
  }

  setFiles(files: readonly string[], closed: readonly string[]): void {
    this.#files = new Set(files);
    const folders = new Set<string>(['']);
    for (const file of files) {
      for (let slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
        const folder = file.slice(0, slash);
        if (folders.has(folder)) break;
        folders.add(folder);
      }
    }
    this.#folders = folders;
    this.#closed = closed;
    this.#known = true;
    this.#filesRevision++;
    this.#near.clear();
  }

  withId(id: string): readonly DocumentPlace[] {
    return this.#portfolio.withId(id).flatMap((facts) => {
      const idSpan = this.#idSpan(facts.path);
      if (idSpan === undefined) return [];
      this.#given?.set(facts.path, idSpan);
      return [{ path: facts.path, kind: facts.kind, title: facts.title, idSpan }];
    });
  }

  /** Does some work and tells which places in documents it was given: they move without any fact changing. */
  recording<T>(work: () => T): { readonly result: T; readonly places: ReadonlyMap<string, Span> } {
    const outer = this.#given;
    const places = (this.#given = new Map<string, Span>());
    try {
      return { result: work(), places };
    } finally {
      this.#given = outer;
    }
  }

  /** True where all these places are where they were. */
  areStill(places: ReadonlyMap<string, Span>): boolean {
    for (const [path, place] of places) {
      const now = this.#idSpan(path);
      if (now?.start !== place.start || now.end !== place.end) return false;
    }
    return true;
  }

  idsLike(id: string): readonly string[] {
    return this.#portfolio.idsLike(id);
  }

  nextId(prefix: string): string {
    return this.#portfolio.nextId(prefix);
  }

  hasFile(path: string): 'yes' | 'no' | 'unknown' {
    if (!this.#known || path.startsWith('../') || path === '..') return 'unknown';
    const bare = path.replace(/\/$/, '');
    if (this.#files.has(bare) || this.#folders.has(bare)) return 'yes';
    return this.#closed.some((folder) => bare === folder || bare.startsWith(`${folder}/`)) ? 'unknown' : 'no';
  }

  anchorsOf(path: string): ReadonlySet<string> | undefined {
    const anchors = this.#portfolio.facts(path)?.anchors;
    if (anchors === undefined) return undefined;
    const known = this.#anchors.get(anchors) ?? new Set(anchors);
    this.#anchors.set(anchors, known);
    return known;
  }

  pathsLike(path: string): readonly string[] {
    const name = path.split('/').at(-1) ?? path;
    const known = this.#near.get(name) ?? this.#filesNear(name);
    if (this.#near.size >= maxKept) this.#near.clear();
    this.#near.set(name, known);
    return known;
  }

  #filesNear(name: string): readonly string[] {
    const near: { readonly file: string; readonly edits: number }[] = [];
    for (const file of this.#files) {
      const other = file.split('/').at(-1) ?? file;
      if (Math.abs(other.length - name.length) > 2) continue;
      const edits = distance(name, other);
      if (edits <= 2) near.push({ file, edits });
    }
    return near
      .sort((a, b) => a.edits - b.edits || (a.file < b.file ? -1 : 1))
      .slice(0, 3)
      .map(({ file }) => file);
  }

  #idSpan(path: string): Span | undefined {
    const document = this.#typed(path)?.document;
    return document === undefined ? undefined : (document.fields.get('id')?.node.span ?? metadataSpan(document));
  }
}
