import { timeframeMissing } from '../../../server/src/checks/rules/criteria/timeframe-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const advice = 'Say by when it is judged, or set measure_by in the front matter for all of them.';

testRule(timeframeMissing, [
  {
    name: 'accepts dates, quarters, windows and milestones',
    path,
    text: '# Bulk export\n\n## Success criteria\n\n- Time to entry from 2 hours to 15 minutes within 90 days\n- No-shows from 8 % to 7 % between 2026-04-06 and 2026-05-28\n- 8 of 12 pilots log in every week of the beta\n- Win rate 50 % by 2026-Q4\n- D7 retention above 38 %\n- NPS +8 at GA\n',
  },
  {
    name: 'reports at the heading and adds a date to fill in',
    path,
    text: `# Bulk export\n\n## Success criteria\n   ^^^^^^^^^^^^^^^^ info: 2 of 3 measurable criteria have no timeframe, such as "NPS +8". ${advice}\n\n- NPS +8\n- Win rate from 30 % to 50 %.\n- CSAT ≥ 4.5 by 2026-09-30\n`,
    fixed:
      '# Bulk export\n\n## Success criteria\n\n- NPS +8 by <date>\n- Win rate from 30 % to 50 % by <date>.\n- CSAT ≥ 4.5 by 2026-09-30\n',
  },
  {
    name: 'says it in the singular',
    path,
    text: `# Bulk export\n\n## KPIs\n   ^^^^ info: 1 of 2 measurable criteria has no timeframe: "NPS +8". ${advice}\n\n- NPS +8\n- CSAT ≥ 4.5 by 2026-09-30\n`,
    fixed: /- NPS \+8 by <date>\n/,
  },
  {
    name: 'accepts a day for all of them in the front matter',
    path,
    text: '---\nmeasure_by: 2026-12-31\n---\n# Bulk export\n\n## KPIs\n\n- NPS +8\n- Win rate from 30 % to 50 %\n',
  },
  {
    name: 'accepts a time in the heading, in a sub-heading, above the list and in a column header',
    path,
    text: '# Bulk export\n\n## Success metrics (90 days after launch)\n\n- NPS +8\n\n## KPIs\n\n### First quarter: Q3 2026\n\n- NPS +8\n\nBy the end of 2026:\n\n- Win rate 50 %\n\n## Measures of success\n\n| Metric | Target (90 days post-launch) |\n|---|---|\n| Signups | 200 |\n',
  },
  {
    name: 'accepts an item that introduces the others with a time',
    path,
    text: '# Bulk export\n\n## KPIs\n\n- Within the first month:\n  - 40 teams export weekly\n  - Win rate 50 %\n',
  },
  {
    name: 'asks no date of guardrails and of what holds at all times',
    path,
    text: '# Bulk export\n\n## Success criteria\n\n- Win rate 50 % by Q4 2026\n- Availability stays above 99.9 % at all times\n- No increase in support tickets\n- Error rate below 0.5 %\n- Zero Sev-1 incidents\n\n## Guardrail metrics\n\n- p95 latency 200 ms\n\n## KPIs\n\n| Metric | Role | Target |\n|---|---|---|\n| Tickets | guardrail | 120 a week |\n',
  },
  {
    name: 'reads the timeframe column of a table',
    path,
    text: `# Bulk export\n\n## KPIs\n   ^^^^ info: 1 of 2 measurable criteria has no timeframe: "Win rate". ${advice}\n\n| Metric | Target | By |\n|---|---|---|\n| Signups | 200 | 2026-09-30 |\n| Win rate | 50 % | |\n`,
  },
  {
    name: 'leaves a section alone in which most cannot be measured',
    path,
    text: '# Bulk export\n\n## Success criteria\n\n- Improve onboarding\n- Users feel in control\n- CSAT ≥ 4.5\n',
  },
  {
    name: 'leaves alone what is still to be filled in',
    path,
    text: '# Bulk export\n\n## Success criteria\n\n- CSAT ≥ 4.5 by TBD\n- <your metric> above 50 %\n',
  },
  {
    name: 'keeps its place behind emoji and Windows line endings',
    path,
    text: '# Bulk 🚀\r\n\r\n## KPIs 🚀\r\n   ^^^^^^^ info\r\n\r\n- 🚀 NPS +8\r\n',
    fixed: '# Bulk 🚀\r\n\r\n## KPIs 🚀\r\n\r\n- 🚀 NPS +8 by <date>\r\n',
  },
  { name: 'is silent once closed', path, text: '---\nstatus: dropped\n---\n# Bulk export\n\n## KPIs\n\n- NPS +8\n' },
]);
