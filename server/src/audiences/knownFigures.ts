// The revenue of accounts and what of it is at risk, as plain amounts, from documents of any kind and from all rows of
// evidence, whether they count or not.
import { plainMap, type PlainMap, type PlainValue } from '../document/plainValue.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { isList, isMap, untypedIn } from './knownNames.ts';

export function knownFigures(snapshots: readonly Snapshot[]): readonly number[] {
  const found = new Set<number>();
  for (const snapshot of snapshots) {
    for (const { fields } of snapshot.portfolio.all()) inValue(fields, found);
    for (const { path, text } of untypedIn(snapshot)) inValue(plainMap(snapshot.readIf(path, text).document.fields.values()), found);
    for (const amount of inFiles(snapshot)) found.add(amount);
  }
  return [...found].filter((amount) => amount > 0);
}

function inFiles({ evidence, config }: Snapshot): readonly number[] {
  const rows = evidence.all(config).flatMap(({ rollUp }) => rollUp.contributions.flatMap((contribution) => contribution.rows));
  const counted = rows.flatMap(({ revenue, atRisk }) => {
    const risk = atRisk?.kind === 'amount' ? atRisk.money.amount : (revenue?.amount ?? 0) * (atRisk?.share ?? 0);
    return [revenue?.amount ?? 0, risk];
  });
  return [...counted, ...evidence.figuresInFiles()];
}

const moneyKey = /^(?:x?arr|mrr|acv|tcv|revenue|annualrevenue|atrisk|arratrisk|contractvalue|renewalvalue|amount)$/;

function inValue(value: PlainValue, found: Set<number>): void {
  if (isList(value)) for (const one of value) inValue(one, found);
  else if (isMap(value)) inMap(value, found);
}

function inMap(map: PlainMap, found: Set<number>): void {
  const amounts: number[] = [];
  const shares: number[] = [];
  for (const [name, value] of Object.entries(map)) {
    const key = name.toLowerCase().replace(/[^a-z]/g, '');
    if (typeof value !== 'string') {
      // Accounts as names with what they pay.
      if (/^accounts?$/.test(key) && isMap(value))
        for (const paid of Object.values(value)) if (typeof paid === 'string') amounts.push(amountIn(paid));
      inValue(value, found);
    } else if (moneyKey.test(key)) {
      const amount = amountIn(value);
      if (/%\s*$/.test(value)) shares.push(amount / 100);
      else if (key.endsWith('risk') && amount <= 1) shares.push(amount);
      else amounts.push(amount, ...(key === 'mrr' ? [amount * 12] : []));
    }
  }
  for (const amount of amounts) {
    found.add(amount);
    for (const share of shares) found.add(amount * share);
  }
}

const sizes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mio: 1e6, b: 1e9, bn: 1e9 };

/** `48321`, `$48,321`, `48.3k`, `48 321 EUR`; nothing where it is no amount. */
function amountIn(text: string): number {
  const [, written = '', size = ''] = /^\D{0,6}(\d[\d.,'’_ ]*)(k|mn|mio|m|bn|b)?\b/iu.exec(text.trim()) ?? [];
  // What goes on behind the amount is a currency, or the text is a sentence.
  if (written === '' || !/\d\D{0,9}$/.test(text.trim())) return 0;
  const digits = written.replace(/['’_ ]/g, '').replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  const amount = Number(digits.replace(',', '.')) * (sizes[size.toLowerCase()] ?? 1);
  return Number.isFinite(amount) ? amount : 0;
}
