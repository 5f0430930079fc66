// What commands are given: uris as text from lenses and rows, as objects from the Explorer, and nothing from
// the palette. Anything else is treated like nothing.
import * as vscode from 'vscode';

/** The document a command is about: the one it was given, else the one in the active editor. */
export function documentArgument(argument: unknown): vscode.Uri | undefined {
  return uriArgument(argument) ?? vscode.window.activeTextEditor?.document.uri;
}

export function uriArgument(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  // A row that stands in a group is named by its uri and, behind a space, by where it stands.
  const [uri] = (typeof argument === 'string' ? /^[a-z][\w+.-]*:\S*/i.exec(argument) : undefined) ?? [];
  return uri === undefined ? undefined : vscode.Uri.parse(uri, true);
}

export function textArgument(argument: unknown): string | undefined {
  return typeof argument === 'string' && argument !== '' ? argument : undefined;
}
