import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig, iceVariants, periods, type Config } from '../../server/src/config/config.ts';
import { parseYaml } from '../../server/src/document/yaml.ts';
import { rank } from '../../server/src/portfolio/ranking.ts';
import type { DocumentFacts } from '../../server/src/portfolio/facts.ts';
import { noDetails, type Framework, type Inputs } from '../../server/src/scoring/framework.ts';
import { ice } from '../../server/src/scoring/frameworks/ice.ts';
import { rice } from '../../server/src/scoring/frameworks/rice.ts';
import { wsjf } from '../../server/src/scoring/frameworks/wsjf.ts';
import { scoreInputs, scoreNode } from '../../server/src/scoring/score.ts';
import { span } from '../../server/src/text/span.ts';
import { legal, legalInputs } from './legalInputs.ts';

const configs: fc.Arbitrary<Config> = fc
  .record({
    period: fc.constantFrom(...periods),
    effortBuffer: fc.double({ min: 0.2, max: 10, noNaN: true }),
    variant: fc.constantFrom(...iceVariants),
  })
  .map(({ period, effortBuffer, variant }) => ({ ...defaultConfig, rice: { period, effortBuffer }, ice: { variant } }));

function valueOf(framework: Framework, inputs: Inputs, config: Config): number {
  const outcome = scoreInputs(framework, inputs, config);
  assert.ok(outcome);
  return outcome.value;
}

// What holds for all frameworks is in frameworks/properties.test.ts; these three are never negative, and need every input.
for (const framework of [rice, ice, wsjf]) {
  describe(`${framework.label} as a function`, () => {
    it('is finite and not negative on legal inputs', () => {
      fc.assert(
        fc.property(legalInputs(framework), configs, (inputs, config) => {
          const value = valueOf(framework, inputs, config);
          assert.ok(Number.isFinite(value) && value >= 0);
          assert.doesNotMatch(framework.working(inputs, config), /NaN|Infinity|undefined/);
          for (const { input } of framework.remarks(inputs, config)) assert.ok(framework.inputs.has(input));
        }),
      );
    });

    for (const [name, spec] of framework.inputs) {
      it(`never goes ${spec.direction === 'up' ? 'down' : 'up'} as ${name} goes up`, () => {
        fc.assert(
          fc.property(legalInputs(framework), legal(spec), legal(spec), configs, (inputs, a, b, config) => {
            const less = valueOf(framework, { ...inputs, [name]: Math.min(a, b) }, config);
            const more = valueOf(framework, { ...inputs, [name]: Math.max(a, b) }, config);
            assert.ok(spec.direction === 'up' ? more >= less : more <= less);
          }),
        );
      });
    }

    it('gives a number only where every input is there and legal', () => {
      const values = fc.constantFrom(
        '1',
        '5',
        '8',
        '0',
        '-1',
        '',
        'TBD',
        '80%',
        '0.5',
        '1,5',
        '.nan',
        '.inf',
        'high',
        '500/month',
        '[1]',
        '{value: 3}',
        '21',
        '1e400',
      );
      const names = [...framework.inputs.keys()];
      fc.assert(
        fc.property(
          fc.array(values, { minLength: names.length, maxLength: names.length }),
          fc.subarray(names),
          configs,
          (written, kept, config) => {
            const yaml = `{${names.flatMap((name, index) => (kept.includes(name) ? [`${name}: ${JSON.stringify(written[index] ?? '').replace(/^"(\{.*|\[.*|[\d.,-]*)"$/, '$1')}`] : [])).join(', ')}}`;
            const { root } = parseYaml(yaml, span(0, yaml.length));
            const outcome = scoreNode(framework, root, config);
            switch (outcome.kind) {
              case 'scored':
                assert.equal(kept.length, names.length);
                assert.ok(Number.isFinite(outcome.value));
                return;
              case 'incomplete':
                assert.ok(outcome.missing.length > 0 && !('value' in outcome));
                for (const name of outcome.missing) assert.ok(!(name in outcome.given));
                return;
              case 'illegal':
                assert.ok(outcome.illegal.length > 0 && !('value' in outcome));
                for (const { span: place } of outcome.illegal) assert.ok(place.start >= 0 && place.end <= yaml.length);
            }
          },
        ),
      );
    });
  });
}

describe('a ranking', () => {
  const facts: fc.Arbitrary<DocumentFacts> = fc
    .record({
      id: fc.option(fc.constantFrom('PRD-1', 'PRD-2', 'PRD-10', 'IDEA-3', 'É-1', '🚀-1'), { nil: undefined }),
      path: fc.constantFrom('a.md', 'b.md', 'c/d.md', 'ä.md', '🚀.md', '\u{FF5E}.md'),
      value: fc.oneof(
        fc.constantFrom(0, 1, 1 + 1e-10, 1 + 6e-10, 1 + 1.2e-9, 1 + 1.8e-9, 133.33, 133.33000000001),
        fc.double({ min: 0, max: 1e3, noNaN: true }),
      ),
      confidence: fc.constantFrom(0.5, 0.8),
      effort: fc.constantFrom(1, 3),
      targetDate: fc.constantFrom(undefined, '2026-09-30', '2026-Q3', '2026-09', 'soon'),
      state: fc.constantFrom('scored', 'scored', 'scored', 'incomplete', 'illegal'),
    })
    .map(({ id, path, value, confidence, effort, targetDate, state }) => ({
      path,
      kind: 'prd',
      lineage: ['prd'],
      links: {},
      fields: {},
      criteria: '',
      requirements: [],
      id,
      title: path,
      status: 'review',
      phase: 'review',
      owner: undefined,
      targetDate,
      ranked: true,
      scores: [
        state === 'scored'
          ? { framework: 'rice', state, value, low: value, high: value, inputs: { confidence, effort }, ...noDetails }
          : state === 'illegal'
            ? { framework: 'rice', state, missing: [], illegal: ['effort'] }
            : { framework: 'rice', state: 'incomplete', missing: ['effort'] },
      ],
      anchors: [],
    }));
  const documents = fc.uniqueArray(facts, { selector: ({ path }) => path, maxLength: 6 });

  it('never depends on the order of the documents', () => {
    fc.assert(
      fc.property(documents, fc.infiniteStream(fc.nat()), (all, order) => {
        const shuffled = all
          .map((each) => ({ each, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        assert.deepEqual(rank(shuffled, defaultConfig), rank(all, defaultConfig));
      }),
      { numRuns: 500 },
    );
  });

  it('has dense ranks from 1, scores that never go up, and every document once', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const { items, unscored } = rank(all, defaultConfig);
        assert.equal(items.length + unscored.length, all.length);
        items.forEach((item, index) => {
          const before = items[index - 1];
          if (before === undefined) assert.equal(item.rank, 1);
          else assert.ok(item.rank === before.rank || item.rank === before.rank + 1);
          if (before !== undefined && item.rank > before.rank) assert.ok(before.score > item.score);
          assert.equal(item.tied, items.filter(({ rank: other }) => other === item.rank).length > 1);
        });
      }),
      { numRuns: 300 },
    );
  });
});
