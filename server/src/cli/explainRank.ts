// `rubric rank --explain ID`: what decides the rank of one document, for people and for scripts.
import { decidersText } from '../features/deciders.ts';
import { cell } from '../features/escape.ts';
import { rankText } from '../features/scoreText.ts';
import { decidersOf, type Deciders } from '../portfolio/deciders.ts';
import { nameOf } from '../portfolio/items.ts';
import { isOpen, type Ranking, type UnscoredItem } from '../portfolio/ranking.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { RankOptions } from './rank.ts';
import { csv } from './table.ts';

/** An id as its document has it: people type `prd-41`, and a document may still be called that. */
export function asWritten({ portfolio }: Workspace, name: string): string {
  if (portfolio.withId(name).length > 0 || portfolio.facts(name) !== undefined) return name;
  return portfolio.withId(name.toUpperCase()).length > 0 ? name.toUpperCase() : name;
}

/** Why a document is left out of a ranking, as the end of a sentence. */
export function whyUnscored({ missing, illegal, reason }: Pick<UnscoredItem, 'missing' | 'illegal' | 'reason'>): string {
  return reason ?? (illegal.length > 0 ? `${illegal.join(', ')} cannot be read` : `${missing.join(', ')} missing`);
}

/** A sentence on why nothing of this name is ranked. */
export function whyNotRanked(workspace: Workspace, name: string, { framework, unscored }: Ranking): string {
  const { portfolio } = workspace;
  const id = asWritten(workspace, name);
  const facts = portfolio.withId(id)[0] ?? portfolio.facts(id);
  if (facts === undefined) {
    const [near] = portfolio.idsLike(name);
    return `No document with the id ${name} is ranked by ${framework.label}.${near === undefined ? '' : ` Did you mean ${near}?`}`;
  }
  if (!facts.ranked) return `${nameOf(facts)} is of a kind that is not ranked.`;
  if (!isOpen(facts)) return `${nameOf(facts)} is ${facts.status} and is not ranked any more.`;
  const needed = [...framework.inputs].flatMap(([input, { optional }]) => (optional === true ? [] : [input]));
  const found = unscored.find((item) => item.facts.path === facts.path) ?? { missing: needed, illegal: [] };
  return `${nameOf(facts)} has no complete ${framework.label} score: ${whyUnscored(found)}.`;
}

/** Undefined where no ranked document has this id or path. */
export function explainRank(workspace: Workspace, name: string, { framework: wanted, format }: RankOptions): string | undefined {
  const ranking = workspace.ranking(wanted);
  const id = asWritten(workspace, name);
  const { framework } = ranking;
  const found = ranking.items.find(({ facts }) => facts.id === id || facts.path === id);
  const deciders = found === undefined ? undefined : decidersOf(ranking, found.facts.path, workspace.config);
  if (found === undefined || deciders === undefined) return undefined;
  const { facts, score } = found;
  switch (format) {
    case 'table':
    case 'markdown': {
      const name = facts.id === undefined ? facts.title : `${nameOf(facts)} · ${facts.title}`;
      const place = `${framework.label} ${framework.show(score, workspace.config)}, ${rankText(ranking, facts.path) ?? ''}.`;
      return `${[`# ${cell(name)}`, place, ...decidersText(workspace, facts.path, framework)].join('\n\n')}\n`;
    }
    case 'csv':
      return csv(
        ['input', 'direction', 'from', 'to', 'tier', 'rank', 'relative'],
        deciders.moves.map(({ input, direction, from, to, tier, rank, relative }) => [input, direction, from, to, tier, rank, relative]),
      );
    case 'json':
      return `${JSON.stringify({ framework: framework.id, ...plain(deciders) }, null, 2)}\n`;
  }
}

function plain({ item, above, below, moves, powerless, ranges }: Deciders): Readonly<Record<string, unknown>> {
  return {
    id: item.facts.id ?? null,
    path: item.facts.path,
    rank: item.rank,
    score: item.score,
    above: above?.facts.id ?? above?.facts.path ?? null,
    below: below?.facts.id ?? below?.facts.path ?? null,
    // A share of nothing is no number that JSON knows.
    moves: moves.map(({ relative, ...move }) => ({ ...move, relative: Number.isFinite(relative) ? relative : null })),
    powerless,
    ranges,
  };
}
