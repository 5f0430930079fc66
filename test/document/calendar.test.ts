import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, daysBetween, daysOf, isDay } from '../../server/src/document/calendar.ts';

describe('calendar', () => {
  const read: readonly [string, string | undefined, string | undefined][] = [
    ['2026-09-30', '2026-09-30', '2026-09-30'],
    ['2026-02-30', undefined, undefined],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['q3 2026', '2026-07-01', '2026-09-30'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2026-H3', undefined, undefined],
    ['2026', '2026-01-01', '2026-12-31'],
    ['FY26 Q2', '2026-04-01', '2026-06-30'],
    ['soon', undefined, undefined],
    ['06/07/26', undefined, undefined],
  ];
  for (const [text, start, end] of read) {
    it(`reads ${text}`, () => {
      const days = daysOf(text);
      assert.deepEqual([days?.start, days?.end], [start, end]);
    });
  }
  it('refuses a thirteenth month', () => {
    assert.equal(daysOf('2026-13'), undefined);
    assert.equal(daysOf('2026-00'), undefined);
  });
  it('counts fiscal years by the year they end in', () => {
    assert.deepEqual(daysOf('FY26 Q2', 7), { start: '2025-10-01', end: '2025-12-31' });
    assert.deepEqual(daysOf('FY2026', 7), { start: '2025-07-01', end: '2026-06-30' });
  });
  it('agrees with the Gregorian calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (offset) => {
        const expected = new Date(offset * 86_400_000).toISOString().slice(0, 10);
        assert.equal(addDays('1970-01-01', offset), expected);
        assert.equal(daysBetween('1970-01-01', expected), offset);
        assert.ok(isDay(expected));
      }),
    );
  });
});
