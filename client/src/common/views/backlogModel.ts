// The server's last answer about the backlog. It is asked for again only while somebody looks, one question at
// a time, and the old answer stays until the new one is here, so that rows never go dead under a click.
import * as vscode from 'vscode';
import { backlogRequest, type BacklogResult, type BacklogRow } from '../../../../server/src/connection/protocol.ts';
import type { LazyServer } from '../lazyServer.ts';
import type { FrameworkChoice } from './frameworkChoice.ts';

export class BacklogModel implements vscode.Disposable {
  readonly #server: LazyServer;
  readonly #choice: FrameworkChoice;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #result: BacklogResult | undefined;
  #observed = false;
  #stale = true;
  #asking: Promise<void> | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(server: LazyServer, choice: FrameworkChoice) {
    this.#server = server;
    this.#choice = choice;
    this.#subscriptions = vscode.Disposable.from(
      server.onDidChangeBacklog(() => this.#outdate()),
      choice.onDidChange(() => this.#outdate()),
      server.onDidChangeState((state) => {
        if (state === 'running') this.#outdate();
        else if (state === 'off') this.#take(undefined);
        else this.#changed.fire();
      }),
    );
  }

  get result(): BacklogResult | undefined {
    return this.#result;
  }

  /** Whether anybody looks; an answer that got old meanwhile is asked for again. */
  set observed(observed: boolean) {
    this.#observed = observed;
    if (observed && this.#stale) void this.load();
  }

  /** Resolves when the answer is as new as it can be; starts the server if need be. */
  async load(): Promise<void> {
    while (this.#stale || this.#asking !== undefined) {
      this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
      await this.#asking;
    }
  }

  /** The row of a document, as last heard. */
  row(uri: string): BacklogRow | undefined {
    for (const { ranked, unscored } of this.#result?.roots ?? []) {
      const found = ranked.find((row) => row.uri === uri) ?? unscored.find((row) => row.uri === uri);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #outdate(): void {
    this.#stale = true;
    if (this.#observed) void this.load();
  }

  async #ask(): Promise<void> {
    this.#stale = false;
    try {
      const answer = await this.#server.request(backlogRequest, { framework: this.#choice.framework }, 'the backlog');
      if (answer !== undefined) this.#take(answer);
    } catch (error) {
      // The server is going down or was replaced; its successor says so and is asked then.
      this.#server.note('The backlog could not be read', error);
    }
  }

  #take(result: BacklogResult | undefined): void {
    this.#result = result;
    if (result === undefined) this.#stale = true;
    this.#changed.fire();
  }
}
