// Drag and drop inside the Backlog view: a document that is dropped on another takes its place in the ranked list. What
// that writes is asked for where the drop is heard; nothing is written here.
import * as vscode from 'vscode';
import type { BacklogNode } from './backlogNodes.ts';
import type { NodeId, NodeTree } from './nodeTree.ts';
import { placeOfDrop, type Placing } from './places.ts';

/** VS Code wants the view's id in small letters. */
const rowMime = 'application/vnd.code.tree.rubric.backlog';

export class BacklogDrop implements vscode.TreeDragAndDropController<NodeId>, vscode.Disposable {
  readonly #tree: () => NodeTree<BacklogNode>;
  readonly #dropped = new vscode.EventEmitter<Placing>();
  readonly dragMimeTypes = ['text/uri-list'];
  readonly dropMimeTypes = [rowMime];
  readonly onDidDrop = this.#dropped.event;

  constructor(tree: () => NodeTree<BacklogNode>) {
    this.#tree = tree;
  }

  handleDrag(source: readonly NodeId[], data: vscode.DataTransfer): void {
    data.set(rowMime, new vscode.DataTransferItem(JSON.stringify(source)));
    // Dragged into an editor, a row is the file that it stands for.
    const uris = source.flatMap((id) => {
      const node = this.#tree().nodes.get(id);
      return node?.kind === 'document' || node?.kind === 'launch' ? [node.row.uri] : [];
    });
    if (uris.length > 0) data.set('text/uri-list', new vscode.DataTransferItem(uris.join('\r\n')));
  }

  async handleDrop(target: NodeId | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged = idsIn(await data.get(rowMime)?.asString());
    // A row that is let go where it was has not been moved.
    if (dragged.length === 0 || (dragged.length === 1 && dragged[0] === target)) return;
    this.#dropped.fire(placeOfDrop(this.#tree(), dragged, target));
  }

  dispose(): void {
    this.#dropped.dispose();
  }
}

function idsIn(text: string | undefined): readonly NodeId[] {
  if (text === undefined) return [];
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
