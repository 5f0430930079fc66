// Reads the unit behind a number. Function words and words of change ("20 fewer", "5 or") are never units.
import { CJK_UNIT, CURRENCY_SIGN, DURATION, KNOWN_UNIT, LONG_DURATION, OPAQUE, anyOf, matchAt } from './patterns.ts';
import { WORDS } from './words.ts';

export interface Unit {
  /** Characters that the unit covers, with the space before it. */
  readonly length: number;
  /** As in `Measure.unit`. */
  readonly name: string;
  /** Any noun, as opposed to a sign or one of the units known by name. */
  readonly isWord: boolean;
  readonly isKnown: boolean;
  readonly isPlural: boolean;
  /** "3-day". */
  readonly isAdjective: boolean;
}

const NONE: Unit = { length: 0, name: '', isWord: false, isKnown: false, isPlural: false, isAdjective: false };

/** Letters of scripts that put spaces between words. */
const LETTER = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}`;

/** First match wins; `name` is the spelling that the analysis reports, undefined for the text itself. */
const SIGNS: readonly (readonly [RegExp, string | undefined])[] = [
  [/ ?(?:%[ -]?(?:points?|pts?)\b|percentage[ -]points?\b|pp\b|ppts?\b)/iuy, 'pp'],
  [/ ?(?:%(?![a-z])|percent\b|per cent\b)/iuy, '%'],
  [/ ?(?:[x×](?![\p{L}\p{N}])(?! ?\d)|[ -]?fold\b)/iuy, '×'],
  [new RegExp(` ?(?:${CURRENCY_SIGN}(?! ?\\d)|${anyOf(WORDS.currencies)}\\b)`, 'iuy'), undefined],
  [/ ?(?:°[CF]?|★)/iuy, undefined],
  [new RegExp(` ?${CJK_UNIT}`, 'uy'), undefined],
];

const QUALIFIED_DURATION = new RegExp(
  String.raw` ?${anyOf(WORDS.durationAdjectives)} (${anyOf(WORDS.longDurations)}|hours?)(?![\p{L}\p{N}])`,
  'iuy',
);
const ADJECTIVE = new RegExp(String.raw`-(${DURATION})(?![\p{L}\p{N}])`, 'iuy');
const RATE = new RegExp(String.raw` ?\/ ?(?:${LETTER})+| per (?:${LETTER})+`, 'iuy');
const WORD = new RegExp(String.raw` ?(?:${LETTER})+(?:\/(?:${LETTER})+)?`, 'iuy');

/** "3 `helper` functions", "2 K8s clusters": the plural behind a code span or a masked name. */
const WORD_BEHIND_NAME = new RegExp(String.raw` ${OPAQUE}+ (?:${LETTER})+(?<=s)`, 'iuy');

const IS_KNOWN = new RegExp(`^${KNOWN_UNIT}$`, 'iu');
const IS_DURATION = new RegExp(`^${DURATION}$`, 'iu');
const IS_LONG_DURATION = new RegExp(`^${LONG_DURATION}$`, 'iu');
const CHANGE = new RegExp(
  String.raw`^[ -](?:${anyOf(WORDS.changeComparatives)}\b|(?:[\p{L}-]{1,20} )?${anyOf(WORDS.changeNouns)}\b)`,
  'iu',
);
const NO_UNITS: ReadonlySet<string> = new Set([...WORDS.functionWords, ...WORDS.changeComparatives, ...WORDS.changeNouns, 'max']);
/** Adverbs are no units, but "40 weekly users" are. */
const ADVERB = /ly$/;
const PERIODIC = /^(?:hourly|daily|weekly|monthly|quarterly|yearly|early|only)$/;

/** "% …", " hours", "/month", "-day"; `NONE` where no unit stands. */
export function readUnit(text: string, at: number): Unit {
  for (const [pattern, name] of SIGNS) {
    const sign = matchAt(pattern, text, at);
    if (sign) return { ...NONE, length: sign[0].length, name: name ?? sign[0].trim().toLowerCase(), isKnown: true };
  }
  const qualified = matchAt(QUALIFIED_DURATION, text, at);
  if (qualified) return { ...NONE, length: qualified[0].length, name: (qualified[1] ?? '').toLowerCase(), isKnown: true };
  const adjective = matchAt(ADJECTIVE, text, at);
  if (adjective)
    return {
      ...NONE,
      length: adjective[0].length,
      name: (adjective[1] ?? '').toLowerCase(),
      isKnown: true,
      isAdjective: true,
    };
  const rate = matchAt(RATE, text, at);
  if (rate)
    return {
      ...NONE,
      length: rate[0].length,
      name: rate[0].replace(/^ ?(?:\/ ?|per )/i, '/').toLowerCase(),
      isWord: true,
    };
  const word = matchAt(WORD, text, at);
  if (word) return noun(word[0]);
  const behind = matchAt(WORD_BEHIND_NAME, text, at);
  return behind ? noun(behind[0]) : NONE;
}

function noun(written: string): Unit {
  const name = written.replaceAll(OPAQUE, '').trim().toLowerCase();
  if (NO_UNITS.has(name) || (ADVERB.test(name) && !PERIODIC.test(name))) return NONE;
  const isKnown = IS_KNOWN.test(name);
  return { ...NONE, length: written.length, name, isWord: !isKnown, isKnown, isPlural: /[^s]s$/.test(name) };
}

/** Days or longer: units in which deadlines are given. */
export function isLongDuration(unit: string): boolean {
  return IS_LONG_DURATION.test(unit);
}

export function isDuration(unit: string): boolean {
  return IS_DURATION.test(unit);
}

/** " fewer tickets", " reduction", " cost savings". */
export function startsWithChange(after: string): boolean {
  return CHANGE.test(after);
}
