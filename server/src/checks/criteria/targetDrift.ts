// Targets that changed on their way from one document to the next. Two targets are compared only where they are surely
// about the same metric: under one metric id, or under names that hardly differ.
import type { Span } from '../../text/span.ts';
import { comparable } from './comparableMeasures.ts';
import { analyseTableRow, columnRoles, type Mark, type Measure, type RowMark } from '../criterion/index.ts';
import { computeVerdict } from '../review/outcomeVerdict.ts';
import type { Promised } from '../review/promises.ts';
import type { SuccessCriterion } from './successCriteria.ts';

/** A target as one document writes it. */
export type Target = Pick<Promised, 'name' | 'text' | 'target' | 'baseline'>;

export interface Drift<T extends Target> {
  readonly own: T;
  readonly other: Target;
  /** `lower` where reaching it would not reach the other; `different` where nobody can tell which is more. */
  readonly kind: 'lower' | 'different';
}

/** The own targets that ask for something else than those of the other document; tighter ones are fine. */
export function driftsFrom<T extends Target>(own: readonly T[], others: readonly Target[]): readonly Drift<T>[] {
  const [mine, theirs] = [own.map(withKey), others.map(withKey)];
  return mine.flatMap(({ target, key }) => {
    const alike = theirs.filter((other) => isSameMetric(key, other.key));
    const [other] = alike;
    // Where several could be meant, none is compared.
    if (other === undefined || alike.length > 1 || mine.filter((rival) => isSameMetric(rival.key, other.key)).length > 1) return [];
    const kind = driftOf(target, other.target);
    return kind === undefined ? [] : [{ own: target, other: other.target, kind }];
  });
}

/** Whether the own target, once reached, would be what the other one promised. */
function driftOf(own: Target, other: Target): Drift<Target>['kind'] | undefined {
  const baseline = other.baseline ?? own.baseline;
  switch (computeVerdict({ metric: other.name, expected: other.target, actual: own.target, baseline })) {
    case 'achieved':
    case 'inconclusive':
      return undefined;
    case 'partial':
    case 'missed':
    case 'short':
      return isNumberAlone(own, other) ? undefined : 'lower';
    case undefined:
      return differs(own, other) ? 'different' : undefined;
  }
}

/** "0.4" may be 40 %. */
function isNumberAlone(own: Target, other: Target): boolean {
  const [a, b] = [measureIn(own), measureIn(other)];
  return a !== undefined && b !== undefined && (a.unit === '') !== (b.unit === '');
}

function differs(own: Target, other: Target): boolean {
  const [a, b] = [measureIn(own), measureIn(other)];
  if (a === undefined || b === undefined || (a.unit === '') !== (b.unit === '') || a.comparator !== b.comparator) return false;
  const numbers = comparable(a, b);
  return numbers !== undefined && Math.abs(numbers[0] - numbers[1]) > 1e-9 * Math.max(Math.abs(numbers[0]), Math.abs(numbers[1]));
}

/** A change is no level, so neither is compared with the other here. */
function measureIn({ target }: Target): Measure | undefined {
  return analyseTableRow(['Target'], [target]).target?.measure;
}

/** The figure itself, without the sentence around it. */
export function figureOf({ target }: Target): string {
  return analyseTableRow(['Target'], [target]).target?.text ?? target;
}

/** Three of four words. */
const enough = 0.75;

/** What a target is about. */
interface Key {
  readonly ids: readonly string[];
  readonly words: ReadonlySet<string>;
  /** The words with digits: the median and the 95th percentile of one metric are two metrics. */
  readonly numbers: string;
}

function withKey<T extends Target>(target: T): { readonly target: T; readonly key: Key } {
  const words = wordsOf(target.name);
  const numbers = [...words].filter((word) => /\p{N}/u.test(word)).sort();
  return { target, key: { ids: metricIds(target.text), words, numbers: numbers.join(' ') } };
}

function isSameMetric(a: Key, b: Key): boolean {
  if (a.numbers !== b.numbers) return false;
  if (a.ids.length > 0 && b.ids.length > 0) return a.ids.some((id) => b.ids.includes(id));
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  return shared > 0 && shared / (a.words.size + b.words.size - shared) >= enough;
}

function metricIds(text: string): readonly string[] {
  return text.includes('_') ? (text.match(/(?<![\p{L}\p{N}_])[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?![\p{L}\p{N}_])/gu) ?? []) : [];
}

/** Words that lead to a figure, or say which way it goes. */
const empty = new Set(
  (
    'a an and are at by each for from in is of on or our per that than the their to we with stay stays go goes become becomes ' +
    'reduce reduces cut cuts lower lowers raise raises improve improves grow grows increase increases decrease decreases bring keep get ' +
    'fall falls rise rises drop drops below above under over least most more less fewer within about'
  ).split(' '),
);

function wordsOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !empty.has(word)).map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)));
}

/** A success criterion as a target; undefined where it aims at no figure. */
export function targetOf({ block, reading, span }: SuccessCriterion): (Target & { readonly span: Span }) | undefined {
  const mark = reading.target ?? reading.delta;
  if (mark === undefined) return undefined;
  if (block.kind === 'row') {
    const cells = block.cells.map(({ text }) => text.trim());
    const roles = columnRoles(block.headers);
    const name = cells[roles.indexOf('metric')] ?? cells.find((cell) => /\p{L}{3}/u.test(cell)) ?? '';
    const cellOf = (part: Mark | RowMark | undefined): string | undefined =>
      part !== undefined && 'column' in part && part.place === 'cell' ? cells[part.column] : undefined;
    const target = cellOf(mark);
    return name === '' || target === undefined
      ? undefined
      : { name, text: cells.join(' · '), target, baseline: cellOf(reading.baseline), span };
  }
  const { text } = block.prose;
  const first = Math.min(...[reading.baseline, reading.target, reading.delta].map((part) => part?.span.start ?? Infinity));
  return { name: leadOf(text.slice(0, first)) || leadOf(text), text, target: text, baseline: undefined, span };
}

/** The words before a figure, without those that only lead to it. */
function leadOf(text: string): string {
  const words = (text.split('\n')[0] ?? '').split(' ');
  const isEmpty = (word: string | undefined): boolean =>
    word !== undefined && (empty.has(word.toLowerCase()) || !/[\p{L}\p{N}]/u.test(word));
  while (isEmpty(words.at(-1))) words.pop();
  return words
    .join(' ')
    .replace(/[:,;]$/, '')
    .slice(0, 80);
}
