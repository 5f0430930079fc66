// What waits for what: "A depends on B" and "B blocks A" say the same. Closed documents hold nobody up by waiting, and an
// id that two documents share says nothing certain.
import type { DocumentFacts } from './facts.ts';
import { onceForAll } from './once.ts';

/** For each id those that it waits for, and those that wait for it. */
export interface Waiting {
  readonly waitsFor: ReadonlyMap<string, ReadonlySet<string>>;
  readonly heldUp: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Who waits for whom among the documents that are not closed and whose id is theirs alone. */
export const openWaits: (all: readonly DocumentFacts[]) => ReadonlyMap<string, ReadonlySet<string>> = onceForAll((all) => {
  const graph = new Map(
    [...ownersOf(all).values()].filter(({ phase }) => phase !== 'closed').map(({ id = '' }) => [id, new Set<string>()]),
  );
  for (const [id, other] of waitsIn(all)) if (graph.has(other)) graph.get(id)?.add(other);
  return graph;
});

/** The same among all documents, closed ones and ids that no document has included: what waits for those is stuck. */
export const allWaits: (all: readonly DocumentFacts[]) => Waiting = onceForAll((all) => {
  const waitsFor = new Map<string, Set<string>>();
  const heldUp = new Map<string, Set<string>>();
  for (const [id, other] of waitsIn(all)) {
    waitsFor.set(id, (waitsFor.get(id) ?? new Set()).add(other));
    heldUp.set(other, (heldUp.get(other) ?? new Set()).add(id));
  }
  return { waitsFor, heldUp };
});

function* waitsIn(all: readonly DocumentFacts[]): Generator<readonly [id: string, other: string]> {
  for (const { id, links } of ownersOf(all).values()) {
    if (id === undefined) continue;
    for (const other of links['depends_on'] ?? []) yield [id, other];
    for (const other of links['blocks'] ?? []) yield [other, id];
  }
}

/** The documents whose id no other one has, by id. */
export const ownersOf: (all: readonly DocumentFacts[]) => ReadonlyMap<string, DocumentFacts> = onceForAll((all) => {
  const counts = new Map<string, number>();
  for (const { id } of all) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map(all.flatMap((facts) => (facts.id !== undefined && counts.get(facts.id) === 1 ? [[facts.id, facts] as const] : [])));
});

/** Who waits in a circle, and the way round that is told of each. */
export interface Circles {
  /** For each id in a circle those that it waits for and that wait for it in turn, in order. */
  readonly inside: Readonly<Record<string, readonly string[]>>;
  /** Ways round, each once and without its beginning at the end: a shortest one for the id that it was found for. */
  readonly rings: readonly (readonly string[])[];
  /** For each id in a circle the ring that is told of it, and where it stands in that. */
  readonly places: Readonly<Record<string, readonly [ring: number, at: number]>>;
}

/** The links that stay within one component: those are the ones that lie on a circle. */
export const circlesIn: (all: readonly DocumentFacts[]) => Circles = onceForAll((all) => {
  const graph = openWaits(all);
  const component = componentsOf(graph);
  const inside = [...graph]
    .map(([id, others]) => [id, [...others].filter((other) => component.get(other) === component.get(id)).sort()] as const)
    .filter(([, others]) => others.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { inside: Object.fromEntries(inside), ...ringsIn(new Map(inside.map(([id, others]) => [id, new Set(others)]))) };
});

/** A way round serves all that stand on it, so a large circle is walked once and not once for each in it. */
function ringsIn(graph: ReadonlyMap<string, ReadonlySet<string>>): Pick<Circles, 'rings' | 'places'> {
  const rings: (readonly string[])[] = [];
  const places = new Map<string, readonly [ring: number, at: number]>();
  for (const id of graph.keys()) {
    if (places.has(id)) continue;
    const ring = ringFrom(graph, id);
    for (const [at, member] of ring.entries()) if (!places.has(member)) places.set(member, [rings.length, at]);
    rings.push(ring);
  }
  return { rings, places: Object.fromEntries(places) };
}

/** A shortest way from an id back to itself. */
function ringFrom(graph: ReadonlyMap<string, ReadonlySet<string>>, id: string): readonly string[] {
  const from = new Map<string, string>();
  const queue = [id];
  for (const at of queue) {
    const others = graph.get(at);
    if (others?.has(id) === true) {
      const back = [at];
      for (let step = at; step !== id; back.push(step)) step = from.get(step) ?? id;
      return back.reverse();
    }
    for (const next of others ?? []) {
      if (from.has(next)) continue;
      from.set(next, at);
      queue.push(next);
    }
  }
  return [id];
}

/** The way round that is told of an id, with it at both ends; undefined where it is in no circle. */
export function wayRound({ rings, places }: Circles, id: string): readonly string[] | undefined {
  const [number, at] = Object.hasOwn(places, id) ? (places[id] ?? []) : [];
  const ring = number === undefined ? undefined : rings[number];
  return ring === undefined || at === undefined ? undefined : [...ring.slice(at), ...ring.slice(0, at), id];
}

/** A number for each id, the same for two ids that wait for one another; Tarjan's algorithm, without recursion. */
function componentsOf(graph: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const component = new Map<string, number>();
  const stack: string[] = [];
  for (const start of graph.keys()) {
    const work: { readonly id: string; readonly next: Iterator<string> }[] = [];
    const enter = (id: string): void => {
      order.set(id, order.size);
      lowest.set(id, order.size - 1);
      stack.push(id);
      work.push({ id, next: (graph.get(id) ?? new Set<string>()).values() });
    };
    if (!order.has(start)) enter(start);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const { id, next } = top;
      const step = next.next();
      if (step.done !== true) {
        if (!order.has(step.value)) enter(step.value);
        else if (!component.has(step.value)) lower(lowest, id, order.get(step.value) ?? 0);
        continue;
      }
      work.pop();
      const around = work.at(-1);
      if (around !== undefined) lower(lowest, around.id, lowest.get(id) ?? 0);
      if (lowest.get(id) !== order.get(id)) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        component.set(member, order.get(id) ?? 0);
        if (member === id) break;
      }
    }
  }
  return component;
}

function lower(lowest: Map<string, number>, id: string, to: number): void {
  lowest.set(id, Math.min(lowest.get(id) ?? to, to));
}
