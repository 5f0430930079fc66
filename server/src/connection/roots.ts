// All roots of a session: which root a document belongs to, reading them in the background, and telling the
// client what changed. Open documents are pulled by the client, closed ones pushed, never both for one.
import { DidChangeWatchedFilesNotification, FileChangeType, type ClientCapabilities, type Connection } from 'vscode-languageserver';
import { configFile } from '../workspace/workspace.ts';
import type { FileSystem } from '../workspace/fileSystem.ts';
import { clientFileSystem } from './clientFileSystem.ts';
import type { Host } from './host.ts';
import * as protocol from './protocol.ts';
import { Publisher } from './publisher.ts';
import { Root } from './root.ts';
import { isLoose, nameOf, parentUri } from './uris.ts';

export interface FileChange {
  readonly uri: string;
  readonly type: FileChangeType;
}

/** How far up a repository's rubric.yaml is looked for above the opened folder. */
const maxParents = 12;

export class Roots {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #publisher: Publisher;
  readonly #roots = new Map<string, Root>();
  /** Documents that belong to no folder share one root, in which nothing is read from disk. */
  #loose: Root;
  #folders: readonly string[] = [];
  #options: protocol.InitializationOptions = { filesFromClient: false, codeLens: true, today: undefined };
  #capabilities: ClientCapabilities = {};
  #indexing = 0;
  #stopped = false;
  #changes: FileChange[] = [];

  constructor(connection: Connection, host: Host) {
    this.#connection = connection;
    this.#host = host;
    this.#loose = new Root('untitled:', undefined);
    this.#publisher = new Publisher(connection, host, this);
  }

  get state(): 'indexing' | 'ready' {
    return this.#indexing > 0 ? 'indexing' : 'ready';
  }

  initialize(folders: readonly string[], capabilities: ClientCapabilities, options: protocol.InitializationOptions): void {
    this.#folders = folders;
    this.#capabilities = capabilities;
    this.#options = options;
    this.#publisher.initialize(capabilities);
    // The folders stand as roots at once, so that a document that is opened before they are read has one.
    for (const folder of folders) this.#addRoot(folder);
  }

  start(): void {
    if (this.#capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = ['**/*.md', '**/*.markdown', '**/rubric.yaml', '**/.taskmaster/docs/prd*.txt'].map((globPattern) => ({ globPattern }));
      void this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (this.#capabilities.workspace?.workspaceFolders === true) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        this.#foldersChanged(added.map(({ uri }) => uri), removed.map(({ uri }) => uri));
      });
    }
    for (const folder of this.#folders) void this.#index(folder);
  }

  stop(): void {
    this.#stopped = true;
    this.#publisher.stop();
  }

