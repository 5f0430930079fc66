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
  /** What amounts of a column are counted in: 1000 for `ARR (USD k)`. */
  readonly times: ReadonlyMap<ColumnName, number>;
  /** All columns that may name accounts, also those that are not counted by. */
  readonly accountLike: readonly number[];
  /** All columns that may hold money, with how many times a year it is paid. */
  readonly moneyLike: ReadonlyMap<number, number>;
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
    'organization name',
    'organisation name',
    'client name',
    'kunde',
    'firma',
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
  const times = new Map<ColumnName, number>();
  const keys = cells.map(headerKey);
  for (const column of usualHeader) {
    const { index, unit } = findColumn(column, keys);
    if (index < 0) continue;
    at.set(column, index);
    if (unit?.currency !== undefined) currencies.set(column, unit.currency);
    if (unit !== undefined && unit.times !== 1) times.set(column, unit.times);
  }
  return { at, currencies, times, accountLike: accountColumns(keys, at), moneyLike: moneyColumns(keys, at, times) };
}

const accountWords =
  /^(?:(?:parent|end|ultimate|billing|related|linked|affected|requesting|crm|sfdc|salesforce|primary) )?(?:accounts?|compan(?:y|ies)|customers?|clients?|organi[sz]ations?|orgs?|prospects?|tenants?|buyers?|kunden?|firm(?:a|en)|unternehmen|entreprises?|sociétés?|clientes?|empresas?|klant(?:en)?|bedrijf)(?: (?:names?|ref|refs|reference|key|id|ids|label))?$|^(?:kundennamen?|firmennamen?|ref)$/;
/** The singular of a revenue column stands anywhere in its name: `Total ARR in $k`. */
const moneyWords = /(?:^| )(?:arr|mrr|acv|tcv|revenue|umsatz|contract value|deal (?:size|value)|amount|spend|price)(?: |$)/;
/** Such a column says something about money and is none. */
const noMoneyWords = /(?:^| )(?:share|percent|percentage|currency|date|band|tier|type|growth|rank)(?: |$)/;

function accountColumns(keys: readonly string[], at: Columns['at']): readonly number[] {
  const own = new Set([...at].filter(([name]) => name !== 'account').map(([, index]) => index));
  return keys.flatMap((key, index) => (index === at.get('account') || (!own.has(index) && accountWords.test(key)) ? [index] : []));
}

function moneyColumns(keys: readonly string[], at: Columns['at'], times: Columns['times']): Columns['moneyLike'] {
  const atRisk = at.get('at_risk');
  const units = new Map([...times].map(([column, count]) => [at.get(column), count]));
  return new Map(
    keys.flatMap((key, index): readonly (readonly [number, number])[] => {
      if (index !== atRisk && (!moneyWords.test(key) || noMoneyWords.test(key))) return [];
      const perYear = index === at.get('mrr') || /(?:^| )(?:mrr|monthly)(?: |$)/.test(key) ? 12 : 1;
      return [[index, perYear * (units.get(index) ?? 1)]];
    }),
  );
}

interface Unit {
  readonly currency: string | undefined;
  readonly times: number;
}

function findColumn(column: ColumnName, keys: readonly string[]): { readonly index: number; readonly unit: Unit | undefined } {
  for (const name of names[column]) {
    const index = keys.indexOf(name);
    if (index >= 0) return { index, unit: undefined };
    if (!money.includes(column)) continue;
    const unitAt = (key: string): Unit | undefined => (key.startsWith(`${name} `) ? readUnit(key.slice(name.length + 1)) : undefined);
    const withUnit = keys.findIndex((key) => unitAt(key) !== undefined);
    if (withUnit >= 0) return { index: withUnit, unit: unitAt(keys[withUnit] ?? '') };
  }
  return { index: -1, unit: undefined };
}

/** `EUR`, `in $k`, `USD k`, `k€`, `TEUR` or `000s` behind the name of a column. */
function readUnit(text: string): Unit | undefined {
  const said = text.replace(/^in /, '');
  const currency = readCurrency(said);
  if (currency !== undefined) return { currency, times: 1 };
  const [, before = '', size = '', after = ''] =
    /^([$€£¥₹]|us\$|[a-z]{3} )?(k|t|000s?|thousands?|tsd|m|mn|mm|mio|mln|millions?) ?([$€£¥₹]|us\$|[a-z]{3})?$/.exec(said) ?? [];
  const named = `${before}${after}`.trim();
  if (size === '' || (named !== '' && readCurrency(named) === undefined)) return undefined;
  return { currency: readCurrency(named), times: size.startsWith('m') ? 1e6 : 1000 };
}

function headerKey(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$€£¥₹]+/gu, ' ')
    .trim();
}
