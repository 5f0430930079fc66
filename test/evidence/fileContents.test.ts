// What a file names and what it pays is known in full, also of rows that count for nothing; and where it is not, that is
// known too.
import assert from 'node:assert/strict';
import { EvidenceFile } from '../../server/src/evidence/evidenceFile.ts';
import { front, repositoryOf } from './repository.ts';

const named = (text: string): readonly string[] => [...new EvidenceFile(text).readToEnd().accounts].sort();
const figures = (text: string): readonly number[] => [...new EvidenceFile(text).readToEnd().contents.figures].sort((a, b) => a - b);

describe('the accounts that a file names', () => {
  for (const header of [
    'Account',
    'Accounts',
    'Customer',
    'Customers',
    'Company',
    'Organization Name',
    'Kunde',
    'Parent account',
    'Client Name',
  ])
    it(`are read under ${header}`, () => assert.deepEqual(named(`${header},note,supports\nKite,x,PRB-1\n`), ['Kite']));

  it('are read from several columns at once, and from cells with several', () => {
    assert.deepEqual(named('account,Customers,supports\nKite,"Orbit; Vela",PRB-1\n'), ['Kite', 'Orbit', 'Orbit; Vela', 'Vela']);
    assert.deepEqual(named('account,supports\n"Kite, Inc.",PRB-1\n'), ['Kite', 'Kite, Inc.']);
  });

  it('are none where a cell says that there is none, or counts them', () => {
    for (const cell of ['n/a', 'unknown', 'none', 'various', 'Multiple', 'TBD', 'internal'])
      assert.deepEqual(named(`account,supports\n${cell},PRB-1\n`), [], cell);
    assert.deepEqual(named('account,customers,supports\nKite,12,PRB-1\n'), ['Kite']);
  });
});

describe('the figures that a file holds', () => {
  it('are those of all rows, as written and as a year’s', () => {
    assert.deepEqual(figures('account,arr,supports\nKite,1000,PRB-1\nOrbit,2000,\nVela,3000,nonsense sideways\n'), [1000, 2000, 3000]);
    assert.deepEqual(figures('account,mrr,supports\nKite,$500,PRB-1\n'), [500, 6000]);
    assert.deepEqual(figures('account,arr,at_risk,supports\nKite,1000,40%,PRB-1\n'), [400, 1000]);
    assert.deepEqual(figures('account,arr,revenue_at_risk,supports\nKite,1000,300,PRB-1\n'), [300, 1000]);
  });

  it('are all that a refused cell may mean', () => {
    assert.deepEqual(figures('account,arr,supports\nKite,1.500,PRB-1\n'), [1.5, 1500]);
  });
});

describe('files of which not every name is known', () => {
  const files = (text: string): readonly string[] =>
    repositoryOf({ 'problems/a.md': front('problem', 'PRB-1'), 'evidence/a.csv': text }).evidence.filesWithoutNames();

  for (const [what, text] of [
    ['is not UTF-8', 'account,supports\nM\uFFFDller,PRB-1\n'],
    ['has a quotation mark that is never closed', 'account,supports\n"Kite,PRB-1\nOrbit,PRB-1\n'],
    ['has a row that is too long', `account,supports\n${'x'.repeat(70_000)},PRB-1\n`],
    ['has no header', 'Kite,1200,PRB-1\n'],
    ['has money and no account', 'who,arr,supports\nKite,1200,PRB-1\n'],
  ] as const)
    it(`are told where one ${what}`, () => assert.deepEqual(files(text), ['evidence/a.csv']));

  it('are none where all is read', () => assert.deepEqual(files('account,arr,supports\nKite,1200,PRB-1\n'), []));
});
