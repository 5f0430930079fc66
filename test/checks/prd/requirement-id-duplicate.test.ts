import assert from 'node:assert/strict';
import { requirementIdDuplicate } from '../../../server/src/checks/rules/prd/requirement-id-duplicate.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const prd = (ids: readonly string[], fields = ''): string =>
  `---\n${fields === '' ? 'tags: [x]' : fields}\n---\n# Other\n\n## Requirements\n\n${ids.map((id) => `- ${id} The service shall ${id.length > 0 ? 'answer' : ''} ${id}\n`).join('')}`;
const run = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `R-${String(from + index)}`);

testRule(requirementIdDuplicate, [
  { name: 'accepts ids that differ', path, text: '# Export\n\n## Requirements\n\n- R-1 The service shall export.\n- R-2 It shall stop.\n' },
  {
    name: 'accepts that requirements are told again in detail',
    path,
    text: '# Export\n\n## Requirements\n\n- R-1 Export\n- R-2 Stop\n\n### R-1: Export\n\nDetails.\n\n### R-2: Stop\n\n| Id | Phase |\n|---|---|\n| R-1 | 1 |\n| R-2 | 2 |\n',
  },
  {
    name: 'accepts tables of different forms',
    path,
    text: '# Export\n\n## Requirements\n\n| Id | Requirement |\n|---|---|\n| FR-1 | Export |\n\n| Id | Test |\n|---|---|\n| FR-1 | T-9 |\n',
  },
  {
    name: 'accepts the same words again',
    path,
    text: '# Export\n\n## Requirements\n\n- R-1 Export\n\n### First version\n\n- R-1: Export\n',
  },
  {
    name: 'accepts a bare reference',
    path,
    text: '# Export\n\n## Requirements\n\n- R-1 Export\n\n### First version\n\n- R-1\n- R-1, R-2\n- R-1–R-3\n',
  },
  {
    name: 'does not take priorities for ids',
    path,
    text: '# Export\n\n## Requirements\n\n- **P0** — export\n- **P0** — stop\n- AC-1: a\n- AC-1: b\n',
  },
  { name: 'does not look outside the requirements', path, text: '# Export\n\n## Requirements\n\n- R-1 Export\n\n## Risks\n\n- R-1 Late\n' },
  {
    name: 'accepts parts of a requirement',
    path,
    text: '# Export\n\n## Requirements\n\n- FR-1 Export\n- FR-1.1 As a file\n- FR-1.1.1 In 3 formats\n- FR-1.1.2 In time\n',
  },
  { name: 'ignores what is struck out', path, text: '# Export\n\n## Requirements\n\n- ~~R-1 Export~~\n- R-1 Send\n' },
  {
    name: 'ignores comments and code',
    path,
    text: '# Export\n\n## Requirements\n\n<!--\n- R-1 Example\n-->\n\n```\n- R-1 Example\n```\n\n- R-1 Export\n',
  },
  {
    name: 'reports the second one and gives it the next free id',
    path,
    text: '# Export 🚀\n\n## Requirements\n\n- R-1 (must) Export a file\n- **R-2** Stop\n- R-1 (should) Send a file\n  ^^^ error: R-1 is already the id of another requirement above. Give this one an id of its own.\n',
    fixed: '# Export 🚀\n\n## Requirements\n\n- R-1 (must) Export a file\n- **R-2** Stop\n- R-3 (should) Send a file\n',
  },
  {
    name: 'reports several at once, with Windows line endings, in drafts as well',
    path,
    text: '---\r\nstatus: draft\r\n---\r\n# Export\r\n\r\n## Functional requirements\r\n\r\n- [ ] **FR-001**: Export\r\n- [ ] **FR-002**: Stop\r\n- [x] **FR-001**: Send\r\n        ^^^^^^ error: 2 requirement ids stand for two requirements each: FR-001 and FR-002. Give every requirement an id of its own.\r\n- [ ] **FR-002**: Wait\r\n',
    fixed:
      '---\r\nstatus: draft\r\n---\r\n# Export\r\n\r\n## Functional requirements\r\n\r\n- [ ] **FR-001**: Export\r\n- [ ] **FR-002**: Stop\r\n- [x] **FR-003**: Send\r\n- [ ] **FR-004**: Wait\r\n',
  },
  {
    name: 'reports rows of one table',
    path,
    text: '# Export\n\n## Requirements\n\n| Id | Requirement |\n|---|---|\n| `NFR-9` | Fast |\n| `NFR-9` | Safe |\n   ^^^^^ error\n',
    fixed: '# Export\n\n## Requirements\n\n| Id | Requirement |\n|---|---|\n| `NFR-9` | Fast |\n| `NFR-10` | Safe |\n',
  },
  {
    name: 'reports headings',
    path,
    text: '# Export\n\n## Requirements\n\n### FR-01: Export\n\nA.\n\n### FR-01: Stop\n    ^^^^^ error\n\nB.\n',
    fixed: /### FR-01: Export\n\nA\.\n\n### FR-02: Stop\n/,
  },
  {
    name: 'has no number for a part of a requirement',
    path,
    text: '# Export\n\n## Requirements\n\n- FR-1.1 Export\n- FR-1.1 Stop\n  ^^^^^^ error\n',
  },
  {
    name: 'accepts documents that each begin at 1',
    path,
    others: { 'prds/a.md': prd(run(1, 9)), 'prds/b.md': prd(run(1, 4)), 'prds/c.md': prd(run(1, 5)) },
    text: prd(run(1, 3)),
  },
  {
    name: 'says nothing across two documents',
    path,
    others: { 'prds/a.md': prd(run(1, 9)) },
    text: prd(['R-9', 'R-10']),
  },
  {
    name: 'says nothing across documents that share many ids',
    path,
    others: { 'prds/a.md': prd(run(1, 9)), 'prds/b.md': prd(run(101, 109)) },
    text: prd(run(101, 105)),
  },
  {
    name: 'reports an id that another document of one numbering has',
    path,
    others: { 'prds/a.md': prd(run(1, 9)), 'prds/b.md': prd(run(10, 15)) },
    text: '# Export\n\n## Requirements\n\n- R-15 The service shall export.\n  ^^^^ warning: R-15 is also a requirement of "Other" (prds/b.md). Give one of them an id of its own.\n- R-16 The service shall stop.\n',
  },
  {
    name: 'reports several ids of other documents at once',
    path,
    others: { 'prds/a.md': prd(run(1, 9)), 'prds/b.md': prd(run(10, 25)) },
    text: '# Export\n\n## Requirements\n\n- R-9 The service shall export.\n  ^^^ warning: 2 requirement ids are also used by other documents: R-9 and R-25. Give every requirement an id of its own.\n- R-25 The service shall stop.\n',
  },
  {
    name: 'ignores closed documents',
    path,
    others: { 'prds/a.md': prd(run(1, 9)), 'prds/b.md': prd(run(10, 15)), 'prds/c.md': prd(['R-20'], 'status: dropped') },
    text: prd(['R-20', 'R-21']),
  },
  { name: 'leaves other kinds alone', path: 'problems/a.problem.md', text: '# Closing\n\n## Requirements\n\n- R-1 A\n- R-1 B\n' },
]);

describe('prd/requirement-id-duplicate', () => {
  it('points to the first one', () => {
    const text = '# Export\n\n## Requirements\n\n- R-1 Export\n- R-1 Stop\n';
    const [problem] = problemsOf(requirementIdDuplicate, { path }, text);
    const [place] = problem?.related ?? [];
    assert.deepEqual([place?.path, place?.span.start, text.slice(place?.span.start, place?.span.end)], [path, text.indexOf('R-1'), 'R-1']);
  });
});
