import { defaultConfig } from '../../server/src/config/config.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { periods, type Period } from '../../server/src/config/config.ts';
import { resolvePlain } from '../../server/src/document/yaml.ts';
import { frameworkNamed } from '../../server/src/scoring/frameworks/index.ts';
import type { InputSpec } from '../../server/src/scoring/framework.ts';
import { parsePeriod, perPeriod, readInput } from '../../server/src/scoring/readInput.ts';

function specOf(framework: string, input: string): InputSpec {
  const spec = frameworkNamed(framework, defaultConfig)?.inputs.get(input);
  assert.ok(spec !== undefined);
  return spec;
}

const reach = specOf('rice', 'reach');
const impact = specOf('rice', 'impact');
const confidence = specOf('rice', 'confidence');
const effort = specOf('rice', 'effort');
const judged = specOf('ice', 'confidence');
const size = specOf('wsjf', 'job_size');

/** A number, or the reason and the suggestion for text that is none. */
function read(spec: InputSpec, text: string, period: Period = 'month'): number | string {
  const result = readInput(spec, resolvePlain(text), text, period);
  if (result.kind === 'number') return Math.round(result.value * 1e6) / 1e6;
  return result.suggestion === undefined ? result.reason : `${result.reason} → ${result.suggestion}`;
}

function table(
  name: string,
  spec: InputSpec,
  rows: readonly (readonly [text: string, expected: number | string])[],
  period?: Period,
): void {
  describe(name, () => {
    for (const [text, expected] of rows) {
      it(`reads ${JSON.stringify(text)}`, () => {
        assert.equal(read(spec, text, period), expected);
      });
    }
  });
}

