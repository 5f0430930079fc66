// What happened to files on disk: collected for a moment, so that a change of branch is one piece of work, and
// taken over one batch after the other, so that an older listing never takes the place of a newer one.
import { DidChangeWatchedFilesNotification, FileChangeType, type Connection } from 'vscode-languageserver';
import { configFile } from '../workspace/workspace.ts';
import type { Host } from './host.ts';
import type { Publisher } from './publisher.ts';
import type { Root } from './root.ts';
import type { RootTable } from './rootTable.ts';
import { nameOf, parentUri } from './uris.ts';

export interface FileChange {
  readonly uri: string;
  readonly type: FileChangeType;
}

export interface FileChangesInputs {
  readonly host: Host;
  readonly table: RootTable;
  readonly publisher: Publisher;
  /** A rubric.yaml came to a folder or went from it. */
  readonly rootsChanged: (folder: string) => Promise<void>;
  readonly complain: (what: string, error: unknown) => void;
}

/** Milliseconds in which changes are collected. */
const collecting = 50;

export class FileChanges {
  readonly #inputs: FileChangesInputs;
  #waiting: FileChange[] = [];
  #reading: Promise<void> = Promise.resolve();

  constructor(inputs: FileChangesInputs) {
    this.#inputs = inputs;
  }

  add(changes: readonly FileChange[]): void {
    const first = this.#waiting.length === 0;
    this.#waiting.push(...changes);
    if (!first) return;
    this.#inputs.host.delay(collecting, () => {
      this.#reading = this.#reading.then(() => this.#read());
    });
  }

  async #read(): Promise<void> {
    const changes = new Map<string, FileChange>();
    for (const change of this.#waiting) {
      // A file that was made and then written is new all the same.
      const isNew = changes.get(change.uri)?.type === FileChangeType.Created && change.type === FileChangeType.Changed;
      if (!isNew) changes.set(change.uri, change);
    }
    this.#waiting = [];
    try {
      await this.#takeOver([...changes.values()]);
    } catch (error) {
      this.#inputs.complain('what changed on disk', error);
    }
  }

  async #takeOver(changes: readonly FileChange[]): Promise<void> {
    const { host, publisher } = this.#inputs;
    const relist = new Set<Root>();
    for (const change of changes) await this.#takeOne(change, relist);
    for (const root of relist) {
      await root.relist(() => host.yieldToEvents());
      publisher.changed(root, 'others');
    }
  }

  async #takeOne({ uri, type }: FileChange, relist: Set<Root>): Promise<void> {
    const { table, publisher, rootsChanged } = this.#inputs;
    if (nameOf(uri) === configFile && type !== FileChangeType.Changed) {
      const folder = parentUri(uri);
      if (folder !== undefined) await rootsChanged(folder);
      return;
    }
    const place = table.place(uri);
    if (place === undefined) return;
    const { root, path } = place;
    if (path === configFile) {
      await root.readConfig();
      relist.add(root);
    } else {
      // A file that is said to be new may stand in the place of one that is known, as after a change of branch.
      if (type !== FileChangeType.Deleted && root.isCandidate(path)) await root.read(path);
      // A schema says which files are documents, and which stand beside them.
      if (type !== FileChangeType.Changed || root.workspace.settings.isSchema(path)) relist.add(root);
    }
    publisher.changed(root, 'others');
  }
}

/** Asks the client to tell of documents, of settings, and of YAML that may describe a kind or stand beside a document. */
export function watchFiles(connection: Connection): void {
  const patterns = ['**/*.md', '**/*.markdown', '**/*.yaml', '**/*.yml', '**/*.csv', '**/.taskmaster/docs/prd*.txt'];
  const watchers = patterns.map((globPattern) => ({ globPattern }));
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
