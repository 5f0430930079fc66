// Registers every command. A handler that fails is logged and told to the person once, because a command that
// was asked for must not end in silence.
import * as vscode from 'vscode';
import type { Explanations } from '../explanations.ts';
import type { LazyServer } from '../lazyServer.ts';
import { kinds } from '../recognisers.ts';
import { setCodeLens } from '../settings.ts';
import type { BacklogModel } from '../views/backlogModel.ts';
import type { BacklogView } from '../views/backlogView.ts';
import type { FrameworkChoice } from '../views/frameworkChoice.ts';
import { documentArgument, textArgument } from './arguments.ts';
import { acknowledge } from './acknowledge.ts';
import { chooseFramework } from './chooseFramework.ts';
import { commandIds, newKindCommand, type CommandId } from './commandIds.ts';
import { copyReport } from './copyReport.ts';
import { explainRule } from './explainRule.ts';
import { newDocument } from './newDocument.ts';
import { goToDecidingField, showProblems } from './places.ts';

export interface CommandContext {
  readonly server: LazyServer;
  readonly log: vscode.LogOutputChannel;
  readonly model: BacklogModel;
  readonly view: BacklogView;
  readonly choice: FrameworkChoice;
  readonly explanations: Explanations;
  readonly extension: vscode.Extension<unknown>;
  readonly platform: string;
}

type Handler = (...args: readonly unknown[]) => Promise<void> | void;

export function registerCommands(context: CommandContext): vscode.Disposable {
  const { server, log, view, model, choice, explanations } = context;
  const handlers: Readonly<Record<CommandId, Handler>> = {
    'rubric.newDocument': (folder) => newDocument(server, undefined, folder),
    'rubric.explainScore': (document, framework) => {
      const uri = documentArgument(document);
      if (uri === undefined) return;
      return explanations.show({ kind: 'score', uri: uri.toString(), framework: textArgument(framework) }, 'beside');
    },
    'rubric.explainReadiness': (document) => {
      const uri = documentArgument(document);
      return uri === undefined ? undefined : explanations.show({ kind: 'readiness', uri: uri.toString() }, 'beside');
    },
    'rubric.showBacklog': (document, framework) => view.show(documentArgument(document), textArgument(framework)),
    'rubric.showProblems': (document) => showProblems(documentArgument(document)),
    'rubric.goToDecidingField': (document) => goToDecidingField(model, documentArgument(document)),
    'rubric.chooseFramework': () => chooseFramework(model, choice),
    'rubric.explainRule': (rule) => explainRule(explanations, rule),
    'rubric.acknowledge': () => acknowledge(),
    'rubric.showCodeLenses': () => setCodeLens(true),
    'rubric.hideCodeLenses': () => setCodeLens(false),
    'rubric.restartServer': () => server.restart(),
    'rubric.showLog': () => log.show(),
    'rubric.copyReport': () => copyReport(context),
  };
  const register = (id: string, handle: Handler): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
      try {
        await handle(...args);
      } catch (error) {
        server.note(`${id} failed`, error);
        await tellFailure(error, log);
      }
    });
  return vscode.Disposable.from(
    ...commandIds.map((id) => register(id, handlers[id])),
    ...kinds.map((kind) => register(newKindCommand(kind.id), (folder) => newDocument(server, kind, folder))),
  );
}

async function tellFailure(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  const showLog = 'Show Log';
  const chosen = await vscode.window.showErrorMessage(`Rubric: ${error instanceof Error ? error.message : String(error)}`, showLog);
  if (chosen === showLog) log.show();
}
