import assert from 'node:assert/strict';
import { defaultConfig, parseConfig, type Config, type IceVariant, type ScoringConfig } from '../../server/src/config/config.ts';
import { parseYaml } from '../../server/src/document/yaml.ts';
import type { Field } from '../../server/src/document/field.ts';
import { formatNumber, formatPercent } from '../../server/src/scoring/format.ts';
import type { Outcome } from '../../server/src/scoring/framework.ts';
import { iceByVariant } from '../../server/src/scoring/frameworks/ice.ts';
import { frameworkNamed, frameworks } from '../../server/src/scoring/frameworks/index.ts';
import { remarksOf, scoresOf } from '../../server/src/scoring/score.ts';
import { span } from '../../server/src/text/span.ts';

function fieldsOf(yaml: string): ReadonlyMap<string, Field> {
  const { root, problems } = parseYaml(yaml, span(0, yaml.length));
  assert.deepEqual(problems, []);
  return new Map(root.kind === 'map' ? root.entries.map((field) => [field.name, field]) : []);
}

function outcomes(yaml: string, config: ScoringConfig = defaultConfig): readonly Outcome[] {
  return scoresOf(fieldsOf(yaml), config).map(({ outcome }) => outcome);
}

/** The value of the one score, or what keeps it from having one. */
function score(yaml: string, config?: ScoringConfig): number | string {
  const [outcome, ...others] = outcomes(yaml, config);
  assert.equal(others.length, 0);
  switch (outcome?.kind) {
    case 'scored':
      return Math.round(outcome.value * 1e6) / 1e6;
    case 'incomplete':
      return `missing ${outcome.missing.join(', ')}`;
    case 'illegal':
      return outcome.illegal.map(({ input, reason }) => `${input} ${reason}`).join(' | ');
    case undefined:
      return 'none';
  }
}

function remarks(yaml: string, config: Config = defaultConfig): readonly string[] {
  return outcomes(yaml, config).flatMap((outcome) =>
    outcome.kind === 'scored' ? outcome.framework.remarks(outcome.inputs, config).map(({ input, text }) => `${input}: ${text}`) : [],
  );
}

const quarterly: Config = { ...defaultConfig, rice: { period: 'quarter', effortBuffer: 1 } };
const buffered: Config = { ...defaultConfig, rice: { period: 'month', effortBuffer: 1.25 } };
const variant = (name: IceVariant): Config => ({ ...defaultConfig, ice: { variant: name } });

