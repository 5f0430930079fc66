// The framework that a person chose for looking at the backlog. It is this window's view of it and is kept
// with the workspace's state; what the repository ranks by stands in rubric.yaml.
import * as vscode from 'vscode';

const key = 'rubric.framework';

export class FrameworkChoice implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** Undefined ranks every root by its own framework. */
  get framework(): string | undefined {
    const kept = this.#memory.get<unknown>(key);
    return typeof kept === 'string' ? kept : undefined;
  }

  async choose(framework: string | undefined): Promise<void> {
    await this.#memory.update(key, framework);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
