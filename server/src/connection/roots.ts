// All roots of a session: which root a document belongs to, reading them in the background, and telling the
// client what changed. Open documents are pulled by the client, closed ones pushed, never both for one.
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { FileSystem } from '../workspace/fileSystem.ts';
import { clientFileSystem } from './clientFileSystem.ts';
import { FileChanges, watchFiles, type FileChange } from './fileChanges.ts';
import type { Host } from './host.ts';
import type * as protocol from './protocol.ts';
import { Publisher } from './publisher.ts';
import type { Root } from './root.ts';
import { rootAbove } from './rootAbove.ts';
import { openDocuments, RootTable } from './rootTable.ts';
import { isBelow, normalUri } from './uris.ts';

export class Roots {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly publisher: Publisher;
  readonly #table = new RootTable();
  readonly #changes: FileChanges;
  /** Roots whose reading has begun. */
  readonly #begun = new WeakSet<Root>();
  #folders: readonly string[] = [];
  #options: protocol.InitializationOptions = { filesFromClient: false, codeLens: true, rulePages: undefined, today: undefined };
  #capabilities: ClientCapabilities = {};
  #indexing = 0;
  #stopped = false;

  constructor(connection: Connection, host: Host) {
    this.#connection = connection;
    this.#host = host;
    this.publisher = new Publisher(connection, host, this);
    this.#changes = new FileChanges({
      host,
      table: this.#table,
      publisher: this.publisher,
      rootsChanged: (folder) => this.#rootsChanged(folder),
      complain: (what, error) => this.#complain(what, error),
    });
  }

  get state(): 'indexing' | 'ready' {
    return this.#indexing > 0 ? 'indexing' : 'ready';
  }

  initialize(folders: readonly string[], capabilities: ClientCapabilities, options: protocol.InitializationOptions): void {
    this.#folders = folders;
    this.#capabilities = capabilities;
    this.#options = options;
    this.publisher.initialize(capabilities, options.rulePages);
    // The folders stand as roots at once, so that a document that is opened before they are read has one.
    for (const folder of folders) this.#add(folder);
  }

  start(): void {
    if (this.#capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) watchFiles(this.#connection);
    if (this.#capabilities.workspace?.workspaceFolders === true) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        this.#foldersChanged(
          added.map(({ uri }) => normalUri(uri)),
          removed.map(({ uri }) => normalUri(uri)),
        );
      });
    }
    for (const folder of this.#folders) void this.#index(folder);
    if (this.#folders.length === 0) this.publisher.status();
  }

  stop(): void {
    this.#stopped = true;
    this.publisher.stop();
  }

  all(): readonly Root[] {
    return this.#table.all();
  }

  /** The root that a document or folder is in, else the first one. */
  near(uri: string | undefined): Root {
    return this.#table.near(uri);
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
    this.publisher.opened(root, path);
    this.edited(uri, text, version);
    if (known === undefined) void this.#findHome(root);
  }

  edited(uri: string, text: string, version: number): void {
    const place = this.#table.place(uri);
    if (place === undefined) return;
    const { root, path } = place;
    this.#tellDay(root);
    const revision = root.workspace.revision;
    root.open.set(path, version);
    root.workspace.apply({ kind: 'edited', path, text });
    this.publisher.changed(root, root.workspace.revision === revision ? 'itself' : 'others');
  }

  closed(uri: string): void {
    const place = this.#table.place(uri);
    if (place === undefined) return;
    const { root, path } = place;
    root.open.delete(path);
    root.workspace.apply({ kind: 'closed', path });
    this.publisher.changed(root, 'others');
    this.#retire();
  }

  filesChanged(changes: readonly FileChange[]): void {
    this.#changes.add(changes);
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
    this.publisher.backlogChanged();
  }

  async #index(folder: string): Promise<void> {
    this.#indexing++;
    this.publisher.status();
    try {
      const start = (await rootAbove(folder, this.#host, this.#files)) ?? folder;
      const waiting = [start];
      for (let uri = waiting.pop(); uri !== undefined && !this.#stopped; uri = waiting.pop()) {
        const root = this.#add(uri);
        this.#moveOpenDocuments();
        if (uri === start && start !== folder) this.#replaceAt(folder);
        if (this.#begun.has(root)) continue;
        this.#begun.add(root);
        waiting.push(...(await root.index(() => this.#host.yieldToEvents(), this.publisher.progress)));
        this.publisher.changed(root, 'others');
      }
    } catch (error) {
      this.#complain(folder, error);
    } finally {
      this.#indexing--;
      this.publisher.indexed();
      this.publisher.status();
      this.publisher.backlogChanged();
    }
  }

  /** A file that was opened alone may be in a repository all the same. */
  async #findHome(alone: Root): Promise<void> {
    if (this.#host.fileSystem(alone.uri) === undefined) return;
    const home = await rootAbove(alone.uri, this.#host, this.#files);
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
    this.publisher.forget(root);
    this.#table.remove(root);
  }

  #add(uri: string): Root {
    const root = this.#table.add(uri, this.#files(uri));
    this.#tellDay(root);
    return root;
  }

  /** A session may outlast a day, and what is late or has expired is then another thing in every view. */
  tellDay(): void {
    for (const root of this.all()) this.#tellDay(root);
  }

  #tellDay(root: Root): void {
    const { revision } = root.workspace;
    root.workspace.apply({ kind: 'today', day: this.#options.today ?? this.#host.today() });
    if (root.workspace.revision !== revision) this.publisher.changed(root, 'others');
  }

  readonly #files = (uri: string): FileSystem | undefined =>
    this.#host.fileSystem(uri) ?? (this.#options.filesFromClient ? clientFileSystem(this.#connection, uri) : undefined);

  #complain(what: string, error: unknown): void {
    this.#connection.console.error(`Could not read ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
