// The commands beside `check`: one score with its working, the ranked backlog for people, spreadsheets and
// scripts, and the lists of what there is.
import assert from 'node:assert/strict';
import type { Files } from '../fixture.ts';
import { run } from './memoryTerminal.ts';

const prd = (id: string, more = '', title = `Title of ${id}`): string =>
  `---\nkind: prd\nid: ${id}\nstatus: review\nowner: dana\n${more}---\n\n# ${title}\n`;
const rice = (reach: number, more = ''): string => `rice: { reach: ${String(reach)}, impact: 1, confidence: 80%, effort: 2 }\n${more}`;

describe('rubric score', () => {
  const example = ['score', 'rice', 'reach=500/month', 'impact=1', 'confidence=80%', 'effort=3'];
  const value = async (argv: readonly string[]): Promise<unknown> => JSON.parse((await run({}, [...argv, '--format', 'json'])).out);

  it('computes the sources’ RICE example per month', async () => {
    assert.deepEqual(await value(example), { framework: 'rice', state: 'scored', value: 400 / 3 });
  });

  it('computes it per quarter', async () => {
    const { value: quarter } = (await value([...example, '--period', 'quarter'])) as { value: number };
    assert.ok(Math.abs(quarter - 400) < 1e-9);
  });

  it('computes the sources’ ICE example by its variant', async () => {
    const ice = ['score', 'ice', 'impact=5', 'confidence=6', 'ease=9'];
    assert.deepEqual(await value(ice), { framework: 'ice', state: 'scored', value: 90 });
    assert.deepEqual(await value([...ice, '--variant', 'product']), { framework: 'ice', state: 'scored', value: 270 });
    assert.deepEqual(await value([...ice, '--variant', 'mean']), { framework: 'ice', state: 'scored', value: 20 / 3 });
    assert.match((await run({}, ice)).out, /ICE 90 \(I × C × E ÷ 3\)/);
  });

  it('shows its working', async () => {
    const { out, code } = await run({}, example);
    assert.equal(code, 0);
    assert.match(out, /^RICE 133\n {2}500\/month × 1 × 80 % ÷ 3 = 133\.33333333333334\n/);
  });

  it('computes WSJF', async () => {
    assert.deepEqual(await value(['score', 'wsjf', 'business_value=8', 'time_criticality=5', 'risk_reduction=2', 'job_size=3']), {
      framework: 'wsjf',
      state: 'scored',
      value: 5,
    });
  });

  it('takes an input without a value for missing', async () => {
    assert.deepEqual(await value(['score', 'rice', 'reach=5', 'impact=1', 'confidence=80%', 'effort=']), {
      framework: 'rice',
      state: 'incomplete',
      missing: ['effort'],
    });
  });

  it('names what is missing, and gives no number', async () => {
    assert.deepEqual(await value(['score', 'rice', 'reach=5', 'impact=1']), {
      framework: 'rice',
      state: 'incomplete',
      missing: ['confidence', 'effort'],
    });
    const { out, code } = await run({}, ['score', 'rice', 'reach=5', 'impact=1']);
    assert.match(out, /not scored: confidence, effort missing/);
    assert.equal(code, 2);
  });

  it('says what is wrong, and gives no number', async () => {
    const bad = (await value(['score', 'rice', 'reach=5', 'impact=1', 'confidence=80%', 'effort=0'])) as {
      state: string;
      value?: number;
      illegal: { input: string }[];
    };
    assert.deepEqual([bad.state, bad.value, bad.illegal.map(({ input }) => input)], ['illegal', undefined, ['effort']]);
  });

  it('refuses what it does not know, and says what was meant', async () => {
    const error = async (argv: readonly string[]): Promise<string> => {
      const result = await run({}, argv);
      assert.equal(result.code, 2);
      return result.error;
    };
    assert.match(await error(['score', 'rise']), /no framework "rise"/);
    assert.match(await error(['score', 'rice', 'raech=5']), /Did you mean reach\?/);
    assert.match(await error(['score', 'rice', '500']), /name=value/);
    assert.match(await error(['score', 'rice', '--period', 'fortnight']), /day, week, month, quarter, year/);
    assert.match(await error(['score', 'ice', '--variant', 'sum']), /third, product, mean/);
    assert.match(await error(['score', 'rice', 'constructor=5']), /no input "constructor"/);
  });

  it('takes the last of an input that is given twice', async () => {
    assert.deepEqual(await value([...example, 'effort=2']), { framework: 'rice', state: 'scored', value: 200 });
    assert.deepEqual(((await value(['score', 'rice', 'reach=x', ...example.slice(2)])) as { state: string }).state, 'scored');
  });
});

