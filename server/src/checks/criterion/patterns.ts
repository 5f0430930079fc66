// Fragments of regular expressions that several files of this folder share. No fragment repeats a group over a class
// that the group's own repetition can also match, so every expression built from them runs in time linear in the
// text.
import { CJK, WORDS } from './words.ts';

/** Stands for one character of masked text; a private-use character, so that no author's text looks masked. */
export const OPAQUE = '\uE000';

/** An alternation of literal words, longest first so that "no more than" wins over "more than". */
export function anyOf(words: readonly string[]): string {
  const literal = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return `(?:${literal.join('|')})`;
}

/** What may not stand directly before a number; letters of scripts written without spaces may. */
export const CLEAR_LEFT = String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_./@${OPAQUE}-])`;

/** `1,200.5`, `1'200`, `1 200`, `1.200.000`, `4,5`, `15`: the alternatives differ in their separator only. */
export const DIGITS =
  String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:'\d{3})+(?!\d)(?:\.\d+)?` +
  String.raw`|\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?)`;

const SMALL = anyOf(Object.keys(WORDS.numbers));
const TENS = anyOf(Object.keys(WORDS.tens));

export const DURATION = anyOf([...WORDS.longDurations, ...WORDS.shortDurations]);

/** `three`, `twenty-five`, `two hundred`, `a dozen`; "three-day" holds one, "two-factor" none. */
export const NUMBER_WORD = String.raw`(?:(?:${TENS}(?:[ -]${SMALL})?|${SMALL})(?: (?:hundred|thousand|million|dozen))?|a (?:hundred|thousand|dozen))(?![\p{L}\p{N}]|-(?!${DURATION}\b)\p{L})`;

export const CURRENCY_SIGN = '[$€£¥₹]';

export const MONTH = String.raw`${anyOf(WORDS.months)}\b\.?`;

/** A year that is not the start of a longer number, a share or a measure. */
export const YEAR = String.raw`(?:19|20)\d{2}(?![\d%]|[.,]\d| ?%)`;

/** `Q3`, `H2 2026`, `Q3/26`, `Q4 FY26`; two digits need a sign that they are a year, or "Q4 40%" would swallow its 40. */
export const QUARTER = String.raw`(?:Q[1-4]|H[12])\b(?:[ '/-]{0,2}(?:FY ?'?\d{2}(?:\d{2})?|20\d{2})\b(?! ?%)|['/-]\d{2}\b(?! ?%))?`;

/** `2026-06-30`, `2026/06`, `30.06.2026`, `06/30/2026`, `2026-Q3`, `2026年6月30日`, `FY26`. */
export const NUMERIC_DATE =
  String.raw`(?:\b(?:19|20)\d{2}[-/](?:Q[1-4]|H[12]|\d{2}(?:[-/]\d{2})?)\b|\b\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}\b` +
  String.raw`|\b\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}\b|\b(?:19|20)\d{2} (?:Q[1-4]|H[12])\b` +
  String.raw`|(?:19|20)\d{2} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日)?)?|\bFY ?'?\d{2}(?:\d{2})?\b(?! ?%))`;

/** `June 30, 2026`, `30 June`; "May 30%" keeps its 30. */
export const NAMED_DATE = String.raw`(?:\b${MONTH} \d{1,2}(?!\d|[.,]\d| ?%)(?:,? ${YEAR})?|\b\d{1,2}\.? ${MONTH}(?:,? ${YEAR})?)`;

export const LONG_DURATION = anyOf(WORDS.longDurations);
export const KNOWN_UNIT = anyOf([...WORDS.longDurations, ...WORDS.shortDurations, ...WORDS.otherUnits]);
export const CJK_UNIT = anyOf(CJK.units);
export const CHANGE_VERB = String.raw`\b(?:${anyOf(WORDS.changeStems)}\p{L}*|${anyOf(WORDS.changeWords)}\b)`;

/** The match of a sticky expression at an offset. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}
