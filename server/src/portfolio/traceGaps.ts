// What is missing in the trace: a PRD without a problem, a launch without a review, a link that leads nowhere. Whatever
// is closed lacks nothing, and what a document is not asked for yet is no gap.
import type { Config } from '../config/config.ts';
import { defaultsOf } from '../config/profiles.ts';
import { addDays, daysBetween, daysOf } from '../document/calendar.ts';
import { plainText } from '../document/plainValue.ts';
import type { DocumentFacts } from './facts.ts';
import { goalsIn } from './goals.ts';
import { says } from './items.ts';
import { stepsFrom } from './trace.ts';
import { kindOfLink, stageOf, stageOfKind, traceGraph, type TraceGraph, type TraceNode } from './traceGraph.ts';

export interface TraceGap {
  /** The key of the node that lacks something. */
  readonly key: string;
  /** As part of a sentence: "launched 40 days ago, no impact review". */
  readonly text: string;
  /** Whether something is missing that it comes from, or something that should follow from it. */
  readonly side: 'before' | 'after';
}

type Gap = Omit<TraceGap, 'key'>;

function before(text: string): Gap {
  return { text, side: 'before' };
}

function after(text: string): Gap {
  return { text, side: 'after' };
}

/** The paths of the evidence files that have rows for a document of this id. */
export type EvidenceFilesFor = (id: string) => readonly string[];

/** The gaps of all nodes, in order of their keys. */
export function traceGaps(
  all: readonly DocumentFacts[],
  config: Config,
  today: string | undefined,
  files: EvidenceFilesFor,
): readonly TraceGap[] {
  const graph = traceGraph(all);
  return [...graph.nodes.values()]
    .flatMap((node) => gapsOf(node, graph, all, config, today, files).map((gap) => ({ key: node.key, ...gap })))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function gapsOf(
  node: TraceNode,
  graph: TraceGraph,
  all: readonly DocumentFacts[],
  config: Config,
  today: string | undefined,
  files: EvidenceFilesFor,
): readonly Gap[] {
  if (node.kind === 'absent') return [];
  if (node.kind === 'goal') {
    if (node.goal === undefined) return goalsIn(all).size === 0 ? [] : [before('no strategy sets this goal')];
    if (node.goal.kind === 'objective') return [];
    return node.goal.strategy.phase !== 'committed' || below(graph, node).some(isAlive) ? [] : [after('no work serves this goal')];
  }
  const { facts } = node;
  if (facts.phase === 'closed') return [];
  const inFiles = facts.id !== undefined && files(facts.id).length > 0;
  return [...broken(node, graph), ...lacking(node, graph, all, inFiles), ...unreviewed(node, graph, config, today)];
}

function broken({ key }: TraceNode, graph: TraceGraph): readonly Gap[] {
  const absent = (other: string): readonly string[] => {
    const node = graph.nodes.get(other);
    return node?.kind === 'absent' ? [`links to ${node.id}, which is not there`] : [];
  };
  const ups = (graph.above.get(key) ?? []).flatMap(({ from }) => absent(from)).sort();
  const downs = (graph.below.get(key) ?? []).flatMap(({ to }) => absent(to)).sort();
  return [...ups.map(before), ...downs.map(after)];
}

/** What a document of its kind comes from or leads to, and this one does not. */
function lacking(
  node: TraceNode & { readonly kind: 'document' },
  graph: TraceGraph,
  all: readonly DocumentFacts[],
  inFiles: boolean,
): readonly Gap[] {
  const { facts } = node;
  const is = (kind: string): boolean => facts.lineage.includes(kind);
  const [ups, downs] = [above(graph, node), below(graph, node)];
  const found: Gap[] = [];
  if (is('idea') && (facts.status === 'accepted' || facts.status === 'promoted') && downs.length === 0)
    found.push(after(`${facts.status}, and nothing follows from it`));
  if (is('problem')) {
    const hasEvidence = inFiles || hasKind(ups, 'evidence', 'interview-notes', 'experiment');
    if (facts.phase !== 'draft' && !hasEvidence) found.push(before('no evidence linked'));
    if (facts.status === 'chosen' && !hasKind(downs, 'prfaq', 'prd', 'initiative'))
      found.push(after('chosen, and no PRFAQ or PRD follows'));
  }
  const isSolution = is('prfaq') || (is('prd') && needsProblem(facts));
  if (isSolution && !hasKind([...ups, ...allAbove(graph, node)], 'problem')) found.push(before('no problem statement linked'));
  if (is('prd') && facts.status === 'launched' && !hasKind(downs, 'launch-plan')) found.push(after('launched, no launch plan'));
  if (is('launch-plan') && !isSmall(facts) && !hasKind(ups, 'prd', 'prfaq', 'initiative')) found.push(before('no PRD linked'));
  if (is('impact-review') && !hasKind(ups, 'launch-plan', 'prd', 'prfaq', 'initiative'))
    found.push(before('no launch or PRD that it reviews'));
  if (is('evidence') && facts.phase === 'committed' && downs.length === 0) found.push(after('supports nothing'));
  if (['prfaq', 'prd', 'initiative'].some(is) && facts.status !== 'launched' && !says(facts, 'enabler') && lacksGoal(node, graph, all))
    found.push(before('serves no goal'));
  return found;
}

/** Platform work, technical debt and compliance have their reason elsewhere than in a customer's problem. */
function needsProblem({ fields }: DocumentFacts): boolean {
  const type = plainText(fields, 'prd_type')?.toLowerCase() ?? '';
  return !['platform', 'tech-debt', 'compliance'].includes(type) && plainText(fields, 'cost_of_inaction') === undefined;
}

/** Only where a strategy that counts sets goals can work be asked for one. */
function lacksGoal(node: TraceNode, graph: TraceGraph, all: readonly DocumentFacts[]): boolean {
  const isAsked = [...goalsIn(all).values()].some(({ strategy }) => strategy.phase === 'committed');
  if (!isAsked) return false;
  const hasGoal = (key: string): boolean => (graph.above.get(key) ?? []).some(({ from }) => graph.nodes.get(from)?.kind === 'goal');
  // A PRFAQ serves the goals of the PRDs that come of it.
  const around = [...stepsFrom(graph, node, 'up'), ...stepsFrom(graph, node, 'down')];
  return ![node.key, ...around.map(({ node: other }) => other.key)].some(hasGoal);
}

function unreviewed(
  node: TraceNode & { readonly kind: 'document' },
  graph: TraceGraph,
  config: Config,
  today: string | undefined,
): readonly Gap[] {
  const { facts } = node;
  if (today === undefined || facts.status !== 'launched' || isSmall(facts)) return [];
  if (!facts.lineage.includes('launch-plan')) return [];
  const day = launchDay(facts, config.fiscalYearStart);
  if (day === undefined || reviewDue(facts, day, config) >= today) return [];
  // The review of the PRD is that of its launch.
  const parents = above(graph, node).filter(({ lineage }) => lineage.includes('prd'));
  const reviews = [...below(graph, node), ...parents.flatMap(({ path }) => below(graph, { key: path }))];
  return hasKind(reviews, 'impact-review') ? [] : [after(`launched ${String(daysBetween(day, today))} days ago, no impact review`)];
}

/** A small change needs neither a PRD nor a look back. */
function isSmall({ fields }: DocumentFacts): boolean {
  return /^(?:3|small)$/i.test(plainText(fields, 'tier') ?? '');
}

/** The day by which a launch has its review: after its `review_after`, else after the profile's usual time. */
export function reviewDue({ fields }: Pick<DocumentFacts, 'fields'>, launch: string, config: Config): string {
  const chosen = config.options.get('lifecycle/review-overdue')?.get('days');
  const usual = typeof chosen === 'number' ? chosen : defaultsOf(config.profile).reviewAfter;
  return addDays(launch, daysIn(plainText(fields, 'review_after')) ?? usual);
}

/** The day of a launch, by its `launch_date`; the last one of a period. Undefined where none can be read. */
function launchDay({ fields }: Pick<DocumentFacts, 'fields'>, fiscalYearStart: number): string | undefined {
  return daysOf(plainText(fields, 'launch_date') ?? plainText(fields, 'target_date'), fiscalYearStart)?.end;
}

const units: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };

