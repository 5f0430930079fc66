// Every product document by kind, in the order in which kinds come in the life of a product, with what a person
// wants to know before opening one.
import type { Problem } from '../checks/rule.ts';
import type { Phase } from '../schema/schema.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { launchReadiness, readinessTitle } from './launches.ts';

export interface DocumentRow {
  readonly path: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly phase: Phase;
  readonly owner: string | undefined;
  /** `7 of 9 gates · T-12`, for a launch plan. */
  readonly readiness: string | undefined;
  /** True where it carries a score of any framework, whether complete or not. */
  readonly hasScore: boolean;
  readonly isStale: boolean;
  readonly isSuspect: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface DocumentsOfKind {
  readonly id: string;
  readonly title: string;
  /** Open ones first, then by id and path. */
  readonly documents: readonly DocumentRow[];
}

/** From what is learned through what is decided, built and launched to what came of it. */
const life = [
  'strategy',
  'metric',
  'initiative',
  'roadmap',
  'idea',
  'evidence',
  'problem',
  'prfaq',
  'prd',
  'launch-plan',
  'impact-review',
  'decision',
];

const phases: readonly Phase[] = ['draft', 'review', 'committed', 'closed'];

/** Only kinds of which there are documents; a repository's own kinds come behind those that ship. */
export function documentsByKind(snapshot: Snapshot): readonly DocumentsOfKind[] {
  const byKind = new Map<string, DocumentRow[]>();
  for (const facts of snapshot.portfolio.all()) {
    const rows = byKind.get(facts.kind) ?? [];
    byKind.set(facts.kind, rows);
    const problems = snapshot.lastProblems(facts.path);
    const readiness = launchReadiness(snapshot, facts.path);
    rows.push({
      path: facts.path,
      id: facts.id,
      title: facts.title,
      kind: facts.kind,
      status: facts.status,
      phase: facts.phase,
      owner: facts.owner,
      readiness: readiness === undefined ? undefined : readinessTitle(readiness),
      hasScore: facts.scores.length > 0,
      ...marks(problems),
    });
  }
  const place = (kind: string): number => (life.includes(kind) ? life.indexOf(kind) : life.length);
  return [...byKind]
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([id, rows]) => ({
      id,
      title: snapshot.catalogue.schemas.get(id)?.title ?? id,
      documents: rows.sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase) || byName(a, b)),
    }));
}

/** What the findings of a document say about it at a glance. */
export function marks(problems: readonly Problem[]): Pick<DocumentRow, 'isStale' | 'isSuspect' | 'errors' | 'warnings' | 'infos'> {
  const count = (severity: Problem['severity']): number => problems.filter((problem) => problem.severity === severity).length;
  return {
    isStale: problems.some(({ rule }) => rule === 'doc/stale' || rule === 'score/estimate-stale'),
    isSuspect: problems.some(({ rule }) => rule === 'lifecycle/link-suspect'),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}

/** By id, numbers in it as numbers, so that PRD-9 stands before PRD-10. */
function byName(a: DocumentRow, b: DocumentRow): number {
  const [nameA, nameB] = [a.id ?? a.path, b.id ?? b.path];
  const numberOf = (name: string): number => Number(/\d+$/.exec(name)?.[0] ?? NaN);
  const stem = (name: string): string => name.replace(/\d+$/, '');
  if (stem(nameA) === stem(nameB)) return numberOf(nameA) - numberOf(nameB) || (a.path < b.path ? -1 : 1);
  return nameA < nameB ? -1 : 1;
}
