// Numbers as people read them: three significant digits, whole numbers with separators from a thousand on.
// Only for showing; nothing computes with the result.

/** `133.333…` is 133, `4.8` is 4.8, `12345.6` is 12,346. */
export function formatNumber(value: number): string {
  const rounded = Number(value.toPrecision(3));
  const magnitude = Math.abs(rounded);
  if (magnitude >= 1000)
    return BigInt(Math.round(value))
      .toString()
      .replace(/\B(?=(?:\d{3})+$)/g, ',');
  // JavaScript writes small numbers as powers of ten, which few people read.
  return magnitude > 0 && magnitude < 1e-6 ? rounded.toFixed(Math.min(100, 2 - Math.floor(Math.log10(magnitude)))) : String(rounded + 0);
}

/** A share of 1 as a percentage: 0.8 is `80 %`. */
export function formatPercent(share: number): string {
  return `${formatNumber(share * 100)} %`;
}
