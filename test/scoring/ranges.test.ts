// Inputs that are ranges or several people's numbers: what they are read as, what they refuse, and the interval of
// the score that they give.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../server/src/config/config.ts';
import { parseYaml } from '../../server/src/document/yaml.ts';
import type { Outcome } from '../../server/src/scoring/framework.ts';
import { cd3 } from '../../server/src/scoring/frameworks/cd3.ts';
import { drice } from '../../server/src/scoring/frameworks/drice.ts';
import { ice } from '../../server/src/scoring/frameworks/ice.ts';
import { moscow } from '../../server/src/scoring/frameworks/moscow.ts';
import { rice } from '../../server/src/scoring/frameworks/rice.ts';
import { scoreInputs, scoreNode } from '../../server/src/scoring/score.ts';
import { span } from '../../server/src/text/span.ts';

function scored(yaml: string, framework = rice): Outcome {
  const { root, problems } = parseYaml(yaml, span(0, yaml.length));
  assert.deepEqual(problems, []);
  return scoreNode(framework, root, defaultConfig);
}

/** `point [low, high]`, or what keeps it from being a score. */
function shown(yaml: string, framework = rice): string {
  const outcome = scored(yaml, framework);
  const round = (value: number): string => String(Math.round(value * 100) / 100);
  if (outcome.kind === 'scored') return `${round(outcome.value)} [${round(outcome.low)}, ${round(outcome.high)}]`;
  if (outcome.kind === 'incomplete') return `missing ${outcome.missing.join(', ')}`;
  return outcome.illegal.map(({ input, reason, span: place }) => `${input} ${reason} (${yaml.slice(place.start, place.end)})`).join(' | ');
}

describe('ranges of inputs', () => {
  it('give the interval of the score: the two items of the reference', () => {
    assert.equal(
      shown('{reach: [300, 500, 900], impact: {low: 0.5, likely: 1, high: 1}, confidence: 80%, effort: {low: 2, likely: 3, high: 5}}'),
      '133.33 [24, 360]',
    );
    assert.equal(shown('{reach: [800, 1000, 1200], impact: 0.5, confidence: 100%, effort: [2.5, 3, 3.5]}'), '166.67 [114.29, 240]');
  });

  it('take units, periods and percentages as single values do', () => {
    assert.equal(
      shown('{reach: {low: 300, likely: 500, high: 900, per: month}, impact: 1, confidence: [50%, 80, 1], effort: 1 pm}'),
      '400 [150, 900]',
    );
    assert.equal(
      shown('{reach: 500, impact: 1, confidence: 100%, effort: {low: 21.74, likely: 43.48, high: 43.48, unit: pd}}'),
      '250 [250, 500]',
    );
  });

  it('leave a document unscored while an end is still to come', () => {
    assert.equal(shown('{reach: {low: 300, likely: 500}, impact: 1, confidence: 80%, effort: 3}'), 'missing reach.high');
    assert.equal(shown('{reach: [300, 500, TBD], impact: 1, confidence: 80%, effort: 3}'), 'missing reach.high');
    assert.equal(shown('{reach: {low:, likely:, high:}, impact: 1, confidence: 80%, effort: 3}'), 'missing reach');
  });

  it('refuse numbers that do not go up, lists of another length and ends that are no number', () => {
    assert.equal(
      shown('{reach: [900, 500, 300], impact: 1, confidence: 80%, effort: 3}'),
      'reach is a range whose numbers must go up: low, likely, high ([900, 500, 300])',
    );
    assert.equal(
      shown('{reach: 500, impact: 1, confidence: 80%, effort: [2, 3]}'),
      'effort must be one number, or a range of three: [low, likely, high] ([2, 3])',
    );
    assert.equal(shown('{reach: 500, impact: 1, confidence: 80%, effort: [0, 3, 5]}'), 'effort must be more than 0 (0)');
    assert.match(shown('{reach: 300-900, impact: 1, confidence: 80%, effort: 3}'), /write \[low, likely, high\]/u);
  });

  it('of one value are no range', () => {
    assert.equal(shown('{reach: [500, 500, 500], impact: 1, confidence: 80%, effort: 3}'), '133.33 [133.33, 133.33]');
  });

  it('say where the numbers come from', () => {
    const outcome = scored('{reach: {value: 500, source: EVD-7, by: "@dana", date: 2026-06-01}, impact: 1, confidence: 80%, effort: 3}');
    assert.ok(outcome.kind === 'scored');
    assert.deepEqual(outcome.notes, { reach: { source: 'EVD-7', by: '@dana', date: '2026-06-01' } });
  });
});

