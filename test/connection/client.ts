// A language client for tests: it keeps what the server sends, answers what the server asks, and waits for a
// condition rather than for a time. The server stands behind any message connection: streams, a port, a process.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource,
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type CancellationToken,
  type Diagnostic,
  type MessageConnection,
} from 'vscode-languageserver/node';
import type { Host } from '../../server/src/connection/host.ts';
import * as protocol from '../../server/src/connection/protocol.ts';
import { startServer } from '../../server/src/connection/server.ts';
import type { FileSystem } from '../../server/src/workspace/fileSystem.ts';
import { memoryFiles } from '../fixture.ts';

export const root = 'file:///repo';

export interface Pushed {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Files by uri, which a test may change at any time; telling the server about it is another step. */
export type UriFiles = Map<string, string>;

export class TestClient {
  readonly #connection: MessageConnection;
  readonly files: UriFiles;
  /** Every publishDiagnostics, in order. */
  readonly pushes: Pushed[] = [];
  readonly statuses: protocol.StatusParams[] = [];
  readonly registered: { readonly method: string; readonly registerOptions?: unknown }[] = [];
  readonly logs: string[] = [];
  diagnosticRefreshes = 0;
  lensRefreshes = 0;
  backlogChanges = 0;

  constructor(connection: MessageConnection, files: UriFiles) {
    this.#connection = connection;
    this.files = files;
    connection.onRequest(protocol.listFolderRequest, async ({ uri }: protocol.ListFolderParams) =>
      this.#disk().list(decodeURIComponent(uri)),
    );
    connection.onRequest(protocol.readFileRequest, async ({ uri }: protocol.ReadFileParams) => this.#disk().read(decodeURIComponent(uri)));
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.registered.push(...registrations);
      return null;
    });
    connection.onRequest('client/unregisterCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.diagnosticRefreshes++;
      return null;
    });
    connection.onRequest('workspace/codeLens/refresh', () => {
      this.lensRefreshes++;
      return null;
    });
    connection.onNotification('textDocument/publishDiagnostics', (pushed: Pushed) => void this.pushes.push(pushed));
    connection.onNotification(protocol.statusChanged, (status: protocol.StatusParams) => void this.statuses.push(status));
    connection.onNotification(protocol.backlogChanged, () => {
      this.backlogChanges++;
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.logs.push(message));
    connection.listen();
  }

  /** Uris with different escapes are the same file. */
  #disk(): FileSystem {
    return memoryFiles(new Map([...this.files].map(([uri, text]) => [decodeURIComponent(uri), text])));
  }

  request<T = unknown>(method: string, params: unknown, token?: CancellationToken): Promise<T> {
    return token === undefined ? this.#connection.sendRequest(method, params) : this.#connection.sendRequest(method, params, token);
  }

  notify(method: string, params: unknown): void {
    void this.#connection.sendNotification(method, params);
  }

  /** Starts the session; `capabilities` are those of VS Code unless a test takes some away. */
  async initialize(
    folders: readonly string[] = [root],
    options: { readonly capabilities?: object; readonly initializationOptions?: object } = {},
  ): Promise<unknown> {
    const result = await this.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? editorCapabilities,
      initializationOptions: options.initializationOptions ?? { filesFromClient: true, codeLens: true },
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    });
    this.notify('initialized', {});
    return result;
  }

  open(uri: string, text = this.files.get(uri) ?? '', version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: uri.endsWith('.yaml') ? 'yaml' : 'markdown', version, text } });
  }

  change(uri: string, text: string, version: number): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Changes files and tells the server, as a watcher does. */
  disk(changes: Readonly<Record<string, string | undefined>>): void {
    const events = Object.entries(changes).map(([uri, text]) => {
      const type = text === undefined ? 3 : this.files.has(uri) ? 2 : 1;
      if (text === undefined) this.files.delete(uri);
      else this.files.set(uri, text);
      return { uri, type };
    });
    this.notify('workspace/didChangeWatchedFiles', { changes: events });
  }

  pull(uri: string, previousResultId?: string): Promise<{ kind: 'full' | 'unchanged'; resultId?: string; items: Diagnostic[] }> {
    return this.request('textDocument/diagnostic', {
      textDocument: { uri },
      identifier: 'rubric',
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** The rules that a pull reports. */
  async rules(uri: string): Promise<readonly string[]> {
    return (await this.pull(uri)).items.map(({ code }) => String(code));
  }

  /** What is shown for a document by pushes: the last one. */
  pushedRules(uri: string): readonly string[] {
    return (this.pushes.findLast((pushed) => pushed.uri === uri)?.diagnostics ?? []).map(({ code }) => String(code));
  }

  async ready(): Promise<void> {
    await until(() => this.statuses.at(-1)?.state === 'ready', 'the server is ready');
  }

  dispose(): void {
    this.#connection.dispose();
  }
}

export const editorCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: false }, publishDiagnostics: { relatedInformation: true } },
  workspace: {
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** Waits until something holds; the message says what never came. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, patience = 8000): Promise<void> {
  const deadline = performance.now() + patience;
  while (!(await holds())) {
    assert.ok(performance.now() < deadline, `waited in vain until ${what}`);
    await pause(5);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A host whose delays are short and whose files the client reads. */
export const quickHost: Host = {
  fileSystem: () => undefined,
  yieldToEvents: () => new Promise((resolve) => setImmediate(resolve)),
  rulePages: undefined,
  today: () => '2026-06-15',
  delay(_milliseconds, run) {
    const timer = setTimeout(run, 2);
    return {
      cancel: () => {
        clearTimeout(timer);
      },
    };
  },
};

/** A server in this process, over streams in memory. Files are given by their path below the root, or by uri. */
export function startClient(files: Readonly<Record<string, string>>, host: Host = quickHost): TestClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, host);
  const uris = Object.entries(files).map(([path, text]): [string, string] => [path.includes(':') ? path : `${root}/${path}`, text]);
  return new TestClient(createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)), new Map(uris));
}

/** A server as a process of its own, over standard input and output. */
export function startProcess(
  command: string,
  args: readonly string[],
): { readonly client: TestClient; readonly ended: Promise<number | null> } {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return {
    client: new TestClient(createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)), new Map()),
    ended,
  };
}

export function cancellable(): CancellationTokenSource {
  return new CancellationTokenSource();
}
