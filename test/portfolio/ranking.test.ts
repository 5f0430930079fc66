import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/src/config/config.ts';
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

describe('ranking of scores in money', () => {
  const cd3 = (id: string, cost: string): string => `id: ${id}\ncd3: {cost_of_delay: ${cost}, duration: 2}`;
  const left = ({ unscored }: Ranking): readonly string[] =>
    unscored.map(({ facts, state, illegal, reason }) => `${facts.id ?? facts.path} ${state} ${illegal.join()} ${reason ?? ''}`);
  const documents = {
    'prds/a.md': cd3('PRD-1', '10 USD/week'),
    'prds/b.md': cd3('PRD-2', '20 EUR/week'),
    'prds/c.md': cd3('PRD-3', '$30/week'),
    'prds/d.md': cd3('PRD-4', '40/week'),
  };

  it('counts in the currency of most documents, and leaves the others out with the reason', () => {
    const found = ranking(documents, 'version: 1\nframework: cd3\n');
    assert.deepEqual(shown(found), ['1 PRD-4 20', '2 PRD-3 15', '3 PRD-1 5']);
    assert.deepEqual(left(found), ['PRD-2 illegal cost_of_delay is in EUR, the ranking counts in USD; say currency: in rubric.yaml']);
    assert.equal(found.framework.show(15, defaultConfig), '15 USD');
  });

  it('counts in the first of the alphabet where as many documents say another', () => {
    const two = { 'prds/a.md': documents['prds/a.md'], 'prds/b.md': documents['prds/b.md'] };
    const found = ranking(two, 'version: 1\nframework: cd3\n');
    assert.deepEqual(shown(found), ['1 PRD-2 10']);
    assert.deepEqual(left(found), ['PRD-1 illegal cost_of_delay is in USD, the ranking counts in EUR; say currency: in rubric.yaml']);
  });

  it('counts in the currency of rubric.yaml where it names one', () => {
    const found = ranking(documents, 'version: 1\nframework: cd3\ncurrency: EUR\n');
    assert.deepEqual(shown(found), ['1 PRD-4 20', '2 PRD-2 10']);
    assert.equal(found.framework.show(10, defaultConfig), '10 EUR');
    assert.deepEqual(left(found), ['PRD-1 illegal cost_of_delay ', 'PRD-3 illegal cost_of_delay ']);
  });

  it('compares what is no money by itself, whatever its amounts are in', () => {
    const drice = (id: string, currency: string): string =>
      `id: ${id}\ndrice: {population: 100, baseline_rate: 10%, expected_rate: 20%, value_per_unit: 300 ${currency}, confidence: 100%, effort_cost: 40000 ${currency}}`;
    const found = ranking({ 'prds/a.md': drice('PRD-1', 'EUR'), 'prds/b.md': drice('PRD-2', 'USD') }, 'version: 1\nframework: drice\n');
    assert.deepEqual(shown(found), ['=1 PRD-1 0.9', '=1 PRD-2 0.9']);
  });
});
