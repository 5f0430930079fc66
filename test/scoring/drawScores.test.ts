// What simulations are made of: streams of numbers, the triangular distribution, legal ranges, and draws of scores.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../server/src/config/config.ts';
import { usualUncertainty } from '../../server/src/config/uncertainty.ts';
import { scoreDraws, type Drawn } from '../../server/src/scoring/drawScores.ts';
import type { Framework } from '../../server/src/scoring/framework.ts';
import { frameworks } from '../../server/src/scoring/frameworks/index.ts';
import { ice } from '../../server/src/scoring/frameworks/ice.ts';
import { rice } from '../../server/src/scoring/frameworks/rice.ts';
import { legalRange } from '../../server/src/scoring/legalRange.ts';
import { streamNamed } from '../../server/src/scoring/random.ts';
import { readInput } from '../../server/src/scoring/readInput.ts';
import { triangularQuantiles } from '../../server/src/scoring/triangular.ts';

function numbers(name: string, count: number): readonly number[] {
  const next = streamNamed(name);
  return Array.from({ length: count }, next);
}

function mean(values: Iterable<number>): number {
  const all = [...values];
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}

describe('a stream of numbers', () => {
  it('is the same for the same name, in every version of Rubric', () => {
    assert.deepEqual(numbers('PRD-41\nreach', 3), numbers('PRD-41\nreach', 3));
    assert.deepEqual(
      numbers('PRD-41\nreach', 3).map((value) => value.toFixed(9)),
      ['0.808891296', '0.163152926', '0.398399281'],
    );
  });

  it('lies between 0 and 1, evenly, whatever its name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const drawn = numbers(name, 4000);
        assert.ok(drawn.every((value) => value > 0 && value < 1));
        // Six standard errors of the mean, and of the share in each tenth.
        assert.ok(Math.abs(mean(drawn) - 0.5) < 6 * Math.sqrt(1 / 12 / 4000), `mean ${String(mean(drawn))}`);
        for (let tenth = 0; tenth < 10; tenth++) {
          const share = drawn.filter((value) => Math.floor(value * 10) === tenth).length / 4000;
          assert.ok(Math.abs(share - 0.1) < 6 * Math.sqrt(0.09 / 4000), `${String(share)} in tenth ${String(tenth)}`);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has nothing to do with that of a name that is much like it', () => {
    const names = Array.from({ length: 40 }, (_, index) => `PRD-${String(index)}\nreach`);
    const streams = names.map((name) => numbers(name, 2000).map((value) => value - 0.5));
    for (const [index, a] of streams.entries()) {
      for (const b of streams.slice(index + 1)) {
        const correlation = mean(a.map((value, at) => value * (b[at] ?? 0))) * 12;
        assert.ok(Math.abs(correlation) < 6 / Math.sqrt(2000), `correlation ${String(correlation)}`);
      }
    }
  });
});

describe('the triangular distribution', () => {
  it('has the quantiles of its formula', () => {
    // By hand: below the likely value low + √(u · width · (likely − low)).
    assert.equal(triangularQuantiles({ low: 0, likely: 2, high: 4 })(0.125), 1);
    assert.equal(triangularQuantiles({ low: 0, likely: 2, high: 4 })(0.5), 2);
    assert.equal(triangularQuantiles({ low: 0, likely: 2, high: 4 })(0.875), 3);
    assert.equal(triangularQuantiles({ low: 0, likely: 0, high: 4 })(0.75), 2);
    assert.equal(triangularQuantiles({ low: 0, likely: 4, high: 4 })(0.25), 2);
    assert.equal(triangularQuantiles({ low: 3, likely: 3, high: 3 })(0.9), 3);
  });

  it('stays inside of its range and goes up', () => {
    const triangle = fc
      .tuple(...Array.from({ length: 3 }, () => fc.double({ min: -1e9, max: 1e9, noNaN: true })))
      .map((three) => [...three].sort((a, b) => a - b))
      .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(triangle, share, share, (three, a, b) => {
        const [below, above] = [Math.min(a, b), Math.max(a, b)].map((each) => triangularQuantiles(three)(each));
        assert.ok((below ?? NaN) >= three.low && (above ?? NaN) <= three.high);
        assert.ok((above ?? NaN) - (below ?? NaN) >= -1e-6 * (1 + Math.abs(three.high - three.low)));
      }),
    );
  });
});

