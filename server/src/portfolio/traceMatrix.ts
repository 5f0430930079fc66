// The whole trace as one table: a row for each piece of work, from its goal to its review, those with gaps first. A piece
// of work is a PRD, or what has not become one yet; what stands alone at either end has a row of its own.
import type { Config } from '../config/config.ts';
import type { DocumentFacts } from './facts.ts';
import { nodeName, stepsFrom } from './trace.ts';
import { traceGaps, type EvidenceFilesFor } from './traceGaps.ts';
import { stageOfKind, stageOf, traceGraph, type TraceGraph, type TraceNode } from './traceGraph.ts';

/** The columns with the kinds that stand in them. */
export const traceColumns = [
  ['goal', 'Goal'],
  ['evidence', 'Evidence'],
  ['idea', 'Idea'],
  ['problem', 'Problem'],
  ['prfaq', 'PRFAQ'],
  ['prd', 'PRD'],
  ['launch-plan', 'Launch'],
  ['impact-review', 'Review'],
] as const;

export type TraceColumn = (typeof traceColumns)[number][0];

export interface TraceRow {
  /** What the row is about. */
  readonly subject: TraceNode;
  /** Names of documents and goals by column. */
  readonly cells: ReadonlyMap<TraceColumn, readonly string[]>;
  /** As sentences without their end; of another node with its name in front. */
  readonly gaps: readonly string[];
}

export function traceMatrix(
  all: readonly DocumentFacts[],
  config: Config,
  today: string | undefined,
  files: EvidenceFilesFor,
): readonly TraceRow[] {
  const graph = traceGraph(all);
  const gaps = new Map<string, string[]>();
  for (const { key, text } of traceGaps(all, config, today, files)) gaps.set(key, [...(gaps.get(key) ?? []), text]);
  const rows = [...graph.nodes.values()].filter((node) => hasRow(node, graph, gaps)).map((node) => rowOf(node, graph, gaps, files));
  return rows.sort(
    (a, b) => Number(b.gaps.length > 0) - Number(a.gaps.length > 0) || compareText(nodeName(a.subject), nodeName(b.subject)),
  );
}

function hasRow(node: TraceNode, graph: TraceGraph, gaps: ReadonlyMap<string, readonly string[]>): boolean {
  if (node.kind === 'absent') return false;
  if (node.kind === 'goal') return gaps.has(node.key);
  const { facts } = node;
  const stage = stageOf(facts);
  if (facts.phase === 'closed' || stage === Infinity) return false;
  if (facts.lineage.includes('evidence')) return gaps.has(node.key);
  const isWork = stage >= stageOfKind('idea') && stage <= stageOfKind('prd') && !facts.lineage.includes('experiment');
  if (isWork) return !stepsFrom(graph, node, 'down').some(({ node: other }) => isLater(other, stageOfKind('prd')));
  const isAfter = ['launch-plan', 'impact-review'].some((kind) => facts.lineage.includes(kind));
  return isAfter && !stepsFrom(graph, node, 'up').some(({ node: other }) => isLater(other, stage - 1));
}

/** A living document from idea to PRD, or as far as `last`. */
function isLater(node: TraceNode, last: number): boolean {
  if (node.kind !== 'document' || node.facts.phase === 'closed' || node.facts.lineage.includes('experiment')) return false;
  const stage = stageOf(node.facts);
  return stage >= stageOfKind('idea') && stage <= last;
}

function rowOf(subject: TraceNode, graph: TraceGraph, gaps: ReadonlyMap<string, readonly string[]>, files: EvidenceFilesFor): TraceRow {
  const upstream = stepsFrom(graph, subject, 'up').map(({ node }) => node);
  const around = [...upstream, ...stepsFrom(graph, subject, 'down').map(({ node }) => node)];
  const nodes = [subject, ...around];
  const filed = [subject, ...upstream].flatMap((node) =>
    node.kind === 'document' && node.facts.id !== undefined ? files(node.facts.id) : [],
  );
  const cells = new Map(traceColumns.map(([column]) => [column, namesIn(column, nodes, column === 'evidence' ? filed : [])] as const));
  const own = gaps.get(subject.key) ?? [];
  // A gap of a goal or of evidence has a row of its own.
  const others = around
    .filter((node) => node.kind === 'document' && !node.facts.lineage.includes('evidence'))
    .flatMap((node) => (gaps.get(node.key) ?? []).map((text) => `${nodeName(node)}: ${text}`));
  return { subject, cells, gaps: [...own, ...others] };
}

function namesIn(column: TraceColumn, nodes: readonly TraceNode[], more: readonly string[]): readonly string[] {
  const names = nodes.flatMap((node) => {
    const isHere = node.kind === 'goal' ? column === 'goal' : node.kind === 'document' && node.facts.lineage.includes(column);
    return isHere ? [nodeName(node)] : [];
  });
  return [...new Set([...names, ...more])].sort(compareText);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
