// The trace of a document as a page: why it exists, what came of it, and what is missing on the way. The steps in words
// are the same for the editor and the command line.
import { plainText } from '../document/plainValue.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import { nodeName, nodeTitle, tracesOf, type Trace, type TraceStep } from '../portfolio/trace.ts';
import { traceGaps, type EvidenceFilesFor, type TraceGap } from '../portfolio/traceGaps.ts';
import type { TraceNode } from '../portfolio/traceGraph.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { cell } from './escape.ts';

export interface TraceLine {
  /** `Problem statement`, `Goal`. */
  readonly kind: string;
  readonly id: string | undefined;
  readonly title: string;
  /** Empty for a goal, and where a document says none. */
  readonly status: string;
  /** Evidence may contradict what it is linked to, and then says so. */
  readonly speaks: 'for' | 'against';
  readonly path: string | undefined;
  /** The name of the link and the document that has it. */
  readonly link: string;
  readonly by: string;
  /** How many links away, and the name of the step before where it is not the subject. */
  readonly distance: number;
  readonly via: string | undefined;
}

export interface TraceReport {
  readonly subject: Omit<TraceLine, 'link' | 'by' | 'distance' | 'via'>;
  readonly upstream: readonly TraceLine[];
  readonly downstream: readonly TraceLine[];
  /** What is missing, with the name of what lacks it. */
  readonly gaps: readonly { readonly of: string; readonly text: string }[];
  readonly trace: Trace;
}

/** Rows of files are evidence as documents are. */
export function evidenceFiles({ evidence }: Pick<Snapshot, 'evidence'>): EvidenceFilesFor {
  return (id) => evidence.fileEvidence(id).map(({ path }) => path);
}

/** The trace of a document by its id or path, or of a goal by its id; one for each document that claims the id. */
export function traceReports(snapshot: Snapshot, idOrPath: string): readonly TraceReport[] {
  const all = snapshot.portfolio.all();
  const gaps = traceGaps(all, snapshot.config, snapshot.today, evidenceFiles(snapshot));
  return tracesOf(all, idOrPath).map((trace) => {
    const nodes = [trace.subject, ...trace.upstream.map(({ node }) => node), ...trace.downstream.map(({ node }) => node)];
    const keys = new Map(nodes.map((node) => [node.key, node]));
    return {
      subject: described(snapshot, trace.subject),
      upstream: [...trace.upstream.map((step) => lineOf(snapshot, trace, step)), ...fileLines(snapshot, trace)],
      downstream: trace.downstream.map((step) => lineOf(snapshot, trace, step)),
      gaps: inOrder(gaps, nodes).map(({ key, text }) => ({ of: nameAt(keys.get(key)), text })),
      trace,
    };
  });
}

/** Those of the subject first, then those along the way. */
function inOrder(gaps: readonly TraceGap[], nodes: readonly TraceNode[]): readonly TraceGap[] {
  return nodes.flatMap((node) => gaps.filter(({ key }) => key === node.key));
}

function nameAt(node: TraceNode | undefined): string {
  return node === undefined ? '' : nodeName(node);
}

function lineOf(snapshot: Snapshot, trace: Trace, step: TraceStep): TraceLine {
  const before = [...trace.upstream, ...trace.downstream].find(({ node }) => node.key === step.via)?.node;
  return {
    ...described(snapshot, step.node),
    link: step.link,
    by: nameOfPath(snapshot, step.by),
    distance: step.distance,
    via: before === undefined ? undefined : nodeName(before),
  };
}

/** The files with rows for the subject, and then for what it came from. */
function fileLines({ evidence }: Snapshot, { subject, upstream }: Trace): readonly TraceLine[] {
  return [{ node: subject, distance: 0 }, ...upstream].flatMap(({ node, distance }) => {
    const id = node.kind === 'document' ? node.facts.id : undefined;
    if (id === undefined) return [];
    return evidence.fileEvidence(id).map(({ path, types }) => ({
      kind: 'Evidence file',
      id: undefined,
      title: path,
      status: '',
      speaks: Object.keys(types).length === 0 ? ('against' as const) : ('for' as const),
      path,
      link: 'evidence',
      by: path,
      distance: distance + 1,
      via: distance === 0 ? undefined : id,
    }));
  });
}

function described(snapshot: Snapshot, node: TraceNode): TraceReport['subject'] {
  switch (node.kind) {
    case 'goal':
      return {
        kind: node.goal?.kind === 'objective' ? 'Objective' : 'Goal',
        id: node.id,
        title: nodeTitle(node),
        status: '',
        speaks: 'for',
        path: node.goal?.strategy.path,
      };
    case 'absent':
      return { kind: 'Not there', id: node.id, title: '', status: '', speaks: 'for', path: undefined };
    case 'document': {
      const { id, title, status, path, kind, fields } = node.facts;
      const speaks = plainText(fields, 'direction')?.toLowerCase() === 'contradicts' ? 'against' : 'for';
      return { kind: snapshot.catalogue.schemas.get(kind)?.title ?? kind, id, title, status, speaks, path };
    }
  }
}

function nameOfPath(snapshot: Snapshot, path: string): string {
  return snapshot.portfolio.facts(path)?.id ?? path;
}

/** `PRB-12 · Drivers wait at the gate (validated)`, `EVD-23 · Doors are the bottleneck (verified, speaks against it)`. */
export function lineName({ id, title, status, speaks }: Pick<TraceLine, 'id' | 'title' | 'status' | 'speaks'>): string {
  const remarks = [status, ...(speaks === 'against' ? ['speaks against it'] : [])].filter((part) => part !== '');
  const name = [id, title].filter((part) => part !== undefined && part !== '').join(' · ');
  return remarks.length === 0 ? name : `${name} (${remarks.join(', ')})`;
}

/** The page "Why does this exist?" for a document, as Markdown; undefined where the path is none. */
export function showTrace(snapshot: Snapshot, path: string): string | undefined {
  const facts: DocumentFacts | undefined = snapshot.portfolio.facts(path);
  const report = facts === undefined ? undefined : traceReports(snapshot, path).find(({ subject }) => subject.path === path);
  return report === undefined ? undefined : tracePage(report);
}

export function tracePage({ subject, upstream, downstream, gaps }: TraceReport): string {
  const missing = gaps.map(({ of, text }) => `- ${cell(of)}: ${cell(text)}`);
  return [
    `# Why does ${cell(lineName({ ...subject, status: '', speaks: 'for' }))} exist?`,
    bulleted(upstream, 'Nothing says why: no goal, no problem and no evidence is linked above it.'),
    '## What came of it?',
    bulleted(downstream, 'Nothing yet: no document follows from it.'),
    ...(missing.length === 0 ? [] : ['## What is missing?', missing.join('\n')]),
    '',
  ].join('\n\n');
}

function bulleted(lines: readonly TraceLine[], empty: string): string {
  if (lines.length === 0) return empty;
  return lines
    .map((line) => `- **${cell(line.kind)}:** ${cell(lineName(line))}${line.via === undefined ? '' : `, by way of ${cell(line.via)}`}`)
    .join('\n');
}
