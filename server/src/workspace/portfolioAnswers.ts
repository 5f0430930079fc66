// Answers rules' and features' questions about the other documents and files of the root, and remembers which
// questions a piece of work asked: it need not be done again for as long as every answer is what it was.
import { distance } from 'fastest-levenshtein';
import type { DocumentPlace, PortfolioView } from '../checks/portfolioView.ts';
import type { PortfolioQuestion } from '../checks/portfolioQuestion.ts';
import type { Config } from '../config/config.ts';
import type { FileEvidence } from '../evidence/fileEvidence.ts';
import { samePlain, type DocumentFacts } from '../portfolio/facts.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { metadataSpan, type TypedDocument } from '../schema/typedDocument.ts';
import type { Span } from '../text/span.ts';

/** Most answers about files that do not exist that are kept; while a link is typed, every key asks about another. */
const maxKept = 1000;

/** What the answers follow from, beside the portfolio. */
export interface AnswerSources {
  typed(path: string): TypedDocument | undefined;
  contentHash(path: string): string | undefined;
  readonly evidence: Pick<PortfolioView, 'fileEvidence'>;
  readonly config: Config;
  readonly today: string | undefined;
}

/** What a piece of work was told. */
export interface Asked {
  /** Answers that follow from facts and files, by question; they can only change when those do. */
  readonly answers: ReadonlyMap<string, { readonly ask: () => unknown; readonly answer: unknown }>;
  /** Places in documents: they move without any fact changing. */
  readonly places: ReadonlyMap<string, Span | undefined>;
}

export class PortfolioAnswers implements PortfolioView {
  readonly #portfolio: Portfolio;
  readonly #sources: AnswerSources;
  #files: ReadonlySet<string> = new Set();
  #folders: ReadonlySet<string> = new Set();
  #closed: readonly string[] = [];
  #known = false;
  #filesRevision = 0;
  readonly #anchors = new WeakMap<readonly string[], ReadonlySet<string>>();
  /** Near paths that were asked for since the files were listed. */
  readonly #near = new Map<string, readonly string[]>();
  /** Answers about the whole portfolio with what they were worked out from. */
  readonly #whole = new Map<string, { readonly from: string; readonly answer: unknown }>();
  #asked:
    { readonly answers: Map<string, { ask: () => unknown; answer: unknown }>; readonly places: Map<string, Span | undefined> } | undefined;

  constructor(portfolio: Portfolio, sources: AnswerSources) {
    this.#portfolio = portfolio;
    this.#sources = sources;
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

  /** Does some work and tells what it asked. */
  recording<T>(work: () => T): { readonly result: T; readonly asked: Asked } {
    const outer = this.#asked;
    const asked = (this.#asked = { answers: new Map(), places: new Map<string, Span | undefined>() });
    try {
      return { result: work(), asked };
    } finally {
      this.#asked = outer;
    }
  }

  /** True where every question that follows from facts and files still has its answer. */
  answersStill({ answers }: Asked): boolean {
    for (const { ask, answer } of answers.values()) if (!samePlain(ask(), answer)) return false;
    return true;
  }

  /** True where all the places are where they were. */
  areStill({ places }: Asked): boolean {
    for (const [path, place] of places) {
      const now = this.#idSpan(path);
      if (now?.start !== place?.start || now?.end !== place?.end) return false;
    }
    return true;
  }

  withId(id: string): readonly DocumentPlace[] {
    return this.factsWithId(id).flatMap(({ path }) => this.placeOf(path) ?? []);
  }

  factsWithId(id: string): readonly DocumentFacts[] {
    return this.#ask(`id ${id}`, () => this.#portfolio.withId(id));
  }

  linkingTo(id: string, link?: string): readonly DocumentFacts[] {
    return this.#ask(`linking ${link ?? ''} ${id}`, () => this.#portfolio.linkingTo(id, link));
  }

  fileEvidence(id: string): readonly FileEvidence[] {
    return this.#ask(`evidence ${id}`, () => this.#sources.evidence.fileEvidence(id));
  }

  placeOf(path: string): DocumentPlace | undefined {
    const facts = this.#ask(`facts ${path}`, () => this.#portfolio.facts(path));
    const idSpan = this.#idSpan(path);
    this.#asked?.places.set(path, idSpan);
    return facts === undefined || idSpan === undefined ? undefined : { path, kind: facts.kind, title: facts.title, idSpan };
  }

  answer<T>(question: PortfolioQuestion<T>): T {
    return this.#ask(`whole ${question.name}`, () => this.#wholeAnswer(question));
  }

  contentHash(path: string): string | undefined {
    return this.#ask(`hash ${path}`, () => this.#sources.contentHash(path));
  }

  idsLike(id: string): readonly string[] {
    return this.#ask(`like ${id}`, () => this.#portfolio.idsLike(id));
  }

  nextId(prefix: string): string {
    return this.#ask(`next ${prefix}`, () => this.#portfolio.nextId(prefix));
  }

  hasFile(path: string): 'yes' | 'no' | 'unknown' {
    return this.#ask(`file ${path}`, () => this.#hasFile(path));
  }

  anchorsOf(path: string): ReadonlySet<string> | undefined {
    const anchors = this.#ask(`anchors ${path}`, () => this.#portfolio.facts(path)?.anchors);
    if (anchors === undefined) return undefined;
    const known = this.#anchors.get(anchors) ?? new Set(anchors);
    this.#anchors.set(anchors, known);
    return known;
  }

  pathsLike(path: string): readonly string[] {
    const name = path.split('/').at(-1) ?? path;
    return this.#ask(`near ${name}`, () => {
      const known = this.#near.get(name) ?? this.#filesNear(name);
      if (this.#near.size >= maxKept) this.#near.clear();
      this.#near.set(name, known);
      return known;
    });
  }

  #ask<T>(question: string, ask: () => T): T {
    const answer = ask();
    this.#asked?.answers.set(question, { ask, answer });
    return answer;
  }

  /** An answer that comes out the same again stays the same object, so that who was given it can tell at a glance. */
  #wholeAnswer<T>(question: PortfolioQuestion<T>): T {
    const { config, today } = this.#sources;
    const from = `${String(this.#portfolio.revision)} ${today ?? ''}`;
    // Answers are kept by the names of their questions, which are unique; the compiler cannot see it.
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
    const known = this.#whole.get(question.name) as { readonly from: string; readonly answer: T } | undefined;
    if (known?.from === from) return known.answer;
    const answer = question.answer(this.#portfolio.all(), config, today);
    const kept = known !== undefined && samePlain(known.answer, answer) ? known.answer : answer;
    this.#whole.set(question.name, { from, answer: kept });
    return kept;
  }

  /** The configuration changed, so answers made of it are worth nothing. */
  forgetWhole(): void {
    this.#whole.clear();
  }

  #hasFile(path: string): 'yes' | 'no' | 'unknown' {
    if (!this.#known || path.startsWith('../') || path === '..') return 'unknown';
    const bare = path.replace(/\/$/, '');
    if (this.#files.has(bare) || this.#folders.has(bare)) return 'yes';
    return this.#closed.some((folder) => bare === folder || bare.startsWith(`${folder}/`)) ? 'unknown' : 'no';
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
    const document = this.#sources.typed(path)?.document;
    return document === undefined ? undefined : (document.fields.get('id')?.node.span ?? metadataSpan(document));
  }
}
