// The frameworks there are: those that ship, one a file beside this one with a line here, and those that a
// repository has written in its rubric.yaml.
import type { ScoringConfig } from '../../config/config.ts';
import type { Framework } from '../framework.ts';
import { ice } from './ice.ts';
import { rice } from './rice.ts';
import { wsjf } from './wsjf.ts';

/** The frameworks that ship. */
export const frameworks: readonly Framework[] = [rice, ice, wsjf];

/** All frameworks of a repository, in the order in which they are listed. */
export function frameworksOf(_config: ScoringConfig): readonly Framework[] {
  return frameworks;
}

export function frameworkNamed(id: string, config: ScoringConfig): Framework | undefined {
  return frameworksOf(config).find((framework) => framework.id === id);
}
