// The triangular distribution: what low, likely and high say when nothing else is known.
// Source: NIST/SEMATECH e-Handbook of Statistical Methods; Johnson, “The triangular distribution as a proxy for the beta”.

/** Low ≤ likely ≤ high, in the input's own unit. */
export interface Triangle {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/**
 * Gives for a share from 0 to 1 the value below which that share of all draws lies: the inverse of the distribution
 * function. Made once for all draws of a range, because there are many.
 */
export function triangularQuantiles({ low, likely, high }: Triangle): (share: number) => number {
  const width = high - low;
  if (!(width > 0)) return () => likely;
  const turn = (likely - low) / width;
  const [rising, falling] = [width * (likely - low), width * (high - likely)];
  return (share) => {
    const value = share < turn ? low + Math.sqrt(share * rising) : high - Math.sqrt((1 - share) * falling);
    // Rounding may pass an end by a hair, and no draw is outside of its range.
    return value < low ? low : value > high ? high : value;
  };
}
