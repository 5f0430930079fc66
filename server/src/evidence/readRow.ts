// A row of an evidence file from its cells. A row in which one value cannot be read is not counted at all, because what
// is left of it would say something else. Thousands of rows repeat a few words, so each text is read and kept once.
import type { ColumnName, Columns } from './columns.ts';
import { accountKey } from './accountKey.ts';
import type { AtRisk, EvidenceRow, Money } from './evidenceRow.ts';
import { readCurrency, readMoney } from './money.ts';
import {
  isNobody,
  isUnsaid,
  readAtRisk,
  readChurnSignal,
  readDate,
  readDirection,
  readIcpFit,
  refused,
  unsaid,
  value,
  type Value,
} from './readValue.ts';

export type RowRead =
  { readonly kind: 'row'; readonly row: EvidenceRow } | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/** Most characters of what was said that are kept. */
const longestQuote = 240;
/** Most texts of one column that are remembered with what they mean. */
const mostRemembered = 50_000;

export class RowReader {
  readonly #columns: Columns;
  readonly #decimalComma: boolean;
  #cells: readonly string[] = [];
  #reasons: string[] = [];
  readonly #account = remembering(readAccount);
  readonly #supports = remembering(readIds);
  readonly #word = remembering(readWord);
  readonly #lowerWord = remembering((text) => readWord(text)?.toLowerCase());
  readonly #currency = remembering(readCurrencyCell);
  readonly #shareAtRisk = remembering((text) => readAtRisk(text, '', 'share or amount', this.#decimalComma));
  readonly #amountAtRisk = remembering((text) => readAtRisk(text, '', 'amount', this.#decimalComma));
  readonly #icpFit = remembering(readIcpFit);
  readonly #churnSignal = remembering(readChurnSignal);
  readonly #date = remembering(readDate);
  readonly #direction = remembering(readDirection);

  constructor(columns: Columns, decimalComma: boolean) {
    this.#columns = columns;
    this.#decimalComma = decimalComma;
  }

  read(cells: readonly string[]): RowRead {
    this.#cells = cells;
    this.#reasons = [];
    const currency = this.#take(this.#currency(this.#text('currency')));
    const revenue = this.#revenue(currency);
    const atRisk = this.#atRisk(currency);
    if (exceeds(atRisk, revenue)) this.#reasons.push('more is at risk than the account is worth');
    const account = this.#account(this.#text('account'));
    const quote = this.#text('quote').trim();
    const row: EvidenceRow = {
      account: account?.name,
      accountKey: account?.key ?? '',
      revenue,
      atRisk,
      segment: this.#word(this.#text('segment')),
      icpFit: this.#take(this.#icpFit(this.#text('icp_fit'))),
      churnSignal: this.#take(this.#churnSignal(this.#text('churn_signal'))) ?? false,
      source: this.#lowerWord(this.#text('source')),
      type: this.#lowerWord(this.#text('type')),
      date: this.#take(this.#date(this.#text('date'))),
      supports: this.#supports(this.#text('supports')),
      direction: this.#take(this.#direction(this.#text('direction'))) ?? 'supports',
      quote: quote === '' ? undefined : quote.length > longestQuote ? `${quote.slice(0, longestQuote).trimEnd()} …` : quote,
    };
    return this.#reasons.length > 0 ? { kind: 'refused', reasons: this.#reasons } : { kind: 'row', row };
  }

  #text(column: ColumnName): string {
    const at = this.#columns.at.get(column);
    return at === undefined ? '' : (this.#cells[at] ?? '');
  }

  #take<T>(read: Value<T>): T | undefined {
    if (read.kind === 'value') return read.value;
    this.#reasons.push(read.reason);
    return undefined;
  }

  #revenue(currency: string | undefined): Money | undefined {
    const yearly = cellText(this.#text('arr'));
    const column = isUnsaid(yearly) ? 'mrr' : 'arr';
    const text = column === 'arr' ? yearly : cellText(this.#text('mrr'));
    if (isUnsaid(text)) return undefined;
    const read = readMoney(text, currency ?? this.#columns.currencies.get(column) ?? '', this.#decimalComma);
    if (read.kind === 'refused') {
      this.#reasons.push(read.reason);
      return undefined;
    }
    const times = (column === 'mrr' ? 12 : 1) * this.#times(column, text);
    return times === 1 ? read.money : { amount: read.money.amount * times, currency: read.money.currency };
  }

  #atRisk(currency: string | undefined): AtRisk | undefined {
    const share = this.#take(this.#shareAtRisk(this.#text('at_risk')));
    if (share !== undefined) return inCurrency(share, currency ?? this.#columns.currencies.get('arr') ?? '');
    const amount = this.#take(this.#amountAtRisk(this.#text('revenue_at_risk')));
    if (amount === undefined) return undefined;
    const said = inCurrency(amount, currency ?? this.#columns.currencies.get('revenue_at_risk') ?? '');
    if (said.kind === 'share') return said;
    const times = this.#times('revenue_at_risk', cellText(this.#text('revenue_at_risk')));
    return { kind: 'amount', money: { amount: said.money.amount * times, currency: said.money.currency } };
  }

  /** What the header says that amounts are counted in, unless the cell says it itself. */
  #times(column: ColumnName, text: string): number {
    return /\d ?(?:k|m|mn|mm|mio|mln|b|bn|tsd|thousand|million)\b/i.test(text) ? 1 : (this.#columns.times.get(column) ?? 1);
  }
}

/** What a text means without the spaces around it, worked out once for each text that comes. */
function remembering<T>(read: (text: string) => T): (raw: string) => T {
  const known = new Map<string, { readonly of: T }>();
  return (raw) => {
    const found = known.get(raw);
    if (found !== undefined) return found.of;
    if (known.size >= mostRemembered) known.clear();
    const made = { of: read(cellText(raw)) };
    known.set(raw, made);
    return made.of;
  };
}

/** A sign that spreadsheets put before text which they would otherwise run as a formula is not part of it. */
function cellText(cell: string): string {
  const text = cell.trim();
  return text.startsWith("'") ? text.replace(/^'(?=[=+\-@])/, '') : text;
}

function readAccount(text: string): { readonly name: string; readonly key: string } | undefined {
  return isNobody(text) ? undefined : { name: text, key: accountKey(text) };
}

function readWord(text: string): string | undefined {
  return isUnsaid(text) ? undefined : text;
}

function readCurrencyCell(text: string): Value<string> {
  if (isUnsaid(text)) return unsaid;
  const code = readCurrency(text);
  return code === undefined ? refused(`"${text}" is no currency; write its code, such as EUR`) : value(code);
}

function inCurrency(atRisk: AtRisk, currency: string): AtRisk {
  if (atRisk.kind === 'share' || atRisk.money.currency !== '') return atRisk;
  return { kind: 'amount', money: { amount: atRisk.money.amount, currency } };
}

function exceeds(atRisk: AtRisk | undefined, revenue: Money | undefined): boolean {
  if (atRisk?.kind !== 'amount' || revenue === undefined) return false;
  return atRisk.money.currency === revenue.currency && atRisk.money.amount > revenue.amount;
}

/** Ids that are separated by `;`, `,` or a space. */
function readIds(text: string): readonly string[] {
  const ids = text
    .split(/[;,\s]+/)
    .filter((id) => !isUnsaid(id))
    // People type ids in small letters, and documents have them in capitals.
    .map((id) => (/^[a-z][a-z0-9]{1,9}-\d{1,6}$/i.test(id) ? id.toUpperCase() : id));
  return [...new Set(ids)];
}
