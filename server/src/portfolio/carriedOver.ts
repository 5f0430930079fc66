// Work that has been carried from one period into the next and would not be started today: it ranks below the line
// that the capacity of all teams draws. Without a capacity there is no line.
import type { Config } from '../config/config.ts';
import { addDays } from '../document/calendar.ts';
import { plainText } from '../document/plainValue.ts';
import type { DocumentFacts } from './facts.ts';
import { tolerance } from './capacity.ts';
import { isBeingBuilt } from './commitment.ts';
import { effortOf } from './effort.ts';
import { chosen, rankingOf } from './items.ts';
import { mostDaysIn, periodOf, type PeriodLength } from './periods.ts';

export interface CarriedOver {
  readonly period: string;
  readonly length: PeriodLength;
  readonly rank: number;
  readonly ranked: number;
}

export const mostPeriodsLate = 1;

/** By the path of the document. */
export function carriedOverIn(
  all: readonly DocumentFacts[],
  config: Config,
  today: string | undefined,
): Readonly<Record<string, CarriedOver>> {
  if (today === undefined || config.capacity.teams.length === 0) return {};
  const late = all.filter((facts) => isBeingBuilt(facts) && isLate(facts, config, today));
  if (late.length === 0) return {};
  const below = belowTheLine(all, config);
  const { items } = rankingOf(all, config);
  return Object.fromEntries(
    late.flatMap((facts) => {
      const rank = below.get(facts.path);
      const period = periodOf(facts, config);
      if (rank === undefined || period === undefined) return [];
      const name = plainText(facts.fields, 'period') ?? '';
      return [[facts.path, { period: name, length: period.length, rank, ranked: items.at(-1)?.rank ?? 0 }] as const];
    }),
  );
}

/** True once as many whole periods as allowed have passed since the end of its own. */
function isLate(facts: DocumentFacts, config: Config, today: string): boolean {
  const period = periodOf(facts, config);
  const allowed = chosen(config, 'portfolio/carry-over', 'periods', mostPeriodsLate);
  return period !== undefined && today > addDays(period.end, Math.round(mostDaysIn(period.length) * allowed));
}

/** The ranks of the documents behind the first one that no longer fits; an effort that is not known takes no room. */
function belowTheLine(all: readonly DocumentFacts[], config: Config): ReadonlyMap<string, number> {
  const { teams, loadFactor } = config.capacity;
  const room = teams.reduce((total, { perPeriod }) => total + perPeriod, 0) * loadFactor;
  const below = new Map<string, number>();
  let taken = 0;
  for (const { facts, rank } of rankingOf(all, config).items) {
    const effort = effortOf(facts);
    taken += effort?.unit === 'person-months' ? effort.amount : 0;
    if (taken > room + tolerance) below.set(facts.path, rank);
  }
  return below;
}
