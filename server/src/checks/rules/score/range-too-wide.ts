// Where the most is many times the least, an estimate says that nobody knows yet: the score then covers most of the
// ranking, and finding out is worth more than any rank.
import { entry } from '../../../document/field.ts';
import { formatNumber } from '../../../scoring/format.ts';
import type { InputSpec, Range } from '../../../scoring/framework.ts';
import { showInput } from '../../../scoring/showInput.ts';
import { defineRule } from '../../rule.ts';

export const rangeTooWide = defineRule({
  id: 'score/range-too-wide',
  scope: 'document',
  summary: 'Disallow ranges of score inputs that are too wide to rank by',
  severity: 'info',
  options: { most: { value: 10, help: 'How many times its low the high of a range may be.' } },
  messages: {
    wide: '{input} from {low} to {high} is too wide to rank by: its high is {times} times its low. Find out more before you compare it.',
    fromNothing: '{input} from {low} to {high} is too wide to rank by: it may be nothing at all. Find out more before you compare it.',
  },
  *check({ typed, scores, config }, { most }) {
    if (!typed.schema.ranked) return;
    for (const { outcome, field } of scores) {
      if (outcome.kind !== 'scored') continue;
      for (const [name, spec] of outcome.framework.inputs) {
        const range = outcome.ranges[name];
        // What lies between several raters is their disagreement, which is told as such.
        const written = entry(field.node, name) ?? (spec.field === undefined ? undefined : typed.document.fields.get(spec.field));
        if (range === undefined || written === undefined || !hasRatios(spec)) continue;
        const [low, high] = [range.low, range.high].map((end) => showInput(spec, end, config));
        const data = { input: spec.label, low: low ?? '', high: high ?? '' };
        const times = timesWider(spec, range);
        if (times === undefined || times <= most * (1 + 1e-9)) continue;
        const place = { span: written.node.span };
        if (times === Infinity) yield { message: 'fromNothing', data, ...place };
        else yield { message: 'wide', data: { ...data, times: formatNumber(times) }, ...place };
      }
    }
  },
});

/** Words and days have no ratio, and neither has a scale that goes below 0. */
function hasRatios(spec: InputSpec): boolean {
  return spec.kind !== 'level' && spec.kind !== 'date' && !(spec.kind === 'range' && spec.min < 0);
}

/** Undefined for a scale that begins at 0, whose lowest step is not nothing. */
function timesWider(spec: InputSpec, { low, high }: Range): number | undefined {
  if (low > 0) return high / low;
  return spec.kind === 'range' && (spec.tiers ?? []).length === 0 ? undefined : Infinity;
}
