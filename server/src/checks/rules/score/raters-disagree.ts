// The mean of an 8 and a 2 is a 5 that neither of them believes. What they know that the other does not is worth more
// than the number.
import { entry } from '../../../document/field.ts';
import { mostPoints, spreadsOf } from '../../../portfolio/raters.ts';
import { formatNumber, formatPercent } from '../../../scoring/format.ts';
import type { DocumentScore } from '../../../scoring/score.ts';
import { listed } from '../../words/listing.ts';
import { defineRule } from '../../rule.ts';

export const ratersDisagree = defineRule({
  id: 'score/raters-disagree',
  scope: 'document',
  summary: 'Disallow a mean of ratings that are far apart',
  severity: 'info',
  options: { points: { value: mostPoints, help: 'Points of a scale from 1 to 10 by which the ratings of one input may differ.' } },
  messages: {
    apart: '{input} is rated {ratings}; the mean of {mean} hides that. Ask what each of them knows, and rate it again.',
  },
  *check({ typed, scores }, { points }) {
    if (!typed.schema.ranked) return;
    for (const score of scores) {
      const { outcome } = score;
      if (outcome.kind !== 'scored') continue;
      for (const spread of spreadsOf(outcome.framework, outcome.raters)) {
        const spec = outcome.framework.inputs.get(spread.input);
        // A value of its own was settled on by somebody who knew the ratings.
        if (spread.points <= points || spec === undefined || entry(score.field.node, spread.input) !== undefined) continue;
        const shown = spec.kind === 'percent' ? formatPercent : formatNumber;
        yield {
          message: 'apart',
          data: {
            input: spec.label,
            ratings: listed(spread.ratings.map(({ by, value }) => `${shown(value)} by ${by}`)),
            mean: shown(outcome.inputs[spread.input] ?? 0),
          },
          span: ratingsSpan(score),
        };
      }
    }
  },
});

function ratingsSpan({ field }: DocumentScore): typeof field.key {
  return (entry(field.node, 'scorers') ?? entry(field.node, 'raters') ?? field).key;
}
