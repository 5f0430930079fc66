// Which scores are too uncertain to be put in order: those whose interval overlaps that of a score of another rank.
// Found by counting in two sorted lists, in time that grows with n log n and not with the pairs.
import type { Range } from '../scoring/framework.ts';

/** `groups` are the scores by rank. The answer is true for a score that overlaps one outside of its own group. */
export function overlapping<T extends Range>(groups: readonly (readonly T[])[]): (score: T) => boolean {
  const all = groups.flat();
  // Exact scores of different ranks are apart, and most repositories have no others.
  if (all.every(({ low, high }) => low === high)) return () => false;
  const lows = Float64Array.from(all, ({ low }) => low).sort();
  const highs = Float64Array.from(all, ({ high }) => high).sort();
  const near = new Set<T>();
  for (const group of groups) {
    for (const score of group) {
      const reached = countUpTo(lows, score.high) - countBelow(highs, score.low);
      const own = group.filter(({ low, high }) => low <= score.high && high >= score.low).length;
      if (reached > own) near.add(score);
    }
  }
  return (score) => near.has(score);
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
