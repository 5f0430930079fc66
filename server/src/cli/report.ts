// The report of a check as plain data: the contract of `--format json`. Lines and columns count from 1, columns
// in UTF-16 units, and documents and problems stand in an order that no machine changes.
import type { Problem } from '../checks/rule.ts';
import type { Severity } from '../config/config.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { version } from '../version.ts';
import type { Loaded } from './load.ts';

export interface ReportedProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fixable: boolean;
}

export interface ReportedDocument {
  readonly path: string;
  readonly kind: string | null;
  readonly id: string | null;
  readonly title: string | null;
  readonly status: string | null;
  readonly phase: string | null;
  readonly sections: readonly { readonly concept: string; readonly heading: string; readonly line: number }[];
  readonly score: { readonly framework: string; readonly state: string; readonly value?: number; readonly rank?: number } | null;
  readonly problems: readonly ReportedProblem[];
}

export interface Report {
  readonly tool: { readonly name: 'rubric'; readonly version: string };
  readonly documents: readonly ReportedDocument[];
  readonly summary: { readonly documents: number; readonly errors: number; readonly warnings: number; readonly infos: number };
}

export function makeReport(roots: readonly Loaded[]): Report {
  const base = commonFolder(roots.map(({ root }) => root));
  const documents = roots.flatMap((loaded) => {
    const prefix = loaded.root === base ? '' : `${loaded.root.slice(base === '' ? 0 : base.length + 1)}/`;
    return loaded.reported.flatMap((path) => reportDocument(loaded.workspace, path, prefix) ?? []);
  });
  const problems = documents.flatMap((document) => document.problems);
  const count = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  return {
    tool: { name: 'rubric', version },
    documents,
    summary: { documents: documents.length, errors: count('error'), warnings: count('warning'), infos: count('info') },
  };
}

/** The folder around all roots, from which paths are told; empty where they share none, and paths are absolute. */
function commonFolder(roots: readonly string[]): string {
  const [first = [], ...others] = roots.map((root) => root.split('/'));
  const parting = first.findIndex((name, index) => others.some((other) => other[index] !== name));
  return first.slice(0, parting < 0 ? first.length : parting).join('/');
}

/** A product document, or another file that has a problem; undefined for a file that is nobody's business. */
function reportDocument(workspace: Workspace, path: string, prefix: string): ReportedDocument | undefined {
  const problems = workspace.problems(path);
  const typed = workspace.typed(path);
  if (typed === undefined && problems.length === 0) return undefined;
  const lines = new LineIndex(workspace.text(path) ?? '');
  const lineOf = (offset: number): number => lines.positionAt(offset).line + 1;
  return {
    path: prefix + path,
    kind: typed?.schema.id ?? null,
    id: typed?.id ?? null,
    title: typed?.title ?? null,
    status:
      typed === undefined || typed.status.kind === 'none'
        ? null
        : typed.status.kind === 'known'
          ? typed.status.spec.name
          : typed.status.text,
    phase: typed?.phase ?? null,
    sections: [...(typed?.sections ?? [])].flatMap(([section, concepts]) =>
      concepts.map((concept) => ({ concept, heading: section.heading.text, line: lineOf(section.heading.span.start) })),
    ),
    score: typed === undefined ? null : reportScore(workspace, path),
    problems: problems.map((problem) => reportProblem(problem, lines)),
  };
}

/** The score in the framework of the ranking, else the first one the document carries. */
function reportScore(workspace: Workspace, path: string): ReportedDocument['score'] {
  const scores = workspace.scores(path);
  const ranking = workspace.ranking();
  const score = scores.find(({ outcome }) => outcome.framework.id === ranking.framework.id) ?? scores[0];
  if (score === undefined) return null;
  const framework = score.outcome.framework.id;
  if (score.outcome.kind !== 'scored') return { framework, state: score.outcome.kind };
  const rank = workspace.ranking(framework).items.find(({ facts }) => facts.path === path)?.rank;
  return { framework, state: 'scored', value: score.outcome.value, ...(rank === undefined ? {} : { rank }) };
}

function reportProblem(problem: Problem, lines: LineIndex): ReportedProblem {
  const start = lines.positionAt(problem.span.start);
  const end = lines.positionAt(problem.span.end);
  return {
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    fixable: problem.fixes.length > 0,
  };
}
