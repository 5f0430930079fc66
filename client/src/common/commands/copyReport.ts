// Copies what a bug report needs: versions, states and counts. Never a path, a title or any other content of
// the workspace, so that it can be pasted anywhere.
import * as vscode from 'vscode';
import type { CommandContext } from './commands.ts';

export async function copyReport({ server, model, extension, platform, choice }: CommandContext): Promise<void> {
  const { starts, lastError, lastStatus } = server.history;
  const roots = model.result?.roots ?? [];
  const manifest: unknown = extension.packageJSON;
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  const lines = [
    `Rubric ${typeof version === 'string' ? version : '?'} (${platform})`,
    `VS Code ${vscode.version}, ${vscode.env.uiKind === vscode.UIKind.Web ? 'web' : 'desktop'}, remote: ${vscode.env.remoteName ?? 'no'}`,
    `Workspace: ${String(vscode.workspace.workspaceFolders?.length ?? 0)} folders, ${vscode.workspace.isTrusted ? 'trusted' : 'restricted'}`,
    `Server: ${server.state}, started ${String(starts)} ×, ${lastStatus?.state ?? 'no status'}`,
    `Documents: ${String(lastStatus?.documents ?? 0)}, findings: ${String(lastStatus?.findings ?? 0)}`,
    ...roots.map(
      ({ framework, ranked, unscored }, index) =>
        `Root ${String(index + 1)}: ${framework}, ${String(ranked.length)} ranked, ${String(unscored.length)} unscored`,
    ),
    `Framework chosen: ${choice.framework ?? 'none'}`,
    `Last error: ${lastError === undefined ? 'none' : withoutPaths(lastError)}`,
  ];
  await vscode.env.clipboard.writeText(`${lines.join('\n')}\n`);
  vscode.window.setStatusBarMessage('Rubric: the report is in the clipboard', 4000);
}

/** An error's message can name a file. */
function withoutPaths(text: string): string {
  return text.replace(/[a-z][\w+.-]*:\/\/\S+/gi, '<uri>').replace(/(?:[A-Za-z]:)?[\\/][^\s'"]+/g, '<path>');
}
