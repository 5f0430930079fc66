import assert from 'node:assert/strict';
import { dependencyCycle } from '../../../server/src/checks/rules/deps/cycle.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const prd = (id: string, links: string): string => `---\nid: ${id}\ntitle: ${id} title\n${links}\n---\n# Other\n`;

testRule(dependencyCycle, [
  {
    name: 'accepts a chain',
    path,
    others: { 'prds/b.md': prd('PRD-2', 'links: {depends_on: [PRD-3]}'), 'prds/c.md': prd('PRD-3', 'status: draft') },
    text: '---\nid: PRD-1\nlinks: {depends_on: [PRD-2, PRD-3]}\n---\n',
  },
  {
    name: 'accepts two ways to the same document',
    path,
    others: {
      'prds/b.md': prd('PRD-2', 'depends_on: PRD-4'),
      'prds/c.md': prd('PRD-3', 'depends_on: PRD-4'),
      'prds/d.md': prd('PRD-4', ''),
    },
    text: '---\nid: PRD-1\ndepends_on: [PRD-2, PRD-3]\n---\n',
  },
  {
    name: 'accepts that a dependency says the same from its side',
    path,
    others: { 'prds/b.md': prd('PRD-2', 'blocks: [PRD-1]') },
    text: '---\nid: PRD-1\ndepends_on: [PRD-2]\n---\n',
  },
  {
    name: 'ignores links without an order',
    path,
    others: { 'prds/b.md': prd('PRD-2', 'relates_to: [PRD-1]') },
    text: '---\nid: PRD-1\ndepends_on: [PRD-2]\n---\n',
  },
  {
    name: 'ignores closed documents, which hold nobody up',
    path,
    others: { 'prds/b.md': prd('PRD-2', 'status: dropped\ndepends_on: [PRD-1]') },
    text: '---\nid: PRD-1\ndepends_on: [PRD-2]\n---\n',
  },
  {
    name: 'leaves an id that two documents share to doc/id-duplicate',
    path,
    others: { 'prds/b.md': prd('PRD-2', 'depends_on: [PRD-1]'), 'prds/c.md': prd('PRD-2', '') },
    text: '---\nid: PRD-1\ndepends_on: [PRD-2]\n---\n',
  },
  { name: 'leaves ids that nobody has to doc/broken-link', path, text: '---\nid: PRD-1\ndepends_on: [PRD-9]\n---\n' },
  {
    name: 'leaves a document beside the circle alone',
    path,
    others: { 'prds/b.md': prd('PRD-2', 'depends_on: [PRD-3]'), 'prds/c.md': prd('PRD-3', 'depends_on: [PRD-2]') },
    text: '---\nid: PRD-1\ndepends_on: [PRD-2]\n---\n',
  },
  {
    name: 'reports two documents that wait for one another, in drafts as well',
    path,
    others: { 'prds/b.md': prd('PRD-2', 'links:\n  depends_on:\n    - PRD-1') },
    text: '---\nid: PRD-1\nstatus: draft\nlinks: {depends_on: [PRD-5, PRD-2]}\n                            ^^^^^ error: PRD-1 waits for itself, by way of PRD-1 → PRD-2 → PRD-1. Remove one of these links, or split off what the others need first.\n---\n',
  },
  {
    name: 'reads blocks as the other side of depends_on',
    path,
    others: { 'problems/b.problem.md': prd('PRB-2', '') },
    text: '---\r\nid: PRD-1\r\nblocks: ["PRB-2"] # 🚀\r\ndepends_on: [PRB-2]\r\n             ^^^^^ error: PRD-1 waits for itself, by way of PRD-1 → PRB-2 → PRD-1. Remove one of these links, or split off what the others need first.\r\n---\r\n',
  },
  {
    name: 'reports blocks where it is all that this document says',
    path,
    others: { 'prds/b.md': prd('PRD-2', 'blocks: [PRD-1]') },
    text: '---\nid: PRD-1\nblocks: [PRD-2]\n         ^^^^^ error\n---\n',
  },
  {
    name: 'reports a document that waits for itself',
    path,
    text: '---\nid: PRD-1\ndepends_on: PRD-1\n            ^^^^^ error: PRD-1 waits for itself. Remove it from its own depends_on.\n---\n',
  },
  {
    name: 'cuts a long way round in the middle',
    path,
    others: Object.fromEntries(
      [2, 3, 4, 5, 6, 7, 8].map((n) => [`prds/${String(n)}.md`, prd(`PRD-${String(n)}`, `depends_on: PRD-${String((n % 8) + 1)}`)]),
    ),
    text: '---\nid: PRD-1\ndepends_on: PRD-2\n            ^^^^^ error: PRD-1 waits for itself, by way of PRD-1 → PRD-2 → PRD-3 → PRD-4 → … → PRD-8 → PRD-1. Remove one of these links, or split off what the others need first.\n---\n',
  },
  {
    name: 'takes the shortest way round',
    path,
    others: {
      'prds/b.md': prd('PRD-2', 'depends_on: PRD-3'),
      'prds/c.md': prd('PRD-3', 'depends_on: [PRD-1, PRD-2]'),
      'prds/d.md': prd('PRD-4', 'depends_on: PRD-1'),
    },
    text: '---\nid: PRD-1\ndepends_on: [PRD-2, PRD-4]\n                    ^^^^^ error: PRD-1 waits for itself, by way of PRD-1 → PRD-4 → PRD-1. Remove one of these links, or split off what the others need first.\n---\n',
  },
]);

describe('deps/cycle', () => {
  it('points to the others in the circle', () => {
    const others = { 'prds/b.md': prd('PRD-2', 'depends_on: PRD-3'), 'prds/c.md': prd('PRD-3', 'depends_on: PRD-1') };
    const [problem] = problemsOf(dependencyCycle, { path, others }, '---\nid: PRD-1\ndepends_on: PRD-2\n---\n');
    assert.deepEqual(
      problem?.related.map((place) => [place.path, place.message]),
      [
        ['prds/b.md', 'PRD-2, "PRD-2 title", is in the circle.'],
        ['prds/c.md', 'PRD-3, "PRD-3 title", is in the circle.'],
      ],
    );
  });
});
