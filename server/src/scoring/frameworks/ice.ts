// ICE: a quick score from three judgements from 1 to 10. It has variants that order documents differently, so
// the variant stands beside every number and one ranking never mixes them.
import type { IceVariant } from '../../config/config.ts';
import { formatNumber } from '../format.ts';
import { defineFramework } from '../framework.ts';

const judged = { kind: 'range', min: 1, max: 10, unit: 'from 1 to 10', direction: 'up' } as const;

const variants: Readonly<Record<IceVariant, { readonly label: string; compute(product: number, sum: number): number }>> = {
  third: { label: 'I × C × E ÷ 3', compute: (product) => product / 3 },
  product: { label: 'I × C × E', compute: (product) => product },
  mean: { label: '(I + C + E) ÷ 3', compute: (_product, sum) => sum / 3 },
};

/** Impact, confidence and ease, by the variant of rubric.yaml: a third of the product unless it says otherwise. */
export const ice = defineFramework({
  id: 'ice',
  label: 'ICE',
  formula: 'impact × confidence × ease ÷ 3 (or the variant of rubric.yaml)',
  source: 'Sean Ellis, GrowthHackers; the third of the product after the complete guide to product management',
  inputs: {
    impact: {
      ...judged,
      label: 'Impact',
      help: 'How much it moves the metric it is meant to move.',
      choices: [
        { value: '9', meaning: 'changes the business' },
        { value: '5', meaning: 'clearly felt' },
        { value: '2', meaning: 'hardly felt' },
      ],
    },
    confidence: {
      ...judged,
      label: 'Confidence',
      help: 'How sure the evidence makes you of impact and ease.',
      choices: [
        { value: '9', meaning: 'tested' },
        { value: '5', meaning: 'some evidence' },
        { value: '2', meaning: 'belief' },
      ],
    },
    ease: {
      ...judged,
      label: 'Ease',
      help: 'How easy it is to do: 10 is an afternoon. Scoring everything 9 is the usual way to cheat oneself.',
      choices: [
        { value: '9', meaning: 'days' },
        { value: '5', meaning: 'weeks' },
        { value: '2', meaning: 'quarters' },
      ],
    },
  },
  compute: ({ impact, confidence, ease }, config) =>
    variants[config.ice.variant].compute(impact * confidence * ease, impact + confidence + ease),
  working: ({ impact, confidence, ease }, config) => {
    const [i, c, e] = [impact, confidence, ease].map(formatNumber);
    switch (config.ice.variant) {
      case 'third':
        return `${i ?? ''} × ${c ?? ''} × ${e ?? ''} ÷ 3`;
      case 'product':
        return `${i ?? ''} × ${c ?? ''} × ${e ?? ''}`;
      case 'mean':
        return `(${i ?? ''} + ${c ?? ''} + ${e ?? ''}) ÷ 3`;
    }
  },
  variant: (config) => variants[config.ice.variant].label,
  remarks: (inputs) =>
    Object.entries(inputs)
      .filter(([, value]) => !Number.isInteger(value))
      .map(([input]) => ({ input, text: `ICE inputs are whole numbers from 1 to 10.` })),
});

/** The value each variant gives, so that a hand-written number can be told which variant made it. */
export function iceByVariant(inputs: {
  readonly impact: number;
  readonly confidence: number;
  readonly ease: number;
}): Readonly<Record<IceVariant, number>> {
  const product = inputs.impact * inputs.confidence * inputs.ease;
  const sum = inputs.impact + inputs.confidence + inputs.ease;
  return {
    third: variants.third.compute(product, sum),
    product: variants.product.compute(product, sum),
    mean: variants.mean.compute(product, sum),
  };
}
