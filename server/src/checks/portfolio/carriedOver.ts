// Work that has been carried over and would not be started today, as a question of rules.
import { carriedOverIn, type CarriedOver } from '../../portfolio/carriedOver.ts';
import type { PortfolioQuestion } from '../portfolioQuestion.ts';

/** By the path of the document. */
export const carriedOver: PortfolioQuestion<Readonly<Record<string, CarriedOver>>> = {
  name: 'work carried over',
  answer: carriedOverIn,
};
