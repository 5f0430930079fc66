// All roots of a session: which root a document belongs to, reading them in the background, and telling the
// client what changed. Open documents are pulled by the client, closed ones pushed, never both for one.
import { DidChangeWatchedFilesNotification, FileChangeType, type ClientCapabilities, type Connection } from 'vscode-languageserver';
import { configFile } from '../workspace/workspace.ts';
import type { FileSystem } from '../workspace/fileSystem.ts';
import { clientFileSystem } from './clientFileSystem.ts';
import type { Host } from './host.ts';
import type * as protocol from './protocol.ts';
import { Publisher } from './publisher.ts';
import type { Root } from './root.ts';
import { openDocuments, RootTable } from './rootTable.ts';
import { isBelow, nameOf, normalUri, parentUri } from './uris.ts';

export interface FileChange {
  readonly uri: string;
  readonly type: FileChangeType;
}

/** How far up a repository's rubric.yaml is looked for above the opened folder. */
const maxParents = 64;

export class Roots {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #publisher: Publisher;
  readonly #table = new RootTable();
  /** Roots whose reading has begun. */
  readonly #begun = new WeakSet<Root>();
  #folders: readonly string[] = [];
  #options: protocol.InitializationOptions = { filesFromClient: false, codeLens: true, today: undefined };
  #capabilities: ClientCapabilities = {};
  #indexing = 0;
  #stopped = false;
  #changes: FileChange[] = [];
  #reading: Promise<void> = Promise.resolve();

  constructor(connection: Connection, host: Host) {
    this.#connection = connection;
    this.#host = host;
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
    for (const folder of folders) this.#add(folder);
  }

