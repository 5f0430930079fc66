// How much each team has promised in each period against what it can do. A team whose capacity nobody wrote down has
// no limit to break, and an effort that nobody knows is not added.
import type { Config } from '../../config/config.ts';
import type { Days } from '../../document/calendar.ts';
import { plainText, plainTexts } from '../../document/plainValue.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import { formatNumber } from '../../scoring/format.ts';
import type { PortfolioQuestion } from '../portfolioQuestion.ts';
import { commitmentOf, isBeingBuilt } from './commitment.ts';
import { effortOf } from './effort.ts';
import { withoutAncestors } from './family.ts';
import { chosen, nameOf, rankingOf } from './items.ts';
import { periodOf, shareIn, usualLength } from './periods.ts';
import { membersOf, type Member } from './reporting.ts';

export interface Overload {
  readonly team: string;
  readonly period: string;
  readonly by: 'committed' | 'planned';
  /** In person-months, as text. */
  readonly load: string;
  readonly limit: string;
  readonly capacity: string;
  /** What ranks lowest and would make room, lowest first. */
  readonly toMove: readonly string[];
  readonly members: readonly Member[];
}

export const mostPlanned = 150;

export const overloads: PortfolioQuestion<readonly Overload[]> = {
  name: 'loads above capacity',
  answer(all, config, today) {
    if (config.capacity.teams.length === 0) return [];
    const shares = sharesOf(all, config);
    if (shares.length === 0) return [];
    const length = usualLength(
      shares.map(({ facts }) => facts),
      config,
    );
    const periods = new Map<string, Days & { readonly name: string }>();
    for (const { facts, days } of shares) {
      const period = periodOf(facts, config);
      // What is over cannot be planned otherwise any more.
      if (period?.length !== length || (today !== undefined && days.end < today)) continue;
      const key = `${days.start} ${days.end}`;
      if (!periods.has(key)) periods.set(key, { ...days, name: plainText(facts.fields, 'period') ?? key });
    }
    const places = new Map(rankingOf(all, config).items.map(({ facts }, index) => [facts.path, index]));
    const sorted = [...periods.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
    return sorted.flatMap((period) => config.capacity.teams.flatMap((team) => overloadOf(team, period, shares, places, config) ?? []));
  },
};

/** The part of a document's effort that one team has. */
interface Share {
  readonly facts: DocumentFacts;
  readonly team: string;
  readonly amount: number;
  readonly days: Days;
  readonly isCommitted: boolean;
}

/** Work for several teams is shared out evenly, because nobody says how else; with one team all work is that team's. */
function sharesOf(all: readonly DocumentFacts[], config: Config): readonly Share[] {
  const [only, ...others] = config.capacity.teams;
  const planned = all.filter((facts) => facts.phase !== 'closed' && effortOf(facts)?.unit === 'person-months');
  return withoutAncestors(planned).flatMap((facts) => {
    const commitment = commitmentOf(facts, config);
    const days = periodOf(facts, config);
    if (commitment === 'exploring' || days === undefined) return [];
    const named = teamsOf(facts);
    const teams = named.length === 0 && only !== undefined && others.length === 0 ? [only.id.toLowerCase()] : named;
    const amount = (effortOf(facts)?.amount ?? 0) / Math.max(teams.length, 1);
    return teams.map((team) => ({ facts, team, amount, days, isCommitted: commitment === 'committed' }));
  });
}

function teamsOf({ fields }: DocumentFacts): readonly string[] {
  const lists = [plainTexts(fields, 'capacity_teams'), plainTexts(fields, 'teams'), plainTexts(fields, 'team')];
  return [...new Set((lists.find((list) => list.length > 0) ?? []).map((team) => team.trim().toLowerCase()))];
}

function overloadOf(
  team: Config['capacity']['teams'][number],
  period: Days & { readonly name: string },
  shares: readonly Share[],
  places: ReadonlyMap<string, number>,
  config: Config,
): Overload | undefined {
  const limit = team.perPeriod * config.capacity.loadFactor;
  const here = shares
    .filter((share) => share.team === team.id.toLowerCase())
    .map((share) => ({ ...share, amount: share.amount * shareIn(share.days, period) }))
    .filter(({ amount }) => amount > 0);
  const committed = here.filter(({ isCommitted }) => isCommitted);
  const by = sum(committed) > limit + tolerance ? 'committed' : 'planned';
  const most = by === 'committed' ? limit : (limit * chosen(config, 'portfolio/over-capacity', 'planned', mostPlanned)) / 100;
  const counted = by === 'committed' ? committed : here;
  if (sum(counted) <= most + tolerance) return undefined;
  return {
    team: team.id,
    period: period.name,
    by,
    load: formatNumber(sum(counted)),
    limit: formatNumber(limit),
    capacity: formatNumber(team.perPeriod),
    toMove: toMove(counted, most, places),
    members: membersOf(counted, ({ facts, amount }) => ({
      path: facts.path,
      note: `${nameOf(facts)} takes ${formatNumber(amount)} person-months of ${team.id} in ${period.name}.`,
    })),
  };
}

/** Sums of decimals may pass a limit that they only reach on paper. */
const tolerance = 1e-9;

function sum(shares: readonly Pick<Share, 'amount'>[]): number {
  return shares.reduce((total, { amount }) => total + amount, 0);
}

const mostNamed = 3;

/** What has begun is not moved; what has no rank goes before what has one. */
function toMove(shares: readonly Share[], most: number, places: ReadonlyMap<string, number>): readonly string[] {
  const placeOf = ({ facts }: Share): number => places.get(facts.path) ?? Infinity;
  const waiting = shares.filter(({ facts }) => !isBeingBuilt(facts) && facts.status !== 'launched');
  const lowest = [...waiting].sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(b) - placeOf(a)));
  const moved: Share[] = [];
  for (const share of lowest) {
    if (sum(shares) - sum(moved) <= most + tolerance || moved.length === mostNamed) break;
    moved.push(share);
  }
  return moved.map(({ facts }) => nameOf(facts));
}
