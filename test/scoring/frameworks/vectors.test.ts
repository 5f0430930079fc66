// What the frameworks compute beside a score: shares of a release, quadrants, categories and remarks, with the numbers
// that their sources publish.
import assert from 'node:assert/strict';
import { defaultConfig, parseConfig, type ScoringConfig } from '../../../server/src/config/config.ts';
import { parseYaml } from '../../../server/src/document/yaml.ts';
import { frameworkNamed, frameworksOf } from '../../../server/src/scoring/frameworks/index.ts';
import { kanoCategory, kanoCoefficients, kanoMode, type KanoAnswer } from '../../../server/src/scoring/frameworks/kano.ts';
import { moscowShares, type MoscowLevel } from '../../../server/src/scoring/frameworks/moscow.ts';
import { currencyIn } from '../../../server/src/scoring/money.ts';
import { quadrantsOf } from '../../../server/src/scoring/quadrants.ts';
import { scoreNode, scoresOf } from '../../../server/src/scoring/score.ts';
import { span } from '../../../server/src/text/span.ts';

/** `CD3 5`, with the working and the remarks; or what keeps it from being scored. */
function told(id: string, yaml: string, config: ScoringConfig = defaultConfig): string {
  const framework = frameworkNamed(id, config);
  assert.ok(framework !== undefined);
  const outcome = scoreNode(framework, parseYaml(yaml, span(0, yaml.length)).root, config);
  switch (outcome.kind) {
    case 'scored': {
      const remarks = framework.remarks(outcome.inputs, config).map(({ text }) => ` ${text}`);
      return `${framework.working(outcome.inputs, config)} = ${framework.show(outcome.value, config)}${remarks.join('')}`;
    }
    case 'incomplete':
      return `missing ${outcome.missing.join(', ')}`;
    case 'illegal':
      return outcome.illegal.map(({ input, reason }) => `${input} ${reason}`).join(' | ');
  }
}

describe('cost of delay', () => {
  const items = { A: { cost: 10, weeks: 2 }, B: { cost: 30, weeks: 4 } };
  /** What is lost until everything is done, one after the other. */
  const lost = (order: readonly (keyof typeof items)[]): number => {
    let [now, sum] = [0, 0];
    for (const name of order) {
      now += items[name].weeks;
      sum += items[name].cost * now;
    }
    return sum;
  };

  it('is least where the highest CD3 comes first', () => {
    assert.equal(told('cd3', '{cost_of_delay: 10/week, duration: 2}'), '10/week ÷ 2 weeks = 5');
    assert.equal(told('cd3', '{cost_of_delay: 30/week, duration: 4}'), '30/week ÷ 4 weeks = 7.5');
    assert.equal(lost(['A', 'B']), 200);
    assert.equal(lost(['B', 'A']), 180);
  });

  it('says why an amount is refused', () => {
    const cost = (text: string, config?: ScoringConfig): string => told('cd3', `{cost_of_delay: ${text}, duration: 1}`, config);
    const euro = { ...defaultConfig, currency: 'EUR' };
    assert.equal(cost('20000'), 'cost_of_delay needs its period, such as 20000 EUR/month');
    assert.equal(cost('a lot'), 'cost_of_delay must be an amount such as 20000 EUR/month, not "a lot"');
    assert.equal(cost('-5/week'), 'cost_of_delay cannot be negative');
    assert.equal(cost('5 USD/week', euro), 'cost_of_delay is in USD, and this repository counts in EUR; amounts are never converted');
    assert.equal(cost('$5/week', { ...defaultConfig, currency: 'CAD' }), '5/week ÷ 1 weeks = 5 CAD');
    assert.equal(cost('$5 EUR/week'), 'cost_of_delay names two currencies');
    assert.equal(cost('5 apples/week'), 'cost_of_delay has "apples" behind it, which is no currency');
    assert.equal(cost('5/sprint'), 'cost_of_delay has a period that is not one of day, week, month, quarter, year');
    assert.equal(cost('"1,5k EUR/week"'), 'cost_of_delay uses a decimal comma; write a point');
    assert.equal(cost('1.5k EUR per week'), '1,500/week ÷ 1 weeks = 1,500');
    assert.equal(cost('{value: 7, currency: EUR, per: day}'), '49/week ÷ 1 weeks = 49');
    assert.equal(cost('[10/week, 20/week, 30/week]'), '20/week ÷ 1 weeks = 20');
  });

  it('knows the currency of an amount without its value', () => {
    for (const [text, currency] of [
      ['20000 EUR/month', 'EUR'],
      ['€20k per month', 'EUR'],
      ['USD 5/week', 'USD'],
      ['$5', '$'],
      ['5/week', undefined],
      ['a lot', undefined],
    ] as const)
      assert.equal(currencyIn(text), currency, text);
  });

  it('says why a duration is refused, and takes days to quarters', () => {
    const weeks = (text: string): string => told('cd3', `{cost_of_delay: 12/week, duration: ${text}}`);
    assert.equal(weeks('0'), 'duration must be more than 0');
    assert.equal(weeks('3 sprints'), 'duration is in sprints, which is no time on the calendar; write weeks, such as 6 weeks');
    assert.equal(weeks('3 pm'), 'duration is in pm, which is no time on the calendar; write weeks, such as 6 weeks');
    assert.equal(weeks('soon'), 'duration must be a duration such as 6 weeks');
    assert.equal(weeks('21 days'), '12/week ÷ 3 weeks = 4');
    assert.equal(weeks('{value: 1, unit: quarter}'), '12/week ÷ 13 weeks = 0.92');
  });

  it('remarks on profiles that contradict it', () => {
    assert.match(told('cd3', '{cost_of_delay: 5/week, duration: 1, profile: none}'), /says that waiting costs nothing/);
    assert.match(told('cd3', '{cost_of_delay: 5/week, duration: 1, profile: fixed date, date: 2026-Q3}'), /Until its date/);
    assert.equal(told('cd3', '{cost_of_delay: 5/week, duration: 1, profile: fixed-date, date: TBD}'), 'missing date');
    assert.match(told('cd3', '{cost_of_delay: 5/week, duration: 1, profile: lineer}'), /profile must be one of linear, /);
  });
});

