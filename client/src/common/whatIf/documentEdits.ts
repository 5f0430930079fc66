// Applies edits that the server made to documents, open or not, as one step of undo. Edits are for one version of a
// text, so they are asked for again where the person has typed on meanwhile.
import * as vscode from 'vscode';
import type { DocumentEdits } from '../../../../server/src/connection/protocol.ts';

/** Typing may outrun a question once or twice, and never for ever. */
const attempts = 3;

/**
 * @param ask makes the edits from the documents as they are now
 * @returns what was applied; undefined where the documents would not hold still, or VS Code refused the edits
 */
export async function applyEditsOf<Answer>(
  ask: () => Promise<Answer>,
  editsOf: (answer: Answer) => readonly DocumentEdits[],
): Promise<Answer | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const answer = await ask();
    const documents = editsOf(answer);
    if (!documents.every(isCurrent)) continue;
    if (documents.length === 0) return answer;
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, edits } of documents) {
      for (const { range, newText } of edits) {
        const { start, end } = range;
        edit.replace(vscode.Uri.parse(uri, true), new vscode.Range(start.line, start.character, end.line, end.character), newText);
      }
    }
    if (await vscode.workspace.applyEdit(edit)) return answer;
  }
  return undefined;
}

/** The document of a uri, if some editor or extension holds it. */
export function heldDocument(uri: string): vscode.TextDocument | undefined {
  const wanted = vscode.Uri.parse(uri, true).toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}

function isCurrent({ uri, version }: DocumentEdits): boolean {
  const document = heldDocument(uri);
  // What the server read from disk is what a document without changes holds.
  return document === undefined || (version === null ? !document.isDirty : document.version === version);
}
