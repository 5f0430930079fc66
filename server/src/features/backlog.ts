// The ranked backlog as plain data for a tree, a table or a report: what is ranked in order, what is not
// scored and why, with everything a row shows.
import type { Framework } from '../scoring/framework.ts';
import { frameworksOf } from '../scoring/frameworks/index.ts';
import type { DocumentScore } from '../scoring/score.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import type { Phase } from '../schema/schema.ts';
import { entry } from '../document/field.ts';
import type { Span } from '../text/span.ts';
import type { Problem } from '../checks/rule.ts';
import type { Config } from '../config/config.ts';
import { plainText, plainTexts } from '../document/plainValue.ts';
import { goalsIn } from '../portfolio/goals.ts';
import type { Ranking } from '../portfolio/ranking.ts';
import { pinOf, type Pin } from '../portfolio/pins.ts';
import { marks } from './documents.ts';
import { inputQuestions, inputTexts, type InputQuestion } from './inputTexts.ts';
import { quarterEnd } from './pinEnd.ts';
import { intervalText, rankLabel, scoreTitle, scoreWorking } from './scoreText.ts';
import { whatIf, type InputChange, type WhatIf } from './whatIf.ts';

export interface BacklogRow {
  readonly path: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly phase: Phase;
  readonly owner: string | undefined;
  readonly goals: readonly string[];
  /** `2026-Q3`. */
  readonly period: string | undefined;
  readonly team: string | undefined;
  /** committed, planned or exploring. */
  readonly commitment: string | undefined;
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
  /** The last day of a pin that has run out and still stands in the document. */
  readonly expiredPin: string | undefined;
  /** The inputs as the document has them, as people read them, by name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Rank and score as they are, where a change in thought has moved them. */
  readonly was: { readonly rank: string; readonly score: string } | undefined;
  /** The rank by the framework that is compared with. */
  readonly other: string | undefined;
  /** True where a change in thought is to this document. */
  readonly isChanged: boolean;
  readonly isStale: boolean;
  /** True where a document it rests on has changed since somebody acknowledged it. */
  readonly isSuspect: boolean;
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
  readonly compare: { readonly framework: string; readonly label: string } | undefined;
  /** What may be changed in thought. */
  readonly inputs: readonly InputQuestion[];
  /** The goals and objectives that strategies set. */
  readonly goals: readonly { readonly id: string; readonly text: string }[];
  /** The last day that a pin is offered; undefined where nobody has said which day it is. */
  readonly quarterEnd: string | undefined;
  /** Changes in thought that no score can be made of. */
  readonly refused: WhatIf['refused'];
  /** All product documents of the root, whether they take part in the ranking or not. */
  readonly documents: number;
}

/** How the backlog is looked at. */
export interface BacklogView {
  readonly framework?: string | undefined;
  /** A second framework, whose ranks stand beside those of the first. */
  readonly compare?: string | undefined;
  /** Inputs that are other in thought. */
  readonly changes?: readonly InputChange[];
}

export function backlog(snapshot: Snapshot, { framework, compare, changes = [] }: BacklogView = {}): Backlog {
  const now = snapshot.ranking(framework);
  const thought = changes.length === 0 ? undefined : whatIf(snapshot, now.framework.id, changes);
  const ranking = thought?.ranking ?? now;
  const { framework: by } = ranking;
  const all = snapshot.portfolio.all();
  const other = compare === undefined || compare === by.id ? undefined : snapshot.ranking(compare);
  const others = ranksOf(other);
  const before = thought === undefined ? undefined : new Map(now.items.map((item) => [item.facts.path, item]));
  const rowOf = (facts: DocumentFacts): BacklogRow => ({
    ...row(snapshot, facts, by, thought?.read.get(facts.path)?.scores ?? snapshot.scores(facts.path)),
    // A pin runs out by itself, with no change to the document.
    expiredPin: expiredPin(facts, snapshot),
    other: others?.get(facts.path),
    ...(thought?.read.has(facts.path) === true && { isChanged: true, inputs: inputsOf(snapshot.scores(facts.path), by, snapshot.config) }),
  });
  return {
    framework: by.id,
    label: by.label,
    variant: ranking.variant,
    frameworks: frameworksOf(snapshot.config)
      .filter(({ ranks }) => ranks)
      .map(({ id, label }) => ({
        id,
        label,
        documents: all.filter((facts) => facts.ranked && facts.scores.some((score) => score.framework === id)).length,
      })),
    compare: other === undefined ? undefined : { framework: other.framework.id, label: other.framework.label },
    ranked: ranking.items.map((item) => {
      const was = before?.get(item.facts.path);
      const isMoved = was !== undefined && (was.rank !== item.rank || was.score !== item.score);
      return {
        ...rowOf(item.facts),
        rank: rankLabel(item),
        score: by.show(item.score, snapshot.config),
        interval: intervalText(item, by, snapshot.config),
        near: item.near,
        pin: item.pin,
        was: isMoved ? { rank: rankLabel(was), score: by.show(was.score, snapshot.config) } : undefined,
      };
    }),
    unscored: ranking.unscored.map((item) => rowOf(item.facts)),
    inputs: inputQuestions(by),
    goals: [...goalsIn(all).values()].map(({ id, text }) => ({ id, text })),
    quarterEnd: snapshot.today === undefined ? undefined : quarterEnd(snapshot.today, snapshot.config.fiscalYearStart),
    refused: thought?.refused ?? [],
    documents: all.length,
  };
}

