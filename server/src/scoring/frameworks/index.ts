// The frameworks there are: those that ship, one a file beside this one with a line here, and those that a
// repository has written in its rubric.yaml.
import { usualSizes } from '../../config/readOwnScoring.ts';
import type { ScoringConfig } from '../../config/config.ts';
import type { Framework } from '../framework.ts';
import { cd3, cd3In } from './cd3.ts';
import { drice, driceIn } from './drice.ts';
import { ice } from './ice.ts';
import { kano } from './kano.ts';
import { moscow } from './moscow.ts';
import { opportunity } from './opportunity.ts';
import { frameworkOf } from './own.ts';
import { pie } from './pie.ts';
import { rice } from './rice.ts';
import { brokenScorecard, scorecardOf } from './scorecard.ts';
import { valueEffort, valueEffortIn } from './valueEffort.ts';
import { wsjf } from './wsjf.ts';

/** The frameworks that ship and need no settings, as they are without any; the scorecard needs its criteria. */
export const frameworks: readonly Framework[] = [rice, ice, wsjf, cd3, valueEffort, opportunity, pie, drice, moscow, kano];

/** One list a configuration, so that a framework is the same object wherever it is asked for. */
const known = new WeakMap<ScoringConfig, readonly Framework[]>();

/** All frameworks of a repository, in the order in which they are listed. */
export function frameworksOf(config: ScoringConfig): readonly Framework[] {
  const all = known.get(config) ?? make(config);
  known.set(config, all);
  return all;
}

function make({ framework: ranked, currency, sizes, scorecard, scorecardBroken, frameworks: own }: ScoringConfig): readonly Framework[] {
  const shipped = frameworks.map((framework) => {
    if (framework.id === ranked && !framework.ranks) return { ...framework, ranks: true };
    if (framework === cd3 && currency !== undefined) return cd3In(currency);
    if (framework === drice && currency !== undefined) return driceIn(currency);
    return framework === valueEffort && sizes !== usualSizes ? valueEffortIn(sizes) : framework;
  });
  return [
    ...shipped,
    ...(scorecardBroken ? [brokenScorecard(scorecard)] : scorecard.length === 0 ? [] : [scorecardOf(scorecard)]),
    ...own.map(frameworkOf),
  ];
}

export function frameworkNamed(id: string, config: ScoringConfig): Framework | undefined {
  return frameworksOf(config).find((framework) => framework.id === id);
}

/** The framework whose inputs stand below a front matter key. */
export function frameworkOfField(field: string, config: ScoringConfig): Framework | undefined {
  return frameworksOf(config).find((framework) => framework.field === field);
}
