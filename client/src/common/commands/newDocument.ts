// Makes a new document of a kind: asks for what only a person knows, never overwrites a file, and puts the
// whole text in as one edit that one Undo takes out again, with the cursor where the writing starts.
import * as vscode from 'vscode';
import { kindsRequest, newDocumentRequest, type NewDocumentResult } from '../../../../server/src/connection/protocol.ts';
import type { LazyServer } from '../lazyServer.ts';
import { kinds } from '../recognisers.ts';
import type { DocumentsView } from '../views/documentsView.ts';
import { textArgument, uriArgument } from './arguments.ts';
import { chooseFolder } from './chooseFolder.ts';

interface Kind {
  readonly id: string;
  readonly title: string;
}

/** A document of the kind of a row in the Documents view, where its kind is kept in the same root. */
export async function newOfKind(server: LazyServer, documents: DocumentsView, row: unknown): Promise<void> {
  const kind = documents.kindAt(textArgument(row) ?? '');
  await newDocument(server, kind, undefined, kind === undefined ? undefined : vscode.Uri.parse(kind.root, true));
}

/** `folder` is what a menu was opened on; without it the document goes where its kind is kept in the root `inRoot`. */
export async function newDocument(server: LazyServer, given: Kind | undefined, folder: unknown, inRoot?: vscode.Uri): Promise<void> {
  const kind = given ?? (await chooseKind(server));
  if (kind === undefined) return;
  const settled = uriArgument(folder);
  const near = settled ?? inRoot ?? (await chooseNear());
  if (near === undefined) return;
  const title = await vscode.window.showInputBox({
    title: `New ${kind.title}`,
    prompt: 'What is it called?',
    placeHolder: 'One-click bulk export',
    ignoreFocusOut: true,
  });
  if (title === undefined) return;
  const propose = async (into: vscode.Uri | undefined): Promise<NewDocumentResult> => {
    const params = { kind: kind.id, title: title.trim(), near: near.toString(), folder: into?.toString() };
    const proposal = await server.request(newDocumentRequest, params, 'a new document');
    if (proposal === undefined)
      throw new Error('the server is not running, so the document could not be made. Restart it with "Rubric: Restart Server".');
    if (proposal === null) throw new Error(`documents of the kind "${kind.id}" cannot be made here.`);
    return proposal;
  };
  let proposal = await propose(settled);
  if (settled === undefined && !proposal.folderKnown) {
    const chosen = await chooseFolder(kind.title, proposal);
    if (chosen === undefined) return;
    proposal = await propose(chosen);
  }
  await create(proposal);
}

async function chooseKind(server: LazyServer): Promise<Kind | undefined> {
  const all = (await server.request(kindsRequest, {}, 'a new document')) ?? [];
  const items = [...all].sort(byWork).map((kind) => ({ label: kind.title, detail: kind.summary, id: kind.id }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'New Document',
    placeHolder: 'What do you want to write?',
    matchOnDetail: true,
  });
  return picked && { id: picked.id, title: picked.label };
}

/** In the order in which the documents of one piece of work come about, with a repository's own kinds at the end. */
function byWork(a: Kind, b: Kind): number {
  const place = ({ id }: Kind): number => kinds.findIndex((kind) => kind.id === id) + 1 || kinds.length + 1;
  return place(a) - place(b);
}

/** The place that says which repository is meant: the document being read, else the folder, which is asked for if there are several. */
async function chooseNear(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active !== undefined && vscode.workspace.getWorkspaceFolder(active) !== undefined) return active;
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick({ placeHolder: 'Where does the new document belong?' }))?.uri;
  const [only] = folders;
  if (only !== undefined) return only.uri;
  const open = 'Open Folder';
  const chosen = await vscode.window.showErrorMessage('A new document needs a folder to be in.', open);
  if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder');
  return undefined;
}

async function create({ uri, snippet }: NewDocumentResult): Promise<void> {
  const target = vscode.Uri.parse(uri, true);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(target, { overwrite: false, ignoreIfExists: false });
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(`${vscode.workspace.asRelativePath(target)} could not be made. A file of this name may exist already.`);
  const editor = await vscode.window.showTextDocument(target, { preview: false });
  // A snippet in a workspace edit would lose its tab stops, so the text goes in through the editor.
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0), { undoStopBefore: true, undoStopAfter: true });
}