describe('RICE', () => {
  const vectors: readonly (readonly [
    reach: string,
    impact: string,
    confidence: string,
    effort: string,
    expected: number | string,
    config?: Config,
  ])[] = [
    ['500/month', '1', '80%', '3', 133.333333],
    ['500/month', '1', '80%', '3', 400, quarterly],
    ['500', '1', '80%', '3', 133.333333],
    ['500', '1', '80%', '3', 133.333333, quarterly],
    ['500/quarter', '1', '80%', '3', 133.333333, quarterly],
    ['2000', '2', '.8', '4', 800],
    ['1200', '3', '.7', '2', 1260],
    ['2000', '2', '.8', '5', 640],
    ['300', '1', '1', '0.5', 600],
    ['500/month', '1', '80%', '3', 106.666667, buffered],
    ['500', '1', '80%', '0', 'effort must be more than 0'],
    ['0', '1', '80%', '3', 0],
    ['500', '1', '0.3', '3', 50],
    ['-1', '1', '80%', '3', 'reach cannot be negative'],
  ];
  for (const [reach, impact, confidence, effort, expected, config] of vectors) {
    it(`of ${reach}, ${impact}, ${confidence}, ${effort} is ${String(expected)}${config === undefined ? '' : ` (${JSON.stringify(config.rice)})`}`, () => {
      assert.equal(score(`rice: {reach: ${reach}, impact: ${impact}, confidence: ${confidence}, effort: ${effort}}`, config), expected);
    });
  }

  it('is unscored without an input, and names what is missing', () => {
    assert.equal(score('rice: {reach: 500, confidence: 80%, effort: 3}'), 'missing impact');
    assert.equal(score('rice: {reach: 500, impact:, confidence: TBD, effort: "?"}'), 'missing impact, confidence, effort');
    assert.equal(
      score('rice: {reach: <n>/month, impact: <tier>, confidence: 80%, effort: 3}'),
      'reach must be a number of people per period, such as 500/month, not "<n>/month"',
    );
    assert.equal(score('rice: {reach: <n>, impact: 1, confidence: 80%, effort: 3}'), 'missing reach');
  });

  it('is no score at all where the key holds nothing', () => {
    assert.equal(score('rice:\n'), 'none');
    assert.equal(score('rice: TBD\n'), 'none');
    assert.equal(score('title: x\n'), 'none');
  });

  it('shows how it is worked out, with the buffer where there is one', () => {
    const rice = frameworkNamed('rice', defaultConfig);
    const inputs = { reach: 500, impact: 1, confidence: 0.8, effort: 3 };
    assert.equal(rice?.working(inputs, defaultConfig), '500/month × 1 × 80 % ÷ 3');
    assert.equal(
      rice.working({ ...inputs, reach: 1500 }, { ...quarterly, rice: { period: 'quarter', effortBuffer: 1.25 } }),
      '1,500/quarter × 1 × 80 % ÷ (3 × 1.25)',
    );
  });

  it('remarks on a moonshot, a tier that is none and a reach of nobody', () => {
    assert.deepEqual(remarks('rice: {reach: 500, impact: 1, confidence: 0.3, effort: 3}'), [
      'confidence: Confidence below 50 % makes this a moonshot.',
    ]);
    assert.deepEqual(remarks('rice: {reach: 500, impact: 1, confidence: 8, effort: 3}'), [
      'confidence: Confidence is read as 8 %, which makes this a moonshot; 80 % is written 80%.',
    ]);
    assert.deepEqual(
      remarks('rice: {reach: 0, impact: 1.7, confidence: 80%, effort: 3}').map((text) => text.split(':')[0]),
      ['reach', 'impact'],
    );
    assert.deepEqual(
      remarks('rice: {reach: 500, impact: 4, confidence: 80%, effort: 3}').map((text) => text.split(':')[0]),
      ['impact'],
    );
    assert.deepEqual(remarks('rice: {reach: 500, impact: 0.25, confidence: 50%, effort: 3}'), []);
  });
});

describe('ICE', () => {
  const vectors: readonly (readonly [IceVariant, number])[] = [
    ['third', 90],
    ['product', 270],
    ['mean', 6.666667],
  ];
  for (const [name, expected] of vectors) {
    it(`of 5, 6, 9 is ${String(expected)} as ${name}`, () => {
      assert.equal(score('ice: {impact: 5, confidence: 6, ease: 9}', variant(name)), expected);
    });
  }

  it('is a third of the product unless rubric.yaml says otherwise', () => {
    assert.equal(score('ice: {impact: 5, confidence: 6, ease: 9}'), 90);
  });

  it('orders documents the other way round by the mean than by the product', () => {
    const documents = { A: [9, 9, 2], B: [6, 6, 7], C: [10, 1, 10] } as const;
    const order = (name: IceVariant): string =>
      Object.entries(documents)
        .map(([id, [impact, confidence, ease]]) => ({
          id,
          value: score(`ice: {impact: ${String(impact)}, confidence: ${String(confidence)}, ease: ${String(ease)}}`, variant(name)),
        }))
        .sort((a, b) => Number(b.value) - Number(a.value))
        .map(({ id, value }) => `${id} ${String(Math.round(Number(value) * 1000) / 1000)}`)
        .join(', ');
    assert.equal(order('product'), 'B 252, A 162, C 100');
    assert.equal(order('third'), 'B 84, A 54, C 33.333');
    assert.equal(order('mean'), 'C 7, A 6.667, B 6.333');
  });

  it('never multiplies by difficulty', () => {
    assert.notEqual(score('ice: {impact: 5, confidence: 6, ease: 9}'), 3.33);
  });

  it('names its variant and shows its working', () => {
    const ice = frameworkNamed('ice', defaultConfig);
    const inputs = { impact: 5, confidence: 6, ease: 9 };
    assert.deepEqual(
      (['third', 'product', 'mean'] as const).map((name) => [ice?.variant(variant(name)), ice?.working(inputs, variant(name))]),
      [
        ['I × C × E ÷ 3', '5 × 6 × 9 ÷ 3'],
        ['I × C × E', '5 × 6 × 9'],
        ['(I + C + E) ÷ 3', '(5 + 6 + 9) ÷ 3'],
      ],
    );
    assert.deepEqual(iceByVariant(inputs), { third: 90, product: 270, mean: 20 / 3 });
  });

  it('refuses what is off 1 to 10 and remarks on what is no whole number', () => {
    assert.equal(score('ice: {impact: 0, confidence: 6, ease: 9}'), 'impact must be between 1 and 10');
    assert.equal(
      score('ice: {impact: 5, confidence: 0.8, ease: 11}'),
      'confidence must be between 1 and 10; 0.8 of 1 is 8 of 10 | ease must be between 1 and 10',
    );
    assert.deepEqual(
      remarks('ice: {impact: 5, confidence: 6.5, ease: 9}').map((text) => text.split(':')[0]),
      ['confidence'],
    );
  });
});

