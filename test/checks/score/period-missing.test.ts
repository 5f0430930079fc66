import { periodMissing } from '../../../server/src/checks/rules/score/period-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const rice = (reach: string): string =>
  `---\nrice:\n  reach: ${reach}\n  impact: 1\n  confidence: 80%\n  effort: 3\n---\n\n# Bulk export\n`;
const advice = 'Write the period here, or once for every document as rice.period in rubric.yaml.';

testRule(periodMissing, [
  { name: 'accepts a period behind the number', path, text: rice('500/month') },
  { name: 'accepts a period in words', path, text: rice('1,500 users per quarter') },
  { name: 'accepts a period as an adverb', path, text: rice('500 monthly users') },
  { name: 'accepts a period beside the value', path, text: rice('{value: 500, per: quarter}') },
  {
    name: 'reports a bare number and offers the periods, the one it is read with first',
    path,
    text: rice(`500\n         ^^^ info: RICE reach 500 does not say over which period; it is read as 500/month. ${advice}`),
    fixed: rice('500/month'),
  },
  {
    name: 'reports a number with what is counted',
    path,
    text: rice('{value: 1.5k users, source: CRM}\n                 ^^^^^^^^^^ info'),
    fixed: rice('{value: 1.5k users/month, source: CRM}'),
  },
  { name: 'keeps the quotes of a number that has them', path, text: rice('"500"\n         ^^^^^ info'), fixed: rice('500/month') },
  { name: 'is silent where rubric.yaml names the period', path, config: 'version: 1\nrice: {period: month}\n', text: rice('500') },
  {
    name: 'still asks where rubric.yaml says other things about RICE',
    path,
    config: 'version: 1\nrice: {effort_buffer: 1.25}\n',
    text: rice('500\n         ^^^ info'),
    fixed: rice('500/month'),
  },
  { name: 'asks where there is no rubric.yaml', path, config: 'none', text: rice('500\n         ^^^ info'), fixed: rice('500/month') },
  { name: 'leaves an illegal reach to score/input-invalid', path, text: rice('-500') },
  { name: 'leaves a missing reach to score/input-missing', path, text: rice('TBD') },
  {
    name: 'keeps Windows line endings',
    path,
    text: '---\r\ntitle: Bulk 🚀\r\nrice: {reach: 500}\r\n              ^^^ info\r\n---\r\n# Bulk 🚀\r\n',
    fixed: '---\r\ntitle: Bulk 🚀\r\nrice: {reach: 500/month}\r\n---\r\n# Bulk 🚀\r\n',
  },
  { name: 'is silent once closed', path, text: '---\nstatus: dropped\nrice: {reach: 500}\n---\n# Bulk export\n' },
]);
