// Records in the active document what the documents it rests on say now. The edit is the server's code action, so it
// is one step of undo, and a document in which nothing is to be recorded is told so.
import * as vscode from 'vscode';

const kind = vscode.CodeActionKind.Source.append('acknowledge.rubric');

export async function acknowledge(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    void vscode.window.showInformationMessage('Open the document whose upstream documents you have read.');
    return;
  }
  const { document, selection } = editor;
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    kind.value,
  );
  const action = actions.find((found) => found.kind?.value === kind.value);
  if (action?.edit === undefined) {
    void vscode.window.showInformationMessage(
      'Nothing to acknowledge: this document links to no document upstream, or all of them are recorded as they are.',
    );
    return;
  }
  await vscode.workspace.applyEdit(action.edit);
  vscode.window.setStatusBarMessage(action.title, 5000);
}
