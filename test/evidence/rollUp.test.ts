// What evidence comes to: accounts once, the newest figure, no sum over currencies, nothing netted, and through what it
// reaches a document.
import assert from 'node:assert/strict';
import type { RollUp } from '../../server/src/evidence/rollUp.ts';
import type { Files } from '../fixture.ts';
import { front, repositoryOf } from './repository.ts';

function rollUpOf(path: string, files: Files): RollUp {
  const workspace = repositoryOf(files);
  const found = workspace.evidence.rollUp(path, workspace.config);
  assert.ok(found, 'there is evidence');
  return found;
}

const problem: Files = { 'problems/a.md': front('problem', 'PRB-1') };
const csv = (rows: string): Files => ({ ...problem, 'evidence/calls.csv': rows });

describe('the roll-up of evidence', () => {
  it('counts an account once with its newest revenue', () => {
    const { supporting } = rollUpOf(
      'problems/a.md',
      csv('account,arr,date,supports\nAcme Inc.,100,2026-01-01,PRB-1\nACME,80,2026-05-01,PRB-1\nacme gmbh,900,,PRB-1\n'),
    );
    assert.deepEqual(
      supporting.accounts.map(({ key, revenue, rows }) => ({ key, revenue, rows })),
      [{ key: 'acme', revenue: { amount: 80, currency: '' }, rows: 3 }],
    );
    assert.equal(supporting.pieces, 3);
  });

  it('takes the largest revenue where no day decides', () => {
    const { supporting } = rollUpOf('problems/a.md', csv('account,arr,supports\nAcme,100,PRB-1\nAcme,300,PRB-1\nAcme,200,PRB-1\n'));
    assert.deepEqual(supporting.revenue, [{ amount: 300, currency: '' }]);
  });

  it('takes what is at risk as a share of the revenue that counts, or as an amount', () => {
    const { supporting } = rollUpOf(
      'problems/a.md',
      csv(
        'account,arr,at risk,date,supports\nAcme,1000,,2026-05-01,PRB-1\nAcme,400,0.5,2026-01-01,PRB-1\nBora,500,$50,,PRB-1\nCeres,,0.5,,PRB-1\n',
      ),
    );
    assert.deepEqual(supporting.atRisk, [
      { amount: 500, currency: '' },
      { amount: 50, currency: 'USD' },
    ]);
  });

  it('never adds up two currencies, and has that of rubric.yaml first', () => {
    const files = csv('account,arr,supports\nAcme,€100,PRB-1\nBora,$50,PRB-1\nCeres,20,PRB-1\nDelta,CHF 7,PRB-1\n');
    assert.deepEqual(rollUpOf('problems/a.md', { ...files, 'rubric.yaml': 'currency: USD\n' }).supporting.revenue, [
      { amount: 70, currency: 'USD' },
      { amount: 7, currency: 'CHF' },
      { amount: 100, currency: 'EUR' },
    ]);
  });

  it('has the currency of most accounts first where rubric.yaml names none', () => {
    const files = csv('account,arr,supports\nAcme,CAD 900,PRB-1\nBora,$50,PRB-1\nCeres,$20,PRB-1\n');
    assert.deepEqual(rollUpOf('problems/a.md', files).supporting.revenue, [
      { amount: 70, currency: 'USD' },
      { amount: 900, currency: 'CAD' },
    ]);
  });

  it('counts what contradicts apart and takes nothing off', () => {
    const found = rollUpOf(
      'problems/a.md',
      csv('account,arr,direction,supports\nAcme,100,,PRB-1\nAcme,100,contradicts,PRB-1\nBora,50,against,PRB-1\n'),
    );
    assert.deepEqual(
      [found.supporting.accounts.length, found.supporting.pieces, found.supporting.revenue],
      [1, 1, [{ amount: 100, currency: '' }]],
    );
    assert.deepEqual(
      [found.contradicting.accounts.length, found.contradicting.pieces, found.contradicting.revenue],
      [2, 2, [{ amount: 150, currency: '' }]],
    );
  });

  it('counts ICP accounts of those of which it is known', () => {
    const found = rollUpOf(
      'problems/a.md',
      csv(
        'account,icp,date,supports\nAcme,yes,2026-05-01,PRB-1\nAcme,no,2026-01-01,PRB-1\nBora,no,,PRB-1\nCeres,partial,,PRB-1\nDelta,,,PRB-1\n',
      ),
    );
    assert.deepEqual([found.icp, found.icpKnown, found.supporting.accounts.length], [1, 3, 4]);
  });

  it('tells segments, sources, types, churn and the newest day', () => {
    const found = rollUpOf(
      'problems/a.md',
      csv(
        'account,segment,source,type,churn,date,supports\nAcme,food,sales,interview,yes,2026-05-01,PRB-1\nAcme,food,support,support,yes,2026-06-30,PRB-1\nBora,food,support,support,no,2026-04,PRB-1\nCeres,yard,,survey,,,PRB-1\n,,,,yes,,PRB-1\n',
      ),
    );
    assert.deepEqual(found.segments, [
      { name: 'food', count: 2 },
      { name: 'yard', count: 1 },
    ]);
    assert.deepEqual(found.sources, [
      { name: 'support', count: 2 },
      { name: 'sales', count: 1 },
    ]);
    assert.deepEqual(found.types[0], { name: 'support', count: 2 });
    assert.deepEqual([found.churnSignals, found.newest], [2, '2026-06-30']);
  });

  it('counts a document once, with the accounts it names', () => {
    const evidence = front(
      'evidence',
      'EVD-1',
      'type: interview\ndate: 2026-09-25\nn: 24\nchurn_signal: "true"\naccounts:\n  - {ref: "crm:acme", arr: 1000, currency: USD, at_risk: 0.5, icp_fit: "yes", segment: food}\n  - {ref: "crm:bora", arr: 500, currency: USD}\nlinks: {supports: [PRB-1]}\n',
    );
    const found = rollUpOf('problems/a.md', {
      ...csv('account,arr,supports,date\nAcme Ltd,$1200,PRB-1,2026-10-01\n'),
      'evidence/a.md': evidence,
    });
    assert.deepEqual(
      found.supporting.accounts.map(({ name, revenue, atRisk }) => [name, revenue?.amount, atRisk?.amount]),
      [
        ['Acme Ltd', 1200, 600],
        ['crm:bora', 500, undefined],
      ],
    );
    assert.equal(found.supporting.pieces, 2);
    assert.equal(found.churnSignals, 1);
    assert.deepEqual(found.strongest, { type: 'interview', cap: 0.8, name: 'EVD-1' });
  });

  it('reaches a PRD through its problem and says so, each row once', () => {
    const files: Files = {
      'ideas/i.md': front('idea', 'IDEA-1'),
      'problems/a.md': front('problem', 'PRB-1', 'links: {idea: IDEA-1}\n'),
      'prds/a.md': front('prd', 'PRD-1', 'links: {problem: PRB-1}\n'),
      'evidence/calls.csv': 'account,supports\nAcme,PRD-1;PRB-1\nBora,PRB-1\nCeres,IDEA-1\n',
    };
    const found = rollUpOf('prds/a.md', files);
    assert.equal(found.supporting.pieces, 3);
    assert.deepEqual(
      found.contributions.map(({ via, rows }) => [via, rows.map(({ account }) => account)]),
      [
        [undefined, ['Acme']],
        ['IDEA-1', ['Ceres']],
        ['PRB-1', ['Bora']],
      ],
    );
    assert.equal(rollUpOf('problems/a.md', files).supporting.accounts.length, 3);
  });

  it('counts interviews of files together when it says how sure they make', () => {
    const rows = (count: number): string =>
      `account,type,supports\n${Array.from({ length: count }, (_, i) => `A${i},interview,PRB-1\n`).join('')}`;
    assert.equal(rollUpOf('problems/a.md', csv(rows(19))).strongest?.cap, 0.5);
    assert.equal(rollUpOf('problems/a.md', { ...csv(rows(10)), 'evidence/more.csv': rows(10) }).strongest?.cap, 0.8);
  });

  it('leaves expired evidence and evidence documents themselves out', () => {
    const workspace = repositoryOf({
      ...problem,
      'evidence/a.md': front('evidence', 'EVD-1', 'status: expired\ntype: survey\nlinks: {supports: [PRB-1]}\n'),
    });
    assert.equal(workspace.evidence.rollUp('problems/a.md', workspace.config), undefined);
    assert.equal(workspace.evidence.rollUp('evidence/a.md', workspace.config), undefined);
  });

  it('survives what no schema allows', () => {
    const evidence = front('evidence', 'EVD-1', 'type: [a]\ndate: never\naccounts: {ref: x, arr: lots}\nlinks: {supports: [PRB-1]}\n');
    const found = rollUpOf('problems/a.md', { ...problem, 'evidence/a.md': evidence });
    assert.deepEqual(
      found.supporting.accounts.map(({ name, revenue }) => [name, revenue]),
      [['x', undefined]],
    );
  });
});

