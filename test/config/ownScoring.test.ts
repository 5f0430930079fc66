import assert from 'node:assert/strict';
import { parseConfig, type Config } from '../../server/src/config/config.ts';
import { printFormula } from '../../server/src/config/formula.ts';
import { reservedKeys } from '../../server/src/config/readFrameworks.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';

const known = { rules: new Map(), frameworks: ['rice', 'ice', 'wsjf'], formats: [], kinds: ['prd'] };

function configOf(text: string): Config {
  const { config, problems } = parseConfig(text, known);
  assert.deepEqual(problems, []);
  return config;
}

function problemsOf(text: string): readonly string[] {
  return parseConfig(text, known).problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

const growth = `framework: growth
frameworks:
  growth:
    label: Growth
    formula: "users * lift / effort"
    inputs:
      users: { label: Users, unit: people per month, kind: per-period, help: Who sees it. }
      lift: { kind: percent }
      effort: { kind: positive, direction: down, unit: weeks }
`;

describe('frameworks of a repository', () => {
  it('are read with their formula and inputs', () => {
    const config = configOf(growth);
    assert.equal(config.framework, 'growth');
    const [own] = config.frameworks;
    assert.ok(own !== undefined && config.frameworks.length === 1);
    assert.equal(own.label, 'Growth');
    assert.equal(printFormula(own.formula), 'users × lift ÷ effort');
    assert.deepEqual(
      own.inputs.map(({ name, label, kind, direction, monotone }) => [name, label, kind, direction, monotone]),
      [
        ['users', 'Users', 'per-period', 'up', true],
        ['lift', 'Lift', 'percent', 'up', true],
        ['effort', 'Effort', 'positive', 'down', true],
      ],
    );
  });

  it('are told what is wrong with them at its place', () => {
    const own = (formula: string, inputs = '{ users: {}, reach: {} }'): readonly string[] =>
      problemsOf(`frameworks:\n  bet:\n    formula: ${formula}\n    inputs: ${inputs}\n`);
    assert.deepEqual(own('users * reech'), ['reech: There is no input "reech". Did you mean "reach"?']);
    assert.deepEqual(own('users * 2'), ['reach: The input "reach" does not stand in the formula, so it changes no score.']);
    assert.deepEqual(own('"users * reech + reach"'), ['reech: There is no input "reech". Did you mean "reach"?']);
    assert.deepEqual(own("'users * (reach'"), ['(: The bracket that opens here is never closed.']);
    assert.deepEqual(own('users * zzzz + reach'), ['zzzz: There is no input "zzzz". There are users, reach.']);
    assert.deepEqual(own('users', '{ users: {} }'), []);
    assert.deepEqual(own('1 + 2', '{}'), ['1 + 2: The formula uses no input, so every document would have the same score.']);
    assert.deepEqual(own('"a\\tb" ', '{ a: {}, b: {} }'), ['"a\\tb": An operator is missing before "b": one of + − × ÷.']);
    assert.deepEqual(own(''), ['bet: The framework bet needs a formula, such as "users * lift / effort".']);
    assert.deepEqual(own('""'), ['"": The formula is empty.']);
    assert.deepEqual(own('users', '{ users: { min: 5, max: 1 } }'), [
      '5: The input "users" has a min of 5, which is not below its max of 1.',
    ]);
    assert.deepEqual(own('users', '{ users: { kind: percent, max: 1 } }'), [
      '1: Only the kind number has min and max; percent has its own bounds.',
    ]);
    assert.deepEqual(own('users', '{ users: { direction: down } }'), [
      'down: The formula makes the score higher as "users" goes up, so its direction is up.',
    ]);
    assert.deepEqual(own('users * 0 + reach'), ['users: The input "users" stands in the formula and never changes the score.']);
    assert.deepEqual(own('users', '{ users: {}, min: {}, new-users: {}, raters: {} }'), [
      'min: "min" is a function; name the input with letters, digits and underscores, as in new_users.',
      'new-users: "new-users" cannot stand in a formula; name the input with letters, digits and underscores, as in new_users.',
      'raters: "raters" stands for the people who rate; name the input with letters, digits and underscores, as in new_users.',
    ]);
    assert.deepEqual(own('users', '{ users: { kind: money } }'), [
      'money: Unknown value "money" in kind. Possible are number, percent, per-period, positive.',
    ]);
  });

  it('take neither the id of a framework that ships nor a field that means something else', () => {
    const named = (id: string): readonly string[] => problemsOf(`frameworks:\n  ${id}: { formula: a, inputs: { a: {} } }\n`);
    assert.deepEqual(named('rice'), ['rice: "rice" is a framework of Rubric already; choose another id.']);
    assert.deepEqual(named('status'), ['status: "status" is a field of documents already; choose another id.']);
    assert.deepEqual(named('Growth'), ['Growth: The id of a framework is in small letters, digits and hyphens, as in growth-bet.']);
    assert.deepEqual(named('growth-bet'), []);
  });

  it('can be what the backlog is ranked by, and only where they are there', () => {
    assert.deepEqual(problemsOf('framework: growth\n'), [
      'growth: Unknown value "growth" in framework. Possible are rice, ice, wsjf, scorecard.',
    ]);
    assert.deepEqual(problemsOf('framework: scorecard\n'), [
      'scorecard: The scorecard has no criteria yet; list them under scorecard: criteria.',
    ]);
  });

  it('never crash at any prefix of the file', () => {
    for (let length = 0; length <= growth.length; length++) parseConfig(growth.slice(0, length), known);
  });

  it('know every field that a ranked document has', () => {
    for (const schema of builtinCatalogue().schemas.values()) {
      if (!schema.ranked) continue;
      for (const [field, { type }] of schema.fields) {
        assert.ok(type.kind === 'score' || field === 'scorecard' || reservedKeys.includes(field), `${schema.id}: ${field}`);
      }
    }
  });
});

describe('the scorecard of a repository', () => {
  it('is read with weights and scales, and a negative weight turns the scale round', () => {
    const { scorecard } = configOf(
      'scorecard:\n  criteria:\n    - { id: customer_value, label: Customer value, weight: 0.4, goal: G-1 }\n    - { id: effort, weight: -0.2, min: 0, max: 10 }\n    - { id: risk, invert: true }\n',
    );
    assert.deepEqual(
      scorecard.map(({ id, label, weight, min, max, invert, goal }) => [id, label, weight, min, max, invert, goal]),
      [
        ['customer_value', 'Customer value', 0.4, 1, 5, false, 'G-1'],
        ['effort', 'Effort', 0.2, 0, 10, true, undefined],
        ['risk', 'Risk', 1, 1, 5, true, undefined],
      ],
    );
  });

  it('is told what is wrong with it at its place', () => {
    const of = (criteria: string): readonly string[] => problemsOf(`scorecard:\n  criteria: ${criteria}\n`);
    assert.deepEqual(problemsOf('scorecard: {}\n'), ['{}: A scorecard needs its criteria: a list, each with id and weight.']);
    assert.deepEqual(of('3'), ['3: A scorecard needs its criteria: a list, each with id and weight.']);
    assert.deepEqual(of('[{ id: a, weight: 0 }, { id: b, weight: 0 }]'), [
      '[{ id: a, weight: 0 }, { id: b, weight: 0 }]: All weights are 0, so no document would have a score.',
    ]);
    assert.deepEqual(of('[{ id: a }, { id: a }]'), ['{ id: a }: There is a criterion "a" already.']);
    assert.deepEqual(of('[{ id: a, min: 5, max: 1 }]'), ['1: The scale of "a" must go up: its min of 5 is not below its max of 1.']);
    assert.deepEqual(of('[{ id: a, weight: -1, invert: true }]'), [
      '-1: A negative weight and invert both say that a high "a" is bad; say it once.',
    ]);
    assert.deepEqual(of('[{ id: Big Value }]'), [
      'Big Value: A criterion needs an id in small letters, digits and underscores, such as customer_value.',
    ]);
    assert.deepEqual(of('[{ weight: 1 }]'), [
      '{ weight: 1 }: A criterion needs an id in small letters, digits and underscores, such as customer_value.',
    ]);
  });
});

describe('sizes and the currency of a repository', () => {
  it('are read', () => {
    const config = configOf('value_effort: { sizes: { xl: 13 } }\ncurrency: eur\n');
    assert.deepEqual(
      [...config.sizes],
      [
        ['XS', 1],
        ['S', 2],
        ['M', 3],
        ['L', 5],
        ['XL', 13],
      ],
    );
    assert.equal(config.currency, 'EUR');
  });
  it('are told what is wrong with them', () => {
    assert.deepEqual(problemsOf('value_effort: { sizes: { XXL: 20 } }\n'), [
      'XXL: Unknown size "XXL" in value_effort.sizes. Did you mean "XL"?',
    ]);
    assert.deepEqual(problemsOf('value_effort: { sizes: { XS: 4 } }\n'), [
      '{ XS: 4 }: The sizes must go up from XS to XL; here they are 4, 2, 3, 5, 8.',
    ]);
    assert.deepEqual(problemsOf('currency: euros\n'), ['euros: A currency is its code of three letters, such as EUR.']);
  });
});
