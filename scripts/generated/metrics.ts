// The catalogue of metrics as a module, read from schemas/metrics/ when the program is built.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMetrics } from '../../server/src/schema/parseMetrics.ts';

export function metricsSource(root: string): string {
  const { metrics } = parseMetrics(readFileSync(join(root, 'schemas/metrics/en.yaml'), 'utf8'));
  return [
    '// Generated from schemas/metrics/ by scripts/generate.ts; edit the YAML instead.',
    '',
    '/** What metricCatalogue.ts makes of the catalogue. */',
    // In single quotes, as the formatter wants text that is full of double ones.
    `export const metricsJson =\n  '${JSON.stringify(metrics.map(({ metric }) => metric)).replace(/[\\']/g, '\\$&')}';`,
    '',
  ].join('\n');
}