describe('rubric rank', () => {
  const files: Files = {
    'rubric.yaml': 'version: 1\n',
    'prds/a.md': prd('PRD-1', rice(100)),
    'prds/b.md': prd('PRD-2', rice(300)),
    'prds/c.md': prd('PRD-3', rice(100), '=HYPERLINK("http://x")|, 🚀'),
    'prds/d.md': prd('PRD-4', 'rice: { reach: 5 }\n'),
    'prds/e.md': prd('PRD-5', 'rice: { reach: 5, impact: 1, confidence: 80%, effort: 0 }\n'),
    'prds/f.md': prd('PRD-6'),
    'prds/g.md': prd('PRD-7', rice(900)).replace('review', 'launched'),
  };

  it('gives the contract’s JSON', async () => {
    const { out, code } = await run(files, ['rank', '--format', 'json']);
    assert.equal(code, 0);
    const ranking = JSON.parse(out) as { framework: string; items: { rank: number; id: string; inputs: object }[]; unscored: unknown[] };
    assert.deepEqual(Object.keys(ranking), ['framework', 'items', 'unscored']);
    assert.deepEqual(
      ranking.items.map(({ rank, id }) => [rank, id]),
      [
        [1, 'PRD-2'],
        [2, 'PRD-1'],
        [2, 'PRD-3'],
      ],
    );
    assert.deepEqual(ranking.items[0], {
      rank: 1,
      id: 'PRD-2',
      title: 'Title of PRD-2',
      path: 'prds/b.md',
      kind: 'prd',
      status: 'review',
      score: 120,
      low: 120,
      high: 120,
      inputs: { reach: 300, impact: 1, confidence: 0.8, effort: 2 },
    });
    assert.deepEqual(ranking.unscored, [
      { id: 'PRD-4', path: 'prds/d.md', state: 'incomplete', missing: ['impact', 'confidence', 'effort'], illegal: [] },
      { id: 'PRD-5', path: 'prds/e.md', state: 'illegal', missing: [], illegal: ['effort'] },
    ]);
  });

  it('gives a table with ties marked and the unscored below', async () => {
    const { out } = await run(files, ['rank']);
    assert.match(out, /^Rank {2}RICE {2}Id/);
    assert.match(out, /^=2 +40 +PRD-1/m);
    assert.match(out, /Unscored:\n- PRD-4: impact, confidence, effort missing\n- PRD-5: effort cannot be read\n$/);
  });

  it('gives CSV that no spreadsheet runs as a formula', async () => {
    const { out } = await run(files, ['rank', '--format', 'csv']);
    const lines = out.split('\r\n');
    assert.equal(lines[0], 'rank,id,title,path,kind,status,score,low,high,reach,impact,confidence,effort');
    assert.equal(lines[3], '2,PRD-3,"\'=HYPERLINK(""http://x"")|, 🚀",prds/c.md,prd,review,40,40,40,100,1,0.8,2');
    for (const start of ['+', '-', '@']) {
      const text = (await run({ 'prds/a.md': prd('PRD-1', `title: "${start}1"\n${rice(1)}`) }, ['rank', '--format', 'csv'])).out;
      assert.match(text, /,'/, start);
    }
  });

  it('gives a Markdown table in which bars stay text', async () => {
    const { out } = await run(files, ['rank', '--format', 'markdown']);
    assert.match(out, /^\| Rank \| RICE \| Id \| Title \| Status \|\n\|---\|---\|---\|---\|---\|\n/);
    assert.match(out, /http:\/\/x"\)\\\|, 🚀 \|/);
  });

  it('ranks the named paths by their place in the whole root', async () => {
    const { items } = JSON.parse((await run(files, ['rank', 'prds/a.md', '--format', 'json'])).out) as {
      items: { rank: number; id: string }[];
    };
    assert.deepEqual(
      items.map(({ rank, id }) => [rank, id]),
      [[2, 'PRD-1']],
    );
  });

  it('ranks by another framework on request, and names its variant', async () => {
    const { out } = await run({ 'prds/a.md': prd('PRD-1', `${rice(1)}ice: { impact: 5, confidence: 6, ease: 9 }\n`) }, [
      'rank',
      '--framework',
      'ice',
      '--format',
      'json',
    ]);
    const ranking = JSON.parse(out) as { framework: string; variant: string; items: { score: number }[] };
    assert.deepEqual([ranking.framework, ranking.variant, ranking.items[0]?.score], ['ice', 'I × C × E ÷ 3', 90]);
    assert.equal((await run(files, ['rank', '--framework', 'rise'])).code, 2);
  });

  it('says so where nothing is scored', async () => {
    assert.equal((await run({ 'prds/a.md': prd('PRD-1') }, ['rank'])).out, 'No document carries a RICE score.\n');
  });

  it('says which file it could not read, and ends with 2', async () => {
    const { code, error, out } = await run(files, ['rank'], { unreadable: ['/repo/prds/b.md'] });
    assert.equal(code, 2);
    assert.match(error, /cannot read \/repo\/prds\/b\.md/);
    assert.match(out, /PRD-1/);
  });
});

describe('rubric rules, kinds, frameworks and explain', () => {
  const list = async (name: string): Promise<Record<string, unknown>[]> =>
    JSON.parse((await run({}, [name, '--format', 'json'])).out) as Record<string, unknown>[];

  it('list the rules with the contract’s fields, in order', async () => {
    const rules = await list('rules');
    assert.ok(rules.length >= 10);
    for (const rule of rules) assert.deepEqual(Object.keys(rule), ['id', 'scope', 'severity', 'fixable', 'summary', 'default']);
    const ids = rules.map(({ id }) => String(id));
    assert.deepEqual(ids, [...ids].sort());
  });

  it('list the kinds with their sections and statuses', async () => {
    const kinds = await list('kinds');
    const expected =
      'case-study competitor decision evidence experiment idea impact-review initiative interview-notes launch-plan metric positioning prd prfaq problem release-notes roadmap status-update strategy';
    assert.deepEqual(kinds.map(({ id }) => id).sort(), expected.split(' '));
    for (const kind of kinds) assert.deepEqual(Object.keys(kind), ['id', 'title', 'sections', 'statuses']);
  });

  it('list the frameworks with their inputs', async () => {
    const frameworks = await list('frameworks');
    assert.deepEqual(
      frameworks.slice(0, 3).map(({ id }) => id),
      ['rice', 'ice', 'wsjf'],
    );
    for (const { id, label, inputs } of frameworks) assert.ok(typeof id === 'string' && typeof label === 'string' && Array.isArray(inputs));
  });

  it('print tables for people', async () => {
    for (const name of ['rules', 'kinds', 'frameworks']) {
      const { out, code } = await run({}, [name]);
      assert.equal(code, 0);
      assert.match(out.split('\n')[1] ?? '', /^-+ {2}-+/);
    }
  });

  it('explain a framework', async () => {
    const { out, code } = await run({}, ['explain', 'rice']);
    assert.equal(code, 0);
    assert.match(out, /^# RICE\n[^]*\nreach × impact × confidence ÷ effort\n/);
  });

  it('explain every rule there is', async () => {
    for (const { id } of await list('rules')) {
      const { out, code } = await run({}, ['explain', String(id)]);
      assert.equal(code, 0, String(id));
      assert.match(out, /^# /);
    }
  });

  it('say what was meant where there is no such thing', async () => {
    const { code, error } = await run({}, ['explain', 'prd/non-goal-missing']);
    assert.equal(code, 2);
    assert.match(error, /Did you mean prd\/non-goals-missing\?/);
    assert.equal((await run({}, ['explain', 'constructor'])).code, 2);
  });
});
