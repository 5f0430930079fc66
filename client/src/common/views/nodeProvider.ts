// Draws a tree of nodes as a view of VS Code. Elements are the nodes' names, so an element stays the same thing while
// everything about it changes, and only what a person would see or hear differently is drawn again.
import * as vscode from 'vscode';
import { changesBetween, emptyTree, type NodeId, type NodeTree } from './nodeTree.ts';

/** What is drawn, and how. */
export interface Drawing<Node> {
  /** Resolves when what there is to draw is as new as it can be. */
  readonly load: () => Promise<void>;
  readonly tree: () => NodeTree<Node>;
  readonly item: (node: Node) => vscode.TreeItem;
  /** Made only when the mouse rests on a row. */
  readonly tooltip: (node: Node) => vscode.MarkdownString | undefined;
}

export class NodeProvider<Node extends object> implements vscode.TreeDataProvider<NodeId>, vscode.Disposable {
  readonly #drawing: Drawing<Node>;
  readonly #changed = new vscode.EventEmitter<NodeId[] | undefined>();
  readonly #looks = new WeakMap<Node, string>();
  #tree: NodeTree<Node> = emptyTree;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(drawing: Drawing<Node>) {
    this.#drawing = drawing;
  }

  get tree(): NodeTree<Node> {
    return this.#tree;
  }

  /** Takes over what there is now and draws what differs. */
  update(): void {
    const before = this.#tree;
    this.#tree = this.#drawing.tree();
    const change = changesBetween(before, this.#tree, (node) => this.#look(node));
    if (change.kind === 'all') this.#changed.fire(undefined);
    else if (change.ids.length > 0) this.#changed.fire([...change.ids]);
  }

  async getChildren(element?: NodeId): Promise<NodeId[]> {
    if (element !== undefined) return [...(this.#tree.children.get(element) ?? [])];
    await this.#drawing.load();
    return [...this.#tree.top];
  }

  getParent(element: NodeId): NodeId | undefined {
    return this.#tree.parents.get(element);
  }

  getTreeItem(element: NodeId): vscode.TreeItem {
    const node = this.#tree.nodes.get(element);
    const item = node === undefined ? new vscode.TreeItem('') : this.#drawing.item(node);
    item.id = element;
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, element: NodeId): vscode.TreeItem {
    const node = this.#tree.nodes.get(element);
    const tooltip = node === undefined ? undefined : this.#drawing.tooltip(node);
    if (tooltip !== undefined) item.tooltip = tooltip;
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Everything of a node that its item shows; kept, because every change compares every node. */
  #look(node: Node): string {
    const known = this.#looks.get(node);
    if (known !== undefined) return known;
    const { label, description, iconPath, contextValue, accessibilityInformation, tooltip } = this.#drawing.item(node);
    const icon = iconPath instanceof vscode.ThemeIcon ? [iconPath.id, iconPath.color?.id] : undefined;
    const look = JSON.stringify([label, description, icon, contextValue, accessibilityInformation, tooltip]);
    this.#looks.set(node, look);
    return look;
  }
}
