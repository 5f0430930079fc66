// An input that is the same everywhere ranks nothing: it was filled in, not judged.
import { frameworkNamed } from '../../../scoring/frameworks/index.ts';
import { listed } from '../../words/listing.ts';
import { equalInputs, equalShare, fewestCompared, labelOf } from '../../portfolio/equalInputs.ts';
import { placeAtFirst } from '../../portfolio/reporting.ts';
import { defineRule } from '../../rule.ts';

export const allSame = defineRule({
  id: 'portfolio/all-same',
  scope: 'portfolio',
  summary: 'Disallow a score input that is the same for nearly every document',
  severity: 'info',
  options: {
    items: { value: fewestCompared, help: 'Scored documents that there must be before their inputs are compared.' },
    percent: { value: equalShare, help: 'The share of them, in percent, that may not be reached by one value.' },
  },
  messages: {
    same: '{count} of {total} {framework} scores{batch} have {inputs}, which ranks nothing. Judge each document by itself, or leave open what nobody knows yet.',
    several:
      'The {total} {framework} scores{batch} hardly differ: {inputs}. Judge each document by itself, or leave open what nobody knows yet.',
  },
  *check({ typed, scores, portfolio, config }) {
    if (scores.length === 0) return;
    for (const { framework: id, batch, total, inputs, members } of portfolio.answer(equalInputs)) {
      const framework = frameworkNamed(id, config);
      const [first] = inputs;
      if (framework === undefined || first === undefined) continue;
      const place = placeAtFirst(typed, portfolio, members, framework.field, first.input);
      if (place === undefined) continue;
      const data = { total: String(total), framework: framework.label, batch: batch === '' ? '' : ` of ${batch}` };
      if (inputs.length === 1) {
        const said = `the ${labelOf(framework, first.input)} ${first.value}`;
        yield { message: 'same', data: { ...data, count: String(first.count), inputs: said }, ...place };
      } else {
        const said = listed(inputs.map(({ input, value, count }) => `${String(count)} have ${labelOf(framework, input)} ${value}`));
        yield { message: 'several', data: { ...data, inputs: said }, ...place };
      }
    }
  },
});
