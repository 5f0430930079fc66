import assert from 'node:assert/strict';
import { baselineMissing } from '../../../server/src/checks/rules/criteria/baseline-missing.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const advice = "Add today's value, so that the change can be seen.";

testRule(baselineMissing, [
  {
    name: 'accepts criteria that say where they start from, in any of the usual ways',
    path,
    text: '# Bulk export\n\n## Success criteria\n\n- Time to entry from 2 hours to 15 minutes\n- Win rate 50 % (currently 30 %)\n- 1,200 → 2,400 weekly users\n- CSAT ≥ 4.5, baseline 3.9\n',
  },
  {
    name: 'reports targets without a baseline mildly, and adds one to fill in',
    path,
    text: `# Bulk export\n\n## 📊 Success criteria\n   ^^^^^^^^^^^^^^^^^^^ info: 2 of 3 measurable criteria have no baseline, such as "Win rate above 50 %". ${advice}\n\n- Win rate above 50 %.\n- CSAT ≥ 4.5\n- NPS from 20 to 30\n`,
    fixed:
      '# Bulk export\n\n## 📊 Success criteria\n\n- Win rate above 50 % (baseline: <today>).\n- CSAT ≥ 4.5 (baseline: <today>)\n- NPS from 20 to 30\n',
  },
  {
    name: 'warns of a change from nowhere',
    path,
    text: '# Bulk export\n\n## KPIs\n   ^^^^ warning: The criterion "Reduce support tickets by 95 %" says by how much, but not from where. Add today\'s value.\n\n- Reduce support tickets by 95 %\n',
    fixed: '# Bulk export\n\n## KPIs\n\n- Reduce support tickets by 95 % (baseline: <today>)\n',
  },
  {
    name: 'says how many others have none',
    path,
    text: '# Bulk export\n\n## KPIs\n   ^^^^ warning: "Close time: 80 % reduction" says by how much, but not from where, and 2 of 2 measurable criteria have no baseline. Add today\'s values.\n\n- CSAT ≥ 4.5\n- **Close time**: 80 % reduction\n',
    fixed: '# Bulk export\n\n## KPIs\n\n- CSAT ≥ 4.5 (baseline: <today>)\n- **Close time**: 80 % reduction (baseline: <today>)\n',
  },
  {
    name: 'takes a return on money for a target',
    path,
    text: `# Bulk export\n\n## KPIs\n   ^^^^ info: The criterion "ROI: 3x return within the first year" has no baseline. ${advice}\n\n- ROI: 3x return within the first year\n`,
    fixed: /first year \(baseline: <today>\)\n$/,
  },
  {
    name: 'needs none for zero, for all of something, and where there was nothing before',
    path,
    text: '# Bulk export\n\n## Success criteria\n\n- Zero Sev-1 incidents in the first 30 days\n- 100 % of enterprise accounts migrated by 2026-12-31\n- No data loss\n- 40 teams use it weekly by Q4 2026 (baseline: none)\n',
  },
  {
    name: 'needs none for a guardrail that is called one',
    path,
    text: '# Bulk export\n\n## KPIs\n\n- Double bookings at or below 0.2 % (guardrail, @tomas)\n\n| Metric | Role | Current | Target |\n|---|---|---|---|\n| Tickets | guardrail | – | ≤ 120 |\n\n## Guardrail metrics\n\n- p95 latency below 200 ms\n',
  },
  {
    name: 'reads the baseline column of a table',
    path,
    text: `# Bulk export\n\n## Success metrics\n   ^^^^^^^^^^^^^^^ info: 2 of 4 measurable criteria have no baseline, such as "Win rate". ${advice}\n\n| Metric | Current | Target |\n|---|---|---|\n| Win rate | — | 50 % |\n| Recall | unmeasured | 80 % |\n| Load time | N/A (new page) | 2 s |\n| Churn | 3 % | 2 % |\n`,
  },
  {
    name: 'leaves a section alone in which most cannot be measured',
    path,
    text: '# Bulk export\n\n## Success criteria\n\n- Improve onboarding\n- Users feel in control\n- CSAT ≥ 4.5\n',
  },
  {
    name: 'leaves alone what is still to be filled in and what only has to be accepted',
    path,
    text: '# Bulk export\n\n## Success criteria\n\n- <your metric> above 50 %\n- CSAT of TBD\n\n## Acceptance criteria\n\n- Exports 10,000 rows\n',
  },
  {
    name: 'believes a sentence beside the list',
    path,
    text: '# Bulk export\n\n## Success criteria\n\nBaselines are those of the spring survey, see EVD-4.\n\n- Win rate above 50 %\n- CSAT ≥ 4.5\n',
  },
  {
    name: 'reads one paragraph, and leaves a story of several alone',
    path,
    text: `# Bulk export\n\n## Success criteria\n   ^^^^^^^^^^^^^^^^ info: The criterion "60 % of finance leads export by themselves by Q4 2026" has no baseline. ${advice}\n\n60 % of finance leads export by themselves by Q4 2026.\n\n## Guardrail metrics\n\nWe watch load.\n\nIt must stay below 80 %.\n`,
    fixed: /by Q4 2026 \(baseline: <today>\)\.\n/,
  },
  {
    name: 'adds nothing to an item that goes on below',
    path,
    text: '# Bulk export\n\n## KPIs\n   ^^^^ info\n\n- CSAT ≥ 4.5\n  - among finance leads\n',
  },
  {
    name: 'reads numbers in other languages, and keeps Windows line endings',
    path,
    text: '# Export 🚀\r\n\r\n## Erfolgskriterien 🚀\r\n   ^^^^^^^^^^^^^^^^^^^ info\r\n\r\n- Zufriedenheit über 80 %\r\n- Antwort in < 200 ms\r\n',
    fixed: /über 80 % \(baseline: <today>\)\r\n- Antwort in < 200 ms \(baseline: <today>\)\r\n$/,
  },
  {
    name: 'reads a label where there is no heading',
    path,
    text: '# Bulk export\n\n**Status:** In Review\n\n**Success criteria:**\n  ^^^^^^^^^^^^^^^^ info\n- CSAT ≥ 4.5\n- Win rate above 50 %\n\n**Risks:** none\n',
    fixed: /CSAT ≥ 4\.5 \(baseline: <today>\)/,
  },
  {
    name: 'is mild in a draft',
    path,
    text: '---\nstatus: draft\n---\n# Bulk export\n\n## KPIs\n   ^^^^ info\n\n- Reduce support tickets by 95 %\n',
    fixed: /95 % \(baseline: <today>\)/,
  },
  { name: 'is silent once closed', path, text: '---\nstatus: dropped\n---\n# Bulk export\n\n## KPIs\n\n- Reduce tickets by 95 %\n' },
  {
    name: 'leaves metrics alone, whose baseline is a field',
    path: 'docs/activation.metric.md',
    text: '# Activation rate\n\n## Targets\n\n- 40 % by 2026-12-31\n',
  },
]);

describe('related places of criteria/baseline-missing', () => {
  it('are the criteria without a baseline', () => {
    const text = '# Bulk\n\n## KPIs\n\n- CSAT ≥ 4.5\n- NPS from 20 to 30\n- Win rate above 50 %\n';
    const [problem] = problemsOf(baselineMissing, { path }, text);
    assert.deepEqual(
      problem?.related.map(({ span, message }) => [text.slice(span.start, span.end), message]),
      [
        ['- CSAT ≥ 4.5', '"CSAT ≥ 4.5" has no baseline.'],
        ['- Win rate above 50 %', '"Win rate above 50 %" has no baseline.'],
      ],
    );
  });
});