describe('WSJF', () => {
  const vectors: readonly (readonly [readonly [number, number, number], number, number])[] = [
    [[10, 8, 6], 5, 4.8],
    [[5, 13, 8], 3, 8.666667],
    [[8, 3, 2], 5, 2.6],
    [[3, 5, 13], 2, 10.5],
    [[8, 2, 1], 8, 1.375],
    [[1, 1, 1], 20, 0.15],
    [[20, 20, 20], 1, 60],
  ];
  const yaml = ([value, time, risk]: readonly [number, number, number], size: number): string =>
    `wsjf: {business_value: ${String(value)}, time_criticality: ${String(time)}, risk_reduction: ${String(risk)}, job_size: ${String(size)}}`;
  for (const [delay, size, expected] of vectors) {
    it(`of (${delay.join(' + ')}) ÷ ${String(size)} is ${String(expected)}`, () => {
      assert.equal(score(yaml(delay, size)), expected);
    });
  }

  it('has no score for a job of size 0', () => {
    assert.equal(score(yaml([8, 5, 3], 0)), 'job_size must be between 1 and 20');
  });

  it('remarks on what is off the Fibonacci scale, where that is the scale', () => {
    const range: Config = { ...defaultConfig, wsjf: { scale: 'range1to20' } };
    assert.deepEqual(remarks(yaml([10, 8, 4], 5)), [
      'business_value: 10 is off the scale 1, 2, 3, 5, 8, 13, 20; the nearest are 8 and 13.',
      'risk_reduction: 4 is off the scale 1, 2, 3, 5, 8, 13, 20; the nearest are 3 and 5.',
    ]);
    assert.deepEqual(remarks(yaml([10, 8, 4], 5), range), []);
  });
});

