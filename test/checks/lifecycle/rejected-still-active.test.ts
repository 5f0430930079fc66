import assert from 'node:assert/strict';
import { rejectedStillActive } from '../../../server/src/checks/rules/lifecycle/rejected-still-active.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
const roadmap = 'docs/a.roadmap.md';
const others = {
  'problems/p.problem.md': '---\nid: PRB-1\nstatus: rejected\n---\n# Closing the books\n',
  'problems/q.problem.md': '---\nid: PRB-2\nstatus: parked\n---\n# Ledgers\n',
  'prds/p.md': '---\nid: PRD-7\nstatus: dropped\n---\n# Ledger formats\n',
  'prds/q.md': '---\nid: PRD-8\nstatus: approved\n---\n# Bulk export\n',
  'initiatives/i.initiative.md': '---\nid: INI-1\nstatus: stopped\n---\n# Close faster\n',
};

testRule(rejectedStillActive, [
  {
    name: 'reports a PRD in review whose problem was rejected',
    path,
    others,
    text: '---\nstatus: review\nlinks: {problem: PRB-1}\n                 ^^^^^ warning: This PRD goes on, but PRB-1, from which it comes, is rejected. Close it as well, or link it to what it is for now.\n---\n',
  },
  { name: 'is an info in a draft', path, others, text: '---\nstatus: draft\nproblem: PRB-1\n         ^^^^^ info\n---\n' },
  { name: 'leaves an approved PRD to lifecycle/parent-behind', path, others, text: '---\nstatus: approved\nproblem: PRB-1\n---\n' },
  { name: 'accepts a problem that is parked', path, others, text: '---\nstatus: review\nproblem: PRB-2\n---\n' },
  { name: 'accepts a PRD that is closed as well', path, others, text: '---\nstatus: dropped\nproblem: PRB-1\n---\n' },
  { name: 'accepts a PRD that is launched', path, others, text: '---\nstatus: launched\ncommitment: committed\ninitiative: INI-1\n---\n' },
  {
    name: 'reports a launch plan whose PRD was dropped',
    path: 'launches/a.md',
    others,
    text: '---\r\ntitle: 🚀\r\nstatus: draft\r\nprd: PRD-7\r\n     ^^^^^ info: This launch plan goes on, but PRD-7, from which it comes, is dropped. Close it as well, or link it to what it is for now.\r\n---\r\n',
  },
  {
    name: 'reports a PRD of an initiative that was stopped',
    path,
    others,
    text: '---\nstatus: in-delivery\ninitiative: INI-1\n            ^^^^^ warning\n---\n',
  },
  {
    name: 'lets reviews and decisions be about it',
    path: 'docs/a.decision.md',
    others,
    text: '---\nstatus: accepted\nlinks: {prd: PRD-7}\naffects: [PRD-7]\n---\n',
  },
  {
    name: 'reports an entry of a roadmap',
    path: roadmap,
    others,
    text: '---\nkind: roadmap\nstatus: published\nentries:\n  - { item: PRD-8, title: Exports, period: 2026-Q3 }\n  - { item: PRD-7, title: Ledgers, period: 2026-Q4 }\n            ^^^^^ warning: "Ledgers" is on this roadmap, but PRD-7 is dropped. Take it off, or say under not_doing why it does not come.\n---\n',
  },
  {
    name: 'counts entries and links of a roadmap',
    path: roadmap,
    others,
    text: '---\nkind: roadmap\nentries: [{ item: PRD-7, title: Ledgers }]\n                  ^^^^^ warning: 2 entries of this roadmap are about work that does not come, such as "Ledgers": PRD-7 is dropped. Take them off, or say under not_doing why they do not come.\nincludes: [PRD-7, PRD-8, INI-1]\n---\n',
  },
  {
    name: 'reads the body of a roadmap',
    path: roadmap,
    others,
    text: '---\nkind: roadmap\n---\n# Roadmap\n\n## Now\n\n- Ledger formats (PRD-7)\n\n## Next\n\n- Exports (PRD-8)\n'.replace(
      '- Ledger formats (PRD-7)\n',
      '- Ledger formats (PRD-7)\n  ^^^^^^^^^^^^^^^^^^^^^^ warning\n',
    ),
  },
  {
    name: 'keeps the history of a roadmap',
    path: roadmap,
    others,
    text: '---\nkind: roadmap\nentries:\n  - { item: PRD-7, title: Ledgers, archived: true }\n  - { item: PRD-7, title: Ledgers, status: dropped }\nnot_doing:\n  - { what: PRD-7, reason: too few customers }\n---\n',
  },
  {
    name: 'is silent about a roadmap that was replaced',
    path: roadmap,
    others,
    text: '---\nkind: roadmap\nstatus: superseded\nentries: [{ item: PRD-7, title: Ledgers }]\n---\n',
  },
  {
    name: 'reports what was dropped and still holds its place in a plan',
    path,
    text: '---\nstatus: dropped\nperiod: 2026-Q3\ncommitment: committed\n            ^^^^^^^^^ warning: This PRD is dropped, but is still committed for 2026-Q3. Take the commitment away, so that its place is free.\n---\n',
  },
  {
    name: 'accepts a commitment for a period that is over',
    path,
    text: '---\nstatus: dropped\nperiod: 2026-Q1\ncommitment: committed\n---\n',
  },
  { name: 'accepts a commitment without a period', path, text: '---\nstatus: dropped\ncommitment: committed\n---\n' },
  { name: 'accepts what is only explored', path, text: '---\nstatus: rejected\nperiod: 2026-Q3\ncommitment: exploring\n---\n' },
  { name: 'accepts a plan for what is parked', path, text: '---\nstatus: parked\nperiod: 2026-Q4\ncommitment: planned\n---\n' },
]);

describe('lifecycle/rejected-still-active', () => {
  it('points to what was dropped', () => {
    const [found] = problemsOf(rejectedStillActive, { path: roadmap, others }, '---\nkind: roadmap\nincludes: [PRD-7]\n---\n');
    assert.deepEqual(
      found?.related.map((place) => [place.path, place.message]),
      [['prds/p.md', 'PRD-7 · Ledger formats is dropped.']],
    );
  });
});
