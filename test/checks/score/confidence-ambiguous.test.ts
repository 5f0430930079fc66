import { confidenceAmbiguous } from '../../../server/src/checks/rules/score/confidence-ambiguous.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const rice = (confidence: string): string =>
  `---\nrice:\n  reach: 500/month\n  impact: 1\n  confidence: ${confidence}\n  effort: 3\n---\n\n# Bulk export\n`;

testRule(confidenceAmbiguous, [
  { name: 'accepts a percentage', path, text: rice('100%') },
  { name: 'accepts one percent, written out', path, text: rice('1%') },
  { name: 'accepts a number of a hundred', path, text: rice('80') },
  { name: 'accepts a share below one', path, text: rice('0.8') },
  {
    name: 'reports a bare 1 and offers both readings',
    path,
    text: rice('1\n              ^ warning: RICE confidence 1 is read as 100 %, but could mean 1 %. Write the percent sign.'),
    fixed: rice('100%'),
  },
  {
    name: 'reports 1.0, with quotes and in a map',
    path,
    text: rice('{value: "1.0", by: "@lee"}\n                      ^^^^^ warning'),
    fixed: rice('{value: 100%, by: "@lee"}'),
  },
  {
    name: 'reports it where another input is missing',
    path,
    text: '---\nrice: {reach: 500/month, confidence: 1}\n                                     ^ warning\n---\n# Bulk export\n',
    fixed: /confidence: 100%/,
  },
  {
    name: 'is mild about the lowest of ten',
    path,
    text: '---\nice: {impact: 5, confidence: 1, ease: 9}\n                             ^ info: ICE confidence 1 is read as 1 of 10, the lowest there is. Write 10 if all of it is meant.\n---\n# Bulk export\n',
    fixed: /confidence: 10,/,
  },
  { name: 'leaves 0.8 of ICE to score/input-invalid', path, text: '---\nice: {impact: 5, confidence: 0.8, ease: 9}\n---\n# Bulk export\n' },
  {
    name: 'believes a team that means it',
    path,
    config: 'version: 1\nrules:\n  score/confidence-ambiguous: { options: { accept_one: true } }\n',
    text: rice('1'),
  },
  {
    name: 'is mild in a draft',
    path,
    text: '---\nstatus: draft\nrice: {confidence: 1}\n                   ^ info\n---\n# Bulk export\n',
    fixed: /confidence: 100%/,
  },
  {
    name: 'keeps Windows line endings',
    path,
    text: '---\r\ntitle: Bulk 🚀\r\nrice: {confidence: 1}\r\n                   ^ warning\r\n---\r\n# Bulk 🚀\r\n',
    fixed: '---\r\ntitle: Bulk 🚀\r\nrice: {confidence: 100%}\r\n---\r\n# Bulk 🚀\r\n',
  },
]);
