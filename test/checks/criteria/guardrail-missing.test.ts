import { guardrailMissing } from '../../../server/src/checks/rules/criteria/guardrail-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const advice = 'Add a guardrail, such as "support tickets stay at most 120 a week".';
const criteria = '- Win rate from 30 % to 50 %\n- NPS +8\n';

testRule(guardrailMissing, [
  {
    name: 'reports once for the whole document, at the first heading with criteria',
    path,
    text: `# Bulk export\n\n## Success criteria\n   ^^^^^^^^^^^^^^^^ info: The 3 measurable criteria say what should get better, and none says what must not get worse. ${advice}\n\n${criteria}\n## Launch metrics\n\n- 40 teams export weekly\n`,
  },
  {
    name: 'says it of a criterion alone',
    path,
    text: `# Bulk export\n\n## Success criteria\n   ^^^^^^^^^^^^^^^^ info: The criterion "NPS +8" says what should get better, and nothing says what must not get worse. ${advice}\n\n- NPS +8\n`,
  },
  {
    name: 'accepts a role column',
    path,
    text: '# Bulk\n\n## Success criteria\n\n| Metric | Role | Target |\n|---|---|---|\n| Win rate | primary | 50 % |\n| Tickets | guardrail | 120 |\n',
  },
  { name: 'accepts a section of its own', path, text: `# Bulk\n\n## Success criteria\n\n${criteria}\n## Guardrails\n\n- Load\n` },
  {
    name: 'accepts a sub-heading and a label',
    path,
    text: `# Bulk\n\n## Success criteria\n\n${criteria}\n### Counter-metrics\n\n- Load\n\n## KPIs\n\n${criteria}`,
  },
  { name: 'accepts a sentence', path, text: `# Bulk\n\n## Success criteria\n\n${criteria}\nThe guardrail metric is support load.\n` },
  { name: 'accepts "no increase in"', path, text: `# Bulk\n\n## Success criteria\n\n${criteria}- No increase in support tickets\n` },
  { name: 'accepts "not below" and "without"', path, text: `# Bulk\n\n## Success criteria\n\n${criteria}- CSAT not below 4.2\n` },
  { name: 'accepts "without"', path, text: '# Bulk\n\n## Success criteria\n\n- Win rate from 30 % to 50 % without more discounts\n' },
  { name: 'accepts what must not happen', path, text: `# Bulk\n\n## Success criteria\n\n${criteria}- Zero Sev-1 incidents\n` },
  { name: 'accepts limits on failures', path, text: `# Bulk\n\n## Success criteria\n\n${criteria}- Crash rate < 0.5 %\n` },
  { name: 'accepts an uptime', path, text: `# Bulk\n\n## Success criteria\n\n${criteria}- Uptime of 99.9 %\n` },
  {
    name: 'leaves alone what cannot be measured',
    path,
    text: '# Bulk\n\n## Success criteria\n\n- Improve onboarding\n- Users feel in control\n',
  },
  {
    name: 'does not judge words of other languages',
    path,
    text: '# Export\n\n## Erfolgskriterien\n\n- Abschlussquote von 30 % auf 50 %\n\n## Success criteria\n\n- Доля побед 50 %\n',
  },
  {
    name: 'keeps its place behind emoji and Windows line endings',
    path,
    text: '# Bulk 🚀\r\n\r\n## Success metrics 🚀\r\n   ^^^^^^^^^^^^^^^^^^ info\r\n\r\n- NPS +8\r\n',
  },
  {
    name: 'reads a label where there is no heading',
    path,
    text: '# Bulk export\n\n**Status:** In Review\n\n**Success criteria:**\n  ^^^^^^^^^^^^^^^^ info\n- NPS +8\n- Win rate 50 %\n\n**Risks:** none\n',
  },
  { name: 'leaves problems alone', path: 'docs/x.problem.md', text: `# Double entry\n\n## Success criteria\n\n${criteria}` },
  { name: 'is silent once closed', path, text: `---\nstatus: dropped\n---\n# Bulk\n\n## Success criteria\n\n${criteria}` },
]);
