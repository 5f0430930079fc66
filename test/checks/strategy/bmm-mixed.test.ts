import { bmmMixed } from '../../../server/src/checks/rules/strategy/bmm-mixed.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/2026.strategy.md';

testRule(bmmMixed, [
  {
    name: 'accepts goals in words, objectives with target and date, tactics with a strategy',
    path,
    text: '---\nvision: Books close themselves\ngoals: [{ id: G-1, text: Leads stay with us }]\nobjectives: [{ id: O-1, goal: G-1, metric: nrr, baseline: 101 %, target: 107 %, by: 2026-12-31 }]\nstrategies: [{ id: S-1, text: Leads first }]\ntactics: [{ id: T-1, text: Export, strategy: S-1 }]\n---\n# Strategy\n',
  },
  {
    name: 'reports a goal that is an objective',
    path,
    text: '---\ngoals:\n  - { id: G-1, text: 20 % growth by Q4 2026 }\n                     ^^^^^^^^^^^^^^^^^^^^^^ info: G-1: a number with a date makes this an objective. Keep the goal in words and move the number to "objectives".\n---\n# Strategy\n',
  },
  {
    name: 'reports vision and goals together',
    path,
    text: '---\nvision: Reach $10M ARR by 2027\n        ^^^^^^^^^^^^^^^^^^^^^^ info: The vision and G-2: a number with a date makes this an objective. Keep the goal in words and move the number to "objectives".\ngoals: [{ id: G-1, text: Leads stay }, { id: G-2, text: Raise NPS from 20 to 40 by Q4 2026 }]\n---\n# Strategy\n',
  },
  {
    name: 'accepts a number without a date, and a date without a number',
    path,
    text: '---\nvision: A world in which 9 of 10 leads leave at noon\ngoals: [{ id: G-1, text: Leads stay in 2026 }]\n---\n# Strategy\n',
  },
  {
    name: 'reports objectives that lack a target or a date',
    path,
    text: '---\nobjectives:\n  - { id: O-1, metric: nrr, target: 107 % }\n          ^^^ info: O-1 and O-2: an objective needs a target and a date. Otherwise it is a goal.\n  - { id: O-2, text: Leads stay }\n  - { id: O-3, text: NRR from 101 % to 107 % by Q4 2026 }\n---\n# Strategy\n',
  },
  {
    name: 'reports a tactic without a strategy, or with one that is not there',
    path,
    text: '---\nstrategies: [{ id: S-1, text: Leads first }]\ntactics:\n  - { id: T-1, text: Export }\n                     ^^^^^^ info: T-1 and T-2: no strategy stands behind this. Name the id of one of the strategies under "strategy".\n  - { id: T-2, text: Templates, strategy: S-9 }\n  - { id: T-3, text: Training, strategy: S-1 }\n---\n# Strategy\n',
  },
  {
    name: 'accepts a placeholder',
    path,
    text: '---\nstrategies: [{ id: S-1 }]\ntactics: [{ id: T-1, strategy: TBD }]\nobjectives: [{ id: O-1, target: TBD, by: TBD }]\n---\n# Strategy\n',
  },
  {
    name: 'leaves a page of objectives and key results alone',
    path,
    text: '---\nokrs: [{ objective: Leads stay }]\n---\n# OKRs\n\n## Goals\n\n- 20 % growth by Q4 2026\n',
  },
  {
    name: 'leaves what stands in the text alone',
    path,
    text: '# Strategy\n\n## Goals\n\n- 20 % growth by Q4 2026\n\n## Tactics\n\n- Export\n',
  },
  { name: 'is silent once archived', path, text: '---\nstatus: archived\nobjectives: [{ id: O-1 }]\n---\n# Strategy\n' },
  { name: 'leaves the goals of other kinds alone', path: 'prds/x.md', text: '---\ngoals: [20 % growth by Q4 2026]\n---\n# Export\n' },
]);
