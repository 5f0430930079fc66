// Days and periods in running text: `2026-11-05`, "November 5, 2026", "5 November 2026", "September 2026", "Q4 2026".
// Only what names a year is one, because a day without its year has passed in some of them and not in others.
import { daysOf, isDay, type Days } from '../../document/calendar.ts';

export interface ProseDate {
  readonly days: Days;
  readonly text: string;
  /** Offset in the text that was looked at. */
  readonly start: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const year = String.raw`(?<year>(?:19|20)\d\d)(?!\d)`;
const named = new RegExp(
  String.raw`(?<!\p{L})(?:(?<before>\d{1,2})(?:st|nd|rd|th|\.)?\s(?:of\s)?)?${month}(?:\s(?<behind>\d{1,2})(?:st|nd|rd|th)?)?,?\s${year}`,
  'giu',
);
const written =
  /(?<![\d-])(?:(?:19|20)\d\d-\d\d-\d\d(?!\d)|(?:19|20)\d\d[ -]?[QH][1-4](?!\d)|[QH][1-4][ -]?(?:19|20)\d\d(?!\d)|FY ?\d{2,4}[ -]?[QH][1-4](?!\d)|(?:19|20)\d\d-\d\d(?![\d-]))/giu;
const eastern = /(?<year>(?:19|20)\d\d)\s?[年년]\s?(?:(?<month>\d{1,2})\s?[月월]\s?(?:(?<day>\d{1,2})\s?[日일])?)?/gu;

/** The dates of a text in order of place. */
export function datesIn(text: string, fiscalYearStart?: number): readonly ProseDate[] {
  if (!/\d{2}/.test(text)) return [];
  const found: ProseDate[] = [];
  const add = (at: number, shown: string, iso: string): void => {
    const days = daysOf(iso, fiscalYearStart);
    if (days !== undefined) found.push({ days, text: shown, start: at });
  };
  for (const { index, 0: shown } of text.matchAll(written)) add(index, shown, shown);
  for (const { index, 0: shown, groups } of text.matchAll(named)) {
    // In small letters it is a verb.
    if (/^may\b/.test(shown)) continue;
    const number = months.indexOf((groups?.['month'] ?? '').slice(0, 3).toLowerCase()) + 1;
    add(index, shown, isoOf(groups?.['year'] ?? '', String(number), groups?.['behind'] ?? groups?.['before']));
  }
  for (const { index, 0: shown, groups } of text.matchAll(eastern)) {
    if (groups?.['month'] === undefined) add(index, shown, groups?.['year'] ?? '');
    else add(index, shown, isoOf(groups['year'] ?? '', groups['month'], groups['day']));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A day that the calendar does not have, as in "May 45, 2026", leaves the month. */
function isoOf(inYear: string, ofMonth: string, day: string | undefined): string {
  const whole = `${inYear}-${ofMonth.padStart(2, '0')}`;
  const exact = `${whole}-${(day ?? '').padStart(2, '0')}`;
  return day !== undefined && isDay(exact) ? exact : whole;
}
