// The icon of a document's phase, the same in every view. Shape and colour both tell it, and words say it to a screen
// reader.
import * as vscode from 'vscode';

const icons: Readonly<Record<string, vscode.ThemeIcon>> = {
  draft: new vscode.ThemeIcon('edit'),
  review: new vscode.ThemeIcon('eye', new vscode.ThemeColor('charts.blue')),
  committed: new vscode.ThemeIcon('check', new vscode.ThemeColor('charts.green')),
  closed: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground')),
};

export function phaseIcon(phase: string): vscode.ThemeIcon {
  return icons[phase] ?? new vscode.ThemeIcon('circle-outline');
}
