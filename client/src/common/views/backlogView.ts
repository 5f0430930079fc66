// The view around the tree: its message, description, badge and context keys, and what is selected in it. The server is
// started by somebody looking here, never the other way round.
import * as vscode from 'vscode';
import type { LazyServer } from '../lazyServer.ts';
import { settings } from '../settings.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import { ActiveRow } from './activeRow.ts';
import { attention } from './attention.ts';
import type { BacklogChoices } from './backlogChoices.ts';
import { BacklogDrop } from './backlogDrop.ts';
import { backlogItem, backlogTooltip } from './backlogItems.ts';
import type { BacklogModel } from './backlogModel.ts';
import { backlogTree, countShown, type BacklogLook, type BacklogNode } from './backlogNodes.ts';
import { backlogState } from './backlogState.ts';
import { ContextKeys } from './contextKeys.ts';
import { filterText, isFiltering } from './filter.ts';
import type { FrameworkChoice } from './frameworkChoice.ts';
import { NodeProvider } from './nodeProvider.ts';
import { emptyTree, type NodeId, type NodeTree } from './nodeTree.ts';
import { joined, rankedBy } from './rowText.ts';

export const backlogViewId = 'rubric.backlog';

/** How long something that was just done is told, in milliseconds. */
const noticeTime = 12_000;

export interface BacklogParts {
  readonly server: LazyServer;
  readonly model: BacklogModel;
  readonly choice: FrameworkChoice;
  readonly choices: BacklogChoices;
  readonly whatIf: WhatIf;
}

