import assert from 'node:assert/strict';
import { idDuplicate } from '../../../server/src/checks/rules/doc/id-duplicate.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const other = '---\nid: PRD-7\ntitle: Waitlist\n---\n# Waitlist\n';

testRule(idDuplicate, [
  { name: 'accepts ids that differ', path, others: { 'prds/other.md': other }, text: '---\nid: PRD-8\n---\n# Export\n' },
  { name: 'accepts documents without ids', path, others: { 'prds/other.md': '# Other\n' }, text: '# Export\n' },
  { name: 'does not compare placeholders', path, others: { 'prds/other.md': '---\nid: TBD\n---\n' }, text: '---\nid: TBD\n---\n' },
  { name: 'ignores files that are no product documents', path, others: { 'notes/other.md': other }, text: '---\nid: PRD-7\n---\n' },
  {
    name: 'reports the id, in drafts as well, and offers the next free one',
    path,
    others: { 'prds/other.md': other, 'prds/third.md': '---\nid: PRD-11\n---\n' },
    text: '---\nid: PRD-7\n    ^^^^^ error: PRD-7 is also the id of "Waitlist" (prds/other.md). Every document needs an id of its own.\nstatus: draft\n---\n# Export\n',
    fixed: '---\nid: PRD-12\nstatus: draft\n---\n# Export\n',
  },
  {
    name: 'counts the others where there are several',
    path,
    others: { 'prds/a.md': other, 'problems/b.problem.md': other },
    text: '---\r\nid: "PRD-7" # 🚀\r\n    ^^^^^^^ error: PRD-7 is also the id of 2 other documents. Every document needs an id of its own.\r\n---\r\n',
    fixed: '---\r\nid: PRD-8 # 🚀\r\n---\r\n',
  },
  {
    name: 'reports ids in labels',
    path,
    others: { 'prds/other.md': other },
    text: '# Export\n\n- **ID:** PRD-7\n          ^^^^^ error\n',
    fixed: '# Export\n\n- **ID:** PRD-8\n',
  },
  {
    name: 'has no number for an id of another form',
    path,
    others: { 'prds/other.md': '---\nid: export\n---\n' },
    text: '---\nid: export\n    ^^^^^^ error\n---\n',
  },
]);

describe('doc/id-duplicate', () => {
  it('points to the other document', () => {
    const [problem] = problemsOf(idDuplicate, { path, others: { 'prds/other.md': other } }, '---\nid: PRD-7\n---\n');
    const [place] = problem?.related ?? [];
    assert.deepEqual([place?.path, other.slice(place?.span.start, place?.span.end)], ['prds/other.md', 'PRD-7']);
  });
});
