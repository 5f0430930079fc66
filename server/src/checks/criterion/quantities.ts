// Reads the quantities of masked text: numbers with comparator, currency, range, share and unit. A number that
// stands alone is none unless the words around it say so. Quantities come in text order and never overlap.
import {
  CONTEXT,
  type Comparator,
  comparatorAfter,
  comparatorBefore,
  isDenominator,
  leadsToValue,
  pointsToValue,
  signComparator,
} from './context.ts';
import { NUMBER, type Numeral, readNumeral } from './numerals.ts';
import { CLEAR_LEFT, CURRENCY_SIGN, anyOf } from './patterns.ts';
import type { Range } from './plain.ts';
import { type Unit, isDuration, readUnit, startsWithChange } from './units.ts';
import { WORDS } from './words.ts';

/**
 * Where the number stands. A `sentence` rejects bare integers and adjectives ("a 30-day pilot"); `prose` accepts such
 * adjectives, since "a 3-day wait" quantifies a problem; a `cell` accepts every number.
 */
export type Reading = 'sentence' | 'prose' | 'cell';

export interface Measure {
  /** The number with its magnitude applied, the lower end of a range: 3 for "3–5%", 2,000,000 for "$2M". */
  readonly value: number;
  /** The upper end of a range: 5 for "3–5%". */
  readonly upper: number | undefined;
  /** The whole of a share: 10 for "9 of 10" and for "8.5/10". */
  readonly outOf: number | undefined;
  /** Lower case; `%`, `pp` and `×` in one spelling, a currency by its sign or code; empty when there is none. */
  readonly unit: string;
  readonly comparator: Comparator | undefined;
}

export interface Quantity extends Range, Measure {
  /** At most 40 characters to the left. */
  readonly before: string;
  /** `before` without a comparator in words: "by " in "by at least 10%". */
  readonly leadIn: string;
  /** At most 40 characters to the right. */
  readonly after: string;
}

const SIGN = '(?<sign>[<>≤≥~≈±≠=]{1,2} ?|[+−×-])?';
const CURRENCY = `(?<currency>(?:[A-Z]{1,2})?${CURRENCY_SIGN} ?|${anyOf(WORDS.currencies)} )?`;
/** One expression for all texts, as it is long; every search sets where it begins. */
const HEAD = new RegExp(String.raw`(?:(?<=\bsub-)|${CLEAR_LEFT})${SIGN}${CURRENCY}${NUMBER}`, 'giu');

/** All quantities of a text whose names are masked. */
export function readQuantities(masked: string, reading: Reading): readonly Quantity[] {
  const quantities: Quantity[] = [];
  HEAD.lastIndex = 0;
  for (let found = HEAD.exec(masked); found; found = HEAD.exec(masked)) {
    const quantity = quantityAt(masked, found, reading);
    if (!quantity) continue;
    quantities.push(quantity);
    HEAD.lastIndex = quantity.end;
  }
  return quantities;
}

function quantityAt(masked: string, found: RegExpExecArray, reading: Reading): Quantity | undefined {
  const groups: { readonly [group: string]: string | undefined } = found.groups ?? {};
  const sign = groups['sign'] ?? '';
  const currency = (groups['currency'] ?? '').trim().toLowerCase();
  const start = found.index;
  const before = masked.slice(Math.max(0, start - CONTEXT), start);

  const setting = { isMoney: currency !== '', isAfterBetween: /\bbetween $/i.test(before) };
  const numeral = readNumeral(masked, start + found[0].length, groups, setting);
  const unit = readUnit(masked, numeral.end);
  // "Calls per 100 deliveries" counts calls; only in prose is "every 20 minutes" a measure, of how often it happens.
  if (sign === '' && isDenominator(before) && !(reading === 'prose' && isDuration(unit.name))) return undefined;

  const isRate = unit.name.startsWith('/');
  const end = currency === '' || isRate ? numeral.end + unit.length : numeral.end;
  const after = masked.slice(end, end + CONTEXT);
  const { comparator: inWords, leadIn } = comparatorBefore(before);
  const comparator = signComparator(sign) ?? inWords ?? comparatorAfter(after) ?? (numeral.isOpenEnded ? 'at-least' : undefined);
  const seen: Seen = { numeral, unit, comparator, before, after, isSigned: sign !== '' || currency !== '' };
  const isMeasured = groups['words'] === undefined ? isMeasuredInDigits(seen, reading) : isMeasuredInWords(seen, reading);
  if (!isMeasured) return undefined;

  const { value, upper, outOf } = numeral;
  const ownUnit = sign === '×' ? '×' : unit.name;
  const reported = currency === '' ? ownUnit : currency + (isRate ? unit.name : '');
  return { start, end, value, upper, outOf, unit: reported, comparator, before, leadIn, after };
}

interface Seen extends Pick<Quantity, 'comparator' | 'before' | 'after'> {
  readonly numeral: Numeral;
  readonly unit: Unit;
  readonly isSigned: boolean;
}

function isMeasuredInDigits({ numeral, unit, comparator, before, after, isSigned }: Seen, reading: Reading): boolean {
  if (unit.isAdjective && reading === 'sentence') return comparator !== undefined;
  const isMarked = isSigned || comparator !== undefined || numeral.outOf !== undefined || unit.name !== '';
  const isCellValue = reading === 'cell' && !/^-\p{L}/u.test(after);
  return isCellValue || isMarked || leadsToValue(before) || pointsToValue(after) || startsWithChange(after);
}

/** Small number words are mostly no measures ("one of the reasons", "two new pages"): they need more than digits do. */
function isMeasuredInWords({ numeral, unit, comparator, before, after }: Seen, reading: Reading): boolean {
  const { value, outOf } = numeral;
  if (unit.isAdjective && reading === 'sentence' && comparator === undefined) return false;
  if (outOf !== undefined) return outOf > 1 || value > 1;
  if (unit.isKnown && value > 1) return true;
  if (unit.isKnown) return isMeasureOfOne(unit, comparator !== undefined || leadsToValue(before));
  if (value > 1 && (comparator !== undefined || reading === 'cell')) return true;
  if (value >= 10 && leadsToValue(before)) return true;
  const isCount = unit.isPlural || (unit.isWord && /^ \p{L}+s\b/u.test(after));
  return value > (reading === 'prose' ? 2 : 9) && isCount && !WORDS.vagueNouns.includes(unit.name);
}

/** "One hour", but "one day" may mean some day. */
function isMeasureOfOne({ name }: Unit, isLed: boolean): boolean {
  return name === '%' || (isDuration(name) && (name !== 'day' || isLed));
}
