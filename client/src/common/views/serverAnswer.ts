// The server's last answer to a question that a view keeps asking. It is asked again only while somebody looks, one
// question at a time, and the old answer stays until the new one is here, so that rows never go dead under a click.
import * as vscode from 'vscode';
import type { LazyServer } from '../lazyServer.ts';

export interface Question<Answer> {
  /** For the log: "the backlog". */
  readonly name: string;
  readonly ask: () => Promise<Answer | undefined>;
  /** What makes an answer old, besides changes of documents. */
  readonly outdatedBy: readonly vscode.Event<void>[];
}

export class ServerAnswer<Answer> implements vscode.Disposable {
  readonly #server: LazyServer;
  readonly #question: Question<Answer>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #result: Answer | undefined;
  #observed = false;
  #stale = true;
  #asking: Promise<void> | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(server: LazyServer, question: Question<Answer>) {
    this.#server = server;
    this.#question = question;
    this.#subscriptions = vscode.Disposable.from(
      server.onDidChangeBacklog(() => this.#outdate()),
      ...question.outdatedBy.map((event) => event(() => this.#outdate())),
      server.onDidChangeState((state) => {
        if (state === 'running') this.#outdate();
        else if (state === 'off') this.#take(undefined);
        else this.#changed.fire();
      }),
    );
  }

  get result(): Answer | undefined {
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
      const answer = await this.#question.ask();
      if (answer !== undefined) this.#take(answer);
    } catch (error) {
      // The server is going down or was replaced; its successor says so and is asked then.
      this.#server.note(`There is no answer about ${this.#question.name}`, error);
    }
  }

  #take(result: Answer | undefined): void {
    this.#result = result;
    if (result === undefined) this.#stale = true;
    this.#changed.fire();
  }
}
