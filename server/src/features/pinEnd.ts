// The last day that a pin is offered: the end of the quarter, when priorities are looked at again anyway.
import { daysOf } from '../document/calendar.ts';

/** The last day of the quarter that `today` is in; quarters begin with the fiscal year, from month `fiscalYearStart` (1–12) on. */
export function quarterEnd(today: string, fiscalYearStart: number): string | undefined {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const last = month + 2 - ((month - fiscalYearStart + 12) % 3);
  const ofYear = ((last - 1) % 12) + 1;
  return daysOf(`${String(year + Math.floor((last - 1) / 12)).padStart(4, '0')}-${String(ofYear).padStart(2, '0')}`)?.end;
}
