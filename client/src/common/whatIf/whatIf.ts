// The what-if that is running in this window: inputs that are other in thought. It holds the changes and nothing that
// follows from them; every view asks the server with these changes, so all views show the same thought.
import * as vscode from 'vscode';
import { applyChangesRequest, type InputChange, type RefusedChange } from '../../../../server/src/connection/protocol.ts';
import type { LazyServer } from '../lazyServer.ts';
import type { FrameworkChoice } from '../views/frameworkChoice.ts';
import { applyEditsOf } from './documentEdits.ts';

export interface Applied {
  /** How many documents were edited; they are left for the person to save. */
  readonly documents: number;
  /** Changes that no score can be made of; they go on in thought. */
  readonly refused: readonly RefusedChange[];
}

export class WhatIf implements vscode.Disposable {
  readonly #server: LazyServer;
  readonly #choice: FrameworkChoice;
  readonly #changed = new vscode.EventEmitter<void>();
  #changes: readonly InputChange[] = [];
  readonly onDidChange = this.#changed.event;

  constructor(server: LazyServer, choice: FrameworkChoice) {
    this.#server = server;
    this.#choice = choice;
  }

  /** In the order in which they were made; one for each input of a document. */
  get changes(): readonly InputChange[] {
    return this.#changes;
  }

  /** `value` as a person would write it: `80%`, `500/month`. */
  set(uri: string, input: string, value: string): void {
    const change = { uri, input, value };
    const at = this.#changes.findIndex((known) => known.uri === uri && known.input === input);
    this.#take(at < 0 ? [...this.#changes, change] : this.#changes.with(at, change));
  }

  /** Takes back one change, all changes to a document, or all there are. */
  discard(uri?: string, input?: string): void {
    const isMeant = (change: InputChange): boolean =>
      (uri === undefined || change.uri === uri) && (input === undefined || change.input === input);
    this.#take(this.#changes.filter((change) => !isMeant(change)));
  }

  /** Writes the changes into the documents as one step of undo; undefined where that was not possible. */
  async apply(): Promise<Applied | undefined> {
    const changes = this.#changes;
    const answer = await applyEditsOf(
      () => this.#server.request(applyChangesRequest, { framework: this.#choice.framework, changes }, 'a what-if'),
      (made) => made?.edits ?? [],
    );
    if (answer === undefined) return undefined;
    const { edits, refused } = answer;
    const written = new Set(edits.map(({ uri }) => uri));
    const isWritten = ({ uri, input }: InputChange): boolean =>
      written.has(uri) && !refused.some((why) => why.uri === uri && why.input === input);
    // A change that was made while the edits were on their way is not among those that were written.
    this.#take(this.#changes.filter((change) => !changes.includes(change) || !isWritten(change)));
    return { documents: edits.length, refused };
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #take(changes: readonly InputChange[]): void {
    const isSame = changes.length === this.#changes.length && changes.every((change, index) => change === this.#changes[index]);
    this.#changes = changes;
    if (!isSame) this.#changed.fire();
  }
}
