// Which scores are too uncertain to be put in order: those whose interval overlaps that of a score of another rank.
// Found by counting in two sorted lists, in time that grows with n log n and not with the pairs.
import type { Range } from '../scoring/framework.ts';

/** `ranks` are those of the scores at the same places. The answer is true at a place that overlaps one of another rank. */
export function overlapping(scores: readonly Range[], ranks: readonly number[]): (index: number) => boolean {
  // Exact scores of different ranks are apart, and most repositories have no others.
  if (scores.every(({ low, high }) => low === high)) return () => false;
  const lows = Float64Array.from(scores, ({ low }) => low).sort();
  const highs = Float64Array.from(scores, ({ high }) => high).sort();
  return (index) => {
    const own = scores[index];
    if (own === undefined) return false;
    let equals = 1;
    const isEqual = (other: number): boolean => {
      const range = ranks[other] === ranks[index] ? scores[other] : undefined;
      if (range !== undefined && range.low <= own.high && range.high >= own.low) equals++;
      return range !== undefined;
    };
    for (let other = index - 1; isEqual(other); other--);
    for (let other = index + 1; isEqual(other); other++);
    return countUpTo(lows, own.high) - countBelow(highs, own.low) > equals;
  };
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: Float64Array, limit: number): number {
  return firstWhere(sorted, (value) => value > limit);
}

/** How many of the sorted numbers are less than `limit`. */
function countBelow(sorted: Float64Array, limit: number): number {
  return firstWhere(sorted, (value) => value >= limit);
}

/** The first place where the condition holds, for a condition that holds from some place on. */
function firstWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
