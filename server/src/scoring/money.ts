// Amounts of money as inputs of scores: `20000 EUR/month`, `€20k per month`. A period is normalised and a currency is
// not: an amount in another currency than the repository's is refused, because nothing here knows a rate.
import type { InputSpec } from './framework.ts';
import { currencySigns, unitOf } from './amountText.ts';
import { foldText, readNumberText, splitNumber } from './numberText.ts';
import { multipliers, parsePeriod, splitRest } from './reach.ts';
import { perPeriod, quoted, refuse, type ReadResult } from './readResult.ts';

/** A currency's sign or its code of three letters in front of the number. */
const before = /^(?:US\$|[$€£¥₹]|[A-Z]{3}(?=\s?[-+]?\d))\s*/i;

export function readMoney(spec: InputSpec & { readonly kind: 'money' }, text: string): ReadResult {
  const sign = before.exec(text)?.[0] ?? '';
  const parts = splitNumber(text.slice(sign.length));
  if (parts === undefined) return refuse(`must be an amount such as ${example(spec)}, not ${quoted(text)}`);
  const { amount, unit, word } = splitRest(parts.rest.replace(/([$€£¥₹])/, ' $1 '));
  const number = readNumberText(parts.number.trim(), true);
  if (number.kind === 'refused') {
    return refuse(number.reason, number.suggestion === undefined ? undefined : sign + number.suggestion + parts.rest);
  }
  if (number.kind === 'other' || unit.length > 1 || parts.rest.includes('%'))
    return refuse(`must be an amount such as ${example(spec)}, not ${quoted(text)}`);
  const [first, second] = [sign, unit[0] ?? ''].map(currencyOf);
  if (unit.length === 1 && second === undefined) return refuse(`has ${quoted(unit[0] ?? '')} behind it, which is no currency`);
  if (first !== undefined && second !== undefined && !agree(first, second)) return refuse('names two currencies');
  const currency = second ?? first;
  if (currency !== undefined && spec.currency !== undefined && !agree(currency, spec.currency))
    return refuse(`is in ${currency}, and this repository counts in ${spec.currency}; amounts are never converted`);
  const inCurrency = (read: ReadResult): ReadResult => (read.kind === 'refused' || currency === undefined ? read : { ...read, currency });
  const value = number.value * (multipliers.get(amount ?? '') ?? 1);
  if (spec.per === undefined)
    return word === undefined ? inCurrency(perPeriod(value, 'week', 'week')) : refuse('has a period; write the whole amount without one');
  if (word === undefined) return refuse(`needs its period, such as ${example(spec)}`);
  const period = parsePeriod(word);
  if (period === undefined) return refuse('has a period that is not one of day, week, month, quarter, year');
  return inCurrency(perPeriod(value, period, spec.per));
}

/** The currency that an amount names, as its code or an ambiguous sign; undefined where it names none. */
export function currencyIn(text: string): string | undefined {
  const folded = foldText(text);
  const sign = before.exec(folded)?.[0] ?? '';
  const parts = splitNumber(folded.slice(sign.length));
  const unit = parts === undefined ? [] : splitRest(parts.rest.replace(/([$€£¥₹])/, ' $1 ')).unit;
  return currencyOf(unit[0] ?? '') ?? currencyOf(sign);
}

function currencyOf(text: string): string | undefined {
  const word = text.trim();
  if (word === '') return undefined;
  if (isSign(word)) return word;
  const found = currencySigns[word.toLowerCase()] ?? unitOf(word);
  return found !== undefined && /^[A-Z]{3}$/i.test(found) ? found.toUpperCase() : undefined;
}

/** Holds amounts that come to one number to one currency. A sign that several countries share takes the code beside it. */
export class OneCurrency {
  #first: { readonly currency: string; readonly where: string } | undefined;

  /** Why an amount cannot stand beside those before it; undefined where it can. */
  refusal(currency: string | undefined, where: string): string | undefined {
    if (currency === undefined) return undefined;
    const first = this.#first;
    if (first !== undefined && !agree(first.currency, currency))
      return `is in ${currency}, and ${first.where} is in ${first.currency}; amounts are never converted`;
    if (first === undefined || isSign(first.currency)) this.#first = { currency, where };
    return undefined;
  }

  /** As it was written. */
  get currency(): string | undefined {
    return this.#first?.currency;
  }

  /** A sign is the code that it stands for most often. */
  get code(): string | undefined {
    const { currency } = this;
    return currency === undefined ? undefined : (currencySigns[currency] ?? currency);
  }
}

/** A sign that more than one currency goes by. */
function isSign(currency: string): boolean {
  return /^[$¥]$/.test(currency);
}

/** Many countries call their money dollar or share a sign, so a sign fits every currency that it is used for. */
function agree(a: string, b: string): boolean {
  const fits = (sign: string, code: string): boolean =>
    sign === '$' ? code.endsWith('D') || code === 'MXN' : code === 'JPY' || code === 'CNY';
  if (isSign(a)) return a === b || fits(a, b);
  return a === b || (isSign(b) && fits(b, a));
}

function example({ per, currency }: InputSpec & { readonly kind: 'money' }): string {
  return `20000 ${currency ?? 'EUR'}${per === undefined ? '' : '/month'}`;
}
