// How old the numbers behind a score are: each input by the day its author gives, else by the day its line was last
// written, else by the day of the document. Which day a line was written only the outside knows, so it comes in as data.
import type { Config } from '../config/config.ts';
import { daysBetween, daysOf } from '../document/calendar.ts';
import { plainText } from '../document/plainValue.ts';
import type { DocumentFacts, ScoreFacts } from './facts.ts';
import { isOpen } from './ranking.ts';

/** The day on which the line of an input was last changed, as `2026-09-30`; undefined where nobody knows. */
export type WrittenOn = (path: string, framework: string, input: string) => string | undefined;

export const nobodyKnows: WrittenOn = () => undefined;

export interface EstimateAge {
  readonly input: string;
  readonly day: string;
  /** Days from then to today; 0 for a day to come. */
  readonly days: number;
  readonly from: 'the estimate' | 'its line' | 'the document';
}

/** A score goes stale after so many days, where `stale: {score: …}` of rubric.yaml does not say it. */
export const usualScoreDays = 90;

export function mostScoreDays(config: Config): number {
  return config.stale.get('score') ?? usualScoreDays;
}

/** The ages of a score's inputs in their order; an input whose age nobody knows is not among them. */
export function estimateAges(
  facts: DocumentFacts,
  score: ScoreFacts & { readonly state: 'scored' },
  config: Config,
  today: string | undefined,
  writtenOn: WrittenOn = nobodyKnows,
): readonly EstimateAge[] {
  if (today === undefined) return [];
  const lastDay = (text: string | undefined): string | undefined => daysOf(text, config.fiscalYearStart)?.end;
  const document = lastDay(plainText(facts.fields, 'updated'));
  return Object.keys(score.inputs).flatMap((input): readonly EstimateAge[] => {
    const own = lastDay(score.notes[input]?.date);
    const line = own === undefined ? lastDay(writtenOn(facts.path, score.framework, input)) : undefined;
    const day = own ?? line ?? document;
    if (day === undefined) return [];
    const from = own !== undefined ? 'the estimate' : line !== undefined ? 'its line' : 'the document';
    return [{ input, day, days: Math.max(daysBetween(day, today), 0), from }];
  });
}

export interface StaleEstimate {
  readonly facts: DocumentFacts;
  readonly framework: string;
  /** Those that are too old, oldest first. */
  readonly ages: readonly EstimateAge[];
}

/** The documents in the ranking of a framework with inputs that are too old, those with the oldest first. */
export function staleEstimates(
  all: readonly DocumentFacts[],
  framework: string,
  config: Config,
  today: string | undefined,
  writtenOn: WrittenOn = nobodyKnows,
): readonly StaleEstimate[] {
  const most = mostScoreDays(config);
  return all
    .filter((facts) => facts.ranked && isOpen(facts))
    .flatMap((facts): readonly StaleEstimate[] => {
      const score = facts.scores.find((candidate) => candidate.framework === framework);
      if (score?.state !== 'scored') return [];
      const ages = estimateAges(facts, score, config, today, writtenOn)
        .filter(({ days }) => days > most)
        .sort((a, b) => b.days - a.days);
      return ages.length === 0 ? [] : [{ facts, framework, ages }];
    })
    .sort((a, b) => (b.ages[0]?.days ?? 0) - (a.ages[0]?.days ?? 0) || (a.facts.path < b.facts.path ? -1 : 1));
}
