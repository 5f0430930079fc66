// When an item comes, as days and in words. The words are made from the days and never taken from a document, so that
// a period such as "before the renewal of Acme" cannot be told by its own name.
import { daysOf, type Days } from '../document/calendar.ts';
import type { Bucket } from '../checks/roadmap/roadmapEntry.ts';

export interface When {
  /** Undefined for now, next and later. */
  readonly days: Days | undefined;
  readonly bucket: Bucket | undefined;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2027-03` and `2027-03-02` are "March 2027". */
export function monthName(day: string): string {
  return `${monthNames[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

/** `2027-03-02` is "March 2, 2027". */
export function dayName(day: string): string {
  return `${monthNames[Number(day.slice(5, 7)) - 1] ?? ''} ${String(Number(day.slice(8, 10)))}, ${day.slice(0, 4)}`;
}

/** "January to March 2027": months read the same whenever a fiscal year begins. */
export function periodName({ start, end }: Days): string {
  if (start === end) return dayName(start);
  if (start.slice(0, 7) === end.slice(0, 7)) return monthName(start);
  if (start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`) return start.slice(0, 4);
  const from = monthName(start);
  return `${start.slice(0, 4) === end.slice(0, 4) ? from.slice(0, -5) : from} to ${monthName(end)}`;
}

export function whenName({ days, bucket }: When): string {
  if (days !== undefined) return periodName(days);
  switch (bucket) {
    case 'now':
      return 'Now';
    case 'next':
      return 'Next';
    case 'later':
      return 'Later';
    case undefined:
      return 'No date yet';
  }
}

/** The quarter of the calendar that a day is in, for what must not be told by its day. */
export function quarterOf(day: string): Days | undefined {
  return daysOf(`${day.slice(0, 4)}-Q${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1)}`);
}

/** The same day `count` months later, or the last day of a month that is shorter. */
export function monthsLater(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + Math.trunc(count);
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  const same = `${month}-${day.slice(8, 10)}`;
  const last = daysOf(month)?.end ?? same;
  return same < last ? same : last;
}

/** The months from the one of `day` on, as `2027-03`. */
export function monthsFrom(day: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => monthsLater(`${day.slice(0, 7)}-01`, index).slice(0, 7));
}

/** Sorts what comes first to the top: by its last day, then by its first; now, next and later stand behind all days. */
export function whenOrder(when: When | undefined): string {
  const { days, bucket } = when ?? { days: undefined, bucket: undefined };
  if (days !== undefined) return `${days.start} ${days.end}`;
  return bucket === undefined ? '9999-4' : `9999-${String(['now', 'next', 'later'].indexOf(bucket) + 1)}`;
}
