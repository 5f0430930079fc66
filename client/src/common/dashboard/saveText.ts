// Asks where a text goes and writes it there. Nothing is written that a person did not name.
import * as vscode from 'vscode';

export async function saveText(name: string, text: string): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const extension = name.split('.').at(-1) ?? 'txt';
  // A name from a page is a name and never a path.
  const plain = name.replace(/[^\w.-]+/g, '-');
  const target = await vscode.window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder.uri, plain) }),
    filters: { [extension.toUpperCase()]: [extension] },
  });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  vscode.window.setStatusBarMessage(`Rubric: saved ${target.path.split('/').at(-1) ?? plain}`, 4000);
}
