// The frameworks on the command line: every one scores, is listed and has a page, and so do those of a repository.
import assert from 'node:assert/strict';
import { frameworks } from '../../server/src/scoring/frameworks/index.ts';
import { run } from './memoryTerminal.ts';

const settings = `frameworks:
  growth:
    label: Growth
    help: New revenue a month for each week of work.
    formula: users * lift / effort
    inputs:
      users: { kind: per-period, help: Who sees it. }
      lift: { kind: percent }
      effort: { kind: positive, unit: weeks }
scorecard:
  criteria: [{ id: value, weight: 3, min: 0, max: 10 }, { id: effort, weight: -1, min: 0, max: 10 }]
rice: { period: quarter }
`;
const files = { 'rubric.yaml': settings };

async function json(argv: readonly string[], repository: Readonly<Record<string, string>> = {}): Promise<Record<string, unknown>> {
  return JSON.parse((await run(repository, [...argv, '--format', 'json'])).out) as Record<string, unknown>;
}

describe('rubric score for every framework', () => {
  for (const framework of frameworks) {
    it(`${framework.id} takes what its completion offers`, async () => {
      const inputs = [...framework.inputs].map(([name, { choices }]) => `${name}=${choices[0]?.value ?? ''}`);
      const result = await json(['score', framework.id, ...inputs]);
      assert.equal(result['state'], 'scored');
      assert.ok(Number.isFinite(result['value']));
      const { out, code } = await run({}, ['score', framework.id, ...inputs]);
      assert.equal(code, 0);
      assert.ok(out.startsWith(framework.label) && !/NaN|undefined/.test(out), out);
    });
  }

  it('takes ranges, units and a bare level as documents do', async () => {
    assert.deepEqual(await json(['score', 'rice', 'reach=[300, 500, 900]', 'impact=[0.5,1,1]', 'confidence=80%', 'effort=[2, 3, 5]']), {
      framework: 'rice',
      state: 'scored',
      value: 400 / 3,
      low: 24,
      high: 360,
    });
    assert.match((await run({}, ['score', 'cd3', 'cost_of_delay=10/week', 'duration=[1, 2, 4]'])).out, /^CD3 5\n.*\n {2}from 2\.5 to 10\n/);
    assert.equal((await run({}, ['score', 'moscow', 'must'])).out, 'MoSCoW must\n');
    assert.equal((await run({}, ['score', 'moscow', 'level=maybe'])).code, 2);
  });

  it('never mixes currencies, and names the one that it counts in', async () => {
    const cd3 = (...inputs: readonly string[]): ReturnType<typeof run> => run({}, ['score', 'cd3', 'duration=2', ...inputs]);
    assert.match((await cd3('cost_of_delay=10 EUR/week')).out, /^CD3 5 EUR\n {2}10\/week ÷ 2 weeks = 5\n/);
    assert.match((await cd3('cost_of_delay=[1 EUR/week, 2 USD/week, 3 EUR/week]')).out, /is in USD, and its low is in EUR/);
  });

  it('helps with a name that is nearly right, and says why a broken scorecard scores nothing', async () => {
    assert.match(
      (await run({}, ['score', 'value_effort', 'value=M', 'effort=S'])).error,
      /no framework "value_effort"\. Did you mean value-effort\?/,
    );
    const broken = { 'rubric.yaml': 'scorecard: { criteria: [{ id: a, weight: three }, { id: b }] }\n' };
    const { error, code } = await run(broken, ['score', 'scorecard', 'a=5', 'b=1']);
    assert.equal(code, 2);
    assert.match(error, /Scorecard has no score, because the scorecard of rubric\.yaml has an error/);
  });

  it('says what is missing and what is wrong', async () => {
    assert.deepEqual(await json(['score', 'cd3', 'cost_of_delay=10/week', 'duration=2', 'profile=fixed-date']), {
      framework: 'cd3',
      state: 'incomplete',
      missing: ['date'],
    });
    assert.match((await run({}, ['score', 'cd3', 'cost_of_delay=10', 'duration=2'])).out, /^cost_of_delay needs its period/);
    assert.match(
      (await run({}, ['score', 'kano', 'attractive=0', 'one_dimensional=0', 'must_be=0', 'indifferent=0'])).out,
      /^Kano has no value/,
    );
  });

  it('knows the frameworks, the scorecard and the period of the repository', async () => {
    assert.deepEqual(await json(['score', 'growth', 'users=500/month', 'lift=20%', 'effort=4'], files), {
      framework: 'growth',
      state: 'scored',
      value: 75,
    });
    assert.deepEqual(await json(['score', 'growth', 'users=500/month', 'lift=20%', 'effort=4', '--period', 'month'], files), {
      framework: 'growth',
      state: 'scored',
      value: 25,
    });
    assert.match(
      (await run(files, ['score', 'growth', 'users=500/month', 'lift=20%', 'effort=4'])).out,
      /^Growth 75\n {2}1,500\/quarter × 20 % ÷ 4 = 75\n/,
    );
    assert.deepEqual(await json(['score', 'scorecard', 'value=8', 'effort=2'], files), {
      framework: 'scorecard',
      state: 'scored',
      value: 80,
    });
    assert.match((await run({}, ['score', 'scorecard', 'value=8'])).error, /needs its criteria/);
    assert.match((await run({}, ['score', 'growth'])).error, /There is no framework "growth"\. There are rice, /);
  });

  it('says that something in rubric.yaml is not used', async () => {
    const broken = { 'rubric.yaml': 'frameworks: { growth: { formula: "users *", inputs: { users: {} } } }\n' };
    const { error, code } = await run(broken, ['score', 'growth', 'users=1']);
    assert.equal(code, 2);
    assert.match(error, /Something in rubric\.yaml is not used[^]*no framework "growth"/);
  });
});

describe('rubric frameworks and explain', () => {
  it('list the frameworks with their inputs, those of the repository behind them', async () => {
    const list = (await json(['frameworks'], files)) as unknown as { id: string; label: string; inputs: { name: string }[] }[];
    assert.deepEqual(
      list.map(({ id }) => id),
      [...frameworks.map(({ id }) => id), 'scorecard', 'growth'],
    );
    assert.deepEqual(
      list.at(-1)?.inputs.map(({ name }) => name),
      ['users', 'lift', 'effort'],
    );
    assert.match((await run(files, ['frameworks'])).out, /growth +Growth +Users × Lift ÷ Effort +users, lift, effort/);
  });

  it('explain every framework by its page, and own ones by what they declare', async () => {
    for (const { id, label } of frameworks) assert.ok((await run({}, ['explain', id])).out.startsWith(`# ${label}\n`));
    assert.match((await run({}, ['explain', 'scorecard'])).out, /^# Scorecard\n/);
    assert.match(
      (await run(files, ['explain', 'growth'])).out,
      /^# Growth\n\nGrowth = Users × Lift ÷ Effort\n[^]*Who sees it\.[^]*New revenue a month/,
    );
    assert.match((await run(files, ['explain', 'grwth'])).error, /Did you mean growth\?/);
  });
});
