// The order in which documents with evidence are read. Volume never decides it: a few accounts may be worth more than
// many requests.
import { compareAmounts } from './accounts.ts';
import { compare } from './accountRollUp.ts';
import type { ItemRollUp } from './evidenceIndex.ts';

/** The currency that decides: that of rubric.yaml, else the one that leads in most documents. */
export function mainCurrency(items: readonly ItemRollUp[], currency: string | undefined): string {
  if (currency !== undefined) return currency;
  const counts = new Map<string, number>();
  for (const { rollUp } of items) {
    const [first] = rollUp.supporting.revenue;
    if (first !== undefined) counts.set(first.currency, (counts.get(first.currency) ?? 0) + 1);
  }
  return [...counts].sort(([a, of], [b, other]) => other - of || compare(a, b))[0]?.[0] ?? '';
}

/** Revenue at risk, then revenue, then ICP accounts; then by id, so that there is one order. */
export function compareRollUps(currency: string): (a: ItemRollUp, b: ItemRollUp) => number {
  return (a, b) =>
    compareAmounts(a.rollUp.supporting.atRisk, b.rollUp.supporting.atRisk, currency) ||
    compareAmounts(a.rollUp.supporting.revenue, b.rollUp.supporting.revenue, currency) ||
    b.rollUp.icp - a.rollUp.icp ||
    compare(a.facts.id ?? a.facts.path, b.facts.id ?? b.facts.path) ||
    compare(a.facts.path, b.facts.path);
}
