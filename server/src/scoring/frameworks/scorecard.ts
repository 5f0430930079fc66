// The weighted scorecard: values on the criteria that rubric.yaml names, each brought to its scale, by their weights.
// The weighted mean of scores is common knowledge; that it is told on 0 to 100 makes scales comparable.
import type { Criterion } from '../../config/readScorecard.ts';
import { defineFramework, type Framework, type InputSpec } from '../framework.ts';
import { formatNumber, formatPercent } from '../format.ts';

/** From 0 to 100. A criterion that is inverted counts what is missing to the top of its scale. */
export function scorecardOf(criteria: readonly Criterion[]): Framework {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const shareOf = ({ weight }: Criterion): string => formatPercent(weight / total);
  const normal = ({ min, max, invert }: Criterion, value: number): number => (invert ? max - value : value - min) / (max - min);
  return defineFramework<string>({
    id: 'scorecard',
    label: 'Scorecard',
    formula: `100 × (${criteria.map((criterion) => `${shareOf(criterion)} ${criterion.invert ? 'low ' : ''}${criterion.label}`).join(' + ')})`,
    source: 'the criteria of rubric.yaml',
    sharesField: true,
    inputs: Object.fromEntries(criteria.map((criterion) => [criterion.id, inputOf(criterion, shareOf(criterion))])),
    compute: (inputs) =>
      // A sum of shares may miss 1 by a hair, and no score is beyond its scale.
      Math.min(100, (100 * criteria.reduce((sum, each) => sum + each.weight * normal(each, inputs[each.id] ?? NaN), 0)) / total),
    working: (inputs) =>
      `100 × (${criteria.map((each) => `${shareOf(each)} × ${formatNumber(normal(each, inputs[each.id] ?? 0))}`).join(' + ')})`,
  });
}

/** What is left of a scorecard with an error scores nothing: half of its criteria, or other weights, would give another number. */
export function brokenScorecard(criteria: readonly Criterion[]): Framework {
  const reason = 'has no score, because the scorecard of rubric.yaml has an error';
  return { ...scorecardOf(criteria), formula: 'none: the scorecard of rubric.yaml has an error', sharesField: false, broken: reason };
}

function inputOf({ label, min, max, invert, goal, help }: Criterion, share: string): InputSpec {
  const words = [
    help,
    `It is ${share} of the score${invert ? ', and a low value is good' : ''}.`,
    goal === undefined ? '' : `It serves ${goal}.`,
  ];
  const ends = [
    { value: String(max), meaning: invert ? 'the worst' : 'the best' },
    { value: String(min), meaning: invert ? 'the best' : 'the worst' },
  ];
  return {
    kind: 'range',
    min,
    max,
    label,
    unit: `from ${String(min)} to ${String(max)}`,
    direction: invert ? 'down' : 'up',
    help: words.filter((word) => word !== '').join(' '),
    choices: ends,
  };
}
