// Lays the trace out in columns from goals to reviews. Within a column nodes stand near what they are linked to: their
// order is found by barycentres, swept to and fro, and is the same for the same documents on every machine.
import type { DashboardData, DocumentSummary } from './dashboardData.ts';

export interface LaidNode {
  readonly key: string;
  readonly kind: 'document' | 'goal' | 'absent';
  readonly document: DocumentSummary | undefined;
  readonly id: string;
  readonly title: string;
  readonly gaps: readonly { readonly text: string; readonly side: 'before' | 'after' }[];
  readonly column: number;
  readonly top: number;
  readonly height: number;
}

export interface TraceColumn {
  readonly title: string;
  /** What one and several of its nodes are called. */
  readonly nouns: readonly [string, string];
}

export interface TraceLayout {
  /** The columns that hold something. */
  readonly columns: readonly TraceColumn[];
  readonly nodes: ReadonlyMap<string, LaidNode>;
  readonly links: readonly { readonly from: LaidNode; readonly to: LaidNode; readonly link: string }[];
  readonly height: number;
  /** How many nodes a full column left out. */
  readonly left: number;
}

/** What stands in which column, and what one and several of it are called; kinds that are in none are not traced. */
const columns: readonly (readonly [title: string, nouns: readonly [string, string], kinds: readonly string[]])[] = [
  ['Goals', ['goal', 'goals'], []],
  ['Evidence', ['piece of evidence', 'pieces of evidence'], ['evidence', 'interview-notes', 'competitor', 'experiment']],
  ['Ideas', ['idea', 'ideas'], ['idea']],
  ['Problems', ['problem', 'problems'], ['problem']],
  ['PRFAQs', ['PRFAQ', 'PRFAQs'], ['prfaq']],
  ['PRDs', ['PRD or initiative', 'PRDs and initiatives'], ['prd', 'initiative']],
  ['Launches', ['launch', 'launches'], ['launch-plan']],
  ['Reviews', ['review', 'reviews'], ['impact-review', 'case-study']],
];
/** Links whose targets are not there say by their name which kind was meant. */
const linkColumns: Readonly<Record<string, string>> = { launch: 'launch-plan', review: 'impact-review' };

const mostInColumn = 80;
const between = 10;
/** An id and two lines of title. */
const boxHeight = 54;
/** Two lines of what is missing. */
const gapLines = 28;
const sweeps = 6;

export function traceLayout(data: DashboardData): TraceLayout {
  const found = nodesOf(data);
  const used = columns.map((_column, index) => found.filter(({ column }) => column === index));
  const kept = used.map((nodes) => nodes.slice(0, mostInColumn));
  const filled = kept.filter((nodes) => nodes.length > 0);
  const neighbours = neighboursOf(data, new Set(filled.flat().map(({ key }) => key)));
  const ordered = arrange(filled, neighbours);
  const nodes = new Map(place(ordered, neighbours).map((node) => [node.key, node]));
  const links = data.trace.links.flatMap(({ from, to, link }) => {
    const [source, target] = [nodes.get(from), nodes.get(to)];
    return source === undefined || target === undefined || source.column >= target.column ? [] : [{ from: source, to: target, link }];
  });
  return {
    columns: columns.flatMap(([title, nouns], index) => (kept[index]?.length === 0 ? [] : [{ title, nouns }])),
    nodes,
    links,
    height: Math.max(0, ...[...nodes.values()].map(({ top, height }) => top + height)),
    left: used.flat().length - kept.flat().length,
  };
}

type Found = Omit<LaidNode, 'top'>;

