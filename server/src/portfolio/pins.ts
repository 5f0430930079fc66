// Pins: `override: {rank, reason, approver, expires}` puts a document at a place of the ranked list that its score
// does not give it. What was pinned stays visible as such; an expired pin counts for nothing.
import { daysOf } from '../document/calendar.ts';
import { plainText } from '../document/plainValue.ts';
import type { DocumentFacts } from './facts.ts';

export interface Pin {
  readonly path: string;
  /** From 1. */
  readonly place: number;
  readonly reason: string | undefined;
  readonly approver: string | undefined;
  /** Until when it counts, as written: a day, or a period up to its last one. */
  readonly expires: string | undefined;
}

/** A place of the list: a whole number from 1. */
export function isPlace(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text);
}

/** The pin of a document; undefined where there is none, or none that counts on this day. */
export function pinOf({ path, fields }: DocumentFacts, today: string | undefined, fiscalYearStart: number): Pin | undefined {
  if (!Object.hasOwn(fields, 'override')) return undefined;
  const written = plainText(fields, 'override', 'rank') ?? '';
  if (!isPlace(written)) return undefined;
  const place = Number(written);
  const [reason, approver, expires] = ['reason', 'approver', 'expires'].map((name) => plainText(fields, 'override', name));
  const end = daysOf(expires, fiscalYearStart)?.end;
  if (today !== undefined && end !== undefined && end < today) return undefined;
  return { path, place, reason, approver, expires };
}

/** The items with the pinned ones at their places; the others keep their order, and so do several at one place. */
export function withPins<T extends { readonly pin: Pin | undefined }>(items: readonly T[]): readonly T[] {
  const pinned = items.flatMap((item) => (item.pin === undefined ? [] : [{ item, place: item.pin.place }]));
  if (pinned.length === 0) return items;
  const list = items.filter(({ pin }) => pin === undefined);
  let last = 0;
  for (const { item, place } of pinned.sort((a, b) => a.place - b.place)) {
    // A place that is taken already is that of the one behind it.
    const at = Math.max(place - 1, last);
    list.splice(at, 0, item);
    last = Math.min(at + 1, list.length);
  }
  return list;
}