  all(): readonly Root[] {
    const roots = [...this.#roots.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return this.#loose.open.size > 0 || roots.length === 0 ? [...roots, this.#loose] : roots;
  }

  any(): Root {
    return this.all()[0] ?? this.#loose;
  }

  /** The root that a document or folder is in, else the first one. */
  near(uri: string | undefined): Root {
    return (uri === undefined ? undefined : this.rootFor(uri)) ?? this.any();
  }

  /** The innermost root around a document. */
  rootFor(uri: string): Root | undefined {
    let best: Root | undefined;
    for (const root of this.#roots.values()) {
      if (root.pathOf(uri) !== undefined && (best === undefined || root.uri.length > best.uri.length)) best = root;
    }
    return best ?? (this.#loose.pathOf(uri) === undefined && !isLoose(uri) ? this.#adopt(uri) : this.#loose);
  }

  opened(uri: string, text: string, version: number): void {
    const place = this.#place(uri);
    if (place === undefined) return;
    place.root.open.set(place.path, version);
    this.#publisher.opened(place.root, place.path);
    this.edited(uri, text, version);
  }

  edited(uri: string, text: string, version: number): void {
    const place = this.#place(uri);
    if (place === undefined) return;
    const { root, path } = place;
    const revision = root.workspace.revision;
    root.open.set(path, version);
    root.workspace.apply({ kind: 'edited', path, text });
    this.#publisher.changed(root, root.workspace.revision === revision ? 'itself' : 'others');
  }

  closed(uri: string): void {
    const place = this.#place(uri);
    if (place === undefined) return;
    const { root, path } = place;
    root.open.delete(path);
    root.workspace.apply({ kind: 'closed', path });
    this.#publisher.changed(root, 'others');
  }

  /** Collects what happened to files, so that a change of branch is one piece of work. */
  filesChanged(changes: readonly FileChange[]): void {
    const first = this.#changes.length === 0;
    this.#changes.push(...changes);
    if (first) this.#host.delay(50, () => void this.#readChanges());
  }

  refreshLenses(): void {
    this.#publisher.refreshLenses();
  }

  async #readChanges(): Promise<void> {
    const changes = new Map(this.#changes.map((change) => [change.uri, change]));
    this.#changes = [];
    const relist = new Set<Root>();
    for (const { uri, type } of changes.values()) {
      if (nameOf(uri) === configFile && type !== FileChangeType.Changed) {
        const folder = parentUri(uri);
        if (folder !== undefined) await this.#rootsChanged(folder);
        continue;
      }
      const place = this.#place(uri);
      if (place === undefined) continue;
      const { root, path } = place;
      if (path === configFile) {
        await root.readConfig();
        relist.add(root);
      } else if (type === FileChangeType.Changed) {
        if (root.isCandidate(path)) await root.read(path);
      } else relist.add(root);
      this.#publisher.changed(root, 'others');
    }
    for (const root of relist) {
      await root.relist(() => this.#host.yieldToEvents());
      this.#publisher.changed(root, 'others');
    }
  }

  /** A rubric.yaml came or went, so the folders around it are read anew; open editors keep their text. */
  async #rootsChanged(folder: string): Promise<void> {
    const around = [...this.#roots.values()].filter((root) => root.pathOf(folder) !== undefined || root.uri === folder);
    const above = around.sort((a, b) => a.uri.length - b.uri.length)[0]?.uri ?? folder;
    const buffers = this.#buffers();
    for (const root of this.#roots.values()) {
      if (root.uri === above || root.uri.startsWith(`${above}/`)) {
        this.#publisher.forget(root);
        this.#roots.delete(root.uri);
      }
    }
    await this.#index(above);
    for (const { uri, text, version } of buffers) this.opened(uri, text, version);
  }

  #buffers(): readonly { readonly uri: string; readonly text: string; readonly version: number }[] {
    return this.all().flatMap((root) =>
      [...root.open].map(([path, version]) => ({ uri: root.uriOf(path), text: root.workspace.text(path) ?? '', version })),
    );
  }

  #foldersChanged(added: readonly string[], removed: readonly string[]): void {
    for (const uri of removed) {
      for (const root of [...this.#roots.values()]) {
        if (root.uri !== uri && !root.uri.startsWith(`${uri}/`)) continue;
        this.#publisher.forget(root);
        this.#roots.delete(root.uri);
      }
    }
    this.#folders = [...this.#folders.filter((uri) => !removed.includes(uri)), ...added];
    for (const uri of added) void this.#index(uri);
    this.#publisher.backlogChanged();
  }

  async #index(folder: string): Promise<void> {
    this.#indexing++;
    this.#publisher.status();
    try {
      const start = await this.#rootAbove(folder);
      const waiting = [start];
      for (let uri = waiting.pop(); uri !== undefined && !this.#stopped; uri = waiting.pop()) {
        const root = this.#addRoot(uri);
        waiting.push(...(await root.index(() => this.#host.yieldToEvents())));
        this.#moveOpenDocuments();
        this.#publisher.changed(root, 'others');
      }
    } catch (error) {
      this.#connection.console.error(`Could not read ${folder}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.#indexing--;
      this.#publisher.status();
      this.#publisher.backlogChanged();
    }
  }

  /** The nearest folder above that holds rubric.yaml, where it can be read; else the folder itself. */
  async #rootAbove(folder: string): Promise<string> {
    let uri: string | undefined = folder;
    for (let step = 0; step < maxParents && uri !== undefined; step++) {
      const entries = (await this.#files(uri)?.list('').catch(() => [])) ?? [];
      if (entries.some(({ name, kind }) => name === configFile && kind === 'file')) return uri;
      // Above the opened folder only a host that reads the disk itself may look.
      if (this.#host.fileSystem(uri) === undefined) break;
      uri = parentUri(uri);
    }
    return folder;
  }

  /** Documents that were opened before their innermost root was known move there. */
  #moveOpenDocuments(): void {
    for (const root of this.all()) {
      for (const [path, version] of [...root.open]) {
        const uri = root.uriOf(path);
        if (this.rootFor(uri) === root) continue;
        const text = root.workspace.text(path) ?? '';
        root.open.delete(path);
        root.workspace.apply({ kind: 'closed', path });
        this.opened(uri, text, version);
      }
    }
  }

  /** A file opened alone gets its folder as a root that is not read, so its relative links are not judged. */
  #adopt(uri: string): Root | undefined {
    const folder = parentUri(uri);
    if (folder === undefined) return undefined;
    const known = this.#roots.get(folder);
    return known ?? this.#addRoot(folder, 'alone');
  }

  #addRoot(uri: string, reading: 'whole' | 'alone' = 'whole'): Root {
    const known = this.#roots.get(uri);
    if (known !== undefined) return known;
    const root = new Root(uri, reading === 'whole' ? this.#files(uri) : undefined);
    this.#roots.set(uri, root);
    return root;
  }

  #files(uri: string): FileSystem | undefined {
    return this.#host.fileSystem(uri) ?? (this.#options.filesFromClient ? clientFileSystem(this.#connection, uri) : undefined);
  }

  #place(uri: string): { readonly root: Root; readonly path: string } | undefined {
    const root = this.rootFor(uri);
    const path = root?.pathOf(uri);
    return root === undefined || path === undefined ? undefined : { root, path };
  }
}
