// Verdicts of figures by vectors: what is reached, in which direction, and where a doubt remains.
import assert from 'node:assert/strict';
import { computeVerdict, readVerdict } from '../../server/src/checks/review/outcomeVerdict.ts';

const vectors: readonly (readonly [
  metric: string,
  expected: string,
  actual: string,
  baseline: string | undefined,
  verdict: string | undefined,
])[] = [
  ['adoption', '10 %', '8 %', undefined, 'short'],
  ['adoption', '10 %', '10 %', undefined, 'achieved'],
  ['adoption', '> 10 %', '10 %', undefined, undefined],
  ['activation', '37 %', '36 %', '32 %', 'partial'],
  ['activation', '37 %', '31 %', '32 %', 'missed'],
  ['activation', 'from 32 % to 37 %', '40 %', undefined, 'achieved'],
  ['activation', '+5 pp', '36 %', '32 %', 'partial'],
  ['activation', '+5 pp', '+4 pp', undefined, 'short'],
  ['activation', '37 %', '22 of 60', undefined, 'short'],
  ['median latency', '2 min', '90 s', undefined, 'achieved'],
  ['time to first export', '≤ 15 min', '2 hours', '3 hours', 'partial'],
  ['hand-offs', '20', '25', '47', 'partial'],
  ['hand-offs', '20', '25', undefined, undefined],
  ['support tickets per week', '≤ 40', '31', undefined, 'achieved'],
  ['incidents', 'zero', '2', undefined, 'short'],
  ['incidents', 'zero', '0', undefined, 'achieved'],
  ['retention', '≥ 40 %', '35–39 %', undefined, 'short'],
  ['retention', '≥ 40 %', '38–42 %', undefined, 'inconclusive'],
  ['retention', '≥ 40 %', '39 % ± 3', undefined, undefined],
  ['revenue', '$2M', '$1.8M', '$1M', 'partial'],
  ['revenue', '$2M', '€1.8M', '$1M', undefined],
  ['adoption', '10 %', '30 min', undefined, undefined],
  ['adoption', 'more', '30 %', undefined, undefined],
  ['error rate and usage', '10 %', '8 %', undefined, undefined],
];

describe('the verdict of figures', () => {
  for (const [metric, expected, actual, baseline, verdict] of vectors)
    it(`${metric}: ${actual} of ${expected}${baseline === undefined ? '' : ` from ${baseline}`} is ${verdict ?? 'in doubt'}`, () => {
      assert.equal(computeVerdict({ metric, expected, actual, baseline }), verdict);
    });

  it('reads verdicts in words and signs', () => {
    assert.deepEqual(['✅ met', 'Not met', 'partly', '❌', 'too early to tell', 'exceeded', 'n/a', 'erreicht', '未达成'].map(readVerdict), [
      'achieved',
      'missed',
      'partial',
      'missed',
      'inconclusive',
      'achieved',
      undefined,
      'achieved',
      'missed',
    ]);
  });
});
