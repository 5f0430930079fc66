// What evidence comes to never depends on the order in which anything arrives, and a change gives what a fresh start
// would: held on generated repositories of documents and evidence files.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accountKey } from '../../server/src/evidence/accountKey.ts';
import { moneyText, readMoney } from '../../server/src/evidence/money.ts';
import type { RollUp } from '../../server/src/evidence/rollUp.ts';
import type { Workspace } from '../../server/src/workspace/workspace.ts';
import { front, readEvidence, repositoryOf } from './repository.ts';

const items = ['IDEA-1', 'PRB-1', 'PRB-2', 'PRD-1', 'PRD-2'] as const;
const documents: Readonly<Record<string, string>> = {
  'ideas/1.md': front('idea', 'IDEA-1'),
  'problems/1.md': front('problem', 'PRB-1', 'links: {idea: IDEA-1}\n'),
  'problems/2.md': front('problem', 'PRB-2', 'links: {evidence: [EVD-1]}\n'),
  'prds/1.md': front('prd', 'PRD-1', 'links: {problem: PRB-1}\n'),
  'prds/2.md': front('prd', 'PRD-2', 'links: {problem: PRB-2, idea: IDEA-1}\n'),
};
const paths = Object.keys(documents);

const account = fc.constantFrom('Acme', 'ACME Inc.', 'acme gmbh', 'Bora', 'Céres', 'crm:delta', '');
const row = fc
  .record({
    account,
    arr: fc.constantFrom('', '100', '$250.1', '€90', '0.1', '1.2k'),
    risk: fc.constantFrom('', '0.5', '10%', '$20', '5'),
    segment: fc.constantFrom('', 'food', 'yard'),
    icp: fc.constantFrom('', 'yes', 'no', 'partial'),
    churn: fc.constantFrom('', 'yes'),
    type: fc.constantFrom('', 'interview', 'survey', 'experiment'),
    date: fc.constantFrom('', '2026-01-01', '2026-05-05', '2026-06'),
    direction: fc.constantFrom('', 'contradicts'),
    supports: fc.subarray([...items], { minLength: 1 }).map((ids) => ids.join(';')),
  })
  .map((cells) => Object.values(cells).join(','));
const header = 'account,arr,at risk,segment,icp,churn,type,date,direction,supports';
const rows = fc.array(row, { maxLength: 12 });
const fileOf = (lines: readonly string[]): string => [header, ...lines].join('\n');

const evidenceDocument = fc
  .record({
    supports: fc.subarray([...items]),
    type: fc.constantFrom('survey', 'interview'),
    accounts: fc.array(
      fc.record({ ref: fc.constantFrom('crm:acme', 'Bora', 'Edo'), arr: fc.constantFrom(80, 90, 100), at_risk: fc.constantFrom(0, 0.5) }),
      {
        maxLength: 3,
      },
    ),
    direction: fc.constantFrom('supports', 'contradicts'),
    date: fc.constantFrom('2026-03-03', '2026-05-05'),
  })
  .map(({ supports, ...fields }) => {
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
    return front('evidence', 'EVD-1', `${lines.join('')}links: {supports: ${JSON.stringify(supports)}}\n`);
  });

function rollUps(workspace: Workspace): readonly (RollUp | undefined)[] {
  return paths.map((path) => workspace.evidence.rollUp(path, workspace.config));
}

/** The roll-ups as they are told, without the rows that they are made of, which stand in the order of their files. */
function told(workspace: Workspace): readonly unknown[] {
  return rollUps(workspace).map(
    (found) => found && { ...found, contributions: found.contributions.map(({ path, via, rows: own }) => [path, via, own.length]) },
  );
}

