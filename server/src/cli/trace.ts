// `rubric trace`: why a document exists and what came of it, or what is missing in all traces of a repository.
import { evidenceFiles, lineName, traceReports, type TraceLine, type TraceReport } from '../features/trace.ts';
import { nodeName, nodeTitle } from '../portfolio/trace.ts';
import { traceGaps } from '../portfolio/traceGaps.ts';
import { traceGraph } from '../portfolio/traceGraph.ts';
import { traceColumns, traceMatrix, type TraceRow } from '../portfolio/traceMatrix.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { load, unreadableIn } from './load.ts';
import { mermaidOf } from './mermaid.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

export interface TraceOptions {
  readonly format: 'text' | 'json' | 'mermaid';
  readonly gaps?: boolean;
  readonly root?: string;
  readonly config?: string;
  readonly today?: string;
}

export async function traceCommand(terminal: Terminal, id: string | undefined, options: TraceOptions): Promise<number> {
  const refuse = (message: string): number => {
    terminal.error(`rubric: ${message}\n`);
    return 2;
  };
  if (id === undefined && options.gaps !== true) return refuse('Name an id, such as rubric trace PRD-41, or ask for --gaps.');
  if (id !== undefined && options.gaps === true) return refuse('--gaps is about the whole repository; leave the id out.');
  if (options.gaps === true && options.format === 'mermaid') return refuse('--gaps is printed as text or json.');
  const loaded = await load(terminal, [options.root ?? '.'], options);
  if (loaded.kind === 'refused') return refuse(loaded.message);
  const [first] = loaded.roots;
  if (first === undefined) return 0;
  const { workspace } = first;
  const text =
    id === undefined
      ? allGaps(workspace, options.format)
      : (oneTrace(workspace, id, options.format) ?? oneTrace(workspace, id.toUpperCase(), options.format));
  if (text === undefined) {
    const [near] = workspace.portfolio.idsLike(id ?? '');
    return refuse(`No document has the id ${id ?? ''}.${near === undefined ? '' : ` Did you mean ${near}?`}`);
  }
  terminal.out(text);
  const unreadable = unreadableIn([first]);
  for (const line of unreadable) terminal.error(`rubric: ${line}.\n`);
  return unreadable.length > 0 ? 2 : 0;
}

function oneTrace(workspace: Workspace, id: string, format: TraceOptions['format']): string | undefined {
  const reports = traceReports(workspace, id);
  if (reports.length === 0) return undefined;
  switch (format) {
    case 'text':
      return reports.map(traceText).join('\n');
    case 'json':
      return `${JSON.stringify(reports.map(traceJson), null, 2)}\n`;
    case 'mermaid': {
      const all = workspace.portfolio.all();
      const traces = reports.map(({ trace }) => trace);
      return mermaidOf(traces, traceGraph(all), traceGaps(all, workspace.config, workspace.today, evidenceFiles(workspace)));
    }
  }
}

function traceText({ subject, upstream, downstream, gaps }: TraceReport): string {
  return [
    `${subject.kind} ${lineName(subject)}`,
    '',
    'Why does this exist?',
    ...listed(upstream, 'Nothing says why: no goal, no problem and no evidence is linked above it.'),
    '',
    'What came of it?',
    ...listed(downstream, 'Nothing yet: no document follows from it.'),
    ...(gaps.length === 0 ? [] : ['', 'What is missing?', ...gaps.map(({ of, text }) => `  ${of}: ${text}`)]),
    '',
  ].join('\n');
}

function listed(lines: readonly TraceLine[], empty: string): readonly string[] {
  const width = Math.max(0, ...lines.map(({ kind }) => kind.length));
  return lines.length === 0
    ? [`  ${empty}`]
    : lines.map((line) => `  ${line.kind.padEnd(width)}  ${lineName(line)}${line.via === undefined ? '' : `, by way of ${line.via}`}`);
}

function traceJson({ subject, upstream, downstream, gaps }: TraceReport): unknown {
  const plain = ({ kind, id, title, status, speaks, path }: TraceReport['subject']): Record<string, unknown> => ({
    kind,
    id: id ?? null,
    title,
    status,
    ...(speaks === 'against' ? { speaks } : {}),
    path: path ?? null,
  });
  const step = (line: TraceLine): unknown => ({
    ...plain(line),
    link: line.link,
    by: line.by,
    distance: line.distance,
    via: line.via ?? null,
  });
  return { ...plain(subject), upstream: upstream.map(step), downstream: downstream.map(step), gaps };
}

function allGaps(workspace: Workspace, format: TraceOptions['format']): string {
  const rows = traceMatrix(workspace.portfolio.all(), workspace.config, workspace.today, evidenceFiles(workspace));
  if (format === 'json') return `${JSON.stringify(rows.map(rowJson), null, 2)}\n`;
  if (rows.length === 0) return 'There is no work to trace yet: no idea, problem statement, PRFAQ, PRD, launch plan or review.\n';
  const open = rows.filter(({ gaps }) => gaps.length > 0);
  const whole = rows.filter(({ gaps }) => gaps.length === 0);
  const shown = traceColumns.filter(([column]) => rows.some(({ cells }) => (cells.get(column) ?? []).length > 0));
  const cellsOf = ({ cells }: TraceRow): readonly string[] =>
    shown.map(([column]) => shortened((cells.get(column) ?? []).map(unquoted)) || '·');
  const headers = shown.map(([, title]) => title);
  return [
    `${String(open.length)} of ${String(rows.length)} traces have gaps.\n`,
    ...(open.length === 0
      ? []
      : [
          table(
            [...headers, 'What is missing'],
            open.map((row) => [...cellsOf(row), row.gaps.join('; ')]),
          ),
        ]),
    ...(whole.length === 0 ? [] : [`Without gaps:\n\n${table(headers, whole.map(cellsOf))}`]),
  ].join('\n');
}

/** Two names and how many more: a cell is read at a glance. */
function shortened(names: readonly string[]): string {
  return names.length <= 2 ? names.join(', ') : `${names.slice(0, 2).join(', ')} +${String(names.length - 2)}`;
}

function unquoted(name: string): string {
  const bare = name.replace(/^"(.*)"$/, '$1');
  return bare.length > 24 ? `${bare.slice(0, 23)}…` : bare;
}

function rowJson({ subject, cells, gaps }: TraceRow): unknown {
  const about =
    subject.kind === 'document' ? { path: subject.facts.path, title: subject.facts.title } : { path: null, title: nodeTitle(subject) };
  return { id: nodeName(subject), ...about, ...Object.fromEntries(cells), gaps };
}
