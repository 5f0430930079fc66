// Which scores are too uncertain to be put in order: those whose interval overlaps that of a score of another rank.
// Found by counting in two sorted lists, over all and within each rank, in time that grows with n log n and not with the pairs.
import type { Range } from '../scoring/framework.ts';

/** `ranks` are those of the scores at the same places. The answer is true at a place that overlaps one of another rank. */
export function overlapping(scores: readonly Range[], ranks: readonly number[]): (index: number) => boolean {
  // Exact scores of different ranks are apart, and most repositories have no others.
  if (scores.every(({ low, high }) => low === high)) return () => false;
  const over = endsOf(scores);
  const byRank = new Map<number | undefined, Range[]>();
  for (const [index, score] of scores.entries()) {
    const equals = byRank.get(ranks[index]);
    if (equals === undefined) byRank.set(ranks[index], [score]);
    else equals.push(score);
  }
  const within = new Map([...byRank].map(([rank, equals]) => [rank, endsOf(equals)]));
  return (index) => {
    const own = scores[index];
    const equals = within.get(ranks[index]);
    return own !== undefined && equals !== undefined && countOverlaps(over, own) > countOverlaps(equals, own);
  };
}

/** The lower and the upper ends of ranges, each in order. */
interface Ends {
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

function endsOf(ranges: readonly Range[]): Ends {
  return { lows: Float64Array.from(ranges, ({ low }) => low).sort(), highs: Float64Array.from(ranges, ({ high }) => high).sort() };
}

/** All but those that begin above it and those that end below it. */
function countOverlaps({ lows, highs }: Ends, { low, high }: Range): number {
  return countUpTo(lows, high) - countBelow(highs, low);
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
