// What each team has promised and planned in each period, in person-months, against what it can do. A team whose capacity
// nobody wrote down has no limit, which is not the same as none left, and an effort that nobody knows is not added.
import type { Config } from '../config/config.ts';
import type { Days } from '../document/calendar.ts';
import { plainText, plainTexts } from '../document/plainValue.ts';
import { commitmentOf } from './commitment.ts';
import { effortOf } from './effort.ts';
import type { DocumentFacts } from './facts.ts';
import { withoutAncestors } from './family.ts';
import { once } from './once.ts';
import { periodOf, shareIn, usualLength } from './periods.ts';

/** The part of a document's effort that one team has. */
export interface Share {
  readonly facts: DocumentFacts;
  /** In small letters; undefined where the document names no team and there are several. */
  readonly team: string | undefined;
  /** In person-months. */
  readonly amount: number;
  readonly days: Days;
  readonly isCommitted: boolean;
}

/** Sums of decimals may pass a limit that they only reach on paper. */
export const tolerance = 1e-9;

/** The planned and committed work that has an effort and a period, as much of it as each team has. */
export const sharesOf: (all: readonly DocumentFacts[], config: Config) => readonly Share[] = once((all, config) =>
  sizedWork(all, config).flatMap((facts) => {
    const commitment = commitmentOf(facts, config);
    const days = periodOf(facts, config);
    if (commitment === 'exploring' || days === undefined) return [];
    return teamParts(facts, config).map((part) => ({ facts, ...part, days, isCommitted: commitment === 'committed' }));
  }),
);

/** The documents whose effort counts: those that are sized in time and not done again by a later document. */
export const sizedWork: (all: readonly DocumentFacts[], config: Config) => readonly DocumentFacts[] = once((all) =>
  withoutAncestors(all.filter((facts) => facts.phase !== 'closed' && effortOf(facts)?.unit === 'person-months')),
);

/** Work for several teams is shared out evenly, because nobody says how else; with one team all work is that team's. */
export function teamParts(facts: DocumentFacts, config: Config): readonly Pick<Share, 'team' | 'amount'>[] {
  const [only, ...others] = config.capacity.teams;
  const named = teamsOf(facts);
  const teams = named.length > 0 ? named : [only !== undefined && others.length === 0 ? only.id.toLowerCase() : undefined];
  const amount = (effortOf(facts)?.amount ?? 0) / teams.length;
  return teams.map((team) => ({ team, amount }));
}

function teamsOf({ fields }: DocumentFacts): readonly string[] {
  const lists = [plainTexts(fields, 'capacity_teams'), plainTexts(fields, 'teams'), plainTexts(fields, 'team')];
  return [...new Set((lists.find((list) => list.length > 0) ?? []).map((team) => team.trim().toLowerCase()))];
}

export interface PlannedPeriod extends Days {
  /** As the first document writes it. */
  readonly name: string;
}

/** The periods of the usual length that shares are planned for, in order of time; what is over cannot be planned otherwise. */
export function plannedPeriods(shares: readonly Share[], config: Config, today: string | undefined): readonly PlannedPeriod[] {
  const length = usualLength(
    shares.map(({ facts }) => facts),
    config,
  );
  const periods = new Map<string, PlannedPeriod>();
  for (const { facts, days } of shares) {
    const period = periodOf(facts, config);
    if (period?.length !== length || (today !== undefined && days.end < today)) continue;
    const key = `${days.start} ${days.end}`;
    if (!periods.has(key)) periods.set(key, { start: days.start, end: days.end, name: plainText(facts.fields, 'period') ?? key });
  }
  return [...periods.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** What of the shares falls into a period, by days. */
export function sharesIn(shares: readonly Share[], period: Days): readonly Share[] {
  return shares.map((share) => ({ ...share, amount: share.amount * shareIn(share.days, period) })).filter(({ amount }) => amount > 0);
}

export function sumOf(shares: readonly Pick<Share, 'amount'>[]): number {
  return shares.reduce((total, { amount }) => total + amount, 0);
}

export interface TeamLoad {
  /** As rubric.yaml writes it, else as the documents do; undefined for work that names no team. */
  readonly team: string | undefined;
  readonly period: PlannedPeriod;
  /** In person-months, all of them; `limit` is the part of the capacity that may be planned. Undefined: nobody says. */
  readonly capacity: number | undefined;
  readonly limit: number | undefined;
  readonly committed: number;
  readonly planned: number;
  readonly shares: readonly Share[];
}

/** The loads of all teams in all planned periods, in order of time and then of rubric.yaml. */
export function teamLoads(all: readonly DocumentFacts[], config: Config, today: string | undefined): readonly TeamLoad[] {
  const shares = sharesOf(all, config);
  const known = config.capacity.teams.map(({ id }) => id.toLowerCase());
  const others = new Set(shares.flatMap(({ team }) => (team !== undefined && !known.includes(team) ? [team] : [])));
  const teams: readonly (string | undefined)[] = [...known, ...[...others].sort(), undefined];
  return plannedPeriods(shares, config, today).flatMap((period) => {
    const here = sharesIn(shares, period);
    return teams.flatMap((team): readonly TeamLoad[] => {
      const own = here.filter((share) => share.team === team);
      const capacity = config.capacity.teams.find(({ id }) => id.toLowerCase() === team);
      if (own.length === 0 && capacity === undefined) return [];
      const limit = capacity === undefined ? undefined : capacity.perPeriod * config.capacity.loadFactor;
      const committed = sumOf(own.filter(({ isCommitted }) => isCommitted));
      return [
        {
          team: capacity?.id ?? own.map(({ facts }) => teamName(facts, team)).find((name) => name !== undefined) ?? team,
          period,
          capacity: capacity?.perPeriod,
          limit,
          committed,
          planned: sumOf(own) - committed,
          shares: own,
        },
      ];
    });
  });
}

/** A team as the document writes its name. */
function teamName({ fields }: DocumentFacts, team: string | undefined): string | undefined {
  return ['capacity_teams', 'teams', 'team'].flatMap((name) => plainTexts(fields, name)).find((name) => name.trim().toLowerCase() === team);
}
