// A target date that has gone by tells everybody who plans around it something that is no longer true.
import { daysOf } from '../../../document/calendar.ts';
import { scalarText } from '../../../document/field.ts';
import { isKind, statusKey, type TypedDocument } from '../../../schema/typedDocument.ts';
import { replaceValue } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { defineRule, type Fix } from '../../rule.ts';

/** Statuses of other templates that say that the work is over, one way or the other. */
const over =
  /^(?:launched|shipped|released|live|ga|done|complete|completed|delivered|implemented|finished|closed|archived|abandoned|aborted|withdrawn|cancell?ed)$/;

export const datePassed = defineRule({
  id: 'prd/date-passed',
  scope: 'document',
  summary: 'Disallow a target date in the past on a PRD that has not launched',
  severity: 'warning',
  fixable: true,
  messages: {
    status:
      'The target date {date} has passed and the status is still "{status}". Set the date you aim for now and say why it moved, or change the status.',
    noStatus:
      'The target date {date} has passed. Set the date you aim for now and say why it moved, or give the document the status launched.',
  },
  *check({ typed, config, today }) {
    if (today === undefined || !isKind(typed, 'prd') || isOver(typed)) return;
    const node = typed.document.fields.get('target_date')?.node;
    const date = scalarText(node);
    const days = daysOf(date, config.fiscalYearStart);
    if (node === undefined || date === undefined || days === undefined || days.end >= today) return;
    const place = { span: node.span, fixes: fixesFor(typed) };
    if (typed.status.kind === 'none') yield { ...place, message: 'noStatus', data: { date } };
    else yield { ...place, message: 'status', data: { date, status: typed.status.text } };
  },
});

function isOver({ status }: TypedDocument): boolean {
  if (status.kind === 'none') return false;
  return over.test(status.kind === 'known' ? status.spec.name : statusKey(status.text));
}

/** What is being built may have launched without anybody saying so here; the new date only a person knows. */
function fixesFor({ document, phase, schema, status }: TypedDocument): readonly Fix[] {
  const launched = schema.statuses.some(({ name }) => name === 'launched');
  if (!launched || phase !== 'committed' || status.kind !== 'known' || document.metadata === 'sidecar') return [];
  return asChoice('Set the status to launched', [replaceValue(document, status.field, 'launched')]);
}
