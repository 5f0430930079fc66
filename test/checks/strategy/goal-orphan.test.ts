import { goalOrphan } from '../../../server/src/checks/rules/strategy/goal-orphan.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/2026.strategy.md';
const strategy = '---\nid: STR-1\nstatus: active\ngoals: [{ id: G-RET, text: Leads stay }]\n---\n# Strategy\n';
const rice = 'rice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }';
const item = (front: string): string => `---\nid: PRD-1\n${front}\n---\n# Export\n`;

testRule(goalOrphan, [
  {
    name: 'reports an active goal that nothing names',
    path,
    text: '---\nid: STR-1\nstatus: active\ngoals:\n  - { id: G-RET, text: Leads stay }\n  - { id: G-NEW, text: New leads come }\n                       ^^^^^^^^^^^^^^ info: No work and no metric names the goal G-NEW. Link what serves it under "goals", or drop it.\n---\n# Strategy\n',
    others: { 'prds/export.md': item('goals: [G-RET]') },
  },
  {
    name: 'reports several together',
    path,
    text: '---\nstatus: active\ngoals: [{ id: G-A }, { id: G-B }, { id: G-C }]\n              ^^^ info: No work and no metric names the goals G-A and G-B. Link what serves them under "goals", or drop them.\n---\n# Strategy\n',
    others: { 'docs/x.metric.md': '---\ngoals: G-C\n---\n# Activation\n' },
  },
  {
    name: 'does not count work that is closed',
    path,
    text: '---\nstatus: active\ngoals: [{ id: G-RET }, { id: G-NEW }]\n              ^^^^^ info\n---\n# Strategy\n',
    others: { 'prds/a.md': item('status: dropped\ngoals: [G-RET]'), 'prds/b.md': '---\ngoals: [G-NEW]\n---\n# B\n' },
  },
  {
    name: 'accepts a goal with a metric of an objective',
    path,
    text: '---\nstatus: active\ngoals: [{ id: G-RET }, { id: G-NEW }]\nobjectives: [{ goal: G-RET, metric: nrr }]\n---\n# Strategy\n',
    others: { 'prds/b.md': '---\ngoals: [G-NEW]\n---\n# B\n' },
  },
  { name: 'is silent where nothing names any goal yet', path, text: strategy, others: { 'prds/a.md': item(rice) } },
  {
    name: 'is silent in a draft of the strategy',
    path,
    text: strategy.replace('active', 'draft'),
    others: { 'prds/a.md': item('goals: [G-X]') },
  },
  {
    name: 'reports scored work without a goal',
    path: 'prds/export.md',
    text: `---\n^^^ info: This is scored, but names no goal of the strategy. Say under "goals" which one it serves.\nid: PRD-1\n${rice}\n---\n# Export\n`,
    others: { [path]: strategy },
  },
  {
    name: 'reports an empty list of goals where it stands',
    path: 'prds/export.md',
    text: `---\n${rice}\ngoals: []\n^^^^^ info\n---\n# Export\n`,
    others: { [path]: strategy },
  },
  { name: 'accepts scored work with a goal', path: 'prds/export.md', text: item(`${rice}\ngoals: [G-RET]`), others: { [path]: strategy } },
  { name: 'accepts enablers', path: 'prds/export.md', text: item(`${rice}\nenabler: true`), others: { [path]: strategy } },
  { name: 'accepts work without a score', path: 'prds/export.md', text: item('status: review'), others: { [path]: strategy } },
  { name: 'accepts launched work', path: 'prds/export.md', text: item(`${rice}\nstatus: launched`), others: { [path]: strategy } },
  {
    name: 'is silent where no strategy is active',
    path: 'prds/export.md',
    text: item(rice),
    others: { [path]: strategy.replace('active', 'archived') },
  },
  {
    name: 'is silent where the strategy has no goals',
    path: 'prds/export.md',
    text: item(rice),
    others: { [path]: '---\nstatus: active\n---\n# Strategy\n' },
  },
]);
