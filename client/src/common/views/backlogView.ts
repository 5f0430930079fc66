// The view around the tree: its message, description, badge and context keys, and the row of the document
// that is being edited. The server is started by somebody looking here, never the other way round.
import * as vscode from 'vscode';
import type { LazyServer } from '../lazyServer.ts';
import { settings } from '../settings.ts';
import type { BacklogModel } from './backlogModel.ts';
import type { NodeId } from './backlogNodes.ts';
import { BacklogProvider } from './backlogProvider.ts';
import { backlogState, type BacklogState } from './backlogState.ts';
import type { FrameworkChoice } from './frameworkChoice.ts';
import { counted, rankedBy } from './rowText.ts';

export const backlogViewId = 'rubric.backlog';

export class BacklogView implements vscode.Disposable {
  readonly #server: LazyServer;
  readonly #model: BacklogModel;
  readonly #choice: FrameworkChoice;
  readonly #provider: BacklogProvider;
  readonly #view: vscode.TreeView<NodeId>;
  readonly #subscriptions: vscode.Disposable;
  #state: BacklogState | undefined;
  /** The document whose row was shown last, so that a row that a person selects after it stays selected. */
  #revealed: string | undefined;
  #counting: ReturnType<typeof setTimeout> | undefined;

  constructor(server: LazyServer, model: BacklogModel, choice: FrameworkChoice) {
    this.#server = server;
    this.#choice = choice;
    this.#model = model;
    this.#provider = new BacklogProvider(model);
    this.#view = vscode.window.createTreeView(backlogViewId, { treeDataProvider: this.#provider, showCollapseAll: true });
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#provider,
      model.onDidChange(() => {
        this.#show();
        void this.#revealActive();
      }),
      this.#view.onDidChangeVisibility(({ visible }) => this.#look(visible)),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#revealed = undefined;
        void this.#revealActive();
      }),
      vscode.languages.onDidChangeDiagnostics(() => this.#countErrorsSoon()),
      server.onDidChangeState(() => this.#countErrorsSoon()),
    );
    this.#show();
    this.#look(this.#view.visible);
  }

  /** Opens the view and goes to the document's row, if it has one; `framework` is the ranking that was meant. */
  async show(uri: vscode.Uri | undefined, framework: string | undefined): Promise<void> {
    await vscode.commands.executeCommand(`${backlogViewId}.focus`);
    await this.#model.load();
    if (framework !== undefined && this.#model.result?.roots.some((root) => root.framework === framework) !== true) {
      await this.#choice.choose(framework);
      await this.#model.load();
    }
    if (uri !== undefined) await this.#reveal(uri, 'takeFocus');
  }

  dispose(): void {
    clearTimeout(this.#counting);
    this.#subscriptions.dispose();
  }

  #look(visible: boolean): void {
    this.#model.observed = visible;
    if (visible) void this.#revealActive();
  }

  #show(): void {
    const { result } = this.#model;
    const state = backlogState(this.#server.state, result);
    if (state !== this.#state) {
      this.#state = state;
      void vscode.commands.executeCommand('setContext', 'rubric.backlogState', state);
    }
    const shown = (result?.roots ?? []).filter((root) => root.ranked.length + root.unscored.length > 0);
    const ways = [...new Set(shown.map(rankedBy))];
    const oneWay = ways.length === 1 ? ways[0] : undefined;
    // A view that is alone in its container has no header of its own that could show its description.
    const ranking = oneWay === undefined ? undefined : `Ranked by ${oneWay}`;
    const isReading = state === 'indexing' || (result?.state === 'indexing' && this.#provider.isEmpty);
    const message = (isReading ? 'Reading product documents…' : ranking) ?? '';
    // A text that is set is drawn again, even where it is the same.
    if (message !== (this.#view.message ?? '')) this.#view.message = message;
    if ((oneWay ?? '') !== (this.#view.description ?? '')) this.#view.description = oneWay ?? '';
  }

  /** Counting walks over everything in Problems, so a burst of changes is counted once. */
  #countErrorsSoon(): void {
    this.#counting ??= setTimeout(() => {
      this.#counting = undefined;
      this.#countErrors();
    }, 300);
  }

  /** Findings stand in Problems; the badge only says how many documents need a person. */
  #countErrors(): void {
    if (this.#server.state !== 'running') {
      this.#view.badge = undefined;
      return;
    }
    const count = vscode.languages.getDiagnostics().filter(([, found]) => found.some(isError)).length;
    if (count === (this.#view.badge?.value ?? 0)) return;
    this.#view.badge = count === 0 ? undefined : { value: count, tooltip: `${counted(count, 'product document') ?? ''} with errors` };
  }

  async #revealActive(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (uri === undefined || uri.toString() === this.#revealed || !this.#view.visible || !settings.revealActive()) return;
    await this.#reveal(uri, 'keepFocus');
  }

  async #reveal(uri: vscode.Uri, focus: 'takeFocus' | 'keepFocus'): Promise<void> {
    const id = uri.toString();
    if (!this.#provider.has(id)) return;
    this.#revealed = id;
    try {
      await this.#view.reveal(id, { select: true, focus: focus === 'takeFocus' });
    } catch {
      // The row went away between asking and revealing; the next change of the tree shows where things are.
    }
  }
}

function isError({ source, severity }: vscode.Diagnostic): boolean {
  return source === 'rubric' && severity === vscode.DiagnosticSeverity.Error;
}
