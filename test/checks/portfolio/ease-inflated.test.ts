import assert from 'node:assert/strict';
import { easeInflated } from '../../../server/src/checks/rules/portfolio/ease-inflated.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
/** Other PRDs, one for each ease. */
const withEase = (eases: readonly number[], more = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    eases.map((ease, index) => [
      `prds/b${String(index)}.md`,
      `---\nid: PRD-${String(index + 2)}\n${more}ice: {impact: ${String((index % 9) + 1)}, confidence: 5, ease: ${String(ease)}}\n---\n# B\n`,
    ]),
  );
const withWsjf = (values: readonly number[], batch = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    values.map((value, index) => [
      `prds/b${String(index)}.md`,
      `---\nid: PRD-${String(index + 2)}\nwsjf: {business_value: ${String(value)}, time_criticality: 1, risk_reduction: 1, job_size: 1${batch}}\n---\n`,
    ]),
  );
const ice = (ease: number): string => `---\nid: PRD-1\nice: {impact: 3, confidence: 5, ease: ${String(ease)}}\n---\n`;

testRule(easeInflated, [
  {
    name: 'reports an ease of 9 or 10 in half of five',
    path,
    others: withEase([9, 9, 1, 2]),
    text: '---\nid: PRD-1\nice: {impact: 3, confidence: 5, ease: 10}\n                                      ^^ warning: 3 of 5 ICE scores have an ease of 9 or more (10 × 1, 9 × 2, 2 × 1, 1 × 1), so ease tells nothing apart. Keep the top for work of a few days and score the rest lower.\n---\n',
  },
  {
    name: 'reports exactly half',
    path,
    others: withEase([9, 9, 1, 2, 3]),
    text: '---\r\nid: PRD-1 # 🚀\r\nice:\r\n  impact: 3\r\n  confidence: 5\r\n  ease: 9\r\n        ^ warning\r\n---\r\n',
  },
  { name: 'accepts less than half', path, others: withEase([9, 1, 2, 3]), text: ice(9) },
  { name: 'waits for the fifth document', path, others: withEase([9, 9, 9]), text: ice(9) },
  {
    name: 'reports a mean of 8',
    path,
    others: withEase([8, 8, 8, 8]),
    text: '---\nid: PRD-1\nice: {impact: 3, confidence: 5, ease: 8}\n                                      ^ warning: The mean ease of 5 ICE scores is 8 (8 × 5), so ease tells little apart. Use the whole scale: 10 is an afternoon, 5 is weeks, 1 is most of a year.\n---\n',
  },
  { name: 'accepts a mean just below 8', path, others: withEase([8, 8, 8, 8]), text: ice(7) },
  {
    name: 'stands on the first document it is about, not on the first that has a score',
    path,
    others: withEase([9, 9, 9, 9]),
    text: ice(1),
  },
  {
    name: 'leaves quick-win campaigns alone',
    path,
    others: withEase([9, 9, 9, 9], 'campaign: true\n'),
    text: ice(9),
  },
  {
    name: 'leaves out what is launched or closed',
    path,
    others: {
      ...withEase([9, 1, 2]),
      'prds/c.md': ice(9).replace('id: PRD-1', 'status: launched'),
      'prds/d.md': ice(9).replace('id: PRD-1', 'status: dropped'),
    },
    text: ice(9),
  },
  {
    name: 'leaves out scores that are not complete',
    path,
    others: { ...withEase([9, 1, 2]), 'prds/c.md': '---\nice: {ease: 9}\n---\n' },
    text: ice(9),
  },
  {
    name: 'heeds the limits of rubric.yaml',
    path,
    others: withEase([9, 9, 9, 9]),
    config: 'version: 1\nrules:\n  portfolio/ease-inflated: {options: {ease: 10, mean: 11}}\n',
    text: ice(9),
  },
  {
    name: 'reports a WSJF column of twenties in its batch',
    path,
    others: withWsjf([20, 20, 3, 5], ', batch: PI-7'),
    text: '---\nid: PRD-1\nstatus: draft\nwsjf: {business_value: 20, time_criticality: 1, risk_reduction: 1, job_size: 1, batch: PI-7}\n                       ^^ warning: 3 of 5 WSJF scores of PI-7 have a business value of 20 (20 × 3, 5 × 1, 3 × 1), so it tells nothing apart. Keep 20 for the largest and size the others against it.\n---\n',
  },
  {
    name: 'does not add up batches',
    path,
    others: withWsjf([20, 20, 20, 20], ', batch: PI-7'),
    text: '---\nwsjf: {business_value: 20, time_criticality: 1, risk_reduction: 1, job_size: 1}\n---\n',
  },
  {
    name: 'leaves job sizes to the scale',
    path,
    others: withWsjf([1, 2, 3, 5]),
    text: '---\nwsjf: {business_value: 2, time_criticality: 1, risk_reduction: 1, job_size: 20}\n---\n',
  },
  { name: 'leaves documents without a score alone', path, others: withEase([9, 9, 9, 9, 9]), text: '# Export\n' },
]);

describe('portfolio/ease-inflated', () => {
  it('points to ten others at most', () => {
    const [problem] = problemsOf(easeInflated, { path, others: withEase([9, 9, 9, 9, 9, 9, 9, 9, 9, 10, 10, 10]) }, ice(9));
    assert.equal(problem?.related.length, 10);
    assert.deepEqual([problem.related[0]?.path, problem.related[0]?.message], ['prds/b0.md', 'PRD-2 has an ease of 9.']);
  });
});
