// Tells the server of folders that come or go. VS Code reports a deleted or moved folder as one event without
// its files, which the server's own patterns for Markdown never match.
import * as vscode from 'vscode';
import { looksLikeFolder } from './folderNames.ts';

/** As in LSP's FileChangeType. */
type Change = { readonly uri: string; readonly type: 1 | 3 };

export function forwardFolderEvents(send: (changes: readonly Change[]) => void): vscode.Disposable {
  // A plain pattern shares the watcher that VS Code has on the workspace anyway.
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const forward = (uri: vscode.Uri, type: 1 | 3): void => {
    if (looksLikeFolder(uri.path)) send([{ uri: uri.toString(), type }]);
  };
  watcher.onDidCreate((uri) => forward(uri, 1));
  watcher.onDidDelete((uri) => forward(uri, 3));
  return watcher;
}
