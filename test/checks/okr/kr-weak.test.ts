import { krWeak } from '../../../server/src/checks/rules/okr/kr-weak.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/product.strategy.md';
const advice = 'Say which number moves, from what to what and by when.';

testRule(krWeak, [
  {
    name: 'accepts key results with a number, in a field or in their words',
    path,
    text: '---\nokrs:\n  - objective: Teams close the month in a day\n    krs:\n      - { metric: activation_rate, baseline: 32 %, target: 40 %, by: 2026-09-30 }\n      - { text: 40 % of teams on v2 by 30 Sep }\n      - Close time from 5 days to 1 by Q4 2026\n---\n# Strategy\n',
  },
  {
    name: 'reports a key result without a number',
    path,
    text: `---\nokrs:\n  - objective: Win\n    krs:\n      - Improve onboarding\n        ^^^^^^^^^^^^^^^^^^ warning: The key result "Improve onboarding" has no number to reach. ${advice}\n      - { metric: churn, target: 2 % }\n---\n# Strategy\n`,
  },
  {
    name: 'reports tasks, also those that count what is shipped',
    path,
    text: `---\nokrs:\n  - objective: Win\n    krs:\n      - Launch v2\n        ^^^^^^^^^ warning: 3 of 4 key results have no number or are tasks, such as "Launch v2". ${advice}\n      - text: Ship 5 dashboards by Q3\n      - { metric: activation_rate }\n      - Deliver 95 % of orders on time\n---\n# Strategy\n`,
  },
  {
    name: 'lets a milestone be one',
    path,
    text: '---\nokrs:\n  - objective: Win\n    type: committed\n    krs:\n      - { text: Launch v2 by 2026-09-30, type: milestone }\n---\n# Strategy\n',
  },
  {
    name: 'reads okrs in any document',
    path: 'prds/export.md',
    text: `---\nokrs: [{ objective: Win, krs: [Launch v2] }]\n                               ^^^^^^^^^ warning: The key result "Launch v2" is a task. ${advice}\n---\n# Bulk export\n`,
  },
  {
    name: 'does not judge what is still to be filled in, nor objectives',
    path,
    text: '---\nokrs:\n  - objective: Improve onboarding\n    krs:\n      - <metric> from <today> to <target>\n      - { text: TBD }\n      - { metric: churn, target: <target> }\n---\n# Strategy\n',
  },
  {
    name: 'counts key results and objectives, mildly',
    path,
    text: '---\nokrs:\n  - objective: Win\n               ^^^ info: The objective "Win" has 6 key results. Keep the ones that would show it is reached, 5 at most.\n    krs: [NPS +1, NPS +2, NPS +3, NPS +4, NPS +5, NPS +6]\n  - objective: B\n  - objective: C\n  - objective: D\n  - objective: E\n  - objective: F\n               ^ info: There are 6 objectives at a time. Choose the ones that matter most now, 5 at most.\n---\n# Strategy\n',
  },
  {
    name: 'counts as the team does',
    path,
    config: 'version: 1\nrules:\n  okr/kr-weak: { options: { key_results: 1, objectives: 9 } }\n',
    text: '---\nokrs:\n  - objective: Win\n               ^^^ info\n    krs: [NPS +1, NPS +2]\n---\n# Strategy\n',
  },
  {
    name: 'reads sub-sections of a section about objectives and key results',
    path,
    text: `# Strategy 🚀\r\n\r\n## 🎯 OKRs\r\n\r\n### Teams close the month in a day\r\n\r\n- Close time from 5 days to 1 by Q4 2026 (@dana)\r\n- 🚀 Launch v2\r\n^^^^^^^^^^^^^^ warning: The key result "🚀 Launch v2" is a task. ${advice}\r\n`,
  },
  {
    name: 'reads labels, whatever stands around them',
    path,
    text: `# Strategy\n\n## Objectives\n\n- **Objective 1:** Improve onboarding\n  - Improve retention\n  ^^^^^^^^^^^^^^^^^^^ warning: 2 of 3 key results have no number or are tasks, such as "Improve retention". ${advice}\n  - Churn from 3 % to 2 %\n- KR 2.1: Ship the dashboard\n`,
  },
  {
    name: 'reads items below "Key results"',
    path,
    text: `# Strategy\n\n## Objectives\n\n### Grow\n\nKey results:\n\n- NPS +8\n\n## Key results\n\n- Improve retention\n^^^^^^^^^^^^^^^^^^^ warning\n`,
  },
  {
    name: 'leaves aims and metrics without labels alone',
    path,
    text: '# Strategy\n\n## Objectives\n\n- Become the default choice\n- Expand to Europe\n\n## Metrics\n\n- Weekly active teams\n',
  },
  {
    name: 'reads labels in other languages',
    path,
    text: '# Strategie\n\n## Ziele und Schlüsselergebnisse\n\n### Ziel 1: Monatsabschluss an einem Tag\n\n- Abschluss von 5 Tagen auf 1\n- Zufriedenere Nutzer\n^^^^^^^^^^^^^^^^^^^^^ warning\n',
  },
  {
    name: 'leaves sections of other kinds to criteria/not-measurable',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Key results\n\n- Launch v2\n',
  },
  {
    name: 'is mild in a draft, and silent in the archive',
    path,
    text: '---\nstatus: draft\nokrs: [{ objective: Win, krs: [Launch v2] }]\n                               ^^^^^^^^^ info\n---\n# Strategy\n',
  },
  {
    name: 'is silent in the archive',
    path,
    text: '---\nstatus: archived\nokrs: [{ objective: Win, krs: [Launch v2] }]\n---\n# Strategy\n',
  },
]);