/** `30d`, `30 days`, `6 weeks`, `2 months` in days; undefined for other words. */
export function daysIn(text: string | undefined): number | undefined {
  const [, count, unit] = /^(\d{1,4}) ?(d|w|m)?(?:ays?|eeks?|ks?|o|onths?)?$/i.exec(text ?? '') ?? [];
  return count === undefined ? undefined : Number(count) * (units[unit?.toLowerCase() ?? 'd'] ?? 1);
}

/** What stands next to a node: a document, or the kind that an id which is not there was named as. */
type Neighbour = Pick<DocumentFacts, 'lineage' | 'path' | 'phase'>;

function above(graph: TraceGraph, { key }: TraceNode): readonly Neighbour[] {
  return (graph.above.get(key) ?? []).flatMap(({ from, link }) => neighbourAt(graph, from, link));
}

function below(graph: TraceGraph, { key }: Pick<TraceNode, 'key'>): readonly Neighbour[] {
  return (graph.below.get(key) ?? []).flatMap(({ to, link }) => neighbourAt(graph, to, link));
}

function allAbove(graph: TraceGraph, node: TraceNode): readonly Neighbour[] {
  return stepsFrom(graph, node, 'up').flatMap(({ node: { key }, link }) => neighbourAt(graph, key, link));
}

/** A link that leads nowhere is told as such; what it should have led to is not missing a second time. */
function neighbourAt(graph: TraceGraph, key: string, link: string): readonly Neighbour[] {
  const node = graph.nodes.get(key);
  if (node?.kind === 'absent') return [{ lineage: [kindOfLink(link)], path: '', phase: 'closed' }];
  return node?.kind === 'document' ? [node.facts] : [];
}

/** A link to a closed document still says where something came from. */
function hasKind(all: readonly Neighbour[], ...kinds: readonly string[]): boolean {
  return all.some(({ lineage }) => kinds.some((kind) => lineage.includes(kind)));
}

function isAlive({ phase, lineage }: Neighbour): boolean {
  return phase !== 'closed' && stageOf({ lineage }) > stageOfKind('strategy');
}
