// The Documents view: every product document by kind, with the decorations that the Explorer shows. Like the Backlog it
// starts the server when somebody looks, and draws again only what changed.
import * as vscode from 'vscode';
import { documentsRequest, type DocumentsResult } from '../../../../server/src/connection/protocol.ts';
import type { LazyServer } from '../lazyServer.ts';
import { settings } from '../settings.ts';
import { ActiveRow } from './activeRow.ts';
import { opening } from './backlogItems.ts';
import { ContextKeys } from './contextKeys.ts';
import { documentDescription, documentSpoken, documentsTree, kindDescription, kindSpoken, type DocumentsNode } from './documentsNodes.ts';
import { NodeProvider } from './nodeProvider.ts';
import { emptyTree, type NodeId } from './nodeTree.ts';
import { phaseIcon } from './phaseIcons.ts';
import { ServerAnswer } from './serverAnswer.ts';

export const documentsViewId = 'rubric.documents';

export class DocumentsView implements vscode.Disposable {
  readonly #server: LazyServer;
  readonly #model: ServerAnswer<DocumentsResult>;
  readonly #provider: NodeProvider<DocumentsNode>;
  readonly #view: vscode.TreeView<NodeId>;
  readonly #active: ActiveRow;
  readonly #keys = new ContextKeys();
  readonly #subscriptions: vscode.Disposable;

  constructor(server: LazyServer) {
    this.#server = server;
    const model = new ServerAnswer<DocumentsResult>(server, {
      name: 'the documents',
      ask: () => server.request(documentsRequest, {}, 'the documents'),
      outdatedBy: [],
    });
    this.#model = model;
    this.#provider = new NodeProvider<DocumentsNode>({
      load: () => model.load(),
      tree: () => (model.result === undefined ? emptyTree : documentsTree(model.result)),
      item: documentsItem,
      tooltip: () => undefined,
    });
    this.#view = vscode.window.createTreeView(documentsViewId, { treeDataProvider: this.#provider, showCollapseAll: true });
    this.#active = new ActiveRow(this.#view, (uri) => this.#provider.tree.documents.get(uri), settings.revealActiveDocument);
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#provider,
      this.#active,
      model,
      model.onDidChange(() => {
        this.#show();
        void this.#active.follow();
      }),
      this.#view.onDidChangeVisibility(({ visible }) => this.#observe(visible)),
    );
    this.#show();
    this.#observe(this.#view.visible);
  }

  /** The kind of a row, for a new document of the same kind in the same root. */
  kindAt(id: NodeId): { readonly id: string; readonly title: string; readonly root: string } | undefined {
    const { nodes, parents } = this.#provider.tree;
    const node = nodes.get(id);
    const above = node?.kind === 'document' ? nodes.get(parents.get(id) ?? '') : node;
    return above?.kind === 'kind' ? { id: above.of.id, title: above.of.title, root: above.root.uri } : undefined;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #observe(visible: boolean): void {
    this.#model.observed = visible;
    if (visible) void this.#active.follow();
  }

  #show(): void {
    this.#provider.update();
    const { result } = this.#model;
    const isEmpty = this.#provider.tree.top.length === 0;
    const isReading = this.#server.state !== 'failed' && (result === undefined || (result.state === 'indexing' && isEmpty));
    this.#keys.set(
      'rubric.documentsState',
      isReading ? 'indexing' : this.#server.state === 'failed' ? 'failed' : isEmpty ? 'empty' : 'ready',
    );
    const message = isReading && this.#server.state !== 'off' ? 'Reading product documents…' : '';
    if (message !== (this.#view.message ?? '')) this.#view.message = message;
    const description = isEmpty ? '' : String(this.#count());
    if (description !== (this.#view.description ?? '')) this.#view.description = description;
  }

  #count(): number {
    return this.#provider.tree.documents.size;
  }
}

function documentsItem(node: DocumentsNode): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  switch (node.kind) {
    case 'root': {
      const item = new vscode.TreeItem(node.root.name, Expanded);
      item.iconPath = vscode.ThemeIcon.Folder;
      item.contextValue = 'rubric.root';
      return item;
    }
    case 'kind': {
      // The kinds with their counts are the table of contents; a person opens what they look for.
      const item = new vscode.TreeItem(node.of.title, Collapsed);
      item.description = kindDescription(node.of);
      item.tooltip = kindSpoken(node.of);
      item.accessibilityInformation = { label: item.tooltip };
      item.contextValue = 'rubric.kind';
      return item;
    }
    case 'document': {
      const { row } = node;
      const item = new vscode.TreeItem(row.title, None);
      item.description = documentDescription(row);
      item.tooltip = documentSpoken(row);
      item.iconPath = phaseIcon(row.phase);
      item.accessibilityInformation = { label: documentSpoken(row) };
      item.contextValue = ['rubric.listed', ...(row.hasScore ? ['scored'] : []), ...(row.readiness === undefined ? [] : ['launch'])].join(
        '.',
      );
      return opening(item, row.uri);
    }
  }
}