describe('the list of what has evidence', () => {
  it('is ordered by revenue at risk, revenue and ICP accounts, never by how many ask', () => {
    const workspace = repositoryOf({
      ...Object.fromEntries([1, 2, 3, 4].map((n) => [`problems/${n}.md`, front('problem', `PRB-${n}`)])),
      'evidence/a.csv': [
        'account,arr,at risk,icp,supports',
        ...Array.from({ length: 20 }, (_, n) => `Small ${n},10,,no,PRB-1`),
        'Big,1000,0.5,,PRB-2',
        'Other,5000,,,PRB-3',
        'Fit,5000,,yes,PRB-4',
      ].join('\n'),
    });
    assert.deepEqual(
      workspace.evidence.all(workspace.config).map(({ facts }) => facts.id),
      ['PRB-2', 'PRB-4', 'PRB-3', 'PRB-1'],
    );
  });
});

describe('the rules about evidence', () => {
  const score = 'links: {problem: PRB-1}\nrice: {reach: 5/month, impact: 1, confidence: 80%, effort: 1}\n';
  const rulesOf = (rows: string, confidence = '80%'): readonly string[] =>
    repositoryOf({ ...csv(rows), 'prds/a.md': front('prd', 'PRD-1', score.replace('80%', confidence)) })
      .problems('prds/a.md')
      .filter(({ rule }) => rule.startsWith('evidence/'))
      .map(({ rule, message }) => `${rule}: ${message}`);

  it('hold the confidence of a score against the rows of files, upstream included', () => {
    assert.deepEqual(rulesOf('account,type,supports\nAcme,survey,PRB-1\nBora,survey,PRB-1\n'), []);
    const [message = '', ...others] = rulesOf('account,type,supports\nAcme,interview,PRB-1\nBora,interview,PRD-1\n');
    assert.match(
      message,
      /^evidence\/confidence-unsupported: Confidence is 80 %, and the strongest evidence linked \(evidence\/calls\.csv\) supports 50 %/,
    );
    assert.deepEqual(others, []);
    assert.deepEqual(rulesOf('account,type,supports\nAcme,experiment,PRB-1\nBora,interview,PRB-1\n', '100%'), []);
    assert.match(rulesOf('account,type,direction,supports\nAcme,experiment,against,PRB-1\n', '100%').join(), /no evidence is linked/);
  });

  it('see that all rows come from one account or one side', () => {
    assert.match(
      rulesOf('account,type,supports\nAcme,survey,PRB-1\nAcme Inc,survey,PRB-1\n').join(),
      /^evidence\/single-source: .* one account \(Acme\)/,
    );
    assert.match(rulesOf('account,type,supports\nAcme,sales,PRB-1\nBora,sales,PRB-1\n', '50%').join(), /the sales team/);
  });

  it('change with the file, and only then', () => {
    const workspace = repositoryOf({
      ...csv('account,type,supports\nAcme,survey,PRB-1\nBora,survey,PRB-1\n'),
      'prds/a.md': front('prd', 'PRD-1', score),
    });
    const before = workspace.problems('prds/a.md');
    workspace.apply({ kind: 'disk', path: 'evidence/calls.csv', text: 'account,type,supports\nAcme,survey,PRB-1\nBora,survey,PRB-1\n\n' });
    while (!workspace.evidence.read(1000));
    assert.equal(workspace.problems('prds/a.md'), before);
    workspace.apply({
      kind: 'disk',
      path: 'evidence/calls.csv',
      text: 'account,type,supports\nAcme,interview,PRB-1\nBora,interview,PRB-1\n',
    });
    assert.equal(workspace.problems('prds/a.md'), before, 'half a file changes nothing');
    while (!workspace.evidence.read(1000));
    assert.ok(workspace.problems('prds/a.md').some(({ rule }) => rule === 'evidence/confidence-unsupported'));
  });
});

