// Draws the backlog's nodes as tree items. Elements are the nodes' names, so an element stays the same thing
// while everything about it changes.
import * as vscode from 'vscode';
import {
  backlogTree,
  changesBetween,
  emptyTree,
  type BacklogNode,
  type BacklogTree,
  type DocumentNode,
  type NodeId,
} from './backlogNodes.ts';
import type { BacklogModel } from './backlogModel.ts';
import { launchDescription, launchLabel, launchSpoken, launchTooltip } from './launchText.ts';
import { counted, rankedBy, rowDescription, rowLabel, rowSpoken, rowTooltip } from './rowText.ts';

const phaseIcons: Readonly<Record<string, vscode.ThemeIcon>> = {
  draft: new vscode.ThemeIcon('edit'),
  review: new vscode.ThemeIcon('eye', new vscode.ThemeColor('charts.blue')),
  committed: new vscode.ThemeIcon('check', new vscode.ThemeColor('charts.green')),
  closed: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground')),
};

export class BacklogProvider implements vscode.TreeDataProvider<NodeId>, vscode.Disposable {
  readonly #model: BacklogModel;
  readonly #changed = new vscode.EventEmitter<NodeId[] | undefined>();
  readonly #subscription: vscode.Disposable;
  #tree: BacklogTree = emptyTree;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(model: BacklogModel) {
    this.#model = model;
    this.#subscription = model.onDidChange(() => this.#takeOver());
  }

  get isEmpty(): boolean {
    return this.#tree.top.length === 0;
  }

  has(id: NodeId): boolean {
    return this.#tree.nodes.has(id);
  }

  async getChildren(element?: NodeId): Promise<NodeId[]> {
    if (element !== undefined) return [...(this.#tree.children.get(element) ?? [])];
    await this.#model.load();
    return [...this.#tree.top];
  }

  getParent(element: NodeId): NodeId | undefined {
    return this.#tree.parents.get(element);
  }

  getTreeItem(element: NodeId): vscode.TreeItem {
    const node = this.#tree.nodes.get(element);
    const item = node === undefined ? new vscode.TreeItem('') : itemOf(node);
    item.id = element;
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, element: NodeId): vscode.TreeItem {
    const node = this.#tree.nodes.get(element);
    if (node?.kind === 'document') item.tooltip = tooltipOf(node);
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #takeOver(): void {
    const before = this.#tree;
    const { result } = this.#model;
    this.#tree = result === undefined ? emptyTree : backlogTree(result);
    const change = changesBetween(before, this.#tree, look);
    if (change.kind === 'all') this.#changed.fire(undefined);
    else if (change.ids.length > 0) this.#changed.fire([...change.ids]);
  }
}

function itemOf(node: BacklogNode): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  switch (node.kind) {
    case 'root': {
      const item = new vscode.TreeItem(node.root.name, Expanded);
      item.description = rankedBy(node.root);
      item.tooltip = `${node.root.name}, ranked by ${rankedBy(node.root)}`;
      item.iconPath = vscode.ThemeIcon.Folder;
      item.contextValue = 'rubric.root';
      return item;
    }
    case 'unscored': {
      const count = node.root.unscored.length;
      // Where much is unscored it would push everything else out of sight of a keyboard user.
      const item = new vscode.TreeItem('Unscored', count > 50 ? Collapsed : Expanded);
      item.description = String(count);
      item.tooltip = `${counted(count, 'document') ?? 'no document'} that ${node.root.label} cannot rank yet`;
      item.accessibilityInformation = { label: `Unscored, ${item.tooltip}` };
      item.contextValue = 'rubric.unscored';
      return item;
    }
    case 'launches': {
      const count = node.root.launches.length;
      const item = new vscode.TreeItem('Launches', Expanded);
      item.description = String(count);
      item.tooltip = `${counted(count, 'launch plan') ?? 'no launch plan'} ahead or under way`;
      item.accessibilityInformation = { label: `Launches, ${item.tooltip}` };
      item.contextValue = 'rubric.launches';
      return item;
    }
    case 'launch': {
      const { row } = node;
      const item = new vscode.TreeItem(launchLabel(row), None);
      item.description = launchDescription(row);
      item.tooltip = launchTooltip(row);
      item.resourceUri = vscode.Uri.parse(row.uri);
      item.iconPath = new vscode.ThemeIcon('rocket', row.overdue > 0 ? new vscode.ThemeColor('list.warningForeground') : undefined);
      item.accessibilityInformation = { label: launchSpoken(row) };
      item.contextValue = 'rubric.launch';
      item.command = { command: 'vscode.open', title: 'Open Document', arguments: [item.resourceUri] };
      return item;
    }
    case 'document': {
      const { root, row, rankWidth } = node;
      const item = new vscode.TreeItem(rowLabel(row, rankWidth), None);
      item.description = rowDescription(row);
      // With the file's own uri the row gets the decorations for problems and git that the Explorer shows.
      item.resourceUri = vscode.Uri.parse(row.uri);
      item.iconPath = phaseIcons[row.phase] ?? new vscode.ThemeIcon('circle-outline');
      item.accessibilityInformation = { label: rowSpoken(root, row) };
      item.contextValue = row.deciding === undefined ? 'rubric.document' : 'rubric.document.deciding';
      item.command = { command: 'vscode.open', title: 'Open Document', arguments: [item.resourceUri] };
      return item;
    }
  }
}

/** Everything of a node that itemOf shows; kept, because every change compares every node. */
function look(node: BacklogNode): string {
  const known = looks.get(node);
  if (known !== undefined) return known;
  const { root } = node;
  const parts =
    node.kind === 'document'
      ? [
          rowLabel(node.row, node.rankWidth),
          rowDescription(node.row),
          rowSpoken(root, node.row),
          node.row.phase,
          node.row.deciding === undefined,
        ]
      : node.kind === 'launch'
        ? [node.row.title, launchDescription(node.row), launchTooltip(node.row), node.row.phase]
        : [
            root.name,
            rankedBy(root),
            node.kind === 'unscored' ? root.unscored.length : node.kind === 'launches' ? root.launches.length : 0,
          ];
  const found = JSON.stringify(parts);
  looks.set(node, found);
  return found;
}

const looks = new WeakMap<BacklogNode, string>();

function tooltipOf({ root, row }: DocumentNode): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  for (const { style, text } of rowTooltip(root, row)) {
    if (style === 'strong') tooltip.appendMarkdown('**').appendText(text).appendMarkdown('**\n\n');
    else if (style === 'code') tooltip.appendCodeblock(text, 'text');
    else tooltip.appendText(text).appendMarkdown('\n\n');
  }
  return tooltip;
}
