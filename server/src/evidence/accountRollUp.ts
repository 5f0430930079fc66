// One account out of all rows that name it: it counts once, with its newest figures. Where two figures are of one day,
// or of none, the larger one counts; so the order in which rows and files arrive never matters.
import type { AtRisk, EvidenceRow, IcpFit, Money } from './evidenceRow.ts';

export interface AccountRollUp {
  readonly key: string;
  /** As the newest row writes it. */
  readonly name: string;
  /** A year's revenue. */
  readonly revenue: Money | undefined;
  /** What of it is at risk. */
  readonly atRisk: Money | undefined;
  readonly segment: string | undefined;
  readonly icpFit: IcpFit | undefined;
  readonly churnSignal: boolean;
  readonly newest: string | undefined;
  /** How many rows name it. */
  readonly rows: number;
}

const fits: readonly IcpFit[] = ['no', 'partial', 'yes'];

/** `rows` all name one account; amounts without a currency are in `currency`. */
export function rollUpAccount(key: string, rows: readonly EvidenceRow[], currency: string): AccountRollUp {
  let revenue = noneYet<Money>();
  for (const { date, revenue: money } of rows)
    if (money !== undefined) revenue = newer(revenue, date, inCurrency(money, currency), largerFirst);
  let atRisk = noneYet<Money>();
  let segment = noneYet<string>();
  let icpFit = noneYet<IcpFit>();
  let name = noneYet<string>();
  let churnSignal = false;
  for (const row of rows) {
    const { date } = row;
    if (row.atRisk !== undefined) atRisk = newer(atRisk, date, amountAtRisk(row.atRisk, revenue.value, currency), largerFirst);
    if (row.segment !== undefined) segment = newer(segment, date, row.segment, compare);
    if (row.icpFit !== undefined) icpFit = newer(icpFit, date, row.icpFit, lowerFirst);
    if (row.account !== undefined) name = newer(name, date, row.account, namesFirst);
    churnSignal ||= row.churnSignal;
  }
  return {
    key,
    name: name.value ?? key,
    revenue: revenue.value,
    atRisk: atRisk.value === unknownAmount ? undefined : atMost(atRisk.value, revenue.value),
    segment: segment.value,
    icpFit: icpFit.value,
    churnSignal,
    newest: newestOf(rows),
    rows: rows.length,
  };
}

/** The newest day of the rows that have one. */
export function newestOf(rows: Iterable<{ readonly date: string | undefined }>): string | undefined {
  let newest: string | undefined;
  for (const { date } of rows) if (date !== undefined && (newest === undefined || date > newest)) newest = date;
  return newest;
}

/** By code units, so that every machine sorts alike. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What was found so far; a row without a day is older than every row with one. */
interface Newest<T> {
  readonly date: string;
  readonly value: T | undefined;
}

const none: Newest<never> = { date: '', value: undefined };

function noneYet<T>(): Newest<T> {
  return none;
}

/** The newer of the two, and of two of one day the one that `order` puts first. */
function newer<T>(best: Newest<T>, day: string | undefined, value: T, order: (a: T, b: T) => number): Newest<T> {
  const date = day ?? '';
  if (best.value === undefined) return { date, value };
  const days = compare(date, best.date);
  return days > 0 || (days === 0 && order(value, best.value) < 0) ? { date, value } : best;
}

/** A share of what nobody knows is the newest word all the same, and smaller than every amount of its day. */
const unknownAmount: Money = { amount: -1, currency: '' };

function amountAtRisk(risk: AtRisk, revenue: Money | undefined, currency: string): Money {
  if (risk.kind === 'amount') return inCurrency(risk.money, currency);
  return revenue === undefined ? unknownAmount : { amount: revenue.amount * risk.share, currency: revenue.currency };
}

/** A newer revenue may be less than what an older row says is at risk; no more than all of it can be. */
function atMost(atRisk: Money | undefined, revenue: Money | undefined): Money | undefined {
  return atRisk?.currency === revenue?.currency && atRisk !== undefined && revenue !== undefined && atRisk.amount > revenue.amount
    ? revenue
    : atRisk;
}

function inCurrency(money: Money, currency: string): Money {
  return money.currency === '' ? { amount: money.amount, currency } : money;
}

function largerFirst(a: Money, b: Money): number {
  return b.amount - a.amount || compare(a.currency, b.currency);
}

function lowerFirst(a: IcpFit, b: IcpFit): number {
  return fits.indexOf(a) - fits.indexOf(b);
}

/** A name says more than the key of a database. */
function namesFirst(a: string, b: string): number {
  return Number(a.includes(':')) - Number(b.includes(':')) || compare(a, b);
}
