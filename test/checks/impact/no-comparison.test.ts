import { noComparison } from '../../../server/src/checks/rules/impact/no-comparison.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'reviews/export.impact-review.md';
const table = '\n## Results\n\n| Metric | Expected | Actual |\n|---|---|---|\n| activation | 37 % | 36 % |\n';
const review = (fields: string, body = ''): string => `---\nkind: impact-review\n${fields}---\n# Review\n${body}${table}`;

testRule(noComparison, [
  {
    name: 'accepts a holdout with its size and its days',
    path,
    text: review('method: holdout\nn: 1800\nperiod: {from: 2026-05-01, to: 2026-05-31}\n'),
  },
  {
    name: 'reports figures that are compared with nothing',
    path,
    text: `---\nkind: impact-review\n---\n# Review 📊\n^^^^^^^^^^^ info: Nothing says what the figures are compared with. Add "method": holdout, ab, cohort or before-after, and what else changed meanwhile.\n${table}`,
  },
  {
    name: 'accepts a section for it',
    path,
    text: review('', '\n## Method and caveats\n\nCompared with the 200 accounts that do not have it.\n'),
  },
  { name: 'reports none without a word of how to read it', path, text: review('method: none\n        ^^^^ info\n') },
  {
    name: 'reports before and after without a caveat',
    path,
    text: review(
      'method: before-after\n        ^^^^^^^^^^^^ info: Before and after differ in more than the launch. Say what else changed in that time: season, prices, campaigns, other releases.\n',
    ),
  },
  { name: 'accepts a caveat anywhere', path, text: review('method: before-after\n', '\nNothing else changed in May.\n') },
  {
    name: 'reports a test without its size and days',
    path,
    text: review(
      'method: ab\n        ^^ info: A A/B comparison needs how many customers were compared and over which days. Add "n" and "period", so that readers can judge how sure the result is.\n',
    ),
  },
  {
    name: 'accepts size and days in words',
    path,
    text: review('method: ab\n', '\n## Method\n\n1,800 accounts in each arm, May 1 to May 31.\n'),
  },
  { name: 'accepts a cohort', path, text: review('method: cohort\n') },
  { name: 'is silent without front matter', path, text: `# Review\n\n**Status:** Final\n${table}` },
  { name: 'is silent without figures', path, text: '---\nkind: impact-review\n---\n# Review\n\n## What worked\n\nMuch.\n' },
  {
    name: 'waits until the method is filled in',
    path,
    text: review('method: ab\n', '\n## Method\n\nCompared with <customers without it>.\n'),
  },
  {
    name: 'keeps its places with Windows line endings',
    path,
    text: `---\r\nkind: impact-review\r\nmethod: before-after\r\n        ^^^^^^^^^^^^ info\r\n---\r\n# Review\r\n${table.replaceAll('\n', '\r\n')}`,
  },
]);
