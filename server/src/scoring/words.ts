// Inputs that are words rather than numbers: levels such as `must`, durations such as `6 weeks`, and days. Each has a
// number, so that every formula computes with numbers alone.
import { daysBetween, daysOf } from '../document/calendar.ts';
import { nearest } from '../document/nodeReader.ts';
import type { Level } from './framework.ts';
import { readNumberText, splitNumber } from './numberText.ts';
import { parsePeriod } from './reach.ts';
import { daysIn, quoted, refuse, type ReadResult } from './readResult.ts';

/** Longer than a century is no piece of work. */
const mostWeeks = 5218;

export function readLevel(levels: readonly Level[], text: string): ReadResult {
  const word = text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const level = levels.find(({ name, aliases }) => name === word || aliases.includes(word));
  if (level !== undefined) return { kind: 'number', value: level.value };
  const names = levels.map(({ name }) => name);
  const near = nearest(word, names);
  return refuse(`must be one of ${names.join(', ')}, not ${quoted(text)}`, near);
}

/** Weeks by the calendar: a month is a twelfth of 365.25 days. A bare number is weeks. */
export function readDuration(text: string): ReadResult {
  const parts = splitNumber(text);
  if (parts === undefined) return refuse('must be a duration such as 6 weeks');
  const number = readNumberText(parts.number.trim(), false);
  if (number.kind === 'refused') {
    return refuse(number.reason, number.suggestion === undefined ? undefined : number.suggestion + parts.rest);
  }
  const unit = parts.rest.trim();
  if (/^(?:sprints?|points?|story points?|sp|pts?|p[mwd])$/i.test(unit))
    return refuse(`is in ${unit}, which is no time on the calendar; write weeks, such as 6 weeks`);
  const period = unit === '' ? 'week' : parsePeriod(unit);
  if (number.kind === 'other' || period === undefined) return refuse('must be a duration such as 6 weeks');
  if (number.value <= 0) return refuse('must be more than 0');
  const weeks = (number.value * daysIn[period]) / daysIn.week;
  return weeks > mostWeeks
    ? refuse('is too long to be true')
    : weeks < 1e-3
      ? refuse('is too small to be true')
      : { kind: 'number', value: weeks };
}

/** Days since 1970-01-01 of the last day that the text names. */
export function readDate(text: string): ReadResult {
  const days = daysOf(text);
  return days === undefined
    ? refuse('must be a day or a period such as 2026-09-30 or 2026-Q3')
    : { kind: 'number', value: daysBetween('1970-01-01', days.end) };
}
