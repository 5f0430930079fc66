// Reach: how many people or accounts per period, as `500/month`, `1.5k per quarter`, `500 monthly users` or a
// bare number. A word that might change the number or its period is refused rather than passed over.
import { periods, type Period } from '../config/config.ts';
import { readNumberText, splitNumber } from './numberText.ts';

export type ReachText =
  | { readonly kind: 'reach'; readonly value: number; readonly per: Period | undefined }
  | { readonly kind: 'refused'; readonly reason: string; readonly suggestion: string | undefined };

const periodWords: ReadonlyMap<string, Period> = new Map([
  ...periods.flatMap((period) => [[period, period] as const, [`${period}s`, period] as const]),
  ['d', 'day'],
  ['w', 'week'],
  ['wk', 'week'],
  ['m', 'month'],
  ['mo', 'month'],
  ['mth', 'month'],
  ['q', 'quarter'],
  ['qtr', 'quarter'],
  ['y', 'year'],
  ['yr', 'year'],
  ['annum', 'year'],
]);

const adverbs: ReadonlyMap<string, Period> = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['annually', 'year'],
]);

export const multipliers: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['tsd', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['million', 1e6],
  ['hundred', 100],
  ['dozen', 12],
  ['lakh', 1e5],
  ['crore', 1e7],
]);

/** Words behind a number that are no unit: they would make it another number, or leave its period open. */
const notUnits = new Set(
  'mil mille b bn billion milliard milliards percent pct pp in of to or by from out and over this last next within total overall until since times x hours minutes'.split(
    ' ',
  ),
);

const activeUsers = /^(?:dau|wau|mau)s?$/;

/** Longer texts are no reach. */
const maxLength = 80;

export function parsePeriod(text: string): Period | undefined {
  const word = text.trim().toLowerCase();
  return periodWords.get(word) ?? adverbs.get(word);
}

export function readReach(text: string): ReachText {
  const parts = text.length > maxLength ? undefined : splitNumber(text);
  if (parts === undefined) return notReach(text);
  const { amount, word, unit } = splitRest(parts.rest);
  if (/%/.test(parts.rest))
    return {
      kind: 'refused',
      reason: 'is a share; write how many people or accounts it is per period, such as 500/month',
      suggestion: undefined,
    };
  const number = readNumberText(parts.number.trim(), true);
  if (number.kind === 'other') return notReach(text);
  if (number.kind === 'refused') {
    return { ...number, suggestion: number.suggestion === undefined ? undefined : number.suggestion + parts.rest };
  }
  if (number.grouped && parts.rest.trim() === '') {
    return { kind: 'refused', reason: 'has a mark between thousands; write the digits alone', suggestion: String(number.value) };
  }
  if (amount === 'm' && word === undefined && unit.length === 0) {
    return { kind: 'refused', reason: 'could be millions or per month; write it out, such as 500/month', suggestion: undefined };
  }
  const active = unit.find((each) => activeUsers.test(each));
  if (active !== undefined) {
    return {
      kind: 'refused',
      reason: `names ${active.toUpperCase()}; write how many people or accounts it reaches per period, such as 500/month`,
      suggestion: undefined,
    };
  }
  if (unit.length > 4 || unit.some((each) => notUnits.has(each) || multipliers.has(each) || !isWord(each))) return notReach(text);
  const named = word === undefined ? undefined : parsePeriod(word);
  if (word !== undefined && named === undefined) {
    return { kind: 'refused', reason: `has a period that is not one of ${periods.join(', ')}`, suggestion: undefined };
  }
  const said = [...(named === undefined ? [] : [named]), ...unit.flatMap((each) => adverbs.get(each) ?? [])];
  if (new Set(said).size > 1) return { kind: 'refused', reason: 'names two different periods', suggestion: undefined };
  return { kind: 'reach', value: number.value * (multipliers.get(amount ?? '') ?? 1), per: said[0] };
}

/** What stands behind the number: an amount such as `k`, words for what is counted, and the period's word. */
export function splitRest(rest: string): {
  readonly amount: string | undefined;
  readonly unit: readonly string[];
  readonly word: string | undefined;
} {
  const lower = rest.trim().toLowerCase();
  const slash = lower.lastIndexOf('/');
  const words = (slash < 0 ? lower : lower.slice(0, slash)).split(/\s+/).filter((each) => each !== '');
  let word = slash < 0 ? undefined : lower.slice(slash + 1).trim();
  const per = words.findIndex((each) => /^(?:per|an?|each|every)$/.test(each));
  if (word === undefined && per >= 0) {
    word = words.slice(per + 1).join(' ');
    words.length = per;
  }
  const amount = multipliers.has(words[0] ?? '') ? words[0] : undefined;
  // A capital M is a million for everybody, a small one only where something follows.
  const shown = amount === 'm' && rest.trimStart().startsWith('M') ? 'million' : amount;
  return { amount: shown, unit: amount === undefined ? words : words.slice(1), word };
}

function isWord(text: string): boolean {
  return /^\p{L}[\p{L}\d&'’.-]*$/u.test(text);
}

function notReach(text: string): ReachText {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return { kind: 'refused', reason: `must be a number of people per period, such as 500/month, not "${shown}"`, suggestion: undefined };
}
