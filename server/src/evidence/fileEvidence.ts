// What the rows of one file say for one document, as far as rules ask: plain data that is compared by value.
import type { EvidenceRow } from './evidenceRow.ts';

export interface FileEvidence {
  readonly path: string;
  /** Rows that speak for the document, by type; the empty name stands for rows that say none. */
  readonly types: Readonly<Record<string, number>>;
  /** Some of the accounts of these rows, at most two, in order; enough to tell one from several. */
  readonly accounts: readonly { readonly key: string; readonly name: string }[];
  /** Some of those who brought them: sales, support, exec. */
  readonly sources: readonly string[];
  /** True where rows name nobody. */
  readonly hasUnnamed: boolean;
}

/** Enough to tell one from several. */
const several = 2;

const known = new WeakMap<readonly EvidenceRow[], FileEvidence>();

/** `rows` are kept by their identity; they are never changed once a file is read. */
export function fileEvidenceOf(path: string, rows: readonly EvidenceRow[]): FileEvidence {
  const found = known.get(rows) ?? readFileEvidence(path, rows);
  known.set(rows, found);
  return found;
}

function readFileEvidence(path: string, rows: readonly EvidenceRow[]): FileEvidence {
  const types = new Map<string, number>();
  // Only the first few in order are looked for, because putting a hundred thousand in order would be felt.
  const accounts: { readonly key: string; readonly name: string }[] = [];
  const sources = new Set<string>();
  let hasUnnamed = false;
  for (const { type = '', account, accountKey, source = type, direction } of rows) {
    if (direction !== 'supports') continue;
    types.set(type, (types.get(type) ?? 0) + 1);
    sources.add(source);
    if (accountKey === '') hasUnnamed = true;
    const last = accounts.at(-1);
    if (account === undefined || (accounts.length === several && last !== undefined && accountKey >= last.key)) continue;
    if (accounts.some(({ key }) => key === accountKey)) continue;
    accounts.push({ key: accountKey, name: account });
    accounts.sort((a, b) => (a.key < b.key ? -1 : 1)).splice(several);
  }
  return {
    path,
    types: Object.fromEntries([...types].sort(([a], [b]) => (a < b ? -1 : 1))),
    accounts,
    sources: [...sources].sort().slice(0, several),
    hasUnnamed,
  };
}
