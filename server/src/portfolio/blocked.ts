// Work that cannot go on because of what it waits for: something turned down, not there, later than itself, not promised
// by anybody, or waiting for it in turn. What a dependency waits for itself holds up the dependent as well.
import type { Config } from '../config/config.ts';
import { daysOf } from '../document/calendar.ts';
import { plainText } from '../document/plainValue.ts';
import { commitmentOf, isTurnedDown, isWork } from './commitment.ts';
import { allWaits, circlesIn, ownersOf, wayRound } from './dependencies.ts';
import type { DocumentFacts } from './facts.ts';
import { grouped, nameOf } from './items.ts';
import { onceForAll } from './once.ts';
import { isOpen, type RankedItem } from './ranking.ts';

export type BlockReason = 'absent' | 'turned-down' | 'later' | 'uncommitted' | 'circle';

export interface Blocker {
  readonly id: string;
  readonly reason: BlockReason;
  /** As the end of a sentence: "PRD-9 is only planned". */
  readonly text: string;
  /** The ids between the two, where the one blocks by way of others; a long way is cut in the middle with "…". */
  readonly via: readonly string[];
}

export interface BlockedItem {
  readonly facts: DocumentFacts;
  /** Nearest first: what it waits for itself, and the nearest one behind each dependency with which nothing is wrong. */
  readonly blockers: readonly Blocker[];
}

/** The open documents that something keeps from going on, in order of id. */
export function blockedItems(all: readonly DocumentFacts[], config: Config): readonly BlockedItem[] {
  const steps = stepsIn(all, config);
  const nearest = nearestBehind(steps);
  const circles = circlesIn(all);
  const rings = circles.rings.map((ring) => new Set(ring));
  return [...steps].flatMap(([id, { facts, stopped, passed }]) => {
    const way = wayRound(circles, id);
    const circle: readonly Blocker[] =
      way === undefined
        ? []
        : [{ id, reason: 'circle', text: `it waits for itself: ${told(way).join(' → ')}`, via: told(way.slice(1, -1)) }];
    const farther = passed
      .flatMap((other) => nearest.get(other) ?? [])
      .sort((a, b) => a.distance - b.distance)
      .map((from) => ({ ...from.blocker, via: viaOf(from, nearest) }));
    // What stands in the circle is told with the circle.
    const seen = new Set([id]);
    const ring = rings[circles.places[id]?.[0] ?? -1];
    const blockers = [...stopped, ...farther].filter((blocker) => {
      const isNew = !seen.has(blocker.id) && ring?.has(blocker.id) !== true;
      seen.add(blocker.id);
      return isNew;
    });
    return circle.length + blockers.length === 0 ? [] : [{ facts, blockers: [...circle, ...blockers] }];
  });
}

/** A long way is cut in the middle: everybody on it is told of it. */
function told(way: readonly string[]): readonly string[] {
  return way.length <= mostShown ? way : [...way.slice(0, mostShown - 2), '…', ...way.slice(-1)];
}

const mostShown = 6;

/** What an open document waits for itself: what holds it up, and the ids with which nothing is wrong but what is behind them. */
interface Steps {
  readonly facts: DocumentFacts;
  readonly stopped: readonly Blocker[];
  readonly passed: readonly string[];
}

/** In order of id. */
function stepsIn(all: readonly DocumentFacts[], config: Config): ReadonlyMap<string, Steps> {
  const owners = ownersOf(all);
  const found = new Map<string, Steps>();
  for (const [id, others] of [...allWaits(all).waitsFor].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const facts = owners.get(id);
    if (facts === undefined || !isOpen(facts)) continue;
    const stopped: Blocker[] = [];
    const passed: string[] = [];
    for (const other of [...others].sort()) {
      if (other === id) continue;
      const dependency = owners.get(other);
      const state = dependency === undefined ? absent(other, all) : stateOf(facts, dependency, config);
      if (state !== undefined) stopped.push({ id: other, via: [], ...state });
      else if (dependency !== undefined && isOpen(dependency) && !isReached(dependency)) passed.push(other);
    }
    found.set(id, { facts, stopped, passed });
  }
  return found;
}

/** The blocker that is nearest to whoever waits for a document. */
interface Behind {
  readonly blocker: Blocker;
  readonly id: string;
  /** The next document on the way to the blocker, and the last one before it. */
  readonly next: string | undefined;
  readonly last: string;
  readonly distance: number;
}

