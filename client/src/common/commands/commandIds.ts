// Every command Rubric registers, by id. package.json contributes exactly these, and the type of the handlers
// in commands.ts makes a missing one a compile error; a test holds the three together.
import { kinds } from '../recognisers.ts';

export const commandIds = [
  'rubric.newDocument',
  'rubric.explainScore',
  'rubric.explainEvidence',
  'rubric.explainReadiness',
  'rubric.showTrace',
  'rubric.showPortfolioReport',
  'rubric.openDashboard',
  'rubric.showBacklog',
  'rubric.showProblems',
  'rubric.goToDecidingField',
  'rubric.chooseFramework',
  'rubric.compareFrameworks',
  'rubric.sortByDisagreement',
  'rubric.sortByRank',
  'rubric.groupBacklog',
  'rubric.filterBacklog',
  'rubric.clearFilter',
  'rubric.moveUp',
  'rubric.moveDown',
  'rubric.pin',
  'rubric.unpin',
  'rubric.whatIf',
  'rubric.applyWhatIf',
  'rubric.discardWhatIf',
  'rubric.newOfKind',
  'rubric.explainRule',
  'rubric.showRoadmap',
  'rubric.exportRoadmap',
  'rubric.simulateRanking',
  'rubric.acknowledge',
  'rubric.showCodeLenses',
  'rubric.hideCodeLenses',
  'rubric.restartServer',
  'rubric.showLog',
  'rubric.copyReport',
] as const;
export type CommandId = (typeof commandIds)[number];

/** One command per kind, as `File: New File...` needs them. */
export function newKindCommand(kind: string): string {
  return `rubric.new.${kind}`;
}

export const allCommandIds: readonly string[] = [...commandIds, ...kinds.map(({ id }) => newKindCommand(id))];
