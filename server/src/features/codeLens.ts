// The lens above a document: its score with the numbers, its rank, and how many findings it has. A document
// that carries no score and has no finding has no lens at all.
import { pointSpan, type Span } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { evidenceLens } from './evidence.ts';
import { launchReadiness, readinessTitle } from './launches.ts';
import { capital, rankText, scoreTitle, scoreWorking } from './scoreText.ts';
import { isOpen } from '../portfolio/ranking.ts';

export interface CodeLens {
  readonly span: Span;
  readonly title: string;
  readonly tooltip: string;
  readonly action: 'explainScore' | 'explainEvidence' | 'explainReadiness' | 'showBacklog' | 'showProblems';
  readonly framework: string | undefined;
}

export function codeLenses(snapshot: Snapshot, path: string): readonly CodeLens[] {
  const typed = snapshot.typed(path);
  if (typed === undefined) return [];
  const place = pointSpan(0);
  const lenses: CodeLens[] = [];
  for (const { outcome } of snapshot.scores(path)) {
    const working = scoreWorking(outcome, snapshot.config);
    const framework = outcome.framework.id;
    const title = scoreTitle(outcome, snapshot.config);
    lenses.push({
      span: place,
      title: working === undefined ? title : `${title} = ${working}`,
      tooltip: `Explain: ${outcome.framework.formula}`,
      action: 'explainScore',
      framework,
    });
    const rank = snapshot.reading ? undefined : rankText(snapshot.ranking(framework), path);
    if (rank !== undefined)
      lenses.push({ span: place, title: capital(rank), tooltip: 'Show the ranked backlog', action: 'showBacklog', framework });
  }
  const facts = snapshot.portfolio.facts(path);
  if (lenses.length > 0 && facts !== undefined && facts.ranked && !isOpen(facts)) {
    lenses.push({
      span: place,
      title: `Not ranked: ${facts.status}`,
      tooltip: 'Launched and closed documents no longer compete',
      action: 'showBacklog',
      framework: undefined,
    });
  }
  const evidence = evidenceLens(snapshot, path);
  if (evidence !== undefined) lenses.push(evidence);
  const readiness = snapshot.reading ? undefined : launchReadiness(snapshot, path);
  if (readiness !== undefined) {
    lenses.push({
      span: place,
      title: capital(readinessTitle(readiness)),
      tooltip: 'Show what is met and what is open before this launch',
      action: 'explainReadiness',
      framework: undefined,
    });
  }
  const count = snapshot.problems(path).length;
  if (count > 0) {
    lenses.push({
      span: place,
      title: count === 1 ? '1 finding' : `${String(count)} findings`,
      tooltip: 'Show the findings of this document',
      action: 'showProblems',
      framework: undefined,
    });
  }
  return lenses;
}
