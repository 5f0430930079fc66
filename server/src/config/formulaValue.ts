// What a formula comes to: its value for given inputs, the bounds of its value for ranges of inputs, and whether
// an input moves it up or down. All of it is total: where there is no finite number, the answer is undefined.
import type { Expression } from './formula.ts';

/** Both ends count; `low` is at most `high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How a value moves as one input grows: never down, never up, not at all, or now so and now so. */
export type Trend = 'up' | 'down' | 'flat' | 'mixed';

/** The value for the numbers by name; undefined where it divides by zero, has no root, overflows or lacks a name. */
export function evaluate(expression: Expression, inputs: Readonly<Record<string, number>>): number | undefined {
  const found = bounds(expression, (name) => {
    const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    return value === undefined ? undefined : { low: value, high: value };
  });
  return found?.low;
}

/**
 * An interval that holds the value for every choice of inputs from their ranges. It is exact where each name stands
 * once; where one stands twice it may be wider, and never too narrow. Undefined where some choice has no value.
 */
export function bounds(expression: Expression, rangeOf: (name: string) => Interval | undefined): Interval | undefined {
  const found = boundsOf(expression, rangeOf);
  // The zero of `0 × −1` has a sign that nobody wants to see.
  return found !== undefined && Number.isFinite(found.low) && Number.isFinite(found.high)
    ? { low: found.low + 0, high: found.high + 0 }
    : undefined;
}

function boundsOf(expression: Expression, rangeOf: (name: string) => Interval | undefined): Interval | undefined {
  switch (expression.kind) {
    case 'number':
      return { low: expression.value, high: expression.value };
    case 'name':
      return rangeOf(expression.name);
    case 'negative': {
      const of = bounds(expression.of, rangeOf);
      return of === undefined ? undefined : { low: -of.high, high: -of.low };
    }
    case 'operation': {
      const left = bounds(expression.left, rangeOf);
      const right = bounds(expression.right, rangeOf);
      if (left === undefined || right === undefined) return undefined;
      switch (expression.operator) {
        case '+':
          return { low: left.low + right.low, high: left.high + right.high };
        case '-':
          return { low: left.low - right.high, high: left.high - right.low };
        case '*':
          return around([left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high]);
        case '/':
          if (right.low <= 0 && right.high >= 0) return undefined;
          return around([left.low / right.low, left.low / right.high, left.high / right.low, left.high / right.high]);
      }
    }
    case 'call': {
      const values = expression.values.flatMap((value) => bounds(value, rangeOf) ?? []);
      const [first] = values;
      if (first === undefined || values.length < expression.values.length) return undefined;
      const lows = values.map(({ low }) => low);
      const highs = values.map(({ high }) => high);
      switch (expression.function) {
        case 'min':
          return { low: Math.min(...lows), high: Math.min(...highs) };
        case 'max':
          return { low: Math.max(...lows), high: Math.max(...highs) };
        case 'abs':
          return first.low >= 0
            ? first
            : first.high <= 0
              ? { low: -first.high, high: -first.low }
              : { low: 0, high: Math.max(-first.low, first.high) };
        case 'sqrt':
          return first.low < 0 ? undefined : { low: Math.sqrt(first.low), high: Math.sqrt(first.high) };
        case 'round':
          return { low: Math.round(first.low), high: Math.round(first.high) };
        case 'floor':
          return { low: Math.floor(first.low), high: Math.floor(first.high) };
        case 'ceil':
          return { low: Math.ceil(first.low), high: Math.ceil(first.high) };
      }
    }
  }
}

function around(ends: readonly number[]): Interval {
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** How the value moves as the input `name` grows, for every choice of inputs from their ranges; `mixed` where that cannot be told. */
export function trendOf(expression: Expression, name: string, rangeOf: (name: string) => Interval | undefined): Trend {
  // Each part is asked for its trend once: asked twice, the time doubles with every level of a formula that nests.
  const trend = (inner: Expression): Trend => trendOf(inner, name, rangeOf);
  /** The trend of a factor, which moves as `own` says, under one whose sign may turn it round. */
  const under = (own: Trend, sign: Expression): Trend => {
    if (own === 'flat') return 'flat';
    const range = bounds(sign, rangeOf);
    if (range === undefined) return 'mixed';
    if (range.low === 0 && range.high === 0) return 'flat';
    return range.low >= 0 ? own : range.high <= 0 ? turned(own) : 'mixed';
  };
  switch (expression.kind) {
    case 'number':
      return 'flat';
    case 'name':
      return expression.name === name ? 'up' : 'flat';
    case 'negative':
      return turned(trend(expression.of));
    case 'operation': {
      const { operator, left, right } = expression;
      const [ofLeft, ofRight] = [trend(left), trend(right)];
      switch (operator) {
        case '+':
          return both([ofLeft, ofRight]);
        case '-':
          return both([ofLeft, turned(ofRight)]);
        case '*':
          return both([under(ofLeft, right), under(ofRight, left)]);
        case '/':
          // On the two sides of a zero of the divisor the value jumps from one end of the numbers to the other.
          return ofRight !== 'flat' && crossesZero(bounds(right, rangeOf))
            ? 'mixed'
            : both([under(ofLeft, right), turned(under(ofRight, left))]);
      }
    }
    case 'call': {
      const own = both(expression.values.map(trend));
      const [first] = expression.values;
      return expression.function === 'abs' && first !== undefined ? under(own, first) : own;
    }
  }
}

function crossesZero(range: Interval | undefined): boolean {
  return range === undefined || (range.low < 0 && range.high > 0);
}

function turned(trend: Trend): Trend {
  return trend === 'up' ? 'down' : trend === 'down' ? 'up' : trend;
}

/** The trend of a sum. */
function both(trends: readonly Trend[]): Trend {
  const [first = 'flat', ...others] = new Set(trends.filter((trend) => trend !== 'flat'));
  return others.length > 0 ? 'mixed' : first;
}
