// Commands that go somewhere: to the findings of a document, and to the field that decides its score.
import * as vscode from 'vscode';
import type { BacklogModel } from '../views/backlogModel.ts';

export async function showProblems(document: vscode.Uri | undefined): Promise<void> {
  if (document !== undefined) await vscode.window.showTextDocument(document, { preserveFocus: true });
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

export async function goToDecidingField(model: BacklogModel, document: vscode.Uri | undefined): Promise<void> {
  if (document === undefined) return;
  await model.load();
  const deciding = model.row(document.toString())?.deciding;
  // Without a score there is no such field; the document itself is the best place left.
  if (deciding === undefined) await vscode.window.showTextDocument(document);
  else {
    const { start, end } = deciding;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    await vscode.window.showTextDocument(document, { selection });
  }
}
