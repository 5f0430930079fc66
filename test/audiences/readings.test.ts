// Names of accounts and amounts of money are found however they are written, and other words are let be: what is left
// out for no reason costs the author an hour, and what is told costs a customer.
import assert from 'node:assert/strict';
import { AccountNames } from '../../server/src/audiences/accounts.ts';
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
