// How sure the ranking is: the simulation as a page in words. What it says of two neighbours is how often the draws turn
// them round, and which estimate would have to be better known before their order means anything.
import type { Config } from '../config/config.ts';
import { cutLine } from '../portfolio/cutLine.ts';
import { rangeEffects } from '../portfolio/deciders.ts';
import { nameOf } from '../portfolio/items.ts';
import { simulate, type Simulation, type SimulatedItem, type Simulating } from '../portfolio/simulation.ts';
import type { Ranking } from '../portfolio/ranking.ts';
import { formatNumber } from '../scoring/format.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { rangeText, widestRange } from './deciders.ts';
import { cell } from './escape.ts';
import { rankLabel } from './scoreText.ts';

/** How many count as the top where nobody says what any team can do. */
const usualTop = 10;
/** From this share of the draws on it is worth saying that two neighbours change places. */
const leastTurned = 0.05;
const mostPairs = 20;

/** How many places count as the top: as many as documents fit into the capacity, else ten; undefined where that is everything. */
function topPlaces({ config, today, portfolio }: Snapshot, { items }: Ranking): number | undefined {
  const cut = cutLine(items, portfolio.all(), config, today);
  const places = cut === undefined ? usualTop : cut.items.filter(({ placing }) => placing.state === 'fits').length;
  return places === 0 || places >= items.length ? undefined : places;
}

/** It is a number of places and not the line of the capacity: what fits need not be what stands first. */
export function topLabel(places: number): string {
  return `top ${String(places)}`;
}

/** The simulation of a repository's ranking, to be taken step by step. It keeps to the ranking as it was at its start. */
export function simulateRanking(snapshot: Snapshot, framework?: string, draws?: number): Simulating {
  const ranking = snapshot.ranking(framework);
  return simulate(ranking, snapshot.config, { draws, top: topPlaces(snapshot, ranking) });
}

/** `12 %`; what is neither never nor always does not look so. */
export function chanceText(share: number): string {
  if (share > 0 && share < 0.005) return '<1 %';
  if (share < 1 && share >= 0.995) return '>99 %';
  return `${String(Math.round(share * 100))} %`;
}

/** The page of one repository, as Markdown. */
export function simulationPage(config: Config, simulation: Simulation): string {
  const { ranking, items, draws } = simulation;
  const { framework, unscored, variant } = ranking;
  const parts = [`# How sure the ranking by ${cell(framework.label)} is`];
  if (items.length === 0) return `${[...parts, `No document has a complete ${cell(framework.label)} score.`].join('\n\n')}\n`;
  const ranged = items.filter(({ item }) => Object.keys(item.ranges).length > 0).length;
  parts.push(
    ranged === 0
      ? `No input of the ${counted(items.length, 'ranked document')} is a range, so every draw gives the same ranking. Write the least, the likely and the most of an estimate, such as \`[2, 3, 5]\`, and the simulation can say how sure the order is.`
      : `${formatNumber(draws)} draws of every input that is a range, in ${String(ranged)} of ${counted(items.length, 'ranked document')}; all other inputs are as they are written. The same documents give the same numbers again.`,
  );
  if (variant !== undefined) parts.push(`${cell(framework.label)} is ${cell(variant)}.`);
  if (!config.uncertainty.useConfidence)
    parts.push('Confidence is left out where other inputs are ranges (`uncertainty: {use_confidence: false}` in rubric.yaml).');
  parts.push(simulationTable(simulation, config));
  parts.push(
    'Below p10, p50 and p90 lie 10, 50 and 90 of 100 draws. *First* is how often no document has a higher score, and *above the next* how often it outranks the one below it by score.',
  );
  const pinned = items.flatMap(({ item }) => (item.pin === undefined ? [] : [`${cell(nameOf(item.facts))} to ${String(item.pin.place)}`]));
  if (pinned.length > 0) parts.push(`Pinned, whatever the scores: ${pinned.join(', ')}. The table is in the order of the scores.`);
  if (unscored.length > 0)
    parts.push(`${counted(unscored.length, 'document')} without a complete score ${unscored.length === 1 ? 'is' : 'are'} not in it.`);
  const calls = closeCallLines(closeCalls(simulation, config, cell));
  if (calls.length > 0) parts.push('## Close calls', calls.join('\n'));
  return `${parts.join('\n\n')}\n`;
}

