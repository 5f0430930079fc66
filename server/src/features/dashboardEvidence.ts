// What evidence says in the dashboard: for each document as one line, and for all of them together by segment and source.
// Accounts are counted once, as everywhere, and currencies stand beside one another.
import { accountsOf, sumOf } from '../evidence/accounts.ts';
import type { EvidenceRow } from '../evidence/evidenceRow.ts';
import { moneyTexts } from '../evidence/money.ts';
import type { DocumentEvidence, EvidenceSegment, EvidenceSummary } from '../pictures/dashboardData.ts';
import { grouped } from '../portfolio/items.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** By path; documents without evidence have no entry. Amounts are in the currency that most of the evidence is in. */
export function documentEvidence({ evidence, config }: Snapshot): ReadonlyMap<string, DocumentEvidence> {
  const all = evidence.all(config);
  const main = config.currency ?? all.flatMap(({ rollUp }) => rollUp.supporting.atRisk)[0]?.currency;
  return new Map(
    all.map(({ facts, rollUp }) => {
      const { count: accounts, atRisk, pieces } = rollUp.supporting;
      const count = accounts === 0 ? `evidence in ${counting(pieces, 'piece')}` : counting(accounts, 'account');
      const risk = atRisk.length === 0 ? '' : `, ${moneyTexts(atRisk)} at risk`;
      return [
        facts.path,
        {
          accounts,
          atRisk: atRisk.find(({ currency }) => currency === main)?.amount ?? 0,
          text: `${count}${risk}`,
        },
      ];
    }),
  );
}

/** Over everything that speaks for any document; undefined where no account is named. */
export function evidenceSummary({ evidence, config }: Snapshot): EvidenceSummary | undefined {
  // Hundreds of documents may rest on the same many rows, so each list of rows is taken once.
  const lists = new Set(evidence.all(config).flatMap(({ rollUp }) => rollUp.contributions.map(({ from }) => from)));
  const rows = [...new Set([...lists].flat())].filter(({ direction, accountKey }) => direction === 'supports' && accountKey !== '');
  const currency = config.currency ?? '';
  const accounts = accountsOf(rows, currency);
  if (accounts.length === 0) return undefined;
  const sources = sourcesOf(rows);
  const groups = grouped(accounts, ({ segment }) => segment ?? 'no segment given');
  const segments = [...groups].map(([name, own]) => ({ name, own, atRisk: sumOf(own, (account) => account.atRisk, currency) }));
  segments.sort(
    (a, b) => (b.atRisk[0]?.amount ?? 0) - (a.atRisk[0]?.amount ?? 0) || b.own.length - a.own.length || (a.name < b.name ? -1 : 1),
  );
  return {
    accounts: accounts.length,
    segments: segments.map(({ name, own, atRisk }): EvidenceSegment => ({
      name,
      accounts: own.length,
      sources: counted(own.map(({ key }) => sources.get(key) ?? unknownSource)),
      revenue: moneyTexts(sumOf(own, (account) => account.revenue, currency)),
      atRisk: moneyTexts(atRisk),
    })),
  };
}

const unknownSource = 'no source given';

/** Who brought an account, by its key; one that several brought is counted once all the same. */
function sourcesOf(rows: readonly EvidenceRow[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const { accountKey, source: by, type } of rows) {
    // How it was obtained says something where nobody says who brought it.
    const source = by ?? type;
    const known = sources.get(accountKey);
    if (source !== undefined) sources.set(accountKey, known === undefined || known === source ? source : 'several sources');
  }
  return sources;
}

function counted(names: readonly string[]): readonly { readonly name: string; readonly accounts: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts, ([name, accounts]) => ({ name, accounts })).sort(
    (a, b) => b.accounts - a.accounts || (a.name < b.name ? -1 : 1),
  );
}

function counting(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
