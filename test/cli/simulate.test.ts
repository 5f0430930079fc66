// `rubric rank --simulate` and `--explain`: columns for people and numbers for scripts, the same in every run.
import assert from 'node:assert/strict';
import type { Files } from '../fixture.ts';
import { run } from './memoryTerminal.ts';

const prd = (id: string, score: string): string => `---\nkind: prd\nid: ${id}\nstatus: review\n${score}\n---\n\n# ${id}, a title\n`;
const files: Files = {
  'rubric.yaml': 'version: 1\n',
  'prds/a.md': prd('PRD-1', 'rice: {reach: [300, 500, 900], impact: 1, confidence: 80%, effort: [2, 3, 5]}'),
  'prds/b.md': prd('PRD-2', 'rice: {reach: [800, 1000, 1200], impact: 0.5, confidence: 100%, effort: [2.5, 3, 3.5]}'),
  'prds/c.md': prd('PRD-3', 'rice: {reach: 5}'),
};

describe('rubric rank --simulate', () => {
  it('adds columns for people', async () => {
    const { out, code } = await run(files, ['rank', '--simulate']);
    assert.equal(code, 0);
    const [headers = '', , first = ''] = out.split('\n');
    assert.match(headers, /^Rank +RICE +From–to +p10 +p50 +p90 +P\(first\) +P\(above next\) +Id/u);
    assert.match(first, /^≈1 +167 +114–240 +14\d +16\d +19\d +\d\d % +\d\d % +PRD-2/u);
    assert.match(out, /Unscored:\n- PRD-3/u);
    assert.equal((await run(files, ['rank', '--simulate'])).out, out);
  });

  it('adds numbers for scripts', async () => {
    const { out } = await run(files, ['rank', '--simulate', '--draws', '500', '--format', 'json']);
    const ranking = JSON.parse(out) as { simulation: object; items: { simulated: Record<string, number | null> }[] };
    assert.deepEqual(ranking.simulation, { draws: 500, top: null });
    assert.deepEqual(Object.keys(ranking.items[0]?.simulated ?? {}), ['p10', 'p50', 'p90', 'p_first', 'p_top', 'p_above_next']);
    assert.equal(ranking.items[1]?.simulated['p_above_next'], null);
    const csv = (await run(files, ['rank', '--simulate', '--format', 'csv'])).out;
    assert.match(csv, /^rank,.*,effort,p10,p50,p90,p_first,p_top,p_above_next\r\n/u);
    assert.match((await run(files, ['rank', '--simulate', '--format', 'markdown'])).out, /\| P\(above next\) \|/u);
  });

  it('leaves the contract of a ranking without it alone', async () => {
    assert.doesNotMatch((await run(files, ['rank', '--format', 'json'])).out, /simulat/u);
  });

  it('stands in the order of the scores and tells the close calls', async () => {
    const pinned = {
      ...files,
      'prds/a.md': (files['prds/a.md'] ?? '').replace(
        'status: review',
        'status: review\noverride: {rank: 1, reason: two renewals, approver: "@priya", expires: 2099-01-01}',
      ),
    };
    const ids = (out: string): readonly string[] => [...out.matchAll(/^≈\d .*(PRD-\d) +PRD/gmu)].map(([, id = '']) => id);
    assert.deepEqual(ids((await run(pinned, ['rank'])).out), ['PRD-1', 'PRD-2']);
    for (const format of ['table', 'markdown']) {
      const { out } = await run(pinned, ['rank', '--simulate', '--format', format]);
      assert.ok(out.indexOf('PRD-2, a title') < out.indexOf('PRD-1, a title'), out);
      assert.match(
        out,
        /Close calls\n\n- PRD-1 outranks PRD-2 in 2\d of 100 draws, although its likely score is lower \(133 against 167\)\./u,
      );
    }
    assert.doesNotMatch((await run(pinned, ['rank', 'prds/a.md', '--simulate'])).out, /Close calls/u);
  });

  it('says how many are the top', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [
        `prds/${String(n)}.md`,
        prd(`PRD-${String(n)}`, `rice: {reach: [${String(n + 1)}, 20, 30], impact: 1, confidence: 80%, effort: 1}`),
      ]),
    );
    const heads = async (format: string): Promise<string> =>
      (await run({ ...files, ...many }, ['rank', '--simulate', '--format', format])).out;
    assert.match(await heads('table'), /^Rank .*P\(top 10\)/u);
    assert.match(await heads('markdown'), /P\(top 10\)/u);
    assert.match(await heads('csv'), /,p_first,p_top_10,p_above_next\r\n/u);
    assert.match(await heads('json'), /"top": 10/u);
  });

  it('says how many draws there can be', async () => {
    for (const draws of ['0', '99', '100001', '1e3', '-5', 'many']) {
      const { code, error } = await run(files, ['rank', '--simulate', `--draws=${draws}`]);
      assert.equal(code, 2, draws);
      assert.match(error, /It must be a whole number from 100 to 100000\./u);
    }
  });
});

describe('rubric rank --pair', () => {
  it('says how often one outranks another', async () => {
    const pair = async (ids: string, ...more: string[]): Promise<string> => (await run(files, ['rank', '--pair', ids, ...more])).out;
    assert.match(await pair('PRD-2,PRD-1'), /^PRD-2 outranks PRD-1 in 7\d % of 10,000 draws\.\n$/u);
    assert.match(await pair('PRD-1, prds/b.md', '--draws', '500'), /^PRD-1 outranks PRD-2 in 2\d % of 500 draws\.\n$/u);
    const told = JSON.parse(await pair('PRD-2,PRD-1', '--format', 'json')) as { above: string; below: string; chance: number };
    assert.deepEqual([told.above, told.below, told.chance > 0.7 && told.chance < 0.8], ['PRD-2', 'PRD-1', true]);
  });

  it('needs two documents that are ranked', async () => {
    for (const ids of ['PRD-1', 'PRD-1,PRD-3', 'PRD-1,PRD-2,PRD-1', ',']) {
      const { code, error } = await run(files, ['rank', '--pair', ids]);
      assert.equal(code, 2, ids);
      assert.match(error, /Name two documents that are ranked by RICE/u);
    }
  });
});

