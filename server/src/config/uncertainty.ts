// `uncertainty:` of rubric.yaml: how the ranking is simulated. It changes what a simulation says and nothing else: no
// score, no rank and no finding depends on it.
import { member, type NodeReader } from '../document/nodeReader.ts';
import type { FieldNode } from '../document/field.ts';
import { choice, flag, map, number, type Shape } from './shape.ts';

export interface Uncertainty {
  /** How often every input is drawn. */
  readonly draws: number;
  /** False where confidence is left out of documents whose other inputs are ranges, because those say the same already. */
  readonly useConfidence: boolean;
  /** Whether an input with tiers, such as the impact of RICE, may be drawn `between` them or is always one `of` them. */
  readonly tiers: TierDraws;
}

export type TierDraws = 'between' | 'of';

/** Fewer draws say too little; with more, what is not known of the ranges matters more than what is not drawn. */
export const fewestDraws = 100;
export const mostDraws = 100_000;

export const usualUncertainty: Uncertainty = { draws: 10_000, useConfidence: true, tiers: 'between' };

const tierDraws: Readonly<Record<TierDraws, string>> = {
  between: 'Any value between the tiers, as the mean of many people may be.',
  of: 'Always one of the tiers.',
};

export function readUncertainty(reader: NodeReader, node: FieldNode | undefined): Uncertainty {
  const parts = reader.map(node, 'uncertainty', ['draws', 'use_confidence', 'tiers']);
  const draws = reader.number(member(parts, 'draws'), 'uncertainty.draws', { above: fewestDraws - 1, most: mostDraws });
  return {
    draws: draws === undefined ? usualUncertainty.draws : Math.round(draws),
    useConfidence: reader.flag(member(parts, 'use_confidence'), 'uncertainty.use_confidence') ?? usualUncertainty.useConfidence,
    tiers: reader.choice<TierDraws>(member(parts, 'tiers'), 'uncertainty.tiers', ['between', 'of']) ?? usualUncertainty.tiers,
  };
}

export function uncertaintyShape(): Shape {
  return map('How a ranking with ranges is simulated.', {
    draws: number(
      `How often every input is drawn, from ${String(fewestDraws)} to ${String(mostDraws)}; ${String(usualUncertainty.draws)} where nothing is said.`,
    ),
    use_confidence: flag('False leaves confidence out of documents whose other inputs are ranges: those say how sure they are already.'),
    tiers: choice('How an input with tiers is drawn, such as the impact of RICE.', tierDraws),
  });
}
