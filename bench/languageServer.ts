// A language server over stdio as an editor drives it, with a clock. Two servers are compared by giving both the
// same files, the same edits and the same pauses; nothing here knows which one it is talking to.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface ServerCommand {
  readonly name: string;
  readonly args: readonly string[];
  readonly initializationOptions: unknown;
  /** What the server gets for workspace/configuration and with workspace/didChangeConfiguration. */
  readonly settings: unknown;
  /** Requests from server to client that are this server's own. */
  register?(connection: MessageConnection, folder: string): void;
}

const capabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    synchronization: { dynamicRegistration: true },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
    codeLens: {},
    publishDiagnostics: { relatedInformation: true },
  },
};

export class MeasuredServer {
  readonly #child: ChildProcess;
  readonly connection: MessageConnection;
  readonly #folder: string;
  /** Milliseconds from the start of the process to the answer of `initialize`. */
  readonly initialised: number;
  readonly #started: number;
  readonly #texts = new Map<string, { text: string; version: number }>();

  private constructor(child: ChildProcess, connection: MessageConnection, folder: string, started: number) {
    this.#child = child;
    this.connection = connection;
    this.#folder = folder;
    this.#started = started;
    this.initialised = performance.now() - started;
  }

  static async start(
    command: ServerCommand,
    folder: string,
    notified: (method: string, params: unknown) => void = () => undefined,
  ): Promise<MeasuredServer> {
    const started = performance.now();
    const child = spawn(process.execPath, [...command.args, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.onNotification((method, params) => {
      notified(method, params);
    });
    // Refreshes and registrations are granted; an editor would do as much.
    connection.onRequest((method, params) => (method === 'workspace/configuration' ? sectionsOf(params, command.settings) : null));
    command.register?.(connection, folder);
    connection.listen();
    const uri = pathToFileURL(folder).href;
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities,
      initializationOptions: command.initializationOptions,
    });
    const server = new MeasuredServer(child, connection, folder, started);
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: command.settings });
    return server;
  }

  /** Milliseconds since the process was started. */
  get age(): number {
    return performance.now() - this.#started;
  }

  uri(path: string): string {
    return pathToFileURL(join(this.#folder, path)).href;
  }

  async open(path: string): Promise<void> {
    const text = readFileSync(join(this.#folder, path), 'utf8');
    this.#texts.set(path, { text, version: 1 });
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri(path), languageId: 'markdown', version: 1, text },
    });
  }

  text(path: string): string {
    return this.#texts.get(path)?.text ?? '';
  }

  /** Puts `inserted` in the place of `removed` units at `offset`; gives the milliseconds until the diagnostics are here. */
  async type(path: string, offset: number, removed: number, inserted: string): Promise<number> {
    const { text, version } = this.#texts.get(path) ?? { text: '', version: 0 };
    const range = { start: positionAt(text, offset), end: positionAt(text, offset + removed) };
    this.#texts.set(path, { text: text.slice(0, offset) + inserted + text.slice(offset + removed), version: version + 1 });
    const before = performance.now();
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version: version + 1 },
      contentChanges: [{ range, text: inserted }],
    });
    await this.diagnostics(path);
    return performance.now() - before;
  }

  /** Asks without a result id, so that every answer is a full one. */
  async diagnostics(path: string): Promise<number> {
    const report = await this.connection.sendRequest<{ readonly items?: readonly unknown[] } | null>('textDocument/diagnostic', {
      textDocument: { uri: this.uri(path) },
    });
    return report?.items?.length ?? 0;
  }

  async timed(method: string, params: unknown): Promise<number> {
    const before = performance.now();
    await this.connection.sendRequest(method, params);
    return performance.now() - before;
  }

  /** Resident memory in MB, where the system tells it. */
  memory(): number | undefined {
    try {
      const kilobytes = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${String(this.#child.pid)}/status`, 'utf8'))?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
    } catch {
      return undefined;
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    // A server that does not go by itself is not waited for.
    const timer = setTimeout(() => this.#child.kill(), 2000);
    await ended;
    clearTimeout(timer);
    this.connection.dispose();
  }
}

export function positionAt(text: string, offset: number): Position {
  let line = 0;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, character: offset - start };
}

function sectionsOf(params: unknown, settings: unknown): readonly unknown[] {
  const items = typeof params === 'object' && params !== null && 'items' in params && Array.isArray(params.items) ? params.items : [];
  return items.map((item: unknown) => {
    const section = typeof item === 'object' && item !== null && 'section' in item && typeof item.section === 'string' ? item.section : '';
    return section
      .split('.')
      .reduce(
        (value: unknown, name) =>
          typeof value === 'object' && value !== null && name in value ? new Map<string, unknown>(Object.entries(value)).get(name) : null,
        settings,
      );
  });
}
