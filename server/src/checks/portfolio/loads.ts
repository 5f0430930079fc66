// How much each team has promised in each period against what it can do. A team whose capacity nobody wrote down has
// no limit to break, and an effort that nobody knows is not added.
import type { Config } from '../../config/config.ts';
import { plannedPeriods, sharesIn, sharesOf, sumOf, tolerance, type PlannedPeriod, type Share } from '../../portfolio/capacity.ts';
import { isBeingBuilt } from '../../portfolio/commitment.ts';
import { chosen, nameOf, rankingOf } from '../../portfolio/items.ts';
import { formatNumber } from '../../scoring/format.ts';
import type { PortfolioQuestion } from '../portfolioQuestion.ts';
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
    // Work that names no team is nobody's load.
    const shares = sharesOf(all, config).filter(({ team }) => team !== undefined);
    if (shares.length === 0) return [];
    const places = new Map(rankingOf(all, config).items.map(({ facts }, index) => [facts.path, index]));
    const periods = plannedPeriods(shares, config, today);
    return periods.flatMap((period) => config.capacity.teams.flatMap((team) => overloadOf(team, period, shares, places, config) ?? []));
  },
};

function overloadOf(
  team: Config['capacity']['teams'][number],
  period: PlannedPeriod,
  shares: readonly Share[],
  places: ReadonlyMap<string, number>,
  config: Config,
): Overload | undefined {
  const limit = team.perPeriod * config.capacity.loadFactor;
  const here = sharesIn(
    shares.filter((share) => share.team === team.id.toLowerCase()),
    period,
  );
  const committed = here.filter(({ isCommitted }) => isCommitted);
  const by = sumOf(committed) > limit + tolerance ? 'committed' : 'planned';
  const most = by === 'committed' ? limit : (limit * chosen(config, 'portfolio/over-capacity', 'planned', mostPlanned)) / 100;
  const counted = by === 'committed' ? committed : here;
  if (sumOf(counted) <= most + tolerance) return undefined;
  return {
    team: team.id,
    period: period.name,
    by,
    load: formatNumber(sumOf(counted)),
    limit: formatNumber(limit),
    capacity: formatNumber(team.perPeriod),
    toMove: toMove(counted, most, places),
    members: membersOf(counted, ({ facts, amount }) => ({
      path: facts.path,
      note: `${nameOf(facts)} takes ${formatNumber(amount)} person-months of ${team.id} in ${period.name}.`,
    })),
  };
}

const mostNamed = 3;

/** What has begun is not moved; what has no rank goes before what has one. */
function toMove(shares: readonly Share[], most: number, places: ReadonlyMap<string, number>): readonly string[] {
  const placeOf = ({ facts }: Share): number => places.get(facts.path) ?? Infinity;
  const waiting = shares.filter(({ facts }) => !isBeingBuilt(facts) && facts.status !== 'launched');
  const lowest = [...waiting].sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(b) - placeOf(a)));
  const moved: Share[] = [];
  for (const share of lowest) {
    if (sumOf(shares) - sumOf(moved) <= most + tolerance || moved.length === mostNamed) break;
    moved.push(share);
  }
  return moved.map(({ facts }) => nameOf(facts));
}
