import assert from 'node:assert/strict';
import { backlog } from '../../server/src/features/backlog.ts';
import { explainScore } from '../../server/src/features/explainScore.ts';
import { textOf } from '../../server/src/text/span.ts';
import { workspaceOf } from '../fixture.ts';

const prd = (id: string, rice: string): string =>
  `---\nkind: prd\nid: ${id}\nstatus: review\nowner: "@d"\n${rice}\n---\n# Title of ${id}\n`;
const files = {
  'rubric.yaml': 'version: 1\n',
  'prds/a.md': prd('PRD-1', 'rice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }'),
  'prds/b.md': prd('PRD-2', 'rice: { reach: 500/month, impact: 2, confidence: 80%, effort: 3 }'),
  'prds/c.md': prd('PRD-3', 'rice: { reach: 500/month, impact: 2, effort: 3 }'),
  'prds/d.md': prd('PRD-4', 'rice: { reach: 500/month, impact: 2, confidence: 80%, effort: 0 }'),
  'prds/e.md': prd('PRD-5', 'ice: { impact: 5, confidence: 6, ease: 9 }'),
  'README.md': '# Readme\n',
};

describe('backlog', () => {
  const result = backlog(workspaceOf(files));
  it('lists the ranked documents, best first', () => {
    assert.deepEqual(
      result.ranked.map(({ rank, score, id }) => `${rank ?? ''} ${score} ${id ?? ''}`),
      ['1 267 PRD-2', '2 133 PRD-1'],
    );
  });
  it('says of the unscored ones what is missing or wrong', () => {
    assert.deepEqual(
      result.unscored.map(({ id, score }) => `${id ?? ''}: ${score}`),
      ['PRD-3: confidence missing', 'PRD-4: effort must be more than 0', 'PRD-5: no RICE score'],
    );
  });
  it('leads to the field that decides', () => {
    const places = [...result.ranked, ...result.unscored].map(
      (row) => row.decidingSpan && textOf(files[row.path as 'prds/a.md'], row.decidingSpan),
    );
    assert.deepEqual(places, ['80%', '80%', 'rice', '0', undefined]);
  });
  it('counts who carries which framework', () => {
    assert.deepEqual(
      result.frameworks.slice(0, 4).map(({ id, documents }) => `${id} ${String(documents)}`),
      ['rice 4', 'ice 1', 'wsjf 0', 'cd3 0'],
    );
  });
  it('ranks by another framework on request', () => {
    assert.deepEqual(
      backlog(workspaceOf(files), { framework: 'ice' }).ranked.map(({ id }) => id),
      ['PRD-5'],
    );
  });
});

describe('explain score', () => {
  it('shows formula, inputs, working, rank and neighbours', () => {
    const text = explainScore(workspaceOf(files), 'prds/a.md') ?? '';
    for (const part of [
      'reach × impact × confidence ÷ effort',
      '**500/month × 1 × 80 % ÷ 3 = 133**',
      '| Confidence | `80%` |',
      'rank 2 of 2',
      'PRD-2: 267',
      'Intercom',
    ]) {
      assert.ok(text.includes(part), part);
    }
  });
  it('says what keeps a document unscored', () => {
    assert.match(explainScore(workspaceOf(files), 'prds/c.md') ?? '', /Not scored: confidence missing/u);
    assert.equal(explainScore(workspaceOf(files), 'README.md'), undefined);
  });
});
