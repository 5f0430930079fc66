// A confidence of 1 is all or next to nothing, depending on who reads it: 100 % or 1 %, 1 of 10 or 10 of 10.
import { asChoice } from '../../fixes.ts';
import { defineRule } from '../../rule.ts';
import { writtenInputs } from '../../metadata/scoreInputs.ts';

export const confidenceAmbiguous = defineRule({
  id: 'score/confidence-ambiguous',
  scope: 'document',
  summary: 'Disallow a confidence of 1 that can be read in two ways',
  severity: 'warning',
  fixable: true,
  options: {
    accept_one: { value: false, help: 'Whether everybody knows what a confidence of 1 means: 100 % in RICE, 1 of 10 in ICE.' },
  },
  messages: {
    share: '{framework} confidence {written} is read as 100 %, but could mean 1 %. Write the percent sign.',
    ofTen: '{framework} confidence {written} is read as 1 of 10, the lowest there is. Write 10 if all of it is meant.',
  },
  *check({ typed, scores }, { accept_one: acceptsOne }) {
    if (acceptsOne) return;
    for (const score of scores) {
      const confidence = writtenInputs(score).find(({ name }) => name === 'confidence');
      if (confidence === undefined || !/^1(?:\.0+)?$/.test(confidence.node.text.trim())) continue;
      const { spec, node } = confidence;
      const data = { framework: score.outcome.framework.label, written: node.text.trim() };
      const write = (value: string): ReturnType<typeof asChoice> =>
        typed.document.metadata === 'sidecar' ? [] : asChoice(`Write ${value}`, [{ span: node.span, newText: value }]);
      if (spec.kind === 'percent') yield { message: 'share', data, span: node.span, fixes: [...write('100%'), ...write('1%')] };
      // The lowest confidence is also a thing to say, if a rare one.
      else if (spec.kind === 'range' && spec.max === 10)
        yield { message: 'ofTen', data, span: node.span, severity: 'info', fixes: write('10') };
    }
  },
});
