// Percentiles and plain tables: a benchmark's output is read by people and compared as ratios.

export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? NaN };
}

export function median(values: readonly number[]): number {
  return spread(values).p50;
}

/** Two digits where they say something, none where they do not. */
export function milliseconds(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}

/** `4.2 ×`: how many times as much `value` is as `base`. */
export function ratio(value: number | undefined, base: number): string {
  return value === undefined || base === 0 ? '–' : `${(value / base).toFixed(value / base < 10 ? 1 : 0)} ×`;
}

/** A table with columns of one width, in Markdown. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  rows.forEach((row, index) => {
    console.log(`| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`);
    if (index === 0) console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  });
  console.log('');
}
