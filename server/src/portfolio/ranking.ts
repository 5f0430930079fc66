// The ranked backlog: documents that carry a legal score of one framework, best first, with dense ranks.
// Ties are broken by what the documents say, never by file order, so every machine ranks alike. A pin moves a
// document to another place of the list and never touches its rank, which is that of its score.
import type { Config } from '../config/config.ts';
import { daysOf } from '../document/calendar.ts';
import { frameworks, frameworkNamed, frameworksOf } from '../scoring/frameworks/index.ts';
import type { Framework, Inputs, Range } from '../scoring/framework.ts';
import type { DocumentFacts, ScoreFacts } from './facts.ts';
import { pinOf, withPins, type Pin } from './pins.ts';
import { overlapping } from './overlap.ts';

export interface RankedItem {
  /** From 1; equal scores share a rank and the next score has the next rank. */
  readonly rank: number;
  /** True where another document has the same rank. */
  readonly tied: boolean;
  /** True where its interval overlaps that of a document of another rank, so that which is first is not known: ≈. */
  readonly near: boolean;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** The most likely inputs, and the ranges of those that have one. */
  readonly inputs: Inputs;
  readonly ranges: Readonly<Record<string, Range>>;
  readonly facts: DocumentFacts;
  /** Where the document stands in place of where its score would put it, and who says so. */
  readonly pin: Pin | undefined;
}

export interface UnscoredItem {
  readonly facts: DocumentFacts;
  readonly state: 'incomplete' | 'illegal';
  readonly missing: readonly string[];
  readonly illegal: readonly string[];
  /** What keeps a score that is legal by itself out of this ranking. */
  readonly reason?: string;
}

export interface Ranking {
  readonly framework: Framework;
  /** What stands beside every number where the framework has variants. */
  readonly variant: string | undefined;
  readonly items: readonly RankedItem[];
  readonly unscored: readonly UnscoredItem[];
}

/**
 * Ranks by `frameworkId`, else by the configured framework, else by the one most documents carry. `today` decides
 * which pins have expired; where nobody says which day it is, none has.
 */
export function rank(all: Iterable<DocumentFacts>, config: Config, frameworkId?: string, today?: string): Ranking {
  const open = [...all].filter((facts) => facts.ranked && facts.scores.length > 0 && isOpen(facts));
  const named = frameworkId ?? config.framework ?? mostCarried(open, config);
  const framework = frameworkNamed(named, config) ?? frameworks[0];
  if (framework === undefined) throw new Error('There is no scoring framework.');
  const carried: Scored[] = [];
  const unscored: UnscoredItem[] = [];
  for (const facts of open) {
    const score = facts.scores.find((candidate) => candidate.framework === framework.id);
    if (score?.state === 'scored') carried.push({ facts, score });
    else unscored.push(unscoredItem(facts, score, framework));
  }
  const currency = framework.inCurrency === undefined ? undefined : (config.currency ?? mostUsed(carried));
  const [scored, foreign] = byCurrency(carried, currency);
  unscored.push(...foreign.map(({ facts, score }) => foreignItem(facts, framework, score.currency, currency)));
  unscored.sort((a, b) => compareNames(a.facts, b.facts));
  const ranked = currency === undefined ? framework : (framework.inCurrency?.(currency) ?? framework);
  return { framework: ranked, variant: framework.variant(config), items: withPins(withRanks(scored, config, today)), unscored };
}

/** Neither closed nor already launched: what is out of the door no longer competes. */
export function isOpen(facts: DocumentFacts): boolean {
  return facts.phase !== 'closed' && facts.status !== 'launched';
}

interface Scored {
  readonly facts: DocumentFacts;
  readonly score: ScoreFacts & { readonly state: 'scored' };
}

/**
 * Best first. Documents are put in order by the exact score before ties are found, so that "equal within a
 * billionth", which is not transitive, cannot make the order depend on where the documents came from.
 */
