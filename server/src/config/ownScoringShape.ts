// The part of rubric.yaml's shape that adds to the scoring: own frameworks, the scorecard, sizes and the currency.
import { formulaFunctions } from './formula.ts';
import { directions, ownInputKinds } from './readFrameworks.ts';
import { usualSizes } from './readOwnScoring.ts';
import { choice, flag, list, map, number, text, type Shape } from './shape.ts';

export function ownScoringShape(): Readonly<Record<'frameworks' | 'scorecard' | 'value_effort' | 'currency', Shape>> {
  const input = map('An input of the framework.', {
    label: text('Its name as people read it.'),
    unit: text('What it is counted in.'),
    help: text('What the number means, in a sentence.'),
    kind: choice('How its value is written.', ownInputKinds),
    min: number('The smallest legal value of a number; 0 where nothing is said.'),
    max: number('The largest legal value of a number.'),
    direction: choice('Which way it moves the score. The formula says that too; where it cannot be told, this counts.', directions),
  });
  const framework = map('A way of scoring of your own.', {
    label: text('Its name as people read it.'),
    help: text('What it is for, in a sentence.'),
    formula: text(`Numbers, inputs, + - * / and brackets, with ${Object.keys(formulaFunctions).join(', ')}.`),
    inputs: map('The inputs, by the names that the formula uses.', {}, input),
  });
  const criterion = map('A criterion.', {
    id: text('The key of its value in documents, such as customer_value.'),
    label: text('Its name as people read it.'),
    weight: number('How much it counts beside the others; below 0 a high value is bad.'),
    min: number('The lowest value; 1 where nothing is said.'),
    max: number('The highest value; 5 where nothing is said.'),
    invert: flag('True where a high value is bad, as for effort and risk.'),
    goal: text('The goal that it serves.'),
    help: text('What the value means, in a sentence.'),
  });
  return {
    frameworks: map('Ways of scoring of your own, by the key that holds their inputs in documents.', {}, framework),
    scorecard: map('The weighted scorecard.', { criteria: list('What documents are rated by.', criterion) }),
    value_effort: map('Settings of value and effort.', {
      sizes: map(
        'What the T-shirt sizes stand for.',
        Object.fromEntries(
          [...usualSizes].map(([name, usual]) => [name, number(`The number for ${name}; ${String(usual)} where nothing is said.`)]),
        ),
      ),
    }),
    currency: text('The code of the currency that amounts are in, such as EUR. Amounts are never converted.'),
  };
}
