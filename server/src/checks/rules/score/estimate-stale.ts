// An estimate that says on which day it was made can go stale by itself, however young the document around it is.
import { daysBetween, daysOf } from '../../../document/calendar.ts';
import { entry, scalarText, type Field } from '../../../document/field.ts';
import { usualScoreDays } from '../../../portfolio/estimateAge.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';
import type { DocumentScore } from '../../../scoring/score.ts';
import { replaceValue } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { listed } from '../../words/listing.ts';
import { defineRule, type Fix } from '../../rule.ts';

export const estimateStale = defineRule({
  id: 'score/estimate-stale',
  scope: 'document',
  summary: 'Require estimates that say when they were made to be made again in time',
  severity: 'info',
  fixable: true,
  options: {
    days: { value: usualScoreDays, help: 'Days after which an estimate is made again, where "stale: {score: …}" does not say it.' },
  },
  messages: {
    one: '{inputs} is {age} days old, and the ranking still counts it. Estimate it again, and set its date.',
    several: '{inputs} are {age} days old or more, and the ranking still counts them. Estimate them again, and set their dates.',
  },
  *check({ typed, scores, config, today }, { days }) {
    const most = config.stale.get('score') ?? days;
    if (today === undefined || !counts(typed) || isOldItself(typed, config.fiscalYearStart, today, most)) return;
    for (const score of scores) {
      const old = datesIn(score)
        .flatMap(({ input, field }) => {
          const day = daysOf(scalarText(field.node), config.fiscalYearStart)?.end;
          const age = day === undefined ? 0 : daysBetween(day, today);
          return age > most ? [{ input, field, age }] : [];
        })
        .sort((a, b) => b.age - a.age);
      const [oldest] = old;
      const youngest = old.at(-1);
      if (oldest === undefined || youngest === undefined) continue;
      const inputs = capital(listed(old.map(({ input }) => input)));
      const related = old.slice(1).map(({ input, field, age }) => ({
        path: typed.path,
        span: field.node.span,
        message: `${capital(input)} is ${String(age)} days old.`,
      }));
      const place = { span: oldest.field.node.span, related, fixes: fixesFor(typed, old, today) };
      yield { ...place, message: old.length === 1 ? 'one' : 'several', data: { inputs, age: String(youngest.age) } };
    }
  },
});

/** What is launched or closed no longer competes. */
function counts({ schema, phase, status }: TypedDocument): boolean {
  return schema.ranked && phase !== 'closed' && !(status.kind === 'known' && status.spec.name === 'launched');
}

/** Where the document itself is as old, that is told of the whole score. */
function isOldItself({ document }: TypedDocument, fiscalYearStart: number, today: string, most: number): boolean {
  const updated = daysOf(scalarText(document.fields.get('updated')?.node), fiscalYearStart);
  return updated !== undefined && daysBetween(updated.end, today) > most;
}

function datesIn({ outcome, field }: DocumentScore): readonly { readonly input: string; readonly field: Field }[] {
  if (outcome.kind !== 'scored') return [];
  return Object.keys(outcome.notes).flatMap((input) => {
    const date = entry(entry(field.node, input)?.node, 'date');
    return date === undefined ? [] : [{ input, field: date }];
  });
}

function fixesFor({ document }: TypedDocument, old: readonly { readonly field: Field }[], today: string): readonly Fix[] {
  // A file beside the document is not changed from here.
  if (document.metadata !== 'front-matter') return [];
  const [first, ...others] = old.map(({ field }) => replaceValue(document, field, today));
  return first === undefined
    ? []
    : asChoice(others.length === 0 ? `Set its date to ${today}` : `Set their dates to ${today}`, [first, ...others]);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
