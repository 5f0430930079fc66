// Accounts beside one another: each of many rows once, their amounts by currency, and the order in which they are read.
import { compare, rollUpAccount, type AccountRollUp } from './accountRollUp.ts';
import type { EvidenceRow, Money } from './evidenceRow.ts';

/** In the order of their keys. */
export function accountsOf(rows: readonly EvidenceRow[], currency: string): readonly AccountRollUp[] {
  const byKey = new Map<string, EvidenceRow[]>();
  for (const row of rows) {
    if (row.accountKey === '') continue;
    const known = byKey.get(row.accountKey);
    if (known === undefined) byKey.set(row.accountKey, [row]);
    else known.push(row);
  }
  return Array.from(byKey, ([key, own]) => rollUpAccount(key, own, currency)).sort((a, b) => compare(a.key, b.key));
}

/** One amount a currency, `main` first, then the one of most accounts; currencies are never added up. */
export function sumOf(
  accounts: readonly AccountRollUp[],
  of: (account: AccountRollUp) => Money | undefined,
  main: string,
): readonly Money[] {
  const sums = new Map<string, { amount: number; accounts: number }>();
  for (const account of accounts) {
    const money = of(account);
    if (money === undefined) continue;
    const sum = sums.get(money.currency) ?? { amount: 0, accounts: 0 };
    sums.set(money.currency, { amount: sum.amount + money.amount, accounts: sum.accounts + 1 });
  }
  return [...sums]
    .sort(([a, of], [b, other]) => Number(b === main) - Number(a === main) || other.accounts - of.accounts || compare(a, b))
    .map(([currency, { amount }]) => ({ amount, currency }));
}

/** The most at risk first, then the most revenue, then by name. */
export function byWorth(main: string): (a: AccountRollUp, b: AccountRollUp) => number {
  return (a, b) =>
    compareMoney(a.atRisk, b.atRisk, main) || compareMoney(a.revenue, b.revenue, main) || compare(a.name, b.name) || compare(a.key, b.key);
}

/** As {@link compareAmounts}, for one amount each; unknown comes last. */
function compareMoney(a: Money | undefined, b: Money | undefined, main: string): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.currency === b.currency ? b.amount - a.amount : compareAmounts([a], [b], main);
}

/**
 * The larger amount first. What is in the main currency decides; only then are the others looked at, one currency after
 * the other, because no rate between them is known.
 */
export function compareAmounts(a: readonly Money[], b: readonly Money[], main: string): number {
  const others = new Set([...a, ...b].map(({ currency }) => currency).filter((currency) => currency !== main));
  for (const currency of [main, ...[...others].sort()]) {
    const difference = amountIn(b, currency) - amountIn(a, currency);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Below every amount where there is none: what is not known comes behind what is known to be nothing. */
function amountIn(amounts: readonly Money[], currency: string): number {
  return amounts.find((money) => money.currency === currency)?.amount ?? -1;
}
