// Days and periods as people write them in documents: ISO days, months, quarters, halves and years, as spans of
// days. There is no clock and no time zone: a day is text such as `2026-09-30`, and days compare as text.

/** A run of days, both ends included, as ISO days. A period is due at its end and begins at its start. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/**
 * The days that a text names as a whole: `2026-09-30`, `2026-09`, `2026-Q3`, `Q3 2026`, `2026-H2`, `2026`, and
 * `FY26 Q2` where `fiscalYearStart` says with which month (1–12) the fiscal year begins; fiscal year 2026 is the one
 * that ends in 2026. Undefined for a text that names no days, and for days that the calendar does not have.
 */
export function daysOf(text: string | undefined, fiscalYearStart = 1): Days | undefined {
  const folded = text?.trim().toUpperCase() ?? '';
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(folded);
  if (day !== null) {
    const iso = folded.slice(0, 10);
    return isDay(iso) ? { start: iso, end: iso } : undefined;
  }
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(folded);
  if (month !== null) return monthsFrom(Number(month[1]), Number(month[2]), 1);
  const year = /^(\d{4})$/.exec(folded);
  if (year !== null) return monthsFrom(Number(year[1]), 1, 12);
  const parts = /^(\d{4})[ -]?([QH])([1-4])$/.exec(folded) ?? /^([QH])([1-4])[ -]?(\d{4})$/.exec(folded);
  if (parts !== null) {
    const [, first = '', second = '', third = ''] = parts;
    return /^\d{4}$/.test(first) ? partOf(Number(first), 1, second, Number(third)) : partOf(Number(third), 1, first, Number(second));
  }
  const fiscal = /^FY ?(\d{2}|\d{4})(?:[ -]?([QH])([1-4]))?$/.exec(folded);
  if (fiscal === null) return undefined;
  const ends = Number(fiscal[1]) + ((fiscal[1]?.length ?? 0) === 2 ? 2000 : 0);
  const begins = fiscalYearStart === 1 ? ends : ends - 1;
  return fiscal[2] === undefined ? monthsFrom(begins, fiscalYearStart, 12) : partOf(begins, fiscalYearStart, fiscal[2], Number(fiscal[3]));
}

function partOf(year: number, month: number, part: string, number: number): Days | undefined {
  if (part === 'Q') return monthsFrom(year, month + (number - 1) * 3, 3);
  return number > 2 ? undefined : monthsFrom(year, month + (number - 1) * 6, 6);
}

/** `count` months from a month on; a month beyond December is one of the next year. */
function monthsFrom(year: number, month: number, count: number): Days {
  const first = year * 12 + month - 1;
  const behind = first + count;
  return {
    start: isoDay(dayNumber(Math.floor(first / 12), (first % 12) + 1, 1)),
    end: isoDay(dayNumber(Math.floor(behind / 12), (behind % 12) + 1, 1) - 1),
  };
}

/** True for a day that the calendar has, written as `2026-09-30`. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && isoDay(dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]))) === text;
}

/** The day `count` days later; `count` may be negative. `day` must be a day. */
export function addDays(day: string, count: number): string {
  return isoDay(numberOf(day) + count);
}

/** Days from `from` to `to`: 1 for tomorrow, negative where `to` is earlier. Both must be days. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

function numberOf(day: string): number {
  return dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** Days since 1 March of year 0 of the Gregorian calendar, with years that begin in March so that leap days come last. */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + Math.floor((monthFromMarch * 153 + 2) / 5) + day - 1;
}

function isoDay(number: number): string {
  let year = Math.floor(number / 365.2425);
  if (dayNumber(year, 3, 1) > number) year--;
  else if (dayNumber(year + 1, 3, 1) <= number) year++;
  const ofYear = number - dayNumber(year, 3, 1);
  const monthFromMarch = Math.floor((ofYear * 5 + 2) / 153);
  const day = ofYear - Math.floor((monthFromMarch * 153 + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  return `${String(month <= 2 ? year + 1 : year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
