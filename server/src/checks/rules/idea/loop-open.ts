// Whoever asked and never hears what became of it will not ask again, or asks louder.
import { addDays, daysOf } from '../../../document/calendar.ts';
import { entry, scalarText, type FieldNode } from '../../../document/field.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { insertField, replaceValue } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { defineRule, type Fix } from '../../rule.ts';
import { isUnfilled } from '../../placeholder/unfilled.ts';

/** The answer is there; where an idea goes on in another one, that one's answer counts. */
const decided = new Set(['accepted', 'promoted', 'shipped', 'not-now', 'declined']);

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
    if (today === undefined || !isKind(typed, 'idea') || status.kind !== 'known' || !decided.has(status.spec.name)) return;
    // Whatever the field says, somebody has thought of the answer.
    if (scalarText(document.fields.get('responded_at')?.node) !== undefined) return;
    const submitters = document.fields.get('submitters');
    const owed = submittersIn(submitters?.node);
    const [first] = owed;
    const since = lastDay(typed);
    if (submitters === undefined || first === undefined || since === undefined || addDays(since, days) >= today) return;
    const place = { span: status.field.node.span, fixes: fixesFor(typed, today) };
    const data = { status: status.text, date: since };
    if (owed.length === 1) yield { ...place, message: 'one', data: { ...data, who: first } };
    else yield { ...place, message: 'several', data: { ...data, count: String(owed.length) } };
  },
});

/** Who can be answered, as they are called; an anonymous submitter cannot. */
function submittersIn(node: FieldNode | undefined): readonly string[] {
  const items = node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
  return items.flatMap((item) => {
    const name =
      scalarText(item) ?? ['name', 'account', 'ref'].map((key) => scalarText(entry(item, key)?.node)).find((text) => text !== undefined);
    return name === undefined || isUnfilled(name) || /^anonym/i.test(name) ? [] : [name];
  });
}

/** The last day that the document names: the answer is at most as old as its last change. */
function lastDay({ document }: TypedDocument): string | undefined {
  const updated = daysOf(scalarText(document.fields.get('updated')?.node));
  if (updated !== undefined) return updated.end;
  const submitters = document.fields.get('submitters')?.node;
  const asked = submitters?.kind === 'list' ? submitters.items.map((item) => scalarText(entry(item, 'date')?.node)) : [];
  const days = [scalarText(document.fields.get('created')?.node), ...asked].flatMap((text) => daysOf(text)?.end ?? []);
  return days.sort().at(-1);
}

function fixesFor({ document }: TypedDocument, today: string): readonly Fix[] {
  if (document.metadata !== 'front-matter') return [];
  const field = document.fields.get('responded_at');
  const edit = field === undefined ? insertField(document, 'responded_at', today) : replaceValue(document, field, today);
  return asChoice('Note that they were told today', [edit]);
}
