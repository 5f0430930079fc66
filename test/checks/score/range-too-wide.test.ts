import { rangeTooWide } from '../../../server/src/checks/rules/score/range-too-wide.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const front = (score: string): string => `---\n${score}\n---\n\n# Bulk export\n`;

testRule(rangeTooWide, [
  {
    name: 'accepts ranges of up to ten times, and single numbers',
    path,
    text: front('rice: {reach: [100/month, 500/month, 1000/month], impact: 1, confidence: [10%, 50%, 100%], effort: [0.3, 2, 3]}'),
  },
  {
    name: 'reports a range of more than ten times',
    path,
    text: front(
      'rice: {reach: [50, 500, 2000], impact: 1, confidence: 80%, effort: 3}\n              ^^^^^^^^^^^^^^^ info: Reach from 50/month to 2,000/month is too wide to rank by: its high is 40 times its low. Find out more before you compare it.',
    ),
  },
  {
    name: 'reports each range by itself, in the order of the framework',
    path,
    text: front(
      'rice:\n  impact: [0.25, 1, 3]\n          ^^^^^^^^^^^^ info\n  effort: {low: 1, likely: 3, high: 12}\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: Effort from 1 to 12 is too wide to rank by: its high is 12 times its low. Find out more before you compare it.\n  reach: 500/month\n  confidence: 80%',
    ),
  },
  {
    name: 'reports a range that begins with nothing',
    path,
    text: front(
      'rice: {reach: [0, 500, 900], impact: 1, confidence: 80%, effort: 3}\n              ^^^^^^^^^^^^^ info: Reach from 0/month to 900/month is too wide to rank by: it may be nothing at all. Find out more before you compare it.',
    ),
  },
  {
    name: 'lets a scale begin at 0',
    path: 'problems/export.problem.md',
    text: front('opportunity: {importance: [0, 4, 9], satisfaction: 3}'),
  },
  {
    name: 'leaves several raters to their own rule',
    path,
    text: front(
      'wsjf: {business_value: 8, time_criticality: 3, risk_reduction: 5, scorers: [{by: dana, job_size: 1}, {by: lee, job_size: 20}]}',
    ),
  },
  {
    name: 'keeps to the number of rubric.yaml',
    path,
    config: 'version: 1\nrules:\n  score/range-too-wide: { options: { most: 50 } }\n',
    text: front('rice: {reach: [50, 500, 2000], impact: 1, confidence: 80%, effort: 3}'),
  },
  {
    name: 'says nothing of a score that is not complete, or illegal',
    path,
    text: front('rice: {reach: [50, 500, 2000], impact: 1, confidence: 80%}\nice: {impact: [1, 5, 99], confidence: 5, ease: 5}'),
  },
  {
    name: 'keeps Windows line endings in their places',
    path,
    text: '---\r\ntitle: Bulk 🚀\r\nrice: {reach: [50, 500, 2000], impact: 1, confidence: 80%, effort: 3}\r\n              ^^^^^^^^^^^^^^^ info\r\n---\r\n# Bulk 🚀\r\n',
  },
]);
