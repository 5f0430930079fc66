// Where several people rated one document and do not agree: the mean of 8 and 2 is a 5 that neither of them believes.
import type { Framework, InputSpec, Rating } from '../scoring/framework.ts';

export interface RaterSpread {
  readonly input: string;
  /** The ratings from high to low. */
  readonly ratings: readonly { readonly by: string; readonly value: number }[];
  /** From the lowest to the highest, as points of a scale from 1 to 10. */
  readonly points: number;
}

/** Ratings may differ by so many points of a scale from 1 to 10 before somebody should ask why. */
export const mostPoints = 3;

/** The spread of each input that at least two people rated, in the framework's order. */
export function spreadsOf(framework: Framework, raters: readonly Rating[]): readonly RaterSpread[] {
  return [...framework.inputs].flatMap(([input, spec]): readonly RaterSpread[] => {
    const ratings = raters
      .flatMap(({ by, inputs }) => {
        const value = inputs[input];
        return value === undefined ? [] : [{ by, value }];
      })
      .sort((a, b) => b.value - a.value || (a.by < b.by ? -1 : 1));
    const [highest, lowest] = [ratings[0], ratings.at(-1)];
    if (highest === undefined || lowest === undefined || ratings.length < 2) return [];
    const points = pointsOf(spec, highest.value - lowest.value);
    return points === undefined ? [] : [{ input, ratings, points }];
  });
}

/** A difference on a scale of nine steps, as from 1 to 10; undefined for an input without ends, such as a reach. */
function pointsOf(spec: InputSpec, difference: number): number | undefined {
  if (spec.kind === 'percent') return 9 * difference;
  return spec.kind === 'range' && spec.max > spec.min ? (9 * difference) / (spec.max - spec.min) : undefined;
}