describe('several raters', () => {
  it('give the mean, with what lies between them as the interval', () => {
    const yaml = '{scorers: [{by: dana, impact: 8, confidence: 6, ease: 9}, {by: lee, impact: 2, confidence: 6, ease: 9}]}';
    assert.equal(shown(yaml, ice), '90 [36, 144]');
    const outcome = scored(yaml, ice);
    assert.ok(outcome.kind === 'scored');
    assert.deepEqual(
      outcome.raters.map(({ by, inputs }) => [by, inputs['impact']]),
      [
        ['dana', 8],
        ['lee', 2],
      ],
    );
  });

  it('give way to an input that stands by itself', () => {
    assert.equal(shown('{impact: 5, scorers: [{impact: 8, confidence: 6, ease: 9}]}', ice), '90 [90, 90]');
  });

  it('are told where one of them is wrong, and count for nothing then', () => {
    assert.equal(shown('{scorers: [{by: dana, impact: 80, confidence: 6, ease: 9}]}', ice), 'impact of dana must be between 1 and 10 (80)');
    assert.equal(
      shown('{scorers: dana, impact: 5, confidence: 6, ease: 9}', ice),
      'scorers must be a list of ratings, each with by and its inputs (dana)',
    );
  });
});

describe('the interval of a score', () => {
  const ends = (min: number, max: number): fc.Arbitrary<readonly [number, number, number]> =>
    fc
      .tuple(...Array.from({ length: 3 }, () => fc.double({ min, max, noNaN: true })))
      .map((numbers) => [...numbers].sort((a, b) => a - b) as [number, number, number]);

  it('holds the score of everything that lies inside of the ranges', () => {
    const inside = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        ends(0, 1e6),
        ends(0.25, 3),
        ends(0.01, 1),
        ends(0.1, 50),
        fc.tuple(inside, inside, inside, inside),
        (reach, impact, confidence, effort, at) => {
          const all = { reach, impact, confidence, effort };
          const pick = (of: (numbers: readonly [number, number, number], index: number) => number): Record<string, number> =>
            Object.fromEntries(Object.entries(all).map(([name, numbers], index) => [name, of(numbers, index)]));
          const ranges = Object.fromEntries(Object.entries(all).map(([name, [low, , high]]) => [name, { low, high }]));
          const outcome = scoreInputs(
            rice,
            pick(([, likely]) => likely),
            defaultConfig,
            { ranges, notes: {}, raters: [] },
          );
          const other = scoreInputs(
            rice,
            pick(([low, , high], index) => low + (high - low) * (at[index] ?? 0)),
            defaultConfig,
          );
          assert.ok(outcome && other);
          const tolerance = 1e-9 * Math.max(1, Math.abs(outcome.high));
          assert.ok(outcome.low <= outcome.value && outcome.value <= outcome.high);
          assert.ok(other.value >= outcome.low - tolerance && other.value <= outcome.high + tolerance);
        },
      ),
    );
  });
});

