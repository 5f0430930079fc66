// The ranked backlog as plain data for a tree, a table or a report: what is ranked in order, what is not
// scored and why, with everything a row shows.
import type { Problem } from '../checks/rule.ts';
import { frameworkNamed, frameworksOf } from '../scoring/frameworks/index.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import type { Phase } from '../schema/schema.ts';
import { entry } from '../document/field.ts';
import type { Span } from '../text/span.ts';
import type { Pin } from '../portfolio/pins.ts';
import { intervalText, rankLabel, scoreTitle, scoreWorking } from './scoreText.ts';

export interface BacklogRow {
  readonly path: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly phase: Phase;
  /** `3`, `=3`, or undefined where the document is not scored. */
  readonly rank: string | undefined;
  /** `133`, or what is missing or wrong. */
  readonly score: string;
  readonly working: string | undefined;
  /** `24–360`, where ranges of inputs make the score one. */
  readonly interval: string | undefined;
  /** True where it cannot be told from a neighbour's score, so that its place is not certain. */
  readonly near: boolean;
  /** The place it was given in spite of its score. */
  readonly pin: Pin | undefined;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** The field that decides: the input that is missing or wrong, else the score's own key. */
  readonly decidingSpan: Span | undefined;
}

export interface Backlog {
  readonly framework: string;
  readonly label: string;
  readonly variant: string | undefined;
  readonly frameworks: readonly { readonly id: string; readonly label: string; readonly documents: number }[];
  readonly ranked: readonly BacklogRow[];
  readonly unscored: readonly BacklogRow[];
  /** All product documents of the root, whether they take part in the ranking or not. */
  readonly documents: number;
}

export function backlog(snapshot: Snapshot, framework?: string): Backlog {
  const ranking = snapshot.ranking(framework);
  const all = snapshot.portfolio.all();
  return {
    framework: ranking.framework.id,
    label: ranking.framework.label,
    variant: ranking.variant,
    frameworks: frameworksOf(snapshot.config).map(({ id, label }) => ({
      id,
      label,
      documents: all.filter((facts) => facts.ranked && facts.scores.some((score) => score.framework === id)).length,
    })),
    ranked: ranking.items.map((item) => ({
      ...row(snapshot, item.facts, ranking.framework.id),
      rank: rankLabel(item),
      score: ranking.framework.show(item.score, snapshot.config),
      interval: intervalText(item, ranking.framework, snapshot.config),
      near: item.near,
      pin: item.pin,
    })),
    unscored: ranking.unscored.map((item) => ({ ...row(snapshot, item.facts, ranking.framework.id), rank: undefined })),
    documents: all.length,
  };
}

function row(snapshot: Snapshot, facts: DocumentFacts, framework: string): BacklogRow {
  const score = snapshot.scores(facts.path).find(({ outcome }) => outcome.framework.id === framework);
  const problems = snapshot.problems(facts.path);
  return {
    path: facts.path,
    id: facts.id,
    title: facts.title,
    kind: facts.kind,
    status: facts.status,
    phase: facts.phase,
    rank: undefined,
    score:
      score === undefined
        ? `no ${frameworkNamed(framework, snapshot.config)?.label ?? framework} score`
        : withoutLabel(scoreTitle(score.outcome, snapshot.config)),
    working: score === undefined ? undefined : scoreWorking(score.outcome, snapshot.config),
    interval: undefined,
    near: false,
    pin: undefined,
    errors: count(problems, 'error'),
    warnings: count(problems, 'warning'),
    infos: count(problems, 'info'),
    decidingSpan: decidingSpan(snapshot, facts.path, framework),
  };
}

function withoutLabel(title: string): string {
  return title.replace(/^[^:]*:\s*/, '');
}

function count(problems: readonly Problem[], severity: Problem['severity']): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

/** Where a person goes to change the score: confidence is what is argued about, once all inputs are there. */
function decidingSpan(snapshot: Snapshot, path: string, framework: string): Span | undefined {
  const score = snapshot.scores(path).find(({ outcome }) => outcome.framework.id === framework);
  if (score === undefined) return undefined;
  if (score.outcome.kind === 'illegal') return score.outcome.illegal[0]?.span;
  if (score.outcome.kind === 'incomplete') return score.field.key;
  return entry(score.field.node, 'confidence')?.node.span ?? score.field.key;
}