describe('MoSCoW', () => {
  const shares = (...efforts: readonly (number | undefined)[]): ReturnType<typeof moscowShares> =>
    moscowShares(
      (['must', 'should', 'could', 'wont'] as const).flatMap((level: MoscowLevel, index) =>
        index < efforts.length ? [{ level, effort: efforts[index] }] : [],
      ),
    );

  it('allows musts 60 % of the effort and no more', () => {
    for (const [efforts, must, tooMany] of [
      [[6, 2, 2], 0.6, false],
      [[7, 2, 1], 0.7, true],
      [[13, 4, 4], 13 / 21, true],
      [[61, 20, 19], 0.61, true],
      [[6, 2, 2, 100], 0.6, false],
    ] as const) {
      const found = shares(...efforts);
      assert.ok(found !== undefined && Math.abs(found.must - must) < 1e-12 && found.by === 'effort');
      assert.equal(found.must > 0.6 + 1e-9, tooMany);
    }
    assert.deepEqual(shares(0.6, 0.2, 0.2, undefined)?.by, 'effort');
  });

  it('counts where an effort is not known, and says nothing of nothing', () => {
    const found = shares(6, undefined, 2);
    assert.ok(found?.by === 'count' && Math.abs(found.must - 1 / 3) < 1e-12);
    assert.equal(shares(0, 0, 0), undefined);
    assert.equal(moscowShares([]), undefined);
    assert.equal(moscowShares([{ level: 'wont', effort: 3 }]), undefined);
  });

  it('is shown as its level', () => {
    assert.equal(told('moscow', 'Must-have'), 'must = must');
    assert.equal(told('moscow', '{level: w}'), 'wont = wont');
    assert.equal(told('moscow', 'msut'), 'level must be one of must, should, could, wont, not "msut"');
    assert.equal(told('moscow', '{scorers: [{by: dana, level: must}, {by: lee, level: could}]}'), 'should = should');
  });
});

describe('quadrants', () => {
  const middle = { value: 3, effort: 3 };

  it('are cut at the medians, where the line belongs to more value and more effort', () => {
    const items = [
      { value: 1, effort: 1 },
      { value: 2, effort: 8 },
      { value: 3, effort: 1 },
      { value: 5, effort: 8 },
      { value: 3, effort: 3 },
    ];
    const { lines, quadrants } = quadrantsOf(items, middle);
    assert.deepEqual(lines, { value: 3, effort: 3 });
    assert.deepEqual(quadrants, ['fill-in', 'time-sink', 'quick-win', 'big-bet', 'big-bet']);
    assert.deepEqual(quadrantsOf(items.slice(0, 4), middle).lines, { value: 2.5, effort: 4.5 });
  });

  it('are cut in the middle of the scale with fewer than four items', () => {
    assert.deepEqual(quadrantsOf([{ value: 5, effort: 2 }], middle), { lines: middle, quadrants: ['quick-win'] });
    assert.deepEqual(quadrantsOf([], middle), { lines: middle, quadrants: [] });
  });
});