function simulationTable({ ranking, items, top }: Simulation, config: Config): string {
  const { framework } = ranking;
  const label = top === undefined ? undefined : topLabel(top);
  const show = (score: number): string => framework.show(score, config);
  const optional = (text: string | undefined): readonly string[] => (label === undefined ? [] : [text ?? '']);
  const headers = [
    ...['Rank', 'Document', cell(framework.label), 'p10', 'p50', 'p90', 'First'],
    ...optional(label === undefined ? '' : label.charAt(0).toUpperCase() + label.slice(1)),
    'Above the next',
  ];
  const rows = items.map(({ item, p10, p50, p90, first, top: share, aboveNext }) => [
    rankLabel(item),
    cell(item.facts.id === undefined ? item.facts.title : `${item.facts.id} ${item.facts.title}`),
    ...[item.score, p10, p50, p90].map(show),
    chanceText(first),
    ...optional(share === undefined ? '' : chanceText(share)),
    aboveNext === undefined ? '' : chanceText(aboveNext),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headers), `|${headers.map((_, at) => (at === 1 ? '---' : '--:')).join('|')}|`, ...rows.map(line)].join('\n');
}

/** Two neighbours by score that the draws turn round often enough to be worth saying. */
export interface CloseCall {
  readonly above: SimulatedItem;
  readonly below: SimulatedItem;
  readonly text: string;
}

/** In the order of the scores; `escape` makes what documents say harmless where it is printed. */
export function closeCalls(simulation: Simulation, config: Config, escape: (text: string) => string): readonly CloseCall[] {
  const { items } = simulation;
  return items.flatMap((above, index) => {
    const below = items[index + 1];
    const turned = above.aboveNext === undefined ? 0 : 1 - above.aboveNext;
    if (below === undefined || turned < leastTurned) return [];
    const text = closeCallText(above, below, simulation, config, escape);
    return text === undefined ? [] : [{ above, below, text }];
  });
}

/** A list of the first of them, and how many more there are. */
export function closeCallLines(calls: readonly CloseCall[]): readonly string[] {
  const more = calls.length > mostPairs ? [`- ${String(calls.length - mostPairs)} more pairs; see the last column of the table.`] : [];
  return [...calls.slice(0, mostPairs).map(({ text }) => `- ${text}`), ...more];
}

/** Undefined for two exact scores that are the same: a tie is no matter of chance. */
function closeCallText(
  above: SimulatedItem,
  below: SimulatedItem,
  { ranking: { framework } }: Simulation,
  config: Config,
  escape: (text: string) => string,
): string | undefined {
  const effects = [above, below].map(({ item }) => ({ item, ranges: rangeEffects(framework, item, config) }));
  const widest = widestRange(effects);
  if (widest === undefined) return undefined;
  const [first, second] = [above, below].map(({ item }) => escape(nameOf(item.facts)));
  const turned = Math.round((1 - (above.aboveNext ?? 1)) * 100);
  const scores = [below, above].map(({ item }) => framework.show(item.score, config)).join(' against ');
  const although = above.item.rank === below.item.rank ? 'with the same likely score' : `although its likely score is lower (${scores})`;
  const what = rangeText(framework, widest.range, config);
  return `${second ?? ''} outranks ${first ?? ''} in ${String(turned)} of 100 draws, ${although}. What would settle it soonest is a closer estimate in ${escape(widest.name)}. ${what}.`;
}

function counted(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}
