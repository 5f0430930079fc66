// One repository over time. Changes go in through `apply`, answers come out as of now; every cache is keyed by
// what it was computed from, so a change costs what it touches and any order of changes gives the same answers.
import { checkDocument, checkUntyped } from '../checks/check.ts';
import type { Problem } from '../checks/rule.ts';
import type { Config } from '../config/config.ts';
import type { ProductDocument } from '../document/document.ts';
import { EvidenceFiles } from '../evidence/evidenceFiles.ts';
import { Portfolio } from '../portfolio/portfolio.ts';
import { rank, type Ranking } from '../portfolio/ranking.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import type { DocumentScore } from '../scoring/score.ts';
import { readEntry, type ReadContext, type ReadText } from './readEntry.ts';
import { evidenceProblems } from './evidenceProblems.ts';
import { schemaProblems } from './kinds.ts';
import { emptyEntry, noProblems, problemsInPortfolio, savedHash, savedTexts, shownProblems, type Entry } from './entry.ts';
import { readSettings, sameConfig, type Settings } from './settings.ts';
import { PortfolioAnswers } from './portfolioAnswers.ts';
import type { Change, Snapshot } from './snapshot.ts';

export const configFile = 'rubric.yaml';

export class Workspace implements Snapshot {
  readonly #entries = new Map<string, Entry>();
  readonly portfolio = new Portfolio();
  readonly evidence = new EvidenceFiles(this.portfolio);
  readonly #answers = new PortfolioAnswers(this.portfolio, this);
  readonly #rootName: string | undefined;
  #settings: Settings = readSettings(undefined, () => new Map());
  #today: string | undefined;
  #configRevision = 0;
  #reading = false;
  /** The rankings that were asked for at this revision, by framework. */
  #rankings: { readonly revision: string; readonly by: Map<string | undefined, Ranking> } = { revision: '', by: new Map() };

  /** `rootName` is the root folder's own name, where that name may say what the files in it are. */
  constructor(rootName?: string) {
    this.#rootName = rootName;
  }

