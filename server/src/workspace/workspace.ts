// One repository over time. Changes go in through `apply`, answers come out as of now; every cache is keyed by
// what it was computed from, so a change costs what it touches and any order of changes gives the same answers.
import { byPlace, checkDocument, checkInPortfolio, checkUntyped } from '../checks/check.ts';
import { RuleSettings } from '../checks/severity.ts';
import type { Problem } from '../checks/rule.ts';
import { rules } from '../checks/registry.ts';
import { defaultConfig, parseConfig, type Config } from '../config/config.ts';
import { globMatcher } from '../config/globs.ts';
import { readDocument, type ProductDocument } from '../document/document.ts';
import { factsOf } from '../portfolio/facts.ts';
import { Portfolio } from '../portfolio/portfolio.ts';
import { rank, type Ranking } from '../portfolio/ranking.ts';
import { builtinCatalogue, type Catalogue } from '../schema/catalogue.ts';
import { typeDocument, type TypedDocument } from '../schema/typedDocument.ts';
import { frameworks } from '../scoring/frameworks/index.ts';
import { scoresOf, type DocumentScore } from '../scoring/score.ts';
import type { Span } from '../text/span.ts';
import { configProblems } from './configProblems.ts';
import { kindOf } from './kindOf.ts';
import { PortfolioAnswers } from './portfolioAnswers.ts';
import type { Change, Snapshot } from './snapshot.ts';

export const configFile = 'rubric.yaml';

interface Entry {
  /** The text on disk, as last read. */
  disk: string | undefined;
  /** The text in an open editor; it always wins over the disk. */
  buffer: string | undefined;
  document: ProductDocument | undefined;
  typed: TypedDocument | undefined;
  scores: readonly DocumentScore[];
  own: readonly Problem[] | undefined;
  inPortfolio: { readonly revision: number; readonly places: ReadonlyMap<string, Span>; readonly problems: readonly Problem[] } | undefined;
  /** Both kinds of problems by place: the same array for as long as neither has changed. */
  shown: { readonly own: readonly Problem[]; readonly inPortfolio: readonly Problem[]; readonly problems: readonly Problem[] } | undefined;
}

export class Workspace implements Snapshot {
  readonly #entries = new Map<string, Entry>();
  readonly portfolio = new Portfolio();
  readonly #answers: PortfolioAnswers;
  readonly #rootName: string | undefined;
  #config: Config = defaultConfig;
  #settings = new RuleSettings(defaultConfig);
  #claims: readonly { readonly kind: string; readonly matches: (path: string) => boolean }[] = [];
  #excludes: (path: string) => boolean = () => false;
  #catalogue: Catalogue = builtinCatalogue();
  #configProblems: readonly Problem[] = [];
  #configRevision = 0;
  /** The rankings that were asked for at this revision, by framework. */
  #rankings: { readonly revision: string; readonly by: Map<string | undefined, Ranking> } = { revision: '', by: new Map() };

