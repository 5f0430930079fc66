// The metrics of a repository and what each drives: which name no metric, which drive one another in a circle, which
// lead to no north star. Metrics are known by their metric_id and by their id.
import { plainText, plainTexts } from '../../document/plainValue.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import type { PortfolioQuestion } from '../portfolioQuestion.ts';

export interface MetricNode {
  readonly path: string;
  /** As messages call it. */
  readonly name: string;
  readonly names: readonly string[];
  readonly role: string;
  readonly product: string;
  readonly drives: readonly string[];
  readonly isActive: boolean;
  readonly isClosed: boolean;
}

/** Every metric, in order of path. */
export const metricTree: PortfolioQuestion<readonly MetricNode[]> = {
  name: 'metric/tree',
  answer: (all) => all.filter(({ lineage }) => lineage.includes('metric')).map(nodeOf),
};

function nodeOf({ path, title, id, fields, phase }: DocumentFacts): MetricNode {
  const metricId = plainText(fields, 'metric_id');
  return {
    path,
    name: metricId ?? title,
    names: [metricId, id].flatMap((name) => (name === undefined ? [] : foldName(name))),
    role: plainText(fields, 'role')?.toLowerCase() ?? '',
    product: plainText(fields, 'product')?.toLowerCase() ?? '',
    drives: plainTexts(fields, 'drives'),
    isActive: phase === 'committed',
    isClosed: phase === 'closed',
  };
}

/** `Weekly-Active-Teams` and `weekly_active_teams` are one metric. */
export function foldName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** The metric of this name. */
export function metricNamed(tree: readonly MetricNode[], name: string): MetricNode | undefined {
  const folded = foldName(name);
  return tree.find(({ names }) => names.includes(folded));
}

/** The metrics that this one drives, as far as they exist. */
export function drivenBy(tree: readonly MetricNode[], node: MetricNode): readonly MetricNode[] {
  return node.drives.flatMap((name) => metricNamed(tree, name) ?? []);
}

/** The shortest circle of metrics that drive one another through this one; empty where there is none. */
export function circleThrough(tree: readonly MetricNode[], start: MetricNode): readonly MetricNode[] {
  const ways: (readonly MetricNode[])[] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of drivenBy(tree, way.at(-1) ?? start)) {
      if (next.path === start.path) return way;
      if (seen.has(next.path)) continue;
      seen.add(next.path);
      ways.push([...way, next]);
    }
  }
  return [];
}

/** Whether a metric leads to one that fits, over any number of steps. */
export function leadsTo(tree: readonly MetricNode[], start: MetricNode, fits: (node: MetricNode) => boolean): boolean {
  const open: MetricNode[] = [start];
  const seen = new Set<string>([start.path]);
  for (const node of open) {
    for (const next of drivenBy(tree, node)) {
      if (fits(next)) return true;
      if (seen.has(next.path)) continue;
      seen.add(next.path);
      open.push(next);
    }
  }
  return false;
}
