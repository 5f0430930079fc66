import assert from 'node:assert/strict';
import { wsjfNoOne } from '../../../server/src/checks/rules/portfolio/wsjf-no-one.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
const inputs = (value: number, time: number, risk: number, size: number, more = ''): string =>
  `wsjf: {business_value: ${String(value)}, time_criticality: ${String(time)}, risk_reduction: ${String(risk)}, job_size: ${String(size)}${more}}`;
const prd = (id: string, fields: string): string => `---\nid: ${id}\n${fields}\n---\n# ${id} title\n`;

const others = {
  'prds/b.md': prd('PRD-2', inputs(5, 2, 3, 8)),
  'prds/c.md': prd('PRD-3', inputs(1, 5, 8, 3)),
  'prds/d.md': prd('PRD-4', inputs(13, 8, 1, 2)),
};

testRule(wsjfNoOne, [
  { name: 'accepts a 1 in every column', path, others, text: `---\n${inputs(8, 1, 5, 1)}\n---\n` },
  {
    name: 'reports once a batch, on its first document',
    path,
    others,
    text: '---\nwsjf: {business_value: 8, time_criticality: 3, risk_reduction: 5, job_size: 5}\n                                            ^ warning: None of the 4 WSJF scores has a 1 for time criticality and job size. Give the smallest a 1 and size the others against it.\n---\n',
  },
  { name: 'says nothing on the other documents of the batch', path: 'prds/e.md', others, text: `---\n${inputs(8, 3, 5, 5)}\n---\n` },
  {
    name: 'stays a warning where the first document is a draft',
    path,
    others,
    text: '---\r\nstatus: draft\r\ntitle: Export 🚀\r\nwsjf:\r\n  business_value: 8\r\n  time_criticality: 1\r\n  risk_reduction: 5\r\n  job_size: 5\r\n            ^ warning: None of the 4 WSJF scores has a 1 for job size. Give the smallest a 1 and size the others against it.\r\n---\r\n',
  },
  {
    name: 'waits for the fourth document',
    path,
    others: { 'prds/b.md': others['prds/b.md'], 'prds/c.md': others['prds/c.md'] },
    text: `---\n${inputs(8, 3, 5, 5)}\n---\n`,
  },
  {
    name: 'waits for as many documents as rubric.yaml says',
    path,
    others,
    config: 'version: 1\nrules:\n  portfolio/wsjf-no-one: {severity: warning, options: {items: 5}}\n',
    text: `---\n${inputs(8, 3, 5, 5)}\n---\n`,
  },
  {
    name: 'leaves the scale from 1 to 20 alone',
    path,
    others,
    config: 'version: 1\nwsjf: {scale: range1to20}\n',
    text: `---\n${inputs(8, 3, 5, 5)}\n---\n`,
  },
  {
    name: 'counts the 1 of a document that is finished',
    path,
    others: { ...others, 'prds/e.md': prd('PRD-5', `status: launched\n${inputs(8, 1, 8, 1)}`) },
    text: `---\n${inputs(8, 3, 5, 5)}\n---\n`,
  },
  {
    name: 'counts the 1 of a document whose other inputs are missing',
    path,
    others: { ...others, 'prds/e.md': prd('PRD-5', 'wsjf: {time_criticality: 1, job_size: {value: 1}}') },
    text: `---\n${inputs(8, 3, 5, 5)}\n---\n`,
  },
  {
    name: 'looks at each batch by itself',
    path,
    others: {
      ...others,
      'prds/e.md': prd('PRD-5', inputs(3, 3, 3, 3, ', batch: PI-7')),
      'prds/f.md': prd('PRD-6', inputs(3, 1, 5, 5, ', batch: PI-7')),
      'prds/g.md': prd('PRD-7', inputs(3, 5, 8, 8, ', batch: PI-7')),
    },
    text: '---\nwsjf: {business_value: 8, time_criticality: 3, risk_reduction: 1, job_size: 1, batch: PI-7}\n                       ^ warning: None of the 4 WSJF scores of PI-7 has a 1 for business value. Give the smallest a 1 and size the others against it.\n---\n',
  },
  { name: 'leaves documents without a WSJF score alone', path, others, text: '---\nid: PRD-1\n---\n# Export\n' },
  { name: 'leaves closed documents alone', path, others, text: `---\nstatus: dropped\n${inputs(8, 3, 5, 5)}\n---\n` },
]);

describe('portfolio/wsjf-no-one', () => {
  it('points to the others of the batch', () => {
    const [problem] = problemsOf(wsjfNoOne, { path, others }, `---\n${inputs(8, 3, 5, 5)}\n---\n`);
    assert.deepEqual(
      problem?.related.map((place) => [place.path, place.message]),
      [
        ['prds/b.md', 'PRD-2 is in the same batch.'],
        ['prds/c.md', 'PRD-3 is in the same batch.'],
        ['prds/d.md', 'PRD-4 is in the same batch.'],
      ],
    );
  });
});
