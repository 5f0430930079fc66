// Which documents wait for one another in a circle, asked of the whole portfolio: "A depends on B" and "B blocks A"
// say the same. Closed documents hold nobody up, and an id that two documents share says nothing certain.
import type { DocumentFacts } from '../../portfolio/facts.ts';
import type { PortfolioQuestion } from '../portfolioQuestion.ts';

/** For each id in a circle those that it waits for and that wait for it in turn, in order. */
export type Circles = Readonly<Record<string, readonly string[]>>;

export const dependencyCircles: PortfolioQuestion<Circles> = {
  name: 'dependency circles',
  answer: (all) => circlesIn(waitsFor(all)),
};

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function waitsFor(all: readonly DocumentFacts[]): Graph {
  const owners = new Map<string, number>();
  for (const { id } of all) if (id !== undefined) owners.set(id, (owners.get(id) ?? 0) + 1);
  const nodes = all.filter(({ id, phase }) => id !== undefined && owners.get(id) === 1 && phase !== 'closed');
  const graph = new Map(nodes.map(({ id = '' }) => [id, new Set<string>()]));
  for (const { id = '', links } of nodes) {
    for (const other of links['depends_on'] ?? []) if (graph.has(other)) graph.get(id)?.add(other);
    for (const other of links['blocks'] ?? []) graph.get(other)?.add(id);
  }
  return graph;
}

/** The links that stay within one component: those are the ones that lie on a circle. */
function circlesIn(graph: Graph): Circles {
  const component = componentsOf(graph);
  const inside = [...graph].map(
    ([id, others]) => [id, [...others].filter((other) => component.get(other) === component.get(id)).sort()] as const,
  );
  return Object.fromEntries(inside.filter(([, others]) => others.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A number for each id, the same for two ids that wait for one another; Tarjan's algorithm, without recursion. */
function componentsOf(graph: Graph): ReadonlyMap<string, number> {
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

/** A shortest way round from an id back to itself, with it at both ends; undefined where it is in no circle. */
export function wayRound(circles: Circles, id: string): readonly string[] | undefined {
  const from = new Map<string, string>();
  const queue = [id];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of circles[at] ?? []) {
      if (next === id) return [...wayBack(from, at, id), id];
      if (from.has(next)) continue;
      from.set(next, at);
      queue.push(next);
    }
  }
  return undefined;
}

function wayBack(from: ReadonlyMap<string, string>, end: string, start: string): readonly string[] {
  const way = [end];
  for (let at = end; at !== start;) {
    at = from.get(at) ?? start;
    way.unshift(at);
  }
  return way;
}
