// Decides when the server is worth its memory: a product document in an editor, or a rubric.yaml at the top
// of the workspace. Until then nothing runs but these listeners.
import * as vscode from 'vscode';
import type { LazyServer } from './lazyServer.ts';
import { isProductDocument, isRubricFile } from './openDocuments.ts';
import { headLines } from './productDocument.ts';
import { settings } from './settings.ts';

export function wakeWhenNeeded(server: LazyServer): vscode.Disposable {
  const asleep = (): boolean => server.state === 'off' && settings.enabled();
  const consider = (document: vscode.TextDocument): void => {
    if (!asleep()) return;
    if (isProductDocument(document)) void server.wake('a product document');
    else if (isRubricFile(document)) void server.wake('rubric.yaml');
  };
  const considerAll = (): void => {
    vscode.workspace.textDocuments.forEach(consider);
    void considerFolders();
  };
  const considerFolders = async (): Promise<void> => {
    if (asleep() && (await hasRubricFile()) && asleep()) void server.wake('rubric.yaml');
  };
  considerAll();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (asleep() && contentChanges.some(({ range }) => range.start.line < headLines)) consider(document);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void considerFolders()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('rubric')) return;
      if (!settings.enabled()) void server.stop();
      else if (asleep()) considerAll();
      else void server.configure();
    }),
  );
}

async function hasRubricFile(): Promise<boolean> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    folders.map(({ uri }) =>
      vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, 'rubric.yaml')).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
