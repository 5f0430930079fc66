import assert from 'node:assert/strict';
import { criteriaDrift } from '../../../server/src/checks/rules/lifecycle/criteria-drift.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
const review = 'docs/a.impact-review.md';
const problem = (criteria: string, more = ''): Readonly<Record<string, string>> => ({
  'problems/p.problem.md': `---\nid: PRB-1\n${more}---\n# Closing the books\n\n## Success criteria\n\n${criteria}\n`,
});
const prd = (criteria: string, more = ''): Readonly<Record<string, string>> => ({
  'prds/p.md': `---\nid: PRD-1\nstatus: launched\n${more}---\n# Export\n\n## Success criteria\n\n${criteria}\n`,
});
const table = (...rows: readonly string[]): string => ['| Metric | Baseline | Target | By |', '|---|---|---|---|', ...rows].join('\n');
const own = (criteria: string, more = ''): string =>
  `---\nid: PRD-9\n${more}problem: PRB-1\n---\n# Export\n\n## Success criteria\n\n${criteria}\n`;
const results = (...rows: readonly string[]): string =>
  ['## Expected vs actual', '', '| Metric | Expected | Actual |', '|---|---|---|', ...rows].join('\n');

testRule(criteriaDrift, [
  {
    name: 'reports a lower target than the problem promised, as info before the launch',
    path,
    others: problem('- Time-to-entry from 2 hours to 15 minutes within 90 days of launch'),
    text: '---\nid: PRD-9\nproblem: PRB-1\n---\n# Export\n\n## Success criteria\n\n- Time-to-entry from 2 hours to 30 minutes within 90 days of launch\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: "Time-to-entry" aims at 30 minutes, but PRB-1 promised 15 minutes. Keep the promise, or link the decision that changed it.\n',
  },
  {
    name: 'accepts the same target in another unit',
    path,
    others: problem('- Time-to-entry from 2 h to 15 min'),
    text: own('- Time-to-entry from 120 minutes to 0.25 hours'),
  },
  {
    name: 'accepts a tighter target',
    path,
    others: problem('- Time-to-entry from 2 hours to 15 minutes'),
    text: own('- Time-to-entry from 2 hours to 5 minutes'),
  },
  {
    name: 'is a warning once the PRD is launched',
    path,
    others: problem(table('| Activation | 32 % | 60 % | 2026-Q4 |')),
    text: '---\r\nid: PRD-9 # 🚀\r\nstatus: launched\r\nproblem: PRB-1\r\n---\r\n# Export\r\n\r\n## Success criteria\r\n\r\n| Metric | Baseline | Target | By |\r\n|---|---|---|---|\r\n| Activation | 32 % | 40 % | 2026-Q4 |\r\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "Activation" aims at 40 %, but PRB-1 promised 60 %. Keep the promise, or link the decision that changed it.\r\n',
  },
  {
    name: 'reads a metric by its id, whatever stands around it',
    path,
    others: problem('- p50 of `close_duration` falls from 2 hours to 15 minutes'),
    text: '---\nid: PRD-9\nproblem: PRB-1\n---\n# Export\n\n## Success criteria\n\n| Metric | Baseline | Target |\n|---|---|---|\n| `close_duration` p50 | 2 hours | 45 minutes |\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info\n',
  },
  {
    name: 'counts several in one finding',
    path,
    others: problem(table('| Activation | 32 % | 60 % | 2026-Q4 |', '| Support tickets | 200 | at most 100 | 2026-Q4 |')),
    text: '---\nid: PRD-9\nproblem: PRB-1\n---\n# Export\n\n## Success criteria\n\n| Metric | Baseline | Target | By |\n|---|---|---|---|\n| Activation | 32 % | 40 % | 2026-Q4 |\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: 2 targets are lower than PRB-1 promised, such as "Activation": 40 % in place of 60 %. Keep the promises, or link the decision that changed them.\n| Support tickets | 200 | at most 150 | 2026-Q4 |\n',
  },
  {
    name: 'takes the median and the 95th percentile for two metrics',
    path,
    others: problem('- Export latency p50 from 2 s to 1 s'),
    text: own('- Export latency p95 from 4 s to 3 s'),
  },
  {
    name: 'does not compare what only sounds alike',
    path,
    others: problem('- Activation of new teams from 30 % to 60 %'),
    text: own('- Activation of invited guests from 30 % to 40 %'),
  },
  {
    name: 'does not compare where several could be meant',
    path,
    others: problem('- Activation from 30 % to 60 %\n- Activation from 20 % to 50 %'),
    text: own('- Activation from 30 % to 40 %'),
  },
  {
    name: 'does not compare a share with a bare number',
    path,
    others: problem(table('| Activation | 0.3 | 0.6 | Q4 |')),
    text: own(table('| Activation | 32 % | 40 % | Q4 |')),
  },
  {
    name: 'does not compare a change with a level',
    path,
    others: problem('- Activation rises by 20 %'),
    text: own('- Activation from 30 % to 40 %'),
  },
  {
    name: 'reports another target where nobody can tell which is more, as info',
    path,
    others: problem(table('| Rows per file | | 300 rows | 2026-Q4 |')),
    text: '---\nid: PRD-9\nproblem: PRB-1\n---\n# Export\n\n## Success criteria\n\n| Metric | Target |\n|---|---|\n| Rows per file | 200 rows |\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: "Rows per file" aims at 200 rows, and in PRB-1 at 300 rows. Say the same in both, or link the decision that changed it.\n',
  },
  {
    name: 'accepts a change that a decision made',
    path,
    others: problem('- Activation from 30 % to 60 %'),
    text: own('- Activation from 30 % to 40 %', 'links: {decision: [DEC-1]}\n'),
  },
  {
    name: 'accepts a change that a decision claims',
    path,
    others: {
      ...problem('- Activation from 30 % to 60 %'),
      'decisions/d.decision.md': '---\nid: DEC-1\naffects: [PRD-9]\n---\n# Lower it\n',
    },
    text: own('- Activation from 30 % to 40 %'),
  },
  {
    name: 'ignores what was rejected',
    path,
    others: problem('- Activation from 30 % to 60 %', 'status: rejected\n'),
    text: own('- Activation from 30 % to 40 %'),
  },
  {
    name: 'reports a launch plan that promises less than its PRD',
    path: 'launches/a.md',
    others: prd('- Activation from 30 % to 60 % by Q4 2026', 'links: {launch: LCH-1}\n'),
    text: '---\nid: LCH-1\nstatus: ready\n---\n# Launch\n\n## Success criteria\n\n- Activation from 30 % to 40 % by Q4 2026\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "Activation" aims at 40 %, but PRD-1 promised 60 %. Keep the promise, or link the decision that changed it.\n',
  },
  {
    name: 'reports a review that expects less than was promised: 60 % to 40 % after the launch',
    path: review,
    others: prd('- Activation from 30 % to 60 % by Q4 2026'),
    text: '---\nid: REV-1\nstatus: final\nprd: PRD-1\n---\n# Review\n\n## Expected vs actual\n\n| Metric | Expected | Actual |\n|---|---|---|\n| Activation | 40 % | 42 % |\n               ^^^^ warning: "Activation" aims at 40 %, but PRD-1 promised 60 %. Keep the promise, or link the decision that changed it.\n',
  },
  {
    name: 'accepts a review that expects what was promised',
    path: review,
    others: prd('- Activation from 30 % to 60 % by Q4 2026'),
    text: `---\nid: REV-1\nprd: PRD-1\n---\n# Review\n\n${results('| Activation | 60 % | 42 % |')}\n`,
  },
  {
    name: 'reports other metrics than those of the problem, as info',
    path,
    others: problem('', 'metrics: [activation_rate]\n'),
    text: '---\nid: PRD-9\nproblem: PRB-1\nmetrics: [page_views]\n         ^^^^^^^^^^^^ info: This PRD is meant to move page_views, but PRB-1 is about activation_rate. Name the same metric, or link the decision that changed it.\n---\n',
  },
  {
    name: 'accepts one metric in common',
    path,
    others: problem('', 'metrics: [activation_rate]\n'),
    text: '---\nid: PRD-9\nproblem: PRB-1\nmetrics: [page_views, activation_rate]\n---\n',
  },
  {
    name: 'is silent without a link',
    path,
    others: problem('- Activation from 30 % to 60 %'),
    text: '---\nid: PRD-9\n---\n# Export\n\n## Success criteria\n\n- Activation from 30 % to 40 %\n',
  },
  { name: 'is silent where the problem has no criteria', path, others: problem(''), text: own('- Activation from 30 % to 40 %') },
]);

describe('lifecycle/criteria-drift', () => {
  it('points to the promise and to the other targets', () => {
    const others = problem(table('| Activation | 32 % | 60 % | 2026-Q4 |', '| Support tickets | 200 | at most 100 | 2026-Q4 |'));
    const text = own(table('| Activation | 32 % | 40 % | 2026-Q4 |', '| Support tickets | 200 | at most 150 | 2026-Q4 |'));
    const [found] = problemsOf(criteriaDrift, { path, others }, text);
    assert.deepEqual(
      found?.related.map((place) => [place.path, place.message]),
      [
        ['problems/p.problem.md', 'PRB-1 · Closing the books'],
        [path, '"Support tickets" aims at 150, and there at 100.'],
      ],
    );
  });
});
