import { actualsMissing } from '../../../server/src/checks/rules/impact/actuals-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'reviews/export.impact-review.md';
const review = (fields: string, rows: string): string =>
  `---\nkind: impact-review\n${fields}---\n# Bulk export review\n\n## Expected vs actual\n\n| Metric | Expected | Actual | Source |\n|---|---|---|---|\n${rows}`;

testRule(actualsMissing, [
  { name: 'accepts figures', path, text: review('status: final\n', '| activation | 37 % | 36 % | Amplitude |\n') },
  {
    name: 'reports a missing figure, as an error once final',
    path,
    text: review(
      'status: final\n',
      '| activation 📈 | 37 % | | Amplitude |\n  ^^^^^^^^^^^^^ error: "activation 📈" was expected to reach 37 %, and nothing says what it reached. Fill in the figure and its source.\n| tickets | ≤ 40 | 31 | |\n',
    ),
  },
  {
    name: 'reports several once, and words that say not yet',
    path,
    text: review(
      'status: final\n',
      '| activation | 37 % | pending | |\n                      ^^^^^^^ error: 2 of 3 metrics have no actual figure, "activation" first. Fill in what was measured, or say why it could not be.\n| tickets | ≤ 40 | | |\n| churn | 2 % | 2 % | |\n',
    ),
  },
  {
    name: 'reports a table without a column for them',
    path,
    text: '---\nkind: impact-review\nstatus: final\n---\n# Review\n\n## Results\n\n| Metric | Target |\n|---|---|\n| activation | 37 % |\n  ^^^^^^^^^^ error: The table says what was expected and has no column for what happened. Add "Actual", with a figure and its source for each metric.\n',
  },
  { name: 'is patient until the day', path, text: review('measured_on: 2026-06-16\n', '| activation | 37 % | | |\n') },
  {
    name: 'is a warning from the day on',
    path,
    text: review('measured_on: 2026-06-15\n', '| activation | 37 % | | |\n  ^^^^^^^^^^ warning\n'),
  },
  {
    name: 'takes the end of the period for the day',
    path,
    text: review('period: {from: 2026-05-01, to: 2026-05-31}\n', '| activation | 37 % | | |\n  ^^^^^^^^^^ warning\n'),
  },
  {
    name: 'is patient while figures come in',
    path,
    text: review('status: collecting\nmeasured_on: 2026-06-01\n', '| activation | 37 % | | |\n'),
  },
  { name: 'is patient where nobody says when', path, text: review('', '| activation | 37 % | | |\n') },
  {
    name: 'is info while only scheduled',
    path,
    text: review('status: scheduled\nmeasured_on: 2026-06-01\n', '| activation | 37 % | | |\n  ^^^^^^^^^^ info\n'),
  },
  {
    name: 'leaves placeholders to doc/placeholder-left',
    path,
    text: review('status: final\n', '| activation | 37 % | TBD | |\n| <metric> | 37 % | | |\n'),
  },
  {
    name: 'reads labels, German headers and Windows line endings',
    path,
    text: '# Review\r\n\r\n**Status:** Final\r\n\r\n## Ergebnisse\r\n\r\n| Kennzahl | Soll | Ist |\r\n|---|---|---|\r\n| Aktivierung | 37 % | offen |\r\n                       ^^^^^ error\r\n',
  },
  {
    name: 'leaves figures in words alone',
    path,
    text: '---\nstatus: final\n---\n# Review\n\n## Results\n\nActivation should have reached 37 %.\n',
  },
]);
