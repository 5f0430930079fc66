// Money as people type it into a cell or a field, and money as people read it. Reading goes through the readers of
// numbers and amounts that scores have, and asks for the whole text, so that nothing in a cell is passed over.
import { currencySigns, readAmount, unitOf } from '../scoring/amountText.ts';
import { formatNumber } from '../scoring/format.ts';
import { foldText, readNumberText } from '../scoring/numberText.ts';
import { currencyCodes } from './currencies.ts';
import type { Money } from './evidenceRow.ts';

/** Larger than any company's revenue, so a slip of the keyboard. */
const most = 1e12;

export type MoneyText = { readonly kind: 'money'; readonly money: Money } | { readonly kind: 'refused'; readonly reason: string };

/**
 * Reads `1,200`, `12 000`, `$1.2k`, `1.300,50 €` or `48000 EUR`; `currency` is that of a bare number. `decimalComma` says
 * that a comma stands before decimals, as in files whose columns are separated by semicolons.
 */
export function readMoney(text: string, currency: string, decimalComma = false): MoneyText {
  // Most cells hold digits and nothing else.
  if (/^\d{1,12}$/.test(text)) return { kind: 'money', money: { amount: Number(text), currency } };
  const folded = foldText(text);
  const { bare: written, unit } = withoutCurrency(folded);
  if (decimalComma && /^[1-9]\d{0,2},\d{3}$/.test(written))
    return refused(`"${text}" could be ${written.replace(',', '')} or ${written.replace(',', '.')}; write the digits alone`);
  const bare = withPlainSize(withDecimalPoint(written, decimalComma));
  const number = readNumberText(bare, true);
  if (number.kind === 'refused') return refused(`"${text}" ${number.reason}`);
  const amount = number.kind === 'number' ? { value: number.value, unit } : wholeAmount(bare, unit);
  if (amount === undefined || !Number.isFinite(amount.value)) return refused(`"${text}" is no amount of money`);
  if (amount.value < 0) return refused(`"${text}" is less than 0`);
  if (amount.value > most) return refused(`"${text}" is more than any account can be worth`);
  return { kind: 'money', money: { amount: amount.value, currency: amount.unit ?? currency } };
}

/** A three-letter code or a sign as a code; undefined for anything else. */
export function readCurrency(text: string): string | undefined {
  const word = text.trim().toUpperCase();
  return currencySigns[word.toLowerCase()] ?? (currencyCodes.has(word) ? word : undefined);
}

/** `1.300,50` and `1300,50` can only be read in one way; `1,5` where a comma is known to stand before decimals. */
function withDecimalPoint(text: string, decimalComma: boolean): string {
  const [, number = '', rest = ''] = /^(\d[\d., ]*)([^\d., ].*)?$/.exec(text) ?? [];
  const digits = number.trim();
  const isGrouped = /^\d{1,3}(?:\.\d{3}){2,}$/.test(digits) || /^\d{1,3}(?:[. ]\d{3})+,\d{1,2}$/.test(digits);
  const isDecimal = decimalComma ? /^\d+,\d+$/.test(digits) : /^\d+,\d\d$/.test(digits);
  if (!isGrouped && !isDecimal) return text;
  return `${digits.replace(/[. ]/g, '').replace(',', '.')}${rest === '' ? '' : ` ${rest}`}`;
}

/** Sizes as Europe writes them: `2 mio.`, `3 mln`, `40 Tsd`. */
function withPlainSize(text: string): string {
  return text.replace(/(?<=\d)\s?(mio|mln|mill|tsd|mrd)\.?$/i, (_, size: string) =>
    /^tsd$/i.test(size) ? 'k' : /^mrd$/i.test(size) ? 'bn' : 'mn',
  );
}

function refused(reason: string): MoneyText {
  return { kind: 'refused', reason };
}

/** Only a currency may stand around the number: `1,200 companies` is no money. */
function withoutCurrency(text: string): { readonly bare: string; readonly unit: string | undefined } {
  const isCurrency = (part: string | undefined): string => (part !== undefined && readCurrency(part) !== undefined ? part : '');
  const before = isCurrency(/^(?:US\$|[$€£¥₹]|[A-Z]{3}(?![A-Z]))\s?/i.exec(text)?.[0]);
  const rest = text.slice(before.length);
  const after = isCurrency(/\s?(?:[$€£¥₹]|(?<![A-Z])[A-Z]{3})$/i.exec(rest)?.[0]);
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
