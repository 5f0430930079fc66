import { offScale } from '../../../server/src/checks/rules/score/off-scale.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const front = (score: string): string => `---\n${score}\n---\n\n# Bulk export\n`;

testRule(offScale, [
  { name: 'accepts the steps of RICE', path, text: front('rice: {reach: 500/month, impact: 0.25, confidence: 80%, effort: 2.5}') },
  { name: 'accepts a moonshot', path, text: front('rice: {reach: 500/month, impact: 3, confidence: 20%, effort: 3}') },
  {
    name: 'accepts the steps of ICE and WSJF',
    path,
    text: front(
      'ice: {impact: 5, confidence: 6, ease: 9}\nwsjf: {business_value: 8, time_criticality: 1, risk_reduction: 13, job_size: 20}',
    ),
  },
  {
    name: 'reports an impact between two tiers and offers both',
    path,
    text: front(
      'rice: {reach: 500/month, impact: 1.7, confidence: 80%, effort: 3}\n                                 ^^^ warning: RICE impact 1.7 is between the steps 0.25, 0.5, 1, 2, 3. Choose the nearer of 2 and 1.',
    ),
    fixed: front('rice: {reach: 500/month, impact: 2, confidence: 80%, effort: 3}'),
  },
  {
    name: 'offers one step beyond the ends of the scale',
    path,
    text: front(
      'rice: {reach: 500/month, impact: 5, confidence: 80%, effort: 3}\n                                 ^ warning: RICE impact 5 is beyond the steps 0.25, 0.5, 1, 2, 3. The nearest is 3.',
    ),
    fixed: front('rice: {reach: 500/month, impact: 3, confidence: 80%, effort: 3}'),
  },
  {
    name: 'mentions a confidence that looks too exact',
    path,
    text: front(
      'rice: {reach: 500/month, impact: 1, confidence: 73%, effort: 3}\n                                                ^^^ info: RICE confidence is usually 100 %, 80 % or 50 %, and 73 % looks more exact than it can be.',
    ),
    fixed: front('rice: {reach: 500/month, impact: 1, confidence: 80%, effort: 3}'),
  },
  {
    name: 'reports whole numbers of ICE once',
    path,
    text: front(
      'ice: {impact: 5.5, confidence: 6, ease: 8.9}\n              ^^^ warning: 2 ICE inputs are off the steps of their scales: impact, ease. Choose the nearest step for each.',
    ),
    fixed: front('ice: {impact: 5, confidence: 6, ease: 9}'),
  },
  {
    name: 'reports WSJF off its scale, in a score that is not complete as well',
    path,
    text: front(
      'wsjf:\n  business_value: {value: 10, by: "@lee"}\n                          ^^ warning: WSJF business_value 10 is between the steps 1, 2, 3, 5, 8, 13, 20. Choose the nearer of 8 and 13.\n  job_size: 3',
    ),
    fixed: front('wsjf:\n  business_value: {value: 8, by: "@lee"}\n  job_size: 3'),
  },
  {
    name: 'knows a scale without steps',
    path,
    config: 'version: 1\nwsjf: {scale: range1to20}\n',
    text: front('wsjf: {business_value: 10, time_criticality: 4, risk_reduction: 6, job_size: 7}'),
  },
  {
    name: 'leaves teams alone that do not keep to steps',
    path,
    config: 'version: 1\nrules:\n  score/off-scale: { options: { strict: false } }\n',
    text: front('rice: {reach: 500/month, impact: 1.7, confidence: 73%, effort: 3}'),
  },
  {
    name: 'leaves an illegal score to score/input-invalid',
    path,
    text: front('rice: {reach: 500/month, impact: 1.7, confidence: 73%, effort: 0}'),
  },
  {
    name: 'is mild in a draft, and keeps Windows line endings',
    path,
    text: '---\r\nstatus: draft\r\ntitle: Bulk 🚀\r\nice: {impact: 5.4}\r\n              ^^^ info\r\n---\r\n# Bulk 🚀\r\n',
    fixed: '---\r\nstatus: draft\r\ntitle: Bulk 🚀\r\nice: {impact: 5}\r\n---\r\n# Bulk 🚀\r\n',
  },
]);
