import { statusOnly } from '../../../server/src/checks/rules/impact/status-only.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'reviews/export.impact-review.md';

testRule(statusOnly, [
  {
    name: 'reports a review that only says that work was done',
    path,
    text: '# Bulk export review\n\nTeam spirit was high 🎉 and we launched the feature.\n                            ^^^^^^^^^^^ warning: "we launched" says that work was done, and no figure here says what it changed. Say what moved from how much to how much, and what was promised.\n\n- Early feedback seems positive\n',
  },
  {
    name: 'accepts it beside a figure',
    path,
    text: '# Review\n\nWe launched on May 3. Activation went from 32 % to 36 % (target 37 %).\n',
  },
  {
    name: 'accepts a figure in another section',
    path,
    text: '# Review\n\nWe launched the feature.\n\n## Results\n\n| Metric | Actual |\n|---|---|\n| activation | 36 % |\n',
  },
  { name: 'takes no date and no version for a figure', path, text: '# Review\n\n- We shipped v2.1 on 2026-05-03\n  ^^^^^^^^^^ warning\n' },
  {
    name: 'reports feedback',
    path,
    text: '# Review\r\n\r\n## Results\r\n\r\nInitial feedback has been very positive.\r\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning\r\n',
  },
  { name: 'leaves a review without such phrases alone', path, text: '# Review\n\nCustomers found the export sooner.\n' },
  {
    name: 'leaves code and comments alone',
    path,
    text: '# Review\n\n<!-- Do not write that we launched it. -->\n\n```\nwe launched\n```\n',
  },
  {
    name: 'is info while only scheduled',
    path,
    text: '---\nstatus: scheduled\n---\n# Review\n\nThe launch went well.\n^^^^^^^^^^^^^^^^^^^^ info\n',
  },
  { name: 'is silent on other kinds', path: 'prds/x.md', text: '# Export\n\nWe launched the feature.\n' },
]);
