// A score written by hand grows old as its inputs change, and readers believe the number they see.
import { entry, type FieldNode, type ScalarNode } from '../../../document/field.ts';
import { asFix } from '../../fixes.ts';
import { defineRule } from '../../rule.ts';
import { formatNumber } from '../../../scoring/format.ts';
import { agrees, otherReading, readWritten, sameStyle, type Scored } from '../../metadata/writtenScore.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import type { DocumentScore } from '../../../scoring/score.ts';
import type { Config } from '../../../config/config.ts';

export const manualMismatch = defineRule({
  id: 'score/manual-mismatch',
  scope: 'document',
  summary: 'Require a score written by hand to be the one its inputs give',
  severity: 'warning',
  fixable: true,
  messages: {
    differs: 'The {framework} score says {written}, but its inputs give {computed}: {working}.',
    other: 'The {framework} score says {written}, but its inputs give {computed}: {working}. {written} is {reading}.',
  },
  *check({ typed, scores, config }) {
    for (const { node, candidates } of writtenScores(typed, scores, config)) {
      const written = readWritten(node.text);
      const [score] = candidates;
      if (written === undefined || score === undefined || candidates.some(({ value }) => agrees(written, value))) continue;
      const { framework, inputs, value } = score;
      const reading = otherReading(written, score, config);
      const data = {
        framework: framework.label,
        written: node.text.trim(),
        computed: formatNumber(value),
        working: framework.working(inputs, config),
      };
      // Where another variant was meant, the setting may be what is wrong and not the number.
      const fixes = asFix(
        `Write ${sameStyle(written, value)}`,
        [{ span: node.span, newText: sameStyle(written, value) }],
        reading === undefined ? 'safe' : 'choice',
      );
      if (reading === undefined) yield { message: 'differs', data, span: node.span, fixes };
      else yield { message: 'other', data: { ...data, reading }, span: node.span, fixes };
    }
  },
});

interface WrittenScore {
  readonly node: ScalarNode;
  /** The scores it can mean, the likeliest first. */
  readonly candidates: readonly Scored[];
}

/** `score:` at the top, `rice_score:`, and `score:` among the inputs. */
function* writtenScores(typed: TypedDocument, scores: readonly DocumentScore[], config: Config): Generator<WrittenScore> {
  const { fields } = typed.document;
  const scored: Scored[] = [];
  for (const { outcome, field } of scores) {
    if (outcome.kind !== 'scored') continue;
    scored.push(outcome);
    const places = [entry(field.node, 'score'), fields.get(`${field.name}_score`), fields.get(`${field.name}-score`)];
    for (const place of places) {
      const node = scalarOf(place?.node);
      if (node !== undefined) yield { node, candidates: [outcome] };
    }
  }
  const top = scalarOf(fields.get('score')?.node);
  const isRankedBy = ({ framework }: Scored): number => (framework.id === config.framework ? 0 : 1);
  if (top !== undefined) yield { node: top, candidates: scored.sort((a, b) => isRankedBy(a) - isRankedBy(b)) };
}

/** The number itself, or the `value` of a map that says where it comes from. */
function scalarOf(node: FieldNode | undefined): ScalarNode | undefined {
  const own = node?.kind === 'map' ? entry(node, 'value')?.node : node;
  return own?.kind === 'scalar' && own.value !== null ? own : undefined;
}
