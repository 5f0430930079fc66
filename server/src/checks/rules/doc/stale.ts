// A document that others rely on and nobody has looked at for months is believed for longer than it is true.
import { addDays, daysBetween, daysOf } from '../../../document/calendar.ts';
import { scalarText, type Field } from '../../../document/field.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { Config } from '../../../config/config.ts';
import { replaceValue } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { inSentence } from '../../words/kindNames.ts';
import { defineRule, type Fix } from '../../rule.ts';

/** Days after which a document of a kind is looked at again, where rubric.yaml does not say it. */
const usualDays: Readonly<Record<string, number>> = { roadmap: 45, strategy: 120, evidence: 180 };

export const stale = defineRule({
  id: 'doc/stale',
  scope: 'document',
  summary: 'Require documents that others rely on to be looked at again in time',
  severity: 'warning',
  fixable: true,
  options: {
    'delivery-days': { value: 30, help: 'Days after which a PRD that is being built is looked at again.' },
    'score-days': { value: 90, help: 'Days after which a score that still counts in the ranking is looked at again.' },
  },
  messages: {
    due: 'This was to be looked at again by {date}, {days} ago. Read it once more, then set the next day.',
    old: 'This {kind} was last updated {days} ago. Read it once more, and set "updated" if it still holds.',
    score: 'The score is {days} old, and the ranking still counts it. Look at its inputs once more, and set "updated".',
  },
  *check({ typed, scores, config, today }, options) {
    if (today === undefined || isOver(typed)) return;
    const due = dueField(typed);
    const dueBy = daysOf(scalarText(due?.node), config.fiscalYearStart);
    if (due !== undefined && dueBy !== undefined) {
      // The owner has said when to look again, and that counts for more than any usual time.
      if (dueBy.end >= today) return;
      const data = { date: scalarText(due.node) ?? '', days: inDays(daysBetween(dueBy.end, today)) };
      yield { message: 'due', data, span: due.node.span, fixes: fixesFor(typed, due, addDays(today, 90)) };
      return;
    }
    const updated = typed.document.fields.get('updated');
    const last = daysOf(scalarText(updated?.node), config.fiscalYearStart);
    if (updated === undefined || last === undefined) return;
    const age = daysBetween(last.end, today);
    const place = { span: updated.node.span, severity: 'info', fixes: fixesFor(typed, updated, today) } as const;
    const limit = limitOf(typed, config, options['delivery-days']);
    if (limit !== undefined && age > limit)
      yield { message: 'old', data: { kind: inSentence(typed.schema.title), days: inDays(age) }, ...place };
    else if (scores.length > 0 && typed.schema.ranked && age > (config.stale.get('score') ?? options['score-days']))
      yield { message: 'score', data: { days: inDays(age) }, ...place };
  },
});

/** Statuses behind which a document is kept as it was. */
const over = new Set(['launched', 'done', 'final', 'promoted', 'concluded', 'sent']);

function isOver({ phase, status }: TypedDocument): boolean {
  return phase === 'closed' || (status.kind === 'known' && over.has(status.spec.name));
}

/** The day somebody set for looking again. */
function dueField(typed: TypedDocument): Field | undefined {
  const { fields } = typed.document;
  return fields.get('review_by') ?? (isKind(typed, 'decision') ? fields.get('revisit_on') : undefined);
}

function limitOf(typed: TypedDocument, config: Config, deliveryDays: number): number | undefined {
  const { lineage } = typed.schema;
  const own = lineage.map((kind) => config.stale.get(kind)).find((days) => days !== undefined);
  if (own !== undefined) return own;
  if (isKind(typed, 'prd')) return typed.status.kind === 'known' && typed.status.spec.name === 'in-delivery' ? deliveryDays : undefined;
  return lineage.map((kind) => usualDays[kind]).find((days) => days !== undefined);
}

function fixesFor({ document }: TypedDocument, field: Field, day: string): readonly Fix[] {
  // In a line of text the day may be written in words, which only a person should replace.
  if (document.metadata !== 'front-matter') return [];
  return asChoice(`Set "${field.name}" to ${day}`, [replaceValue(document, field, day)]);
}

function inDays(count: number): string {
  return count === 1 ? 'a day' : `${String(count)} days`;
}
