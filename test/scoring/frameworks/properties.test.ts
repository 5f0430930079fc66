// What holds for every framework, those that ship and random ones of a repository: an interval holds the value, an
// input moves the score its way only, the order of keys does not matter, and there is a number only where all is legal.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig, iceVariants, parseConfig, periods, type Config } from '../../../server/src/config/config.ts';
import type { FieldNode } from '../../../server/src/document/field.ts';
import { parseYaml } from '../../../server/src/document/yaml.ts';
import type { Framework, Range } from '../../../server/src/scoring/framework.ts';
import { frameworkNamed, frameworks, frameworksOf } from '../../../server/src/scoring/frameworks/index.ts';
import { scoreInputs, scoreNode } from '../../../server/src/scoring/score.ts';
import { span } from '../../../server/src/text/span.ts';
import { legalInputs } from '../legalInputs.ts';

const configs: fc.Arbitrary<Config> = fc
  .record({ period: fc.constantFrom(...periods), variant: fc.constantFrom(...iceVariants) })
  .map(({ period, variant }) => ({ ...defaultConfig, rice: { period, effortBuffer: 1 }, ice: { variant } }));

const scored = {
  rubric: parseConfig('scorecard: {criteria: [{id: a, weight: 2}, {id: b, weight: -1, min: 0, max: 10}]}\n', {
    rules: new Map(),
    frameworks: [],
    formats: [],
    kinds: [],
  }).config,
};

/** Random formulas over three inputs of random kinds, as text of a rubric.yaml. */
const ownFrameworks: fc.Arbitrary<Framework> = fc
  .record({
    formula: fc
      .letrec<{ text: string }>((tie) => ({
        text: fc.oneof(
          { maxDepth: 3 },
          fc.constantFrom('a', 'b', 'c', '2', '0.5'),
          fc
            .tuple(fc.constantFrom('+', '-', '*', '/'), tie('text'), tie('text'))
            .map(([sign, left, right]) => `(${left} ${sign} ${right})`),
          fc.tuple(fc.constantFrom('min', 'max'), tie('text'), tie('text')).map(([name, left, right]) => `${name}(${left}, ${right})`),
          tie('text').map((inner) => `abs(${inner})`),
        ),
      }))
      .text.map((text) => `a + b + c + ${text}`),
    kinds: fc.array(fc.constantFrom('number', 'percent', 'positive', 'per-period'), { minLength: 3, maxLength: 3 }),
  })
  .map(({ formula, kinds }) => {
    const inputs = ['a', 'b', 'c'].map((name, index) => `      ${name}: { kind: ${kinds[index] ?? ''} }\n`).join('');
    const text = `frameworks:\n  own:\n    formula: "${formula}"\n    inputs:\n${inputs}`;
    const { config } = parseConfig(text, { rules: new Map(), frameworks: [], formats: [], kinds: [] });
    return frameworkNamed('own', config);
  })
  .filter((framework) => framework !== undefined);

const cases: readonly (readonly [string, fc.Arbitrary<Framework>])[] = [
  ...frameworks.map((framework) => [framework.label, fc.constant(framework)] as const),
  ...frameworksOf(scored.rubric)
    .filter(({ id }) => id === 'scorecard')
    .map((framework) => ['Scorecard', fc.constant(framework)] as const),
  ['a framework of a repository', ownFrameworks],
];

const unit = fc.double({ min: 0, max: 1, noNaN: true });

