// A date that nobody can read cannot be late, and one that contradicts another cannot be believed.
import { addDays, daysOf, type Days } from '../../../document/calendar.ts';
import type { Config } from '../../../config/config.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { dateFields, type DateField } from '../../metadata/dateFields.ts';
import { readingsOf } from '../../metadata/dateReadings.ts';
import { asChoice, asFix } from '../../fixes.ts';
import { defineRule, type Fix } from '../../rule.ts';

export const dateInvalid = defineRule({
  id: 'doc/date-invalid',
  scope: 'document',
  summary: 'Require dates that the calendar has and that fit each other',
  severity: 'error',
  fixable: true,
  messages: {
    unreadable:
      '"{value}" in "{field}" is no date that can be compared with others. Write a day such as 2026-09-30, or a period such as 2026-Q3.',
    ambiguous: '"{value}" can mean {first} or {second}. Write the day as year-month-day.',
    unusual: '"{value}" is not written as year-month-day. Write {first}.',
    impossible: 'The calendar has no day "{value}". Write one that it has, as year-month-day.',
    several: '{count} dates in "{field}" cannot be read, "{value}" first. Write each day as year-month-day, such as 2026-09-30.',
    order: 'The document was updated on {updated}, before it was created on {created}. One of the two days is wrong.',
    future: 'The document was created on {created}, which is still ahead. Write the day on which it was begun.',
  },
  *check({ typed, config, today }) {
    const { document } = typed;
    if (document.frontMatter.kind === 'malformed') return;
    const invalid = dateFields(typed).filter(({ node }) => isInvalid(typed, node.text, config));
    for (const top of new Set(invalid.map((date) => date.top))) {
      const group = invalid.filter((date) => date.top === top);
      const [first] = group;
      if (first === undefined) continue;
      const value = shown(first.node.text);
      const place = { span: first.node.span, fixes: fixesFor(typed, group), ...mildness(typed) };
      if (group.length > 1) {
        const related = group.slice(1).map(({ node }) => ({
          path: typed.path,
          span: node.span,
          message: `"${shown(node.text)}" cannot be read as a date either.`,
        }));
        yield { message: 'several', data: { count: String(group.length), field: top, value }, related, ...place };
        continue;
      }
      const [one, other] = readingsOf(first.node.text);
      if (isoShape.test(first.node.text.trim())) yield { message: 'impossible', data: { value }, ...place };
      else if (one === undefined) yield { message: 'unreadable', data: { value, field: first.name }, ...place };
      else if (other === undefined) yield { message: 'unusual', data: { value, first: one }, ...place };
      else yield { message: 'ambiguous', data: { value, first: one, second: other }, ...place };
    }
    const created = dayIn(typed, 'created', config);
    const updated = dayIn(typed, 'updated', config);
    if (created === undefined) return;
    // A day begins earlier in the east, so one day ahead is still today for somebody.
    if (today !== undefined && created.days.start > addDays(today, 1)) {
      yield { message: 'future', data: { created: created.text }, span: created.date.node.span, ...mildness(typed) };
    } else if (updated !== undefined && updated.days.end < created.days.start) {
      const span = updated.date.node.span;
      yield { message: 'order', data: { updated: updated.text, created: created.text }, span, ...mildness(typed) };
    }
  },
});

const isoShape = /^\d{4}-\d{2}-\d{2}$/;

/** A line of text may say a date in any words; only a day that is written for machines and does not exist is wrong there. */
function isInvalid({ document }: TypedDocument, text: string, config: Config): boolean {
  if (daysOf(text, config.fiscalYearStart) !== undefined) return false;
  return document.metadata !== 'labels' || isoShape.test(text.trim());
}

function mildness({ document }: TypedDocument): { readonly severity?: 'warning' } {
  return document.metadata === 'labels' ? { severity: 'warning' } : {};
}

interface DatedField {
  readonly date: DateField;
  readonly text: string;
  readonly days: Days;
}

function dayIn(typed: TypedDocument, name: string, config: Config): DatedField | undefined {
  const date = dateFields(typed).find(({ top }) => top === name);
  const days = daysOf(date?.node.text, config.fiscalYearStart);
  return date === undefined || days === undefined ? undefined : { date, text: date.node.text.trim(), days };
}

/** Where every date of the group can only mean one day, all are mended at once; else a person chooses for the first. */
function fixesFor({ document }: TypedDocument, group: readonly DateField[]): readonly Fix[] {
  if (document.metadata === 'sidecar') return [];
  const readings = group.map(({ node }) => (isoShape.test(node.text.trim()) ? [] : readingsOf(node.text)));
  const edits: readonly TextEdit[] = group.map(({ node }, index) => ({ span: node.span, newText: readings[index]?.[0] ?? '' }));
  if (readings.every(({ length }) => length === 1)) {
    return asFix(group.length === 1 ? `Change to ${edits[0]?.newText ?? ''}` : 'Write all as year-month-day', edits);
  }
  const [first] = group;
  if (first === undefined || group.length > 1) return [];
  return readingsOf(first.node.text).flatMap((day) => asChoice(`Change to ${day}`, [{ span: first.node.span, newText: day }]));
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
