// The dashboard: one panel whose page is made anew whenever it comes into sight. While it is seen it follows the documents,
// one question to the server at a time, so a burst of edits is drawn once.
import * as vscode from 'vscode';
import { dashboardRequest, type DashboardResult, type InputChange } from '../../../../server/src/connection/protocol.ts';
import { isToExtension, type PageChange, type ToExtension, type ToPage } from '../../dashboard/messages.ts';
import type { CommandId } from '../commands/commandIds.ts';
import type { LazyServer } from '../lazyServer.ts';
import type { FrameworkChoice } from '../views/frameworkChoice.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import { newNonce, pageOf } from './page.ts';
import { saveText } from './saveText.ts';

const viewType = 'rubric.dashboard';
/** It tells the person what was applied, as from everywhere else. */
const applyWhatIf: CommandId = 'rubric.applyWhatIf';

export class Dashboard implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #server: LazyServer;
  readonly #choice: FrameworkChoice;
  readonly #dist: vscode.Uri;
  readonly #icon: vscode.Uri;
  readonly #whatIf: WhatIf;
  readonly #subscriptions: vscode.Disposable[] = [];
  #panel: vscode.WebviewPanel | undefined;
  #result: DashboardResult | undefined;
  /** The page says when it is there; what is sent before is lost. */
  #isPageReady = false;
  #isStale = true;
  #asking: Promise<void> | undefined;

  constructor(server: LazyServer, choice: FrameworkChoice, whatIf: WhatIf, extension: vscode.Uri) {
    this.#server = server;
    this.#choice = choice;
    this.#dist = vscode.Uri.joinPath(extension, 'dist', 'client');
    this.#icon = vscode.Uri.joinPath(extension, 'media', 'icon.png');
    this.#whatIf = whatIf;
    const outdate = (): void => {
      this.#isStale = true;
      void this.#refresh();
    };
    this.#subscriptions.push(
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      server.onDidChangeBacklog(outdate),
      server.onDidChangeState(outdate),
      choice.onDidChange(outdate),
      whatIf.onDidChange(outdate),
    );
  }

  open(): void {
    if (this.#panel !== undefined) {
      this.#panel.reveal();
      return;
    }
    this.#take(vscode.window.createWebviewPanel(viewType, 'Product Dashboard', vscode.ViewColumn.Active));
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    // A second one would show the same.
    if (this.#panel === undefined) this.#take(panel);
    else panel.dispose();
    return Promise.resolve();
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #take(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    this.#isStale = true;
    panel.iconPath = this.#icon;
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.#dist] };
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isToExtension(message)) void this.#answer(message);
    });
    panel.onDidChangeViewState(() => {
      // A page that nobody sees is thrown away, and says again when it is there.
      if (!panel.visible) this.#isPageReady = false;
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#isPageReady = false;
      this.#result = undefined;
    });
    const { webview } = panel;
    webview.html = pageOf({
      script: webview.asWebviewUri(vscode.Uri.joinPath(this.#dist, 'dashboard.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(this.#dist, 'dashboard.css')).toString(),
      source: webview.cspSource,
      nonce: newNonce(),
    });
  }

  async #answer(message: ToExtension): Promise<void> {
    try {
      switch (message.kind) {
        case 'ready':
          this.#isPageReady = true;
          this.#show();
          await this.#refresh();
          return;
        case 'open':
          await this.#open(message.root, message.path);
          return;
        case 'save':
          await saveText(message.name, message.text);
          return;
        case 'copy':
          await vscode.env.clipboard.writeText(message.text);
          vscode.window.setStatusBarMessage(`Rubric: the table of "${message.what}" is in the clipboard`, 4000);
          return;
        case 'preview':
          for (const { uri, input, value } of this.#changesIn(message.root, message.changes)) this.#whatIf.set(uri, input, value);
          return;
        case 'discard':
          this.#whatIf.discard();
          return;
        case 'apply':
          await vscode.commands.executeCommand(applyWhatIf);
          return;
      }
    } catch (error) {
      this.#server.note('The dashboard could not do what was asked', error);
      void vscode.window.showErrorMessage(`Rubric: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Only documents that the server named are opened, whatever the page says. */
  async #open(root: string, path: string): Promise<void> {
    const uri = this.#uriOf(root, path);
    if (uri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { preview: true });
  }

  #uriOf(root: string, path: string): string | undefined {
    const uris = this.#result?.roots.find(({ uri }) => uri === root)?.uris;
    return uris !== undefined && Object.hasOwn(uris, path) ? uris[path] : undefined;
  }

  #changesIn(root: string, changes: readonly PageChange[]): readonly InputChange[] {
    return changes.flatMap(({ path, input, value }) => {
      const uri = this.#uriOf(root, path);
      return uri === undefined ? [] : [{ uri, input, value }];
    });
  }

  async #refresh(): Promise<void> {
    while (this.#isPageReady && (this.#isStale || this.#asking !== undefined)) {
      this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
      await this.#asking;
    }
  }

  async #ask(): Promise<void> {
    this.#isStale = false;
    const { changes } = this.#whatIf;
    try {
      const answer = await this.#server.request(dashboardRequest, { framework: this.#choice.framework, changes }, 'the dashboard');
      this.#result = answer ?? this.#result;
      if (answer === undefined) this.#post({ kind: 'unavailable', what: 'Rubric is switched off, or its server has stopped.' });
      else this.#show();
    } catch (error) {
      // The server is going down or was replaced; its successor says so and is asked then.
      this.#server.note('The dashboard could not be read', error);
    }
  }

  #show(): void {
    if (this.#result === undefined) return;
    this.#post({
      kind: 'data',
      isReading: this.#result.state === 'indexing',
      roots: this.#result.roots.map(({ uri, name, data }) => ({ uri, name, data })),
      changes: this.#whatIf.changes.length,
      refused: this.#result.roots.flatMap(({ refused }) => refused.map(({ input, reason }) => `${input} ${reason}.`)),
    });
  }

  #post(message: ToPage): void {
    if (this.#isPageReady) void this.#panel?.webview.postMessage(message);
  }
}
