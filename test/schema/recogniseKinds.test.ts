// Which files are a kind that does not stand in the path of a PRD: few names are unmistakable, everything else says
// so itself, and Markdown of other people's repositories is left alone.
import assert from 'node:assert/strict';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import { workspaceOf } from '../fixture.ts';

const kindOf = (path: string, text = '# Something\n', config?: string): string | undefined =>
  workspaceOf({ ...(config === undefined ? {} : { 'rubric.yaml': config }), [path]: text }).typed(path)?.schema.id;

describe('every kind', () => {
  for (const { id, aliases } of builtinCatalogue().schemas.values()) {
    it(`${id} is recognised by kind:, by the form of its file name and by configuration`, () => {
      for (const word of [id, ...aliases]) assert.equal(kindOf('notes/x.md', `---\nkind: ${word}\n---\n# X\n`), id, word);
      assert.equal(kindOf(`notes/export.${id}.md`), id);
      assert.equal(kindOf('notes/x.md', '# X\n', `kinds: { ${id}: ["notes/**"] }\n`), id);
    });
  }
});

describe('a file name', () => {
  const rows: Readonly<Record<string, string | undefined>> = {
    'docs/retro.md': 'impact-review',
    'docs/retrospective.md': 'impact-review',
    'docs/post-launch-review.md': 'impact-review',
    'launches/2026-09-export-post-launch-review.md': 'impact-review',
    'docs/impact-review.md': 'impact-review',
    'impact-reviews/export.md': 'impact-review',
    'docs/roadmap.md': 'roadmap',
    'docs/product_roadmap.md': 'roadmap',
    'docs/acme-product-roadmap.md': 'roadmap',
    'roadmaps/sales.md': 'roadmap',
    'docs/product-strategy.md': 'strategy',
    'decisions/0001-use-postgres.md': undefined,
    'docs/adr/0001-use-postgres.md': undefined,
    'docs/decision.md': undefined,
    'ideas/export.md': undefined,
    'evidence/log.md': undefined,
    'metrics/latency.md': undefined,
    'docs/metrics.md': undefined,
    'docs/metric.md': undefined,
    'strategy/index.md': undefined,
    'docs/strategy.md': undefined,
    'initiatives/growth.md': undefined,
    'experiments/run-1.md': undefined,
    'docs/release-notes.md': undefined,
    'RELEASE-NOTES.md': undefined,
    'interviews/2026-05-12.md': undefined,
    'MIGRATION-ROADMAP.md': undefined,
    'incidents/330-incident-retro.md': undefined,
    'postmortems/2026-03-18-rate-limiter.md': undefined,
    'docs/post-mortem.md': undefined,
    'docs/privacy-impact-review.md': undefined,
    'docs/pre-launch-review.md': undefined,
    'docs/competitive-analysis.md': undefined,
    'docs/status.md': undefined,
  };
  for (const [path, kind] of Object.entries(rows)) it(`${path} is ${kind ?? 'nobody’s business'}`, () => assert.equal(kindOf(path), kind));
});

describe('a title', () => {
  const rows: Readonly<Record<string, string | undefined>> = {
    '# Post-launch review: one-click export': 'impact-review',
    '# Launch retrospective': 'impact-review',
    '# Product roadmap 2026': 'roadmap',
    '# PRD: product roadmap view': 'prd',
    '# Incident retrospective: rate limiter': undefined,
    '# Postmortem: rate limiter': undefined,
    '# Privacy impact review': undefined,
    '# Decision log': undefined,
    '# Ideas': undefined,
    '# Metrics': undefined,
    '# Our strategy for tests': undefined,
    '# Experiment tracking with MLflow': undefined,
    '# Release notes': undefined,
  };
  for (const [title, kind] of Object.entries(rows))
    it(`“${title}” is ${kind ?? 'nobody’s business'}`, () => assert.equal(kindOf('docs/x.md', `${title}\n`), kind));
});
