import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { compareScores, type Ranking } from '../../server/src/portfolio/ranking.ts';

/** The ranking of documents given as path and front matter. */
function ranking(documents: Readonly<Record<string, string>>, config = 'version: 1\n', framework?: string): Ranking {
  const workspace = new Workspace();
  workspace.apply({ kind: 'config', text: config });
  for (const [path, frontMatter] of Object.entries(documents)) {
    workspace.apply({ kind: 'disk', path, text: `---\n${frontMatter}\n---\n\n# ${path}\n` });
  }
  return workspace.ranking(framework);
}

function shown({ items }: Ranking): readonly string[] {
  return items.map(
    ({ rank, tied, facts, score }) =>
      `${tied ? '=' : ''}${String(rank)} ${facts.id ?? facts.path} ${String(Math.round(score * 100) / 100)}`,
  );
}

function rice(reach: number, impact = 1, confidence = '100%', effort = 1): string {
  return `rice: {reach: ${String(reach)}, impact: ${String(impact)}, confidence: ${confidence}, effort: ${String(effort)}}`;
}

describe('ranking', () => {
  it('puts the highest score first', () => {
    assert.deepEqual(
      shown(
        ranking({
          'prds/a.md': `id: PRD-1\n${rice(100)}`,
          'prds/b.md': `id: PRD-2\n${rice(300)}`,
          'problems/c.problem.md': `id: PRB-3\n${rice(200)}`,
        }),
      ),
      ['1 PRD-2 300', '2 PRB-3 200', '3 PRD-1 100'],
    );
  });

  it('gives equal scores one rank and the next score the next', () => {
    assert.deepEqual(
      shown(
        ranking({
          'prds/a.md': `id: PRD-1\n${rice(300)}`,
          'prds/b.md': `id: PRD-2\n${rice(100)}`,
          'prds/c.md': `id: PRD-3\n${rice(300)}`,
          'prds/d.md': `id: PRD-4\n${rice(50)}`,
        }),
      ),
      ['=1 PRD-1 300', '=1 PRD-3 300', '2 PRD-2 100', '3 PRD-4 50'],
    );
  });

  it('calls scores equal that differ by rounding alone', () => {
    const documents = { 'prds/a.md': `id: PRD-1\n${rice(3, 0.5, '20%')}`, 'prds/b.md': `id: PRD-2\n${rice(0.3)}` };
    assert.deepEqual(shown(ranking(documents)), ['=1 PRD-2 0.3', '=1 PRD-1 0.3']);
    assert.equal(compareScores(0.1 + 0.2, 0.3), 0);
    assert.ok(compareScores(1, 1.0000001) < 0);
    assert.equal(compareScores(0, 0), 0);
  });

  it('orders a tie by confidence, effort, target date and id', () => {
    const documents = {
      'prds/e.md': `id: PRD-5\n${rice(200, 1, '50%', 1)}`,
      'prds/d.md': `id: PRD-10\n${rice(200, 1, '100%', 2)}`,
      'prds/c.md': `id: PRD-2\ntarget_date: 2026-Q3\n${rice(200, 1, '100%', 2)}`,
      'prds/b.md': `id: PRD-9\ntarget_date: 2026-08-01\n${rice(200, 1, '100%', 2)}`,
      'prds/a.md': `id: PRD-8\n${rice(100, 1, '100%', 1)}`,
      'prds/z.md': `id: PRD-1\n${rice(200, 1, '100%', 2)}`,
    };
    assert.deepEqual(
      shown(ranking(documents)).map((line) => line.split(' ')[1]),
      ['PRD-8', 'PRD-9', 'PRD-2', 'PRD-1', 'PRD-10', 'PRD-5'],
    );
  });

  it('takes more ease for less effort', () => {
    const ice = (impact: number, confidence: number, ease: number): string =>
      `ice: {impact: ${String(impact)}, confidence: ${String(confidence)}, ease: ${String(ease)}}`;
    assert.deepEqual(shown(ranking({ 'prds/a.md': `id: PRD-1\n${ice(8, 5, 2)}`, 'prds/b.md': `id: PRD-2\n${ice(2, 5, 8)}` })), [
      '=1 PRD-2 26.67',
      '=1 PRD-1 26.67',
    ]);
  });

  it('orders documents that share an id, or have none, by path', () => {
    const documents = {
      'prds/b.md': `id: PRD-1\n${rice(100)}`,
      'prds/a.md': `id: PRD-1\n${rice(100)}`,
      'prds/d.md': rice(100),
      'prds/c.md': rice(100),
    };
    const paths = (all: Readonly<Record<string, string>>): readonly string[] => ranking(all).items.map(({ facts }) => facts.path);
    assert.deepEqual(paths(documents), ['prds/a.md', 'prds/b.md', 'prds/c.md', 'prds/d.md']);
    assert.deepEqual(paths(Object.fromEntries(Object.entries(documents).reverse())), ['prds/a.md', 'prds/b.md', 'prds/c.md', 'prds/d.md']);
  });

  it('leaves out what is launched or closed', () => {
    const documents = {
      'prds/a.md': `id: PRD-1\nstatus: launched\n${rice(900)}`,
      'prds/b.md': `id: PRD-2\nstatus: 🚀 Launched\n${rice(800)}`,
      'prds/c.md': `id: PRD-3\nstatus: rejected\n${rice(700)}`,
      'prds/d.md': `id: PRD-4\nstatus: parked\n${rice(600)}`,
      'prds/e.md': `id: PRD-5\nstatus: approved\n${rice(100)}`,
      'prds/f.md': `id: PRD-6\nstatus: draft\n${rice(50)}`,
      'prds/g.md': `id: PRD-7\n${rice(25)}`,
      'prds/h.md': `id: PRD-8\nstatus: rejected\nrice: {effort: 0}`,
    };
    const result = ranking(documents);
    assert.deepEqual(shown(result), ['1 PRD-5 100', '2 PRD-6 50', '3 PRD-7 25']);
    assert.deepEqual(result.unscored, []);
  });

  it('leaves out kinds that are not ranked and documents without a score', () => {
    const result = ranking({
      'launches/a.launch-plan.md': `id: LCH-1\n${rice(900)}`,
      'prds/b.md': 'id: PRD-1',
      'prds/c.md': `id: PRD-2\n${rice(5)}`,
    });
    assert.deepEqual(shown(result), ['1 PRD-2 5']);
    assert.deepEqual(result.unscored, []);
  });

  it('names what an unscored document lacks, in order of id', () => {
    const result = ranking({
      'prds/z.md': 'id: PRD-3\nrice: {reach: 500, effort: 3}',
      'prds/y.md': 'id: PRD-1\nrice: {reach: 500, impact: 1, confidence: 80%, effort: 0}',
      'prds/x.md': 'id: PRD-2\nrice: {reach: 500, impact: TBD, confidence: 80%, effort: 1}',
      'prds/w.md': 'id: PRD-4\nowner: @dana\nrice: {reach: 500, impact: 1, confidence: 80%, effort: 1}',
    });
    assert.deepEqual(result.items, []);
    assert.deepEqual(
      result.unscored.map(({ facts, state, missing, illegal }) => [facts.id, state, [...missing], [...illegal]]),
      [
        ['PRD-1', 'illegal', [], ['effort']],
        ['PRD-2', 'incomplete', ['impact'], []],
        ['PRD-3', 'incomplete', ['impact', 'confidence'], []],
        ['PRD-4', 'illegal', [], ['rice']],
      ],
    );
  });

  it('brings every reach to the period of rubric.yaml', () => {
    const documents = {
      'prds/a.md': 'id: PRD-1\nrice: {reach: 500/month, impact: 1, confidence: 80%, effort: 3}',
      'prds/b.md': 'id: PRD-2\nrice: {reach: 1400/quarter, impact: 1, confidence: 80%, effort: 3}',
    };
    assert.deepEqual(shown(ranking(documents)), ['1 PRD-1 133.33', '2 PRD-2 124.44']);
    assert.deepEqual(shown(ranking(documents, 'rice: {period: quarter}\n')), ['1 PRD-1 400', '2 PRD-2 373.33']);
  });

  describe('of several frameworks', () => {
    const documents = {
      'prds/a.md': `id: PRD-1\n${rice(100)}\nice: {impact: 9, confidence: 9, ease: 2}`,
      'prds/b.md': 'id: PRD-2\nice: {impact: 6, confidence: 6, ease: 7}',
      'prds/c.md': 'id: PRD-3\nice: {impact: 10, confidence: 1, ease: 10}',
    };

    it('takes the one of rubric.yaml', () => {
      const result = ranking(documents, 'framework: rice\n');
      assert.deepEqual(shown(result), ['1 PRD-1 100']);
      assert.deepEqual(
        result.unscored.map(({ facts, missing }) => [facts.id, missing.join(' ')]),
        [
          ['PRD-2', 'reach impact confidence effort'],
          ['PRD-3', 'reach impact confidence effort'],
        ],
      );
    });

    it('takes the one that most documents carry where rubric.yaml names none', () => {
      const result = ranking(documents);
      assert.equal(result.framework.id, 'ice');
      assert.equal(result.variant, 'I × C × E ÷ 3');
      assert.deepEqual(shown(result), ['1 PRD-2 84', '2 PRD-1 54', '3 PRD-3 33.33']);
    });

    it('takes the one that is asked for', () => {
      assert.equal(ranking(documents, 'framework: ice\n', 'rice').framework.id, 'rice');
      assert.deepEqual(ranking(documents, 'framework: ice\n', 'wsjf').items, []);
    });

    it('counts open documents alone, and takes RICE where none is ahead', () => {
      const closed = Object.fromEntries(Object.entries(documents).map(([path, text]) => [path, `${text}\nstatus: rejected`]));
      assert.equal(ranking({ ...closed, 'prds/d.md': `id: PRD-4\n${rice(1)}` }).framework.id, 'rice');
      assert.equal(ranking({}).framework.id, 'rice');
      assert.equal(ranking({ 'prds/a.md': documents['prds/b.md'], 'prds/b.md': rice(1) }).framework.id, 'rice');
    });

    it('turns the order round with the variant of ICE', () => {
      const order = (variant: string): string =>
        shown(ranking(documents, `ice: {variant: ${variant}}\n`))
          .map((line) => line.split(' ')[1])
          .join(' ');
      assert.equal(order('product'), 'PRD-2 PRD-1 PRD-3');
      assert.equal(order('mean'), 'PRD-3 PRD-1 PRD-2');
    });
  });
});
