// Hundreds of documents may rest on the same rows: they share what these come to, each counts a row once, and sums are
// the same however they are put together.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ExactSum } from '../../server/src/evidence/exactSum.ts';
import type { RollUp } from '../../server/src/evidence/rollUp.ts';
import type { Files } from '../fixture.ts';
import { front, readEvidence, repositoryOf } from './repository.ts';

const problem: Files = { 'problems/a.md': front('problem', 'PRB-1') };

describe('many documents that rest on the same rows', () => {
  const shared = (rows: number, prds: number): Files => ({
    ...problem,
    ...Object.fromEntries(
      Array.from({ length: prds }, (_, n) => [`prds/${n}.md`, front('prd', `PRD-${n + 1}`, 'links: {problem: PRB-1}\n')]),
    ),
    'evidence/all.csv': `account,arr,at_risk,supports\n${Array.from({ length: rows }, (_, n) => `Acme ${n},${n}.1,20%,${n < prds ? `PRB-1;PRD-${n + 1}` : 'PRB-1'}\n`).join('')}`,
  });

  it('share them, and each counts a row once', () => {
    const workspace = repositoryOf(shared(60, 30));
    const all = workspace.evidence.all(workspace.config);
    assert.equal(all.length, 31);
    for (const { rollUp } of all) {
      assert.deepEqual([rollUp.supporting.count, rollUp.supporting.pieces, rollUp.supporting.accounts.length], [60, 60, 60]);
      assert.deepEqual(rollUp.supporting.revenue, [{ amount: 1776, currency: '' }]);
    }
  });

  it('hold no list of accounts each, and are prepared in small steps', () => {
    const workspace = repositoryOf(shared(5000, 40));
    let steps = 0;
    while (!workspace.evidence.prepare('prds/7.md', workspace.config, 100)) steps++;
    assert.ok(steps > 50, `${steps} steps`);
    const [first, second] = ['prds/7.md', 'prds/8.md'].map((path) => workspace.evidence.rollUp(path, workspace.config));
    const from = (found: RollUp | undefined): unknown => found?.contributions.find(({ via }) => via === 'PRB-1')?.from;
    assert.equal(from(first), from(second));
    assert.notEqual(from(first), undefined);
  });

  it('compare no row again when one of them changes, and take a file that says the same for the same', () => {
    const files = shared(200, 2);
    const workspace = repositoryOf(files);
    const before = workspace.evidence.rollUp('prds/0.md', workspace.config);
    workspace.apply({ kind: 'disk', path: 'evidence/all.csv', text: `${files['evidence/all.csv'] ?? ''}Bora,1,,PRD-2\n` });
    readEvidence(workspace);
    assert.equal(workspace.evidence.rollUp('prds/0.md', workspace.config), before);
  });
});

describe('what is at risk', () => {
  it('is never more than the revenue that counts', () => {
    const text = 'account,arr,revenue_at_risk,date,supports\nAcme,100,80,2026-01-01,PRB-1\nAcme,50,,2026-05-01,PRB-1\n';
    const workspace = repositoryOf({ ...problem, 'evidence/a.csv': text });
    const found = workspace.evidence.rollUp('problems/a.md', workspace.config)?.supporting;
    assert.deepEqual([found?.revenue[0]?.amount, found?.atRisk[0]?.amount], [50, 50]);
  });
});

describe('a sum of decimals', () => {
  it('is the same in any order, and without what was taken out again', () => {
    const amounts = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(amounts, amounts, (kept, out) => {
        const sum = (of: readonly number[]): number => {
          const made = new ExactSum();
          for (const amount of of) made.add(amount);
          return made.value;
        };
        const minus = out.map((amount) => -amount);
        assert.equal(sum([...out, ...kept, ...minus]) + 0, sum([...kept].reverse()) + 0);
      }),
    );
  });
});
