// The days at which a time axis has its lines: months, quarters or years, whichever leaves room for their names.
import { daysOf } from '../document/calendar.ts';

export interface TimeTick {
  readonly day: string;
  readonly text: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** At most about `most` of them, from the first day to the last; each at the first day of a month. */
export function timeTicks(first: string, last: string, most: number): readonly TimeTick[] {
  const from = monthNumber(first);
  const count = monthNumber(last) - from + 1;
  const step = [1, 3, 6, 12, 24, 60, 120, 600, 6000].find((months) => count / months <= Math.max(most, 1)) ?? 12_000;
  const start = Math.floor(from / step) * step;
  const ticks: TimeTick[] = [];
  for (let month = start; month < from + count; month += step) {
    const [year, index] = [Math.floor(month / 12), month % 12];
    const day = daysOf(`${String(year).padStart(4, '0')}-${String(index + 1).padStart(2, '0')}`)?.start;
    if (day === undefined || day > last) continue;
    // What has begun already is named at the edge.
    ticks.push({ day: day < first ? first : day, text: textOf(year, index, step) });
  }
  return ticks;
}

function textOf(year: number, month: number, step: number): string {
  if (step >= 12) return String(year);
  const end = step === 1 ? '' : `–${months[(month + step - 1) % 12] ?? ''}`;
  return `${months[month] ?? ''}${end} ${String(year)}`;
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
