// Keeps the row of the document that is being edited in sight, while the view is open and its setting is on. A row that
// a person selects afterwards stays selected.
import * as vscode from 'vscode';
import type { NodeId } from './nodeTree.ts';

export class ActiveRow implements vscode.Disposable {
  readonly #view: vscode.TreeView<NodeId>;
  readonly #nodeOf: (uri: string) => NodeId | undefined;
  readonly #isOn: () => boolean;
  readonly #subscription: vscode.Disposable;
  /** The document whose row was shown last. */
  #revealed: string | undefined;

  constructor(view: vscode.TreeView<NodeId>, nodeOf: (uri: string) => NodeId | undefined, isOn: () => boolean) {
    this.#view = view;
    this.#nodeOf = nodeOf;
    this.#isOn = isOn;
    this.#subscription = vscode.window.onDidChangeActiveTextEditor(() => {
      this.#revealed = undefined;
      void this.follow();
    });
  }

  /** Shows the row of the active document, unless that was done already. */
  async follow(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    if (uri === undefined || uri === this.#revealed || !this.#view.visible || !this.#isOn()) return;
    await this.reveal(uri, 'keepFocus');
  }

  async reveal(uri: string, focus: 'takeFocus' | 'keepFocus'): Promise<void> {
    const id = this.#nodeOf(uri);
    if (id === undefined) return;
    this.#revealed = uri;
    try {
      await this.#view.reveal(id, { select: true, focus: focus === 'takeFocus' });
    } catch {
      // The row went away between asking and revealing; the next change of the tree shows where things are.
    }
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
