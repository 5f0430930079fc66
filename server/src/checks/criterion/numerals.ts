// Reads a number that starts at a known place, in digits or in English words, with its magnitude, its range and the
// whole that it is a share of. Reading never fails, and every value is finite.
import { CURRENCY_SIGN, DIGITS, DURATION, NUMBER_WORD, anyOf, matchAt } from './patterns.ts';
import { WORDS } from './words.ts';

export interface Numeral {
  readonly end: number;
  readonly value: number;
  readonly upper: number | undefined;
  readonly outOf: number | undefined;
  /** "200+". */
  readonly isOpenEnded: boolean;
}

/** The groups of an expression that contains `NUMBER`. */
interface Written {
  readonly [group: string]: string | undefined;
}

export const NUMBER = `(?:(?<digits>${DIGITS})|(?<words>${NUMBER_WORD}))`;

const ANOTHER = sticky(`(?:${CURRENCY_SIGN} ?)?${NUMBER}`);
const MAGNITUDE = sticky(String.raw` ?(?:k|mm|m|bn|b|million|billion|thousand)(?![\p{L}\p{N}])`);
const RANGE_SIGN = sticky(String.raw` ?(?:[–—-]|\.{2,3}|…|~) ?`);
const RANGE_AND = sticky(' and ');
const SHARE_SIGN = sticky(String.raw`(?: ?\/ ?| (?:out )?of (?:the |our |all )?)`);
const SHARE_IN = sticky(' in ');
/** "1/2x" and "1/2/3" are no shares. */
const RUNS_ON = sticky(String.raw`[\p{L}\p{N}]|\/\d`);
/** "1 in 10", but "5 in 30 days" gives a period. */
const PERIOD = sticky(String.raw` ?(?:${anyOf(WORDS.durationAdjectives)} )?${DURATION}\b`);
const RATIO = sticky(String.raw`:1(?![\d.])`);

/** What stands before the number and decides how its tail is read. */
export interface NumeralSetting {
  readonly isMoney: boolean;
  readonly isAfterBetween: boolean;
}

/** Reads on from `start`, the end of a number whose groups are `written`. */
export function readNumeral(text: string, start: number, written: Written, setting: NumeralSetting): Numeral {
  const scale = magnitudeAt(text, start, setting);
  const isOpenEnded = text.startsWith('+', start + scale.length);
  const numberEnd = start + scale.length + (isOpenEnded ? 1 : 0);
  const value = finite(valueOf(written) * magnitude(scale));

  const range = behind(RANGE_SIGN, text, numberEnd) ?? (setting.isAfterBetween ? behind(RANGE_AND, text, numberEnd) : undefined);
  if (range) {
    const upperScale = magnitudeAt(text, range.end, setting);
    const upper = finite(range.value * magnitude(upperScale));
    return { end: range.end + upperScale.length, value, upper, outOf: undefined, isOpenEnded };
  }
  const ratio = matchAt(RATIO, text, numberEnd);
  if (ratio) return { end: numberEnd + ratio[0].length, value, upper: undefined, outOf: 1, isOpenEnded };
  const share = shareAt(text, numberEnd);
  return { end: share?.end ?? numberEnd, value, upper: undefined, outOf: share?.value, isOpenEnded };
}

interface Another {
  readonly end: number;
  readonly value: number;
}

/** The number behind a separator that stands at an offset: 5 behind "–" in "3–5". */
function behind(separator: RegExp, text: string, at: number): Another | undefined {
  const gap = matchAt(separator, text, at);
  const number = gap && matchAt(ANOTHER, text, at + gap[0].length);
  return number && { end: at + gap[0].length + number[0].length, value: finite(valueOf(number.groups ?? {})) };
}

function shareAt(text: string, at: number): Another | undefined {
  const whole = behind(SHARE_SIGN, text, at);
  if (whole) return matchAt(RUNS_ON, text, whole.end) ? undefined : whole;
  const counted = behind(SHARE_IN, text, at);
  return !counted || matchAt(RUNS_ON, text, counted.end) || matchAt(PERIOD, text, counted.end) ? undefined : counted;
}

/** A single letter is a magnitude only as written in figures: "5k", "$2m"; "20 m" is a length. */
function magnitudeAt(text: string, at: number, { isMoney }: NumeralSetting): string {
  const suffix = matchAt(MAGNITUDE, text, at)?.[0] ?? '';
  return !isMoney && /^(?: ?m| ?mm| [kb])$/.test(suffix) ? '' : suffix;
}

function valueOf(written: Written): number {
  const digits = written['digits'];
  return digits === undefined ? valueOfWords(written['words'] ?? '') : valueOfDigits(digits);
}

const GROUPED = /^\d{1,3}(?:([,' .])\d{3})(?:\1\d{3})*/;

/** "1,200" → 1200, "1.200.000" → 1200000, "4,5" → 4.5; one point before three digits is decimal, as in "1.200". */
function valueOfDigits(digits: string): number {
  const grouped = GROUPED.exec(digits);
  const isGrouped = grouped && (grouped[1] !== '.' || /^\d{1,3}(?:\.\d{3}){2}/.test(digits));
  const plain = isGrouped ? grouped[0].replace(/\D/g, '') + digits.slice(grouped[0].length) : digits;
  return Number(plain.replace(',', '.'));
}

const VALUES: ReadonlyMap<string, number> = new Map(Object.entries({ ...WORDS.numbers, ...WORDS.tens, a: 1 }));
const MAGNITUDES: ReadonlyMap<string, number> = new Map(Object.entries(WORDS.magnitudes));

/** "twenty-five" → 25, "two hundred" → 200, "a dozen" → 12. */
function valueOfWords(words: string): number {
  let value = 0;
  for (const word of words.toLowerCase().split(/[ -]/)) {
    const factor = MAGNITUDES.get(word);
    value = factor === undefined ? value + (VALUES.get(word) ?? 0) : value * factor;
  }
  return value;
}

function magnitude(suffix: string): number {
  return MAGNITUDES.get(suffix.trim().toLowerCase()) ?? 1;
}

function finite(value: number): number {
  return Math.min(value, Number.MAX_VALUE);
}

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, 'iuy');
}
