// Puts the extension together. Everything made here is small and idle: the language client and the server are
// loaded when a product document, a rubric.yaml, the view or a command first needs them.
import * as vscode from 'vscode';
import { registerCommands } from './commands/commands.ts';
import type { Platform } from './connection.ts';
import { Explanations } from './explanations.ts';
import { LazyServer } from './lazyServer.ts';
import { isProductDocument } from './openDocuments.ts';
import { StatusItem } from './status.ts';
import { BacklogModel } from './views/backlogModel.ts';
import { BacklogView } from './views/backlogView.ts';
import { FrameworkChoice } from './views/frameworkChoice.ts';
import { wakeWhenNeeded } from './waking.ts';

/** @returns what ends the server, for the extension's own end */
export function activate(context: vscode.ExtensionContext, platform: Platform): () => Promise<void> {
  const log = vscode.window.createOutputChannel('Rubric', { log: true });
  const server = new LazyServer(platform, { extensionUri: context.extensionUri, log });
  const choice = new FrameworkChoice(context.workspaceState);
  const status = new StatusItem(server);
  const model = new BacklogModel(server, choice);
  const view = new BacklogView(server, model, choice);
  const explanations = new Explanations(server, context.extensionUri);
  const commands = registerCommands({
    server,
    log,
    model,
    view,
    choice,
    explanations,
    extension: context.extension,
    platform: platform.name,
  });
  context.subscriptions.push(
    log,
    choice,
    status,
    model,
    view,
    explanations,
    commands,
    followActiveDocument(),
    wakeWhenNeeded(server),
    server,
  );
  return () => server.stop();
}

/** Keeps the context key by which menus know that the active document is a product document. */
function followActiveDocument(): vscode.Disposable {
  let last: boolean | undefined;
  const follow = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const now = document !== undefined && isProductDocument(document);
    if (now === last) return;
    last = now;
    // The walkthrough's first step is done once there was one, whatever is in front now.
    if (now) void vscode.commands.executeCommand('setContext', 'rubric.productDocumentSeen', true);
    void vscode.commands.executeCommand('setContext', 'rubric.productDocument', now);
  };
  follow();
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(follow), vscode.workspace.onDidSaveTextDocument(follow));
}
