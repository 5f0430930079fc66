// A score with an input left out is no score; the document drops out of the ranking until it is there.
import { entry } from '../../../document/field.ts';
import { lineEndingOf, lineFrom } from '../../../document/lines.ts';
import { asChoice } from '../../fixes.ts';
import { defineRule, type Fix } from '../../rule.ts';
import type { DocumentScore } from '../../../scoring/score.ts';
import { pointSpan } from '../../../text/span.ts';

export const inputMissing = defineRule({
  id: 'score/input-missing',
  scope: 'document',
  summary: 'Require every input of a score that has been started',
  severity: 'warning',
  fixable: true,
  messages: { missing: '{framework} needs {missing} as well: {title} stays unscored until then.' },
  *check({ typed, scores }) {
    for (const score of scores) {
      const { outcome, field } = score;
      // A score nobody has begun is not scored on purpose.
      if (outcome.kind !== 'incomplete' || Object.keys(outcome.given).length === 0) continue;
      yield {
        message: 'missing',
        data: { framework: outcome.framework.label, missing: listed(outcome.missing), title: typed.id ?? 'the document' },
        span: field.key,
        fixes: addKeys(typed.document.text, score, outcome.missing),
      };
    }
  },
});

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Adds the keys that are not there yet behind the last one that is, in the style the map is written in. */
function addKeys(text: string, { field }: DocumentScore, missing: readonly string[]): readonly Fix[] {
  const { node } = field;
  const last = node.kind === 'map' ? node.entries.at(-1) : undefined;
  const absent = missing.filter((name) => entry(node, name) === undefined);
  if (node.kind !== 'map' || last === undefined || absent.length === 0) return [];
  const title = `Add ${listed(absent)}`;
  if (text.charAt(node.span.start) === '{') {
    return asChoice(title, [{ span: pointSpan(last.node.span.end), newText: absent.map((name) => `, ${name}: `).join('') }]);
  }
  const indent = text.slice(lineStart(text, last.key.start), last.key.start);
  // A block of text ends behind its last line ending, where the next key would already begin.
  const end = last.key.start + text.slice(last.key.start, last.node.span.end).trimEnd().length;
  const eol = lineEndingOf(text);
  return asChoice(title, [
    { span: pointSpan(lineFrom(text, end).end), newText: absent.map((name) => `${eol}${indent}${name}: `).join('') },
  ]);
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