describe('score inputs in front matter', () => {
  it('may say where they come from', () => {
    const yaml =
      'rice:\n  reach: {value: 500, per: month, source: Amplitude, by: "@dana", date: 2026-06-01}\n  impact: 1\n  confidence: {value: 80%}\n  effort: {value: 3, by: "@lee"}\n  score: 133\n  x-origin: import\n  effort_note: design included\n';
    assert.equal(score(yaml), 133.333333);
    assert.equal(score(yaml, quarterly), 400);
  });

  it('take their period from beside the value or from the value, and not from two that differ', () => {
    const rice = (reach: string): string => `rice: {reach: ${reach}, impact: 1, confidence: 80%, effort: 3}`;
    assert.equal(score(rice('{value: 500, per: month}'), quarterly), 400);
    assert.equal(score(rice('{value: 1.5k, per: quarter}')), 133.333333);
    assert.equal(score(rice('{value: 500 users, per: month}'), quarterly), 400);
    assert.equal(score(rice('{value: 500/month, per: month}'), quarterly), 400);
    assert.equal(score(rice('{value: 500/month, per: quarter}')), 'reach is per month in its value and per quarter beside it');
    assert.equal(score(rice('{value: 500, per: sprint}')), 'reach has a period that is not one of day, week, month, quarter, year');
    assert.equal(score(rice('{value: -5, per: month}')), 'reach cannot be negative');
  });

  it('have a period only where they are counted over time', () => {
    assert.equal(
      score('rice: {reach: 500, impact: 1, confidence: {value: 80, per: month}, effort: 3}'),
      'confidence has no period; take "per" away',
    );
  });

  it('may be in person-weeks and person-days, but not in calendar time or points', () => {
    const rice = (effort: string): string => `rice: {reach: 500, impact: 1, confidence: 80%, effort: ${effort}}`;
    assert.equal(score(rice('13.044 pw')), 133.333333);
    assert.equal(score(rice('{value: 65.22, unit: pd}')), 133.333333);
    assert.equal(score(rice('{value: 5, unit: points}')), 'effort must be in person-months, not in points; write the number alone');
  });

  it('are illegal where they are a list, a map without a value, or the score itself', () => {
    assert.equal(
      score('rice: {reach: [500], impact: 1, confidence: 80%, effort: 3}'),
      'reach must be one number, or a range of three: [low, likely, high]',
    );
    assert.equal(
      score('rice: {reach: {source: x}, impact: 1, confidence: 80%, effort: 3}'),
      'reach must be one value, a range of low, likely and high, or a map with a value',
    );
    assert.equal(score('rice: 133'), 'rice needs its inputs as keys: reach, impact, confidence, effort');
    assert.equal(score('ice: [5, 6, 9]'), 'ice needs its inputs as keys: impact, confidence, ease');
  });

  it('are missing where their value is', () => {
    assert.equal(score('rice: {reach: {value: , source: x}, impact: 1, confidence: 80%, effort: 3}'), 'missing reach');
  });

  it('have names that are known', () => {
    assert.equal(
      score('rice: {reech: 500, impact: 1, confidence: 80%, effort: 3}'),
      'reech is not an input of RICE (did you mean "reach"?)',
    );
    assert.equal(
      score('ice: {impact: 5, confidence: 6, ease: 9, strategic_fit: 3}'),
      'strategic_fit is not an input of ICE; its inputs are impact, confidence, ease',
    );
    assert.equal(
      score('rice: {reach: 500, Reach: 400, impact: 1, confidence: 80%, effort: 3}'),
      'Reach is not an input of RICE; its inputs are reach, impact, confidence, effort',
    );
  });

  it('are told from the pieces a comma has cut them into', () => {
    assert.equal(
      score('rice: {reach: 1,500, impact: 1, confidence: 0,8, effort: 3}'),
      'reach is cut in two by its comma: between braces a comma ends the value | confidence is cut in two by its comma: between braces a comma ends the value',
    );
    const [outcome] = outcomes('rice: {reach: 1,500, impact: 1, confidence: 0,8, effort: 1,250}');
    assert.deepEqual(
      outcome?.kind === 'illegal' && outcome.illegal.map(({ suggestion, span: place }) => [suggestion, place.end - place.start]),
      [
        ['1500', 5],
        ['0.8', 3],
        [undefined, 5],
      ],
    );
  });

  it('give no number where the front matter is malformed', () => {
    const fields = fieldsOf('rice: {reach: 500, impact: 1, confidence: 80%, effort: 3}');
    const [broken] = scoresOf(fields, defaultConfig, false);
    assert.equal(broken?.outcome.kind, 'illegal');
    assert.deepEqual(scoresOf(fieldsOf('title: x'), defaultConfig, false), []);
  });

  it('of several frameworks score each by itself', () => {
    const found = outcomes('rice: {reach: 500, impact: 1, confidence: 80%, effort: 3}\nice: {impact: 5}\nwsjf: {job_size: 0}');
    assert.deepEqual(
      found.map(({ kind, framework }) => [framework.id, kind]),
      [
        ['rice', 'scored'],
        ['ice', 'incomplete'],
        ['wsjf', 'illegal'],
      ],
    );
  });
});

