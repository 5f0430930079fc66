// Which documents wait for one another in a circle, asked of the whole portfolio.
import { circlesIn, type Circles } from '../../portfolio/dependencies.ts';
import type { PortfolioQuestion } from '../portfolioQuestion.ts';

export const dependencyCircles: PortfolioQuestion<Circles> = {
  name: 'dependency circles',
  answer: circlesIn,
};
