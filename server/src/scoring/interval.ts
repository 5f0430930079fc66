// The interval of a score whose inputs are ranges: exact where a formula is monotone in each input by itself, because
// it then has its extremes at the corners; a formula that is not gives its interval itself. Source: domain of interval arithmetic; Moore, "Interval Analysis".
import type { ScoringConfig } from '../config/config.ts';
import type { Framework, Inputs, Range } from './framework.ts';

/** Beyond this many ranges the corners are not all looked at; the inputs' own directions say which two count. */
const mostCorners = 8;

/** The least and the most that the score can be; undefined where the formula has no value at one of the corners. */
export function scoreInterval(
  framework: Framework,
  inputs: Inputs,
  ranges: Readonly<Record<string, Range>>,
  config: ScoringConfig,
): Range | undefined {
  if (framework.interval !== undefined) return framework.interval(inputs, ranges);
  const names = Object.keys(ranges);
  let low = Infinity;
  let high = -Infinity;
  for (const corner of corners(framework, names)) {
    const at: Record<string, number> = { ...inputs };
    for (const [index, name] of names.entries()) {
      const range = ranges[name];
      if (range !== undefined) at[name] = corner[index] === true ? range.high : range.low;
    }
    const value = framework.compute(at, config);
    if (value === undefined) return undefined;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}

/** For each corner which of the ranges is at its upper end. */
function corners(framework: Framework, names: readonly string[]): readonly (readonly boolean[])[] {
  if (names.length > mostCorners) {
    const best = names.map((name) => framework.inputs.get(name)?.direction !== 'down');
    return [best, best.map((upper) => !upper)];
  }
  return Array.from({ length: 2 ** names.length }, (_, corner) => names.map((_name, index) => ((corner >> index) & 1) === 1));
}
