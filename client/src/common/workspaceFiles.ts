// Lists folders and reads files for a server that cannot do so itself: in the browser, and where a workspace
// is not on disk. What cannot be read is an answer, never an error, so that one bad file stops nothing.
import * as vscode from 'vscode';
import { mostBytes } from '../../../server/src/document/fileSize.ts';
import type { ListFolderResult, ReadFileResult } from '../../../server/src/connection/protocol.ts';

/** A file system of the editor reads files whole, so nothing is read that would weigh on the editor itself. */
const maxBytes = 64 * 1024 * 1024;

export async function listFolder(uri: string, token: vscode.CancellationToken): Promise<ListFolderResult> {
  if (token.isCancellationRequested) return [];
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri, true));
    return entries.flatMap(([name, type]) => entryOf(name, type) ?? []);
  } catch {
    return [];
  }
}

function entryOf(name: string, type: vscode.FileType): ListFolderResult[number] | undefined {
  if ((type & vscode.FileType.File) !== 0) return { name, kind: 'file' };
  // A link to a folder could lead round in a circle or out of the workspace.
  const linked = (type & vscode.FileType.SymbolicLink) !== 0;
  return (type & vscode.FileType.Directory) !== 0 && !linked ? { name, kind: 'folder' } : undefined;
}

export async function readFile(uri: string, token: vscode.CancellationToken): Promise<ReadFileResult> {
  try {
    const file = vscode.Uri.parse(uri, true);
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > maxBytes) return { kind: 'unreadable', reason: 'it is too large' };
    // Asked for only here, because until now nothing was read that could have been spared.
    if (token.isCancellationRequested) return { kind: 'unreadable', reason: 'cancelled' };
    const bytes = await vscode.workspace.fs.readFile(file);
    // The decoder takes a byte order mark away and puts a sign in the place of bytes that are no text.
    return { kind: 'text', text: new TextDecoder().decode(bytes.subarray(0, mostBytes(file.path))) };
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof vscode.FileSystemError ? error.code : 'not readable' };
  }
}