function expiredPin(facts: DocumentFacts, { today, config }: Snapshot): string | undefined {
  const { fiscalYearStart } = config;
  return pinOf(facts, today, fiscalYearStart) === undefined ? pinOf(facts, undefined, fiscalYearStart)?.expires : undefined;
}

function inputsOf(scores: readonly DocumentScore[], framework: Framework, config: Config): BacklogRow['inputs'] {
  const score = scores.find(({ outcome }) => outcome.framework.id === framework.id);
  return score === undefined ? {} : inputTexts(score, config);
}

function ranksOf(ranking: Ranking | undefined): ReadonlyMap<string, string> | undefined {
  return ranking === undefined ? undefined : new Map(ranking.items.map((item) => [item.facts.path, rankLabel(item)]));
}

/** What a row says by itself, for as long as the document, its findings and the settings are the same objects. */
interface KnownRow {
  readonly framework: Framework;
  readonly config: Config;
  readonly scores: readonly DocumentScore[];
  readonly problems: readonly Problem[];
  readonly row: BacklogRow;
}
const knownRows = new WeakMap<DocumentFacts, KnownRow>();

function row(snapshot: Snapshot, facts: DocumentFacts, framework: Framework, scores: readonly DocumentScore[]): BacklogRow {
  const { config } = snapshot;
  const problems = snapshot.lastProblems(facts.path);
  const known = knownRows.get(facts);
  // The scores of a document are made anew with each version of its text, so places in it are still right.
  if (known?.framework === framework && known.config === config && known.scores === scores && known.problems === problems) return known.row;
  const score = scores.find(({ outcome }) => outcome.framework.id === framework.id);
  const { fields } = facts;
  const row: BacklogRow = {
    path: facts.path,
    id: facts.id,
    title: facts.title,
    kind: facts.kind,
    status: facts.status,
    phase: facts.phase,
    owner: facts.owner,
    goals: plainTexts(fields, 'goals'),
    period: plainText(fields, 'period'),
    team: plainText(fields, 'team'),
    commitment: plainText(fields, 'commitment'),
    rank: undefined,
    score: score === undefined ? `no ${framework.label} score` : withoutLabel(scoreTitle(score.outcome, config)),
    working: score === undefined ? undefined : scoreWorking(score.outcome, config),
    interval: undefined,
    near: false,
    pin: undefined,
    expiredPin: undefined,
    inputs: inputsOf(scores, framework, config),
    was: undefined,
    other: undefined,
    isChanged: false,
    ...marks(problems),
    decidingSpan: score === undefined ? undefined : decidingSpan(score),
  };
  knownRows.set(facts, { framework, config, scores, problems, row });
  return row;
}

function withoutLabel(title: string): string {
  return title.replace(/^[^:]*:\s*/, '');
}

/** Where a person goes to change the score: confidence is what is argued about, once all inputs are there. */
function decidingSpan({ outcome, field }: DocumentScore): Span | undefined {
  if (outcome.kind === 'illegal') return outcome.illegal[0]?.span;
  if (outcome.kind === 'incomplete') return field.key;
  return entry(field.node, 'confidence')?.node.span ?? field.key;
}
