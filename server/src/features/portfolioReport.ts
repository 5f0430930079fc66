// Everything that a portfolio review looks at, as plain data: what is ranked and what of it fits, what is promised, what
// is stuck, and what is owed. It only puts together what `portfolio/` works out, and says it in words.
import { commitmentOf, isWork, type Commitment } from '../portfolio/commitment.ts';
import { blockedItems, rankedBelow } from '../portfolio/blocked.ts';
import { sharesOf, teamLoads, teamParts } from '../portfolio/capacity.ts';
import { carriedOverIn } from '../portfolio/carriedOver.ts';
import { cutLine, type Placing } from '../portfolio/cutLine.ts';
import { answersIn, owedDecisions, type Answer } from '../portfolio/decisions.ts';
import { effortOf } from '../portfolio/effort.ts';
import { nobodyKnows, staleEstimates, type EstimateAge, type WrittenOn } from '../portfolio/estimateAge.ts';
import type { DocumentFacts, ScoreFacts } from '../portfolio/facts.ts';
import { withoutAncestors } from '../portfolio/family.ts';
import { nameOf } from '../portfolio/items.ts';
import { overrideOf, overridesIn, type Override } from '../portfolio/overrides.ts';
import { owedReplies } from '../portfolio/owedReplies.ts';
import { overtakingsIn } from '../portfolio/overtaken.ts';
import { periodOf } from '../portfolio/periods.ts';
import { mostPoints, spreadsOf, type RaterSpread } from '../portfolio/raters.ts';
import { isOpen, type RankedItem } from '../portfolio/ranking.ts';
import { traceGaps } from '../portfolio/traceGaps.ts';
import { traceGraph } from '../portfolio/traceGraph.ts';
import { nodeName } from '../portfolio/trace.ts';
import { frameworkNamed } from '../scoring/frameworks/index.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { rankLabel } from './scoreText.ts';
import { evidenceFiles } from './trace.ts';

/** What every row says of its document. */
export interface About {
  /** Its id, else its title, with the path behind it where another document is called the same. */
  readonly name: string;
  readonly title: string;
  readonly path: string;
}

export interface RankedRow extends About {
  /** `3`, `=3`, `≈3`. */
  readonly rank: string;
  readonly score: string;
  readonly status: string;
  readonly commitment: Commitment;
  /** The place it was given in spite of its score. */
  readonly pinnedTo: number | undefined;
  /** Undefined where nobody says what any team can do. */
  readonly placing: Placing | undefined;
}

export interface LoadRow {
  readonly period: string;
  readonly team: string | undefined;
  /** In person-months. */
  readonly committed: number;
  readonly planned: number;
  /** What of the capacity may be planned; undefined where nobody says what the team can do. */
  readonly limit: number | undefined;
}

export interface PortfolioReport {
  readonly today: string | undefined;
  readonly framework: string;
  readonly label: string;
  readonly variant: string | undefined;
  /** The periods whose capacity the ranked list is held against. */
  readonly periods: readonly string[];
  readonly ranked: readonly RankedRow[];
  readonly unscored: readonly (About & { readonly why: string })[];
  readonly loads: readonly LoadRow[];
  /** Planned or committed work that the loads leave out, and what it does not say. */
  readonly uncounted: readonly (About & { readonly why: string })[];
  readonly blocked: readonly (About & {
    readonly blockers: readonly { readonly id: string; readonly text: string; readonly via: readonly string[] }[];
  })[];
  /** Dependencies that stand further down than what depends on them. */
  readonly belowTheirDependents: readonly (About & { readonly rank: string; readonly dependsOn: string; readonly itsRank: string })[];
  readonly overrides: readonly (About & Omit<Override, 'facts'>)[];
  /** Work that was committed ahead of better-ranked work of its kind, and no override says why. */
  readonly overtaken: readonly (About & {
    readonly rank: number;
    readonly first: string;
    readonly firstRank: number;
    readonly count: number;
  })[];
  /** Work that goes on past its period and ranks below what all teams together can do. */
  readonly carriedOver: readonly (About & { readonly period: string; readonly rank: number; readonly ranked: number })[];
  readonly answers: readonly (About & {
    readonly answer: Answer;
    readonly reason: string | undefined;
    readonly revisit: string | undefined;
  })[];
  readonly decisionsOwed: readonly (About & { readonly why: string; readonly days: number | undefined })[];
  readonly repliesOwed: readonly (About & { readonly answer: Answer; readonly to: readonly string[]; readonly days: number | undefined })[];
  readonly gaps: readonly { readonly name: string; readonly path: string | undefined; readonly text: string }[];
  readonly stale: readonly (About & { readonly ages: readonly EstimateAge[] })[];
  /** By all frameworks that a document carries: an unused score that is disputed says as much of what is known. */
  readonly disagreements: readonly (About & { readonly spreads: readonly (RaterSpread & { readonly label: string })[] })[];
}

