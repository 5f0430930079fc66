// What comes of what: every product document and goal as a node, and an arrow from each to what follows from it, whichever
// of the two wrote the link down. Links that say no order ("relates_to") and waiting ("depends_on") are no arrows here.
import { plainText, plainTexts } from '../document/plainValue.ts';
import type { DocumentFacts } from './facts.ts';
import { goalsIn, type Goal } from './goals.ts';
import { grouped } from './items.ts';
import { onceForAll } from './once.ts';

export type TraceNode =
  | { readonly kind: 'document'; readonly key: string; readonly facts: DocumentFacts }
  | { readonly kind: 'goal'; readonly key: string; readonly id: string; readonly goal: Goal | undefined }
  /** An id that a document links to and no document has. */
  | { readonly kind: 'absent'; readonly key: string; readonly id: string; readonly link: string };

/** An arrow from a node to one that follows from it. */
export interface TraceLink {
  readonly from: string;
  readonly to: string;
  /** The name of the link, as the document that has it writes it. */
  readonly link: string;
  /** The path of the document that wrote it down. */
  readonly by: string;
}

export interface TraceGraph {
  readonly nodes: ReadonlyMap<string, TraceNode>;
  /** By the node that they lead to, and by the one that they come from; in order of the paths that wrote them. */
  readonly above: ReadonlyMap<string, readonly TraceLink[]>;
  readonly below: ReadonlyMap<string, readonly TraceLink[]>;
}

/** From what the company wants to what came of it. A kind that is not among them follows from all of them. */
const stages: readonly (readonly string[])[] = [
  ['strategy'],
  ['interview-notes', 'competitor'],
  ['evidence'],
  ['idea'],
  ['problem'],
  ['experiment'],
  ['prfaq'],
  ['initiative'],
  ['prd'],
  ['launch-plan'],
  ['impact-review', 'release-notes'],
  ['case-study'],
];

/** The place of a document between strategy (0) and what customers tell in the end; infinite for other kinds. */
export function stageOf({ lineage }: Pick<DocumentFacts, 'lineage'>): number {
  const stage = stages.findIndex((kinds) => kinds.some((kind) => lineage.includes(kind)));
  return stage < 0 ? Infinity : stage;
}

/** The stage of a kind that is among them. */
export function stageOfKind(kind: string): number {
  return stageOf({ lineage: [kind] });
}

/** Links whose name says that their target came first, or follows. */
const upward = new Set(['evidence', 'decision', 'strategy', 'idea', 'initiative']);
const downward = new Set(['promoted_to', 'supports', 'affects', 'initiatives']);
/** Links whose direction is that of the kinds at their ends: a PRD names its launch, and the launch its PRD. */
const byStage = new Set(['problem', 'prfaq', 'prd', 'launch', 'review']);

export const traceGraph: (all: readonly DocumentFacts[]) => TraceGraph = onceForAll((all) => {
  const nodes = new Map<string, TraceNode>(all.map((facts) => [facts.path, { kind: 'document', key: facts.path, facts }]));
  const owners = grouped(
    all.filter(({ id }) => id !== undefined),
    ({ id }) => id ?? '',
  );
  const metrics = metricsIn(all);
  const goals = goalsIn(all);
  for (const [id, goal] of goals) nodes.set(goalKey(id), { kind: 'goal', key: goalKey(id), id, goal });
  const links = new Map<string, TraceLink>();
  const add = (from: string, to: string, link: string, by: string): void => {
    const key = `${from}\n${to}`;
    if (from !== to && !links.has(key)) links.set(key, { from, to, link, by });
  };
  for (const facts of all) {
    const own = facts.path;
    for (const [link, ids] of Object.entries(facts.links)) {
      if (!upward.has(link) && !downward.has(link) && !byStage.has(link)) continue;
      for (const id of ids) {
        const targets = owners.get(id) ?? [];
        if (targets.length === 0 && isId(id)) {
          const key = `absent ${id}`;
          nodes.set(key, { kind: 'absent', key, id, link });
          if (leadsDown(link, facts, undefined)) add(own, key, link, own);
          else add(key, own, link, own);
        }
        // An id that two documents share names neither.
        const target = targets.length === 1 ? targets[0] : undefined;
        const way = target === undefined ? 'none' : directionOf(link, facts, target);
        if (target !== undefined && way === 'down') add(own, target.path, link, own);
        else if (target !== undefined && way === 'up') add(target.path, own, link, own);
      }
    }
    for (const id of facts.lineage.includes('strategy') ? [] : plainTexts(facts.fields, 'goals')) {
      if (!nodes.has(goalKey(id))) nodes.set(goalKey(id), { kind: 'goal', key: goalKey(id), id, goal: undefined });
      add(goalKey(id), own, 'goals', own);
    }
    for (const name of plainTexts(facts.fields, 'metrics')) {
      const metric = metrics.get(name);
      if (metric !== undefined) add(own, metric.path, 'metrics', own);
    }
  }
  for (const [id, { strategy, kind, of }] of goals) {
    if (kind === 'goal') add(strategy.path, goalKey(id), 'goals', strategy.path);
    else add(of !== undefined && goals.has(of) ? goalKey(of) : strategy.path, goalKey(id), 'objectives', strategy.path);
  }
  return { nodes, above: grouped(links.values(), ({ to }) => to), below: grouped(links.values(), ({ from }) => from) };
});

export function goalKey(id: string): string {
  return `goal ${id}`;
}

/** Metric documents by their id and by their metric_id. */
function metricsIn(all: readonly DocumentFacts[]): ReadonlyMap<string, DocumentFacts> {
  const metrics = new Map<string, DocumentFacts>();
  for (const facts of all.filter(({ lineage }) => lineage.includes('metric'))) {
    for (const name of [facts.id, plainText(facts.fields, 'metric_id')])
      if (name !== undefined && !metrics.has(name)) metrics.set(name, facts);
  }
  return metrics;
}

/** Two documents of one stage stand beside each other. */
function directionOf(link: string, own: DocumentFacts, target: DocumentFacts): 'up' | 'down' | 'none' {
  if (upward.has(link) || downward.has(link)) return leadsDown(link, own, target) ? 'down' : 'up';
  return stageOf(own) === stageOf(target) ? 'none' : leadsDown(link, own, target) ? 'down' : 'up';
}

/** Where the target is not there, the link's name stands for its kind. */
function leadsDown(link: string, own: DocumentFacts, target: DocumentFacts | undefined): boolean {
  if (upward.has(link)) return false;
  if (downward.has(link)) return true;
  return stageOf(target ?? { lineage: [kindOfLink(link)] }) > stageOf(own);
}

/** The kind that a link names: `launch` leads to a launch plan. */
export function kindOfLink(link: string): string {
  return link === 'launch' ? 'launch-plan' : link === 'review' ? 'impact-review' : link;
}

/** `PRD-41`; other words in a link are another rule's business. */
function isId(text: string): boolean {
  return /^[A-Z][A-Z0-9]{1,9}-\d{1,6}$/.test(text);
}
