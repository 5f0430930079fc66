// Work that was committed ahead of better-ranked work that is ready and waits, as a question of rules.
import { nameOf } from '../../portfolio/items.ts';
import { overtakingsIn } from '../../portfolio/overtaken.ts';
import type { PortfolioQuestion } from '../portfolioQuestion.ts';
import { membersOf, type Member } from './reporting.ts';

export interface Overtaking {
  readonly rank: number;
  /** The best-ranked document that waits. */
  readonly first: string;
  readonly firstRank: number;
  /** How many wait. */
  readonly count: number;
  /** The best of them, best first: all of them would make the answer large, and nobody reads so many. */
  readonly waiting: readonly Member[];
}

/** By the path of the committed document. */
export const overtakings: PortfolioQuestion<Readonly<Record<string, Overtaking>>> = {
  name: 'commitments ahead of the ranking',
  answer: (all, config) =>
    Object.fromEntries(
      overtakingsIn(all, config).map(({ item, waiting }) => [
        item.facts.path,
        {
          rank: item.rank,
          first: nameOf(waiting[0].facts),
          firstRank: waiting[0].rank,
          count: waiting.length,
          waiting: membersOf(waiting, ({ facts, rank }) => ({
            path: facts.path,
            note: `${nameOf(facts)} is rank ${String(rank)} and waits.`,
          })),
        },
      ]),
    ),
};