describe('an evidence file of a repository', () => {
  it('shows what is wrong in it, with rows for documents that are not there', () => {
    const text = 'account,arr,supports\nAcme,lots,PRB-1\nBora,5,PRB-11\nCeres,5,PRB-11\n';
    const workspace = repositoryOf(csv(text));
    assert.deepEqual(
      workspace
        .problems('evidence/calls.csv')
        .map(({ rule, severity, message, span }) => [rule, severity, message, text.slice(span.start, span.end)]),
      [
        ['evidence/row-invalid', 'warning', '"lots" is no amount of money. The row is not counted.', 'Acme,lots,PRB-1'],
        [
          'evidence/row-invalid',
          'warning',
          'This row and 1 more are evidence for "PRB-11", and no document has this id. Did you mean PRB-1?',
          'Bora,5,PRB-11',
        ],
      ],
    );
    workspace.apply({ kind: 'disk', path: 'problems/b.md', text: front('problem', 'PRB-11') });
    assert.equal(workspace.problems('evidence/calls.csv').length, 1);
    workspace.apply({ kind: 'disk', path: 'evidence/calls.csv', text: undefined });
    assert.deepEqual(workspace.problems('evidence/calls.csv'), []);
    assert.equal(workspace.evidence.rollUp('problems/a.md', workspace.config), undefined);
  });

  it('is one by the settings, which may change', () => {
    const files = { ...problem, 'data/calls.tsv': 'account\tsupports\nAcme\tPRB-1\n' };
    const workspace = repositoryOf(files);
    const accounts = (): number | undefined => workspace.evidence.rollUp('problems/a.md', workspace.config)?.supporting.accounts.length;
    assert.equal(accounts(), undefined);
    workspace.apply({ kind: 'config', text: 'evidence: {files: ["data/*.tsv"]}\n' });
    while (!workspace.evidence.read(1000));
    assert.equal(accounts(), 1);
    workspace.apply({ kind: 'config', text: 'evidence: {files: []}\n' });
    assert.equal(accounts(), undefined);
  });
});
