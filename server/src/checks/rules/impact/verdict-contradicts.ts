// Readers remember the verdict and never check the figures, so the two must agree. A verdict is contradicted only
// where the figures leave no doubt.
import { scalarText } from '../../../document/field.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { replaceValue } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { judgeOutcomes, type JudgedOutcome } from '../../review/judgedOutcomes.ts';
import { outcomesOf } from '../../review/outcomes.ts';
import type { Computed, Verdict } from '../../review/outcomeVerdict.ts';
import { promisedTo } from '../../review/promisedTo.ts';
import { defineRule } from '../../rule.ts';

export const verdictContradicts = defineRule({
  id: 'impact/verdict-contradicts',
  scope: 'portfolio',
  summary: 'Disallow a verdict that the figures contradict',
  severity: 'warning',
  fixable: true,
  messages: {
    row: '"{metric}": {expected} was expected, and it is {actual}. That is {computed} and not "{verdict}"; correct the verdict, or the figure.',
    rows: '{count} verdicts do not follow from their figures. "{metric}": {expected} was expected, and it is {actual}; that is {computed} and not "{verdict}".',
    all: 'The verdict is "{verdict}", but by the figures it is {computed}: {reason}. Correct the verdict, or the figures.',
  },
  *check({ typed, portfolio }) {
    if (!isKind(typed, 'impact-review') || isUnread(typed.document)) return;
    const field = typed.document.fields.get('verdict');
    if (outcomesOf(typed)?.rows.every(({ verdict }) => field === undefined && verdict === undefined) ?? true) return;
    const judged = judgeOutcomes(
      typed,
      promisedTo(typed, portfolio).flatMap(({ promises }) => promises),
    );
    yield* inRows(typed, judged);
    const said = verdictIn(typed);
    if (field === undefined || said === undefined) return;
    const overall = contradiction(said, judged);
    if (overall === undefined) return;
    const fixes =
      typed.document.metadata === 'sidecar'
        ? []
        : asChoice(`Set the verdict to ${overall.computed}`, [replaceValue(typed.document, field, overall.computed)]);
    yield { message: 'all', data: { verdict: said, ...overall }, span: field.node.span, fixes };
  },
});

function* inRows(typed: TypedDocument, judged: readonly JudgedOutcome[]) {
  const wrong = judged.flatMap(({ row, computed }) => {
    const said = row.verdict?.means;
    if (said === undefined || computed === undefined || row.verdict === undefined || agrees(said, computed)) return [];
    return [{ row, verdict: row.verdict, computed: nameOf(computed) }];
  });
  const [first] = wrong;
  if (first === undefined) return;
  const edits: readonly TextEdit[] = wrong.map(({ verdict, computed }) => ({ span: verdict.span, newText: computed }));
  const data = {
    metric: first.row.metric,
    actual: first.row.actual?.text ?? '',
    expected: first.row.expected?.text ?? 'what the PRD promised',
    computed: first.computed,
    verdict: first.verdict.text,
    count: String(wrong.length),
  };
  const fixes = asChoice(wrong.length === 1 ? `Set the verdict to ${first.computed}` : 'Set these verdicts by the figures', edits);
  if (wrong.length === 1) yield { message: 'row', data, span: first.verdict.span, fixes } as const;
  else {
    const related = wrong.map(({ row, verdict, computed }) => ({
      path: typed.path,
      span: verdict.span,
      message: `"${row.metric}" is ${computed}.`,
    }));
    yield { message: 'rows', data, span: first.verdict.span, related, fixes } as const;
  }
}

/** "Partial" and "missed" are both fair where no baseline says which, and doubt is always allowed. */
function agrees(said: Verdict, computed: Computed): boolean {
  if (said === 'inconclusive' || computed === 'inconclusive' || said === computed) return true;
  return computed === 'short' && said !== 'achieved';
}

function nameOf(computed: Computed): Verdict {
  return computed === 'short' ? 'missed' : computed;
}

function verdictIn({ document }: TypedDocument): Verdict | undefined {
  const text = scalarText(document.fields.get('verdict')?.node)?.toLowerCase();
  return (['achieved', 'partial', 'missed', 'inconclusive'] as const).find((verdict) => verdict === text);
}

/** What the figures say all in all, where that cannot be what the review says. */
function contradiction(
  said: Verdict,
  judged: readonly JudgedOutcome[],
): { readonly computed: Verdict; readonly reason: string } | undefined {
  const of = (verdicts: readonly (Computed | undefined)[]): readonly JudgedOutcome[] =>
    judged.filter(({ computed }) => verdicts.includes(computed));
  const met = of(['achieved']);
  const unmet = of(['partial', 'missed', 'short']);
  const [first] = unmet;
  const reached = ({ row }: JudgedOutcome): string =>
    `"${row.metric}" is ${row.actual?.text ?? ''}, and ${row.expected?.text ?? 'more'} was expected`;
  switch (said) {
    case 'achieved':
      if (first === undefined) return undefined;
      return { computed: met.length > 0 || of(['partial']).length > 0 ? 'partial' : 'missed', reason: reached(first) };
    case 'missed':
    case 'partial':
      return met.length > 0 && met.length === judged.length
        ? { computed: 'achieved', reason: 'every metric reached what was expected' }
        : undefined;
    case 'inconclusive':
      return undefined;
  }
}
