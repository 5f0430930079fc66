// Numbers that can be drawn: far enough from the largest and the smallest there are that differences and quotients of two
// stay numbers, and in order.
import type { Spread } from './dashboardData.ts';

const most = 1e100;
const least = 1e-100;

/** What is no number is drawn as 0. */
export function bounded(value: number): number {
  return Number.isFinite(value) && Math.abs(value) >= least ? Math.min(Math.max(value, -most), most) : 0;
}

/** With its most likely value between its ends. */
export function boundedSpread({ low, likely, high }: Spread): Spread {
  const middle = bounded(likely);
  return { low: Math.min(bounded(low), middle), likely: middle, high: Math.max(bounded(high), middle) };
}