describe('frameworks', () => {
  it('have ids, labels, formulas and inputs with help', () => {
    assert.deepEqual(
      frameworks.map(({ id }) => id),
      [...new Set(frameworks.map(({ id }) => id))],
    );
    for (const { label, formula, source, inputs } of frameworks) {
      assert.ok(label !== '' && formula !== '' && source !== '' && inputs.size > 0);
      for (const spec of inputs.values())
        assert.ok(spec.label !== '' && spec.help.endsWith('.') && spec.unit !== '' && spec.choices.length > 0);
    }
  });

  it('offer only values that they accept', () => {
    for (const framework of frameworks) {
      for (const [name, spec] of framework.inputs) {
        for (const { value } of spec.choices) {
          const others = [...framework.inputs]
            .filter(([other]) => other !== name)
            .map(([other, { choices }]) => `${other}: ${choices[0]?.value ?? ''}`);
          assert.equal(
            outcomes(`${framework.field}: {${[`${name}: ${value}`, ...others].join(', ')}}`)[0]?.kind,
            'scored',
            `${framework.id} ${name}: ${value}`,
          );
        }
      }
    }
  });

  it('are found by id', () => {
    assert.equal(frameworkNamed('wsjf', defaultConfig)?.label, 'WSJF');
    assert.equal(frameworkNamed('RICE', defaultConfig), undefined);
  });
});

describe('numbers as people read them', () => {
  it('have three significant digits, and separators from a thousand on', () => {
    const shown: readonly (readonly [number, string])[] = [
      [133.3333, '133'],
      [4.8, '4.8'],
      [0.15, '0.15'],
      [8.6667, '8.67'],
      [999.6, '1,000'],
      [1260, '1,260'],
      [12345.6, '12,346'],
      [1234567, '1,234,567'],
      [0, '0'],
      [-0, '0'],
      [-1234, '-1,234'],
      [0.0000001234, '0.000000123'],
      [2e21, '2,000,000,000,000,000,000,000'],
    ];
    assert.deepEqual(
      shown.map(([value]) => formatNumber(value)),
      shown.map(([, text]) => text),
    );
    assert.equal(formatPercent(0.8), '80 %');
    assert.equal(formatPercent(0.125), '12.5 %');
  });
});

describe('a scorecard with an error', () => {
  const known = { rules: new Map(), frameworks: ['rice'], formats: [], kinds: [] };
  const scoreBy = (criteria: string, yaml: string): number | string =>
    score(yaml, parseConfig(`scorecard:\n  criteria: ${criteria}\n`, known).config);
  const broken = 'scorecard has no score, because the scorecard of rubric.yaml has an error';

  it('scores nothing, so that no number comes from a part of it', () => {
    assert.equal(scoreBy('[{ id: a, weight: 3 }, { id: b, weight: 1 }]', 'scorecard: {a: 5, b: 1}'), 75);
    assert.equal(scoreBy('[{ id: a, weight: three }, { id: b, weight: 1 }]', 'scorecard: {a: 5, b: 1}'), broken);
    assert.equal(scoreBy('[{ id: a, wieght: 3 }, { id: b }]', 'scorecard: {a: 5, b: 1}'), broken);
    assert.equal(scoreBy('[{ id: a }, { id: Big Value, weight: 3 }]', 'scorecard: {a: 5}'), broken);
    assert.equal(scoreBy('[{ id: a, min: 5, max: 1 }]', 'scorecard: {a: 5}'), broken);
    assert.equal(scoreBy('[{ id: A }]', 'scorecard: {a: 5}'), broken);
    assert.equal(scoreBy('[{ id: a, weight: 0 }]', 'scorecard: {a: 5}'), broken);
    assert.equal(score('scorecard: {a: 5}'), 'none');
  });
});

describe('ratings of an input that stands by itself', () => {
  it('are not used, and that is said', () => {
    const [outcome] = outcomes('ice: {impact: 8, confidence: 5, ease: 5, scorers: [{by: dana, impact: 2}, {by: lee, impact: 4, ease:}]}');
    assert.ok(outcome?.kind === 'scored');
    assert.equal(outcome.inputs['impact'], 8);
    assert.deepEqual(
      remarksOf(outcome, defaultConfig).filter(({ text }) => text.includes('raters')),
      [{ input: 'impact', text: "Impact stands by itself, so the raters' numbers for it are not used." }],
    );
  });
});