  apply(change: Change): void {
    switch (change.kind) {
      case 'config':
        this.#update(configFile, (entry) => (entry.disk = change.text));
        return;
      case 'files':
        this.#answers.setFiles(change.files, change.closed);
        for (const entry of this.#entries.values()) entry.inPortfolio = undefined;
        return;
      case 'reading':
        if (change.underway !== this.#reading) this.#configRevision++;
        this.#reading = change.underway;
        return;
      case 'today':
        if (change.day === this.#today) return;
        this.#today = change.day;
        this.#configRevision++;
        for (const entry of this.#entries.values()) entry.own = entry.inPortfolio = undefined;
        return;
      case 'disk':
        this.#update(change.path, (entry) => (entry.disk = change.text));
        return;
      case 'edited':
        this.#update(change.path, (entry) => (entry.buffer = change.text));
        return;
      case 'closed':
        this.#update(change.path, (entry) => (entry.buffer = undefined));
        return;
    }
  }

  get config(): Config {
    return this.#settings.config;
  }

  get catalogue(): Catalogue {
    return this.#settings.kinds.catalogue;
  }

  get today(): string | undefined {
    return this.#today;
  }

  get reading(): boolean {
    return this.#reading;
  }

  /** Which files to look for and what they are, once rubric.yaml was read. */
  get settings(): Settings {
    return this.#settings;
  }

  /** Moves whenever anything that another document or the configuration decides may have changed. */
  get revision(): string {
    return `${String(this.#configRevision)}.${String(this.portfolio.revision)}.${String(this.#answers.filesRevision)}`;
  }

  get paths(): readonly string[] {
    return [...this.#entries.keys()].filter((path) => this.#entries.get(path)?.typed !== undefined).sort();
  }

  /** Every file that can show a problem: product documents, candidates without a kind, and rubric.yaml. */
  pathsWithProblems(): readonly string[] {
    return [...this.#entries.keys()].sort();
  }

  text(path: string): string | undefined {
    const entry = this.#entries.get(path);
    return entry?.buffer ?? entry?.disk;
  }

  typed(path: string): TypedDocument | undefined {
    return this.#entries.get(path)?.typed;
  }

  scores(path: string): readonly DocumentScore[] {
    return this.#entries.get(path)?.scores ?? [];
  }

  get links(): PortfolioAnswers {
    return this.#answers;
  }

  problems(path: string): readonly Problem[] {
    if (path === configFile) return this.#settings.problems;
    const entry = this.#entries.get(path);
    if (entry !== undefined && this.#settings.isSchema(path))
      return (entry.own ??= schemaProblems(path, this.text(path) ?? '', this.#settings.kinds));
    if (this.#settings.isEvidenceFile(path)) return evidenceProblems(this.evidence.table(path), this.portfolio, this.config, this.#reading);
    if (entry?.document === undefined) return [];
    if (entry.typed === undefined) return this.#untypedProblems(path, entry, entry.document);
    const inputs = { typed: entry.typed, scores: entry.scores, config: this.config, today: this.#today };
    entry.own ??= checkDocument(inputs, this.#settings.rules);
    if (this.#reading) return shownProblems(entry, entry.own, []);
    const together = problemsInPortfolio(entry, inputs, this.#answers, this.portfolio.revision, this.#settings.rules);
    // Nobody types in a closed document, so its trees are let go; thousands of them are most of the memory.
    if (entry.buffer === undefined) entry.document.release();
    return shownProblems(entry, entry.own, together);
  }

  lastProblems(path: string): readonly Problem[] {
    const entry = this.#entries.get(path);
    return entry?.buffer === undefined ? (entry?.shown?.problems ?? noProblems) : this.problems(path);
  }

  ranking(framework?: string): Ranking {
    const { revision } = this;
    if (this.#rankings.revision !== revision) this.#rankings = { revision, by: new Map() };
    const known = this.#rankings.by.get(framework) ?? rank(this.portfolio.all(), this.config, framework, this.#today);
    this.#rankings.by.set(framework, known);
    return known;
  }

  readIf(path: string, text: string): ReadText {
    return readEntry(path, text, this.#entries.get(path)?.document, this.#context());
  }

  #untypedProblems(path: string, entry: Entry, document: ProductDocument): readonly Problem[] {
    if (this.#settings.isExcluded(path)) return [];
    const inputs = { document, path, kinds: [...this.catalogue.schemas.keys()], claimed: this.#settings.claim(path) !== undefined };
    entry.own ??= checkUntyped(inputs, this.config, this.#settings.rules);
    return entry.own;
  }

  /** A comment in rubric.yaml, or a value that is half typed and still refused, leaves every document as it is. */
  #reconfigure(): void {
    const settings = this.#readSettings();
    if (sameConfig(settings.config, this.config)) this.#settings = { ...this.#settings, problems: settings.problems };
    else this.#configure(settings);
  }

  #readSettings(): Settings {
    return readSettings(this.text(configFile), (isSchema) => savedTexts(this.#entries, isSchema));
  }

  #configure(settings = this.#readSettings()): void {
    this.#settings = settings;
    this.#configRevision++;
    this.#answers.forgetWhole();
    for (const [path, entry] of this.#entries) if (path !== configFile) this.#read(path, entry);
  }

  contentHash(path: string): string | undefined {
    const entry = this.#entries.get(path);
    return entry === undefined ? undefined : savedHash(entry);
  }

  #update(path: string, set: (entry: Entry) => void): void {
    const entry = this.#entries.get(path) ?? emptyEntry();
    const before = entry.buffer ?? entry.disk;
    const saved = entry.disk ?? entry.buffer;
    set(entry);
    const text = entry.buffer ?? entry.disk;
    if (text === undefined) this.#entries.delete(path);
    else this.#entries.set(path, entry);
    if (path === configFile) {
      if (text !== before) this.#reconfigure();
      return;
    }
    if (this.#settings.isSchema(path)) {
      entry.own = undefined;
      if (saved !== (entry.disk ?? entry.buffer)) this.#configure();
      return;
    }
    if (this.#settings.isSidecar(path)) {
      if (text !== before) this.#readBeside(path);
      return;
    }
    if (text === undefined) {
      this.evidence.setText(path, undefined);
      this.portfolio.set(path, undefined);
      return;
    }
    const { asked, saved: known } = entry;
    if (text !== before || entry.document === undefined) this.#read(path, entry);
    if (asked && known?.hash !== this.contentHash(path)) this.portfolio.touch();
  }

  /** The documents in a sidecar's folder take their metadata from it. */
  #readBeside(sidecar: string): void {
    const folder = sidecar.slice(0, sidecar.lastIndexOf('/') + 1);
    for (const [path, entry] of this.#entries) {
      if (path.startsWith(folder) && !path.slice(folder.length).includes('/') && entry.document !== undefined) this.#read(path, entry);
    }
  }

  /** Reads the entry anew, taking over what its last version already parsed. */
  #read(path: string, entry: Entry): void {
    entry.own = undefined;
    entry.inPortfolio = undefined;
    const isEvidence = this.#settings.isEvidenceFile(path);
    this.evidence.setText(path, isEvidence ? (entry.buffer ?? entry.disk) : undefined);
    if (isEvidence || this.#settings.isSchema(path) || this.#settings.isSidecar(path)) {
      entry.document = entry.typed = undefined;
      entry.scores = [];
      this.portfolio.set(path, undefined);
      return;
    }
    const { document, typed, scores, facts } = readEntry(path, entry.buffer ?? entry.disk ?? '', entry.document, this.#context());
    entry.document = document;
    entry.typed = typed;
    entry.scores = scores;
    this.portfolio.set(path, facts);
  }

  #context(): ReadContext {
    return { settings: this.#settings, rootName: this.#rootName, textOf: (path) => this.text(path) };
  }
}
