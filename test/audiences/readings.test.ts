// Names of accounts and amounts of money are found however they are written, and other words are let be: what is left
// out for no reason costs the author an hour, and what is told costs a customer.
import assert from 'node:assert/strict';
import { AccountNames } from '../../server/src/audiences/accounts.ts';
import { mixesAlphabets } from '../../server/src/audiences/alphabets.ts';
import { namesMoney } from '../../server/src/audiences/money.ts';
import { readingsOf, shownText } from '../../server/src/audiences/readings.ts';
import { account, accountForms, figure, moneyForms } from './secrets.ts';

describe('names of accounts', () => {
  const names = new AccountNames([account, 'crm:zyxcorp-quillfeather', 'crm:4711', 'The Home Depot', 'Northgate Grocers, Inc.', 'SAP']);
  const named = (text: string): string | undefined => names.namedIn(readingsOf(text));

  for (const form of accountForms) {
    it(`are found in ${JSON.stringify(form)}`, () => {
      assert.ok(named(`A season before ${form} renews`) !== undefined);
      assert.ok(named(form) !== undefined);
    });
  }
  it('are found by the first word that is no word of everyday', () => {
    assert.equal(named("Northgate's renewal in September"), 'Northgate Grocers, Inc.');
    assert.equal(named('the northgate grocers'), 'Northgate Grocers, Inc.');
    assert.equal(named('asked for by SAP'), 'SAP');
    assert.equal(named('The Home Depot wants it'), 'The Home Depot');
  });
  it('are not found in other words', () => {
    for (const text of [
      'Drivers check in at home',
      'The dock is at the depot',
      '4711 trucks a day',
      'sapling and maps',
      'North gate opens',
      '',
    ])
      assert.equal(named(text), undefined, text);
  });
  it('find nothing where nobody is known', () => {
    assert.equal(new AccountNames([]).namedIn(readingsOf('anything at all')), undefined);
    assert.equal(new AccountNames(['', ' ', ':', '42', 'x:7']).namedIn(readingsOf('42 of 7')), undefined);
  });
});

describe('names as people write them', () => {
  const known = [
    ...[
      'The Home Depot',
      'Grupo Bimbo',
      'Banco Santander',
      'Dr. Oetker',
      'Bank Julius Baer',
      'KLM Royal Dutch Airlines',
      'UBS Switzerland',
    ],
    ...['ING Bank', 'BP Chemicals', "O'Neill & Söhne GmbH", 'Pied Piper (formerly Hooli)', 'https://crm.example.com/wonka-industries'],
    ...[
      'acct-Umbrella',
      'Walmart (US)',
      'UPS',
      'eBay',
      'JPMorgan Chase & Co.',
      'Acme Corp',
      '楽天',
      '株式会社トヨタ自動車',
      '삼성전자',
      'ปตท',
    ],
    ...['Газпром', 'Rakuten', 'Under Armour', 'Check Point Software', 'Standard Bank', 'n/a', 'unknown', 'role:dispatcher', 'Whole Foods'],
  ];
  const names = new AccountNames(known, ['Will Carter', 'Grace Lee', 'Sales team', 'Zephyrine']);
  const named = (text: string): string | undefined => names.namedIn(readingsOf(text));
  const found = [
    ...[
      'Home Depot first',
      'Bimbo asked',
      'Santander asked',
      'Oetker asked',
      'Julius Baer',
      'KLM asked',
      'for UBS',
      'at ING',
      'as BP asked',
    ],
    ...[
      "O'Neill asked",
      'ONeill asked',
      'O’Neill',
      'Hooli',
      'Pied Piper',
      'Wonka Industries',
      'Umbrella asked',
      'Wal-Mart',
      'U.P.S. asked',
    ],
    ...[
      'e-bay',
      'J.P. Morgan',
      'A.C.M.E. asked',
      'AcmePortal',
      'MyAcme',
      'ACME2027',
      '#AcmeAsked',
      'A c m e',
      '楽天の要望',
      'トヨタ自動車向け',
    ],
    ...['삼성전자가 요청', 'สำหรับปตท', 'для Газпрома', 'Rakuten向けに改善', '\u0410\u0441m\u0435 asked', '&Acy;cme', 'ᴀᴄᴍᴇ', '🅰cme'],
    ...['as Under asked', 'as Under Armour asked', 'for Zephyrine'],
  ];
  for (const text of found) it(`are found in ${JSON.stringify(text)}`, () => assert.ok(named(text) !== undefined));
  const others = [
    ...[
      'trucks that wait under a roof',
      'Under the roof',
      'drivers check in',
      'part of the standard plan',
      'n/a sites',
      'of unknown carriers',
    ],
    ...[
      'a dispatcher sees it',
      'the whole yard',
      'it will be one page',
      'a grace period',
      'the sales team',
      'loading bays',
      'in the depot',
    ],
  ];
  for (const text of others) it(`are not found in ${JSON.stringify(text)}`, () => assert.equal(named(text), undefined));
});

