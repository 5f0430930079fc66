// Why a document exists and what came of it: everything above it up to goal and evidence, and everything below it down
// to the review. Each node comes once, by the shortest way, so circles of links end where they began.
import type { DocumentFacts } from './facts.ts';
import { goalKey, stageOf, traceGraph, type TraceGraph, type TraceLink, type TraceNode } from './traceGraph.ts';

export interface TraceStep {
  readonly node: TraceNode;
  /** The link that carries this step, and the document that wrote it down. */
  readonly link: string;
  readonly by: string;
  /** How many links away; 1 for a neighbour. */
  readonly distance: number;
  /** The key of the node one step nearer, which is the subject itself for a neighbour. */
  readonly via: string;
}

export interface Trace {
  readonly subject: TraceNode;
  /** Goals first, then by stage: what the subject came from. */
  readonly upstream: readonly TraceStep[];
  /** By stage: what came of the subject. */
  readonly downstream: readonly TraceStep[];
}

/** The trace of a document, by its id or its path, or of a goal, by its id; one for each document that claims the id. */
export function tracesOf(all: readonly DocumentFacts[], idOrPath: string): readonly Trace[] {
  const graph = traceGraph(all);
  const subjects = [...graph.nodes.values()].filter((node) =>
    node.kind === 'document'
      ? node.facts.id === idOrPath || node.facts.path === idOrPath
      : node.kind === 'goal' && node.key === goalKey(idOrPath),
  );
  return subjects.map((subject) => ({ subject, upstream: stepsFrom(graph, subject, 'up'), downstream: stepsFrom(graph, subject, 'down') }));
}

/** All nodes that are reached from one in a direction, sorted by stage and name. */
export function stepsFrom(graph: TraceGraph, subject: TraceNode, way: 'up' | 'down'): readonly TraceStep[] {
  const reached = new Map<string, TraceStep>();
  const queue: { readonly key: string; readonly distance: number }[] = [{ key: subject.key, distance: 0 }];
  for (const { key, distance } of queue) {
    // What a strategy itself was built on is the reason for everything, and so says nothing of one document.
    if (way === 'up' && distance > 0 && isStrategy(graph.nodes.get(key))) continue;
    for (const link of linksAt(graph, key, way)) {
      const next = way === 'up' ? link.from : link.to;
      const node = graph.nodes.get(next);
      if (node === undefined || next === subject.key || reached.has(next)) continue;
      reached.set(next, { node, link: link.link, by: link.by, distance: distance + 1, via: key });
      queue.push({ key: next, distance: distance + 1 });
    }
  }
  return [...reached.values()].sort((a, b) => nodeStage(a.node) - nodeStage(b.node) || compareNodes(a.node, b.node));
}

function isStrategy(node: TraceNode | undefined): boolean {
  return node?.kind === 'document' && node.facts.lineage.includes('strategy');
}

/** In an order that no machine changes, so that of two ways of one length the same is always told. */
function linksAt(graph: TraceGraph, key: string, way: 'up' | 'down'): readonly TraceLink[] {
  const links = (way === 'up' ? graph.above : graph.below).get(key) ?? [];
  return [...links].sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
}

/** Goals before everything else; what is not there stands at the end. */
function nodeStage(node: TraceNode): number {
  switch (node.kind) {
    case 'goal':
      return -1;
    case 'document':
      return Math.min(stageOf(node.facts), 1000);
    case 'absent':
      return 1001;
  }
}

function compareNodes(a: TraceNode, b: TraceNode): number {
  const [one, other] = [nodeName(a), nodeName(b)];
  return one === other ? (a.key < b.key ? -1 : 1) : one < other ? -1 : 1;
}

/** The id of a node, else its title. */
export function nodeName(node: TraceNode): string {
  switch (node.kind) {
    case 'goal':
    case 'absent':
      return node.id;
    case 'document':
      return node.facts.id ?? `"${node.facts.title}"`;
  }
}

/** What a node says of itself beside its name; empty where there is nothing. */
export function nodeTitle(node: TraceNode): string {
  switch (node.kind) {
    case 'goal':
      return node.goal?.text ?? '';
    case 'absent':
      return '';
    case 'document':
      return node.facts.id === undefined ? '' : node.facts.title;
  }
}
