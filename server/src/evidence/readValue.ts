// The values of evidence as people write them, in a cell of a file or a field of a document. A value is read as a
// whole or refused with the reason; what says that it is not known is missing and not wrong.
import { daysOf, isDay } from '../document/calendar.ts';
import { isPlaceholder } from '../scoring/numberText.ts';
import type { AtRisk, EvidenceRow, IcpFit } from './evidenceRow.ts';
import { readMoney } from './money.ts';

/** `undefined` where nothing is said. */
export type Value<T> = { readonly kind: 'value'; readonly value: T | undefined } | { readonly kind: 'refused'; readonly reason: string };

export const unsaid = { kind: 'value', value: undefined } as const;

export function value<T>(of: T): Value<T> {
  return { kind: 'value', value: of };
}

export function refused(reason: string): { readonly kind: 'refused'; readonly reason: string } {
  return { kind: 'refused', reason };
}

/** True for nothing at all, `n/a`, `?`, `TBD` and the like. */
export function isUnsaid(text: string): boolean {
  if (text === '') return true;
  // Nothing that begins with a digit says that there is nothing, and nothing long unless it stands in brackets.
  const first = text.charCodeAt(0);
  if ((first >= 48 && first <= 57) || (text.length > 12 && !/^[<{[]/.test(text))) return false;
  return isPlaceholder(text) || /^(?:none|null|nil|na|unclear|not known)$/i.test(text);
}

/** True for what stands in place of a name where there is none, or more than one. */
export function isNobody(text: string): boolean {
  return isUnsaid(text) || /^(?:various|multiple|several|internal|anonymous|unnamed|no account|no customer)$/i.test(text);
}

const share = /^(\d{1,3}(?:\.\d+|,\d{1,2})?|\.\d+) ?(%?)$/;

/**
 * A share from 0 to 1, a percentage, an amount, or yes and no. `means` says what a bare number above 1 is; one up to 1
 * is a share where the name of the column does not speak of money.
 */
export function readAtRisk(text: string, currency: string, means: 'share or amount' | 'amount', decimalComma = false): Value<AtRisk> {
  if (isUnsaid(text)) return unsaid;
  const said = yesOrNo(text);
  if (said !== undefined && means === 'share or amount') return value({ kind: 'share', share: said === 'yes' ? 1 : 0 });
  const [, digits = '', percent = ''] = share.exec(text) ?? [];
  const number = digits === '' ? NaN : Number(digits.replace(',', '.'));
  if (percent !== '')
    return number <= 100 ? value({ kind: 'share', share: number / 100 }) : refused(`"${text}" at risk is more than all of it`);
  if (means === 'share or amount' && number <= 1) return value({ kind: 'share', share: number });
  const read = readMoney(text, currency, decimalComma);
  return read.kind === 'money' ? value({ kind: 'amount', money: read.money }) : refused(read.reason);
}

/** Yes, partial or no, or a fit from 0 to 1, of which thirds are taken. */
export function readIcpFit(text: string): Value<IcpFit> {
  if (isUnsaid(text)) return unsaid;
  const said = yesOrNo(text);
  if (said !== undefined) return value(said);
  if (/^(?:partial|partly|partially|some|somewhat|medium|maybe)$/i.test(text)) return value('partial');
  if (/^(?:ideal|icp|high|good|strong|full)$/i.test(text)) return value('yes');
  if (/^(?:low|poor|weak|not icp|non-icp)$/i.test(text)) return value('no');
  const [, digits = '', percent = ''] = share.exec(text) ?? [];
  const fit = digits === '' ? NaN : Number(digits.replace(',', '.')) / (percent === '' ? 1 : 100);
  if (fit >= 0 && fit <= 1) return value(fit > 2 / 3 ? 'yes' : fit < 1 / 3 ? 'no' : 'partial');
  return refused(`"${text}" is no ICP fit; write yes, partial or no`);
}

/** True where the account left or says that it may. */
export function readChurnSignal(text: string): Value<boolean> {
  if (isUnsaid(text)) return unsaid;
  const said = yesOrNo(text);
  if (said !== undefined) return value(said === 'yes');
  if (/^(?:x|✓|✔|churned|churning|lost|left|leaving|at[ -]risk|high|medium|cancel+ed)$/i.test(text)) return value(true);
  if (/^(?:low|stable|healthy|retained|none)$/i.test(text)) return value(false);
  return refused(`"${text}" is no churn signal; write yes or no`);
}

export function readDirection(text: string): Value<EvidenceRow['direction']> {
  if (isUnsaid(text)) return unsaid;
  if (/^(?:support|supports|supporting|for|pro|positive|confirms|\+)$/i.test(text)) return value('supports');
  if (/^(?:contradict|contradicts|contradicting|against|con|contra|negative|refutes|-)$/i.test(text)) return value('contradicts');
  return refused(`"${text}" is no direction; write supports or contradicts`);
}

/** The last day that a date means; a month or a quarter is as good as a day here. */
export function readDate(text: string): Value<string> {
  if (isUnsaid(text)) return unsaid;
  const day = daysOf(text)?.end ?? daysOf(text.replace(/^(\d{4})\/(\d{2})\/(\d{2})(?!\d)/, '$1-$2-$3'))?.end;
  if (day !== undefined) return value(day);
  const [one, other] = daysMeant(text);
  if (one === undefined) return refused(`"${text}" is no date; write it as 2026-09-30`);
  if (other !== undefined)
    return refused(`"${text}" is no date that can only be read in one way; write it as 2026-09-30 (it may be ${one} or ${other})`);
  return value(one);
}

const fullMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The days that a date with its year at the end may mean: points put the day first, and strokes say nothing. */
function daysMeant(text: string): readonly string[] {
  const [, first = '', sign = '', second = '', year = ''] =
    /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[ ,T]+\d{1,2}:\d{2}.*)?$/.exec(text) ?? [];
  if (year !== '') {
    const days = [isoDay(year, second, first), ...(sign === '.' ? [] : [isoDay(year, first, second)])];
    return [...new Set(days)].filter(isDay);
  }
  const named =
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4})$/i.exec(text) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(text);
  const word = named?.groups?.['month']?.toLowerCase() ?? '';
  const month = fullMonths.findIndex((full) => full === word || full.slice(0, 3) === word || (word === 'sept' && full === 'september'));
  if (named?.groups === undefined || month < 0) return [];
  return [isoDay(named.groups['year'] ?? '', String(month + 1), named.groups['day'] ?? '')].filter(isDay);
}

function isoDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function yesOrNo(text: string): 'yes' | 'no' | undefined {
  if (/^(?:yes|y|true|1)$/i.test(text)) return 'yes';
  return /^(?:no|n|false|0)$/i.test(text) ? 'no' : undefined;
}
