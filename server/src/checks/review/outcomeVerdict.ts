// Whether a figure reached what was expected, and in which direction that is. Where the words leave any doubt (other
// units, no direction, a range over the target) there is no verdict: nobody is contradicted by a guess.
import { analyseTableRow, type Measure } from '../criterion/index.ts';

export type Verdict = 'achieved' | 'partial' | 'missed' | 'inconclusive';

/** `short`: not reached, and without a baseline nobody can say whether partly. */
export type Computed = Verdict | 'short';

/** What is known of a metric: expected and actual figures as written, and a baseline where somebody says one. */
export interface Figures {
  readonly metric: string;
  readonly expected: string;
  readonly actual: string;
  readonly baseline?: string | undefined;
}

const words: readonly (readonly [Verdict, RegExp])[] = [
  ['inconclusive', /\b(?:inconclusive|unclear|unknown|too early|not enough|cannot tell|tbd|pending)\b|unklar|неясно|不明|无法判断/i],
  [
    'partial',
    /\b(?:partial(?:ly)?|partly|mixed|nearly|almost|close|in part)\b|teilweise|partiel|parcial|частично|部分|一部|일부|[🟡🟠⚠]/iu,
  ],
  [
    'missed',
    /\b(?:missed|not (?:met|achieved|reached|hit|held)|failed|below target|broken|short|no)\b|verfehlt|nicht erreicht|manqué|non atteint|no alcanzado|não atingido|не достигнут|未达|未達|미달|[❌✗🔴]/iu,
  ],
  [
    'achieved',
    /\b(?:achieved|met|hit|reached|exceeded|passed|held|on target|success|yes|done)\b|erreicht|gehalten|atteint|alcanzado|cumplido|atingido|достигнут|达成|達成|달성|[✅✓✔🟢]/iu,
  ],
];

