// DRICE: RICE with the impact worked out in money, as a return on what the work costs. Source: Darius Contractor and
// Alexey Komissarouk in Lenny's Newsletter, “Introducing DRICE”, as others describe it.
import { defineFramework, type Framework } from '../framework.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { daysIn } from '../readResult.ts';

/** Population a year × (expected − baseline rate) × value of one × confidence ÷ cost; 1 gives back what it costs in a year. */
export function driceIn(currency: string | undefined): Framework {
  const money = currency ?? 'money';
  return defineFramework({
    id: 'drice',
    label: 'DRICE',
    formula: 'population per year × (expected rate − baseline rate) × value per unit × confidence ÷ effort cost',
    source: 'Darius Contractor and Alexey Komissarouk in Lenny’s Newsletter, “Introducing DRICE”, as others describe it',
    inputs: {
      population: {
        kind: 'perPeriod',
        label: 'Population',
        unit: 'people or events per period',
        direction: 'up',
        help: 'How many come to the place that changes, in one period: counted from data.',
        choices: [{ value: '10000/year', meaning: 'people per year' }],
      },
      baseline_rate: {
        kind: 'percent',
        from: 0,
        label: 'Baseline rate',
        unit: 'percent',
        direction: 'down',
        help: 'The share of them who do what you want today; 0 % where nobody can yet.',
        choices: [{ value: '10%', meaning: 'do it today' }],
      },
      expected_rate: {
        kind: 'percent',
        from: 0,
        label: 'Expected rate',
        unit: 'percent',
        direction: 'up',
        help: 'The share who will do it afterwards, from a test or from changes like this one.',
        choices: [{ value: '12%', meaning: 'will do it then' }],
      },
      value_per_unit: {
        kind: 'money',
        per: undefined,
        currency,
        label: 'Value per unit',
        unit: money,
        direction: 'up',
        help: 'What one more person who does it is worth: margin, not revenue, where you know it.',
        choices: [{ value: `300 ${currency ?? 'EUR'}`, meaning: 'for each' }],
      },
      confidence: {
        kind: 'percent',
        label: 'Confidence',
        unit: 'percent',
        direction: 'up',
        help: 'How well the model is backed by evidence.',
        choices: [
          { value: '100%', meaning: 'high: measured' },
          { value: '80%', meaning: 'medium: some evidence' },
          { value: '50%', meaning: 'low: mostly belief' },
        ],
      },
      effort_cost: {
        kind: 'money',
        per: undefined,
        currency,
        label: 'Effort cost',
        unit: money,
        direction: 'down',
        help: 'What the work of all disciplines costs, task by task.',
        choices: [{ value: `40000 ${currency ?? 'EUR'}`, meaning: 'for all of it' }],
      },
    },
    compute: ({ population, baseline_rate: before, expected_rate: after, value_per_unit: value, confidence, effort_cost: cost }, config) =>
      (population * perYear(config.rice.period) * (after - before) * value * confidence) / cost,
    working: ({ population, baseline_rate: before, expected_rate: after, value_per_unit: value, confidence, effort_cost: cost }, config) =>
      `${formatNumber(population * perYear(config.rice.period))}/year × (${formatPercent(after)} − ${formatPercent(before)}) × ${formatNumber(value)} × ${formatPercent(confidence)} ÷ ${formatNumber(cost)}`,
    remarks: ({ baseline_rate: before, expected_rate: after }) =>
      after <= before ? [{ input: 'expected_rate', text: 'The expected rate is not above the baseline, so nothing is gained.' }] : [],
  });
}

/** How many of the repository's periods there are in a year. */
function perYear(period: keyof typeof daysIn): number {
  return daysIn.year / daysIn[period];
}

export const drice = driceIn(undefined);
