// What decides the rank of a document: how far each of its inputs would have to move, all others left alone, before it
// overtakes the document above or falls behind the one below; and which of its ranges makes the score uncertain.
// Only the scores of the neighbours are looked at, so an answer costs the same in a long ranking as in a short one.
import type { Config } from '../config/config.ts';
import type { Framework, Inputs, InputSpec } from '../scoring/framework.ts';
import { legalRange } from '../scoring/legalRange.ts';
import { compareScores, type RankedItem, type Ranking } from './ranking.ts';

/** One input on its own changes the rank of its document. */
export interface Move {
  readonly input: string;
  readonly direction: 'overtakes' | 'falls behind';
  readonly from: number;
  /** Where the rank begins to change, in the input's own unit; beyond it the rank is another, before it the same. */
  readonly to: number;
  /** The first tier that is far enough, for an input with tiers; undefined where none is, or the input has none. */
  readonly tier: number | undefined;
  /** The rank that it then has. */
  readonly rank: number;
  /** How far it is to the tier, or else to where the rank begins to change, as a share of where the input is now. */
  readonly relative: number;
}

/** What a range alone does to the score, with all other inputs at their likely values. */
export interface RangeEffect {
  readonly input: string;
  /** The ends of the range in the input's own unit, and the score at each of them. */
  readonly low: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
}

export interface Deciders {
  readonly item: RankedItem;
  /** The nearest ranks by score; undefined at the ends of the ranking. */
  readonly above: RankedItem | undefined;
  readonly below: RankedItem | undefined;
  /** The smallest relative move first. */
  readonly moves: readonly Move[];
  /** Inputs that cannot change the rank by themselves, whatever legal value they are given. */
  readonly powerless: readonly string[];
  /** The range that moves the score most first. */
  readonly ranges: readonly RangeEffect[];
}

/** Undefined for a document that is not ranked. */
export function decidersOf(ranking: Ranking, path: string, config: Config): Deciders | undefined {
  const { framework, items } = ranking;
  const item = items.find(({ facts }) => facts.path === path);
  if (item === undefined) return undefined;
  const above = bestOfRank(items, item.rank - 1);
  const below = bestOfRank(items, item.rank + 1);
  // The least that the score falls is enough to fall behind those that share the rank.
  const limit = item.tied ? bestOfRank(items, item.rank, item) : below;
  const moves: Move[] = [];
  const powerless: string[] = [];
  for (const [input, spec] of framework.inputs) {
    if (!isMovable(framework, input, spec, item.inputs, config)) continue;
    const found = [
      above === undefined ? undefined : search(framework, item, { input, spec, passes: 'overtakes', score: above.score }, config),
      limit === undefined ? undefined : search(framework, item, { input, spec, passes: 'falls behind', score: limit.score }, config),
    ].filter((move) => move !== undefined);
    if (found.length === 0 && (above ?? limit) !== undefined) powerless.push(input);
    moves.push(...found);
  }
  return {
    item,
    above,
    below,
    moves: moves.sort((a, b) => inMillionths(a.relative) - inMillionths(b.relative) || a.rank - b.rank),
    powerless,
    ranges: rangeEffects(framework, item, config),
  };
}

/** Moves that differ by rounding alone stay in the order of the framework's inputs. */
function inMillionths(share: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Math.round(share * 1e6));
}

/** Each range by itself, the one that moves the score most first: the bars of a tornado diagram. */
export function rangeEffects(framework: Framework, item: Pick<RankedItem, 'inputs' | 'ranges'>, config: Config): readonly RangeEffect[] {
  return Object.entries(item.ranges)
    .flatMap(([input, { low, high }]) => {
      const atLow = framework.compute({ ...item.inputs, [input]: low }, config);
      const atHigh = framework.compute({ ...item.inputs, [input]: high }, config);
      return atLow === undefined || atHigh === undefined || atLow === atHigh ? [] : [{ input, low, high, atLow, atHigh }];
    })
    .sort((a, b) => spreadOf(b) - spreadOf(a));
}

/** How much of the score hangs on a range, in the unit of the score. */
export function spreadOf({ atLow, atHigh }: RangeEffect): number {
  return Math.abs(atHigh - atLow);
}

/** The ones of a rank are told from others by the highest score among them. */
function bestOfRank(items: readonly RankedItem[], rank: number, except?: RankedItem): RankedItem | undefined {
  let best: RankedItem | undefined;
  for (const item of items) if (item.rank === rank && item !== except && (best === undefined || item.score > best.score)) best = item;
  return best;
}

/** A number whose formula goes one way in it; where a formula of rubric.yaml does not, a search could miss a turn. */
function isMovable(framework: Framework, input: string, spec: InputSpec, inputs: Inputs, { frameworks }: Config): boolean {
  const own = frameworks.find(({ id }) => id === framework.id);
  const isMonotone = own?.inputs.find(({ name }) => name === input)?.monotone ?? own === undefined;
  return isMonotone && inputs[input] !== undefined && legalRange(spec) !== undefined;
}

interface Goal {
  readonly input: string;
  readonly spec: InputSpec;
  readonly passes: Move['direction'];
  /** The score to be passed. */
  readonly score: number;
}

function search(framework: Framework, item: RankedItem, { input, spec, passes, score }: Goal, config: Config): Move | undefined {
  const legal = legalRange(spec);
  const from = item.inputs[input];
  if (legal === undefined || from === undefined) return undefined;
  const scoreAt = (value: number): number | undefined => framework.compute({ ...item.inputs, [input]: value }, config);
  const lead = (value: number): number | undefined => {
    const reached = scoreAt(value);
    return reached === undefined ? undefined : compareScores(reached, score) * (passes === 'overtakes' ? 1 : -1);
  };
  const to = firstPast(from, legal.low, lead) ?? firstPast(from, legal.high, lead);
  if (to === undefined) return undefined;
  const tiers = spec.kind === 'range' ? [...(spec.tiers ?? [])].sort((a, b) => Math.abs(a - from) - Math.abs(b - from)) : [];
  const tier = tiers.find((each) => Math.sign(each - from) === Math.sign(to - from) && (lead(each) ?? 0) > 0);
  return {
    input,
    direction: passes,
    from,
    to,
    tier,
    rank: passes === 'overtakes' ? item.rank - 1 : item.rank + 1,
    relative: from === 0 ? Infinity : Math.abs(((tier ?? to) - from) / from),
  };
}

/**
 * The first value on the way to `end` whose lead is above 0; undefined where none is. Looks near before far, because a
 * legal range may span fifteen powers of ten, and closer where the formula has no value, as at a divisor of 0.
 */
function firstPast(from: number, end: number, lead: (value: number) => number | undefined): number | undefined {
  let before = from;
  let past: number | undefined;
  for (let step = Math.max(Math.abs(from), 1e-6) / 64; past === undefined && before !== end; step *= 2) {
    const value = step < Math.abs(end - from) ? from + Math.sign(end - from) * step : end;
    const reached = lead(value);
    if (reached === undefined || reached > 0) past = value;
    else before = value;
  }
  if (past === undefined) return undefined;
  // What has no value counts as far enough until the search has come down to it.
  for (let middle = (before + past) / 2; middle !== before && middle !== past; middle = (before + past) / 2) {
    const reached = lead(middle);
    if (reached === undefined || reached > 0) past = middle;
    else before = middle;
  }
  return lead(past) === undefined ? undefined : past;
}
