// Opens a rule's page: of the rule that was asked for, else of one chosen from a list in which the rules that
// found something in the active document come first.
import * as vscode from 'vscode';
import type { Explanations } from '../explanations.ts';
import { rules } from '../rules.ts';
import { textArgument } from './arguments.ts';

export async function explainRule(explanations: Explanations, argument: unknown): Promise<void> {
  const rule = textArgument(argument) ?? (await chooseRule());
  if (rule !== undefined) await explanations.show({ kind: 'rule', rule }, 'here');
}

async function chooseRule(): Promise<string | undefined> {
  const here = rulesFoundIn(vscode.window.activeTextEditor?.document.uri);
  const items: vscode.QuickPickItem[] = [];
  const add = (heading: string, chosen: typeof rules): void => {
    if (chosen.length > 0) items.push({ label: heading, kind: vscode.QuickPickItemKind.Separator });
    items.push(...chosen.map(({ id, summary }) => ({ label: id, detail: summary })));
  };
  add(
    'found in this document',
    rules.filter(({ id }) => here.has(id)),
  );
  add(
    'all others',
    rules.filter(({ id }) => !here.has(id)),
  );
  const picked = await vscode.window.showQuickPick(items, { title: 'Explain Rule', placeHolder: 'Which rule?', matchOnDetail: true });
  return picked?.label;
}

function rulesFoundIn(document: vscode.Uri | undefined): ReadonlySet<string> {
  const found = document === undefined ? [] : vscode.languages.getDiagnostics(document);
  return new Set(found.filter(({ source }) => source === 'rubric').map(codeOf));
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
