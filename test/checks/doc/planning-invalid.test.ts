import { planningInvalid } from '../../../server/src/checks/rules/doc/planning-invalid.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const front = (lines: string): string => `---\nstatus: review\n${lines}\n---\n# Export\n`;

testRule(planningInvalid, [
  {
    name: 'accepts what can be counted with',
    path,
    text: front('period: FY27 Q1\ncommitment: not yet committed\neffort: {value: 3, unit: pw}'),
  },
  { name: 'accepts story points', path, text: front('effort: 8 points') },
  { name: 'accepts a month, a half-year and sizes', path, text: front('period: 2026-H2\neffort: XL') },
  { name: 'accepts horizons, and what is to be filled in', path, text: front('period: next\ncommitment: TBD\neffort: <person-months>') },
  { name: 'accepts nothing', path, text: front('period:\ncommitment:\neffort:') },
  { name: 'leaves closed documents alone', path, text: '---\nstatus: parked\nperiod: 2027-Q5\n---\n' },
  {
    name: 'leaves a kind alone that means days by its period',
    path: 'reviews/a.review.md',
    text: '---\nkind: impact-review\nperiod: {from: 2026-09-15, to: 2026-10-15}\n---\n',
  },
  {
    name: 'reports a quarter that no year has',
    path,
    text: front(
      'period: 2027-Q5\n        ^^^^^^^ warning: "2027-Q5" is no period that work can be planned in. Write a month such as 2026-09, a quarter such as 2026-Q3 or a half-year such as 2026-H2.',
    ),
  },
  {
    name: 'reports a misspelled commitment',
    path,
    text: front('commitment: comitted # 🚀\n            ^^^^^^^^ warning: "comitted" is no commitment. Did you mean "committed"?'),
    fixed: front('commitment: committed # 🚀'),
  },
  {
    name: 'names the commitments where nothing is near',
    path,
    text: front('commitment: high\n            ^^^^ warning: "high" is no commitment. Possible are committed, planned and exploring.'),
  },
  {
    name: 'reports an effort that hides the one of the score',
    path,
    text: front(
      'rice: {reach: 5/month, impact: 1, confidence: 80%, effort: 3}\neffort: many\n        ^^^^ warning: "many" is no effort that can be added up. Write person-months such as 3, person-weeks such as 6 pw, or story points such as 8 points.',
    ),
  },
  {
    name: 'reads the unit with it',
    path,
    text: front(
      'effort: {value: 3, unit: sprints}\n        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "3 sprints" is no effort that can be added up. Write person-months such as 3, person-weeks such as 6 pw, or story points such as 8 points.',
    ),
  },
]);
