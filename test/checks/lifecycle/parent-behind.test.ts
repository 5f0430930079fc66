import assert from 'node:assert/strict';
import { parentBehind } from '../../../server/src/checks/rules/lifecycle/parent-behind.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
const launch = 'launches/a.md';
const review = 'docs/a.impact-review.md';
const problem = (status: string, more = ''): Readonly<Record<string, string>> => ({
  'problems/p.problem.md': `---\nid: PRB-1\nstatus: ${status}\n${more}---\n# Closing the books\n`,
});
const prfaq = (status: string): Readonly<Record<string, string>> => ({ 'prfaqs/f.md': `---\nid: FAQ-1\nstatus: ${status}\n---\n# Acme\n` });
const prd = (status: string, more = ''): Readonly<Record<string, string>> => ({
  'prds/p.md': `---\nid: PRD-1\n${status === '' ? '' : `status: ${status}\n`}${more}---\n# Export\n`,
});
const launchPlan = (status: string, more = ''): Readonly<Record<string, string>> => ({
  'launches/l.md': `---\nid: LCH-1\nstatus: ${status}\n${more}---\n# Launch\n`,
});

testRule(parentBehind, [
  {
    name: 'reports an approved PRD whose problem is still explored',
    path,
    others: problem('exploring'),
    text: '---\nid: PRD-1\nstatus: approved\nlinks: {problem: PRB-1}\n                 ^^^^^ error: This PRD is "approved", but PRB-1, on which it rests, is "exploring". Get it validated first, or take the PRD back a step.\n---\n',
  },
  {
    name: 'reports an approved PRD whose problem was rejected',
    path,
    others: problem('rejected'),
    text: '---\r\ntitle: 🚀\r\nstatus: in-delivery\r\nproblem: "PRB-1"\r\n         ^^^^^^^ error: This PRD is "in-delivery", but PRB-1, on which it rests, is "rejected". Get it validated first, or take the PRD back a step.\r\n---\r\n',
  },
  { name: 'accepts a validated problem', path, others: problem('validated'), text: '---\nstatus: approved\nproblem: PRB-1\n---\n' },
  {
    name: 'leaves a problem in review to judgement',
    path,
    others: problem('framed'),
    text: '---\nstatus: approved\nproblem: PRB-1\n---\n',
  },
  {
    name: 'accepts a problem without a status',
    path,
    others: { 'problems/p.problem.md': '---\nid: PRB-1\n---\n# P\n' },
    text: '---\nstatus: approved\nproblem: PRB-1\n---\n',
  },
  {
    name: 'accepts an approved PRFAQ in place of the problem',
    path,
    others: { ...problem('exploring'), ...prfaq('approved') },
    text: '---\nstatus: approved\nlinks: {problem: PRB-1, prfaq: FAQ-1}\n---\n',
  },
  {
    name: 'reports a PRFAQ that is a draft',
    path,
    others: prfaq('draft'),
    text: '---\nstatus: launched\nprfaq: FAQ-1\n       ^^^^^ error: This PRD is "launched", but FAQ-1, on which it rests, is "draft". Get it approved first, or take the PRD back a step.\n---\n',
  },
  { name: 'accepts a PRFAQ that had its day', path, others: prfaq('superseded'), text: '---\nstatus: approved\nprfaq: FAQ-1\n---\n' },
  { name: 'is silent while the PRD is open', path, others: problem('exploring'), text: '---\nstatus: review\nproblem: PRB-1\n---\n' },
  { name: 'is silent once the PRD is closed', path, others: problem('exploring'), text: '---\nstatus: dropped\nproblem: PRB-1\n---\n' },
  {
    name: 'lets urgent work go first',
    path,
    others: problem('exploring'),
    text: '---\nstatus: approved\nexpedite: true\nproblem: PRB-1\n---\n',
  },
  {
    name: 'reads labels as well',
    path,
    others: problem('exploring'),
    text: '# Export\n\n**Status**: Approved\n**Problem**: PRB-1\n             ^^^^^ error\n\n## Why\n',
  },
  {
    name: 'finds the link where the problem has it',
    path,
    others: problem('exploring', 'links: {prd: PRD-1}\n'),
    text: '---\nid: PRD-1\n    ^^^^^ error: This PRD is "approved", but PRB-1, on which it rests, is "exploring". Get it validated first, or take the PRD back a step.\nstatus: approved\n---\n',
  },
  { name: 'leaves a link to nothing to doc/broken-link', path, text: '---\nstatus: approved\nproblem: PRB-9\n---\n' },
  {
    name: 'leaves an id that two documents share to doc/id-duplicate',
    path,
    others: { ...problem('exploring'), 'problems/q.problem.md': '---\nid: PRB-1\nstatus: exploring\n---\n# Q\n' },
    text: '---\nstatus: approved\nproblem: PRB-1\n---\n',
  },
  {
    name: 'reports a launch that is ready before its PRD is approved',
    path: launch,
    others: prd('review'),
    text: '---\nid: LCH-1\nstatus: ready\nlinks: {prd: PRD-1}\n             ^^^^^ error: This launch plan is "ready", but PRD-1, on which it rests, is "review". Get it approved first, or take the launch plan back a step.\n---\n',
  },
  {
    name: 'accepts a launch of an approved PRD',
    path: launch,
    others: prd('in-delivery'),
    text: '---\nstatus: rolling-out\nprd: PRD-1\n---\n',
  },
  { name: 'accepts a launch whose PRD says no status', path: launch, others: prd(''), text: '---\nstatus: ready\nprd: PRD-1\n---\n' },
  { name: 'accepts a draft of a launch', path: launch, others: prd('draft'), text: '---\nstatus: draft\nprd: PRD-1\n---\n' },
  {
    name: 'reports a launch of a PRD that was dropped',
    path: launch,
    others: prd('dropped'),
    text: '---\nstatus: ready\nprd: PRD-1\n     ^^^^^ error\n---\n',
  },
  {
    name: 'reports a final review before the launch',
    path: review,
    others: launchPlan('ready'),
    text: '---\nstatus: final\nlinks: {launch: LCH-1}\n                ^^^^^ error: This impact review is "final", but LCH-1, on which it rests, is "ready". Get it launched first, or take the impact review back a step.\n---\n',
  },
  { name: 'accepts a review of a launch', path: review, others: launchPlan('launched'), text: '---\nstatus: final\nlaunch: LCH-1\n---\n' },
  {
    name: 'accepts a review of a launch that was rolled back',
    path: review,
    others: launchPlan('rolled-back'),
    text: '---\nstatus: final\nlaunch: LCH-1\n---\n',
  },
  {
    name: 'accepts a review that is still collecting',
    path: review,
    others: launchPlan('ready'),
    text: '---\nstatus: collecting\nlaunch: LCH-1\n---\n',
  },
  {
    name: 'asks the PRD where there is no launch',
    path: review,
    others: prd('in-delivery'),
    text: '---\nstatus: final\nprd: PRD-1\n     ^^^^^ error: This impact review is "final", but PRD-1, on which it rests, is "in-delivery". Get it launched first, or take the impact review back a step.\n---\n',
  },
  {
    name: 'does not ask the PRD where the launch has happened',
    path: review,
    others: { ...prd('in-delivery'), ...launchPlan('launched') },
    text: '---\nstatus: final\nlinks: {prd: PRD-1, launch: LCH-1}\n---\n',
  },
]);

describe('lifecycle/parent-behind', () => {
  it('points to the documents that are behind', () => {
    const others = { ...problem('exploring'), ...prfaq('draft') };
    const [found] = problemsOf(parentBehind, { path, others }, '---\nstatus: approved\nlinks: {problem: PRB-1, prfaq: FAQ-1}\n---\n');
    assert.deepEqual(
      found?.related.map((place) => [place.path, place.message]),
      [
        ['problems/p.problem.md', 'PRB-1 · Closing the books is "exploring".'],
        ['prfaqs/f.md', 'FAQ-1 · Acme is "draft".'],
      ],
    );
  });
});
