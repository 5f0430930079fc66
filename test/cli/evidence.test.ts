// `rubric evidence`: what stands behind all documents and behind one, in every format, and the rows of files that
// `rubric check` reports.
import assert from 'node:assert/strict';
import { front } from '../evidence/repository.ts';
import type { Files } from '../fixture.ts';
import { run } from './memoryTerminal.ts';

const files: Files = {
  'rubric.yaml': 'version: 1\ncurrency: USD\n',
  'problems/a.md': front('problem', 'PRB-1'),
  'problems/b.md': front('problem', 'PRB-2'),
  'problems/c.md': front('problem', 'PRB-3'),
  'evidence/calls.csv': [
    'account,arr,at risk,icp,type,date,supports',
    ...Array.from({ length: 9 }, (_, n) => `Small ${n},$10,,,support,2026-06-01,PRB-1`),
    'Acme,$1000,0.5,yes,survey,2026-05-01,PRB-2',
    'Bora,€200,,no,survey,2026-05-01,PRB-2',
  ].join('\n'),
};

describe('rubric evidence', () => {
  it('lists what has evidence, most revenue at risk first and volume last', async () => {
    const { out, code, error } = await run(files, ['evidence']);
    assert.deepEqual([code, error], [0, '']);
    const [header = '', , first = '', second = '', ...others] = out.trimEnd().split('\n');
    assert.match(header, /^At risk +ARR +ICP +Accounts .* Pieces$/);
    assert.match(first, /^\$500 +\$1K \+ €200 +1 of 2 +2 .*PRB-2 +PRB-2 +2$/);
    assert.match(second, /^ +\$90 +9 .*PRB-1 +PRB-1 +9$/);
    assert.deepEqual(others, []);
  });

  it('prints it for scripts and spreadsheets', async () => {
    const json = JSON.parse((await run(files, ['evidence', '--format', 'json'])).out) as {
      currency: string;
      items: { id: string; accounts: number; revenue: object[]; atRisk: object[]; strongest: object }[];
    };
    assert.equal(json.currency, 'USD');
    assert.deepEqual(
      json.items.map(({ id }) => id),
      ['PRB-2', 'PRB-1'],
    );
    assert.deepEqual(json.items[0]?.revenue, [
      { amount: 1000, currency: 'USD' },
      { amount: 200, currency: 'EUR' },
    ]);
    assert.deepEqual(json.items[0]?.strongest, { type: 'survey', cap: 0.8, name: 'evidence/calls.csv' });
    const lines = (await run(files, ['evidence', '--format', 'csv'])).out.split('\r\n');
    assert.equal(
      lines[1],
      'PRB-2,problem,PRB-2,500,1000,USD,EUR 200,1,2,2,0,survey,0.8,0,2026-05-01,2,problems/a.md'.replace('a.md', 'b.md'),
    );
    assert.match((await run(files, ['evidence', '--format', 'markdown'])).out, /^\| At risk \| ARR \|/);
  });

  it('explains one document', async () => {
    assert.match(
      (await run(files, ['evidence', 'PRB-2'])).out,
      /^# Evidence for PRB-2 · PRB-2\n\n\*\*2 accounts · \$1K \\\+ €200 ARR · \$500 at risk · 1 of 2 ICP · newest 45 days/,
    );
    assert.match((await run(files, ['evidence', 'prb-2'])).out, /^# Evidence for PRB-2/);
    const json = JSON.parse((await run(files, ['evidence', 'PRB-2', '--format', 'json'])).out) as { byAccount: object[]; from: object[] };
    assert.deepEqual(json.byAccount[0], {
      account: 'Acme',
      revenue: { amount: 1000, currency: 'USD' },
      atRisk: { amount: 500, currency: 'USD' },
      segment: null,
      icpFit: 'yes',
      churnSignal: false,
      newest: '2026-05-01',
      rows: 1,
    });
    assert.deepEqual(json.from, [{ kind: 'file', path: 'evidence/calls.csv', name: 'evidence/calls.csv', via: null, rows: 2 }]);
    const csv = (await run(files, ['evidence', 'PRB-2', '--format', 'csv'])).out.split('\r\n');
    assert.equal(csv[1], 'Acme,1000,USD,500,USD,,yes,,2026-05-01,supports');
  });

  it('says what is not there', async () => {
    const none = await run(files, ['evidence', 'PRB-3']);
    assert.deepEqual([none.code, none.out, none.error], [0, '', 'rubric: No evidence is linked to PRB-3.\n']);
    const unknown = await run(files, ['evidence', 'PRB-9']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.error, /^rubric: No document has the id PRB-9\. Did you mean PRB-1\?\n$/);
    assert.equal((await run({ 'rubric.yaml': 'version: 1\n' }, ['evidence'])).out, 'No document has evidence yet.\n');
  });

  it('says a file that it cannot read', async () => {
    const { code, error } = await run(files, ['evidence'], { unreadable: ['/repo/evidence/calls.csv'] });
    assert.equal(code, 2);
    assert.match(error, /cannot read \/repo\/evidence\/calls\.csv: permission denied/);
  });
});

describe('rubric check', () => {
  it('reports rows of evidence files by their line', async () => {
    const broken = { ...files, 'evidence/calls.csv': 'account,arr,supports\nAcme,10,PRB-1\nBora,"lots\nof it",PRB-1\nCeres,x x,PRB-2\n' };
    const { documents } = JSON.parse((await run(broken, ['check', 'evidence', '--format', 'json'])).out) as {
      documents: { path: string; kind: null; problems: { rule: string; severity: string; line: number; endLine: number }[] }[];
    };
    assert.deepEqual(
      documents.map(({ path, kind, problems }) => [
        path,
        kind,
        problems.map(({ rule, severity, line, endLine }) => [rule, severity, line, endLine]),
      ]),
      [
        [
          'evidence/calls.csv',
          null,
          [
            ['evidence/row-invalid', 'warning', 3, 4],
            ['evidence/row-invalid', 'warning', 5, 5],
          ],
        ],
      ],
    );
  });

  it('is content with files that are right', async () => {
    assert.doesNotMatch((await run(files, ['check'])).out, /row-invalid/);
  });
});

describe('what rubric evidence does not count', () => {
  const of = async (csv: string): Promise<string> => (await run({ ...files, 'evidence/calls.csv': csv }, ['evidence'])).error;

  it('is told in one line for each file', async () => {
    assert.equal(
      await of('account,arr,supports\nAcme,5,PRB-1\nBora,lots,PRB-1\nCeres,5,\n'),
      'rubric: 2 rows of evidence/calls.csv are not counted; rubric check says why.\n',
    );
    assert.equal(await of('Acme,5,PRB-1\n'), 'rubric: Nothing in evidence/calls.csv is counted; rubric check says why.\n');
    assert.equal(await of('account,arr,supports\nAcme,5,PRB-1\n'), '');
  });
});
