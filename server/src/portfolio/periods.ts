// The periods that teams plan in. How long one is, nobody says outright: it is what most documents name, so that a
// capacity for a period means the same length as the plans that it is held against.
import type { Config } from '../config/config.ts';
import { daysBetween, daysOf, type Days } from '../document/calendar.ts';
import { plainText } from '../document/plainValue.ts';
import type { DocumentFacts } from './facts.ts';
import { oncePerDocument } from './once.ts';

export type PeriodLength = 'quarter' | 'month' | 'half-year' | 'year';

/** The first wins where two are as frequent. */
const lengths: readonly (readonly [PeriodLength, least: number, most: number])[] = [
  ['quarter', 89, 92],
  ['month', 28, 31],
  ['half-year', 181, 184],
  ['year', 365, 366],
];

export interface Period extends Days {
  readonly length: PeriodLength;
}

/** The days of the period that a document is planned for; undefined where it names none, or only a day. */
export const periodOf: (facts: DocumentFacts, config: Config) => Period | undefined = oncePerDocument(({ fields }, config) => {
  const days = daysOf(plainText(fields, 'period'), config.fiscalYearStart);
  const length = days === undefined ? undefined : lengthOf(days);
  return days === undefined || length === undefined ? undefined : { ...days, length };
});

function lengthOf(days: Days): PeriodLength | undefined {
  const count = daysIn(days);
  return lengths.find(([, least, most]) => least <= count && count <= most)?.[0];
}

/** The days of the longest period of a length. */
export function mostDaysIn(length: PeriodLength): number {
  return lengths.find(([name]) => name === length)?.[2] ?? 0;
}

export function daysIn({ start, end }: Days): number {
  return daysBetween(start, end) + 1;
}

/** The share of the first days that lie in the others, from 0 to 1. */
export function shareIn(days: Days, others: Days): number {
  const start = days.start > others.start ? days.start : others.start;
  const end = days.end < others.end ? days.end : others.end;
  return start > end ? 0 : daysIn({ start, end }) / daysIn(days);
}

/** The length that most of the documents plan in. */
export function usualLength(all: readonly DocumentFacts[], config: Config): PeriodLength | undefined {
  const counts = new Map<PeriodLength, number>();
  for (const facts of all) {
    const length = periodOf(facts, config)?.length;
    if (length !== undefined) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return most === 0 ? undefined : lengths.find(([length]) => counts.get(length) === most)?.[0];
}