describe('the legal range of an input', () => {
  for (const framework of frameworks) {
    it(`is what can be read, for ${framework.label}`, () => {
      for (const [name, spec] of framework.inputs) {
        const legal = legalRange(spec);
        if (legal === undefined) continue;
        const unit = spec.kind === 'percent' ? '%' : spec.kind === 'money' && spec.per !== undefined ? `/${spec.per}` : '';
        const read = (value: number): string => {
          const text = `${(spec.kind === 'percent' ? value * 100 : value).toFixed(9).replace(/\.?0+$/, '')}${unit}`;
          return readInput(spec, text, text, 'month').kind;
        };
        assert.equal(read(legal.low), 'number', `${name} at ${String(legal.low)}`);
        assert.equal(read(legal.high), 'number', `${name} at ${String(legal.high)}`);
        const beyond = legal.high * 1.01 + (legal.high === 0 ? 1 : 0);
        assert.equal(read(beyond), 'refused', `${name} at ${String(beyond)}`);
        const before = legal.low > 0 ? legal.low * 0.9 : legal.low - 1;
        assert.equal(read(before), 'refused', `${name} at ${String(before)}`);
      }
    });
  }
});

function drawn(framework: Framework, item: Drawn, count = 4000, uncertainty: Partial<typeof usualUncertainty> = {}): Float64Array {
  const into = new Float64Array(count);
  scoreDraws(framework, item, defaultConfig, { ...usualUncertainty, ...uncertainty })(into);
  return into;
}

const item: Drawn = {
  name: 'PRD-41',
  score: 400 / 3,
  inputs: { reach: 500, impact: 1, confidence: 0.8, effort: 3 },
  ranges: { reach: { low: 300, high: 900 }, effort: { low: 2, high: 5 } },
};

describe('draws of a score', () => {
  it('are the score itself where no input is a range', () => {
    assert.deepEqual(new Set(drawn(rice, { ...item, ranges: {} })), new Set([(500 * 0.8) / 3]));
  });

  it('stay inside of the interval of the score', () => {
    const all = drawn(rice, item);
    assert.ok(all.every((score) => score >= (300 * 0.8) / 5 && score <= (900 * 0.8) / 2));
    assert.ok(new Set(all).size > 3900);
  });

  it('go on where they stopped, so that pieces are the whole', () => {
    const draw = scoreDraws(rice, item, defaultConfig, usualUncertainty);
    const [first, second] = [new Float64Array(100), new Float64Array(300)];
    draw(first);
    draw(second);
    assert.deepEqual([...first, ...second], [...drawn(rice, item, 400)]);
  });

  it('of one input do not move when another becomes a range', () => {
    const reachOnly = { ...item, ranges: { reach: { low: 300, high: 900 } } };
    const both = drawn(rice, { ...item, ranges: { ...reachOnly.ranges, confidence: { low: 0.8, high: 0.8 } } });
    assert.deepEqual(drawn(rice, reachOnly), both);
  });

  it('take an input with tiers between them, or as one of them where rubric.yaml says so', () => {
    const tiered = { ...item, ranges: { impact: { low: 0.5, high: 2 } } };
    const unit = 500 * 0.8;
    const impacts = (tiers: 'between' | 'of'): ReadonlySet<number> =>
      new Set([...drawn(rice, tiered, 4000, { tiers })].map((score) => Math.round(((score * 3) / unit) * 1e6) / 1e6));
    assert.ok(impacts('between').size > 3000);
    assert.deepEqual([...impacts('of')].sort(), [0.5, 1, 2]);
    const counts = [...drawn(rice, tiered, 4000, { tiers: 'of' })].filter((score) => score > unit / 2).length;
    // Nearest to 2 lies what is above 1.5: (0.5 / 1.5) · (0.5 / 1) of the triangle.
    assert.ok(Math.abs(counts / 4000 - 1 / 6) < 0.03, String(counts / 4000));
  });

  it('leave confidence out where other inputs are ranges and rubric.yaml says so', () => {
    const sure = drawn(rice, { ...item, inputs: { ...item.inputs, confidence: 1 } });
    const without = drawn(rice, item, 4000, { useConfidence: false });
    assert.deepEqual(without, sure);
    assert.deepEqual(
      drawn(rice, { ...item, ranges: { ...item.ranges, confidence: { low: 0.5, high: 1 } } }, 4000, { useConfidence: false }),
      sure,
    );
    const sureOfItself = { ...item, ranges: { confidence: { low: 0.5, high: 1 } } };
    assert.deepEqual(drawn(rice, sureOfItself, 4000, { useConfidence: false }), drawn(rice, sureOfItself));
    const iced = { name: 'PRD-1', score: 90, inputs: { impact: 5, confidence: 6, ease: 9 }, ranges: { ease: { low: 8, high: 10 } } };
    const tenOfTen = { ...iced, inputs: { ...iced.inputs, confidence: 10 } };
    assert.deepEqual(drawn(ice, iced, 400, { useConfidence: false }), drawn(ice, tenOfTen, 400));
  });
});
