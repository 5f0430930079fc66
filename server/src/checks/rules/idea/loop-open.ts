// Whoever asked and never hears what became of it will not ask again, or asks louder.
import { addDays } from '../../../document/calendar.ts';
import { scalarText } from '../../../document/field.ts';
import { plainMap } from '../../../document/plainValue.ts';
import { isDecided, lastDay, submittersIn } from '../../../portfolio/owedReplies.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { insertField, replaceValue } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { defineRule, type Fix } from '../../rule.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';

export const loopOpen = defineRule({
  id: 'idea/loop-open',
  scope: 'document',
  summary: 'Require an answer to those who brought an idea once it is decided',
  severity: 'warning',
  keepsWhenClosed: true,
  fixable: true,
  options: { days: { value: 14, help: 'Days that the answer may take from the day of the decision.' } },
  messages: {
    one: 'The idea has been "{status}" since {date} or longer, and {who} has not been told. Answer them, and note the day in responded_at.',
    several:
      'The idea has been "{status}" since {date} or longer, and the {count} who asked have not been told. Answer them, and note the day in responded_at.',
  },
  *check({ typed, today }, { days }) {
    const { status, document } = typed;
    if (today === undefined || !isKind(typed, 'idea') || status.kind !== 'known' || !isDecided(status.spec.name)) return;
    // Whatever the field says, somebody has thought of the answer.
    if (scalarText(document.fields.get('responded_at')?.node) !== undefined) return;
    const submitters = document.fields.get('submitters');
    const fields = plainMap(document.fields.values());
    const owed = submittersIn(fields).filter((name) => !isUnfilled(name));
    const [first] = owed;
    const since = lastDay(fields);
    if (submitters === undefined || first === undefined || since === undefined || addDays(since, days) >= today) return;
    const place = { span: status.field.node.span, fixes: fixesFor(typed, today) };
    const data = { status: status.text, date: since };
    if (owed.length === 1) yield { ...place, message: 'one', data: { ...data, who: first } };
    else yield { ...place, message: 'several', data: { ...data, count: String(owed.length) } };
  },
});

function fixesFor({ document }: TypedDocument, today: string): readonly Fix[] {
  if (document.metadata !== 'front-matter') return [];
  const field = document.fields.get('responded_at');
  const edit = field === undefined ? insertField(document, 'responded_at', today) : replaceValue(document, field, today);
  return asChoice('Note that they were told today', [edit]);
}
