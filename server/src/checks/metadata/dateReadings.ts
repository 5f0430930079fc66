// What a day may mean that is not written as year-month-day: `06/07/26`, `15.6.2026`, `June 15, 2026`. It is only
// ever offered to a person, because half of the world reads the same signs the other way round.
import { isDay } from '../../document/calendar.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The days that a text can mean, the likelier first; none for a text that no calendar knows. */
export function readingsOf(text: string): readonly string[] {
  const folded = text
    .trim()
    .toLowerCase()
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/, '');
  return [...new Set(candidates(folded))].filter(isDay);
}

function candidates(text: string): readonly string[] {
  const yearFirst = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst !== null) {
    const [, year = '', , month = '', day = ''] = yearFirst;
    // 2026-13-05 has its month at the end; 2026-06-31 means the last day of a month.
    return Number(month) > 12 ? [iso(year, day, month)] : [iso(year, month, day), ...lastDayOf(year, month, Number(day))];
  }
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (yearLast !== null) {
    const [, first = '', mark, second = '', year = ''] = yearLast;
    const full = year.length === 2 ? `20${year}` : year;
    const dayFirst = iso(full, second, first);
    return mark === '.' ? [dayFirst] : [iso(full, first, second), dayFirst];
  }
  const words = text.replace(/[.,]/g, ' ').split(/\s+/).filter(Boolean);
  const month = words.find((word) => /^[a-z]{3,9}$/.test(word) && months.includes(word.slice(0, 3)));
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1]).find((found) => found !== undefined);
  if (month === undefined || year === undefined || day === undefined || words.length !== 3) return [];
  return [iso(year, String(months.indexOf(month.slice(0, 3)) + 1), day)];
}

function lastDayOf(year: string, month: string, day: number): readonly string[] {
  if (day < 29 || day > 31) return [];
  const days = [31, 30, 29, 28].map((last) => iso(year, month, String(last)));
  return days.filter(isDay).slice(0, 1);
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
