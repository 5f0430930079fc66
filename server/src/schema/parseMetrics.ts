// One language's catalogue of metrics, read from `schemas/metrics/<language>.yaml` when the program is built.
import { member, NodeReader, type ShapeProblem } from '../document/nodeReader.ts';
import type { Field } from '../document/field.ts';
import { parseYaml } from '../document/yaml.ts';
import { span } from '../text/span.ts';
import type { Metric } from './metricCatalogue.ts';

export const metricCategories = [
  'acquisition',
  'adoption',
  'engagement',
  'retention',
  'churn',
  'expansion',
  'monetisation',
  'quality',
  'efficiency',
  'delivery',
  'trust',
] as const;
/** The categories of HEART. Source: Rodden, Hutchinson and Fu, “Measuring the user experience on a large scale”. */
export const heartCategories = ['happiness', 'engagement', 'adoption', 'retention', 'task-success'] as const;
export const metricDirections = ['up', 'down', 'range'] as const;

/** Numbers by the names in the formula, with what the formula comes to. */
export interface MetricExample {
  readonly inputs: Readonly<Record<string, number>>;
  readonly is: number | undefined;
}

export interface MetricEntry {
  readonly metric: Metric;
  readonly example: MetricExample | undefined;
}

export function parseMetrics(text: string): { readonly metrics: readonly MetricEntry[]; readonly problems: readonly ShapeProblem[] } {
  const reader = new NodeReader();
  const { root, problems } = parseYaml(text, span(0, text.length));
  for (const problem of problems) reader.report(problem.span, `This YAML cannot be read (${problem.name ?? problem.code}).`);
  const top = reader.map(root, 'the catalogue', ['metrics']);
  return { metrics: reader.map(member(top, 'metrics'), 'metrics').map((field) => readMetric(reader, field)), problems: reader.problems };
}

function readMetric(reader: NodeReader, { name: id, key, node }: Field): MetricEntry {
  const keys = ['names', 'category', 'heart', 'unit', 'direction', 'definition', 'formula', 'example', 'traps'];
  const parts = reader.map(node, id, keys);
  const needed = (name: string): string => {
    const text = reader.text(member(parts, name), name);
    if (text === undefined) reader.report(key, `The metric ${id} needs its ${name}.`);
    return text ?? '';
  };
  const example = reader.map(member(parts, 'example'), 'example');
  const numbers = example.map((field): readonly [string, number] => [
    field.name,
    reader.number(field.node, field.name, { above: -Infinity, most: Infinity }) ?? NaN,
  ]);
  return {
    metric: {
      id,
      names: reader.texts(member(parts, 'names'), 'names'),
      category: reader.choice(member(parts, 'category'), 'category', metricCategories) ?? 'engagement',
      heart: reader.choice(member(parts, 'heart'), 'heart', heartCategories),
      unit: needed('unit'),
      direction: reader.choice(member(parts, 'direction'), 'direction', metricDirections) ?? 'up',
      definition: needed('definition'),
      formula: reader.text(member(parts, 'formula'), 'formula'),
      traps: needed('traps'),
    },
    example:
      numbers.length === 0
        ? undefined
        : { inputs: Object.fromEntries(numbers.filter(([name]) => name !== 'is')), is: numbers.find(([name]) => name === 'is')?.[1] },
  };
}
