// What the work behind a document costs, in person-months or in story points. Points are no time and are never turned
// into any; an effort that cannot be read is not known, and not zero.
import { plainText, type PlainMap } from '../document/plainValue.ts';
import type { DocumentFacts } from './facts.ts';
import { rice } from '../scoring/frameworks/rice.ts';
import { readInput } from '../scoring/readInput.ts';

export interface Effort {
  readonly amount: number;
  readonly unit: 'person-months' | 'points';
}

/** Documents that did not change keep their facts, so each is read once. */
const known = new WeakMap<DocumentFacts, Effort | 'unknown'>();

/** The document's own `effort:`, else the one of its RICE score. */
export function effortOf(facts: DocumentFacts): Effort | undefined {
  const effort = known.get(facts) ?? readEffort(facts) ?? 'unknown';
  known.set(facts, effort);
  return effort === 'unknown' ? undefined : effort;
}

/** The document's own `effort:`, as it is written and as it is read; undefined where it says none. */
export function ownEffort(fields: PlainMap): { readonly text: string; readonly effort: Effort | undefined } | undefined {
  const value = plainText(fields, 'effort', 'value') ?? plainText(fields, 'effort');
  const unit = plainText(fields, 'effort', 'unit') ?? '';
  return value === undefined ? undefined : { text: `${value} ${unit}`.trim(), effort: read(value, unit) };
}

function readEffort({ fields, scores }: DocumentFacts): Effort | undefined {
  const own = ownEffort(fields);
  if (own !== undefined) return own.effort;
  const score = scores.find(({ framework }) => framework === rice.id);
  if (score?.state === 'scored') return { amount: score.inputs['effort'] ?? 0, unit: 'person-months' };
  const text = plainText(fields, 'rice', 'effort', 'value') ?? plainText(fields, 'rice', 'effort');
  return text === undefined ? undefined : read(text, plainText(fields, 'rice', 'effort', 'unit') ?? '');
}

function read(value: string, unit: string): Effort | undefined {
  const [, number, points] = /^([\d.]{1,12})(?: ?(?:story )?(points?|pts?|sp))?$/i.exec(`${value} ${unit}`.trim().toLowerCase()) ?? [];
  if (number !== undefined && points !== undefined) {
    const amount = Number(number);
    return amount > 0 ? { amount, unit: 'points' } : undefined;
  }
  const spec = rice.inputs.get('effort');
  const result = spec === undefined ? undefined : readInput(spec, value, `${value} ${unit}`.trim(), 'month');
  return result?.kind === 'number' ? { amount: result.value, unit: 'person-months' } : undefined;
}

/** The efforts of all in one unit; undefined where one is not known, or where they are in different units. */
export function effortsOf(all: readonly DocumentFacts[]): readonly number[] | undefined {
  const efforts = all.map(effortOf);
  const unit = efforts[0]?.unit;
  return efforts.every((effort) => effort?.unit === unit && effort !== undefined)
    ? efforts.map((effort) => effort?.amount ?? 0)
    : undefined;
}