function nodesOf({ documents, trace }: DashboardData): readonly Found[] {
  const gaps = new Map<string, LaidNode['gaps']>();
  for (const { key, text, side } of trace.gaps) gaps.set(key, [...(gaps.get(key) ?? []), { text, side }]);
  const linked = new Set(trace.links.flatMap(({ from, to }) => [from, to]));
  const node = (key: string, rest: Omit<Found, 'key' | 'gaps' | 'height'>): Found => {
    const own = gaps.get(key) ?? [];
    return { key, gaps: own, height: boxHeight + (own.length === 0 ? 0 : gapLines), ...rest };
  };
  const traced = documents.flatMap((document) => {
    const column = columnOf(document.lineage);
    // What is closed and leads nowhere is history.
    const isShown = column >= 0 && (linked.has(document.path) || document.phase !== 'closed');
    const { path, id, title } = document;
    return isShown ? [node(path, { kind: 'document', document, id: id ?? title, title: id === undefined ? '' : title, column })] : [];
  });
  const others = trace.others.flatMap(({ key, kind, id, text }) => {
    const link = trace.links.find(({ from, to }) => from === key || to === key)?.link ?? '';
    const column = kind === 'goal' ? 0 : columnOf([linkColumns[link] ?? link]);
    return column < 0 ? [] : [node(key, { kind, document: undefined, id, title: kind === 'absent' ? 'not there' : text, column })];
  });
  return [...traced, ...others];
}

function columnOf(lineage: readonly string[]): number {
  return columns.findIndex(([, , kinds]) => kinds.some((kind) => lineage.includes(kind)));
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighboursOf({ trace }: DashboardData, shown: ReadonlySet<string>): Neighbours {
  const all = new Map<string, string[]>();
  const add = (key: string, other: string): void => {
    const known = all.get(key);
    if (known === undefined) all.set(key, [other]);
    else known.push(other);
  };
  for (const { from, to } of trace.links) {
    if (!shown.has(from) || !shown.has(to)) continue;
    add(from, to);
    add(to, from);
  }
  return all;
}

/** Sorts each column by the mean place of what its nodes are linked to; ties keep the order of before. */
function arrange(found: readonly (readonly Found[])[], neighbours: Neighbours): readonly (readonly Found[])[] {
  const places = new Map<string, number>();
  const take = (nodes: readonly Found[]): readonly Found[] => {
    for (const [index, { key }] of nodes.entries()) places.set(key, (index + 0.5) / nodes.length);
    return nodes;
  };
  let result = found.map(take);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const inOrder = sweep % 2 === 0 ? result : [...result].reverse();
    const sorted = inOrder.map((nodes) => {
      const wanted = new Map(
        nodes.map(({ key }) => [key, mean(neighbours.get(key)?.map((other) => places.get(other) ?? 0.5)) ?? places.get(key) ?? 0]),
      );
      return take([...nodes].sort((a, b) => (wanted.get(a.key) ?? 0) - (wanted.get(b.key) ?? 0)));
    });
    result = sweep % 2 === 0 ? sorted : sorted.reverse();
  }
  return result;
}

/** Moves the nodes of each column as near to their neighbours as the ones above and below allow, to and fro. */
function place(ordered: readonly (readonly Found[])[], neighbours: Neighbours): readonly LaidNode[] {
  const heights = ordered.map((nodes) => nodes.reduce((sum, { height }) => sum + height + between, -between));
  const total = Math.max(0, ...heights);
  const tops = new Map<string, number>();
  const middles = new Map<string, number>();
  const numbers = ordered.map((_nodes, column) => column);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const column of sweep % 2 === 0 ? numbers : [...numbers].reverse()) {
      let below = heights[column] ?? 0;
      let free = 0;
      for (const { key, height } of ordered[column] ?? []) {
        const linked = mean(neighbours.get(key)?.flatMap((other) => middles.get(other) ?? []));
        const top = Math.max(free, Math.min((linked ?? free + height / 2) - height / 2, total - below));
        free = top + height + between;
        below -= height + between;
        tops.set(key, top);
        middles.set(key, top + height / 2);
      }
    }
  }
  return ordered.flatMap((nodes, column) => nodes.map((node) => ({ ...node, column, top: tops.get(node.key) ?? 0 })));
}

function mean(values: readonly number[] | undefined): number | undefined {
  return values === undefined || values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
