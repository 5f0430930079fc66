// The rows of an evidence document: one for each account that it names, or one about nobody in particular. A value that
// cannot be read is unknown here, because the document's own rules report it.
import { plainMaps, plainText, plainTexts, type PlainMap } from '../document/plainValue.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import { accountKey } from './accountKey.ts';
import type { EvidenceRow, Money } from './evidenceRow.ts';
import { readCurrency, readMoney } from './money.ts';
import { isUnsaid, readAtRisk, readChurnSignal, readDate, readDirection, readIcpFit, type Value } from './readValue.ts';

const known = new WeakMap<DocumentFacts, readonly EvidenceRow[]>();

/** The same array for the same facts. */
export function rowsOfDocument(facts: DocumentFacts): readonly EvidenceRow[] {
  const rows = known.get(facts) ?? readRows(facts.fields);
  known.set(facts, rows);
  return rows;
}

/** How many people a document says it rests on; 0 where it does not say. */
export function peopleOf({ fields }: DocumentFacts): number {
  const count = Number(plainText(fields, 'n'));
  return count > 0 ? count : 0;
}

export function isEvidence({ lineage }: DocumentFacts): boolean {
  return lineage.includes('evidence');
}

function readRows(fields: PlainMap): readonly EvidenceRow[] {
  const said = (text: string | undefined): string | undefined => (text === undefined || isUnsaid(text) ? undefined : text);
  const take = <T>(text: string | undefined, read: (text: string) => Value<T>): T | undefined => {
    const result = text === undefined ? undefined : read(text);
    return result?.kind === 'value' ? result.value : undefined;
  };
  const whole = {
    account: undefined,
    accountKey: '',
    revenue: undefined,
    atRisk: undefined,
    segment: said(plainText(fields, 'segment')),
    icpFit: take(plainText(fields, 'icp_fit'), readIcpFit),
    source: said(plainText(fields, 'source_type'))?.toLowerCase(),
    type: said(plainText(fields, 'type'))?.toLowerCase(),
    date: take(plainText(fields, 'date'), readDate),
    supports: [],
    direction: take(plainText(fields, 'direction'), readDirection) ?? 'supports',
    quote: undefined,
  } as const satisfies Partial<EvidenceRow>;
  const named = [...plainTexts(fields, 'accounts'), ...plainTexts(fields, 'account')].map((account): EvidenceRow => ({
    ...whole,
    account,
    accountKey: accountKey(account),
    churnSignal: false,
  }));
  const accounts = plainMaps(fields, 'accounts').flatMap((entry): readonly EvidenceRow[] => {
    const account = plainText(entry, 'ref') ?? plainText(entry, 'name') ?? plainText(entry, 'account');
    if (account === undefined) return [];
    const currency = readCurrency(plainText(entry, 'currency') ?? '') ?? '';
    return [
      {
        ...whole,
        account,
        accountKey: accountKey(account),
        revenue: moneyOf(plainText(entry, 'arr'), currency),
        atRisk: take(plainText(entry, 'at_risk'), (text) => readAtRisk(text, currency, 'share or amount')),
        segment: said(plainText(entry, 'segment')) ?? whole.segment,
        icpFit: take(plainText(entry, 'icp_fit'), readIcpFit) ?? whole.icpFit,
        churnSignal: take(plainText(entry, 'churn_signal'), readChurnSignal) ?? false,
      },
    ];
  });
  const rows = [...accounts, ...named];
  const signal = take(plainText(fields, 'churn_signal'), readChurnSignal) ?? false;
  // What the document says of churn is about no account of it in particular.
  const isTold = rows.length > 0 && (!signal || rows.some(({ churnSignal }) => churnSignal));
  return isTold ? rows : [...rows, { ...whole, churnSignal: signal }];
}

function moneyOf(text: string | undefined, currency: string): Money | undefined {
  if (text === undefined || isUnsaid(text)) return undefined;
  const read = readMoney(text, currency);
  return read.kind === 'money' ? read.money : undefined;
}
