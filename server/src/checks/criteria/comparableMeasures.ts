// Whether two measures can be compared, and as which numbers: 2 hours and 15 minutes can, 40 % and $2M cannot. Where a
// unit is a word or is left out nothing is claimed either way.
import type { Measure } from '../criterion/index.ts';

/** Both measures in one unit; undefined where that cannot be told, and for ranges. */
export function comparable(a: Measure, b: Measure): readonly [number, number] | undefined {
  if (a.upper !== undefined || b.upper !== undefined || a.outOf !== b.outOf) return undefined;
  const [one, other] = [unitOf(a), unitOf(b)];
  if (one.kind === 'time' && other.kind === 'time') return [a.value * one.seconds, b.value * other.seconds];
  if (one.kind === 'none' || other.kind === 'none' || a.unit === b.unit) return [a.value, b.value];
  return undefined;
}

/** True for two units of which each is known and that have nothing in common: a share and an amount, a week and a month. */
export function mixesUnits(a: Measure, b: Measure): boolean {
  const [one, other] = [unitOf(a), unitOf(b)];
  if (one.kind === 'none' || one.kind === 'word' || other.kind === 'none' || other.kind === 'word') return false;
  if (one.kind !== other.kind) return true;
  switch (one.kind) {
    case 'money':
      return other.kind === 'money' && one.currency !== other.currency;
    case 'rate':
      return other.kind === 'rate' && one.per !== other.per;
    case 'time':
    case 'share':
      return false;
  }
}

type Unit =
  | { readonly kind: 'none' }
  | { readonly kind: 'word' }
  | { readonly kind: 'share' }
  | { readonly kind: 'time'; readonly seconds: number }
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'rate'; readonly per: string };

function unitOf({ unit }: Measure): Unit {
  if (unit === '') return { kind: 'none' };
  if (unit === '%') return { kind: 'share' };
  const seconds = secondsIn(unit);
  if (seconds !== undefined) return { kind: 'time', seconds };
  const currency = currencies.get(/^[^/]*/.exec(unit)?.[0] ?? '');
  if (currency !== undefined) return { kind: 'money', currency };
  const per = periods.get(unit);
  return per === undefined ? { kind: 'word' } : { kind: 'rate', per };
}

/** A single m may be minutes, months or metres. */
function secondsIn(unit: string): number | undefined {
  return durations.find(([names]) => names.includes(unit))?.[1];
}

const durations: readonly (readonly [readonly string[], number])[] = [
  [['ms', 'millisecond', 'milliseconds', 'ミリ秒', '毫秒'], 0.001],
  [['s', 'sec', 'secs', 'second', 'seconds', '秒', '초'], 1],
  [['min', 'mins', 'minute', 'minutes', '分', '分钟', '분'], 60],
  [['h', 'hr', 'hrs', 'hour', 'hours', '時間', '小时', '시간'], 3600],
  [['d', 'day', 'days', '日', '天', '일'], 86_400],
  [['w', 'wk', 'wks', 'week', 'weeks', '週間'], 604_800],
  [['mo', 'mos', 'month', 'months', 'か月', 'ヶ月', '个月'], 2_629_800],
  [['quarter', 'quarters'], 7_889_400],
  [['yr', 'yrs', 'year', 'years', '年'], 31_557_600],
];

const currencies: ReadonlyMap<string, string> = new Map([
  ['$', 'usd'],
  ['us$', 'usd'],
  ['usd', 'usd'],
  ['€', 'eur'],
  ['eur', 'eur'],
  ['£', 'gbp'],
  ['gbp', 'gbp'],
  ['¥', 'jpy'],
  ['jpy', 'jpy'],
  ['₹', 'inr'],
  ['inr', 'inr'],
  ['chf', 'chf'],
]);

const periods: ReadonlyMap<string, string> = new Map(
  ['hour', 'day', 'week', 'month', 'quarter', 'year'].map((period) => [`/${period}`, period]),
);
