// Which items an audience reads, and in which order: what is in force, within its horizon, each piece of work once, by
// commitment and then by the place in the ranking. What is not listed is counted or told to the author, never lost.
import type { DocumentFacts } from '../portfolio/facts.ts';
import { withoutAncestors } from '../portfolio/family.ts';
import { isOpen } from '../portfolio/ranking.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Audience } from './audience.ts';
import type { Item } from './values.ts';
import { monthsLater, whenOrder } from './when.ts';

export interface Selection {
  readonly items: readonly Item[];
  /** Items that begin behind the horizon. */
  readonly beyond: number;
  /** Items within it that are not listed, because a page for executives holds few. */
  readonly unlisted: number;
  /** The last day that the audience looks ahead to; undefined where there is none. */
  readonly until: string | undefined;
}

/** What the author should know of an item that is not told. */
export type Note = (item: Item, message: string) => void;

/** Executives weigh a handful of initiatives against each other. */
const mostForExecutives = 5;
/** A roadmap for executives with fewer entries is not taken for all that they should see. */
const fewestForExecutives = 3;

export function select(items: readonly Item[], audience: Audience, snapshot: Snapshot, note: Note): Selection {
  const { today } = snapshot;
  const until = today === undefined || audience.months === 0 ? undefined : monthsLater(today, audience.months);
  const current = items.filter((item) => isCurrent(item, audience, today, note));
  const single = eachOnce(current, audience);
  const near = single.filter(({ values }) => until === undefined || (values.when.days?.start ?? '') <= until);
  const sorted = inOrder(near, snapshot);
  const listed = audience.id === 'executive' ? forExecutives(sorted) : sorted;
  return { items: listed, beyond: single.length - near.length, unlisted: sorted.length - listed.length, until };
}

function isCurrent(item: Item, { isOutside }: Audience, today: string | undefined, note: Note): boolean {
  const { facts } = item.source;
  if (facts !== undefined && !isOpen(facts)) {
    if (item.isOwn) note(item, `its status is "${facts.status}"; take it off the roadmap`);
    return false;
  }
  const end = item.values.when.days?.end;
  if (!isOutside || today === undefined || end === undefined || end >= today) return true;
  note(item, 'its time has passed; give it a new period, or say that it is launched');
  return false;
}

/** A problem, its PRFAQ and its PRD are one piece of work, and so is an initiative with its PRDs. */
function eachOnce(items: readonly Item[], { id }: Audience): readonly Item[] {
  if (id === 'internal') return items;
  const grouped = id === 'executive' ? withInitiatives(items) : items;
  const documents = grouped.flatMap(({ source }) => source.facts ?? []);
  const kept = new Set(id === 'executive' ? withoutAncestors(documents.filter(isNoInitiative)) : withoutAncestors(documents));
  return grouped.filter(({ source: { facts }, isOwn }) => {
    if (isOwn || facts === undefined || kept.has(facts)) return true;
    return id === 'executive' && !isNoInitiative(facts);
  });
}

function isNoInitiative({ lineage }: DocumentFacts): boolean {
  return !lineage.includes('initiative');
}

/** An initiative stands for its parts, unless somebody has put one of the parts on the roadmap itself. */
function withInitiatives(items: readonly Item[]): readonly Item[] {
  const left = new Set<Item>();
  for (const item of items) {
    const { facts } = item.source;
    if (facts === undefined || isNoInitiative(facts)) continue;
    const parts = items.filter(({ source }) => isPartOf(source.facts, facts));
    if (!item.isOwn && parts.some(({ isOwn }) => isOwn)) left.add(item);
    else for (const part of parts) if (!part.isOwn) left.add(part);
  }
  return items.filter((item) => !left.has(item));
}

function isPartOf(facts: DocumentFacts | undefined, { id, links }: DocumentFacts): boolean {
  if (facts === undefined || facts.id === id) return false;
  const parts = [...(links['prd'] ?? []), ...(links['prfaq'] ?? [])];
  return (facts.id !== undefined && parts.includes(facts.id)) || (id !== undefined && (facts.links['initiative'] ?? []).includes(id));
}

const commitments = ['committed', 'planned', 'exploring'] as const;

function inOrder(items: readonly Item[], snapshot: Snapshot): readonly Item[] {
  // The place in the list and not the rank, so that a document that was pinned stands where it was put.
  const places = new Map(snapshot.ranking().items.map(({ facts }, index) => [facts.path, index] as const));
  const place = ({ source }: Item): number => places.get(source.facts?.path ?? '') ?? Number.MAX_SAFE_INTEGER;
  const order = (a: Item, b: Item): number =>
    commitments.indexOf(a.values.commitment) - commitments.indexOf(b.values.commitment) ||
    place(a) - place(b) ||
    compare(whenOrder(a.values.when), whenOrder(b.values.when)) ||
    compare(a.values.name, b.values.name);
  return [...items].sort(order);
}

/** What somebody has chosen for them, where that is enough to choose between. */
function forExecutives(items: readonly Item[]): readonly Item[] {
  const own = items.filter(({ isOwn }) => isOwn);
  return (own.length >= fewestForExecutives ? own : items).slice(0, mostForExecutives);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
