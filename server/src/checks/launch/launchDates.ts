// The days of a launch plan: the launch itself, and what is due so many days before or after it. A text that names no
// day of the calendar has none; nothing is guessed from half a date.
import { addDays, daysOf, isDay, type Days } from '../../document/calendar.ts';
import { scalarText } from '../../document/field.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';

/** The launch, as the days its `launch_date` names. */
export function launchDays(typed: TypedDocument, fiscalYearStart?: number): Days | undefined {
  return readDays(scalarText(typed.document.fields.get('launch_date')?.node) ?? '', undefined, fiscalYearStart);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = String.raw`(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?`;
const dayFirst = new RegExp(String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th|\.)? ${monthName},? (?<year>\d{4})\b`, 'i');
const monthFirst = new RegExp(String.raw`\b${monthName} (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b`, 'i');
const offset = /^(?:T|L|D|launch)\s?(?<sign>[-−–+])\s?(?<count>\d{1,3})\s?(?<unit>w|weeks?|wks?|d|days?)?\b/i;
const offsetInWords = /\b(?<count>\d{1,3})\s(?<unit>weeks?|days?)\s(?<side>before|after)\s(?:the\s)?(?:launch|ga|go-live|release)\b/i;

/** The days that a text names: a date or a period, or one counted from the launch such as `T-7` and `2 weeks before launch`. */
export function readDays(text: string, launch: Days | undefined, fiscalYearStart?: number): Days | undefined {
  const whole = daysOf(text, fiscalYearStart);
  if (whole !== undefined) return whole;
  const iso = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0];
  if (iso !== undefined) return isDay(iso) ? { start: iso, end: iso } : undefined;
  return namedDay(text) ?? (launch === undefined ? undefined : countedDay(text.trim(), launch.end));
}

function namedDay(text: string): Days | undefined {
  const groups = (dayFirst.exec(text) ?? monthFirst.exec(text))?.groups;
  const month = months.indexOf((groups?.['month'] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (groups === undefined || month === 0) return undefined;
  const day = `${groups['year'] ?? ''}-${String(month).padStart(2, '0')}-${(groups['day'] ?? '').padStart(2, '0')}`;
  return isDay(day) ? { start: day, end: day } : undefined;
}

function countedDay(text: string, launch: string): Days | undefined {
  if (/^(?:T|L|launch|launch day|day of launch|go-live)$/i.test(text)) return { start: launch, end: launch };
  const groups = (offset.exec(text) ?? offsetInWords.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const days = Number(groups['count']) * (/^w/i.test(groups['unit'] ?? '') ? 7 : 1);
  const isAfter = groups['sign'] === '+' || groups['side']?.toLowerCase() === 'after';
  const day = addDays(launch, isAfter ? days : -days);
  return { start: day, end: day };
}

/** True where a text says when, in whatever way: a date, a weekday, "at launch", "daily". */
export function saysWhen(text: string): boolean {
  return /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:daily|weekly|monthly|today|tomorrow|launch|release|ga|go-live)\b|[日月周週]/i.test(
    text,
  );
}
