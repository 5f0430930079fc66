// The rows that one file or document has for one document, by account. It is worked out once, a step at a time, and
// shared by all that rest on these rows: three hundred PRDs of one problem add up its hundred thousand rows once.
import { rollUpAccount, type AccountRollUp } from './accountRollUp.ts';
import type { EvidenceRow } from './evidenceRow.ts';
import { Totals } from './totals.ts';

/** What the pieces say, whoever they are about. */
export class Tally {
  pieces = 0;
  unnamedChurn = 0;
  readonly sources = new Map<string, number>();
  readonly types = new Map<string, number>();
  first: EvidenceRow | undefined;

  add(row: EvidenceRow): void {
    const { source, type } = row;
    this.pieces++;
    this.first ??= row;
    if (row.accountKey === '' && row.churnSignal) this.unnamedChurn++;
    if (source !== undefined) this.sources.set(source, (this.sources.get(source) ?? 0) + 1);
    if (type !== undefined) this.types.set(type, (this.types.get(type) ?? 0) + 1);
  }
}

/** What speaks for a document, or what speaks against it. */
export class GroupSide {
  readonly rows = new Map<string, EvidenceRow[]>();
  readonly accounts = new Map<string, AccountRollUp>();
  readonly totals = new Totals();
  readonly tally = new Tally();

  add(row: EvidenceRow): void {
    this.tally.add(row);
    if (row.accountKey === '') return;
    const rows = this.rows.get(row.accountKey);
    if (rows === undefined) this.rows.set(row.accountKey, [row]);
    else rows.push(row);
  }
}

export class RowGroup {
  readonly currency: string;
  readonly supports = new GroupSide();
  readonly contradicts = new GroupSide();
  newest: string | undefined;
  readonly #rows: readonly EvidenceRow[];
  #at = 0;
  readonly #accounts: Iterator<() => void>;
  #done = false;

  constructor(rows: readonly EvidenceRow[], currency: string) {
    this.#rows = rows;
    this.currency = currency;
    this.#accounts = this.#eachAccount();
  }

  /** Goes on for about `budget` rows; true where all of it is worked out. */
  work(budget: number): boolean {
    let left = budget;
    for (; left > 0 && this.#at < this.#rows.length; left--) {
      const row = this.#rows[this.#at++];
      if (row === undefined) continue;
      this[row.direction].add(row);
      if (row.date !== undefined && row.date > (this.newest ?? '')) this.newest = row.date;
    }
    for (; left > 0 && !this.#done; left--) {
      const next = this.#accounts.next();
      if (next.done === true) this.#done = true;
      else next.value();
    }
    return this.#done;
  }

  /** Begins once all rows are grouped. */
  *#eachAccount(): Generator<() => void> {
    for (const side of [this.supports, this.contradicts])
      for (const [key, rows] of side.rows)
        yield () => {
          const account = rollUpAccount(key, rows, this.currency);
          side.accounts.set(key, account);
          side.totals.count(account, 1);
        };
  }
}

const known = new WeakMap<readonly EvidenceRow[], RowGroup>();

/** The same for the same rows, which are never changed; it may not be worked out yet. */
export function groupOf(rows: readonly EvidenceRow[], currency: string): RowGroup {
  const found = known.get(rows);
  if (found?.currency === currency) return found;
  const made = new RowGroup(rows, currency);
  known.set(rows, made);
  return made;
}

/** Worked out to its end. */
export function wholeGroupOf(rows: readonly EvidenceRow[], currency: string): RowGroup {
  const group = groupOf(rows, currency);
  while (!group.work(Infinity));
  return group;
}