export class BacklogView implements vscode.Disposable {
  readonly #parts: BacklogParts;
  readonly #provider: NodeProvider<BacklogNode>;
  readonly #view: vscode.TreeView<NodeId>;
  readonly #active: ActiveRow;
  readonly #keys = new ContextKeys();
  readonly #drop = new BacklogDrop(() => this.tree);
  readonly #subscriptions: vscode.Disposable;
  #notice: string | undefined;
  /** Where a row was dropped, and what would come of it. */
  readonly onDidDrop = this.#drop.onDidDrop;
  #forgetting: ReturnType<typeof setTimeout> | undefined;
  #counting: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: BacklogParts) {
    this.#parts = parts;
    const { model, choices, server } = parts;
    this.#provider = new NodeProvider<BacklogNode>({
      load: () => model.load(),
      tree: () => (model.result === undefined ? emptyTree : backlogTree(model.result, this.#look())),
      item: backlogItem,
      tooltip: backlogTooltip,
    });
    this.#view = vscode.window.createTreeView(backlogViewId, {
      treeDataProvider: this.#provider,
      dragAndDropController: this.#drop,
      showCollapseAll: true,
      // Several rows can be selected, so that dragging them is answered with a reason and not with nothing.
      canSelectMany: true,
    });
    this.#active = new ActiveRow(this.#view, (uri) => this.#provider.tree.documents.get(uri), settings.revealActive);
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#provider,
      this.#drop,
      this.#active,
      model.onDidChange(() => {
        this.#show();
        this.#countSoon();
        void this.#active.follow();
      }),
      choices.onDidChangeLook(() => this.#show()),
      this.#view.onDidChangeVisibility(({ visible }) => this.#observe(visible)),
      vscode.languages.onDidChangeDiagnostics(() => this.#countSoon()),
      server.onDidChangeState(() => this.#countSoon()),
    );
    this.#show();
    this.#observe(this.#view.visible);
  }

  /** The tree as it is shown. */
  get tree(): NodeTree<BacklogNode> {
    return this.#provider.tree;
  }

  /** The one row that is selected, if it is one. */
  get selected(): NodeId | undefined {
    const [one, ...others] = this.#view.selection;
    return others.length === 0 ? one : undefined;
  }

  /** Opens the view and goes to the document's row, if it has one; `framework` is the ranking that was meant. */
  async show(uri: vscode.Uri | undefined, framework: string | undefined): Promise<void> {
    const { model, choice } = this.#parts;
    await vscode.commands.executeCommand(`${backlogViewId}.focus`);
    await model.load();
    if (framework !== undefined && model.result?.roots.some((root) => root.framework === framework) !== true) {
      await choice.choose(framework);
      await model.load();
    }
    if (uri !== undefined) await this.#active.reveal(uri.toString(), 'takeFocus');
  }

  /** Tells above the rows what was done, or why nothing was; it goes away by itself. */
  say(notice: string): void {
    this.#notice = notice;
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => {
      this.#notice = undefined;
      this.#show();
    }, noticeTime);
    this.#show();
  }

  dispose(): void {
    clearTimeout(this.#counting);
    clearTimeout(this.#forgetting);
    this.#subscriptions.dispose();
  }

  #look(): BacklogLook {
    const { choices, whatIf } = this.#parts;
    const { grouping, order, filter } = choices;
    return { grouping, order, filter, changes: whatIf.changes };
  }

  #observe(visible: boolean): void {
    this.#parts.model.observed = visible;
    if (visible) void this.#active.follow();
  }

  #show(): void {
    const { server, model, choices, whatIf } = this.#parts;
    const { result } = model;
    this.#provider.update();
    const state = backlogState(server.state, result, choices.filter);
    this.#keys.set('rubric.backlogState', state);
    this.#keys.set('rubric.backlogFiltered', isFiltering(choices.filter));
    this.#keys.set('rubric.backlogOrder', choices.order);
    this.#keys.set('rubric.backlogCompared', choices.compare !== undefined);
    this.#keys.set('rubric.whatIf', whatIf.changes.length > 0);
    const isReading = state === 'indexing' || (result?.state === 'indexing' && this.#provider.tree.top.length === 0);
    const message = isReading ? 'Reading product documents…' : (this.#notice ?? '');
    // A text that is set is drawn again, even where it is the same.
    if (message !== (this.#view.message ?? '')) this.#view.message = message;
    const description = this.#description();
    if (description !== (this.#view.description ?? '')) this.#view.description = description;
  }

  /** `3 of 16: review · RICE · month`: first what hides documents, because a narrow view cuts off the end. */
  #description(): string {
    const { model, choices } = this.#parts;
    const { result } = model;
    if (result === undefined) return '';
    const roots = result.roots.filter((root) => root.ranked.length + root.unscored.length > 0);
    const ways = [...new Set(roots.map(rankedBy))];
    const { shown, all } = countShown(result, choices.filter);
    const [first] = roots;
    return joined([
      isFiltering(choices.filter) ? `${String(shown)} of ${String(all)}: ${filterText(choices.filter)}` : undefined,
      ways.length === 1 ? ways[0] : undefined,
      first?.compare === undefined ? undefined : `beside ${first.compare.label}`,
      choices.order === 'rank' ? undefined : 'sorted by disagreement',
      choices.grouping === 'none' ? undefined : `by ${choices.grouping}`,
    ]);
  }

  /** Counting walks over everything in Problems, so a burst of changes is counted once. */
  #countSoon(): void {
    this.#counting ??= setTimeout(() => {
      this.#counting = undefined;
      const { server, model } = this.#parts;
      const badge = server.state === 'running' ? attention(documentsWithErrors(), model.result) : undefined;
      const before = this.#view.badge;
      if (badge?.value !== before?.value || badge?.tooltip !== before?.tooltip) this.#view.badge = badge;
    }, 300);
  }
}

/** The uris of all documents in Problems with an error of Rubric's. */
function documentsWithErrors(): ReadonlySet<string> {
  const isError = ({ source, severity }: vscode.Diagnostic): boolean => source === 'rubric' && severity === vscode.DiagnosticSeverity.Error;
  return new Set(
    vscode.languages
      .getDiagnostics()
      .filter(([, found]) => found.some(isError))
      .map(([uri]) => uri.toString()),
  );
}
