// The four quadrants of value and effort. What lies on a line belongs to the side of more value and more effort, so
// that no item is ever in two of them.

export type Quadrant = 'quick-win' | 'big-bet' | 'fill-in' | 'time-sink';

export const quadrantNames: Readonly<Record<Quadrant, string>> = {
  'quick-win': 'Quick win',
  'big-bet': 'Big bet',
  'fill-in': 'Fill-in',
  'time-sink': 'Time sink',
};

export interface ValueAndEffort {
  readonly value: number;
  readonly effort: number;
}

/** Fewer items have no median that would say anything. */
const fewestForMedians = 4;

/** The lines are the medians of the items, else the middle of the scale; the quadrants are in the order of the items. */
export function quadrantsOf(
  items: readonly ValueAndEffort[],
  middle: ValueAndEffort,
): { readonly lines: ValueAndEffort; readonly quadrants: readonly Quadrant[] } {
  const lines =
    items.length < fewestForMedians
      ? middle
      : { value: median(items.map(({ value }) => value)), effort: median(items.map(({ effort }) => effort)) };
  return { lines, quadrants: items.map((item) => quadrantOf(item, lines)) };
}

export function quadrantOf({ value, effort }: ValueAndEffort, lines: ValueAndEffort): Quadrant {
  if (value >= lines.value) return effort >= lines.effort ? 'big-bet' : 'quick-win';
  return effort >= lines.effort ? 'time-sink' : 'fill-in';
}

/** The mean of the two in the middle where there is no one middle; 0 of nothing. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return below + (above - below) / 2;
}
