// `rubric rank --explain ID`: what decides the rank of one document, for people and for scripts.
import { decidersText } from '../features/deciders.ts';
import { cell } from '../features/escape.ts';
import { rankText } from '../features/scoreText.ts';
import { decidersOf, type Deciders } from '../portfolio/deciders.ts';
import { nameOf } from '../portfolio/items.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { RankOptions } from './rank.ts';
import { csv } from './table.ts';

/** Undefined where no ranked document has this id or path. */
export function explainRank(workspace: Workspace, id: string, { framework: wanted, format }: RankOptions): string | undefined {
  const ranking = workspace.ranking(wanted);
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
