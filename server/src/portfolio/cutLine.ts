// Where the capacity ends in the ranked list: each document takes its effort from its teams in the order in which it was
// decided, and what finds no room falls below the line. What is being built keeps its place, and nothing is ever moved.
import type { Config } from '../config/config.ts';
import { plannedPeriods, sharesOf, sizedWork, teamParts, tolerance, type PlannedPeriod, type Share } from './capacity.ts';
import { isBeingBuilt } from './commitment.ts';
import { effortOf } from './effort.ts';
import type { DocumentFacts } from './facts.ts';
import { periodOf, shareIn } from './periods.ts';
import type { RankedItem } from './ranking.ts';

export type Placing =
  | { readonly state: 'fits'; readonly periods: readonly string[] }
  /** It needs more than `room` person-months of a team. */
  | { readonly state: 'below'; readonly team: string; readonly periods: readonly string[]; readonly needed: number; readonly room: number }
  /** Its effort is counted with a later document about the same work. */
  | { readonly state: 'counted-elsewhere' }
  | {
      readonly state: 'unknown';
      readonly why: 'no effort' | 'effort in points' | 'no team' | 'no capacity';
      readonly team: string | undefined;
    };

export interface CutItem {
  readonly item: RankedItem;
  readonly placing: Placing;
}

export interface CutLine {
  /** The periods whose capacity is shared out; empty where no document names one, and then it is that of one period. */
  readonly periods: readonly string[];
  readonly items: readonly CutItem[];
}

/** Undefined where nobody says what any team can do. `items` are in the order that was decided. */
export function cutLine(
  items: readonly RankedItem[],
  all: readonly DocumentFacts[],
  config: Config,
  today: string | undefined,
): CutLine | undefined {
  if (config.capacity.teams.length === 0) return undefined;
  const shares = sharesOf(all, config);
  const periods = plannedPeriods(shares, config, today);
  const rooms = new Rooms(periods, config, today);
  const ranked = new Set(items.map(({ facts }) => facts.path));
  // What is being built is not stopped for a number, and what has no place in the list cannot wait its turn.
  for (const share of shares)
    if (isBeingBuilt(share.facts) || (share.isCommitted && !ranked.has(share.facts.path))) rooms.take([share], 'whatever is left');
  const sized = new Set(sizedWork(all, config).map(({ path }) => path));
  return {
    periods: periods.map(({ name }) => name),
    items: items.map((item) => ({ item, placing: placingOf(item.facts, sized, rooms, config) })),
  };
}

function placingOf(facts: DocumentFacts, sized: ReadonlySet<string>, rooms: Rooms, config: Config): Placing {
  const effort = effortOf(facts);
  if (effort === undefined) return { state: 'unknown', why: 'no effort', team: undefined };
  if (effort.unit === 'points') return { state: 'unknown', why: 'effort in points', team: undefined };
  if (!sized.has(facts.path)) return { state: 'counted-elsewhere' };
  const parts = teamParts(facts, config);
  const limitless = parts.find(({ team }) => !rooms.knows(team));
  if (limitless !== undefined)
    return { state: 'unknown', why: limitless.team === undefined ? 'no team' : 'no capacity', team: limitless.team };
  const days = periodOf(facts, config);
  // It was placed before everything else.
  if (isBeingBuilt(facts) && days !== undefined) return { state: 'fits', periods: rooms.periodsIn(days) };
  return rooms.take(
    parts.map((part) => ({ ...part, days })),
    'only what is free',
  );
}

interface Wanted extends Pick<Share, 'team' | 'amount'> {
  /** Undefined where the work is planned for no period, and takes the first that are free. */
  readonly days: Share['days'] | undefined;
}

/** What is left of each team's capacity in each period. */
class Rooms {
  readonly #periods: readonly PlannedPeriod[];
  readonly #config: Config;
  /** By team the person-months in each period. */
  readonly #left: ReadonlyMap<string, number[]>;
  /** The first period that work without one can be put into: one that has not begun, if there is any. */
  readonly #firstFree: number;

  constructor(periods: readonly PlannedPeriod[], config: Config, today: string | undefined) {
    this.#periods = periods;
    this.#config = config;
    const count = Math.max(periods.length, 1);
    this.#left = new Map(
      config.capacity.teams.map(({ id, perPeriod }) => [
        id.toLowerCase(),
        Array.from({ length: count }, () => perPeriod * config.capacity.loadFactor),
      ]),
    );
    const ahead = periods.findIndex(({ start }) => today === undefined || start > today);
    this.#firstFree = Math.max(ahead, 0);
  }

  knows(team: string | undefined): boolean {
    return team !== undefined && this.#left.has(team);
  }

  periodsIn(days: Share['days']): readonly string[] {
    return this.#periods.filter((period) => shareIn(days, period) > 0).map(({ name }) => name);
  }

  /** Takes all of it or nothing; `whatever is left` may take more than there is. */
  take(wanted: readonly Wanted[], how: 'only what is free' | 'whatever is left'): Placing {
    const taken = new Map<string, number[]>();
    const used = new Set<number>();
    for (const { team = '', amount, days } of wanted) {
      const left = this.#left.get(team);
      if (left === undefined) continue;
      const parts = days === undefined ? this.#spread(left, amount) : this.#byDays(days, amount);
      const missing = parts.findIndex((part, index) => part > Math.max(left[index] ?? 0, 0) + tolerance);
      if (how === 'only what is free' && missing >= 0) return this.#below(team, days, amount, left, missing, parts);
      taken.set(team, parts);
      for (const [index, part] of parts.entries()) if (part > 0) used.add(index);
    }
    for (const [team, parts] of taken) {
      const left = this.#left.get(team) ?? [];
      for (const [index, part] of parts.entries()) left[index] = (left[index] ?? 0) - part;
    }
    return { state: 'fits', periods: this.#names([...used]) };
  }

  #byDays(days: Share['days'], amount: number): number[] {
    if (this.#periods.length === 0) return [amount];
    return this.#periods.map((period) => amount * shareIn(days, period));
  }

  /** From the first period on as much as is free there; what is left over is wanted of the last one. */
  #spread(left: readonly number[], amount: number): number[] {
    let rest = amount;
    return left.map((free, index) => {
      if (index < this.#firstFree) return 0;
      const part = index === left.length - 1 ? rest : Math.min(rest, Math.max(free, 0));
      rest -= part;
      return part;
    });
  }

  #below(
    team: string,
    days: Share['days'] | undefined,
    amount: number,
    left: readonly number[],
    missing: number,
    parts: readonly number[],
  ): Placing {
    const name = this.#config.capacity.teams.find(({ id }) => id.toLowerCase() === team)?.id ?? team;
    if (days !== undefined) {
      const room = Math.max(left[missing] ?? 0, 0);
      return { state: 'below', team: name, periods: this.#names([missing]), needed: parts[missing] ?? amount, room };
    }
    const open = left.slice(this.#firstFree);
    const room = open.reduce((total, free) => total + Math.max(free, 0), 0);
    return { state: 'below', team: name, periods: this.#names(open.map((_, index) => index + this.#firstFree)), needed: amount, room };
  }

  #names(indexes: readonly number[]): readonly string[] {
    return [...indexes].sort((a, b) => a - b).flatMap((index) => this.#periods[index]?.name ?? []);
  }
}
