import { reviewOverdue } from '../../../server/src/checks/rules/lifecycle/review-overdue.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'launches/a.md';
const launched = (date: string, more = ''): string => `---\nid: LCH-1\nstatus: launched\n${more}launch_date: ${date}\n---\n# Launch\n`;
const review = (links: string): Readonly<Record<string, string>> => ({
  'reviews/r.impact-review.md': `---\nid: REV-1\nstatus: scheduled\n${links}\n---\n# Review\n`,
});
const prd = { 'prds/p.md': '---\nid: PRD-1\nlinks: {review: REV-1}\n---\n# Export\n' };

testRule(reviewOverdue, [
  {
    name: 'reports a launch more than 30 days ago',
    path,
    text: '---\nid: LCH-1\nstatus: launched\nlaunch_date: 2026-05-15\n             ^^^^^^^^^^ warning: Launched 31 days ago, and no impact review looks at what came of it. It was due on 2026-06-14; write down what was expected and what happened.\n---\n# Launch\n',
  },
  { name: 'accepts the thirtieth day', path, text: launched('2026-05-16') },
  { name: 'counts a month by its end', path, text: launched('2026-05') },
  { name: 'accepts a review that links the launch', path, others: review('launch: LCH-1'), text: launched('2026-01-15') },
  {
    name: 'accepts a review that links the PRD',
    path,
    others: review('links: {prd: PRD-1}'),
    text: launched('2026-01-15', 'prd: PRD-1\n'),
  },
  { name: 'accepts a review that the launch names', path, others: review(''), text: launched('2026-01-15', 'links: {review: REV-1}\n') },
  { name: 'accepts a review that the PRD names', path, others: { ...review(''), ...prd }, text: launched('2026-01-15', 'prd: PRD-1\n') },
  {
    name: 'does not take another document for a review',
    path,
    others: { 'prds/p.md': '---\nid: PRD-1\nlinks: {launch: LCH-1}\n---\n' },
    text: '---\r\nid: LCH-1 # 🚀\r\nstatus: launched\r\nlaunch_date: 2026-05-01\r\n             ^^^^^^^^^^ warning\r\n---\r\n',
  },
  { name: 'leaves small launches alone', path, text: launched('2026-01-15', 'tier: 3\n') },
  { name: 'is silent before the launch', path, text: launched('2026-01-15').replace('launched', 'rolling-out') },
  { name: 'is silent about a launch that is closed or rolled back', path, text: launched('2026-01-15').replace('launched', 'rolled-back') },
  { name: 'is silent without a date', path, text: '---\nid: LCH-1\nstatus: launched\n---\n' },
  { name: 'is silent where nothing could link the launch', path, text: '---\nstatus: launched\nlaunch_date: 2026-01-15\n---\n' },
  { name: 'heeds what the launch says itself', path, text: launched('2026-05-01', 'review_after: 8 weeks\n') },
  {
    name: 'reads days of its own',
    path,
    text: '---\nid: LCH-1\nstatus: launched\nreview_after: 14d\nlaunch_date: 2026-05-31\n             ^^^^^^^^^^ warning: Launched 15 days ago, and no impact review looks at what came of it. It was due on 2026-06-14; write down what was expected and what happened.\n---\n',
  },
  { name: 'gives enterprises 90 days', path, config: 'version: 1\nprofile: enterprise\n', text: launched('2026-03-17') },
  {
    name: 'gives consumer products 14 days',
    path,
    config: 'version: 1\nprofile: consumer\n',
    text: '---\nid: LCH-1\nstatus: launched\nlaunch_date: 2026-05-31\n             ^^^^^^^^^^ warning\n---\n',
  },
  {
    name: 'heeds rubric.yaml before the profile',
    path,
    config: 'version: 1\nprofile: consumer\nrules:\n  lifecycle/review-overdue: {options: {days: 30}}\n',
    text: launched('2026-05-31'),
  },
  { name: 'leaves other kinds alone', path: 'prds/a.md', text: '---\nid: PRD-1\nstatus: launched\nlaunch_date: 2026-01-15\n---\n' },
]);
