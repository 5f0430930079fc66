import assert from 'node:assert/strict';
import { staleEstimates, type WrittenOn } from '../../server/src/portfolio/estimateAge.ts';
import { spreadsOf } from '../../server/src/portfolio/raters.ts';
import { ice } from '../../server/src/scoring/frameworks/ice.ts';
import { rice } from '../../server/src/scoring/frameworks/rice.ts';
import { backwards, read } from './documents.ts';

const today = '2026-06-15';

function stale(documents: Readonly<Record<string, string>>, known?: WrittenOn, config = 'version: 1\n'): readonly string[] {
  const { all, config: settings } = read(documents, config);
  return staleEstimates(all, 'rice', settings, today, known).map(
    ({ facts, ages }) => `${facts.id ?? ''}: ${ages.map(({ input, days, from }) => `${input} ${String(days)} by ${from}`).join(', ')}`,
  );
}

const prd = (id: number, rice_: string, more = 'status: review'): string => `kind: prd\nid: PRD-${String(id)}\n${more}\nrice: ${rice_}`;
const plain = '{reach: 500/month, impact: 1, confidence: 80%, effort: 3}';

describe('the age of an estimate', () => {
  it('is that of its own date before its line, and of its line before the document', () => {
    const dated = '{reach: {value: 500, per: month, date: 2026-01-26}, impact: 1, confidence: 80%, effort: 3}';
    const lines: WrittenOn = (_path, _framework, input) =>
      input === 'impact' ? '2026-02-01' : input === 'reach' ? '2026-06-01' : undefined;
    assert.deepEqual(stale({ 'a.md': prd(1, dated, 'status: review\nupdated: 2026-06-01') }, lines), [
      'PRD-1: reach 140 by the estimate, impact 134 by its line',
    ]);
    assert.deepEqual(stale({ 'a.md': prd(1, plain, 'status: review\nupdated: 2026-03-01') }), [
      'PRD-1: reach 106 by the document, impact 106 by the document, confidence 106 by the document, effort 106 by the document',
    ]);
  });
  it('matters from the day after the limit, which is 90 days or what rubric.yaml says', () => {
    const on = (updated: string, config?: string): number =>
      stale({ 'a.md': prd(1, plain, `status: review\nupdated: ${updated}`) }, undefined, config).length;
    assert.equal(on('2026-03-17'), 0, '90 days');
    assert.equal(on('2026-03-16'), 1, '91 days');
    assert.equal(on('2026-05-01', 'version: 1\nstale: {score: 30}\n'), 1);
  });
  it('is not known where nobody says a day, and no matter of what is launched or closed', () => {
    assert.deepEqual(stale({ 'a.md': prd(1, plain) }), []);
    for (const status of ['launched', 'parked'])
      assert.deepEqual(stale({ 'a.md': prd(1, plain, `status: ${status}\nupdated: 2025-01-01`) }), []);
  });
  it('puts the oldest first, in whatever order the documents come', () => {
    const documents = { 'a.md': prd(1, plain, 'updated: 2026-03-01'), 'b.md': prd(2, plain, 'updated: 2026-01-01') };
    const ids = (files: Readonly<Record<string, string>>): readonly string[] => stale(files).map((text) => text.slice(0, 5));
    assert.deepEqual(ids(documents), ['PRD-2', 'PRD-1']);
    assert.deepEqual(ids(backwards(documents)), ['PRD-2', 'PRD-1']);
  });
});

describe('the spread of several raters', () => {
  it('is told in points of a scale from 1 to 10, from the highest rating down', () => {
    const raters = [
      { by: '@lee', inputs: { impact: 2, confidence: 5 } },
      { by: '@dana', inputs: { impact: 8, confidence: 6 } },
    ];
    const [impact, confidence] = spreadsOf(ice, raters);
    assert.deepEqual(
      [impact?.input, impact?.points, impact?.ratings.map(({ by, value }) => `${by} ${String(value)}`)],
      ['impact', 6, ['@dana 8', '@lee 2']],
    );
    assert.equal(confidence?.points, 1);
  });
  it('brings percentages and other scales to the same points, and leaves amounts alone', () => {
    const raters = [
      { by: '@lee', inputs: { confidence: 0.5, reach: 10 } },
      { by: '@dana', inputs: { confidence: 1, reach: 900 } },
    ];
    assert.deepEqual(
      spreadsOf(rice, raters).map(({ input, points }) => [input, points]),
      [['confidence', 4.5]],
    );
  });
  it('needs two who rated the same input', () => {
    assert.deepEqual(spreadsOf(ice, []), []);
    assert.deepEqual(
      spreadsOf(ice, [
        { by: '@lee', inputs: { impact: 2 } },
        { by: '@dana', inputs: { ease: 9 } },
      ]),
      [],
    );
  });
});
