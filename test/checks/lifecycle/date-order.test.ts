import assert from 'node:assert/strict';
import { dateOrder } from '../../../server/src/checks/rules/lifecycle/date-order.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
const launch = 'launches/a.md';
const review = 'docs/a.impact-review.md';
const problem = (created: string): Readonly<Record<string, string>> => ({
  'problems/p.problem.md': `---\nid: PRB-1\ncreated: ${created}\n---\n# Closing the books\n`,
});
const prd = (id: string, target: string, more = 'status: approved\n'): Readonly<Record<string, string>> => ({
  [`prds/${id}.md`]: `---\nid: ${id}\n${more}target_date: ${target}\n---\n# Export\n`,
});
const launchPlan = (date: string): Readonly<Record<string, string>> => ({
  'launches/l.md': `---\nid: LCH-1\nlaunch_date: ${date}\n---\n# Launch\n`,
});

testRule(dateOrder, [
  {
    name: 'reports a target date before the problem was known',
    path,
    others: problem('2026-06-02'),
    text: '---\nproblem: PRB-1\ntarget_date: 2026-06-01\n             ^^^^^^^^^^ warning: The target date (2026-06-01) is before the day the problem was written down (PRB-1, 2026-06-02). One of the two dates must move.\n---\n',
  },
  { name: 'accepts the same day', path, others: problem('2026-06-01'), text: '---\nproblem: PRB-1\ntarget_date: 2026-06-01\n---\n' },
  { name: 'accepts a period that overlaps', path, others: problem('2026-06-30'), text: '---\nproblem: PRB-1\ntarget_date: 2026-Q2\n---\n' },
  {
    name: 'accepts a problem that was written down after the launch',
    path,
    others: problem('2026-06-30'),
    text: '---\nstatus: launched\nproblem: PRB-1\ntarget_date: 2026-01-15\n---\n',
  },
  {
    name: 'reports a release before the problem was known',
    path: 'prfaqs/a.md',
    others: problem('2026-06-02'),
    text: '---\nproblem: PRB-1\nrelease_date: 2026-05\n              ^^^^^^^ warning: The release (2026-05-31) is before the day the problem was written down (PRB-1, 2026-06-02). One of the two dates must move.\n---\n',
  },
  {
    name: 'reports a launch before its PRD is due',
    path: launch,
    others: prd('PRD-1', '2026-09-15'),
    text: '---\r\ntitle: 🚀\r\nprd: PRD-1\r\nlaunch_date: 2026-09-14\r\n             ^^^^^^^^^^ warning: The launch (2026-09-14) is before the target date of its PRD (PRD-1, 2026-09-15). One of the two dates must move.\r\n---\r\n',
  },
  {
    name: 'accepts a launch on the day its PRD is due',
    path: launch,
    others: prd('PRD-1', '2026-09-15'),
    text: '---\nprd: PRD-1\nlaunch_date: 2026-09-15\n---\n',
  },
  {
    name: 'accepts a launch in the quarter its PRD is due',
    path: launch,
    others: prd('PRD-1', '2026-Q3'),
    text: '---\nprd: PRD-1\nlaunch_date: 2026-07-15\n---\n',
  },
  {
    name: 'accepts the early launch of what is launched',
    path: launch,
    others: prd('PRD-1', '2026-09-15', 'status: launched\n'),
    text: '---\nprd: PRD-1\nlaunch_date: 2026-09-01\n---\n',
  },
  {
    name: 'reports a launch before its last stage',
    path: launch,
    text: '---\nlaunch_date: 2026-09-14\n             ^^^^^^^^^^ warning: The launch on 2026-09-14 is before its last stage "all", which begins on 2026-09-15. The launch is the day the last stage begins.\nstages:\n  - { name: canary, percent: 5, start: 2026-09-01 }\n  - { name: all, percent: 100, start: 2026-09-15 }\n---\n',
  },
  {
    name: 'accepts a launch on the day its last stage begins',
    path: launch,
    text: '---\nlaunch_date: 2026-09-15\nstages:\n  - { name: canary, percent: 5, start: 2026-09-01 }\n  - { name: all, percent: 100, start: 2026-09-15 }\n---\n',
  },
  {
    name: 'accepts stages without dates',
    path: launch,
    text: '---\nlaunch_date: 2026-09-15\nstages:\n  - { name: canary, percent: 5, duration: 3d }\n---\n',
  },
  {
    name: 'reports a review that measures before the launch',
    path: review,
    others: launchPlan('2026-05-01'),
    text: '---\nlaunch: LCH-1\nperiod: {from: 2026-04-01, to: 2026-04-30}\n                               ^^^^^^^^^^ warning: The end of the measuring (2026-04-30) is before the launch (LCH-1, 2026-05-01). One of the two dates must move.\n---\n',
  },
  {
    name: 'reads the day of measuring',
    path: review,
    others: launchPlan('2026-05-01'),
    text: '---\nlaunch: LCH-1\nmeasured_on: 2026-04-30\n             ^^^^^^^^^^ warning\n---\n',
  },
  {
    name: 'accepts a comparison with the time before',
    path: review,
    others: launchPlan('2026-05-01'),
    text: '---\nlaunch: LCH-1\nperiod: {from: 2026-04-01, to: 2026-05-30}\n---\n',
  },
  {
    name: 'reports a dependency that is due later, and the latest of them',
    path,
    others: { ...prd('PRD-2', '2026-10-01'), ...prd('PRD-3', '2026-11-01'), ...prd('PRD-4', '2026-08-01') },
    text: '---\nid: PRD-1\ndepends_on: [PRD-2, PRD-3, PRD-4]\ntarget_date: 2026-09-15\n             ^^^^^^^^^^ warning: Due on 2026-09-15, but PRD-3, which this waits for, is only due on 2026-11-01. Move one of the dates, or do without it.\n---\n',
  },
  {
    name: 'reads blocks as the other side of depends_on',
    path,
    others: prd('PRD-2', '2026-10-01', 'blocks: [PRD-1]\n'),
    text: '---\nid: PRD-1\nstatus: draft\ntarget_date: 2026-09-15\n             ^^^^^^^^^^ info\n---\n',
  },
  {
    name: 'accepts a dependency due in the same quarter',
    path,
    others: prd('PRD-2', '2026-Q3'),
    text: '---\nid: PRD-1\ndepends_on: PRD-2\ntarget_date: 2026-07-15\n---\n',
  },
  {
    name: 'accepts a dependency that is done or dropped',
    path,
    others: { ...prd('PRD-2', '2026-10-01', 'status: launched\n'), ...prd('PRD-3', '2026-10-01', 'status: dropped\n') },
    text: '---\nid: PRD-1\ndepends_on: [PRD-2, PRD-3]\ntarget_date: 2026-09-15\n---\n',
  },
  {
    name: 'leaves dates that are none to doc/date-invalid',
    path,
    others: problem('soon'),
    text: '---\nproblem: PRB-1\ntarget_date: 2026-02-30\n---\n',
  },
  {
    name: 'is silent where a date is missing',
    path: launch,
    others: prd('PRD-1', ''),
    text: '---\nprd: PRD-1\nlaunch_date: 2026-01-01\n---\n',
  },
]);

describe('lifecycle/date-order', () => {
  it('points to the other document', () => {
    const [found] = problemsOf(dateOrder, { path, others: problem('2026-06-02') }, '---\nproblem: PRB-1\ntarget_date: 2026-06-01\n---\n');
    assert.deepEqual(
      found?.related.map((place) => [place.path, place.message]),
      [['problems/p.problem.md', 'PRB-1 · Closing the books']],
    );
  });
});
