import { weakPhrase } from '../../../server/src/checks/rules/strategy/weak-phrase.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/2026.strategy.md';
const roadmap = 'docs/2026.roadmap.md';

testRule(weakPhrase, [
  {
    name: 'reports the three phrases everybody has written once, together',
    path,
    text: '# Strategy\n\n## Guiding policy\n\n- Improve onboarding\n  ^^^^^^^^^^^^^^^^^^ warning: "Improve onboarding" would fit almost any plan, and so would 2 more. Say from what to what, by when, or what you do instead of what.\n- Increase engagement\n- Modernize the platform.\n',
  },
  {
    name: 'reports a single one, with "we will" and a label in front',
    path,
    text: '# Strategy\n\n## Goals\n\n1. **Growth:** We will boost customer retention across all teams.\n                       ^^^^^^^^^^^^^^^^^^^^^^^^ warning: "boost customer retention" would fit almost any plan. Say from what to what, by when, or what you do instead of what.\n',
  },
  {
    name: 'accepts a phrase that is measured',
    path,
    text: '# Strategy\n\n## Goals\n\n- Improve onboarding completion from 41 % to 60 % by Q3\n- Increase engagement by 20 % this year\n',
  },
  {
    name: 'accepts a phrase that nested items or the next sentence measure',
    path,
    text: '# Strategy\n\n## Goals\n\n- Improve onboarding\n  - completion from 41 % to 60 % by Q3\n\nIncrease engagement. Weekly teams go from 1,200 to 1,500.\n',
  },
  {
    name: 'accepts a phrase with a means or with what is given up',
    path,
    text: '# Strategy\n\n## Guiding policy\n\n- Improve onboarding by dropping the credit card step\n- Simplify the platform instead of adding connectors\n- Strengthen security rather than speed\n',
  },
  {
    name: 'accepts a longer sentence that says more',
    path,
    text: '# Strategy\n\n## Guiding policy\n\nImprove onboarding first where finance leads import their ledger on a Friday afternoon, the moment they leave.\n',
  },
  {
    name: 'does not take a phrase in the middle of a sentence, or words that only begin alike',
    path,
    text: '# Strategy\n\n## Guiding policy\n\n- Finance leads told us to improve onboarding\n- Improve onboardings\n- Scale platforms for hire\n',
  },
  {
    name: 'leaves quotes and non-goals alone',
    path,
    text: "# Strategy\n\n## Guiding policy\n\n> Improve onboarding\n\n## What we won't do\n\n- Improve performance\n",
  },
  {
    name: 'reports a bare heading, but not one that is explained',
    path,
    text: `# Strategy\n\n## Bets\n\n### Improve performance 🚀\n    ^^^^^^^^^^^^^^^^^^^ warning\n\nSoon.\n\n### Increase adoption\n\n${'We serve finance leads who close the books alone, and leave the controllers of groups to others. '.repeat(3)}\n`,
  },
  {
    name: 'reads rows of a table, unless the row is measured',
    path,
    text: '# Strategy\n\n## Bets\n\n| Bet | Target |\n|---|---|\n| Improve retention | 80 % by Q4 |\n| Improve quality | later |\n  ^^^^^^^^^^^^^^^ warning\n',
  },
  {
    name: 'reads goals, strategies and tactics in the front matter',
    path,
    text: '---\ngoals:\n  - { id: G-1, text: "Improve the user experience" }\n                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "Improve the user experience" would fit almost any plan, and so would 1 more. Say from what to what, by when, or what you do instead of what.\nstrategies:\n  - { id: S-1, text: Drive growth }\n---\n# Strategy\n',
  },
  {
    name: 'accepts a goal that an objective makes measurable',
    path,
    text: '---\ngoals:\n  - { id: G-1, text: Improve retention }\nobjectives:\n  - { goal: G-1, metric: nrr, baseline: 101 %, target: 107 %, by: 2026-12-31 }\n---\n# Strategy\n',
  },
  {
    name: 'reads the title of an initiative',
    path: 'docs/x.initiative.md',
    text: '# Modernize the platform\n  ^^^^^^^^^^^^^^^^^^^^^^ warning\n',
  },
  {
    name: 'is told gently in a draft and no louder when committed',
    path: 'docs/x.initiative.md',
    text: '---\nstatus: candidate\n---\n# Modernize the platform\n  ^^^^^^^^^^^^^^^^^^^^^^ info\n',
  },
  {
    name: 'reads the titles of roadmap entries in the front matter',
    path: roadmap,
    text: '---\nentries:\n  - { title: Improve onboarding, period: 2026-Q3 }\n             ^^^^^^^^^^^^^^^^^^ warning\n  - { title: Increase conversion, impact: { revenue: "€200k a year" } }\n---\n# Roadmap\n',
  },
  {
    name: 'reads the items under now and next, with Windows line endings',
    path: roadmap,
    text: '# Roadmap\r\n\r\n## Now\r\n\r\n- **Improve onboarding**\r\n    ^^^^^^^^^^^^^^^^^^ warning\r\n- Export for ledgers\r\n\r\n## Next\r\n\r\n- Improve retention – from 70 % to 80 %\r\n',
  },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '# Improve onboarding\n\n## Goals\n\n- Increase engagement\n' },
  { name: 'leaves other languages alone', path, text: '# Strategie\n\n## Ziele\n\n- Onboarding verbessern\n' },
]);
