import { unaccountable } from '../../../server/src/checks/rules/criteria/unaccountable.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const advice = 'Name who answers for it, or the dashboard or metric that shows it.';

testRule(unaccountable, [
  {
    name: 'accepts an owner, a source, a metric and a link',
    path,
    text: '# Bulk export\n\n## Success criteria\n\n- NPS +8 (owner: @dana)\n- Win rate 50 %, measured via the CRM\n- Activation 40 % (metric: activation_rate)\n- `weekly_exports` above 400\n- Churn below 2 % ([dashboard](https://example.com/churn))\n- Retention 38 %, see MET-4\n',
  },
  {
    name: 'reports at the heading and adds an owner to fill in',
    path,
    text: `# Bulk export\n\n## Success criteria\n   ^^^^^^^^^^^^^^^^ info: 2 of 3 measurable criteria have neither an owner nor a source, such as "NPS +8". ${advice}\n\n- NPS +8\n- Win rate 50 %\n- CSAT ≥ 4.5 (owner: @lee)\n`,
    fixed:
      '# Bulk export\n\n## Success criteria\n\n- NPS +8 (owner: @<name>)\n- Win rate 50 % (owner: @<name>)\n- CSAT ≥ 4.5 (owner: @lee)\n',
  },
  {
    name: 'reads the owner and source columns of a table',
    path,
    text: `# Bulk export\n\n## KPIs\n   ^^^^ info: 1 of 3 measurable criteria has neither an owner nor a source: "Churn". ${advice}\n\n| Metric | Target | Owner | Source |\n|---|---|---|---|\n| NPS | 30 | @dana | |\n| Win rate | 50 % | | CRM |\n| Churn | 2 % | | — |\n`,
  },
  {
    name: 'accepts words above the list that vouch for all',
    path,
    text: '# Bulk export\n\n## KPIs\n\nAll of them are measured in Amplitude.\n\n- NPS +8\n- Win rate 50 %\n',
  },
  {
    name: "asks for more than the document's owner unless the owner answers for all",
    path,
    text: '---\nowner: "@dana"\n---\n# Bulk export\n\n## KPIs\n   ^^^^ info\n\n- NPS +8\n',
    fixed: /- NPS \+8 \(owner: @<name>\)\n/,
  },
  {
    name: "lets the document's owner answer for all where the team says so",
    path,
    config: 'version: 1\nrules:\n  criteria/unaccountable:\n    severity: warning\n    options: { inherit_owner: true }\n',
    text: '---\nowner: "@dana"\n---\n# Bulk export\n\n## KPIs\n\n- NPS +8\n',
  },
  {
    name: 'reads the owner from a label',
    path,
    config: 'version: 1\nrules:\n  criteria/unaccountable:\n    severity: warning\n    options: { inherit_owner: true }\n',
    text: '# Bulk export\n\n**Status:** In Review\n**Owner:** @dana\n\n## KPIs\n\n- NPS +8\n',
  },
  {
    name: 'leaves alone what cannot be measured',
    path,
    text: '# Bulk export\n\n## KPIs\n\n- Improve onboarding\n- Users feel in control\n',
  },
  {
    name: 'keeps its place behind emoji and Windows line endings',
    path,
    text: '# Bulk 🚀\r\n\r\n## KPIs 🚀\r\n   ^^^^^^^ info\r\n\r\n- 🚀 NPS +8\r\n',
    fixed: /- 🚀 NPS \+8 \(owner: @<name>\)\r\n$/,
  },
  { name: 'is off until somebody asks for it', path, config: 'version: 1\n', text: '# Bulk export\n\n## KPIs\n\n- NPS +8\n' },
]);
