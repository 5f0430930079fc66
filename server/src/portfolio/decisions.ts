// Answers that were given and answers that are owed: what became of each idea and each proposed decision, and what was to
// be looked at again by a day that has passed.
import type { Config } from '../config/config.ts';
import { daysBetween, daysOf } from '../document/calendar.ts';
import { plainText } from '../document/plainValue.ts';
import type { DocumentFacts } from './facts.ts';
import { isOpen } from './ranking.ts';

export type Answer = 'yes' | 'no' | 'not now' | 'not this way';

export interface GivenAnswer {
  readonly facts: DocumentFacts;
  readonly answer: Answer;
  readonly reason: string | undefined;
  /** The day or period to look at it again, as written. */
  readonly revisit: string | undefined;
}

/** The answers of all ideas, by their `decision:`, else by their status; in order of path. */
export function answersIn(all: readonly DocumentFacts[]): readonly GivenAnswer[] {
  return all.flatMap((facts) => {
    const answer = facts.lineage.includes('idea') ? answerOf(facts) : undefined;
    if (answer === undefined) return [];
    return [{ facts, answer, reason: plainText(facts.fields, 'decision_reason'), revisit: plainText(facts.fields, 'revisit_on') }];
  });
}

const byStatus: Readonly<Record<string, Answer>> = {
  accepted: 'yes',
  promoted: 'yes',
  shipped: 'yes',
  'not-now': 'not now',
  declined: 'no',
};

/** What an idea was answered; undefined where nobody has, and for one that another idea says as well. */
export function answerOf({ fields, status }: Pick<DocumentFacts, 'fields' | 'status'>): Answer | undefined {
  const said = plainText(fields, 'decision')
    ?.toLowerCase()
    .replace(/[\s_]+/g, '-');
  switch (said) {
    case 'yes':
    case 'no':
      return said;
    case 'not-now':
      return 'not now';
    case 'not-this-way':
      return 'not this way';
    default:
      return Object.hasOwn(byStatus, status) ? byStatus[status] : undefined;
  }
}

export interface OwedDecision {
  readonly facts: DocumentFacts;
  readonly why: 'to be looked at again' | 'proposed' | 'triaged, not answered' | 'reviewed, not decided';
  /** The day since which it is owed, and how many days ago that is; undefined where no document says. */
  readonly since: string | undefined;
  readonly days: number | undefined;
}

/** What waits for a decision, the longest first. */
export function owedDecisions(all: readonly DocumentFacts[], config: Config, today: string | undefined): readonly OwedDecision[] {
  return all
    .flatMap((facts) => owedOf(facts, config, today) ?? [])
    .sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || (a.facts.path < b.facts.path ? -1 : 1));
}

/** What was answered "not now" is owed again on the day it names, whatever its status. */
function owedOf(facts: DocumentFacts, config: Config, today: string | undefined): OwedDecision | undefined {
  const { fields, lineage, status } = facts;
  const owed = (why: OwedDecision['why'], since: string | undefined): OwedDecision => ({
    facts,
    why,
    since,
    days: today === undefined || since === undefined ? undefined : Math.max(daysBetween(since, today), 0),
  });
  const revisit = daysOf(plainText(fields, 'revisit_on'), config.fiscalYearStart)?.start;
  const isKept = isOpen(facts) || status === 'not-now' || status === 'parked';
  if (revisit !== undefined && today !== undefined && revisit <= today && isKept) return owed('to be looked at again', revisit);
  const last = daysOf(plainText(fields, 'updated') ?? plainText(fields, 'created'), config.fiscalYearStart)?.end;
  if (lineage.includes('decision') && status === 'proposed') return owed('proposed', last);
  if (lineage.includes('idea') && status === 'triaged' && answerOf(facts) === undefined) return owed('triaged, not answered', last);
  if (lineage.includes('impact-review') && status === 'final' && plainText(fields, 'decision') === undefined)
    return owed('reviewed, not decided', last);
  return undefined;
}
