import { verdictContradicts } from '../../../server/src/checks/rules/impact/verdict-contradicts.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'reviews/export.impact-review.md';
const head = '| Metric | Expected | Actual | Verdict |\n|---|---|---|---|\n';
const review = (fields: string, rows: string): string =>
  `---\nkind: impact-review\n${fields}---\n# Review\n\n## Expected vs actual\n\n${head}${rows}`;
const prd =
  '---\nkind: prd\nid: PRD-1\n---\n# Export\n\n## Success criteria\n\n| Metric | Baseline | Target |\n|---|---|---|\n| Hand-offs per export | 8 | 3 |\n';

testRule(verdictContradicts, [
  {
    name: 'accepts verdicts that follow',
    path,
    text: review('verdict: partial\n', '| activation | ≥ 37 % | 38 % | achieved |\n| tickets | ≤ 40 | 52 | missed |\n'),
  },
  {
    name: 'reports a verdict that the row contradicts',
    path,
    text: review(
      '',
      '| adoption 🎯 | 10 % | 8 % | achieved |\n                             ^^^^^^^^ warning: "adoption 🎯": 10 % was expected, and it is 8 %. That is missed and not "achieved"; correct the verdict, or the figure.\n',
    ),
    fixed: review('', '| adoption 🎯 | 10 % | 8 % | missed |\n'),
  },
  {
    name: 'knows that less of some things is more',
    path,
    text: review(
      '',
      '| support tickets | 40 | 31 | missed |\n                              ^^^^^^ warning: "support tickets": 40 was expected, and it is 31. That is achieved and not "missed"; correct the verdict, or the figure.\n| median latency | 2 min | 90 s | ✅ |\n',
    ),
    fixed: review('', '| support tickets | 40 | 31 | achieved |\n| median latency | 2 min | 90 s | ✅ |\n'),
  },
  {
    name: 'calls partial what lies between baseline and target',
    path,
    text: review(
      '',
      '| activation | from 32 % to 37 % | 36 % | missed |\n                                          ^^^^^^ warning: "activation": from 32 % to 37 % was expected, and it is 36 %. That is partial and not "missed"; correct the verdict, or the figure.\n',
    ),
    fixed: review('', '| activation | from 32 % to 37 % | 36 % | partial |\n'),
  },
  {
    name: 'reports several rows once',
    path,
    text: review(
      '',
      '| adoption | 10 % | 8 % | achieved |\n                          ^^^^^^^^ warning: 2 verdicts do not follow from their figures. "adoption": 10 % was expected, and it is 8 %; that is missed and not "achieved".\n| errors | < 1 % | 3 % | met |\n',
    ),
    fixed: review('', '| adoption | 10 % | 8 % | missed |\n| errors | < 1 % | 3 % | missed |\n'),
  },
  {
    name: 'reports the verdict of the whole',
    path,
    text: review(
      'verdict: achieved\n         ^^^^^^^^ warning: The verdict is "achieved", but by the figures it is partial: "activation" is 30 %, and ≥ 37 % was expected. Correct the verdict, or the figures.\n',
      '| activation | ≥ 37 % | 30 % | |\n| tickets | ≤ 40 | 31 | |\n',
    ),
    fixed: review('verdict: partial\n', '| activation | ≥ 37 % | 30 % | |\n| tickets | ≤ 40 | 31 | |\n'),
  },
  {
    name: 'reports a miss that is none',
    path,
    text: review(
      'verdict: missed\n         ^^^^^^ warning: The verdict is "missed", but by the figures it is achieved: every metric reached what was expected. Correct the verdict, or the figures.\n',
      '| activation | ≥ 37 % | 38 % | |\n',
    ),
    fixed: review('verdict: achieved\n', '| activation | ≥ 37 % | 38 % | |\n'),
  },
  {
    name: 'takes baseline and direction from the linked PRD',
    path,
    others: { 'prds/x.md': prd },
    text: review(
      'links: {prd: PRD-1}\n',
      '| Hand-offs per export | 3 | 5 | achieved |\n                                 ^^^^^^^^ warning: "Hand-offs per export": 3 was expected, and it is 5. That is partial and not "achieved"; correct the verdict, or the figure.\n',
    ),
    fixed: review('links: {prd: PRD-1}\n', '| Hand-offs per export | 3 | 5 | partial |\n'),
  },
  { name: 'says nothing where no direction is known', path, text: review('', '| Hand-offs per export | 3 | 5 | achieved |\n') },
  { name: 'says nothing about other units', path, text: review('', '| activation | ≥ 37 % | 30 min | achieved |\n') },
  {
    name: 'lets doubt stand',
    path,
    text: review(
      'verdict: inconclusive\n',
      '| activation | ≥ 37 % | 30 % | inconclusive |\n| adoption | ≥ 37 % | 36 % ± 3 | achieved |\n| retention | ≥ 37 % | 35–39 % | missed |\n',
    ),
  },
  {
    name: 'does not ask whether missed or partial without a baseline',
    path,
    text: review('', '| activation | ≥ 37 % | 30 % | partial |\n| adoption | ≥ 37 % | 30 % | missed |\n'),
  },
  {
    name: 'waits until a row is filled in',
    path,
    text: review('verdict: achieved\n', '| activation | ≥ 37 % | <what was measured> | achieved |\n'),
  },
  {
    name: 'keeps its places with Windows line endings',
    path,
    text: '---\r\nkind: impact-review\r\n---\r\n# Review\r\n\r\n## Results\r\n\r\n| Metric | Target | Actual | Status |\r\n|---|---|---|---|\r\n| conversion | 10 % | 8 % | ✅ met |\r\n                            ^^^^^ warning\r\n',
    fixed: /\| conversion \| 10 % \| 8 % \| missed \|\r\n$/,
  },
  {
    name: 'is silent on other kinds',
    path: 'prds/x.md',
    text: '# Export\n\n## Results\n\n| Metric | Expected | Actual | Verdict |\n|---|---|---|---|\n| adoption | 10 % | 8 % | achieved |\n',
  },
]);
