// The context keys by which menus and welcome texts know what a view shows; each is sent only when it changes.
import * as vscode from 'vscode';

export class ContextKeys {
  readonly #sent = new Map<string, string | boolean>();

  set(key: string, value: string | boolean): void {
    if (this.#sent.get(key) === value) return;
    this.#sent.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