function withRanks(scored: readonly Scored[], config: Config, today: string | undefined): readonly RankedItem[] {
  const sorted = [...scored].sort((a, b) => b.score.value - a.score.value || compareNames(a.facts, b.facts));
  const ranks: number[] = [];
  for (let start = 0, rank = 1; start < sorted.length; rank++) {
    const first = sorted[start]?.score.value ?? 0;
    let end = start + 1;
    for (let next = sorted[end]; next !== undefined && compareScores(first, next.score.value) === 0; next = sorted[end]) end++;
    if (end - start > 1) sorted.splice(start, end - start, ...sorted.slice(start, end).sort(compareTied));
    for (; start < end; start++) ranks.push(rank);
  }
  const near = overlapping(
    sorted.map(({ score }) => score),
    ranks,
  );
  return sorted.map(({ facts, score }, index): RankedItem => {
    const rank = ranks[index] ?? 0;
    return {
      rank,
      tied: ranks[index - 1] === rank || ranks[index + 1] === rank,
      near: near(index),
      score: score.value,
      low: score.low,
      high: score.high,
      inputs: score.inputs,
      ranges: score.ranges,
      facts,
      pin: pinOf(facts, today, config.fiscalYearStart),
    };
  });
}

function unscoredItem(facts: DocumentFacts, score: ScoreFacts | undefined, framework: Framework): UnscoredItem {
  if (score?.state === 'illegal') return { facts, state: 'illegal', missing: score.missing, illegal: score.illegal };
  const all = [...framework.inputs].flatMap(([name, { optional }]) => (optional === true ? [] : [name]));
  const missing = score?.state === 'incomplete' ? score.missing : all;
  return { facts, state: 'incomplete', missing, illegal: [] };
}

/** The currency of most scores, and of as many the first in the alphabet; undefined where none names one. */
function mostUsed(scored: readonly Scored[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { score } of scored) if (score.currency !== undefined) counts.set(score.currency, (counts.get(score.currency) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || compareText(a, b))[0]?.[0];
}

/** Amounts are never converted, so a score in another currency has no place among the others. One that names none is in theirs. */
function byCurrency(scored: readonly Scored[], currency: string | undefined): readonly [readonly Scored[], readonly Scored[]] {
  const isForeign = ({ score }: Scored): boolean => currency !== undefined && score.currency !== undefined && score.currency !== currency;
  return [scored.filter((each) => !isForeign(each)), scored.filter(isForeign)];
}

function foreignItem(facts: DocumentFacts, { inputs }: Framework, own = '', usual = ''): UnscoredItem {
  return {
    facts,
    state: 'illegal',
    missing: [],
    illegal: [...inputs].flatMap(([name, { kind }]) => (kind === 'money' ? [name] : [])),
    reason: `is in ${own}, the ranking counts in ${usual}; say currency: in rubric.yaml`,
  };
}

function mostCarried(open: readonly DocumentFacts[], config: Config): string {
  const counts = new Map<string, number>();
  for (const facts of open) for (const { framework } of facts.scores) counts.set(framework, (counts.get(framework) ?? 0) + 1);
  const able = frameworksOf(config).filter(({ ranks }) => ranks);
  return able.reduce((best, { id }) => ((counts.get(id) ?? 0) > (counts.get(best) ?? 0) ? id : best), 'rice');
}

/** Scores within a relative 1e-9 are equal. */
export function compareScores(a: number, b: number): number {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b;
}

/** Higher confidence, then smaller effort, then earlier target date, then id, by code points. */
function compareTied(a: Scored, b: Scored): number {
  return (
    (b.score.inputs['confidence'] ?? 0) - (a.score.inputs['confidence'] ?? 0) ||
    effort(a.score.inputs) - effort(b.score.inputs) ||
    compareText(deadline(a.facts.targetDate), deadline(b.facts.targetDate)) ||
    compareNames(a.facts, b.facts)
  );
}

/** What sorts behind every date: nothing said, or nothing that can be read. */
const never = '9999-12-31';

/** The last day a target date means, so that days, months, quarters and halves can be put in one order. */
function deadline(text: string | undefined): string {
  return daysOf(text)?.end ?? never;
}

function effort(inputs: Inputs): number {
  return inputs['effort'] ?? inputs['job_size'] ?? -(inputs['ease'] ?? 0);
}

/** By id, and by path where two documents claim one id or have none. */
function compareNames(a: DocumentFacts, b: DocumentFacts): number {
  return compareText(a.id ?? a.path, b.id ?? b.path) || compareText(a.path, b.path);
}

/** By code points, which differs from UTF-16 order only behind the surrogates. */
function compareText(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at > 0 && /[\uDC00-\uDFFF]/.test(a.charAt(at) + b.charAt(at))) at--;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
