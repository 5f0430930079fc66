// Looks at the documents that editors hold: which of them are product documents, as far as path and first
// lines tell. The server decides for good; this only decides whether it is worth waking.
import * as vscode from 'vscode';
import { headLines, kindOfHead } from './productDocument.ts';
import { recognisers } from './recognisers.ts';
import { allowedSchemes } from './schemes.ts';

export function isProductDocument(document: vscode.TextDocument): boolean {
  return (
    isCheckedScheme(document.uri) &&
    (document.languageId === 'markdown' || document.uri.path.endsWith('.txt')) &&
    kindOf(document) !== undefined
  );
}

export function isRubricFile(document: vscode.TextDocument): boolean {
  return isCheckedScheme(document.uri) && document.uri.path.endsWith('/rubric.yaml');
}

/** The document in the active editor, whatever it is. */
export function activeDocument(): vscode.TextDocument | undefined {
  return vscode.window.activeTextEditor?.document;
}

function kindOf(document: vscode.TextDocument): string | undefined {
  const text = document.getText(new vscode.Range(0, 0, headLines, 0));
  return kindOfHead({ path: pathForRecognition(document.uri), text }, recognisers);
}

/** Path rules see a workspace folder's own name; a file outside every folder is seen with its parent's name. */
function pathForRecognition(uri: vscode.Uri): string {
  // A new document has no extension to say that it is Markdown; its language does.
  if (uri.scheme === 'untitled' && !/\.\w+$/.test(uri.path)) return `${uri.path.split('/').at(-1) ?? ''}.md`;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder === undefined) return uri.path.split('/').slice(-2).join('/');
  const name = folder.uri.path.split('/').at(-1) ?? '';
  return `${name}${uri.path.slice(folder.uri.path.replace(/\/$/, '').length)}`;
}

function isCheckedScheme(uri: vscode.Uri): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return allowedSchemes(folders.map((folder) => folder.uri.scheme)).includes(uri.scheme);
}