describe('evidence in any order', () => {
  it('comes to the same for any order of rows and of files', () => {
    fc.assert(
      fc.property(rows, rows, evidenceDocument, fc.integer(), fc.boolean(), (first, second, document, seed, backwards) => {
        const shuffled = [...first].sort((a, b) => hash(a, seed) - hash(b, seed));
        const files = { ...documents, 'evidence/1.md': document, 'evidence/a.csv': fileOf(first), 'evidence/b.csv': fileOf(second) };
        const others = { ...files, 'evidence/a.csv': fileOf(shuffled) };
        const entries = Object.entries(others);
        assert.deepEqual(told(repositoryOf(Object.fromEntries(backwards ? entries.reverse() : entries))), told(repositoryOf(files)));
      }),
    );
  });

  it('comes to what a fresh start gives after any changes, and is made anew only where something changed', () => {
    const change = fc.oneof(
      fc.record({ path: fc.constantFrom('evidence/a.csv', 'evidence/b.csv'), text: fc.option(rows.map(fileOf), { nil: undefined }) }),
      fc.record({ path: fc.constant('evidence/1.md'), text: fc.option(evidenceDocument, { nil: undefined }) }),
      fc.record({ path: fc.constantFrom(...paths), text: fc.constantFrom(undefined, ...Object.values(documents)) }),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const state = new Map(Object.entries(documents));
        const workspace = repositoryOf(documents);
        for (const { path, text } of changes) {
          const before = rollUps(workspace);
          workspace.apply({ kind: 'disk', path, text });
          if (text === undefined) state.delete(path);
          else state.set(path, text);
          readEvidence(workspace, 40);
          const fresh = repositoryOf(Object.fromEntries(state));
          assert.deepEqual(told(workspace), told(fresh));
          const after = rollUps(workspace);
          paths.forEach((_, index) => {
            if (isSame(before[index], after[index])) assert.equal(after[index], before[index], 'what comes to the same is the same object');
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts no account twice and no row twice, and adds up nothing that is not there', () => {
    fc.assert(
      fc.property(rows, evidenceDocument, (lines, document) => {
        const workspace = repositoryOf({ ...documents, 'evidence/1.md': document, 'evidence/a.csv': fileOf(lines) });
        for (const found of rollUps(workspace)) {
          if (found === undefined) continue;
          for (const side of [found.supporting, found.contradicting]) {
            assert.equal(new Set(side.accounts.map(({ key }) => key)).size, side.accounts.length);
            assert.equal(new Set(side.revenue.map(({ currency }) => currency)).size, side.revenue.length);
            for (const { revenue, atRisk } of side.accounts) {
              if (revenue !== undefined)
                assert.ok(side.revenue.some(({ currency, amount }) => currency === revenue.currency && amount >= revenue.amount - 1e-9));
              if (atRisk !== undefined) assert.ok(side.atRisk.some(({ currency }) => currency === atRisk.currency));
            }
          }
          const all = found.contributions.flatMap(({ rows: own }) => own);
          assert.equal(new Set(all).size, all.length, 'each row once');
          assert.ok(found.icp <= found.icpKnown && found.icpKnown <= found.supporting.accounts.length);
        }
      }),
    );
  });
});

describe('the name of an account', () => {
  for (const [a, b] of [
    ['Acme', 'ACME, Inc.'],
    ['Acme GmbH', 'acme ltd'],
    ['Acme S.A.', 'Acme SA'],
    ['crm:acme', 'Acme'],
    ['Acme GmbH & Co. KG', 'Acme'],
    ['Ｆｕｌｌ Width', 'full width'],
  ] as const) {
    it(`is one for ${a} and ${b}`, () => assert.equal(accountKey(a), accountKey(b)));
  }

  for (const [a, b] of [
    ['Acme', 'Acme Foods'],
    ['Acme North GmbH', 'Acme South GmbH'],
    ['crm:4711', 'hubspot:4711'],
    ['Müller', 'Muller'],
    ['AG', 'SE'],
    ['???', '!!!'],
  ] as const) {
    it(`is two for ${a} and ${b}`, () => assert.notEqual(accountKey(a), accountKey(b)));
  }

  it('is total, and folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string(), (name) => assert.equal(accountKey(accountKey(name)), accountKey(name))));
  });
});

describe('money', () => {
  for (const [amount, currency, text] of [
    [1_234_567, 'USD', '$1.2M'],
    [480_000, 'EUR', '€480K'],
    [48_300, '', '48K'],
    [1200, 'CHF', '1.2K CHF'],
    [999_400, 'USD', '$999K'],
    [999_600, 'USD', '$1M'],
    [12_600_000_000, 'USD', '$13B'],
    [12, 'USD', '$12'],
    [0, 'GBP', '£0'],
  ] as const) {
    it(`of ${amount} ${currency} reads ${text}`, () => assert.equal(moneyText({ amount, currency }), text));
  }

  it('is read or refused with a reason, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[$€]?[\d., ]{1,12}[kKmM]? ?[A-Z]{0,3}$/)), (text) => {
        const read = readMoney(text, 'USD');
        if (read.kind === 'money')
          assert.ok(read.money.amount >= 0 && Number.isFinite(read.money.amount) && /^[A-Z]{3}$/.test(read.money.currency));
        else assert.notEqual(read.reason, '');
      }),
    );
  });
});

function hash(text: string, seed: number): number {
  let sum = seed | 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return sum;
}

function isSame(a: unknown, b: unknown): boolean {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
}
