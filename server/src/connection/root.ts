// One root as the server keeps it: its workspace, its files, and which of its documents are open. Reading is
// asynchronous and sliced, so a large root never keeps a keystroke waiting.
import type { Problem } from '../checks/rule.ts';
import { discover, type Discovery } from '../workspace/discover.ts';
import type { FileSystem } from '../workspace/fileSystem.ts';
import { configFile, Workspace } from '../workspace/workspace.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { performanceNow } from './clock.ts';
import { readEvidence, type Progress } from './evidenceReading.ts';
import { isLoose, nameOf, pathBelow, pathOfUri, uriOf } from './uris.ts';

/** Files that are asked for at once. */
const group = 20;
/** Milliseconds of reading between two looks for waiting messages. */
const slice = 5;

export class Root {
  readonly uri: string;
  readonly workspace = new Workspace();
  /** Documents in editors by path, with the version of their text. */
  readonly open = new Map<string, number>();
  /** What was last pushed for each closed document, to push only what changed. */
  readonly pushed = new Map<string, { readonly problems: readonly Problem[]; readonly shown: string }>();
  readonly #files: FileSystem | undefined;
  /** The uris of documents without a file, by the paths they are given. */
  readonly #untitled = new Map<string, string>();
  readonly #lines = new Map<string, { readonly text: string; readonly index: LineIndex }>();
  #indexed: ReadonlySet<string> = new Set();

  constructor(uri: string, files: FileSystem | undefined) {
    this.uri = uri;
    this.#files = files;
    if (files !== undefined) this.workspace.apply({ kind: 'reading', underway: true });
  }

  get name(): string {
    return nameOf(this.uri);
  }

  uriOf(path: string): string {
    return this.#untitled.get(path) ?? uriOf(this.uri, path);
  }

  pathOf(uri: string): string | undefined {
    return isLoose(this.uri) ? this.#untitledPath(uri) : pathBelow(this.uri, uri);
  }

  /** A document without a file has no extension that would say that it is Markdown. */
  #untitledPath(uri: string): string | undefined {
    if (!isLoose(uri)) return undefined;
    const name = pathOfUri(uri);
    const path = /\.(?:md|markdown)$/i.test(name) ? name : `${name}.md`;
    this.#untitled.set(path, uri);
    return path;
  }

  lines(path: string): LineIndex | undefined {
    const text = this.workspace.text(path);
    if (text === undefined) {
      this.#lines.delete(path);
      return undefined;
    }
    const known = this.#lines.get(path);
    if (known?.text === text) return known.index;
    const index = new LineIndex(text);
    this.#lines.set(path, { text, index });
    return index;
  }

  /** Reads rubric.yaml, lists the files and reads the candidates and what evidence they hold. Yields the folders that are roots themselves. */
  async index(pause: () => Promise<void>, progress: Progress | undefined): Promise<readonly string[]> {
    try {
      await this.readConfig();
      const found = await this.#list();
      if (found === undefined) return [];
      await this.#readAll(found.candidates, pause);
      await readEvidence(this.workspace, pause, progress);
      return found.nestedRoots.map((folder) => this.uriOf(folder));
    } finally {
      this.workspace.apply({ kind: 'reading', underway: false });
    }
  }

  /** Lists the files again after some came or went, and reads candidates that are new. */
  async relist(pause: () => Promise<void>): Promise<void> {
    const before = this.#indexed;
    const found = await this.#list();
    if (found === undefined) return;
    const fresh = found.candidates.filter((path) => !before.has(path));
    const kept = new Set(found.candidates);
    for (const path of before) if (!kept.has(path)) this.workspace.apply({ kind: 'disk', path, text: undefined });
    await this.#readAll(fresh, pause);
  }

  /** Reads in groups, because a client far away answers many questions as fast as one. */
  async #readAll(paths: readonly string[], pause: () => Promise<void>): Promise<void> {
    let since = performanceNow();
    for (let start = 0; start < paths.length; start += group) {
      const texts = await Promise.all(paths.slice(start, start + group).map(async (path) => ({ path, text: await this.#textOf(path) })));
      for (const { path, text } of texts) {
        this.workspace.apply({ kind: 'disk', path, text });
        if (performanceNow() - since < slice) continue;
        await pause();
        since = performanceNow();
      }
      await pause();
    }
  }

  async readConfig(): Promise<void> {
    await this.read(configFile);
  }

  /** Takes over the text on disk; an open editor's text stays what counts. */
  async read(path: string): Promise<void> {
    this.workspace.apply({ kind: 'disk', path, text: await this.#textOf(path) });
  }

  async #textOf(path: string): Promise<string | undefined> {
    const read = await this.#files?.read(path);
    return read?.kind === 'text' ? read.text : undefined;
  }

  isCandidate(path: string): boolean {
    return this.#indexed.has(path);
  }

  async #list(): Promise<Discovery | undefined> {
    if (this.#files === undefined) return undefined;
    const before = this.workspace.settings;
    let found = await discover(this.#files, before.discovery);
    // Schemas say what the other files are, so they come first, and they say which files stand beside documents.
    for (const path of found.candidates) if (this.workspace.settings.isSchema(path) && !this.#indexed.has(path)) await this.read(path);
    // They may name files that were not looked for.
    if (this.workspace.settings !== before) found = await discover(this.#files, this.workspace.settings.discovery);
    this.workspace.apply({ kind: 'files', files: found.files, closed: found.closed });
    const beside = found.files.filter((path) => this.workspace.settings.isSidecar(path));
    const all = { ...found, candidates: [...beside, ...found.candidates] };
    this.#indexed = new Set(all.candidates);
    return all;
  }
}
