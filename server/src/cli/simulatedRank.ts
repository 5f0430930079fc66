// The columns that `rubric rank --simulate` adds: where each score lies in the draws, and how often a document is first,
// among the top and above the next. The draws are the same in every run, so reports compare.
import type { Config } from '../config/config.ts';
import { chanceText, closeCallLines, closeCalls, simulateRanking, topLabel } from '../features/simulation.ts';
import { nameOf } from '../portfolio/items.ts';
import type { RankedItem } from '../portfolio/ranking.ts';
import { chanceAbove, type SimulatedItem, type Simulation } from '../portfolio/simulation.ts';
import { formatNumber } from '../scoring/format.ts';
import type { Framework } from '../scoring/framework.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { asWritten } from './explainRank.ts';
import type { RankOptions } from './rank.ts';

export interface SimulatedRank {
  readonly draws: number;
  /** How many places count as the top, and what they are called. */
  readonly top: { readonly places: number; readonly label: string } | undefined;
  readonly of: (item: RankedItem) => SimulatedItem | undefined;
  /** The close calls between two of these items, as the lines of a list. */
  readonly closeCalls: (items: readonly RankedItem[], escape: (text: string) => string) => readonly string[];
}

/** Draws to the end: a command has nothing else to do meanwhile. */
export function simulatedRank(workspace: Workspace, framework: string, draws: number | undefined): SimulatedRank {
  const simulation = finished(simulateRanking(workspace, framework, draws));
  const { items, top, draws: drawn } = simulation;
  const byPath = new Map(items.map((simulated) => [simulated.item.facts.path, simulated]));
  return {
    draws: drawn,
    top: top === undefined ? undefined : { places: top, label: topLabel(top) },
    of: ({ facts }) => byPath.get(facts.path),
    closeCalls: (shown, escape) => {
      const paths = new Set(shown.map(({ facts }) => facts.path));
      const calls = closeCalls(simulation, workspace.config, escape);
      return closeCallLines(calls.filter(({ above, below }) => [above, below].every(({ item }) => paths.has(item.facts.path))));
    },
  };
}

function finished(simulating: ReturnType<typeof simulateRanking>): Simulation {
  for (;;) {
    const step = simulating.next();
    if (step.done === true) return step.value;
  }
}

/** For people. */
export function simulatedHeaders({ top }: SimulatedRank): readonly string[] {
  return ['p10', 'p50', 'p90', 'P(first)', ...(top === undefined ? [] : [`P(${top.label})`]), 'P(above next)'];
}

export function simulatedCells(simulated: SimulatedRank, item: RankedItem, framework: Framework, config: Config): readonly string[] {
  const found = simulated.of(item);
  if (found === undefined) return simulatedHeaders(simulated).map(() => '');
  const { p10, p50, p90, first, top, aboveNext } = found;
  return [
    ...[p10, p50, p90].map((score) => framework.show(score, config)),
    chanceText(first),
    ...(simulated.top === undefined ? [] : [top === undefined ? '' : chanceText(top)]),
    aboveNext === undefined ? '' : chanceText(aboveNext),
  ];
}

/** For spreadsheets and scripts: the same columns whatever the repository, empty where there is nothing to say. */
export const simulatedNames = ['p10', 'p50', 'p90', 'p_first', 'p_top', 'p_above_next'] as const;

/** As the heads of a sheet, which has no other place to say how many the top are. */
export function simulatedHeads({ top }: SimulatedRank): readonly string[] {
  return simulatedNames.map((name) => (name === 'p_top' && top !== undefined ? `${name}_${String(top.places)}` : name));
}

export function simulatedNumbers(simulated: SimulatedRank, item: RankedItem): readonly (number | undefined)[] {
  const found = simulated.of(item);
  return [found?.p10, found?.p50, found?.p90, found?.first, found?.top, found?.aboveNext];
}

/** `rubric rank --pair A,B`: how often the first outranks the second; undefined where one of them is not ranked. */
export function pairChance(workspace: Workspace, pair: string, options: RankOptions): string | undefined {
  const ranking = workspace.ranking(options.framework);
  const named = pair.split(',').map((name) => {
    const id = asWritten(workspace, name.trim());
    return ranking.items.find(({ facts }) => facts.id === id || facts.path === id);
  });
  const [a, b] = named;
  if (a === undefined || b === undefined || named.length !== 2) return undefined;
  const draws = options.draws ?? workspace.config.uncertainty.draws;
  const chance = chanceAbove(a, b, ranking, workspace.config, draws);
  if (options.format === 'json') {
    const [above, below] = [a, b].map(({ facts }) => facts.id ?? facts.path);
    return `${JSON.stringify({ framework: ranking.framework.id, draws, above, below, chance }, null, 2)}\n`;
  }
  return `${nameOf(a.facts)} outranks ${nameOf(b.facts)} in ${chanceText(chance)} of ${formatNumber(draws)} draws.\n`;
}
