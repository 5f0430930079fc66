import { allSame } from '../../../server/src/checks/rules/portfolio/all-same.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
const prd = (reach: number, impact: number, confidence: number, effort: number, more = ''): string =>
  `---\n${more}rice: {reach: ${String(reach)}, impact: ${String(impact)}, confidence: ${String(confidence)}%, effort: ${String(effort)}}\n---\n# Title\n`;
const others = {
  'prds/b.md': prd(200, 2, 80, 2),
  'prds/c.md': prd(300, 0.5, 80, 3),
  'prds/d.md': prd(400, 3, 80, 4),
};

testRule(allSame, [
  {
    name: 'reports an input with one value',
    path,
    others,
    text: '---\nid: PRD-1\nrice: {reach: 100, impact: 1, confidence: 80%, effort: 1}\n                                          ^^^ info: 4 of 4 RICE scores have the confidence 80 %, which ranks nothing. Judge each document by itself, or leave open what nobody knows yet.\n---\n',
  },
  { name: 'accepts three of four', path, others, text: prd(100, 1, 50, 1) },
  {
    name: 'reports four of five',
    path,
    others: { ...others, 'prds/e.md': prd(500, 1, 50, 5) },
    text: '---\nrice:\n  reach: 100\n  impact: 1\n  confidence: 80%\n              ^^^ info: 4 of 5 RICE scores have the confidence 80 %, which ranks nothing. Judge each document by itself, or leave open what nobody knows yet.\n  effort: 1\n---\n',
  },
  {
    name: 'waits for the fourth document',
    path,
    others: { 'prds/b.md': others['prds/b.md'], 'prds/c.md': others['prds/c.md'] },
    text: prd(100, 1, 80, 1),
  },
  { name: 'lets drafts be rough', path, others, text: prd(100, 1, 80, 1, 'status: draft\n') },
  {
    name: 'names several inputs at once',
    path,
    others: {
      'prds/b.md': prd(200, 2, 80, 1),
      'prds/c.md': prd(300, 2, 80, 1),
      'prds/d.md': prd(400, 2, 80, 1),
      'prds/e.md': prd(500, 2, 80, 1),
    },
    text: '---\r\ntitle: 🚀\r\nrice: {reach: 100, impact: 2, confidence: 80%, effort: 3}\r\n                           ^ info: The 5 RICE scores hardly differ: 5 have impact 2, 5 have confidence 80 % and 4 have effort 1. Judge each document by itself, or leave open what nobody knows yet.\r\n---\r\n',
  },
  {
    name: 'leaves full confidence to portfolio/confidence-inflated',
    path,
    others: Object.fromEntries([2, 3, 4, 5].map((n) => [`prds/b${String(n)}.md`, prd(n, n / 2, 100, n)])),
    text: prd(100, 1, 100, 1),
  },
  {
    name: 'reports one reach for all',
    path,
    others: Object.fromEntries([2, 3, 4].map((n) => [`prds/b${String(n)}.md`, prd(1000, n / 2, n * 10, n)])),
    text: '---\nrice: {reach: 3000/quarter, impact: 0.5, confidence: 50%, effort: 7}\n              ^^^^^^^^^^^^ info: 4 of 4 RICE scores have the reach 1,000/month, which ranks nothing. Judge each document by itself, or leave open what nobody knows yet.\n---\n',
  },
  {
    name: 'looks at each WSJF batch by itself',
    path,
    others: Object.fromEntries(
      [2, 3, 5].map((n) => [
        `prds/b${String(n)}.md`,
        `---\nwsjf: {business_value: ${String(n)}, time_criticality: ${String(n)}, risk_reduction: ${String(n)}, job_size: 8, batch: PI-7}\n---\n`,
      ]),
    ),
    text: '---\nwsjf: {business_value: 1, time_criticality: 1, risk_reduction: 1, job_size: 8}\n---\n',
  },
  {
    name: 'heeds the limits of rubric.yaml',
    path,
    others,
    config: 'version: 1\nrules:\n  portfolio/all-same: {options: {items: 5}}\n',
    text: prd(100, 1, 80, 1),
  },
  {
    name: 'leaves out what is closed',
    path,
    others: { ...others, 'prds/d.md': prd(400, 3, 80, 4, 'status: dropped\n') },
    text: prd(100, 1, 80, 1),
  },
  { name: 'leaves documents without a score alone', path, others: { ...others, 'prds/e.md': prd(500, 1, 80, 5) }, text: '# Export\n' },
]);
