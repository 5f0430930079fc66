// The ranking drawn many times from the ranges of its inputs: where each score lies, how often a document is first or
// among the first, and how often it outranks the next. Each document is drawn from its own name, so what is said of two
// documents does not depend on the others, nor on the order of files. Memory is that of a few documents' draws.
import type { Config } from '../config/config.ts';
import { scoreDraws, type Drawn, type ScoreDraws } from '../scoring/drawScores.ts';
import { compareScores, type RankedItem, type Ranking } from './ranking.ts';

export interface SimulationOptions {
  /** How often every input is drawn; that of rubric.yaml where nothing is said. */
  readonly draws?: number | undefined;
  /** How many places count as the top; without it nothing is said about them. */
  readonly top?: number | undefined;
}

export interface SimulatedItem {
  readonly item: RankedItem;
  /** Below these scores lie 10 %, 50 % and 90 % of the draws. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** The share of the draws, 0 to 1, in which no document has a higher score. */
  readonly first: number;
  /** The share in which fewer than `top` documents have a higher score; undefined where no top was asked for. */
  readonly top: number | undefined;
  /** The share in which it outranks the document that is next by score, a tie counted half; undefined for the last. */
  readonly aboveNext: number | undefined;
}

export interface Simulation {
  readonly ranking: Ranking;
  readonly draws: number;
  readonly top: number | undefined;
  /** In the order of the scores: a pin decides a place, and no draw changes that. */
  readonly items: readonly SimulatedItem[];
}

/** A simulation under way: each step says how much is done, from 0 to 1, and takes milliseconds. */
export type Simulating = Generator<number, Simulation>;

/** Numbers that are held at once for telling who is among the first. */
const held = 2 ** 20;

export function* simulate(ranking: Ranking, config: Config, options: SimulationOptions = {}): Simulating {
  const { framework } = ranking;
  const draws = options.draws ?? config.uncertainty.draws;
  const top = options.top === undefined || options.top >= ranking.items.length ? undefined : Math.max(1, options.top);
  const named = names(ranking);
  const order = byScore(ranking);
  const start = (item: RankedItem): ScoreDraws => scoreDraws(framework, drawnOf(item, named), config, config.uncertainty);
  const spreads: Spread[] = [];
  let [current, previous] = [new Float64Array(draws), new Float64Array(draws)];
  const sorted = new Float64Array(draws);
  for (const item of order) {
    start(item)(current);
    sorted.set(current);
    sorted.sort();
    const above = spreads.length === 0 ? undefined : shareAbove(previous, current);
    spreads.push({ item, above, least: sorted[0] ?? NaN, most: sorted[draws - 1] ?? NaN, ...percentiles(sorted) });
    [current, previous] = [previous, current];
    yield (0.6 * spreads.length) / order.length;
  }
  const counts = yield* countPlaces(spreads, start, draws, top);
  const items = spreads.map(({ item, p10, p50, p90 }, index): SimulatedItem => ({
    item,
    p10,
    p50,
    p90,
    first: (counts.first[index] ?? 0) / draws,
    top: top === undefined ? undefined : (counts.top[index] ?? 0) / draws,
    aboveNext: spreads[index + 1]?.above,
  }));
  return { ranking, draws, top, items };
}

/** The share of the draws, 0 to 1, in which `a` outranks `b`, a tie counted half; the same in every ranking of both. */
export function chanceAbove(a: RankedItem, b: RankedItem, ranking: Ranking, config: Config, wanted?: number): number {
  const draws = wanted ?? config.uncertainty.draws;
  const named = names(ranking);
  const [left, right] = [a, b].map((item) => {
    const into = new Float64Array(draws);
    scoreDraws(ranking.framework, drawnOf(item, named), config, config.uncertainty)(into);
    return into;
  });
  return left === undefined || right === undefined ? 0 : shareAbove(left, right);
}

/** The items in the order of their scores: pins are taken back. */
export function byScore({ items }: Ranking): readonly RankedItem[] {
  return items.every(({ pin }) => pin === undefined) ? items : [...items].sort((a, b) => a.rank - b.rank);
}

interface Spread {
  readonly item: RankedItem;
  /** How often the one before it in the list is above it. */
  readonly above: number | undefined;
  readonly least: number;
  readonly most: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** How often each is first and among the top, draw by draw, over those that can be there at all. */
function* countPlaces(
  spreads: readonly Spread[],
  start: (item: RankedItem) => ScoreDraws,
  draws: number,
  top: number | undefined,
): Generator<number, { readonly first: Float64Array; readonly top: Float64Array }> {
  const places = top ?? 1;
  const counts = { first: new Float64Array(spreads.length), top: new Float64Array(spreads.length) };
  // As many as there are places never fall below this, so that who never reaches it is never among them.
  const bar = Float64Array.from(spreads, ({ least }) => least).sort()[spreads.length - places] ?? -Infinity;
  const running = spreads.flatMap(({ item, most }, index) => (most >= bar ? [{ index, draw: start(item) }] : []));
  const width = Math.max(1, Math.min(draws, Math.floor(held / Math.max(1, running.length))));
  const block = new Float64Array(running.length * width);
  const column = new Float64Array(running.length);
  for (let from = 0; from < draws; from += width) {
    const size = Math.min(width, draws - from);
    for (const [row, { draw }] of running.entries()) {
      draw(block.subarray(row * width, row * width + size));
      yield 0.6 + (0.4 * (from + (0.5 * size * row) / running.length)) / draws;
    }
    for (let at = 0; at < size; at++) {
      for (let row = 0; row < column.length; row++) column[row] = block[row * width + at] ?? NaN;
      column.sort();
      const best = column[column.length - 1] ?? NaN;
      const last = column[column.length - places] ?? -Infinity;
      for (const [row, { index }] of running.entries()) {
        const score = block[row * width + at] ?? NaN;
        if (compareScores(score, last) < 0) continue;
        counts.top[index] = (counts.top[index] ?? 0) + 1;
        if (compareScores(score, best) >= 0) counts.first[index] = (counts.first[index] ?? 0) + 1;
      }
      if (at % 16 === 15) yield 0.6 + (0.4 * (from + (size + at) / 2)) / draws;
    }
  }
  return counts;
}

function shareAbove(a: Float64Array, b: Float64Array): number {
  let above = 0;
  for (let at = 0; at < a.length; at++) {
    const order = compareScores(a[at] ?? NaN, b[at] ?? NaN);
    above += order > 0 ? 1 : order === 0 ? 0.5 : 0;
  }
  return above / a.length;
}

/** Between two draws the percentiles lie on a straight line. Source: Hyndman and Fan, “Sample quantiles”, type 7. */
function percentiles(sorted: Float64Array): Pick<Spread, 'p10' | 'p50' | 'p90'> {
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? NaN;
    return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? below) - below);
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

/** A document is drawn by its id, and by its path where it has none or shares it. */
function names({ items }: Ranking): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { facts } of items) if (facts.id !== undefined) counts.set(facts.id, (counts.get(facts.id) ?? 0) + 1);
  return new Map(items.map(({ facts }) => [facts.path, facts.id !== undefined && counts.get(facts.id) === 1 ? facts.id : facts.path]));
}

function drawnOf({ facts, score, inputs, ranges }: RankedItem, named: ReadonlyMap<string, string>): Drawn {
  return { name: named.get(facts.path) ?? facts.path, score, inputs, ranges };
}
