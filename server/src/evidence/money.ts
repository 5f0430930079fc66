// Money as people type it into a cell or a field, and money as people read it. Reading goes through the readers of
// numbers and amounts that scores have, and asks for the whole text, so that nothing in a cell is passed over.
import { currencySigns, readAmount, unitOf } from '../scoring/amountText.ts';
import { formatNumber } from '../scoring/format.ts';
import { foldText, readNumberText } from '../scoring/numberText.ts';
import type { Money } from './evidenceRow.ts';

/** Larger than any company's revenue, so a slip of the keyboard. */
const most = 1e12;

export type MoneyText = { readonly kind: 'money'; readonly money: Money } | { readonly kind: 'refused'; readonly reason: string };

/** Reads `1,200`, `12 000`, `$1.2k` or `48000 EUR`; `currency` is that of a bare number. */
export function readMoney(text: string, currency: string): MoneyText {
  // Most cells hold digits and nothing else.
  if (/^\d{1,12}$/.test(text)) return { kind: 'money', money: { amount: Number(text), currency } };
  const folded = foldText(text);
  const { bare, unit } = withoutCurrency(folded);
  const number = readNumberText(bare, true);
  if (number.kind === 'refused') return refused(`"${text}" ${number.reason}`);
  const amount = number.kind === 'number' ? { value: number.value, unit } : wholeAmount(folded, unit);
  if (amount === undefined || !Number.isFinite(amount.value)) return refused(`"${text}" is no amount of money`);
  if (amount.value < 0) return refused(`"${text}" is less than 0`);
  if (amount.value > most) return refused(`"${text}" is more than any account can be worth`);
  return { kind: 'money', money: { amount: amount.value, currency: amount.unit ?? currency } };
}

/** A three-letter code or a sign as a code; undefined for anything else. */
export function readCurrency(text: string): string | undefined {
  const word = text.trim().toUpperCase();
  return currencySigns[word.toLowerCase()] ?? (/^[A-Z]{3}$/.test(word) ? word : undefined);
}

function refused(reason: string): MoneyText {
  return { kind: 'refused', reason };
}

/** Only a currency may stand around the number: `1,200 companies` is no money. */
function withoutCurrency(text: string): { readonly bare: string; readonly unit: string | undefined } {
  const before = /^(?:US\$|[$€£¥₹]|[A-Z]{3}(?![A-Z]))\s?/i.exec(text)?.[0] ?? '';
  const rest = text.slice(before.length);
  const after = /\s?(?:[$€£¥₹]|(?<![A-Z])[A-Z]{3})$/i.exec(rest)?.[0] ?? '';
  const unit = before === '' ? after : before;
  return { bare: rest.slice(0, rest.length - after.length).trim(), unit: unit === '' ? undefined : readCurrency(unit) };
}

function wholeAmount(text: string, unit: string | undefined): { readonly value: number; readonly unit: string | undefined } | undefined {
  const amount = readAmount(text);
  if (amount?.text !== text) return undefined;
  const said = unitOf(amount.unit);
  return said === undefined || /^[A-Z]{3}$/.test(said) ? { value: amount.value, unit: said ?? unit } : undefined;
}

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries(currencySigns).flatMap(([sign, code]) => (sign.length === 1 ? [[code, sign] as const] : [])),
);

/** `$1.2M`, `€48K`, `3.4M CHF`: two digits where they say something, for a lens or a table. */
export function moneyText({ amount, currency }: Money): string {
  const [size, letter] = amount >= 999_500_000 ? [1e9, 'B'] : amount >= 999_500 ? [1e6, 'M'] : amount >= 1000 ? [1e3, 'K'] : [1, ''];
  const scaled = amount / size;
  const digits = `${formatNumber(scaled < 9.95 && letter !== '' ? Number(scaled.toFixed(1)) : Math.round(scaled))}${letter}`;
  const sign = signs.get(currency);
  return sign === undefined ? `${digits}${currency === '' ? '' : ` ${currency}`}` : `${sign}${digits}`;
}

/** Amounts beside one another, because currencies are never added up: `$1.2M + €300K`. */
export function moneyTexts(amounts: readonly Money[]): string {
  return amounts.map(moneyText).join(' + ');
}
