import { metricMismatch } from '../../../server/src/checks/rules/impact/metric-mismatch.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'reviews/export.impact-review.md';
const review = (links: string, rows: string, heading = ''): string =>
  `---\nkind: impact-review\nlinks: {${links}}\n---\n# Review\n\n## Expected vs actual\n${heading}\n| Metric | Expected | Actual |\n|---|---|---|\n${rows}`;
const prd = `---
kind: prd
id: PRD-1
---
# Export

## Success criteria

| Metric | Baseline | Target | Source |
|---|---|---|---|
| Activated teams | 32 % | 37 % | \`activation_rate\` |
| Export time, median | 40 min | 5 min | \`export_minutes\` |
| Support tickets about exports | 31 | ≤ 40 | help desk |
`;
const sentences = `---
kind: launch-plan
id: LCH-1
links: {prd: PRD-1}
---
# Launch

## Success criteria

- Weekly appointments booked by hand fall from 100% to 30% by 2027-01-31 (owner @dana).
- Everybody is happy.
`;

testRule(metricMismatch, [
  {
    name: 'accepts a row for every promise, by id, by words and by its former name',
    path,
    others: { 'prds/x.md': prd },
    text: review(
      'prd: PRD-1',
      '| activation_rate | 37 % | 36 % |\n| Median export time | 5 min | 6 min |\n| Tickets per week (was: support tickets about exports) | ≤ 40 | 31 |\n',
    ),
  },
  {
    name: 'reports what was promised and is not reported, and adds the rows',
    path,
    others: { 'prds/x.md': prd },
    text: review(
      'prd: PRD-1',
      '| Activated teams | 37 % | 38 % |\n',
      '   ^^^^^^^^^^^^^^^^^^ warning: PRD-1 promised "Export time, median" and "Support tickets about exports", and this review does not report it. Add a row for each, also where the figure looks bad.\n',
    ),
    fixed: review(
      'prd: PRD-1',
      '| Activated teams | 37 % | 38 % |\n| Export time, median | 5 min |  |\n| Support tickets about exports | ≤ 40 |  |\n',
    ),
  },
  {
    name: 'reports promises that were exchanged',
    path,
    others: { 'prds/x.md': prd },
    text: review(
      'prd: PRD-1',
      '| Activated teams | 37 % | 38 % |\n| Median export time | 5 min | 6 min |\n| Page views 👀 | 1000 | 4000 |\n',
      '   ^^^^^^^^^^^^^^^^^^ warning: PRD-1 promised "Support tickets about exports", which this review does not report, while it reports "Page views 👀", which nobody promised. Add the promised ones; where one was renamed, say "(was: …)".\n',
    ),
    fixed: /\| Page views 👀 \| 1000 \| 4000 \|\n\| Support tickets about exports \| ≤ 40 \| {2}\|\n$/,
  },
  {
    name: 'only hints at a metric beside all that were promised',
    path,
    others: { 'prds/x.md': prd },
    text: review(
      'prd: PRD-1',
      '| Activated teams | 37 % | 38 % |\n| Export time | 5 min | 6 min |\n| Support tickets | ≤ 40 | 31 |\n| Page views | 1000 | 4000 |\n  ^^^^^^^^^^ info: "Page views" was never promised in PRD-1. Say why it is reported, or name the promised metric it stands for: "(was: …)".\n',
    ),
  },
  {
    name: 'reads sentences, skips what nobody can measure, and finds the PRD of the launch',
    path,
    others: { 'prds/x.md': prd, 'launches/x.md': sentences },
    text: review(
      'launch: LCH-1',
      '| Activated teams | 37 % | 38 % |\n| Export time | 5 min | 6 min |\n| Support tickets | ≤ 40 | 31 |\n| Appointments booked by hand | 30 % | 35 % |\n',
    ),
  },
  {
    name: 'names a sentence by its metric',
    path,
    others: { 'launches/x.md': sentences.replace('links: {prd: PRD-1}\n', '') },
    text: review(
      'launch: LCH-1',
      '| Page views | 1000 | 4000 |\n',
      '   ^^^^^^^^^^^^^^^^^^ warning: LCH-1 promised "Weekly appointments booked by hand", which this review does not report, while it reports "Page views", which nobody promised. Add the promised ones; where one was renamed, say "(was: …)".\n',
    ),
    fixed: /\n\| Weekly appointments booked by hand \| {2}\| {2}\|\n$/,
  },
  {
    name: 'reads results in words',
    path,
    others: { 'prds/x.md': prd },
    text: '---\nkind: impact-review\nprd: PRD-1\n---\n# Review\n\n## Results\n\n- Activated teams rose to 38 %.\n- The median export time is 6 min.\n- Support tickets about exports: 31.\n',
  },
  { name: 'leaves a link that leads nowhere to doc/broken-link', path, text: review('prd: PRD-9', '| Page views | 1000 | 4000 |\n') },
  {
    name: 'leaves a review without results alone',
    path,
    others: { 'prds/x.md': prd },
    text: '---\nkind: impact-review\nprd: PRD-1\n---\n# Review\n\n## What worked\n\nMuch.\n',
  },
  {
    name: 'has nothing to say where nothing was promised',
    path,
    others: { 'prds/x.md': '---\nkind: prd\nid: PRD-1\n---\n# Export\n' },
    text: review('prd: PRD-1', '| Page views | 1000 | 4000 |\n'),
  },
  {
    name: 'is info while only scheduled, with Windows line endings',
    path,
    others: { 'prds/x.md': prd },
    text: '---\r\nkind: impact-review\r\nstatus: scheduled\r\nprd: PRD-1\r\n---\r\n# Review\r\n\r\n## Results\r\n   ^^^^^^^ info\r\n\r\n| Metric | Expected | Actual |\r\n|---|---|---|\r\n| Activated teams | 37 % | |\r\n| Export time | 5 min | |\r\n',
    fixed: /\r\n\| Support tickets about exports \| ≤ 40 \| {2}\|\r\n$/,
  },
]);
