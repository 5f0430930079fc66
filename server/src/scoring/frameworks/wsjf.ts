// WSJF: cost of delay divided by job size, with relative sizes on a modified Fibonacci scale. Scores compare
// only within one batch. Source: SAFe, "Weighted Shortest Job First".
import { defineFramework, type InputSpec } from '../framework.ts';
import { formatNumber } from '../format.ts';

/** The modified Fibonacci numbers that SAFe estimates with. */
export const fibonacci: readonly number[] = [1, 2, 3, 5, 8, 13, 20];

const choices = fibonacci.map((value) => ({
  value: String(value),
  meaning: value === 1 ? 'the smallest of the batch' : value === 20 ? 'the largest' : 'relative to the smallest',
}));

function relative(label: string, help: string, direction: 'up' | 'down'): InputSpec {
  return { kind: 'range', min: 1, max: 20, unit: 'relative, from 1 to 20', label, help, direction, choices };
}

/** (Business value + time criticality + risk reduction) ÷ job size. */
export const wsjf = defineFramework({
  id: 'wsjf',
  label: 'WSJF',
  formula: '(business value + time criticality + risk reduction) ÷ job size',
  source: 'SAFe, “Weighted Shortest Job First”',
  inputs: {
    business_value: relative('Business value', 'How much users and the business gain, relative to the rest of the batch.', 'up'),
    time_criticality: relative('Time criticality', 'How fast the value decays while it waits: deadlines, customers leaving.', 'up'),
    risk_reduction: relative('Risk reduction', 'How much risk it takes away, or opportunity it opens.', 'up'),
    job_size: relative('Job size', 'How long the job takes, relative to the smallest of the batch.', 'down'),
  },
  compute: (inputs) => (inputs.business_value + inputs.time_criticality + inputs.risk_reduction) / inputs.job_size,
  working: (inputs) =>
    `(${formatNumber(inputs.business_value)} + ${formatNumber(inputs.time_criticality)} + ${formatNumber(inputs.risk_reduction)}) ÷ ${formatNumber(inputs.job_size)}`,
  remarks: (inputs, config) => {
    if (config.wsjf.scale !== 'fibonacci') return [];
    return Object.entries(inputs)
      .filter(([, value]) => !fibonacci.includes(value))
      .map(([input, value]) => ({
        input,
        text: `${formatNumber(value)} is off the scale ${fibonacci.join(', ')}; the nearest are ${nearestTwo(value)}.`,
      }));
  },
});

function nearestTwo(value: number): string {
  const below = fibonacci.filter((step) => step < value).at(-1);
  const above = fibonacci.find((step) => step > value);
  return [below, above].filter((step) => step !== undefined).join(' and ');
}
