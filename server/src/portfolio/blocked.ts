// Work that cannot go on because of what it waits for: something turned down, not there, later than itself, not promised
// by anybody, or waiting for it in turn. What a dependency waits for itself holds up the dependent as well.
import type { Config } from '../config/config.ts';
import { daysOf } from '../document/calendar.ts';
import { plainText } from '../document/plainValue.ts';
import { commitmentOf, isTurnedDown, isWork } from './commitment.ts';
import { allWaits, circlesIn, openWaits, ownersOf, wayRound } from './dependencies.ts';
import type { DocumentFacts } from './facts.ts';
import { nameOf } from './items.ts';
import { onceForAll } from './once.ts';
import { isOpen, type RankedItem } from './ranking.ts';

export type BlockReason = 'absent' | 'turned-down' | 'later' | 'uncommitted' | 'circle';

export interface Blocker {
  readonly id: string;
  readonly reason: BlockReason;
  /** As the end of a sentence: "PRD-9 is only planned". */
  readonly text: string;
  /** The ids between the two, where the one blocks by way of others. */
  readonly via: readonly string[];
}

export interface BlockedItem {
  readonly facts: DocumentFacts;
  /** Nearest first. */
  readonly blockers: readonly Blocker[];
}

/** The open documents that something keeps from going on, in order of id. */
export function blockedItems(all: readonly DocumentFacts[], config: Config): readonly BlockedItem[] {
  const owners = ownersOf(all);
  const { waitsFor } = allWaits(all);
  const circles = circlesIn(openWaits(all));
  return [...waitsFor.keys()].sort().flatMap((id) => {
    const facts = owners.get(id);
    if (facts === undefined || !isOpen(facts)) return [];
    const way = Object.hasOwn(circles, id) ? wayRound(circles, id) : undefined;
    const circle: readonly Blocker[] =
      way === undefined
        ? []
        : [{ id, reason: 'circle', text: `it waits for itself: ${shortened(way).join(' → ')}`, via: way.slice(1, -1) }];
    const inCircle = new Set(way ?? []);
    const blockers = [...circle, ...blockersOf(facts, all, config).filter((blocker) => !inCircle.has(blocker.id))];
    return blockers.length === 0 ? [] : [{ facts, blockers }];
  });
}

/** A long way round is cut in the middle: everybody in it is told of it. */
function shortened(way: readonly string[]): readonly string[] {
  return way.length <= mostShown ? way : [...way.slice(0, mostShown - 2), '…', ...way.slice(-1)];
}

const mostShown = 6;

/** A dependency with the step before it. */
interface Step {
  readonly facts: DocumentFacts;
  readonly before: Step | undefined;
}

/**
 * From the nearest to the farthest; each id once. What a blocker waits for itself is told of that one, so the way leads on
 * only through dependencies with which nothing is wrong.
 */
function blockersOf(item: DocumentFacts, all: readonly DocumentFacts[], config: Config): readonly Blocker[] {
  const owners = ownersOf(all);
  const { waitsFor } = allWaits(all);
  const found: Blocker[] = [];
  const seen = new Set([item.id ?? '']);
  const queue: Step[] = [{ facts: item, before: undefined }];
  for (const step of queue) {
    for (const id of [...(waitsFor.get(step.facts.id ?? '') ?? [])].sort()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const dependency = owners.get(id);
      const state = dependency === undefined ? absent(id, all) : stateOf(step.facts, dependency, config);
      if (state !== undefined) found.push({ id, via: wayTo(step), ...state });
      else if (dependency !== undefined && isOpen(dependency) && !isReached(dependency)) queue.push({ facts: dependency, before: step });
    }
  }
  return found;
}

/** The ids between the item and what comes behind a step. */
function wayTo(step: Step): readonly string[] {
  const way: string[] = [];
  for (let at = step; at.before !== undefined; at = at.before) way.unshift(at.facts.id ?? '');
  return way;
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