  /** `rootName` is the root folder's own name, where that name may say what the files in it are. */
  constructor(rootName?: string) {
    this.#rootName = rootName;
    this.#answers = new PortfolioAnswers(this.portfolio, (path) => this.typed(path));
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
    return this.#config;
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
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
    if (path === configFile) return this.#configProblems;
    const entry = this.#entries.get(path);
    if (entry?.document === undefined) return [];
    if (entry.typed === undefined) return this.#untypedProblems(path, entry, entry.document);
    const inputs = { typed: entry.typed, scores: entry.scores, config: this.#config };
    entry.own ??= checkDocument(inputs, this.#settings);
    const revision = this.portfolio.revision;
    if (entry.inPortfolio?.revision !== revision || !this.#answers.areStill(entry.inPortfolio.places)) {
      const { result, places } = this.#answers.recording(() => checkInPortfolio(inputs, this.#answers, this.#settings));
      const before = entry.inPortfolio?.problems;
      entry.inPortfolio = { revision, places, problems: before?.length === 0 && result.length === 0 ? before : result };
    }
    // Nobody types in a closed document, so its trees are let go; thousands of them are most of the memory.
    if (entry.buffer === undefined) entry.document.release();
    return shownProblems(entry, entry.own, entry.inPortfolio.problems);
  }

  ranking(framework?: string): Ranking {
    const { revision } = this;
    if (this.#rankings.revision !== revision) this.#rankings = { revision, by: new Map() };
    const known = this.#rankings.by.get(framework) ?? rank(this.portfolio.all(), this.#config, framework);
    this.#rankings.by.set(framework, known);
    return known;
  }

  #untypedProblems(path: string, entry: Entry, document: ProductDocument): readonly Problem[] {
    if (this.#excludes(path)) return [];
    const inputs = { document, path, kinds: [...this.#catalogue.schemas.keys()], claimed: this.#claim(path) !== undefined };
    entry.own ??= checkUntyped(inputs, this.#config, this.#settings);
    return entry.own;
  }

  #claim(path: string): string | undefined {
    return this.#claims.find(({ matches }) => matches(path))?.kind;
  }

  #configure(text: string | undefined): void {
    this.#configRevision++;
    this.#configProblems = [];
    this.#config = defaultConfig;
    if (text !== undefined) {
      const known = {
        rules: rules.map((rule) => rule.id),
        frameworks: frameworks.map((framework) => framework.id),
        kinds: [...this.#catalogue.schemas.keys()],
      };
      const { config, problems } = parseConfig(text, known);
      this.#config = config;
      this.#configProblems = configProblems(problems);
    }
    this.#settings = new RuleSettings(this.#config);
    this.#excludes = globMatcher(this.#config.exclude);
    this.#claims = this.#config.kinds.map(({ kind, globs }) => ({ kind, matches: globMatcher(globs) }));
    for (const [path, entry] of this.#entries) if (path !== configFile) this.#read(path, entry);
  }

  #update(path: string, set: (entry: Entry) => void): void {
    const entry: Entry = this.#entries.get(path) ?? {
      disk: undefined,
      buffer: undefined,
      document: undefined,
      typed: undefined,
      scores: [],
      own: undefined,
      inPortfolio: undefined,
      shown: undefined,
    };
    const before = entry.buffer ?? entry.disk;
    set(entry);
    const text = entry.buffer ?? entry.disk;
    if (text === undefined) this.#entries.delete(path);
    else this.#entries.set(path, entry);
    if (path === configFile) {
      if (text !== before) this.#configure(text);
      return;
    }
    if (text === undefined) {
      this.portfolio.set(path, undefined);
      return;
    }
    if (text !== before || entry.document === undefined) this.#read(path, entry);
  }

  /** Reads the entry anew, taking over what its last version already parsed. */
  #read(path: string, entry: Entry): void {
    const text = entry.buffer ?? entry.disk ?? '';
    entry.document = readDocument(text, entry.document);
    entry.own = undefined;
    entry.inPortfolio = undefined;
    const kind = this.#excludes(path)
      ? undefined
      : kindOf(entry.document, this.#pathForRules(path), this.#claim(path), this.#catalogue.recognisers);
    entry.typed = kind === undefined ? undefined : typeDocument(entry.document, kind, path, this.#catalogue);
    entry.scores =
      entry.typed === undefined ? [] : scoresOf(entry.document.fields, this.#config, entry.document.frontMatter.kind !== 'malformed');
    this.portfolio.set(path, entry.typed === undefined ? undefined : factsOf(entry.typed, entry.scores));
  }

  #pathForRules(path: string): string {
    return this.#rootName === undefined ? path : `${this.#rootName}/${path}`;
  }
}

function shownProblems(entry: Entry, own: readonly Problem[], inPortfolio: readonly Problem[]): readonly Problem[] {
  if (entry.shown?.own !== own || entry.shown.inPortfolio !== inPortfolio) {
    entry.shown = { own, inPortfolio, problems: [...own, ...inPortfolio].sort(byPlace) };
  }
  return entry.shown.problems;
}
