import { kernelMissing } from '../../../server/src/checks/rules/strategy/kernel-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/2026.strategy.md';
const diagnosis = '## Diagnosis\n\nLeads re-type 300 rows every Friday.\n';
const policy = '## Guiding policy\n\nWe serve leads before controllers.\n';
const bets = '## Bets\n\n- One-click export\n- Ledger templates\n';

testRule(kernelMissing, [
  { name: 'accepts the three parts', path, text: `# Strategy\n\n${diagnosis}\n${policy}\n${bets}` },
  {
    name: 'accepts them under other names and levels',
    path,
    text: '# Strategy\n\n### 1. The challenge\n\nRe-typing.\n\n### 🧭 **Our approach**\n\nLeads first.\n\n### Priorities\n\n| Bet | Owner |\n|---|---|\n| Export | @dana |\n| Templates | @lee |\n',
  },
  {
    name: 'accepts them in another language',
    path,
    text: '# Strategie\n\n## Ausgangslage\n\nAbtippen.\n\n## Leitlinien\n\nLeiter zuerst.\n\n## Maßnahmen\n\n- Export\n- Vorlagen\n',
  },
  {
    name: 'reports all that is missing at once and inserts it where it belongs',
    path,
    text: `# Strategy\n^^^^^^^^^^ warning: Missing so far: a diagnosis and actions or bets. Say what the one challenge is and why it is hard. Say what you do first.\n\n${policy}`,
    fixed: /^# Strategy\n\n## Diagnosis\n\n<[^]*\n## Guiding policy\n\nWe serve [^\n]*\n\n## Actions and bets\n\n\| Bet [^]*\n$/,
  },
  {
    name: 'reports a document without any of them',
    path,
    text: '# Strategy\n^^^^^^^^^^ warning\n\nWe want to grow.\n',
    fixed: /## Diagnosis[^]*## Guiding policy[^]*## Actions and bets/,
  },
  {
    name: 'reports a part that is empty at its heading',
    path,
    text: `# Strategy\n\n## Challenge\n   ^^^^^^^^^ warning: Missing so far: a diagnosis ("Challenge" is empty). Say what the one challenge is and why it is hard.\n\n${policy}\n${bets}`,
  },
  {
    name: 'reports a single action at its heading',
    path,
    text: `# Strategy\n\n${diagnosis}\n${policy}\n## Bets\n   ^^^^ warning: "Bets" holds one action only. A strategy needs at least two that strengthen each other.\n\n- One-click export\n`,
  },
  {
    name: 'counts sub-headings and sentences as actions',
    path,
    text: `# Strategy\n\n${diagnosis}\n${policy}\n## Bets\n\n### Export\n\n### Templates\n`,
  },
  {
    name: 'counts sentences of prose',
    path,
    text: `# Strategy\n\n${diagnosis}\n${policy}\n## What we do first\n\n## Actions\n\nFirst we build the export. Then we build templates.\n`,
  },
  {
    name: 'does not count what stands elsewhere',
    path,
    text: `# Strategy\n\n${diagnosis}\n${policy}\n## Bets\n\nSee [the board](https://example.com/board).\n`,
  },
  {
    name: 'accepts steps under a heading that is the whole strategy',
    path,
    text: `# Strategy\n\n${diagnosis}\n## Strategy\n\n- First, the export\n- Second, templates\n`,
  },
  {
    name: 'takes fields and links for sections',
    path,
    text: `---\nstrategies: [{ id: S-1, text: Leads first }]\nlinks: { initiatives: [INI-1, INI-2] }\n---\n# Strategy\n\n${diagnosis}`,
  },
  {
    name: 'leaves a strategy after the business motivation model alone',
    path,
    text: '---\nvision: Books close themselves\ngoals: [{ id: G-1, text: Leads stay }]\nstrategies: [{ id: S-1, text: Leads first, supports: [G-1] }]\ntactics: [{ id: T-1, text: Export, strategy: S-1 }]\n---\n# Strategy\n',
  },
  {
    name: 'and one that says so in headings',
    path,
    text: '# Strategy\n\n## Mission\n\nClose the books.\n\n## Objectives\n\n- NRR 107 %\n\n## Tactics\n\n- Export\n',
  },
  {
    name: 'leaves a page of objectives and key results alone',
    path,
    text: '---\nokrs: [{ objective: Leads stay, krs: [{ text: NRR from 101 % to 107 % by Q4 }] }]\n---\n# OKRs\n',
  },
  { name: 'leaves a placeholder to its own rule', path, text: `# Strategy\n\n## Diagnosis\n\nTBD\n\n${policy}\n${bets}` },
  { name: 'leaves a signpost alone', path, text: '# Strategy\n\nSee the [memo](https://example.com/memo).\n' },
  {
    name: 'is told gently in a draft, with emoji and Windows line endings',
    path,
    text: '---\r\nstatus: draft\r\n---\r\n# Strategy 🚀\r\n^^^^^^^^^^^^^ info\r\n\r\n## Guiding policy\r\n\r\nLeads first.\r\n',
    fixed: /## Diagnosis\r\n\r\n/,
  },
  { name: 'is silent once archived', path, text: '---\nstatus: archived\n---\n# Strategy\n' },
  { name: 'leaves front matter that cannot be read to its own rule', path, text: '---\nowner: @dana\n---\n# Strategy\n' },
  { name: 'leaves other kinds alone', path: 'docs/x.metric.md', text: '# Activation\n' },
]);
