// A date that has passed in silence is either a message nobody sent or a plan nobody keeps; both surprise somebody.
import { isKind } from '../../../schema/typedDocument.ts';
import { commsOf, overdueComms } from '../../launch/launchComms.ts';
import { isUnread } from '../../sections/missingSections.ts';
import { defineRule } from '../../rule.ts';

export const commsOverdue = defineRule({
  id: 'launch/comms-overdue',
  scope: 'document',
  summary: 'Disallow messages of a launch whose day has passed without their being done',
  severity: 'warning',
  messages: {
    one: 'Telling "{audience}" was due on {due} and is not marked as done. Mark it, or give it a new day.',
    several: '{count} messages were due and are not marked as done, the first to "{audience}" on {due}. Mark them, or give them new days.',
    untracked:
      'The day of {count} of {total} messages has passed, the first to "{audience}" on {due}. If they were sent, say so in a column "Done".',
  },
  *check({ typed, today }) {
    if (today === undefined || !isKind(typed, 'launch-plan') || isUnread(typed.document)) return;
    const comms = commsOf(typed);
    if (comms === undefined) return;
    const overdue = [...overdueComms(comms, today)].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.span.start - b.span.start));
    const [first] = overdue;
    if (first === undefined) return;
    const data = { audience: first.audience, due: first.due, count: String(overdue.length), total: String(comms.rows.length) };
    const related = overdue.map(({ audience, span, due }) => ({
      path: typed.path,
      span,
      message: `Telling "${audience}" was due on ${due}.`,
    }));
    if (comms.tracksDone) {
      if (overdue.length === 1) yield { message: 'one', data, span: first.span };
      else yield { message: 'several', data, span: first.span, related };
      return;
    }
    // A plan that never says what is done cannot be told that it is not; once launched there is nothing left to ask.
    const isOver = typed.status.kind === 'known' && typed.status.spec.name === 'launched';
    if (!isOver) yield { message: 'untracked', data, span: first.span, related, severity: 'info' };
  },
});
