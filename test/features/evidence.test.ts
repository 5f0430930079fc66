// The evidence behind a document as it is seen: a line in its lens and in hovers, and a page that explains it.
import assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/features/codeLens.ts';
import { explainEvidence } from '../../server/src/features/explainEvidence.ts';
import { hover } from '../../server/src/features/hover.ts';
import type { Workspace } from '../../server/src/workspace/workspace.ts';
import { front, repositoryOf } from '../evidence/repository.ts';
import type { Files } from '../fixture.ts';

const rows = [
  'account,arr,at risk,icp,segment,type,date,direction,supports,quote',
  'Acme,$900k,40%,yes,food,interview,2026-09-01,,PRB-1,"We lose | an hour *every* day"',
  'Bora,$300k,,no,yard,interview,2026-09-10,,PRB-1,',
  'Ceres,€50k,,,food,interview,2026-08-01,,PRB-1,',
  'Delta,$10k,,yes,food,survey,2026-09-09,against,PRB-1,',
].join('\n');
const rice = (confidence: string): string =>
  `links: {problem: PRB-1}\nrice: {reach: 5/month, impact: 1, confidence: ${confidence}, effort: 1}\n`;
const files: Files = {
  'rubric.yaml': 'currency: USD\n',
  'problems/a.md': front('problem', 'PRB-1'),
  'prds/a.md': front('prd', 'PRD-1', rice('80%')),
  'evidence/calls.csv': rows,
};

function seen(changes: Files = {}, today = '2026-10-01'): Workspace {
  const workspace = repositoryOf({ ...files, ...changes });
  workspace.apply({ kind: 'today', day: today });
  return workspace;
}

function lensOf(workspace: Workspace, path = 'problems/a.md'): string | undefined {
  return codeLenses(workspace, path).find(({ action }) => action === 'explainEvidence')?.title;
}

const line = '3 accounts · $1.2M + €50K ARR · $360K at risk · 1 of 2 ICP · newest 21 days · 1 contradicts';

describe('the lens of evidence', () => {
  it('says accounts, revenue, what is at risk, ICP and how new it is', () => {
    assert.equal(lensOf(seen()), line);
  });

  it('is there through what a document comes from', () => {
    assert.equal(lensOf(seen(), 'prds/a.md'), line);
  });

  it('leaves out what nobody knows', () => {
    assert.equal(lensOf(seen({ 'evidence/calls.csv': 'account,supports\nAcme,PRB-1\n' })), '1 account');
    assert.equal(
      lensOf(seen({ 'evidence/calls.csv': 'type,date,supports\nsurvey,2026-10-01,PRB-1\nsurvey,,PRB-1\n' })),
      '2 pieces of evidence · newest today',
    );
    assert.equal(
      lensOf(seen({ 'evidence/calls.csv': 'account,at_risk,arr,supports\nAcme,0,5,PRB-1\n' })),
      '1 account · 5 USD ARR'.replace('5 USD', '$5'),
    );
    assert.equal(lensOf(seen({ 'evidence/calls.csv': 'account,date,supports\nAcme,2027-01-01,PRB-1\n' })), '1 account · newest 2027-01-01');
    assert.equal(
      lensOf(seen({ 'evidence/calls.csv': 'account,direction,supports\nAcme,against,PRB-1\nBora,against,PRB-1\n' })),
      '2 contradict',
    );
  });

  it('is not there without evidence, above evidence itself, and while files are still to be read', () => {
    assert.equal(lensOf(seen({ 'evidence/calls.csv': 'account,supports\nAcme,PRB-9\n' })), undefined);
    const workspace = seen({ 'evidence/a.md': front('evidence', 'EVD-1', 'type: survey\nlinks: {supports: [PRB-1]}\n') });
    assert.equal(lensOf(workspace, 'evidence/a.md'), undefined);
    workspace.apply({ kind: 'reading', underway: true });
    assert.equal(lensOf(workspace), undefined);
  });
});

