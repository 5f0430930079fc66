// Money and dates as spreadsheets of other countries write them: what has one reading is read, and the rest says what to
// write.
import assert from 'node:assert/strict';
import { EvidenceFile } from '../../server/src/evidence/evidenceFile.ts';
import type { EvidenceRow } from '../../server/src/evidence/evidenceRow.ts';
import type { EvidenceTable } from '../../server/src/evidence/evidenceTable.ts';
import { readMoney } from '../../server/src/evidence/money.ts';
import { readDate } from '../../server/src/evidence/readValue.ts';

const read = (text: string): EvidenceTable => new EvidenceFile(text).readToEnd();
const messages = (text: string): readonly string[] => read(text).problems.map(({ message }) => message);

function onlyRow(text: string): EvidenceRow | undefined {
  const table = read(text);
  assert.deepEqual(table.problems, []);
  return table.rowsFor('PRB-1')[0];
}

describe('money with its size and currency', () => {
  for (const [text, amount, currency] of [
    ['2 mio', 2_000_000, ''],
    ['2 Mio. €', 2_000_000, 'EUR'],
    ['3 mln', 3_000_000, ''],
    ['40 Tsd', 40_000, ''],
    ['130.000,00 €', 130_000, 'EUR'],
    ['1.300,50', 1300.5, ''],
    ['1 300,50 EUR', 1300.5, 'EUR'],
    ['1300,50', 1300.5, ''],
    ['1.500.000', 1_500_000, ''],
    ['48,000', 48_000, ''],
    ['5 CZK', 5, 'CZK'],
    ['CZK 5k', 5000, 'CZK'],
  ] as const)
    it(`reads ${text}`, () => assert.deepEqual(readMoney(text, ''), { kind: 'money', money: { amount, currency } }));

  for (const text of ['10 ppl', '5 ZZZ', 'ZZZ 5', '1.500', '10 users'])
    it(`refuses ${text}`, () => assert.equal(readMoney(text, '').kind, 'refused'));

  it('refuses a currency that there is not', () => {
    assert.match(messages('account,arr,currency,supports\nAcme,5,ZZZ,PRB-1\n').join(), /^"ZZZ" is no currency/);
  });

  it('has decimals behind a comma where semicolons separate columns', () => {
    assert.equal(onlyRow('account;arr;supports\nAcme;1300,5;PRB-1\n')?.revenue?.amount, 1300.5);
    assert.deepEqual(onlyRow('account;arr;at risk;supports\nAcme;130.000,00 €;0,25;PRB-1\n')?.atRisk, { kind: 'share', share: 0.25 });
    assert.match(messages('account;arr;supports\nAcme;1,500;PRB-1\n').join(), /^"1,500" could be 1500 or 1\.500; write the digits alone/);
  });
});

describe('the unit in the header of a column of money', () => {
  for (const [header, amount, currency] of [
    ['ARR in $k', 120_000, 'USD'],
    ['ARR (USD k)', 120_000, 'USD'],
    ['ARR (k€)', 120_000, 'EUR'],
    ['ARR [TEUR]', 120_000, 'EUR'],
    ['ARR (EUR)', 120, 'EUR'],
    ['ARR in EUR', 120, 'EUR'],
    ['MRR (k)', 1_440_000, ''],
  ] as const)
    it(`is read of ${header}`, () =>
      assert.deepEqual(onlyRow(`account,${header},supports\nAcme,120,PRB-1\n`)?.revenue, { amount, currency }));

  it('is not taken twice', () => assert.equal(onlyRow('account,ARR ($k),supports\nAcme,$120k,PRB-1\n')?.revenue?.amount, 120_000));

  it('is asked for where the column cannot be read', () => {
    assert.match(
      messages('account,Total ARR per seat,supports\nAcme,120,PRB-1\n').join(),
      /^The column "Total ARR per seat" looks like revenue and is not read\./,
    );
    assert.deepEqual(messages('account,arr,deal size,supports\nAcme,120,9,PRB-1\n'), []);
  });
});

describe('revenue of nobody', () => {
  it('is told once', () => {
    assert.deepEqual(messages('account,arr,supports\n,5,PRB-1\nvarious,7,PRB-1\nAcme,1,PRB-1\n'), [
      'This row and 1 more name no account, so their revenue is not counted.',
    ]);
  });
});

describe('a date', () => {
  for (const [text, day] of [
    ['13/02/2026', '2026-02-13'],
    ['02/13/2026', '2026-02-13'],
    ['05/05/2026', '2026-05-05'],
    ['1.10.2026', '2026-10-01'],
    ['Sep 30 2026', '2026-09-30'],
    ['September 30, 2026', '2026-09-30'],
    ['30 Sep 2026', '2026-09-30'],
    ['30-Sep-2026', '2026-09-30'],
    ['2026/09/30', '2026-09-30'],
  ] as const)
    it(`is read from ${text}`, () => assert.deepEqual(readDate(text), { kind: 'value', value: day }));

  for (const [text, reason] of [
    ['06/07/2026', /may be 2026-07-06 or 2026-06-07/],
    ['31/02/2026', /^"31\/02\/2026" is no date; write it as 2026-09-30$/],
    ['30.30.2026', /is no date; write/],
    ['Foo 30 2026', /is no date; write/],
    ['soon', /is no date; write/],
  ] as const)
    it(`is refused of ${text}, with what to write`, () => {
      const result = readDate(text);
      assert.ok(result.kind === 'refused');
      assert.match(result.reason, reason);
    });
});
