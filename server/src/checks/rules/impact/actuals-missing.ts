// A review that lists what was expected and leaves out what happened is a plan.
import { entry, scalarText } from '../../../document/field.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { readDays } from '../../launch/launchDates.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { outcomesOf, type OutcomeRow } from '../../review/outcomes.ts';
import { defineRule } from '../../rule.ts';

export const actualsMissing = defineRule({
  id: 'impact/actuals-missing',
  scope: 'document',
  summary: 'Require every expected figure of an impact review to have an actual one',
  severity: 'warning',
  escalates: true,
  messages: {
    one: '"{metric}" was expected to reach {expected}, and nothing says what it reached. Fill in the figure and its source.',
    several: '{count} of {total} metrics have no actual figure, "{metric}" first. Fill in what was measured, or say why it could not be.',
    column:
      'The table says what was expected and has no column for what happened. Add "Actual", with a figure and its source for each metric.',
  },
  *check({ typed, today }) {
    if (!isKind(typed, 'impact-review') || isUnread(typed.document) || !isDue(typed, today)) return;
    const outcomes = outcomesOf(typed);
    if (outcomes === undefined) return;
    const { rows, columns } = outcomes;
    const expecting = rows.filter(({ expected, isOpen }) => expected !== undefined && !isOpen);
    const missing = expecting.filter(({ actual }) => actual === undefined || pending.test(actual.text));
    const [first] = missing;
    if (first === undefined) return;
    if (columns.actual === undefined) yield { message: 'column', span: first.span };
    else if (missing.length === 1)
      yield { message: 'one', data: { metric: first.metric, expected: first.expected?.text ?? '' }, span: placeOf(first) };
    else {
      const data = { count: String(missing.length), total: String(rows.length), metric: first.metric };
      const related = missing.map((row) => ({ path: typed.path, span: row.span, message: `"${row.metric}" has no actual figure.` }));
      yield { message: 'several', data, span: placeOf(first), related };
    }
  },
});

function placeOf({ actual, span }: OutcomeRow): OutcomeRow['span'] {
  return actual?.span ?? span;
}

const pending =
  /^\(?(?:pending|open|not yet|in progress|awaiting|waiting|to come|to be measured|unknown|later|soon|ausstehend|offen|en attente|pendiente|pendente|ожида|待定|未定|未測定|대기)/i;

/** The figures are due once the review is final or its last day has passed; while they are being collected nobody asks. */
function isDue(typed: TypedDocument, today: string | undefined): boolean {
  if (typed.phase === 'committed') return true;
  if (typed.status.kind === 'known' && typed.status.spec.name === 'collecting') return false;
  const { fields } = typed.document;
  const date = scalarText(fields.get('measured_on')?.node) ?? scalarText(entry(fields.get('period')?.node, 'to')?.node);
  const due = date === undefined ? undefined : readDays(date, undefined)?.end;
  return due !== undefined && today !== undefined && due <= today;
}