describe('hovers', () => {
  const at = (workspace: Workspace, path: string, text: string): string => {
    const source = workspace.text(path) ?? '';
    return hover(workspace, path, source.indexOf(text) + 1)?.markdown ?? '';
  };
  const shown = 'Evidence: 3 accounts · $1.2M \\+ €50K ARR';

  it('tell the evidence on the own id, on the id of another document and on the links to evidence', () => {
    const workspace = seen({
      'problems/a.md': front('problem', 'PRB-1', 'links: {evidence: [EVD-1]}\n'),
      'evidence/a.md': front('evidence', 'EVD-1', 'status: draft\n'),
    });
    assert.ok(at(workspace, 'problems/a.md', 'PRB-1').includes(shown));
    assert.ok(at(workspace, 'problems/a.md', 'evidence:').includes(shown));
    assert.match(at(workspace, 'prds/a.md', 'PRB-1'), /^\*\*PRB-1 · PRB-1\*\*\n\n[^\n]+\n\nEvidence: 3 accounts/);
    assert.doesNotMatch(at(workspace, 'problems/a.md', 'EVD-1'), /Evidence: /);
    assert.doesNotMatch(at(workspace, 'problems/a.md', 'owner'), /Evidence: /);
  });

  it('say what backs a confidence', () => {
    const survey = { 'evidence/calls.csv': 'account,type,supports\nAcme,survey,PRB-1\nBora,interview,PRB-1\n' };
    assert.match(at(seen(survey), 'prds/a.md', '80%'), /80 % is backed by evidence\/calls\.csv \(survey\), which supports up to 80 %\.$/);
    assert.match(
      at(seen(), 'prds/a.md', 'confidence'),
      /80 % is more than the evidence supports: the strongest, evidence\/calls\.csv \(interview\), supports up to 50 %\.$/,
    );
    assert.match(
      at(seen({ 'evidence/calls.csv': '' }), 'prds/a.md', '80%'),
      /No evidence is linked\. Conviction alone supports up to 50 %\.$/,
    );
    assert.doesNotMatch(at(seen(), 'prds/a.md', 'effort'), /evidence/);
  });

  it('say nothing of the confidence of ICE, which is no percentage', () => {
    const ice = { 'prds/a.md': front('prd', 'PRD-1', 'links: {problem: PRB-1}\nice: {impact: 5, confidence: 6, ease: 9}\n') };
    assert.doesNotMatch(at(seen(ice), 'prds/a.md', 'confidence'), /backed|supports up to/);
  });
});

describe('the page of evidence', () => {
  const page = (path: string, changes: Files = {}): string => explainEvidence(seen(changes), path) ?? '';

  it('tells accounts with revenue, what is behind them and what speaks against it', () => {
    const text = page('prds/a.md');
    assert.match(text, /^# Evidence for PRD-1 · PRD-1\n\n\*\*3 accounts · /);
    assert.match(text, /It supports a confidence of up to 50 %: the strongest is evidence\/calls\.csv \(interview\)\./);
    assert.match(text, /\| Acme \| \$900K \| \$360K \| food \| yes \| {2}\| 2026-09-01 \|\n\| Bora \| \$300K \|/);
    assert.match(text, /\| \*\*3 accounts\*\* \| \*\*\$1\.2M \+ €50K\*\* \| \*\*\$360K\*\* \|/);
    assert.match(text, /- Accounts by segment: food 2, yard 1\n/);
    assert.match(text, /- evidence\/calls\.csv: 3 rows, through PRB-1\n/);
    assert.match(text, /## What speaks against it\n\n- evidence\/calls\.csv: 1 row, through PRB-1\n/);
    assert.match(text, /## Accounts that speak against it\n\n[^#]*\| Delta \| \$10K \|/);
    assert.match(text, /Amounts in different currencies are not added up\./);
  });

  it('shows text of files as text', () => {
    assert.match(page('problems/a.md'), /- “We lose \\\| an hour \\\*every\\\* day” \(Acme, 2026-09-01\)/);
    const nasty = page('problems/a.md', { 'evidence/calls.csv': 'account,segment,supports\n[x](command:y) <b>,| a | b |,PRB-1\n' });
    assert.doesNotMatch(nasty, /(?<!\\)\[x|(?<!\\)<b>/);
    for (const row of nasty.split('\n').filter((each) => each.startsWith('| \\[x'))) assert.equal(row.split(/(?<!\\)\|/).length, 9);
  });

  it('lists at most a hundred accounts, and is undefined where there is nothing to tell', () => {
    const many = Array.from({ length: 130 }, (_, n) => `Account ${n},PRB-1`).join('\n');
    assert.match(page('problems/a.md', { 'evidence/calls.csv': `account,supports\n${many}\n` }), /\| … and 30 more \|/);
    assert.equal(page('problems/a.md', { 'evidence/calls.csv': '' }), '');
    assert.equal(page('nowhere.md'), '');
  });
});
