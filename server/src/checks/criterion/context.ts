// What the words around a number say about it. Every test looks at a bounded number of characters, so the cost of a
// number does not depend on the length of the text.
import { CJK, WORDS } from './words.ts';
import { anyOf } from './patterns.ts';

/** Characters to the left and to the right of a number that may say something about it. */
export const CONTEXT = 40;

/**
 * How a number bounds its quantity: `under` <, `at-most` ≤, `over` >, `at-least` ≥, `about` ~, `within` ±, `plus` and
 * `minus` a change, `exactly` =, `not` ≠.
 */
export type Comparator = 'under' | 'at-most' | 'over' | 'at-least' | 'about' | 'within' | 'plus' | 'minus' | 'exactly' | 'not';

type WordComparator = Extract<Comparator, 'under' | 'at-most' | 'over' | 'at-least' | 'about'>;

/** Longer than the longest comparator with the character before it. */
const COMPARATOR_REACH = 24;
const WORD_END = /[\p{L}.-] ?$/u;

/** Negated forms come first: "no more than" ends like "more than". */
const BEFORE: readonly (readonly [WordComparator, RegExp])[] = [
  ['at-most', endingIn(WORDS.atMost)],
  ['at-least', endingIn(WORDS.atLeast)],
  ['under', endingIn(WORDS.below)],
  ['over', endingIn(WORDS.above)],
  ['about', endingIn(WORDS.about)],
];

const AFTER: readonly (readonly [WordComparator, RegExp])[] = [
  ['at-most', new RegExp(`^(?:${anyOf(CJK.atMostAfter)}|,? ?${anyOf(WORDS.atMostAfter)}\\b)`, 'iu')],
  ['at-least', new RegExp(`^(?:${anyOf(CJK.atLeastAfter)}|,? ?${anyOf(WORDS.atLeastAfter)}\\b)`, 'iu')],
  ['under', new RegExp(`^${anyOf(CJK.belowAfter)}`, 'u')],
];

const SIGNS: ReadonlyMap<string, Comparator> = new Map([
  ['<', 'under'],
  ['≤', 'at-most'],
  ['>', 'over'],
  ['≥', 'at-least'],
  ['~', 'about'],
  ['≈', 'about'],
  ['±', 'within'],
  ['+', 'plus'],
  ['-', 'minus'],
  ['−', 'minus'],
  ['=', 'exactly'],
  ['≠', 'not'],
]);

/** An expression for a text that ends in one of the words, each a whole word but "sub-" and its like. */
export function endingIn(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${anyOf(words)} ?$`, 'iu');
}

export function signComparator(sign: string): Comparator | undefined {
  return SIGNS.get(sign.charAt(0));
}

/** "latency at most " → `at-most` and the "latency " before it. */
export function comparatorBefore(before: string): {
  readonly comparator: WordComparator | undefined;
  readonly leadIn: string;
} {
  const near = before.slice(-COMPARATOR_REACH);
  if (WORD_END.test(near)) {
    for (const [comparator, pattern] of BEFORE) {
      const match = pattern.exec(near);
      if (match) return { comparator, leadIn: before.slice(0, before.length - near.length + match.index) };
    }
  }
  return { comparator: undefined, leadIn: before };
}

export function comparatorAfter(after: string): WordComparator | undefined {
  return AFTER.find(([, pattern]) => pattern.test(after))?.[0];
}

const VALUE_LEAD = new RegExp(String.raw`(?:(?<![\p{L}\p{N}-])${anyOf(WORDS.valueLeads)}|→|:(?= )) ?$`, 'iu');
const DENOMINATOR_LEAD = endingIn(WORDS.denominatorLeads);
const ARROW_TO_VALUE = new RegExp(
  String.raw`^ ?→ ?(?:[<>≤≥~≈±+−-] ?)?(?:[$€£¥₹] ?)?(?:\d|${anyOf([...Object.keys(WORDS.numbers), 'zero'])}\b)`,
  'iu',
);

/** "from ", "NPS: ", "→ " make the bare number behind them a value. */
export function leadsToValue(before: string): boolean {
  return VALUE_LEAD.test(before);
}

/** "calls per " or "out of ": what follows is divided by and measures nothing itself. */
export function isDenominator(before: string): boolean {
  return WORD_END.test(before) && DENOMINATOR_LEAD.test(before);
}

/** " → 2,400" but not " → visit". */
export function pointsToValue(after: string): boolean {
  return ARROW_TO_VALUE.test(after);
}
