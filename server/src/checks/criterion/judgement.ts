// Turns the parts that were found into a level and findings; the same for a sentence and for a table row.
import { anyOf } from './patterns.ts';
import { isAbsence } from './phrases.ts';
import type { Part, Parts } from './roles.ts';
import { WORDS } from './words.ts';

export type CriterionFinding =
  'not-measurable' | 'baseline-missing' | 'timeframe-missing' | 'delta-without-baseline' | 'output-not-outcome';

/** 0: nothing to measure; 1: a target or a delta, and one more for each of baseline, timeframe, and owner or source. */
export type CriterionLevel = 0 | 1 | 2 | 3 | 4;

export interface Judgement {
  readonly level: CriterionLevel;
  /** In the order of the union, each at most once. */
  readonly findings: readonly CriterionFinding[];
}

/** What a judgement rests on beside the parts themselves. */
export interface Circumstances {
  /** Zero or all of something: it needs no baseline. */
  readonly isAbsolute: boolean;
  /** The author states that there is no baseline, as for a new product. */
  readonly isBaselineDeclined: boolean;
  /** It holds "at all times" and needs no date. */
  readonly isPermanent: boolean;
  /** It starts like a deliverable: "Ship the dashboard". */
  readonly isDeliverable: boolean;
}

type Known = { readonly [Role in keyof Parts]: unknown };

export function judge(known: Known, circumstances: Circumstances): Judgement {
  const { baseline, target, delta, timeframe, owner, source, binary } = known;
  const isMeasured = Boolean(target ?? delta);
  const isMeasurable = isMeasured || Boolean(binary && timeframe);
  const findings: CriterionFinding[] = [];
  if (!isMeasurable) findings.push('not-measurable');
  if (isMeasured && !baseline) {
    if (delta) findings.push('delta-without-baseline');
    else if (!circumstances.isAbsolute && !circumstances.isBaselineDeclined) findings.push('baseline-missing');
  }
  if (isMeasured && !timeframe && !circumstances.isPermanent) findings.push('timeframe-missing');
  if (circumstances.isDeliverable && !delta && !baseline) findings.push('output-not-outcome');
  return { level: isMeasurable ? levelOf([baseline, timeframe, owner ?? source]) : 0, findings };
}

function levelOf(extras: readonly [unknown, unknown, unknown]): CriterionLevel {
  const levels = [1, 2, 3, 4] as const;
  return levels[extras.filter(Boolean).length] ?? 4;
}

/** 0, 100 % or "no …": no baseline is needed to know where that stands. */
export function isAbsolute(target: Part | undefined, text: string): boolean {
  if (!target) return false;
  const { quantity } = target;
  if (!quantity) return isAbsence(text.slice(target.start, target.end));
  if (quantity.outOf !== undefined) return quantity.value === 0 || quantity.value === quantity.outOf;
  return quantity.comparator !== 'over' && (quantity.value === 0 || (quantity.value === 100 && quantity.unit === '%'));
}

const DECLINED = new RegExp(String.raw`\bbaseline ?[:=]? ?(?:is )?${anyOf([...WORDS.noBaseline, 'n/a'])}(?![\p{L}\p{N}])`, 'iu');
const PERMANENT = new RegExp(String.raw`\b${anyOf(WORDS.anyTime)}\b`, 'iu');
const ID = String.raw`(?:[A-Z]+(?:-[A-Z]+)*-?\d+(?:[.-]\d+)*|P[0-5])(?::| ?[–—-])? ?`;
const DELIVERABLE = new RegExp(
  String.raw`^(?:${ID})?(?:we (?:will |want to )?|to )?${anyOf(WORDS.outputVerbs)} (?!${anyOf(WORDS.notOutput)}\b)\S`,
  'iu',
);

export function circumstancesOf(text: string, target: Part | undefined): Circumstances {
  return {
    isAbsolute: isAbsolute(target, text),
    isBaselineDeclined: DECLINED.test(text),
    isPermanent: isPermanent(text),
    isDeliverable: isDeliverable(text),
  };
}

/** "SC-001: Ship the dashboard", but not "Build time under 5 min". */
export function isDeliverable(text: string): boolean {
  return DELIVERABLE.test(text);
}

/** "Availability stays above 99.9% at all times." */
export function isPermanent(text: string): boolean {
  return PERMANENT.test(text);
}
