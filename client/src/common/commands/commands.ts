// Registers every command. A handler that fails is logged and told to the person once, because a command that
// was asked for must not end in silence.
import * as vscode from 'vscode';
import type { Explanations } from '../explanations.ts';
import type { Dashboard } from '../dashboard/dashboard.ts';
import type { LazyServer } from '../lazyServer.ts';
import type { Roadmaps } from '../roadmaps.ts';
import type { Simulations } from '../simulations.ts';
import { kinds } from '../recognisers.ts';
import { setCodeLens } from '../settings.ts';
import type { BacklogModel } from '../views/backlogModel.ts';
import type { BacklogView } from '../views/backlogView.ts';
import type { BacklogChoices } from '../views/backlogChoices.ts';
import type { DocumentsView } from '../views/documentsView.ts';
import { noFilter } from '../views/filter.ts';
import type { FrameworkChoice } from '../views/frameworkChoice.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import { documentArgument, textArgument } from './arguments.ts';
import { acknowledge } from './acknowledge.ts';
import { compareFrameworks, filterBacklog, groupBacklog } from './backlogLook.ts';
import { chooseFramework } from './chooseFramework.ts';
import { commandIds, newKindCommand, type CommandId } from './commandIds.ts';
import { copyReport } from './copyReport.ts';
import { explainRule } from './explainRule.ts';
import { newDocument, newOfKind } from './newDocument.ts';
import { Pins } from './pins.ts';
import { goToDecidingField, showProblems } from './places.ts';
import { applyWhatIf, askWhatIf, discardWhatIf } from './whatIfCommands.ts';

export interface CommandContext {
  readonly server: LazyServer;
  readonly log: vscode.LogOutputChannel;
  readonly model: BacklogModel;
  readonly view: BacklogView;
  readonly choice: FrameworkChoice;
  readonly choices: BacklogChoices;
  readonly whatIf: WhatIf;
  readonly documents: DocumentsView;
  readonly explanations: Explanations;
  readonly roadmaps: Roadmaps;
  readonly simulations: Simulations;
  readonly dashboard: Dashboard;
  readonly extension: vscode.Extension<unknown>;
  readonly platform: string;
}

type Handler = (...args: readonly unknown[]) => Promise<void> | void;

export function registerCommands(context: CommandContext): vscode.Disposable {
  const { server, log, view, model, choice, choices, explanations, roadmaps, simulations, dashboard } = context;
  const pins = new Pins(server, view);
  const handlers: Readonly<Record<CommandId, Handler>> = {
    'rubric.newDocument': (folder) => newDocument(server, undefined, folder),
    'rubric.explainScore': (document, framework) => {
      const uri = documentArgument(document);
      if (uri === undefined) return;
      return explanations.show({ kind: 'score', uri: uri.toString(), framework: textArgument(framework) }, 'beside');
    },
    'rubric.explainEvidence': (document) => {
      const uri = documentArgument(document);
      return uri === undefined ? undefined : explanations.show({ kind: 'evidence', uri: uri.toString() }, 'beside');
    },
    'rubric.explainReadiness': (document) => {
      const uri = documentArgument(document);
      return uri === undefined ? undefined : explanations.show({ kind: 'readiness', uri: uri.toString() }, 'beside');
    },
    'rubric.showTrace': (document) => {
      const uri = documentArgument(document);
      return uri === undefined ? undefined : explanations.show({ kind: 'trace', uri: uri.toString() }, 'beside');
    },
    'rubric.showPortfolioReport': (document) => {
      const uri = documentArgument(document) ?? vscode.workspace.workspaceFolders?.[0]?.uri;
      return uri === undefined ? undefined : explanations.show({ kind: 'portfolio', uri: uri.toString() }, 'here');
    },
    'rubric.showBacklog': (document, framework) => view.show(documentArgument(document), textArgument(framework)),
    'rubric.openDashboard': () => dashboard.open(),
    'rubric.showProblems': (document) => showProblems(documentArgument(document)),
    'rubric.goToDecidingField': (document) => goToDecidingField(model, documentArgument(document)),
    'rubric.chooseFramework': () => chooseFramework(model, choice),
    'rubric.compareFrameworks': () => compareFrameworks(model, choices),
    'rubric.sortByDisagreement': () => choices.sortBy('disagreement'),
    'rubric.sortByRank': () => choices.sortBy('rank'),
    'rubric.groupBacklog': () => groupBacklog(choices),
    'rubric.filterBacklog': () => filterBacklog(model, choices),
    'rubric.clearFilter': () => choices.filterTo(noFilter),
    'rubric.moveUp': (row) => pins.move(row, 'above'),
    'rubric.moveDown': (row) => pins.move(row, 'below'),
    'rubric.pin': (row) => pins.toPlace(row),
    'rubric.unpin': (row) => pins.unpin(row),
    'rubric.whatIf': (row) => askWhatIf(context, row),
    'rubric.applyWhatIf': () => applyWhatIf(context),
    'rubric.discardWhatIf': (row) => discardWhatIf(context, row),
    'rubric.newOfKind': (row) => newOfKind(server, context.documents, row),
    'rubric.explainRule': (rule) => explainRule(explanations, rule),
    'rubric.showRoadmap': (audience) => roadmaps.show(textArgument(audience)),
    'rubric.exportRoadmap': (audience) => roadmaps.export(textArgument(audience)),
    'rubric.simulateRanking': () => simulations.show(),
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
    pins,
    ...commandIds.map((id) => register(id, handlers[id])),
    ...kinds.map((kind) => register(newKindCommand(kind.id), (folder) => newDocument(server, kind, folder))),
  );
}

async function tellFailure(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  const showLog = 'Show Log';
  const chosen = await vscode.window.showErrorMessage(`Rubric: ${error instanceof Error ? error.message : String(error)}`, showLog);
  if (chosen === showLog) log.show();
}
