// The metrics that product teams name, with what they mean, how they are computed and how they mislead. It explains
// and completes; no document is ever judged by it, and a metric document of the repository says more.
import { parseFormula, printFormula } from '../config/formula.ts';
import { metricsJson } from './metricsJson.ts';
import type { heartCategories, metricCategories, metricDirections } from './parseMetrics.ts';

export interface Metric {
  /** As documents name it: `net_revenue_retention`. */
  readonly id: string;
  /** As people write it, the usual name first: `NRR`. */
  readonly names: readonly string[];
  readonly category: (typeof metricCategories)[number];
  readonly heart: (typeof heartCategories)[number] | undefined;
  readonly unit: string;
  readonly direction: (typeof metricDirections)[number];
  readonly definition: string;
  /** In the language of formulas; undefined where it is no sum of counts. */
  readonly formula: string | undefined;
  readonly traps: string;
}

let known: { readonly all: readonly Metric[]; readonly byKey: ReadonlyMap<string, Metric> } | undefined;

function catalogue(): NonNullable<typeof known> {
  if (known !== undefined) return known;
  // The text was written from these very types when the program was built; a test holds the two together.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment
  const all: readonly Metric[] = JSON.parse(metricsJson);
  const byKey = new Map(all.flatMap((metric) => [metric.id, ...metric.names].map((name) => [metricKey(name), metric] as const)));
  known = { all, byKey };
  return known;
}

/** All metrics, in the order of the catalogue. */
export function metrics(): readonly Metric[] {
  return catalogue().all;
}

/** The metric of an id or a name, however it is written: `net_revenue_retention`, `NRR`, `Net revenue retention (NRR)`. */
export function metricNamed(text: string): Metric | undefined {
  const { byKey } = catalogue();
  const bare = text.replace(/\([^()]*\)/g, ' ');
  const inside = /\(([^()]*)\)/.exec(text)?.[1];
  return byKey.get(metricKey(text)) ?? byKey.get(metricKey(bare)) ?? (inside === undefined ? undefined : byKey.get(metricKey(inside)));
}

export interface FoundMetric {
  readonly metric: Metric;
  /** UTF-16 offsets into the line. */
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{N}]+/gu;
const mostWords = 6;

/** The metric whose name stands around an offset of a line, the longest where several do. */
export function metricAt(line: string, offset: number): FoundMetric | undefined {
  const { byKey } = catalogue();
  const words = [...line.matchAll(word)].map(({ 0: text, index }) => ({ start: index, end: index + text.length }));
  for (let count = mostWords; count > 0; count--) {
    for (let first = 0; first + count <= words.length; first++) {
      const [start, end] = [words[first]?.start ?? 0, words[first + count - 1]?.end ?? 0];
      if (offset < start || offset > end) continue;
      const name = line.slice(start, end);
      const metric = /[|\n]/.test(name) ? undefined : byKey.get(metricKey(name));
      if (metric !== undefined) return { metric, start, end };
    }
  }
  return undefined;
}

/** The formula as people read it: `(start + expansion − contraction − churned) ÷ start`. */
export function metricFormula({ formula }: Metric): string | undefined {
  const parsed = formula === undefined ? undefined : parseFormula(formula);
  return parsed?.kind === 'formula' ? printFormula(parsed.expression, (name) => name.replaceAll('_', ' ')) : undefined;
}

/** Small letters and digits with one space between words. */
function metricKey(name: string): string {
  return (name.toLowerCase().match(word) ?? []).join(' ');
}
