// Puts the extension together. Everything made here is small and idle: the language client and the server are
// loaded when a product document, a rubric.yaml, the view or a command first needs them.
import * as vscode from 'vscode';
import { registerCommands } from './commands/commands.ts';
import type { Platform } from './connection.ts';
import { Dashboard } from './dashboard/dashboard.ts';
import { Explanations } from './explanations.ts';
import { LazyServer } from './lazyServer.ts';
import { Roadmaps } from './roadmaps.ts';
import { isProductDocument } from './openDocuments.ts';
import { Simulations } from './simulations.ts';
import { StatusItem } from './status.ts';
import { BacklogChoices } from './views/backlogChoices.ts';
import { BacklogModel } from './views/backlogModel.ts';
import { BacklogView } from './views/backlogView.ts';
import { DocumentsView } from './views/documentsView.ts';
import { FrameworkChoice } from './views/frameworkChoice.ts';
import { wakeWhenNeeded } from './waking.ts';
import { WhatIf } from './whatIf/whatIf.ts';

/** @returns what ends the server, for the extension's own end */
export function activate(context: vscode.ExtensionContext, platform: Platform): () => Promise<void> {
  const log = vscode.window.createOutputChannel('Rubric', { log: true });
  const server = new LazyServer(platform, { extensionUri: context.extensionUri, log });
  const choice = new FrameworkChoice(context.workspaceState);
  const status = new StatusItem(server);
  const choices = new BacklogChoices(context.workspaceState);
  const whatIf = new WhatIf(server, choice);
  const model = new BacklogModel(server, choice, choices, whatIf);
  const view = new BacklogView({ server, model, choice, choices, whatIf });
  const documents = new DocumentsView(server);
  const explanations = new Explanations(server, context.extensionUri);
  const roadmaps = new Roadmaps(server);
  const simulations = new Simulations(server, choice);
  const dashboard = new Dashboard(server, choice, whatIf, context.extensionUri);
  const commands = registerCommands({
    server,
    log,
    model,
    view,
    choice,
    choices,
    whatIf,
    documents,
    explanations,
    roadmaps,
    simulations,
    dashboard,
    extension: context.extension,
    platform: platform.name,
  });
  context.subscriptions.push(
    log,
    choice,
    choices,
    whatIf,
    status,
    model,
    view,
    documents,
    explanations,
    roadmaps,
    simulations,
    dashboard,
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
