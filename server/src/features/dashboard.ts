// The portfolio as the dashboard's pictures ask for it: plain data without texts of documents, from one snapshot. With
// changes in thought it is the portfolio as it would be, and says what each moved score is without them.
import type { Config } from '../config/config.ts';
import { daysOf } from '../document/calendar.ts';
import { plainText } from '../document/plainValue.ts';
import type { DashboardData, DocumentEvidence, DocumentSummary, RankedScore, TraceSummary } from '../pictures/dashboardData.ts';
import { commitmentOf, isWork } from '../portfolio/commitment.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import type { RankedItem, Ranking, UnscoredItem } from '../portfolio/ranking.ts';
import { nodeTitle } from '../portfolio/trace.ts';
import { traceGaps } from '../portfolio/traceGaps.ts';
import { traceGraph } from '../portfolio/traceGraph.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { documentEvidence, evidenceSummary } from './dashboardEvidence.ts';
import { matrixAxes, type MatrixAxes } from './dashboardAxes.ts';
import { scoreParts } from './dashboardParts.ts';
import { intervalText, listed, rankLabel } from './scoreText.ts';
import { evidenceFiles } from './trace.ts';
import { whatIf, type InputChange, type WhatIf } from './whatIf.ts';

export interface DashboardView {
  /** The framework to rank by, in place of the repository's own. */
  readonly framework?: string | undefined;
  /** Inputs that are other in thought. */
  readonly changes?: readonly InputChange[];
}

export interface Dashboard {
  readonly data: DashboardData;
  /** Changes in thought that no score can be made of. */
  readonly refused: WhatIf['refused'];
}

export function dashboard(snapshot: Snapshot, { framework: id, changes = [] }: DashboardView = {}): Dashboard {
  const { config, today } = snapshot;
  const all = snapshot.portfolio.all();
  const now = snapshot.ranking(id);
  const thought = changes.length === 0 ? undefined : whatIf(snapshot, now.framework.id, changes);
  const ranking = thought?.ranking ?? now;
  const evidence = documentEvidence(snapshot);
  const axes = matrixAxes(ranking.framework, config);
  const data: DashboardData = {
    today,
    framework: {
      id: ranking.framework.id,
      label: ranking.framework.label,
      variant: ranking.variant,
      formula: ranking.framework.formula,
      axes: axes.summary,
    },
    documents: all.map((facts) => documentSummary(facts, config, evidence.get(facts.path))),
    ranked: rankedScores(ranking, now, axes, config),
    unscored: ranking.unscored.map((item) => ({ path: item.facts.path, why: whyUnscored(item) })),
    trace: traceSummary(all, snapshot),
    waits: waits(snapshot, all),
    evidence: evidenceSummary(snapshot),
  };
  return { data, refused: thought?.refused ?? [] };
}

function documentSummary(facts: DocumentFacts, config: Config, evidence: DocumentEvidence | undefined): DocumentSummary {
  const { path, id, title, kind, lineage, status, phase, owner } = facts;
  return {
    path,
    id,
    title,
    kind,
    lineage,
    status,
    phase,
    owner,
    commitment: isWork(facts) ? commitmentOf(facts, config) : undefined,
    when: whenOf(facts, config),
    evidence,
  };
}

/** Its period before its day, because teams plan in periods. */
function whenOf({ fields, targetDate }: DocumentFacts, config: Config): DocumentSummary['when'] {
  const texts = [plainText(fields, 'period'), plainText(fields, 'launch_date'), targetDate, plainText(fields, 'release_date')];
  for (const text of texts) {
    const days = daysOf(text, config.fiscalYearStart);
    if (text !== undefined && days !== undefined) return { ...days, text };
  }
  return undefined;
}

function rankedScores(ranking: Ranking, now: Ranking, axes: MatrixAxes, config: Config): readonly RankedScore[] {
  const { framework, items } = ranking;
  const partsOf = scoreParts(items, framework, config);
  const before = ranking === now ? undefined : new Map(now.items.map((item) => [item.facts.path, item]));
  return items.map((item) => {
    const old = before?.get(item.facts.path);
    const isMoved = old !== undefined && (old.rank !== item.rank || old.score !== item.score);
    return {
      path: item.facts.path,
      rank: rankLabel(item),
      near: item.near,
      score: { low: item.low, likely: item.score, high: item.high },
      shown: framework.show(item.score, config),
      interval: intervalText(item, framework, config),
      inputs: partsOf(item),
      axes: axes.of(item),
      was: isMoved ? { rank: rankLabel(old), shown: framework.show(old.score, config), axes: axes.of(old) } : undefined,
      pin: pinText(item),
    };
  });
}

function pinText({ pin }: RankedItem): string | undefined {
  if (pin === undefined) return undefined;
  const by = pin.approver === undefined ? '' : ` by ${pin.approver}`;
  const until = pin.expires === undefined ? '' : ` until ${pin.expires}`;
  return `pinned to ${String(pin.place)}${by}${until}${pin.reason === undefined ? '' : `: ${pin.reason}`}`;
}

function whyUnscored({ missing, illegal, reason }: UnscoredItem): string {
  return reason ?? (illegal.length > 0 ? `${listed(illegal)} cannot be read` : `${listed(missing)} missing`);
}

function traceSummary(all: readonly DocumentFacts[], snapshot: Snapshot): TraceSummary {
  const graph = traceGraph(all);
  return {
    others: [...graph.nodes.values()].flatMap((node) =>
      node.kind === 'document' ? [] : [{ key: node.key, kind: node.kind, id: node.id, text: nodeTitle(node) }],
    ),
    links: [...graph.below.values()].flat().map(({ from, to, link }) => ({ from, to, link })),
    gaps: traceGaps(all, snapshot.config, snapshot.today, evidenceFiles(snapshot)),
  };
}

function waits({ portfolio }: Snapshot, all: readonly DocumentFacts[]): DashboardData['waits'] {
  return all.flatMap(({ path, links }) =>
    (links['depends_on'] ?? []).flatMap((id) => portfolio.withId(id).map((other) => ({ path, on: other.path }))),
  );
}
