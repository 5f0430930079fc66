// What accounts come to together, kept so that one account can be put in the place of another without a look at the rest.
import { compare, type AccountRollUp } from './accountRollUp.ts';
import type { Money } from './evidenceRow.ts';
import { ExactSum } from './exactSum.ts';

/** How many accounts or pieces there are of something. */
export interface Share {
  readonly name: string;
  readonly count: number;
}

interface Sum {
  readonly amount: ExactSum;
  accounts: number;
}

export class Totals {
  accounts = 0;
  icp = 0;
  icpKnown = 0;
  churnSignals = 0;
  readonly segments = new Map<string, number>();
  readonly #revenue = new Map<string, Sum>();
  readonly #atRisk = new Map<string, Sum>();

  copy(): Totals {
    const copy = new Totals();
    copy.accounts = this.accounts;
    copy.icp = this.icp;
    copy.icpKnown = this.icpKnown;
    copy.churnSignals = this.churnSignals;
    for (const [segment, count] of this.segments) copy.segments.set(segment, count);
    for (const [currency, { amount, accounts }] of this.#revenue) copy.#revenue.set(currency, { amount: amount.copy(), accounts });
    for (const [currency, { amount, accounts }] of this.#atRisk) copy.#atRisk.set(currency, { amount: amount.copy(), accounts });
    return copy;
  }

  /** Counts an account in, or out again. */
  count({ revenue, atRisk, segment, icpFit, churnSignal }: AccountRollUp, by: 1 | -1): void {
    this.accounts += by;
    if (icpFit !== undefined) this.icpKnown += by;
    if (icpFit === 'yes') this.icp += by;
    if (churnSignal) this.churnSignals += by;
    if (segment !== undefined) this.segments.set(segment, (this.segments.get(segment) ?? 0) + by);
    addTo(this.#revenue, revenue, by);
    addTo(this.#atRisk, atRisk, by);
  }

  /** One amount a currency, `main` first, then the one of most accounts; currencies are never added up. */
  revenue(main: string): readonly Money[] {
    return amounts(this.#revenue, main);
  }

  atRisk(main: string): readonly Money[] {
    return amounts(this.#atRisk, main);
  }
}

/** Most first, then by name. */
export function shares(counts: ReadonlyMap<string, number>): readonly Share[] {
  return Array.from(counts, ([name, count]) => ({ name, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || compare(a.name, b.name));
}

function addTo(sums: Map<string, Sum>, money: Money | undefined, by: 1 | -1): void {
  if (money === undefined) return;
  const sum = sums.get(money.currency) ?? { amount: new ExactSum(), accounts: 0 };
  sums.set(money.currency, sum);
  sum.amount.add(by * money.amount);
  sum.accounts += by;
}

function amounts(sums: ReadonlyMap<string, Sum>, main: string): readonly Money[] {
  return [...sums]
    .filter(([, { accounts }]) => accounts > 0)
    .sort(([a, of], [b, other]) => Number(b === main) - Number(a === main) || other.accounts - of.accounts || compare(a, b))
    .map(([currency, { amount }]) => ({ amount: amount.value, currency }));
}
