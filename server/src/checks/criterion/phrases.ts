// Finds the parts of a criterion that are said in words: "zero incidents", "cut in half", an owner, a source.
import { NUMBER_WORD, anyOf } from './patterns.ts';
import type { Range } from './plain.ts';
import type { Reading } from './quantities.ts';
import { WORDS } from './words.ts';

/** A phrase has no quantity of its own. */
export interface Phrase extends Range {
  readonly quantity: undefined;
}

const PLACEHOLDER = String.raw`(?:${anyOf(WORDS.placeholders)}|none)(?![\p{L}\p{N}])`;

const ZERO = String.raw`\bzero\b(?= \S)|\bnone of\b`;
const TO_ZERO = String.raw`\bto zero\b`;
const ZERO_CELL = String.raw`^(?:zero|none|never)$`;
const GUARDRAIL = String.raw`(?<![\p{L}\p{N}/])no (?:${anyOf(WORDS.changes)}|(?:[\p{L}-]{1,20} )?${anyOf(WORDS.guardrails)}s?)(?![\p{L}-])`;
const BREAKING = String.raw`\bno breaking changes\b`;
const SHARE = String.raw`\b${anyOf(WORDS.shares)}\b|\b${NUMBER_WORD} (?:in|of|out of) ${NUMBER_WORD}`;
const BRIEF = String.raw`\bsub-?(?:milli)?(?:second|minute|hour)\b|\b(?:within|under|in|than) (?:a|an|half an?) (?:second|minute|hour)\b`;

const TARGET = phrases(ZERO, BRIEF);
const SHARE_TARGET = phrases(SHARE);
const GUARDRAIL_TARGET = phrases(GUARDRAIL, BREAKING);
const WHOLE_CELL_TARGET = phrases(ZERO_CELL);
const ZERO_AFTER_BASELINE = phrases(TO_ZERO);
const ABSENCE = new RegExp(String.raw`^(?:to )?zero|^no |^none|^never`, 'iu');

const COUNT_IN_WORDS = new RegExp(
  [
    String.raw`\b${anyOf(WORDS.multiples)}\b`,
    String.raw`\b${anyOf(WORDS.frequencies)} (?:a|an|per|every) \p{L}+`,
    String.raw`\bhalf an? (?:hour|day)\b`,
    String.raw`\b${anyOf(WORDS.costVerbs)} (?:${anyOf(WORDS.about)} |over )?an? (?:hour|day|week|month)\b`,
  ].join('|'),
  'iu',
);

const CHANGE_FORM = phrases(String.raw`\b${anyOf(WORDS.changeForms)}\b(?![ -]${anyOf(WORDS.notDoubled)})`);

const PERSON = String.raw`@?(?!${PLACEHOLDER})\p{L}[\p{L}\p{N}_.'-]{0,40}(?<!\.)`;
const OWNER = phrases(
  String.raw`\b${anyOf(WORDS.ownerLabels)} ?[:=] ?${PERSON}`,
  String.raw`[(,;] ?owned by (?:the )?${PERSON}`,
  String.raw`\(${anyOf(WORDS.ownerLabels)} ${PERSON}`,
  String.raw`(?<![\p{L}\p{N}_./@])@(?![\w.-]+\/)\p{L}[\p{L}\p{N}_.-]{0,40}(?<!\.)`,
);

const NAMED = String.raw`(?! ?${PLACEHOLDER})[^.;)]{0,40}`;
const SOURCE = phrases(
  String.raw`\b${anyOf(WORDS.sourceVerbs)} ${anyOf(WORDS.sourceLeads)} ${NAMED}`,
  String.raw`\b${anyOf(WORDS.weakSourceVerbs)} ${anyOf(WORDS.weakSourceLeads)} ${NAMED}`,
  String.raw`\b${anyOf(WORDS.sourceLabels)}: (?!${PLACEHOLDER})\S{1,60}`,
);

const BINARY = phrases(String.raw`(?<![\p{L}-])${anyOf(WORDS.binary)}(?![\p{L}-])`);
const BINARY_CELL = phrases(`^${anyOf(WORDS.binaryCells)}$`);

export function findOwner(text: string): Phrase | undefined {
  return find(OWNER, text);
}

export function findSource(text: string): Phrase | undefined {
  return find(SOURCE, text);
}

/** A state that a stranger can confirm: "certified", "signed off". */
export function findBinary(text: string): Phrase | undefined {
  return find(BINARY, text);
}

/** "Half of the admins", "twice a week", "tickets doubled". */
export function hasCountInWords(text: string): boolean {
  return COUNT_IN_WORDS.test(text) || SHARE_TARGET.test(text);
}

/** A cell that says no more than "yes" or "passed". */
export function findBinaryCell(text: string): Phrase | undefined {
  return find(BINARY_CELL, text);
}

/** "halved", "in half", "twice as". */
export function findChangeForm(text: string): Phrase | undefined {
  return find(CHANGE_FORM, text);
}

/** "Zero", "nine of ten", "no regression"; the guardrails only where nothing else measures the item. */
export function findTargetForm(
  text: string,
  where: { readonly afterBaseline: boolean; readonly isUnmet: boolean; readonly reading: Reading },
): Phrase | undefined {
  const isCell = where.reading === 'cell';
  return (
    (isCell ? find(WHOLE_CELL_TARGET, text) : undefined) ??
    find(TARGET, text) ??
    find(SHARE_TARGET, text) ??
    (isCell || where.isUnmet ? find(GUARDRAIL_TARGET, text) : undefined) ??
    (where.afterBaseline ? find(ZERO_AFTER_BASELINE, text) : undefined)
  );
}

/** The target is that something does not happen, so where it starts from does not matter. */
export function isAbsence(form: string): boolean {
  return ABSENCE.test(form);
}

function phrases(...sources: readonly string[]): RegExp {
  return new RegExp(sources.join('|'), 'iu');
}

function find(pattern: RegExp, text: string): Phrase | undefined {
  const match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].trimEnd().length, quantity: undefined } : undefined;
}
