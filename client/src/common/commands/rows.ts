// Which row of the backlog a command is about: the one its menu was opened on, else the one that is selected, else that
// of the document being edited.
import * as vscode from 'vscode';
import type { DocumentNode } from '../views/backlogNodes.ts';
import type { BacklogView } from '../views/backlogView.ts';
import type { NodeId } from '../views/nodeTree.ts';
import { textArgument, uriArgument } from './arguments.ts';

export function nodeArgument(view: BacklogView, argument: unknown): NodeId | undefined {
  const { nodes, documents } = view.tree;
  const given = textArgument(argument);
  if (given !== undefined && nodes.has(given)) return given;
  const uri = uriArgument(argument);
  if (uri !== undefined) return documents.get(uri.toString());
  const { selected } = view;
  if (selected !== undefined && nodes.get(selected)?.kind === 'document') return selected;
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  return active === undefined ? undefined : documents.get(active);
}

export function documentNode(view: BacklogView, id: NodeId | undefined): DocumentNode | undefined {
  const node = id === undefined ? undefined : view.tree.nodes.get(id);
  return node?.kind === 'document' ? node : undefined;
}
