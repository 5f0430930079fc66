import assert from 'node:assert/strict';
import { methodsMixed } from '../../../server/src/checks/rules/score/methods-mixed.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
const rice = 'rice: {reach: 500, impact: 1, confidence: 80%, effort: 3}';
const ice = 'ice: {impact: 5, confidence: 6, ease: 9}';
const wsjf = (batch: string): string =>
  `wsjf: {business_value: 8, time_criticality: 5, risk_reduction: 3, job_size: 1${batch === '' ? '' : `, batch: ${batch}`}}`;
const others = (...fields: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map((text, index) => [`prds/b${String(index)}.md`, `---\nid: PRD-${String(index + 2)}\n${text}\n---\n# B\n`]));

testRule(methodsMixed, [
  { name: 'accepts one framework', path, others: others(rice, rice), text: `---\n${rice}\n---\n` },
  {
    name: 'reports a document that the ranking leaves out',
    path,
    others: others(rice, rice),
    text: '---\nid: PRD-1\nstatus: draft\nice: {impact: 5, confidence: 6, ease: 9}\n^^^ warning: 1 of 3 scored documents has ICE but no RICE score, so the ranking leaves it out. Score it by RICE, or set another framework in rubric.yaml.\n---\n',
  },
  { name: 'says nothing on the documents that are ranked', path, others: others(rice, ice), text: `---\n${rice}\n---\n` },
  { name: 'accepts a second score beside the usual one', path, others: others(rice, rice), text: `---\n${ice}\n${rice}\n---\n` },
  { name: 'waits for three scored documents', path, others: others(rice), text: `---\n${ice}\n---\n` },
  { name: 'waits until two have the same framework', path, others: others(rice, wsjf('')), text: `---\n${ice}\n---\n` },
  {
    name: 'does not wait where rubric.yaml names the framework',
    path,
    config: 'version: 1\nframework: wsjf\n',
    text: '---\r\ntitle: 🚀\r\nrice: {reach: 500, impact: 1, confidence: 80%, effort: 3}\r\n^^^^ warning: 1 of 1 scored documents has RICE but no WSJF score, so the ranking leaves it out. Score it by WSJF, or set another framework in rubric.yaml.\r\n---\r\n',
  },
  {
    name: 'lets each product have its own framework',
    path,
    others: others(`product: yard\n${rice}`, `product: yard\n${rice}`, `product: gate\n${ice}`),
    text: `---\nproduct: gate\n${ice}\n---\n`,
  },
  {
    name: 'reports a mix within a product',
    path,
    others: others(`product: gate\n${rice}`, `product: gate\n${rice}`),
    text: '---\nproduct: gate\nice: {impact: 5, confidence: 6, ease: 9}\n^^^ warning\n---\n',
  },
  { name: 'leaves out what is launched', path, others: others(rice, rice), text: `---\nstatus: launched\n${ice}\n---\n` },
  {
    name: 'reports another variant of ICE than the one computed',
    path,
    text: '---\nice: {impact: 5, confidence: 6, ease: 9, variant: product}\n                                                  ^^^^^^^ warning: An ICE score names the variant product, but every ICE score is computed as third. Set ice.variant in rubric.yaml, so that one ranking has one variant.\n---\n',
  },
  {
    name: 'accepts the variant of rubric.yaml',
    path,
    config: 'version: 1\nice: {variant: product}\n',
    text: '---\nice: {impact: 5, confidence: 6, ease: 9, variant: product}\n---\n',
  },
  {
    name: 'reports several batches of WSJF',
    path,
    others: others(wsjf('PI-7'), wsjf('PI-7')),
    text: '---\nwsjf: {business_value: 8, time_criticality: 5, risk_reduction: 3, job_size: 1, batch: PI-8}\n                                                                                      ^^^^ warning: 1 of 3 WSJF scores has PI-8, the others PI-7, and sizes compare only within a batch. Estimate them together and name one batch.\n---\n',
  },
  {
    name: 'reports a document without a batch among those that name one',
    path,
    others: others(wsjf('PI-7'), wsjf('PI-7')),
    text: '---\nwsjf: {business_value: 8, time_criticality: 5, risk_reduction: 3, job_size: 1}\n^^^^ warning: 1 of 3 WSJF scores has no batch, the others PI-7, and sizes compare only within a batch. Estimate them together and name one batch.\n---\n',
  },
  {
    name: 'takes the repository for one batch where nobody names any',
    path,
    others: others(wsjf(''), wsjf('')),
    text: `---\n${wsjf('')}\n---\n`,
  },
  {
    name: 'reports several currencies',
    path,
    others: others('cost_of_delay: {value: 10, currency: EUR, per: month}', 'cost_of_delay: {value: 10, currency: eur, per: month}'),
    text: '---\ncost_of_delay: {value: 20000, currency: USD, per: month}\n                                        ^^^ warning: 1 of 3 costs of delay is in USD, the others in EUR. Write them in one currency, so that they can be compared.\n---\n',
  },
  {
    name: 'waits for three costs',
    path,
    others: others('cost_of_delay: {value: 10, currency: EUR}'),
    text: '---\ncost_of_delay: {value: 20000, currency: USD}\n---\n',
  },
  {
    name: 'does not wait where the ranking leaves a cost out',
    path,
    config: 'version: 1\nframework: cd3\n',
    others: others('cd3: {cost_of_delay: [1 EUR/week, 2 EUR/week, 3 EUR/week], duration: 2}'),
    text: '---\nid: PRD-1\ncd3: {cost_of_delay: $20000/week, duration: 2}\n                     ^^^^^^^^^^^ warning: 1 of 2 costs of delay is in USD, the others in EUR. Write them in one currency, so that they can be compared.\n---\n',
  },
  {
    name: 'leaves scores alone that are no money by themselves',
    path,
    others: others('drice: {value_per_unit: 3 EUR, effort_cost: 4 EUR}', 'drice: {value_per_unit: 3 EUR, effort_cost: 4 EUR}'),
    text: '---\nid: PRD-1\ndrice: {value_per_unit: 3 USD, effort_cost: 4 USD}\n---\n',
  },
  { name: 'leaves documents without a score alone', path, others: others(rice, rice, ice), text: '# Export\n' },
]);

describe('score/methods-mixed', () => {
  it('points to the others that are left out', () => {
    const [problem] = problemsOf(methodsMixed, { path, others: others(ice, rice, rice, rice) }, `---\nid: PRD-1\n${ice}\n---\n`);
    assert.deepEqual(
      problem?.related.map((place) => [place.path, place.message]),
      [['prds/b0.md', 'PRD-2 has no RICE score.']],
    );
  });
});
