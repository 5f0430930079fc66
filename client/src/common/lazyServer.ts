// The server while it is wanted: started at most once at a time, by the first who needs it, and never while
// `rubric.enable` is off. Everybody else asks here and need not know whether it runs.
import * as vscode from 'vscode';
import { backlogChanged, statusChanged, type StatusParams } from '../../../server/src/connection/protocol.ts';
import type { Connection, ConnectInputs, Platform, Requests } from './connection.ts';
import { settings } from './settings.ts';

/** `failed` lasts until somebody asks for a restart, so that a server that cannot start is not tried for ever. */
export type ServerState = 'off' | 'starting' | 'running' | 'failed';

export class LazyServer implements vscode.Disposable {
  readonly #platform: Platform;
  readonly #inputs: ConnectInputs;
  #connection: Promise<Connection | undefined> | undefined;
  #state: ServerState = 'off';
  /** Moves whenever a connection stops being the current one, so that its late events are not believed. */
  #generation = 0;
  #starts = 0;
  #lastError: string | undefined;
  #lastStatus: StatusParams | undefined;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly #backlogChanged = new vscode.EventEmitter<void>();
  readonly #statusChanged = new vscode.EventEmitter<StatusParams>();
  readonly onDidChangeState = this.#stateChanged.event;
  readonly onDidChangeBacklog = this.#backlogChanged.event;
  readonly onDidChangeStatus = this.#statusChanged.event;

  constructor(platform: Platform, inputs: ConnectInputs) {
    this.#platform = platform;
    this.#inputs = inputs;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** For the diagnostic report; holds no content of documents. */
  get history(): { readonly starts: number; readonly lastError: string | undefined; readonly lastStatus: StatusParams | undefined } {
    return { starts: this.#starts, lastError: this.#lastError, lastStatus: this.#lastStatus };
  }

  /** Starts the server unless it runs or is switched off. */
  wake(reason: string): Promise<Connection | undefined> {
    if (!settings.enabled() || this.#state === 'failed') return Promise.resolve(undefined);
    if (this.#connection === undefined) {
      this.#inputs.log.info(`Starting the server for ${reason}.`);
      this.#connection = this.#connect();
    }
    return this.#connection;
  }

  /** The server's answer; undefined where it is switched off or did not start. */
  async request<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]['params'],
    reason: string,
    token?: vscode.CancellationToken,
  ): Promise<Requests[Method]['result'] | undefined> {
    const connection = await this.wake(reason);
    return connection?.request(method, params, token);
  }

  /** Sends the settings that the server follows, if it runs. */
  async configure(): Promise<void> {
    if (this.#state === 'running') await (await this.#connection)?.configure();
  }

  async stop(): Promise<void> {
    const ended = this.#end();
    this.#enter('off');
    await ended;
  }

  /** What was shown stays until the new server answers; the old one is gone before the new one starts. */
  async restart(): Promise<void> {
    const ended = this.#end();
    if (!settings.enabled()) return;
    this.#inputs.log.info('Restarting the server.');
    this.#enter('starting');
    this.#connection = ended.then(() => this.#connect());
    await this.#connection;
  }

  /** Logs what went wrong and keeps it for the report. */
  note(what: string, error: unknown): void {
    this.#lastError = `${what}: ${error instanceof Error ? error.message : String(error)}`;
    this.#inputs.log.error(this.#lastError);
  }

  dispose(): void {
    void this.stop();
    this.#stateChanged.dispose();
    this.#backlogChanged.dispose();
    this.#statusChanged.dispose();
  }

  async #end(): Promise<void> {
    const ending = this.#connection;
    this.#connection = undefined;
    this.#generation++;
    const connection = await ending;
    try {
      await connection?.stop();
    } catch (error) {
      this.note('The server did not stop in time', error);
    }
    connection?.dispose();
  }

  async #connect(): Promise<Connection | undefined> {
    const generation = ++this.#generation;
    const isCurrent = (): boolean => generation === this.#generation;
    this.#enter('starting');
    this.#starts++;
    try {
      const connection = await this.#platform.connect(this.#inputs);
      connection.listen(backlogChanged, () => this.#backlogChanged.fire());
      connection.listen(statusChanged, (status) => {
        this.#lastStatus = status;
        this.#statusChanged.fire(status);
      });
      connection.onDidChangeState((state) => isCurrent() && this.#enter(state));
      if (isCurrent()) this.#enter('running');
      return connection;
    } catch (error) {
      this.note('The server did not start', error);
      if (isCurrent()) {
        this.#connection = undefined;
        this.#enter('failed');
      }
      return undefined;
    }
  }

  #enter(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}
