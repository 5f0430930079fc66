import { noTradeoff } from '../../../server/src/checks/rules/strategy/no-tradeoff.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/2026.strategy.md';
const wanting = '## Guiding policy\n\nWe serve finance leads and controllers, and win by speed and by breadth.\n';

testRule(noTradeoff, [
  {
    name: 'reports a strategy that gives nothing up, and inserts the section',
    path,
    text: `# Strategy 2026\n^^^^^^^^^^^^^^^ warning: Nothing says what this strategy gives up. Add what others would do in your place and you leave, with the reason.\n\n${wanting}`,
    fixed: /^# Strategy 2026\n\n## Guiding policy\n\nWe serve [^\n]*\n\n## What we won't do\n\n- We do not <[^\n]*\n$/,
  },
  { name: 'accepts a section by its names', path, text: `# Strategy\n\n${wanting}\n## What we leave out\n\n- Payroll\n` },
  { name: 'accepts a section in another language', path, text: '# Strategie\n\n## Nicht-Ziele\n\n- Lohnabrechnung\n' },
  {
    name: 'accepts a sentence that turns something down',
    path,
    text: '# Strategy\n\nWe build for finance leads instead of controllers.\n',
  },
  { name: 'accepts one thing over another', path, text: '# Strategy\n\nWe choose depth over breadth.\n' },
  {
    name: 'accepts such a sentence in the front matter',
    path,
    text: '---\nstrategies: [{ id: S-1, text: "Depth rather than breadth" }]\n---\n# Strategy\n',
  },
  { name: 'accepts such a sentence in other languages', path, text: '# 战略\n\n我们不做工资核算。\n' },
  {
    name: 'does not take "over the next year" for a choice',
    path,
    text: '# Strategy\n^^^^^^^^^^ warning\n\nOver the next year we serve everybody.\n',
    fixed: /What we won't do/,
  },
  {
    name: 'does not read comments',
    path,
    text: '# Strategy\n^^^^^^^^^^ warning\n\n<!-- Say what you do not do. -->\n\nWe serve everybody.\n',
    fixed: /What we won't do/,
  },
  {
    name: 'reports a section that is empty, or says none, at its heading',
    path,
    text: '# Strategy\n\nWe do not wait.\n\n## What we won\'t do\n   ^^^^^^^^^^^^^^^^ warning: "What we won\'t do" is empty. Say what others would do in your place and you leave, with the reason.\n\nNone.\n',
  },
  { name: 'leaves a placeholder to its own rule', path, text: "# Strategy\n\n## What we won't do\n\n- TBD\n" },
  { name: 'leaves a signpost alone', path, text: '# Strategy\n\nIt stands in the [strategy memo](https://example.com/memo).\n' },
  {
    name: 'is told gently in a draft',
    path,
    text: '---\nstatus: draft\n---\n# Strategy 🚀\r\n^^^^^^^^^^^^^ info\r\n',
    fixed: /What we won't do/,
  },
  { name: 'is silent once archived', path, text: '---\nstatus: archived\n---\n# Strategy\n' },
  { name: 'leaves other kinds alone', path: 'docs/x.roadmap.md', text: '# Roadmap\n' },
]);
