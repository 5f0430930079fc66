// A score with an input that cannot be read is no number at all, and the document drops out of the ranking.
import type { DocumentScore } from '../../../scoring/score.ts';
import type { IllegalInput } from '../../../scoring/framework.ts';
import { textOf } from '../../../text/span.ts';
import { asFix } from '../../fixes.ts';
import { defineRule, type Fix } from '../../rule.ts';

export const inputInvalid = defineRule({
  id: 'score/input-invalid',
  scope: 'document',
  summary: 'Require score inputs to be numbers within the range of their framework',
  severity: 'error',
  fixable: true,
  messages: {
    value: '{framework} {input} {reason}.',
    key: '"{input}" {reason}.',
    shape: '{framework} {reason}.',
  },
  *check({ typed, scores }) {
    // What is wrong with the whole of the front matter is said once, by the rule about that.
    if (typed.document.frontMatter.kind === 'malformed') return;
    for (const { outcome, field } of scores) {
      if (outcome.kind !== 'illegal') continue;
      const framework = outcome.framework.label;
      for (const illegal of outcome.illegal) {
        const { input, reason, span } = illegal;
        const place = { span, fixes: mend(typed.document.text, field, illegal) };
        if (outcome.framework.inputs.has(input)) yield { ...place, message: 'value', data: { framework, input, reason } };
        else if (input === field.name) yield { ...place, message: 'shape', data: { framework, reason } };
        else yield { ...place, message: 'key', data: { input, reason } };
      }
    }
  },
});

/** A decimal comma and a mistyped key have one mend; every other legal value is for a person to choose. */
function mend(text: string, field: DocumentScore['field'], { input, span, suggestion }: IllegalInput): readonly Fix[] {
  if (suggestion === undefined) return [];
  const edits = [{ span, newText: suggestion }];
  const isKey = field.node.kind === 'map' && field.node.entries.some(({ key, name }) => name === input && key.start === span.start);
  if (isKey) return asFix(`Rename to "${suggestion}"`, edits);
  const written = textOf(text, span)
    .replace(/^["']|["']$/g, '')
    .trim();
  return asFix(`Write ${suggestion}`, edits, written.replace(',', '.') === suggestion ? 'safe' : 'choice');
}
