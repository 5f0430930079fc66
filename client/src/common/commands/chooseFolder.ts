// Asks for the folder of a new document where nothing in the repository says it, with the usual one first.
import * as vscode from 'vscode';
import type { NewDocumentResult } from '../../../../server/src/connection/protocol.ts';

type FolderItem = vscode.QuickPickItem & { readonly folder: vscode.Uri | undefined };

export async function chooseFolder(kindTitle: string, { uri, root }: NewDocumentResult): Promise<vscode.Uri | undefined> {
  const rootUri = vscode.Uri.parse(root, true);
  const usual = vscode.Uri.joinPath(vscode.Uri.parse(uri, true), '..');
  const active = vscode.window.activeTextEditor?.document.uri;
  const items: FolderItem[] = [
    { label: pathBelow(rootUri, usual), description: 'the usual folder', folder: usual, iconPath: vscode.ThemeIcon.Folder },
  ];
  const add = (folder: vscode.Uri, description: string): void => {
    if (!isBelow(rootUri, folder) || items.some((item) => item.folder?.toString() === folder.toString())) return;
    items.push({ label: pathBelow(rootUri, folder), description, folder, iconPath: vscode.ThemeIcon.Folder });
  };
  if (active !== undefined) add(vscode.Uri.joinPath(active, '..'), 'beside the open document');
  add(rootUri, 'the top folder');
  items.push({ label: 'Another Folder...', folder: undefined, iconPath: new vscode.ThemeIcon('folder-opened') });
  const picked = await vscode.window.showQuickPick(items, {
    title: `New ${kindTitle}`,
    placeHolder: 'In which folder?',
    ignoreFocusOut: true,
  });
  if (picked === undefined || picked.folder !== undefined) return picked?.folder;
  const [browsed] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      defaultUri: rootUri,
      openLabel: 'Create Here',
    })) ?? [];
  return browsed;
}

function isBelow(root: vscode.Uri, uri: vscode.Uri): boolean {
  return uri.scheme === root.scheme && uri.authority === root.authority && `${uri.path}/`.startsWith(`${root.path.replace(/\/$/, '')}/`);
}

function pathBelow(root: vscode.Uri, folder: vscode.Uri): string {
  const path = folder.path.slice(root.path.replace(/\/$/, '').length + 1);
  return path === '' ? (root.path.split('/').at(-1) ?? '/') : path;
}
