import assert from 'node:assert/strict';
import { overrideUndocumented } from '../../../server/src/checks/rules/score/override-undocumented.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
/** A PRD that scores its reach. */
const prd = (id: string, reach: number, more: string): string =>
  `---\nid: ${id}\n${more}rice: {reach: ${String(reach)}, impact: 1, confidence: 100%, effort: 1}\n---\n# ${id} title\n`;
const review = 'status: review\n';
const others = {
  'prds/b.md': prd('PRD-2', 1000, review),
  'prds/c.md': prd('PRD-3', 900, 'status: approved\n'),
  'prds/d.md': prd('PRD-4', 500, review),
  'prds/e.md': prd('PRD-5', 300, review),
};
const approved = (reach: number, more = ''): string => prd('PRD-1', reach, `status: approved\n${more}`);

testRule(overrideUndocumented, [
  {
    name: 'reports work that scores less than half of what waits',
    path,
    others,
    text: '---\nid: PRD-1\nstatus: approved\n        ^^^^^^^^ warning: This is committed at rank 4, while PRD-2 at rank 1 waits. If that is meant, add an override with its reason, approver and expires.\nrice: {reach: 499, impact: 1, confidence: 100%, effort: 1}\n---\n',
  },
  { name: 'accepts half of it exactly', path, others, text: approved(500) },
  {
    name: 'counts those that wait',
    path,
    others,
    text: '---\r\nid: PRD-1 # 🚀\r\nstatus: approved\r\ncommitment: committed\r\n            ^^^^^^^^^ warning: This is committed at rank 5, while PRD-2 at rank 1 waits and 2 more. If that is meant, add an override with its reason, approver and expires.\r\nrice: {reach: 100, impact: 1, confidence: 100%, effort: 1}\r\n---\r\n',
  },
  {
    name: 'reports work that ranks more than ten places lower',
    path,
    others: Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [`prds/b${String(index)}.md`, prd(`PRD-${String(index + 2)}`, 1000 - index, review)]),
    ),
    text: '---\nid: PRD-1\nstatus: approved\n        ^^^^^^^^ warning: This is committed at rank 12, while PRD-2 at rank 1 waits. If that is meant, add an override with its reason, approver and expires.\nrice: {reach: 980, impact: 1, confidence: 100%, effort: 1}\n---\n',
  },
  {
    name: 'accepts ten places',
    path,
    others: Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`prds/b${String(index)}.md`, prd(`PRD-${String(index + 2)}`, 1000 - index, review)]),
    ),
    text: approved(980),
  },
  {
    name: 'waits for the fifth ranked document',
    path,
    others: { 'prds/b.md': others['prds/b.md'], 'prds/c.md': others['prds/c.md'], 'prds/d.md': others['prds/d.md'] },
    text: approved(10),
  },
  {
    name: 'does not take drafts for work that waits',
    path,
    others: Object.fromEntries(Object.entries(others).map(([name, text]) => [name, text.replace('review', 'draft')])),
    text: approved(100),
  },
  {
    name: 'does not take documents without a status for work that waits',
    path,
    others: Object.fromEntries(Object.entries(others).map(([name, text]) => [name, text.replace(review, '')])),
    text: approved(100),
  },
  { name: 'leaves alone what is being built', path, others, text: prd('PRD-1', 10, 'status: in-delivery\n') },
  { name: 'leaves alone what is not committed', path, others, text: prd('PRD-1', 10, review) },
  { name: 'leaves alone what has a fixed date', path, others, text: approved(10, 'cod_profile: fixed-date\n') },
  { name: 'leaves alone what a law asks for', path, others, text: approved(10, 'prd_type: compliance\n') },
  {
    name: 'leaves alone what others wait for',
    path,
    others: { ...others, 'prds/b.md': prd('PRD-2', 1000, `${review}links: {depends_on: [PRD-1]}\n`) },
    text: approved(10),
  },
  {
    name: 'does not count work that cannot begin',
    path,
    others: {
      ...others,
      'prds/b.md': prd('PRD-2', 1000, `${review}links: {depends_on: [PRD-3]}\n`),
      'prds/d.md': prd('PRD-4', 15, review),
      'prds/e.md': prd('PRD-5', 12, review),
    },
    text: approved(10),
  },
  {
    name: 'does not count work that is planned no later',
    path,
    others: {
      ...others,
      'prds/b.md': prd('PRD-2', 1000, `${review}period: 2026-Q3\n`),
      'prds/d.md': prd('PRD-4', 15, review),
      'prds/e.md': prd('PRD-5', 12, review),
    },
    text: approved(10, 'period: 2026-Q3\n'),
  },
  {
    name: 'compares documents of one kind only',
    path,
    others: {
      'prds/c.md': others['prds/c.md'],
      ...Object.fromEntries(
        [2, 3, 4, 5].map((n) => [`problems/${String(n)}.problem.md`, prd(`PRB-${String(n)}`, 1000, 'status: framed\n')]),
      ),
    },
    text: approved(10),
  },
  {
    name: 'accepts an override that says it all',
    path,
    others,
    text: approved(10, 'override: {reason: Contract with ACME, approver: "@mei", expires: 2026-12-31}\n'),
  },
  {
    name: 'reports what an override leaves out, wherever it ranks',
    path,
    text: '---\nid: PRD-1\nstatus: review\noverride: {reason: Contract with ACME, expires: }\n^^^^^^^^ warning: The override of the ranking has no approver and expires. Say why the score is not the answer, who agreed to it and when to look again.\n---\n',
  },
  {
    name: 'takes a sentence for the reason',
    path,
    text: '---\noverride: Contract with ACME\n^^^^^^^^ warning: The override of the ranking has no approver and expires. Say why the score is not the answer, who agreed to it and when to look again.\n---\n',
  },
  { name: 'ignores an empty override', path, text: '---\noverride:\n---\n' },
  {
    name: 'reports an override that ran out',
    path,
    others,
    text: '---\nid: PRD-1\nstatus: approved\noverride:\n  reason: Contract with ACME\n  approver: "@mei"\n  expires: 2026-06-14\n           ^^^^^^^^^^ warning: The override of the ranking ran out on 2026-06-14. Let the score decide again, or agree on a new end.\n---\n',
  },
  {
    name: 'accepts the last day of an override',
    path,
    text: '---\noverride: {reason: Contract, approver: "@mei", expires: 2026-06-15}\n---\n',
  },
  {
    name: 'reports a rank that is no place in the list',
    path,
    text: '---\noverride: {rank: first, reason: Contract, approver: "@mei", expires: 2026-06-15}\n                 ^^^^^ warning: The override has a rank that is no place in the list, so it moves nothing; rank must be a whole number from 1.\n---\n',
  },
  {
    name: 'reports half a place',
    path,
    text: '---\noverride: {rank: 2.5, reason: Contract, approver: "@mei", expires: 2026-06-15}\n                 ^^^ warning: The override has a rank that is no place in the list, so it moves nothing; rank must be a whole number from 1.\n---\n',
  },
  {
    name: 'reports a list of places',
    path,
    text: '---\noverride: {rank: [1], reason: Contract, approver: "@mei", expires: 2026-06-15}\n                 ^^^ warning: The override has a rank that is no place in the list, so it moves nothing; rank must be a whole number from 1.\n---\n',
  },
  { name: 'accepts a place', path, text: '---\noverride: {rank: 3, reason: Contract, approver: "@mei", expires: 2026-06-15}\n---\n' },
  {
    name: 'accepts a rank that is still empty',
    path,
    text: '---\noverride: {rank: , reason: Contract, approver: "@mei", expires: 2026-06-15}\n---\n',
  },
  { name: 'counts a quarter by its end', path, text: '---\noverride: {reason: Contract, approver: "@mei", expires: 2026-Q2}\n---\n' },
  {
    name: 'lets what is launched rest',
    path,
    text: '---\nstatus: launched\noverride: {reason: Contract, approver: "@mei", expires: 2026-01-31}\n---\n',
  },
  {
    name: 'is an info in a draft',
    path,
    text: '---\nstatus: draft\noverride: {reason: Contract, expires: 2026-12-31}\n^^^^^^^^ info\n---\n',
  },
  {
    name: 'heeds the limits of rubric.yaml',
    path,
    others,
    config: 'version: 1\nrules:\n  score/override-undocumented: {options: {percent: 95}}\n',
    text: approved(100),
  },
]);

describe('score/override-undocumented', () => {
  it('points to the documents that wait', () => {
    const [problem] = problemsOf(overrideUndocumented, { path, others }, approved(200));
    assert.deepEqual(
      problem?.related.map((place) => [place.path, place.message]),
      [
        ['prds/b.md', 'PRD-2 is rank 1 and waits.'],
        ['prds/d.md', 'PRD-4 is rank 3 and waits.'],
      ],
    );
  });
});