describe('Kano', () => {
  it('has the published coefficients and category', () => {
    const counts = { attractive: 40, one_dimensional: 25, must_be: 20, indifferent: 15 };
    assert.deepEqual(kanoCoefficients(counts), { better: 0.65, worse: -0.45 });
    assert.equal(kanoMode(counts), 'attractive');
    assert.equal(
      told('kano', '{attractive: 40, one_dimensional: 25, must_be: 20, indifferent: 15}'),
      'attractive: better 0.65, worse −0.45 = better 0.65',
    );
  });

  it('breaks ties by what angers people more when it lacks', () => {
    const tie = { attractive: 5, one_dimensional: 5, must_be: 5, indifferent: 5, reverse: 5, questionable: 5 };
    assert.equal(kanoMode(tie), 'must_be');
    assert.equal(kanoMode({ ...tie, must_be: 4 }), 'one_dimensional');
    assert.equal(kanoMode({ ...tie, must_be: 4, one_dimensional: 4 }), 'attractive');
    assert.equal(kanoMode({ ...tie, must_be: 4, one_dimensional: 4, attractive: 4 }), 'indifferent');
  });

  it('reads a pair of answers by the table of evaluation', () => {
    const answers: readonly KanoAnswer[] = ['like', 'must-be', 'neutral', 'live-with', 'dislike'];
    const letters = answers.map((having) => answers.map((lacking) => kanoCategory(having, lacking).charAt(0).toUpperCase()).join(' '));
    assert.deepEqual(letters, ['Q A A A O', 'R I I I M', 'R I I I M', 'R I I I M', 'R R R R Q']);
  });

  it('remarks on few answers and on contradictions', () => {
    assert.match(told('kano', '{attractive: 4, one_dimensional: 2, must_be: 2, indifferent: 1}'), /9 answers are few/);
    assert.match(
      told('kano', '{attractive: 40, one_dimensional: 20, must_be: 20, indifferent: 10, questionable: 11}'),
      /contradict themselves/,
    );
    assert.doesNotMatch(
      told('kano', '{attractive: 40, one_dimensional: 20, must_be: 20, indifferent: 10, questionable: 10}'),
      /contradict/,
    );
  });
});

describe('a framework of a repository', () => {
  const config = (text: string): ScoringConfig => {
    const read = parseConfig(text, { rules: new Map(), frameworks: ['rice'], formats: [], kinds: [] });
    assert.deepEqual(read.problems, []);
    return read.config;
  };
  const growth = config(
    'frameworks: {growth: {formula: (new_users - 10) * lift / effort, inputs: {new_users: {kind: per-period}, lift: {kind: percent}, effort: {kind: positive}}}}\nrice: {period: quarter}\n',
  );

  it('shows its formula and its working in the words of its inputs', () => {
    assert.equal(frameworkNamed('growth', growth)?.formula, '(New users − 10) × Lift ÷ Effort');
    assert.equal(told('growth', '{new_users: 70/month, lift: 20%, effort: 4}', growth), '(210/quarter − 10) × 20 % ÷ 4 = 10');
  });

  it('is the same object wherever it is asked for', () => {
    assert.equal(frameworkNamed('growth', growth), frameworkNamed('growth', growth));
    assert.equal(frameworksOf(growth), frameworksOf(growth));
  });

  it('has an interval that is wide enough where more is now better and now worse', () => {
    const bow = config('frameworks: {bow: {formula: x * (10 - x), inputs: {x: {max: 10}}}}\n');
    const yaml = '{x: [1, 5, 9]}';
    const framework = frameworkNamed('bow', bow);
    assert.ok(framework !== undefined);
    const outcome = scoreNode(framework, parseYaml(yaml, span(0, yaml.length)).root, bow);
    assert.ok(outcome.kind === 'scored' && outcome.value === 25 && outcome.low <= 9 && outcome.high >= 25);
  });

  it('says that it has no value where it divides by zero', () => {
    const zero = config('frameworks: {z: {formula: a / b, inputs: {a: {}, b: {}}}}\n');
    assert.equal(
      told('z', '{a: 1, b: 0}', zero),
      'z has no value for these inputs: the formula divides by zero or grows beyond all bounds',
    );
    assert.equal(told('z', '{a: 1, b: -1}', zero), 'b must be 0 or more, and no more than can be true');
    assert.equal(
      told('z', '{a: 1, b: [0, 1, 2]}', zero),
      'z has no value for these inputs: the formula divides by zero or grows beyond all bounds',
    );
  });
});

describe('fields that mean something else', () => {
  it('are no score where a framework shares their name', () => {
    for (const yaml of ['opportunity: $2M in the market', 'opportunity: {tam: 5}', 'pie: apple', 'kano: TBD', 'scorecard: [a]']) {
      const { root } = parseYaml(yaml, span(0, yaml.length));
      const fields = new Map(root.kind === 'map' ? root.entries.map((field) => [field.name, field]) : []);
      assert.deepEqual(scoresOf(fields, defaultConfig), [], yaml);
    }
  });
});