  start(): void {
    if (this.#capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = ['**/*.md', '**/*.markdown', '**/rubric.yaml', '**/.taskmaster/docs/prd*.txt'].map((globPattern) => ({ globPattern }));
      void this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (this.#capabilities.workspace?.workspaceFolders === true) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        this.#foldersChanged(added.map(({ uri }) => normalUri(uri)), removed.map(({ uri }) => normalUri(uri)));
      });
    }
    for (const folder of this.#folders) void this.#index(folder);
    if (this.#folders.length === 0) this.#publisher.status();
  }

  stop(): void {
    this.#stopped = true;
    this.#publisher.stop();
  }

  all(): readonly Root[] {
    return this.#table.all();
  }

  /** The root that a document or folder is in, else the first one. */
  near(uri: string | undefined): Root {
    const [first] = this.all();
    const root = (uri === undefined ? undefined : this.#table.find(uri)) ?? first;
    if (root === undefined) throw new Error('There is always a root.');
    return root;
  }

  /** The innermost root around a document. */
  rootFor(uri: string): Root | undefined {
    return this.#table.find(uri);
  }

  /** True where findings of a closed document are shown: in the opened folders, once for each document. */
  shows(root: Root, uri: string): boolean {
    return this.#folders.some((folder) => isBelow(folder, uri)) && this.#table.find(uri) === root;
  }

  opened(uri: string, text: string, version: number): void {
    const known = this.#table.find(uri);
    const root = known ?? this.#table.adopt(uri);
    const path = root?.pathOf(uri);
    if (root === undefined || path === undefined) return;
    root.open.set(path, version);
    this.#publisher.opened(root, path);
    this.edited(uri, text, version);
    if (known === undefined) void this.#findHome(root);
  }

  edited(uri: string, text: string, version: number): void {
    const place = this.#table.place(uri);
    if (place === undefined) return;
    const { root, path } = place;
    const revision = root.workspace.revision;
    root.open.set(path, version);
    root.workspace.apply({ kind: 'edited', path, text });
    this.#publisher.changed(root, root.workspace.revision === revision ? 'itself' : 'others');
  }

  closed(uri: string): void {
    const place = this.#table.place(uri);
    if (place === undefined) return;
    const { root, path } = place;
    root.open.delete(path);
    root.workspace.apply({ kind: 'closed', path });
    this.#publisher.changed(root, 'others');
    this.#retire();
  }

  /** Collects what happened to files, so that a change of branch is one piece of work. */
  filesChanged(changes: readonly FileChange[]): void {
    const first = this.#changes.length === 0;
    this.#changes.push(...changes);
    // One after the other, so that an older listing never takes the place of a newer one.
    if (first) this.#host.delay(50, () => (this.#reading = this.#reading.then(() => this.#readChanges())));
  }

  refreshLenses(): void {
    this.#publisher.refreshLenses();
  }

  async #readChanges(): Promise<void> {
    const changes = new Map(this.#changes.map((change) => [change.uri, change]));
    this.#changes = [];
    try {
      await this.#takeOver([...changes.values()]);
    } catch (error) {
      this.#complain('what changed on disk', error);
    }
  }

  async #takeOver(changes: readonly FileChange[]): Promise<void> {
    const relist = new Set<Root>();
    for (const { uri, type } of changes) {
      if (nameOf(uri) === configFile && type !== FileChangeType.Changed) {
        const folder = parentUri(uri);
        if (folder !== undefined) await this.#rootsChanged(folder);
        continue;
      }
      const place = this.#table.place(uri);
      if (place === undefined) continue;
      const { root, path } = place;
      if (path === configFile) {
        await root.readConfig();
        relist.add(root);
      } else {
        // A file that is said to be new may stand in the place of one that is known, as after a change of branch.
        if (type !== FileChangeType.Deleted && root.isCandidate(path)) await root.read(path);
        if (type !== FileChangeType.Changed) relist.add(root);
      }
      this.#publisher.changed(root, 'others');
    }
    for (const root of relist) {
      await root.relist(() => this.#host.yieldToEvents());
      this.#publisher.changed(root, 'others');
    }
  }

  /** A rubric.yaml came or went, so the folders around it are read anew; open editors keep their text. */
  async #rootsChanged(folder: string): Promise<void> {
    const around = this.#table.whole().filter((root) => isBelow(root.uri, folder));
    const above = around.sort((a, b) => a.uri.length - b.uri.length)[0]?.uri ?? folder;
    const old = this.#table.whole().filter((root) => isBelow(above, root.uri));
    const open = old.flatMap(openDocuments);
    for (const root of old) this.#forget(root);
    // At once and not after reading, because edits go on meanwhile.
    this.#add(above);
    for (const { uri, text, version } of open) this.opened(uri, text, version);
    await this.#index(above);
  }

  #foldersChanged(added: readonly string[], removed: readonly string[]): void {
    this.#folders = [...this.#folders.filter((uri) => !removed.includes(uri)), ...added];
    for (const uri of removed) {
      const root = this.#table.whole().find((each) => each.uri === uri);
      if (root !== undefined && !this.#isInFolders(root)) this.#replace(root);
    }
    this.#retire();
    for (const uri of added) void this.#index(uri);
    this.#publisher.backlogChanged();
  }

  async #index(folder: string): Promise<void> {
    this.#indexing++;
    this.#publisher.status();
    try {
      const start = (await this.#homeOf(folder)) ?? folder;
      const waiting = [start];
      for (let uri = waiting.pop(); uri !== undefined && !this.#stopped; uri = waiting.pop()) {
        const root = this.#add(uri);
        this.#moveOpenDocuments();
        if (uri === start && start !== folder) this.#replaceAt(folder);
        if (this.#begun.has(root)) continue;
        this.#begun.add(root);
        waiting.push(...(await root.index(() => this.#host.yieldToEvents())));
        this.#publisher.changed(root, 'others');
      }
    } catch (error) {
      this.#complain(folder, error);
    } finally {
      this.#indexing--;
      this.#publisher.status();
      this.#publisher.backlogChanged();
    }
  }

  /** The nearest folder from this one upwards that holds rubric.yaml, where it can be read. */
  async #homeOf(folder: string): Promise<string | undefined> {
    let uri: string | undefined = folder;
    for (let step = 0; step < maxParents && uri !== undefined; step++) {
      const entries = (await this.#files(uri)?.list('').catch(() => [])) ?? [];
      if (entries.some(({ name, kind }) => name === configFile && kind !== 'folder')) return uri;
      // Above the opened folder only a host that reads the disk itself may look.
      if (this.#host.fileSystem(uri) === undefined) break;
      uri = parentUri(uri);
    }
    return undefined;
  }

  /** A file that was opened alone may be in a repository all the same. */
  async #findHome(alone: Root): Promise<void> {
    if (this.#host.fileSystem(alone.uri) === undefined) return;
    const home = await this.#homeOf(alone.uri);
    if (home !== undefined && alone.open.size > 0) await this.#index(home);
  }

  /** Documents that were opened before their innermost root was known move there. */
  #moveOpenDocuments(): void {
    for (const root of this.all()) {
      for (const { uri, text, version } of openDocuments(root)) {
        if (this.#table.find(uri) === root) continue;
        const path = root.pathOf(uri) ?? '';
        root.open.delete(path);
        root.workspace.apply({ kind: 'closed', path });
        this.opened(uri, text, version);
      }
    }
    this.#retire();
  }

  /** Drops roots that no folder and no open document needs any more. */
  #retire(): void {
    for (const root of this.all()) {
      if (root.open.size === 0 && (this.#table.isAlone(root) || !this.#isInFolders(root))) this.#forget(root);
    }
  }

  #isInFolders(root: Root): boolean {
    return this.#folders.some((folder) => isBelow(folder, root.uri) || isBelow(root.uri, folder));
  }

  #replaceAt(uri: string): void {
    const root = this.#table.whole().find((each) => each.uri === uri);
    if (root !== undefined) this.#replace(root);
  }

  /** Takes a root away; what is open in it goes to the root that is then around it. */
  #replace(root: Root): void {
    const open = openDocuments(root);
    this.#forget(root);
    for (const { uri, text, version } of open) this.opened(uri, text, version);
  }

  #forget(root: Root): void {
    this.#publisher.forget(root);
    this.#table.remove(root);
  }

  #add(uri: string): Root {
    return this.#table.add(uri, this.#files(uri));
  }

  #files(uri: string): FileSystem | undefined {
    return this.#host.fileSystem(uri) ?? (this.#options.filesFromClient ? clientFileSystem(this.#connection, uri) : undefined);
  }

  #complain(what: string, error: unknown): void {
    this.#connection.console.error(`Could not read ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
