// The settings of the editor, read when they are needed so that every change applies at once. What documents
// must say is not a setting: that stands in rubric.yaml, for the command line as well.
import * as vscode from 'vscode';
import type { EditorSettings } from '../../../server/src/connection/protocol.ts';

const section = 'rubric';

export const settings = {
  enabled: () => flag('enable'),
  codeLens: () => flag('codeLens.enabled'),
  revealActive: () => flag('backlog.revealActive'),
  revealActiveDocument: () => flag('documents.revealActive'),
};

/** The settings that the server follows. */
export function editorSettings(): EditorSettings {
  return { codeLens: { enabled: settings.codeLens() } };
}

/** Writes the setting where it already has a value, so that a workspace's choice is not shadowed. */
export async function setCodeLens(enabled: boolean): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(section);
  const found = configuration.inspect<boolean>('codeLens.enabled');
  const target = found?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await configuration.update('codeLens.enabled', enabled, target);
}

/** All of Rubric's flags are on unless somebody switched them off. */
function flag(name: string): boolean {
  return vscode.workspace.getConfiguration(section).get<unknown>(name) !== false;
}