describe('rubric rank --explain', () => {
  it('prints what decides the rank of one document', async () => {
    const { out, code } = await run(files, ['rank', '--explain', 'PRD-1']);
    assert.equal(code, 0);
    assert.match(out, /^# PRD-1 · PRD-1, a title\n\nRICE 133, rank ≈2 of 2\.\n\n- Effort from 3 to 2\.39 lifts it to rank 1\.\n/u);
  });

  it('prints it for scripts', async () => {
    const { out } = await run(files, ['rank', '--explain', 'prds/a.md', '--format', 'json']);
    const told = JSON.parse(out) as { id: string; above: string; below: null; moves: { input: string; rank: number }[]; ranges: unknown[] };
    assert.deepEqual([told.id, told.above, told.below, told.ranges.length], ['PRD-1', 'PRD-2', null, 2]);
    assert.deepEqual([told.moves[0]?.input, told.moves[0]?.rank], ['effort', 1]);
    assert.match(
      (await run(files, ['rank', '--explain', 'PRD-1', '--format', 'csv'])).out,
      /^input,direction,from,to,tier,rank,relative\r\neffort,overtakes,3,2\.39/u,
    );
  });

  it('knows what is not ranked', async () => {
    const { error, code } = await run(files, ['rank', '--explain', 'PRD-11']);
    assert.equal(code, 2);
    assert.match(error, /No document with the id PRD-11 is ranked by RICE\. Did you mean PRD-1\?/u);
    const explained = async (id: string, more: Files = {}): Promise<string> =>
      (await run({ ...files, ...more }, ['rank', '--explain', id])).error;
    assert.match(await explained('prd-3'), /PRD-3 has no complete RICE score: impact, confidence, effort missing\.\n/u);
    const bare = { 'prds/d.md': prd('PRD-4', ''), 'prds/e.md': prd('PRD-5', '').replace('review', 'launched') };
    assert.match(await explained('PRD-4', bare), /PRD-4 has no complete RICE score: reach, impact, confidence, effort missing\.\n/u);
    assert.match(await explained('PRD-5', bare), /PRD-5 is launched and is not ranked any more\.\n/u);
    const strategy = { 's.md': '---\nkind: strategy\nid: STR-1\nstatus: active\n---\n# S\n' };
    assert.match(await explained('STR-1', strategy), /STR-1 is of a kind that is not ranked\.\n/u);
  });

  it('takes small letters', async () => {
    const { out } = await run(files, ['rank', '--explain', 'prd-1']);
    assert.match(out, /^# PRD-1/u);
    assert.match((await run(files, ['rank', '--pair', 'prd-2, prd-1'])).out, /^PRD-2 outranks PRD-1/u);
  });
});

describe('rubric rank --framework', () => {
  const refusal = async (framework: string): Promise<string> => (await run(files, ['rank', '--framework', framework])).error;
  it('says of a framework that does not rank how it would', async () => {
    assert.match(await refusal('moscow'), /MoSCoW does not rank by itself\. With framework: moscow in rubric\.yaml it does\./u);
    assert.match(await refusal('kano'), /With framework: kano in rubric\.yaml it does\./u);
  });
  it('says which one is meant', async () => {
    for (const name of ['value_effort', 'Value-Effort', 'value effort'])
      assert.match(await refusal(name), /There is no framework "[^"]+" to rank by\. Did you mean value-effort\?\n/u);
    assert.match(await refusal('magic'), /There are rice, /u);
  });
});

describe('rubric rank with amounts of several currencies', () => {
  const money: Files = {
    'rubric.yaml': 'version: 1\nframework: cd3\n',
    'prds/a.md': prd('PRD-1', 'cd3: {cost_of_delay: [10 EUR/week, 20 EUR/week, 30 EUR/week], duration: 2}'),
    'prds/b.md': prd('PRD-2', 'cd3: {cost_of_delay: 900 USD/week, duration: 2}'),
    'prds/c.md': prd('PRD-3', 'cd3: {cost_of_delay: 30 EUR/week, duration: 2}'),
  };
  const why = 'is in USD, the ranking counts in EUR; say currency: in rubric.yaml';

  it('ranks and draws those of one currency, and says why the others are left out', async () => {
    for (const argv of [['rank'], ['rank', '--simulate']]) {
      const { out } = await run(money, argv);
      assert.match(out, /15 EUR/u);
      assert.doesNotMatch(out, /450/u);
      assert.ok(out.endsWith(`Unscored:\n- PRD-2: ${why}\n`), out);
    }
    const json = JSON.parse((await run(money, ['rank', '--simulate', '--format', 'json'])).out) as {
      items: { id: string }[];
      unscored: Record<string, unknown>[];
    };
    assert.deepEqual(
      json.items.map(({ id }) => id),
      ['PRD-3', 'PRD-1'],
    );
    assert.deepEqual(json.unscored, [
      { id: 'PRD-2', path: 'prds/b.md', state: 'illegal', missing: [], illegal: ['cost_of_delay'], reason: why },
    ]);
  });
});
