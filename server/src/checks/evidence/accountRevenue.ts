// The revenue behind a document: that of the accounts which its evidence names. An account that several pieces of
// evidence name counts once, with the largest figure, because it can be lost only once.
import { plainMaps, plainText } from '../../document/plainValue.ts';
import { accountKey } from '../../evidence/accountKey.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';

export interface AccountRevenue {
  readonly ref: string;
  /** In its currency, a year. */
  readonly arr: number;
  /** Empty where nobody says. */
  readonly currency: string;
  /** The evidence that names it with a figure, in order. */
  readonly evidence: readonly DocumentFacts[];
  /** All figures added up, as a careless sum would have it. */
  readonly addedUp: number;
}

/** The accounts with a figure, in the order in which they are first named; figures in two currencies are two. */
export function accountRevenues(documents: readonly DocumentFacts[]): readonly AccountRevenue[] {
  const found = new Map<string, AccountRevenue>();
  for (const facts of documents) {
    for (const account of plainMaps(facts.fields, 'accounts')) {
      const ref = plainText(account, 'ref') ?? plainText(account, 'name');
      const arr = Number((plainText(account, 'arr') ?? '').replace(/[,_ ]/g, ''));
      if (ref === undefined || !(arr > 0) || !Number.isFinite(arr)) continue;
      const currency = (plainText(account, 'currency') ?? '').toUpperCase();
      const key = `${accountKey(ref)} ${currency}`;
      const known = found.get(key) ?? { ref, arr: 0, currency, evidence: [], addedUp: 0 };
      found.set(key, {
        ...known,
        arr: Math.max(known.arr, arr),
        evidence: known.evidence.includes(facts) ? known.evidence : [...known.evidence, facts],
        addedUp: known.addedUp + arr,
      });
    }
  }
  return [...found.values()];
}