for (const [name, arbitrary] of cases) {
  describe(`${name} for any legal inputs`, () => {
    const runs = { numRuns: 150 };

    it('has a finite value or none', () => {
      fc.assert(
        fc.property(
          arbitrary.chain((framework) => fc.tuple(fc.constant(framework), legalInputs(framework))),
          configs,
          ([framework, inputs], config) => {
            const value = framework.compute(inputs, config);
            assert.ok(value === undefined || Number.isFinite(value));
            assert.doesNotMatch(`${framework.working(inputs, config)} ${framework.show(value ?? 0, config)}`, /NaN|Infinity|undefined/);
            for (const { input, text } of framework.remarks(inputs, config)) assert.ok(framework.inputs.has(input) && /[.]$/.test(text));
          },
        ),
        runs,
      );
    });

    it('has an interval that holds the value of every choice from the ranges', () => {
      const setup = arbitrary.chain((framework) =>
        fc.tuple(fc.constant(framework), legalInputs(framework), legalInputs(framework), fc.array(unit, { minLength: 8, maxLength: 8 })),
      );
      fc.assert(
        fc.property(setup, configs, ([framework, one, other, shares], config) => {
          const names = [...framework.inputs.keys()];
          const ranges: Record<string, Range> = {};
          const inside: Record<string, number> = {};
          for (const [index, input] of names.entries()) {
            const [low, high] = [one[input] ?? 0, other[input] ?? 0].sort((a, b) => a - b);
            ranges[input] = { low: low ?? 0, high: high ?? 0 };
            const at = (low ?? 0) + ((high ?? 0) - (low ?? 0)) * (shares[index] ?? 0);
            inside[input] = Math.min(high ?? 0, Math.max(low ?? 0, at));
          }
          const outcome = scoreInputs(framework, inside, config, { ranges, notes: {}, raters: [] });
          if (outcome === undefined) return;
          assert.ok(outcome.low <= outcome.value && outcome.value <= outcome.high);
          // Any other choice lies within as well, but for the hair that rounding puts between two ways to compute.
          for (const choice of [one, other]) {
            const value = framework.compute(choice, config);
            const slack = 1e-9 * Math.max(Math.abs(outcome.low), Math.abs(outcome.high));
            assert.ok(value === undefined || (value >= outcome.low - slack && value <= outcome.high + slack));
          }
        }),
        runs,
      );
    });

    it('goes the way of each input that has one way', () => {
      const setup = arbitrary.chain((framework) => fc.tuple(fc.constant(framework), legalInputs(framework), legalInputs(framework)));
      fc.assert(
        fc.property(setup, configs, ([framework, inputs, others], config) => {
          if (framework.interval !== undefined) return;
          // Where a rate falls, more people lose more: then everything turns round, as it should.
          if ((inputs['expected_rate'] ?? 1) < (inputs['baseline_rate'] ?? 0)) return;
          for (const [input, { direction }] of framework.inputs) {
            const [less, more] = [inputs[input] ?? 0, others[input] ?? 0]
              .sort((a, b) => a - b)
              .map((value) => framework.compute({ ...inputs, [input]: value }, config));
            if (less === undefined || more === undefined) continue;
            const slack = 1e-9 * Math.max(Math.abs(less), Math.abs(more));
            assert.ok(
              direction === 'up' ? more >= less - slack : more <= less + slack,
              `${input} ${direction}: ${String(less)}, ${String(more)}`,
            );
          }
        }),
        runs,
      );
    });

    it('does not depend on the order of the keys, and has a number only where all is there and legal', () => {
      const written = fc.constantFrom(
        '1',
        '5',
        '8',
        '0',
        '-1',
        '',
        'TBD',
        '80%',
        '0.5',
        '.nan',
        'high',
        '500/month',
        '[1]',
        '[1, 2, 3]',
        '20 EUR/week',
        '6 weeks',
        'must',
        'L',
        '2026-Q3',
        '1e400',
        '{value: 3}',
      );
      const setup = arbitrary.chain((framework) => {
        const { size } = framework.inputs;
        return fc.tuple(
          fc.constant(framework),
          fc.array(written, { minLength: size, maxLength: size }),
          fc.subarray([...framework.inputs.keys()]),
        );
      });
      fc.assert(
        fc.property(setup, configs, ([framework, texts, kept], config) => {
          const pairs = [...framework.inputs.keys()].flatMap((input, index) =>
            kept.includes(input) ? [`${input}: ${texts[index] ?? ''}`] : [],
          );
          const read = (each: readonly string[]): ReturnType<typeof scoreNode> =>
            scoreNode(framework, nodeOf(`{${each.join(', ')}}`), config);
          const [outcome, turned] = [read(pairs), read(pairs.toReversed())];
          assert.equal(turned.kind, outcome.kind);
          if (outcome.kind === 'scored' && turned.kind === 'scored') assert.equal(turned.value, outcome.value);
          const needed = [...framework.inputs].filter(([, { optional }]) => optional !== true).map(([input]) => input);
          switch (outcome.kind) {
            case 'scored':
              assert.ok(needed.every((input) => kept.includes(input)));
              assert.ok([outcome.value, outcome.low, outcome.high].every(Number.isFinite));
              return;
            case 'incomplete':
              assert.ok(outcome.missing.length > 0);
              return;
            case 'illegal': {
              const end = `{${pairs.join(', ')}}`.length;
              assert.ok(outcome.illegal.length > 0);
              for (const { span: place, reason } of outcome.illegal) assert.ok(place.start >= 0 && place.end <= end && reason.length > 0);
            }
          }
        }),
        runs,
      );
    });
  });
}

function nodeOf(yaml: string): FieldNode {
  return parseYaml(yaml, span(0, yaml.length)).root;
}
