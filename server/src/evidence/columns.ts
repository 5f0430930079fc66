// Which column of an evidence file holds what, by the names that exports of customer databases and research tools give
// them. Case, signs and order do not matter, and a column that nobody knows is passed over.
import { readCurrency } from './money.ts';

export type ColumnName =
  | 'account'
  | 'arr'
  | 'mrr'
  | 'at_risk'
  | 'revenue_at_risk'
  | 'segment'
  | 'icp_fit'
  | 'churn_signal'
  | 'source'
  | 'type'
  | 'date'
  | 'supports'
  | 'currency'
  | 'direction'
  | 'quote';

export interface Columns {
  readonly at: ReadonlyMap<ColumnName, number>;
  /** The currency that the header of a column of money names: `ARR (EUR)`. */
  readonly currencies: ReadonlyMap<ColumnName, string>;
}

/** Names as they read in lower case without signs; where a file has two for one thing, the one named first here counts. */
const names: Readonly<Record<ColumnName, readonly string[]>> = {
  account: [
    'account',
    'account name',
    'company',
    'company name',
    'customer',
    'customer name',
    'client',
    'organization',
    'organisation',
    'ref',
  ],
  arr: ['arr', 'annual recurring revenue', 'annual revenue', 'acv', 'annual contract value', 'revenue', 'yearly revenue'],
  mrr: ['mrr', 'monthly recurring revenue', 'monthly revenue'],
  at_risk: ['at risk', 'share at risk', 'risk share', 'risk'],
  revenue_at_risk: ['revenue at risk', 'arr at risk', 'amount at risk', 'at risk arr'],
  segment: ['segment', 'customer segment', 'market segment'],
  icp_fit: ['icp fit', 'icp', 'fit', 'ideal customer'],
  churn_signal: ['churn signal', 'churn', 'churn risk', 'churned'],
  source: ['source type', 'source', 'channel', 'origin'],
  type: ['evidence type', 'type', 'method'],
  date: ['date', 'day', 'obtained', 'received', 'created', 'created at', 'created on'],
  supports: [
    'supports',
    'feature',
    'features',
    'feature id',
    'item',
    'items',
    'item id',
    'document',
    'problem',
    'idea',
    'linked to',
    'id',
    'ids',
  ],
  currency: ['currency', 'currency code'],
  direction: ['direction', 'stance', 'for or against'],
  quote: ['quote', 'verbatim', 'note', 'notes', 'comment', 'feedback'],
};

const money: readonly ColumnName[] = ['arr', 'mrr', 'revenue_at_risk'];

/** The header a person would write, for messages and the documentation. */
export const usualHeader: readonly ColumnName[] = Object.keys(names).filter(isColumnName);

export function isColumnName(name: string): name is ColumnName {
  return Object.hasOwn(names, name);
}

export function readHeader(cells: readonly string[]): Columns {
  const at = new Map<ColumnName, number>();
  const currencies = new Map<ColumnName, string>();
  const keys = cells.map(headerKey);
  for (const column of usualHeader) {
    const { index, currency } = findColumn(column, keys);
    if (index < 0) continue;
    at.set(column, index);
    if (currency !== undefined) currencies.set(column, currency);
  }
  return { at, currencies };
}

function findColumn(column: ColumnName, keys: readonly string[]): { readonly index: number; readonly currency: string | undefined } {
  for (const name of names[column]) {
    const index = keys.indexOf(name);
    if (index >= 0) return { index, currency: undefined };
    if (!money.includes(column)) continue;
    const withCurrency = keys.findIndex((key) => key.startsWith(`${name} `) && readCurrency(key.slice(name.length + 1)) !== undefined);
    if (withCurrency >= 0) return { index: withCurrency, currency: readCurrency(keys[withCurrency]?.slice(name.length + 1) ?? '') };
  }
  return { index: -1, currency: undefined };
}

function headerKey(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$€£¥₹]+/gu, ' ')
    .trim();
}
