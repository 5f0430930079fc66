// The catalogue of metrics: it is read without a problem, its formulas are formulas whose examples come out, and every
// way to write a metric leads to that one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { namesIn, parseFormula } from '../../server/src/config/formula.ts';
import { evaluate } from '../../server/src/config/formulaValue.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import { metricAt, metricFormula, metricNamed, metrics } from '../../server/src/schema/metricCatalogue.ts';
import { metricCategories, metricDirections, parseMetrics } from '../../server/src/schema/parseMetrics.ts';

const read = parseMetrics(readFileSync(join(import.meta.dirname, '../../schemas/metrics/en.yaml'), 'utf8'));

describe('the catalogue of metrics', () => {
  it('is read without a problem, and is what the program carries', () => {
    assert.deepEqual(read.problems, []);
    // What is undefined in one is not there in the other, because it was written as JSON.
    assert.deepEqual(metrics(), JSON.parse(JSON.stringify(read.metrics.map(({ metric }) => metric))));
  });

  it('has the categories and directions that metric documents have', () => {
    const { fields } = builtinCatalogue().schemas.get('metric') ?? { fields: new Map<string, never>() };
    const valuesOf = (name: string): unknown => {
      const type = fields.get(name)?.type;
      return type?.kind === 'choice' ? type.values : undefined;
    };
    assert.deepEqual(valuesOf('category'), [...metricCategories]);
    assert.deepEqual(valuesOf('direction'), [...metricDirections]);
  });

  it('gives no name to two metrics', () => {
    const names = metrics().flatMap(({ id, names: others }) => [
      ...new Set(
        [id, ...others].map((name) =>
          name
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, ' ')
            .trim(),
        ),
      ),
    ]);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });

  for (const { metric, example } of read.metrics) {
    describe(metric.id, () => {
      it('has an id, names and sentences', () => {
        assert.match(metric.id, /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/);
        assert.ok(metric.names.length > 0 && metric.unit !== '');
        assert.match(metric.definition, /^\p{Lu}[^]*\.$/u);
        assert.match(metric.traps, /^[\p{Lu}\d][^]*\.$/u);
      });
      it('is found by its id and all of its names', () => {
        for (const name of [metric.id, ...metric.names]) assert.equal(metricNamed(name)?.id, metric.id, name);
      });
      if (metric.formula === undefined) return;
      it('has a formula whose example comes out', () => {
        const parsed = parseFormula(metric.formula ?? '');
        assert.ok(parsed.kind === 'formula' && example?.is !== undefined);
        assert.deepEqual([...new Set(namesIn(parsed.expression).map(({ name }) => name))].sort(), Object.keys(example.inputs).sort());
        const value = evaluate(parsed.expression, example.inputs);
        assert.ok(value !== undefined && Math.abs(value - example.is) <= 1e-12 * Math.max(1, Math.abs(example.is)), String(value));
      });
    });
  }

  it('keeps apart what is often mixed up', () => {
    const about = (name: string): string => metricNamed(name)?.definition ?? '';
    assert.match(about('ARPU'), /of a period divided by the users/);
    assert.match(about('take rate'), /keeps as its revenue/);
    assert.match(about('LTV'), /gross margin/);
    assert.notEqual(metricNamed('customer churn')?.id, metricNamed('revenue churn')?.id);
    assert.notEqual(metricNamed('NRR')?.id, metricNamed('GRR')?.id);
  });

  it('finds a metric however it is written', () => {
    for (const [text, id] of [
      ['Net revenue retention (NRR)', 'net_revenue_retention'],
      ['nrr', 'net_revenue_retention'],
      ['Retention of revenue, net (NDR)', 'net_revenue_retention'],
      ['DAU / MAU', 'stickiness'],
      ['Time-to-Value', 'time_to_value'],
    ] as const)
      assert.equal(metricNamed(text)?.id, id, text);
    assert.equal(metricNamed('constructor'), undefined);
    assert.equal(metricNamed(''), undefined);
  });

  it('finds the longest name around a place of a line', () => {
    const line = '| Gross revenue retention of new teams | churn | 4 % |';
    const at = (part: string): string | undefined => {
      const found = metricAt(line, line.indexOf(part) + 1);
      return found === undefined ? undefined : `${found.metric.id}: ${line.slice(found.start, found.end)}`;
    };
    assert.equal(at('revenue'), 'gross_revenue_retention: Gross revenue retention');
    assert.equal(at('churn'), 'logo_churn: churn');
    assert.equal(at('teams'), undefined);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), (text, offset) => {
        const found = metricAt(text, offset);
        if (found !== undefined) assert.ok(found.start <= offset && offset <= found.end && found.end <= text.length);
      }),
    );
  });

  it('shows its formulas as people read them', () => {
    const nrr = metricNamed('NRR');
    assert.equal(nrr === undefined ? undefined : metricFormula(nrr), '(start + expansion − contraction − churned) ÷ start');
  });
});