/**
 * One walk from all blockers at once back to whoever waits, so that each link is followed once. What a blocker waits for
 * itself is told of that one, so the way leads only through dependencies with which nothing is wrong.
 */
function nearestBehind(steps: ReadonlyMap<string, Steps>): ReadonlyMap<string, Behind> {
  const waiting = grouped(
    [...steps].flatMap(([id, { passed }]) => passed.map((other) => ({ id, other }))),
    ({ other }) => other,
  );
  const queue = [...steps].flatMap(
    ([
      id,
      {
        stopped: [blocker],
      },
    ]): readonly Behind[] => (blocker === undefined ? [] : [{ blocker, id, next: undefined, last: id, distance: 1 }]),
  );
  const found = new Map(queue.map((behind) => [behind.id, behind]));
  for (const { blocker, id, last, distance } of queue) {
    for (const { id: waiter } of waiting.get(id) ?? []) {
      if (found.has(waiter)) continue;
      const behind = { blocker, id: waiter, next: id, last, distance: distance + 1 };
      found.set(waiter, behind);
      queue.push(behind);
    }
  }
  return found;
}

/** The ids before a blocker, as far as they are told: a chain of thousands is not written out for each in it. */
function viaOf(from: Behind, nearest: ReadonlyMap<string, Behind>): readonly string[] {
  const way: string[] = [];
  for (let at: Behind | undefined = from; at !== undefined && way.length < mostShown; at = nearest.get(at.next ?? '')) way.push(at.id);
  return from.distance <= mostShown ? way : [...way.slice(0, mostShown - 2), '…', from.last];
}

type State = Pick<Blocker, 'reason' | 'text'>;

const idsOf: (all: readonly DocumentFacts[]) => ReadonlySet<string> = onceForAll((all) => new Set(all.flatMap(({ id }) => id ?? [])));

/** An id that two documents share is there, and nobody can say which is meant. */
function absent(id: string, all: readonly DocumentFacts[]): State | undefined {
  return idsOf(all).has(id) ? undefined : { reason: 'absent', text: `${id} is not there` };
}

function stateOf(item: DocumentFacts, dependency: DocumentFacts, config: Config): State | undefined {
  const name = nameOf(dependency);
  if (isTurnedDown(dependency)) return { reason: 'turned-down', text: `${name} is ${dependency.status}` };
  if (!isOpen(dependency) || isReached(dependency)) return undefined;
  const [own, its] = [endOf(item, config), endOf(dependency, config)];
  if (own !== undefined && its !== undefined && its.end > own.end)
    return { reason: 'later', text: `${name} comes later (${its.text}, this is for ${own.text})` };
  const wanted = commitmentOf(item, config);
  const given = isWork(dependency) ? commitmentOf(dependency, config) : dependency.phase === 'committed' ? 'committed' : 'exploring';
  if (wanted === 'exploring' || given === 'committed') return undefined;
  const words = given === 'planned' ? 'only planned, not committed' : dependency.status === '' ? 'not committed' : dependency.status;
  return { reason: 'uncommitted', text: `${name} is ${words}` };
}

/** A decision that is accepted and evidence that is verified hold nobody up; a launch does until it has happened. */
function isReached(facts: DocumentFacts): boolean {
  return !isWork(facts) && !facts.lineage.includes('launch-plan') && facts.phase === 'committed';
}

/** When a document is done, as it says itself. */
function endOf({ fields }: DocumentFacts, config: Config): { readonly text: string; readonly end: string } | undefined {
  for (const name of ['target_date', 'launch_date', 'period']) {
    const text = plainText(fields, name);
    const end = daysOf(text, config.fiscalYearStart)?.end;
    if (text !== undefined && end !== undefined) return { text, end };
  }
  return undefined;
}

/** A ranked document whose dependency stands further down. */
export interface RankedBelow {
  readonly item: RankedItem;
  readonly dependency: RankedItem;
}

/** In the order of the list. It is shown and never mended: whoever decides may know why. */
export function rankedBelow(items: readonly RankedItem[], all: readonly DocumentFacts[]): readonly RankedBelow[] {
  const { waitsFor } = allWaits(all);
  const places = new Map(items.map((item, place) => [item.facts.id ?? '', { item, place }]));
  return items.flatMap((item, place) =>
    [...(waitsFor.get(item.facts.id ?? '') ?? [])].sort().flatMap((id) => {
      const dependency = places.get(id);
      return dependency === undefined || dependency.place <= place ? [] : [{ item, dependency: dependency.item }];
    }),
  );
}
