// Evidence files as they come out of spreadsheets and customer databases: what is read, what is refused with which
// words, and that reading in slices of any size gives the same.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EvidenceFile } from '../../server/src/evidence/evidenceFile.ts';
import type { EvidenceRow } from '../../server/src/evidence/evidenceRow.ts';
import type { EvidenceTable } from '../../server/src/evidence/evidenceTable.ts';

function read(text: string, slice = 100_000): EvidenceTable {
  const file = new EvidenceFile(text);
  while (!file.read(slice));
  assert.equal(file.done, true);
  return file.table;
}

function onlyRow(text: string): EvidenceRow {
  const table = read(text);
  assert.deepEqual(table.problems, []);
  const [id = ''] = table.items;
  const [row, ...others] = table.rowsFor(id);
  assert.ok(row !== undefined && others.length === 0);
  return row;
}

const messages = (text: string): readonly string[] => read(text).problems.map(({ message }) => message);
/** The text that each problem stands at. */
const places = (text: string): readonly string[] => read(text).problems.map(({ span }) => text.slice(span.start, span.end));

describe('an evidence file', () => {
  it('is read by the names of its columns, in any order and spelling', () => {
    const row = onlyRow(
      'Churn Signal;ICP-Fit;Feature ID;Company;ARR (EUR);At risk;Segment;Source Type;Type;Date;Favourite colour\n' +
        'yes;partial;PRB-12;Acme GmbH;12 000;40%;mid-market;Sales;interview;2026-09-30;blue\n',
    );
    assert.deepEqual(row, {
      account: 'Acme GmbH',
      accountKey: 'acme',
      revenue: { amount: 12_000, currency: 'EUR' },
      atRisk: { kind: 'share', share: 0.4 },
      segment: 'mid-market',
      icpFit: 'partial',
      churnSignal: true,
      source: 'sales',
      type: 'interview',
      date: '2026-09-30',
      supports: ['PRB-12'],
      direction: 'supports',
      quote: undefined,
    });
  });

  for (const [cell, amount, currency] of [
    ['1200', 1200, ''],
    ['"1,200"', 1200, ''],
    ['$1.2k', 1200, 'USD'],
    ['12 000', 12_000, ''],
    ['€3.5M', 3_500_000, 'EUR'],
    ['48000 CHF', 48_000, 'CHF'],
    ['2026', 2026, ''],
    ['0', 0, ''],
  ] as const) {
    it(`reads ${cell} as money`, () => {
      assert.deepEqual(onlyRow(`account,arr,supports\nAcme,${cell},PRB-1\n`).revenue, { amount, currency });
    });
  }

  it('takes a month of revenue twelve times', () => {
    assert.deepEqual(onlyRow('account,mrr,supports\nAcme,$500,PRB-1').revenue, { amount: 6000, currency: 'USD' });
  });

  it('leaves unknown what nobody says', () => {
    const row = onlyRow('account,arr,at_risk,icp_fit,churn,date,supports,direction\nAcme,n/a,,?,,TBD,PRB-1,\n');
    assert.deepEqual(
      [row.revenue, row.atRisk, row.icpFit, row.churnSignal, row.date, row.direction],
      [undefined, undefined, undefined, false, undefined, 'supports'],
    );
  });

  for (const [header, cell, expected] of [
    ['at_risk', '0.25', { kind: 'share', share: 0.25 }],
    ['at_risk', '1', { kind: 'share', share: 1 }],
    ['at_risk', 'yes', { kind: 'share', share: 1 }],
    ['at_risk', '25 %', { kind: 'share', share: 0.25 }],
    ['at_risk', '$900', { kind: 'amount', money: { amount: 900, currency: 'USD' } }],
    ['revenue_at_risk', '1', { kind: 'amount', money: { amount: 1, currency: '' } }],
    ['Revenue at risk', '25%', { kind: 'share', share: 0.25 }],
  ] as const) {
    it(`reads ${cell} under ${header}`, () => {
      assert.deepEqual(onlyRow(`account,${header},supports\nAcme,${cell},PRB-1\n`).atRisk, expected);
    });
  }

  it('lets a row support several documents', () => {
    const table = read('account,supports\nAcme,"PRB-1, prb-2; PRD-3"\n');
    assert.deepEqual([...table.items], ['PRB-1', 'PRB-2', 'PRD-3']);
    assert.equal(table.rowsFor('PRB-1')[0], table.rowsFor('PRD-3')[0]);
  });

  for (const [what, row, reason] of [
    [
      'an amount with two readings',
      'Acme,1.500,,2026-09-30,',
      /^"1\.500" could be 1500 or 1\.5; write the digits alone\. The row is not counted\.$/,
    ],
    ['words for money', 'Acme,a lot,,2026-09-30,', /^"a lot" is no amount of money/],
    ['money below zero', 'Acme,-5,,2026-09-30,', /less than 0/],
    [
      'a date with two readings',
      'Acme,1,,06/07/2026,',
      /^"06\/07\/2026" is no date that can only be read in one way; write it as 2026-09-30/,
    ],
    ['a day that is not in the calendar', 'Acme,1,,2026-02-30,', /is no date/],
    ['more at risk than there is', 'Acme,100,500,,', /^More is at risk than the account is worth/],
    ['a share above all', 'Acme,100,140%,,', /more than all of it/],
    ['an unknown direction', 'Acme,1,,,sideways', /is no direction; write supports or contradicts/],
    ['several at once', 'Acme,lots,,soon,', /^"lots" is no amount of money; "soon" is no date/],
  ] as const) {
    it(`refuses ${what} and counts the other rows`, () => {
      const text = `account,arr,at risk,date,direction,supports\n${row},PRB-1\nBora,10,,,,PRB-1\n`;
      const [message, ...others] = messages(text);
      assert.match(message ?? '', reason);
      assert.deepEqual(others, []);
      assert.deepEqual(places(text), [`${row},PRB-1`]);
      assert.deepEqual(
        read(text)
          .rowsFor('PRB-1')
          .map(({ account }) => account),
        ['Bora'],
      );
    });
  }

  it('tells at most a hundred bad rows, and how many others there are', () => {
    const text = `account,arr,supports\n${'Acme,?x,PRB-1\n'.repeat(130)}Bora,1,PRB-1\n`;
    const told = messages(text);
    assert.equal(told.length, 101);
    assert.equal(told.at(-1), 'And 30 more rows cannot be read. They are not counted.');
    assert.equal(read(text).size, 1);
  });

  it('tells once of rows that are linked to nothing', () => {
    assert.deepEqual(messages('account,supports\nAcme,\nBora,PRB-1\nCeres,-\n'), [
      'This row and 1 more name no document that they are evidence for, so they are not counted.',
    ]);
  });

  it('tells once where there is no header', () => {
    assert.match(messages('Acme,1200,PRB-1\nBora,100,PRB-2\n').join(), /^The first row does not name the columns/);
    assert.match(messages('account,arr\nAcme,1\nBora,2').join(), /^No column says which document a row is evidence for[^,]*, so/);
    assert.match(messages('').join(), /^This file is empty/);
    assert.match(messages('\n\n').join(), /^This file is empty/);
  });

  it('tells once where it is no text', () => {
    assert.deepEqual(messages('PK\u0003\u0004\0\0account,supports\nAcme,PRB-1'), [
      'This file is not UTF-8 text, so nothing in it is counted. Export it again as CSV in UTF-8.',
    ]);
    assert.equal(messages('account,supports\nM\uFFFDller,PRB-1\n').length, 1);
  });

  it('reads quoted cells with breaks, commas and quotation marks', () => {
    const row = onlyRow('account,quote,supports\r\n"Acme, Inc.","She said ""no"".\r\nTwice.",PRB-1\r\n');
    assert.equal(row.account, 'Acme, Inc.');
    assert.equal(row.quote, 'She said "no".\r\nTwice.');
  });

  it('reads what spreadsheets write: sep=, byte order mark, old line ends, a guard against formulas', () => {
    assert.equal(onlyRow('sep=;\r\naccount;supports\r\nAcme;PRB-1\r\n').account, 'Acme');
    assert.equal(onlyRow('\uFEFFaccount,supports\nAcme,PRB-1').account, 'Acme');
    assert.equal(onlyRow('account\tsupports\rAcme\tPRB-1\r').account, 'Acme');
    assert.equal(onlyRow("account,supports\n'@home,PRB-1").account, '@home');
  });

  it('goes on behind a quotation mark that is never closed, and gives up after five', () => {
    const text = 'account,supports\nAcme,PRB-1\n"Bora,PRB-1\nCeres,PRB-1\n';
    assert.deepEqual(messages(text), ['A quotation mark opens in this row and is never closed. The row is not counted.']);
    assert.deepEqual(places(text), ['"Bora,PRB-1']);
    assert.deepEqual(
      read(text)
        .rowsFor('PRB-1')
        .map(({ account }) => account),
      ['Acme', 'Ceres'],
    );
    const many = `account,supports\n${'"Bora,PRB-1\n'.repeat(50)}`;
    assert.equal(messages(many).at(-1), 'Too many quotation marks of this file are never closed. From here on nothing is counted.');
    assert.equal(messages(many).length, 5);
  });

  it('never looks into a line that is too long, and takes linear time for the worst of files', () => {
    const long = `account,supports\nAcme,PRB-1\n${'x'.repeat(3_000_000)}\nBora,PRB-1\n`;
    for (const slice of [1, 1000, 100_000]) {
      const text = slice === 1 ? long.replace('x'.repeat(2_900_000), '') : long;
      const table = read(text, slice);
      assert.deepEqual(
        table.problems.map(({ message }) => message),
        ['This row is longer than any row of evidence can be. It is not counted.'],
      );
      assert.equal(table.size, 2);
    }
    for (const worst of ['"', '"\n', '"a",\n"', ',', '\n', '"x"y', "'", ';"'])
      assert.ok(read(`account,supports\n${worst.repeat(200_000)}`).problems.length <= 103);
  });

  it('is the same read in slices of any size', () => {
    const cell = fc.oneof(
      fc.constantFrom('Acme', 'PRB-1', 'PRB-2;PRD-3', '1,200', '$5k', '2026-09-30', '0.5', 'yes', '', 'x"y', '"', 'a\nb', 'ü;,', "'=1"),
      fc.string({ maxLength: 8 }),
    );
    const quoted = cell.chain((text) => fc.constantFrom(text, `"${text.replaceAll('"', '""')}"`, `"${text}`));
    const rows = fc.array(fc.array(quoted, { minLength: 3, maxLength: 6 }), { maxLength: 25 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 60 }), fc.constantFrom('\n', '\r\n'), (cells, slice, newline) => {
        const text = ['account,supports,arr,date,at_risk', ...cells.map((row) => row.join(','))].join(newline);
        const whole = read(text);
        const sliced = read(text, slice);
        assert.deepEqual(
          [...sliced.items].map((id) => [id, sliced.rowsFor(id)]),
          [...whole.items].map((id) => [id, whole.rowsFor(id)]),
        );
        assert.deepEqual(sliced.problems, whole.problems);
      }),
    );
  });

  it('knows every account it names, in rows that count for nothing as well', () => {
    const named = (text: string): readonly string[] => [...new EvidenceFile(text).readToEnd().accounts].sort();
    assert.deepEqual(named('account,arr,supports\nKite,1000,PRB-1\nOrbit,1000,\nVela,a lot,PRB-1\n'), ['Kite', 'Orbit', 'Vela']);
    assert.deepEqual(named('account,arr\nKite,1000\n'), ['Kite']);
  });

  it('says how far it is', () => {
    const file = new EvidenceFile(`account,supports\n${'Acme,PRB-1\n'.repeat(1000)}`);
    assert.equal(file.share, 0);
    file.read(5000);
    assert.ok(file.share > 0.3 && file.share < 0.6);
    file.readToEnd();
    assert.equal(file.share, 1);
  });
});
