// From which number to which an input is legal, in its own unit: the bounds that reading it holds, as numbers that a
// search can stop at. A test holds the two against each other.
import type { InputSpec, Range } from './framework.ts';
import { mostReach } from './readResult.ts';

/** Undefined for an input that is a word or a day and has nothing between two of its values. */
export function legalRange(spec: InputSpec): Range | undefined {
  switch (spec.kind) {
    case 'range':
      return { low: spec.min, high: spec.max };
    case 'percent':
      return { low: spec.from ?? 1e-6, high: 1 };
    case 'positive':
    case 'size':
      return { low: 1e-6, high: 1e9 };
    case 'perPeriod':
    case 'money':
      return { low: 0, high: mostReach };
    case 'duration':
      return { low: 1e-3, high: 5218 };
    case 'level':
    case 'date':
      return undefined;
  }
}