/** What a word or sign in a verdict column means; undefined where it could mean anything. */
export function readVerdict(text: string): Verdict | undefined {
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The verdict that the figures give; undefined where they leave a doubt. */
export function computeVerdict(figures: Figures): Computed | undefined {
  const expected = readFigure(figures.expected);
  const actual = readFigure(figures.actual);
  if (expected === undefined || actual === undefined) return undefined;
  const baseline = figures.baseline === undefined ? expected.baseline : (readFigure(figures.baseline) ?? expected.baseline);
  const target = asLevel(expected, actual, baseline);
  if (target === undefined) return undefined;
  const direction = directionOf(figures, expected, target, baseline);
  if (direction === undefined || !isComparable(target, actual)) return undefined;
  const sign = direction === 'up' ? 1 : -1;
  // An actual range counts as reached only where all of it is, and as missed only where none of it is.
  const [worst, best] = direction === 'up' ? [actual.low, actual.high] : [actual.high, actual.low];
  const bound = direction === 'up' ? target.low : target.high;
  if (figures.actual.match(/±|\bCI\b|confidence interval|margin of error/i) !== null) return undefined;
  if (sign * (worst - bound) >= 0) return isStrict(expected, worst, bound) ? undefined : 'achieved';
  if (sign * (best - bound) >= 0) return 'inconclusive';
  if (actual.isAbout && Math.abs(best - bound) <= Math.abs(bound) * 0.05) return 'inconclusive';
  if (baseline === undefined || !isComparable(baseline, actual)) return 'short';
  return sign * (best - baseline.high) > 0 ? 'partial' : 'missed';
}

interface Figure {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly comparator: Measure['comparator'];
  readonly isDelta: boolean;
  readonly isAbout: boolean;
  readonly baseline: Figure | undefined;
}

function readFigure(text: string): Figure | undefined {
  const { target, delta, baseline, timeframe } = analyseTableRow(['Target'], [text]);
  const mark = target ?? delta;
  const from = baseline?.measure && figureOf(baseline.measure, 'level', undefined);
  if (mark === undefined) {
    // "30 days" alone is read as a deadline; in a column of figures it is one.
    return timeframe?.measure && figureOf(timeframe.measure, 'level', from);
  }
  if (mark.measure !== undefined) return figureOf(mark.measure, target === undefined ? 'delta' : 'level', from);
  return /^(?:zero|none|no|keine?|aucun)\b/i.test(mark.text) ? { ...zero, baseline: from } : undefined;
}

const zero: Figure = { low: 0, high: 0, unit: '', comparator: 'at-most', isDelta: false, isAbout: false, baseline: undefined };

function figureOf({ value, upper, outOf, unit, comparator }: Measure, kind: 'level' | 'delta', baseline: Figure | undefined): Figure {
  const share = outOf !== undefined && outOf > 0;
  const scale = share ? 100 / outOf : (secondsIn(unit) ?? 1);
  const sign = comparator === 'minus' ? -1 : 1;
  return {
    low: value * scale * sign,
    high: (upper ?? value) * scale * sign,
    unit: share ? '%' : secondsIn(unit) !== undefined ? 'second' : unit,
    comparator,
    isDelta: kind === 'delta',
    isAbout: comparator === 'about',
    baseline,
  };
}

/** Durations in seconds, so that "2 hours" and "15 min" can be compared. */
const seconds: ReadonlyMap<string, number> = new Map([
  ['ms', 0.001],
  ['s', 1],
  ['millisecond', 0.001],
  ['second', 1],
  ['sec', 1],
  ['minute', 60],
  ['min', 60],
  ['hour', 3600],
  ['hr', 3600],
  ['h', 3600],
  ['day', 86_400],
  ['d', 86_400],
  ['week', 604_800],
  ['wk', 604_800],
]);

function secondsIn(unit: string): number | undefined {
  return seconds.get(unit) ?? seconds.get(unit.replace(/s$/, ''));
}

/** A change that was expected as the level it leads to, where the actual figure is a level. */
function asLevel(expected: Figure, actual: Figure, baseline: Figure | undefined): Figure | undefined {
  if (expected.isDelta === actual.isDelta) return expected;
  if (!expected.isDelta || baseline === undefined || expected.unit !== 'pp' || baseline.unit !== '%') return undefined;
  return { ...expected, low: baseline.low + expected.low, high: baseline.high + expected.high, unit: '%', isDelta: false };
}

const exact = new Set(['%', 'pp', '×', 'second']);

/** A share and a duration have nothing in common; "31" and "31 tickets" have. */
function isComparable(a: Figure, b: Figure): boolean {
  if (a.isDelta !== b.isDelta) return false;
  const known = [a.unit, b.unit].filter((unit) => exact.has(unit) || /^[$€£¥₹]/.test(unit));
  return known.length < 2 ? known.length === 0 || a.unit === '' || b.unit === '' : known[0] === known[1];
}

type Direction = 'up' | 'down';

function directionOf({ metric, expected }: Figures, figure: Figure, target: Figure, baseline: Figure | undefined): Direction | undefined {
  switch (figure.comparator) {
    case 'under':
    case 'at-most':
    case 'minus':
      return 'down';
    case 'over':
    case 'at-least':
    case 'plus':
      return 'up';
    case 'within':
    case 'exactly':
    case 'not':
      return undefined;
    case 'about':
    case undefined:
      break;
  }
  if (baseline !== undefined && baseline.low !== target.low && isComparable(baseline, target))
    return target.low > baseline.low ? 'up' : 'down';
  if (target.high === 0) return 'down';
  const [isDown, isUp] = [down.test(`${metric} ${expected}`), up.test(`${metric} ${expected}`)];
  return isDown === isUp ? undefined : isDown ? 'down' : 'up';
}

/** Metrics of which everybody wants less, and of which everybody wants more; a name with both says nothing. */
const down =
  /\b(?:latency|errors?|failures?|failed|churn\w*|tickets?|costs?|incidents?|complaints?|bounces?|abandon\w*|wait(?:ing)?|defects?|bugs?|crash\w*|no-shows?|downtime|time (?:to|per|spent|until)|reduc\w*|decreas\w*|lower\w*|fewer|duplicates?|refunds?|escalations?)\b/i;
const up =
  /\b(?:activation|activated|adoption|adopted|retention|retained|conversion|converted|satisfaction|csat|nps|revenue|mrr|arr|nrr|signups?|sign-ups?|engagement|completion|completed|usage|uptime|availability|accuracy|increas\w*|grow\w*|rais\w*|win rate|renewals?)\b/i;

/** ">10 %" is not reached by 10 %, but rounding may have made it so. */
function isStrict({ comparator }: Figure, actual: number, bound: number): boolean {
  return (comparator === 'over' || comparator === 'under') && actual === bound;
}
