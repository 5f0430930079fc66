// Value and effort: what something is worth against what it costs, in T-shirt sizes or numbers. The quadrants are in
// quadrants.ts. Source: Lenny Rachitsky's simple list; the matrix is older than any one author.
import { usualSizes } from '../../config/readOwnScoring.ts';
import { defineFramework, type Framework } from '../framework.ts';
import { formatNumber } from '../format.ts';
import { efforts } from './rice.ts';

/** Value ÷ effort; sizes stand for the numbers that rubric.yaml gives them. */
export function valueEffortIn(sizes: ReadonlyMap<string, number>): Framework {
  const choices = [...sizes].map(([name, value]) => ({ value: name, meaning: formatNumber(value) }));
  return defineFramework({
    id: 'value-effort',
    field: 'value_effort',
    label: 'Value/effort',
    formula: 'value ÷ effort',
    source: 'Lenny Rachitsky, “My favorite product management templates”; the matrix of impact and effort has many authors',
    inputs: {
      value: {
        kind: 'size',
        sizes,
        label: 'Value',
        unit: 'size or number',
        direction: 'up',
        help: 'What it is worth, by whatever score you trust; sizes or numbers, but the same in every document.',
        choices,
      },
      effort: {
        kind: 'size',
        sizes,
        units: efforts,
        label: 'Effort',
        unit: 'size or person-months',
        direction: 'down',
        help: 'What it costs all disciplines together; sizes or numbers, but the same in every document.',
        choices,
      },
    },
    compute: ({ value, effort }) => value / effort,
    working: ({ value, effort }) => `${formatNumber(value)} ÷ ${formatNumber(effort)}`,
  });
}

export const valueEffort = valueEffortIn(usualSizes);