describe('money of several currencies', () => {
  const shownDrice = (value: string, cost: string): string =>
    shown(
      `{population: 100/month, baseline_rate: 10%, expected_rate: 20%, value_per_unit: ${value}, confidence: 100%, effort_cost: ${cost}}`,
      drice,
    );

  it('gives no number, whichever inputs it stands in', () => {
    assert.equal(
      shownDrice('300 USD', '40000 EUR'),
      'effort_cost is in EUR, and value_per_unit is in USD; amounts are never converted (40000 EUR)',
    );
    assert.equal(shownDrice('300 EUR', '€40000'), '0.9 [0.9, 0.9]');
    assert.equal(shownDrice('300', '40000 EUR'), '0.9 [0.9, 0.9]');
    assert.equal(shownDrice('$300', '40000 CAD'), '0.9 [0.9, 0.9]');
  });

  it('is no range, in any way of writing one', () => {
    assert.equal(
      shown('{cost_of_delay: [5000 EUR/week, 10000 USD/week, 20000 GBP/week], duration: 2}', cd3),
      'cost_of_delay is in USD, and its low is in EUR; amounts are never converted (10000 USD/week)',
    );
    assert.equal(
      shown('{cost_of_delay: [$5000/week, 10000 CAD/week, 20000 USD/week], duration: 2}', cd3).split(';')[0],
      'cost_of_delay is in USD, and its likely is in CAD',
    );
    assert.equal(shown('{cost_of_delay: [5000 EUR/week, 10000 EUR/week, 20000/week], duration: 2}', cd3), '5000 [2500, 10000]');
  });

  it('is no mean of raters', () => {
    assert.equal(
      shown('{duration: 2, scorers: [{by: dana, cost_of_delay: 10 EUR/week}, {by: lee, cost_of_delay: 20 USD/week}]}', cd3),
      'cost_of_delay of lee is in USD, and cost_of_delay of dana is in EUR; amounts are never converted (20 USD/week)',
    );
  });

  it('is a fact of the score where it is one', () => {
    const currency = (yaml: string): string | undefined => {
      const outcome = scored(yaml, cd3);
      return outcome.kind === 'scored' ? outcome.currency : outcome.kind;
    };
    assert.equal(currency('{cost_of_delay: 10 EUR/week, duration: 2}'), 'EUR');
    assert.equal(currency('{cost_of_delay: {value: 10, per: week, currency: eur}, duration: 2}'), 'EUR');
    assert.equal(currency('{cost_of_delay: $10/week, duration: 2}'), 'USD');
    assert.equal(currency('{cost_of_delay: [$5/week, 10 CAD/week, $20/week], duration: 2}'), 'CAD');
    assert.equal(currency('{cost_of_delay: 10/week, duration: 2}'), undefined);
    assert.equal(currency('{duration: 2, scorers: [{by: dana, cost_of_delay: 10 EUR/week}]}'), 'EUR');
  });
});

describe('inputs that are words without an order', () => {
  it('take no range', () => {
    assert.equal(
      shown('{cost_of_delay: 10/week, duration: 2, profile: [linear, fixed-date, none]}', cd3),
      'profile is a word, and between two words there is no range; write one of them ([linear, fixed-date, none])',
    );
    assert.equal(
      shown('{cost_of_delay: 10/week, duration: 2, profile: {low: linear, likely: linear, high: none}}', cd3),
      'profile is a word, and between two words there is no range; write one of them ({low: linear, likely: linear, high: none})',
    );
  });

  it('have no mean: raters who disagree have to settle it', () => {
    const rated = (one: string, other: string): string =>
      shown(`{cost_of_delay: 10/week, duration: 2, scorers: [{by: dana, profile: ${one}}, {by: lee, profile: ${other}}]}`, cd3);
    assert.equal(rated('linear', 'peak-reduced').replace(/ \(\[.*/, ''), 'profile is not settled: the raters say linear and peak-reduced');
    assert.equal(rated('linear', 'steady'), '5 [5, 5]');
  });

  it('but a MoSCoW level has an order, so it may be a range and a mean', () => {
    assert.equal(shown('{level: [could, should, must]}', moscow), '2 [1, 3]');
    assert.equal(shown('{scorers: [{by: dana, level: must}, {by: lee, level: could}]}', moscow), '2 [1, 3]');
  });
});
