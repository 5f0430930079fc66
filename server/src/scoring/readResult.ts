// What reading one input comes to, for every kind of input alike: a number in the input's own unit, or why there is
// none; and the lengths of periods that all of them share.
import type { Period } from '../config/config.ts';

export type ReadResult =
  /** `currency` is the one that an amount names: its code, or a sign that several countries share. */
  | { readonly kind: 'number'; readonly value: number; readonly currency?: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly suggestion: string | undefined };

export function refuse(reason: string, suggestion?: string): ReadResult & { readonly kind: 'refused' } {
  return { kind: 'refused', reason, suggestion };
}

/** What was written, in quotes and never long. */
export function quoted(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}

/** Days of each period: the month and quarter are a twelfth and a fourth of 365.25 days. */
export const daysIn: Readonly<Record<Period, number>> = { day: 1, week: 7, month: 30.4375, quarter: 91.3125, year: 365.25 };

/** Beyond this no product is counted; it keeps every score finite. */
export const mostReach = 1e12;

/** A number per one period as a number per another; `value` per `from` make the result per `to`. */
export function perPeriod(value: number, from: Period, to: Period): ReadResult {
  if (!Number.isFinite(value)) return refuse('must be a number');
  if (value < 0) return refuse('cannot be negative');
  if (value > mostReach) return refuse('is too large to be true');
  return { kind: 'number', value: from === to ? value : (value * daysIn[to]) / daysIn[from] };
}