describe('words of several alphabets', () => {
  it('are told from words of one, and from units', () => {
    for (const text of ['\u0410cme', 'Acm\u0435', 'Zeph\u03c5rine']) assert.ok(mixesAlphabets(text), text);
    for (const text of ['Acme', 'Газпром', 'Rakuten向け', '5 μm', '3 kΩ']) assert.ok(!mixesAlphabets(text), text);
  });
});

describe('money in words', () => {
  const named = (text: string, ...known: readonly number[]): boolean => readingsOf(text).some((reading) => namesMoney(reading, known));
  const found = [
    ...[
      'half a million dollars',
      'a quarter of a million euros',
      'saved us a million dollars',
      '120 grand a year',
      '150k a year',
      '120 Tsd. Euro',
    ],
    ...[
      'six-figure deal',
      'four-million-dollar',
      '48-dollar',
      '48 US dollars',
      'Rs 48',
      '48 lakh',
      '48 zł',
      '48 Kč',
      '1.2M a year',
      'ARRs',
    ],
    ...[
      'renewal of 1.2m at risk',
      'annual recurring revenue of twelve',
      '30 % of our revenue',
      'a third of our revenue',
      'CAD 48',
      'a 1.2m deal',
    ],
  ];
  for (const text of found) it(`is found in ${JSON.stringify(text)}`, () => assert.ok(named(text)));
  const others = [
    ...[
      '210 bookings a day',
      'trucks over 80,000 pounds',
      'after 30 days',
      'try 30 days',
      '30 sek per truck',
      '12 cad files',
      '33 Euro pallets',
    ],
    ...[
      'staff turnover falls by 12%',
      'billing runs in 5 minutes',
      'bookings rise from 40 to 55 a day',
      'exports 500k rows',
      '24/7',
      'by 2027',
    ],
  ];
  for (const text of others) it(`is not found in ${JSON.stringify(text)}`, () => assert.ok(!named(text, 2027)));
  it('is found by a known figure however it is written', () => {
    for (const text of ['48,321', '48.3k', '48 321']) assert.ok(named(text, 48_321), text);
  });
});

describe('money', () => {
  const named = (text: string): boolean => readingsOf(text).some((reading) => namesMoney(reading, [figure, 42]));
  for (const form of moneyForms) {
    it(`is found in ${JSON.stringify(form)}`, () => {
      assert.ok(named(form));
      assert.ok(named(`a season with ${form} for us`));
    });
  }
  it('is not found in other numbers and words', () => {
    for (const text of [
      'the wait falls from 47 to 20 minutes',
      '83% of bills are paid as sent',
      '5 minutes a bill instead of 26',
      'reduces MTTR by 60 % and takes 5x less time',
      '310,000 texts a month',
      'an array of 12 doors, arranged by hand',
      '42 sites',
      'Q3 2027, March 2',
      '30 m from the gate, 2 M events',
      'trucks that come on time',
    ])
      assert.ok(!named(text), text);
  });
});

describe('the text that is shown', () => {
  const cases: readonly (readonly [written: string, shown: string])[] = [
    ['plain words', 'plain words'],
    ['**bold** and [a link](https://example.com) with `code_of_mine`', 'bold and a link with code_of_mine'],
    ['a <b>tag</b> and <!-- a comment --> here', 'a tag and here'],
    ['two\n lines\tand a\u200B joiner', 'two lines and a joiner'],
    ['snake_case_stays and 2 * 3 * 4', 'snake_case_stays and 2 * 3 * 4'],
    ['AT&amp;T', 'AT&T'],
  ];
  for (const [written, shown] of cases) it(JSON.stringify(written), () => assert.equal(shownText(written), shown));
});