describe('readInput', () => {
  table('a percentage', confidence, [
    ['80', 0.8],
    ['80%', 0.8],
    ['80 %', 0.8],
    [' 80 % ', 0.8],
    ['80\u{A0}%', 0.8],
    ['80％', 0.8],
    ['80 percent', 0.8],
    ['0.8', 0.8],
    ['.8', 0.8],
    ['8e-1', 0.8],
    ['1', 1],
    ['1.0', 1],
    ['100', 1],
    ['100%', 1],
    ['1%', 0.01],
    ['0.5%', 0.005],
    ['12.5', 0.125],
    ['2', 0.02],
    ['0,8', 'uses a decimal comma; write a point → 0.8'],
    ['0,80', 'uses a decimal comma; write a point → 0.80'],
    ['0,125', 'uses a decimal comma; write a point → 0.125'],
    ['80,5 %', 'uses a decimal comma; write a point → 80.5 %'],
    ['1.5', 'could be 1.5 % or 150 %; write it with a percent sign, at most 100%'],
    ['150', 'cannot be more than 100 % → 100%'],
    ['150%', 'cannot be more than 100 % → 100%'],
    ['0', 'must be more than 0 %'],
    ['-0.5', 'must be more than 0 %'],
    ['high', 'must be a percentage such as 80%, not "high" → 100%'],
    ['Medium', 'must be a percentage such as 80%, not "Medium" → 80%'],
    ['8/10', 'must be a percentage such as 80%, not "8/10" → 80%'],
    ['~80%', 'must be a percentage such as 80%, not "~80%" → 80%'],
    ['about 0,8', 'uses a decimal comma; write a point → 0.8'],
    ['80-90%', 'is a range; write [low, likely, high], or the one number you believe most'],
    ['fairly sure', 'must be a percentage such as 80%, not "fairly sure"'],
    ['.nan', 'must be a number'],
    ['.inf', 'must be a number'],
    ['NaN', 'must be a percentage such as 80%, not "NaN"'],
    ['true', 'must be a percentage such as 80%, not "true"'],
    ['', 'must be a percentage such as 80%, not ""'],
  ]);

  table('a reach', reach, [
    ['500', 500],
    ['0', 0],
    ['500/month', 500],
    ['500 / month', 500],
    ['500/Month', 500],
    ['500 per month', 500],
    ['500 a month', 500],
    ['500/mo', 500],
    ['500 per quarter', 166.666667],
    ['1500/quarter', 500],
    ['1500/Q', 500],
    ['6000 per year', 500],
    ['7/week', 30.4375],
    ['1/day', 30.4375],
    ['1.5k/month', 1500],
    ['1.5k', 1500],
    ['2M per year', 166666.666667],
    ['2m/year', 166666.666667],
    ['2 million per year', 166666.666667],
    ['3 thousand users/month', 3000],
    ['500 users/month', 500],
    ['500 paying customers per month', 500],
    ['500 monthly users', 500],
    ['500 weekly', 2174.107143],
    ['500 users weekly', 2174.107143],
    ['1,500/month', 1500],
    ['1,500 users / month', 1500],
    ['12 500/month', 12500],
    ['12\u{202F}500 per month', 12500],
    ["1'200/month", 1200],
    ['1_200 / year', 100],
    ['1,234,567 users', 1234567],
    ['0.5', 0.5],
    ['133.333', 133.333],
    ['1e3', 1000],
    ['１００／ｍｏｎｔｈ', 100],
    ['1,500', 'has a mark between thousands; write the digits alone → 1500'],
    ['12 500', 'has a mark between thousands; write the digits alone → 12500'],
    ['1_500', 'has a mark between thousands; write the digits alone → 1500'],
    ['1.500', 'could be 1500 or 1.5; write the digits alone → 1500'],
    ['10.000/month', 'could be 10000 or 10; write the digits alone → 10000/month'],
    ['1.234.567', 'has points between thousands; write the digits alone → 1234567'],
    ['1,5k/month', 'uses a decimal comma; write a point → 1.5k/month'],
    ['1,50', 'uses a decimal comma; write a point → 1.50'],
    ['500m', 'could be millions or per month; write it out, such as 500/month'],
    ['500/sprint', 'has a period that is not one of day, week, month, quarter, year'],
    ['500 per month per site', 'has a period that is not one of day, week, month, quarter, year'],
    ['500 weekly users/month', 'names two different periods'],
    ['500 MAU', 'names MAU; write how many people or accounts it reaches per period, such as 500/month'],
    ['40 %', 'is a share; write how many people or accounts it is per period, such as 500/month'],
    ['40% of users', 'is a share; write how many people or accounts it is per period, such as 500/month'],
    ['500 this quarter', 'must be a number of people per period, such as 500/month, not "500 this quarter"'],
    ['3 of 5', 'must be a number of people per period, such as 500/month, not "3 of 5"'],
    ['2 billion', 'must be a number of people per period, such as 500/month, not "2 billion"'],
    ['2 mil', 'must be a number of people per period, such as 500/month, not "2 mil"'],
    ['12 34', 'must be a number of people per period, such as 500/month, not "12 34"'],
    ['~500/month', 'must be a number of people per period, such as 500/month, not "~500/month" → 500/month'],
    ['500+', 'must be a number of people per period, such as 500/month, not "500+" → 500'],
    ['about 1,500', 'has a mark between thousands; write the digits alone → 1500'],
    ['300-900/month', 'is a range; write [low, likely, high], or the one number you believe most'],
    ['300 to 900', 'is a range; write [low, likely, high], or the one number you believe most'],
    ['-5', 'cannot be negative'],
    ['−5/month', 'cannot be negative'],
    ['1e300', 'is too large to be true'],
    ['.inf', 'must be a number'],
    ['.nan', 'must be a number'],
    ['everyone', 'must be a number of people per period, such as 500/month, not "everyone"'],
    ['x'.repeat(90), `must be a number of people per period, such as 500/month, not "${'x'.repeat(40)}…"`],
  ]);

  table(
    'a reach in a portfolio that counts by the quarter',
    reach,
    [
      ['500', 500],
      ['500/month', 1500],
      ['1500 per quarter', 1500],
      ['1/year', 0.25],
    ],
    'quarter',
  );

  table('an effort', effort, [
    ['3', 3],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['"3"'.slice(1, 2), 3],
    ['3 pm', 3],
    ['3 person-months', 3],
    ['3 person months', 3],
    ['1 man-month', 1],
    ['8.696 pw', 2],
    ['2 person-weeks', 0.459982],
    ['43.48 pd', 2],
    ['0', 'must be more than 0 → 0.5'],
    ['0 pm', 'must be more than 0 → 0.5'],
    ['-3', 'must be more than 0 → 3'],
    ['1,5', 'uses a decimal comma; write a point → 1.5'],
    ['1,5 pw', 'uses a decimal comma; write a point → 1.5 pw'],
    ['1,500', 'uses a comma; write a point before decimals, and nothing between thousands'],
    ['3 months', 'must be in person-months, not in months; write the number alone'],
    ['2w', 'must be in person-months, not in w; write the number alone'],
    ['5 story points', 'must be in person-months, not in story points; write the number alone'],
    ['M', 'must be a number, not "M"'],
    ['XL', 'must be a number, not "XL"'],
    ['2-3', 'is a range; write [low, likely, high], or the one number you believe most'],
    ['0x10', 'must be a number, not "0x10"'],
    ['5e-324', 'is too small to be true → 0.5'],
    ['1e99', 'is too large to be true'],
    ['.inf', 'must be a number'],
  ]);

  table('an impact tier', impact, [
    ['3', 3],
    ['0.25', 0.25],
    ['+2', 2],
    ['2.0', 2],
    ['0', 0],
    ['1.4', 1.4],
    ['4', 4],
    ['12', 'must be one of 3, 2, 1, 0.5, 0.25 → 3'],
    ['-1', 'must be one of 3, 2, 1, 0.5, 0.25 → 0.25'],
    ['0,25', 'uses a decimal comma; write a point → 0.25'],
    ['high', 'must be a number, not "high" → 2'],
    ['Massive', 'must be a number, not "Massive" → 3'],
    ['2x', 'must be a number, not "2x" → 2'],
    ['50%', 'must be a number, not "50%"'],
  ]);

  table('a judgement from 1 to 10', judged, [
    ['1', 1],
    ['10', 10],
    ['7.5', 7.5],
    ['0', 'must be between 1 and 10 → 1'],
    ['11', 'must be between 1 and 10 → 10'],
    ['-3', 'must be between 1 and 10 → 1'],
    ['0.8', 'must be between 1 and 10; 0.8 of 1 is 8 of 10 → 8'],
    ['80', 'must be between 1 and 10 → 8'],
    ['80%', 'must be a number, not "80%" → 8'],
    ['8/10', 'must be a number, not "8/10" → 8'],
    ['8 out of 10', 'must be a number, not "8 out of 10" → 8'],
    ['7,5', 'uses a decimal comma; write a point → 7.5'],
    ['11,5', 'must be between 1 and 10 → 10'],
    ['high', 'must be a number, not "high"'],
  ]);

  table('a relative size', size, [
    ['13', 13],
    ['4', 4],
    ['20', 20],
    ['21', 'must be between 1 and 20 → 20'],
    ['0', 'must be between 1 and 20 → 1'],
    ['8 points', 'must be a number, not "8 points"'],
  ]);

  it('reads a number the same quoted and bare', () => {
    for (const text of ['80', '0.8', '500', '1', '3']) {
      for (const spec of [reach, impact, confidence, effort, judged, size]) {
        assert.deepEqual(readInput(spec, text, text, 'month'), readInput(spec, resolvePlain(text), text, 'month'));
      }
    }
  });

  it('gives a number that is finite and legal, or a reason', () => {
    const specs = fc.constantFrom(reach, impact, confidence, effort, judged, size);
    const pieces = fc.constantFrom(
      '0',
      '1',
      '5',
      '80',
      '500',
      ',',
      '.',
      '%',
      ' ',
      '/',
      '-',
      '+',
      'e',
      'k',
      'm',
      'month',
      'per',
      'pw',
      '~',
      'high',
      '\u{A0}',
      '🚀',
      'e308',
      '999',
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(specs, text, fc.constantFrom(...periods), (spec, source, period) => {
        const result = readInput(spec, resolvePlain(source), source, period);
        if (result.kind === 'number') {
          assert.ok(Number.isFinite(result.value) && result.value >= 0);
          if (spec.kind === 'percent') assert.ok(result.value > 0 && result.value <= 1);
          if (spec.kind === 'range') assert.ok(result.value >= spec.min && result.value <= spec.max);
          if (spec.kind === 'positive') assert.ok(result.value > 0);
        } else assert.notEqual(result.reason, '');
      }),
      { numRuns: 3000 },
    );
  });

  it('suggests only what it then accepts', () => {
    const specs = fc.constantFrom(reach, impact, confidence, effort, judged, size);
    const pieces = fc.constantFrom('0', '1', '5', '80', '500', ',', '.', '%', ' ', '/', '-', '+', 'k', '/month', ' pw', '~', 'high', '10');
    fc.assert(
      fc.property(specs, fc.array(pieces, { minLength: 1, maxLength: 6 }), (spec, parts) => {
        const text = parts.join('');
        const result = readInput(spec, resolvePlain(text), text, 'month');
        if (result.kind === 'number' || result.suggestion === undefined) return;
        assert.equal(
          readInput(spec, resolvePlain(result.suggestion), result.suggestion, 'month').kind,
          'number',
          `${text} → ${result.suggestion}`,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('takes time in proportion to the text', () => {
    for (const text of [
      '1'.repeat(60_000),
      '1 '.repeat(30_000),
      '1,000'.repeat(10_000),
      ' '.repeat(60_000),
      `1${' a'.repeat(30_000)}/month`,
      '.'.repeat(60_000),
    ]) {
      const start = performance.now();
      for (const spec of [reach, impact, confidence, effort]) read(spec, text);
      assert.ok(performance.now() - start < 500, text.slice(0, 10));
    }
  });
});

describe('perPeriod', () => {
  it('counts a month as a third of a quarter and a twelfth of a year', () => {
    assert.deepEqual(perPeriod(500, 'month', 'quarter'), { kind: 'number', value: 1500 });
    assert.deepEqual(perPeriod(6000, 'year', 'month'), { kind: 'number', value: 500 });
    assert.deepEqual(perPeriod(500, 'month', 'month'), { kind: 'number', value: 500 });
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        fc.constantFrom(...periods),
        fc.constantFrom(...periods),
        (value, from, to) => {
          const there = perPeriod(value, from, to);
          assert.ok(there.kind === 'number');
          const back = perPeriod(there.value, to, from);
          assert.ok(back.kind === 'number' && Math.abs(back.value - value) <= 1e-9 * value);
        },
      ),
    );
  });
});

describe('parsePeriod', () => {
  it('knows periods by their name, plural, short form and adverb', () => {
    assert.deepEqual(['month', 'Months', 'mo', 'monthly', 'wk', 'Q', 'annum', 'annual', ' day '].map(parsePeriod), [
      'month',
      'month',
      'month',
      'month',
      'week',
      'quarter',
      'year',
      'year',
      'day',
    ]);
    assert.deepEqual(['sprint', 'half', '', 'fortnight'].map(parsePeriod), [undefined, undefined, undefined, undefined]);
  });
});