export function portfolioReport(snapshot: Snapshot, known: WrittenOn = nobodyKnows): PortfolioReport {
  const { config, today } = snapshot;
  const all = snapshot.portfolio.all();
  const { framework, variant, items, unscored } = snapshot.ranking();
  const cut = cutLine(items, all, config, today);
  const graph = traceGraph(all);
  const about = aboutIn(all);
  // Counted from the top: a rank alone would hide a pin.
  const places = new Map(items.map((item, index) => [item, index + 1]));
  const placeOf = (item: RankedItem): string => String(places.get(item) ?? '');
  return {
    today,
    framework: framework.id,
    label: framework.label,
    variant,
    periods: cut?.periods ?? [],
    ranked: items.map((item, index) => ({
      ...about(item.facts),
      rank: rankLabel(item),
      score: framework.show(item.score, config),
      status: item.facts.status,
      commitment: commitmentOf(item.facts, config),
      pinnedTo: item.pin?.place,
      placing: cut?.items[index]?.placing,
    })),
    unscored: unscored.map(({ facts, missing, illegal, reason }) => ({
      ...about(facts),
      why: reason ?? (illegal.length > 0 ? `${illegal.join(', ')} cannot be read` : `${missing.join(', ')} missing`),
    })),
    loads: teamLoads(all, config, today)
      .filter(({ committed, planned }) => committed + planned > 0)
      .map(({ period, team, committed, planned, limit }) => ({ period: period.name, team, committed, planned, limit })),
    uncounted: uncounted(all, snapshot),
    blocked: blockedItems(all, config).map(({ facts, blockers }) => ({
      ...about(facts),
      blockers: blockers.map(({ id, text, via }) => ({ id, text, via })),
    })),
    belowTheirDependents: rankedBelow(items, all).map(({ item, dependency }) => ({
      ...about(item.facts),
      rank: placeOf(item),
      dependsOn: about(dependency.facts).name,
      itsRank: placeOf(dependency),
    })),
    overrides: overridesIn(all, config, today).map(({ facts, ...override }) => ({ ...about(facts), ...override })),
    overtaken: overtakingsIn(all, config)
      .filter(({ item }) => overrideOf(item.facts, config, today) === undefined)
      .map(({ item, waiting }) => ({
        ...about(item.facts),
        rank: item.rank,
        first: about(waiting[0].facts).name,
        firstRank: waiting[0].rank,
        count: waiting.length,
      })),
    carriedOver: Object.entries(carriedOverIn(all, config, today)).flatMap(([path, { period, rank, ranked }]) => {
      const facts = snapshot.portfolio.facts(path);
      return facts === undefined ? [] : [{ ...about(facts), period, rank, ranked }];
    }),
    answers: answersIn(all).map(({ facts, ...answer }) => ({ ...about(facts), ...answer })),
    decisionsOwed: owedDecisions(all, config, today).map(({ facts, why, days }) => ({ ...about(facts), why, days })),
    repliesOwed: owedReplies(all, today).map(({ facts, answer, to, days }) => ({ ...about(facts), answer, to, days })),
    gaps: traceGaps(all, config, today, evidenceFiles(snapshot)).flatMap(({ key, text }) => {
      const node = graph.nodes.get(key);
      return node === undefined
        ? []
        : [
            {
              name: node.kind === 'document' ? about(node.facts).name : nodeName(node),
              path: node.kind === 'document' ? node.facts.path : undefined,
              text,
            },
          ];
    }),
    stale: staleEstimates(all, framework.id, config, today, known).map(({ facts, ages }) => ({ ...about(facts), ages })),
    disagreements: all
      .filter((facts) => facts.ranked && isOpen(facts))
      .flatMap((facts) => {
        const spreads = facts.scores.flatMap((score) => disputed(score, snapshot));
        return spreads.length === 0 ? [] : [{ ...about(facts), spreads }];
      }),
  };
}

function disputed(score: ScoreFacts, { config }: Snapshot): readonly (RaterSpread & { readonly label: string })[] {
  const framework = frameworkNamed(score.framework, config);
  if (framework === undefined || score.state !== 'scored') return [];
  return spreadsOf(framework, score.raters)
    .filter(({ points }) => points > mostPoints)
    .map((spread) => ({ ...spread, label: framework.label }));
}

/** Documents that share an id, or have none and share a title, are told apart by their paths. */
function aboutIn(all: readonly DocumentFacts[]): (facts: DocumentFacts) => About {
  const counts = new Map<string, number>();
  for (const facts of all) counts.set(nameOf(facts), (counts.get(nameOf(facts)) ?? 0) + 1);
  return (facts) => {
    const name = nameOf(facts);
    return { name: (counts.get(name) ?? 0) > 1 ? `${name} (${facts.path})` : name, title: facts.title, path: facts.path };
  };
}

/** Open work that somebody planned or committed, that no later document does again, and that no load tells of. */
function uncounted(all: readonly DocumentFacts[], { config }: Snapshot): PortfolioReport['uncounted'] {
  const about = aboutIn(all);
  const counted = new Set(sharesOf(all, config).map(({ facts }) => facts.path));
  return withoutAncestors(all.filter((facts) => isWork(facts) && isOpen(facts)))
    .filter((facts) => commitmentOf(facts, config) !== 'exploring' && !counted.has(facts.path))
    .flatMap((facts) => {
      const effort = effortOf(facts);
      const lacks = [
        ...(effort === undefined ? ['no effort'] : effort.unit === 'points' ? ['an effort in points'] : []),
        ...(periodOf(facts, config) === undefined ? ['no period'] : []),
        ...(teamParts(facts, config).some(({ team }) => team === undefined) ? ['no team'] : []),
      ];
      return lacks.length === 0 ? [] : [{ ...about(facts), why: lacks.join(', ') }];
    });
}
