// A release without a day promises nothing, and one whose day has gone by promises something that did not happen.
import { daysOf } from '../../../document/calendar.ts';
import type { Block } from '../../../document/content.ts';
import { scalarText } from '../../../document/field.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { Span } from '../../../text/span.ts';
import { isGiven } from '../../sections/missingSections.ts';
import { datesIn, type ProseDate } from '../../prfaq/proseDates.ts';
import { isUnfinished, releaseBlocks, releaseOf, releaseSpan } from '../../prfaq/release.ts';
import { defineRule } from '../../rule.ts';
import { textOfBlock } from '../../sections/sectionText.ts';

/** Fields and labels that say when. */
const dateFields = ['release_date', 'launch_date', 'target_date', 'date', 'period'];
/** Signs in front of the date in a dateline: "**BERLIN, (". */
const longestPlace = 60;

export const releaseDate = defineRule({
  id: 'prfaq/release-date',
  scope: 'document',
  summary: 'Require a release date that is still ahead until the launch',
  severity: 'warning',
  messages: {
    missing: 'The release has no date. Give it one, such as "BERLIN, 2026-11-05 —", or a quarter: a promise needs a day to be kept on.',
    passed: 'The release date {date} has passed and the status is still "{status}". Give the day you aim for now, or change the status.',
    passedNoStatus: 'The release date {date} has passed. Give the day you aim for now, or give the document the status launched.',
  },
  *check({ typed, config, today }) {
    if (!isKind(typed, 'prfaq')) return;
    const declared = typed.document.fields.get('release_date');
    const text = scalarText(declared?.node);
    if (declared !== undefined && text !== undefined) {
      // What is no date is reported by doc/date-invalid.
      const days = daysOf(text, config.fiscalYearStart);
      if (days !== undefined) yield* passed(typed, { days, text, start: 0 }, declared.node.span, today);
      return;
    }
    const release = releaseOf(typed);
    if (release === undefined) return;
    const blocks = releaseBlocks(typed, release);
    const dateline = datelineOf(blocks, config.fiscalYearStart);
    if (dateline !== undefined) {
      yield* passed(typed, dateline.date, dateline.span, today);
      return;
    }
    if (dateFields.some((name) => isGiven(typed.document, name)) || isUnfinished(typed, release)) return;
    if (blocks.some((block) => datesIn(textOfBlock(block), config.fiscalYearStart).length > 0)) return;
    const span = releaseSpan(release);
    if (span !== undefined) yield { message: 'missing', span, severity: 'info' };
  },
});

/** The last date of the first paragraph that opens with a place and a date, so that a range counts by its end. */
function datelineOf(blocks: readonly Block[], fiscalYearStart: number): { readonly date: ProseDate; readonly span: Span } | undefined {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const text = block.prose.text.split('\n')[0] ?? '';
    const dates = datesIn(text, fiscalYearStart);
    const [first] = dates;
    if (first === undefined || !/^[^.!?;]*$/.test(text.slice(0, first.start)) || first.start > longestPlace) continue;
    // What stands in front is a place, and what follows goes on with a dash or a full stop.
    const end = first.start + first.text.length;
    if (!/^[\s)\]*_]*(?:[-–—:.]|$)/.test(text.slice(end)) || !/^[\p{L}\p{M}\s.,'’/()[\]*_–—-]*$/u.test(text.slice(0, first.start)))
      continue;
    const last = dates.filter(({ start }) => start <= end + 4).reduce((a, b) => (b.days.end > a.days.end ? b : a));
    return { date: last, span: block.prose.spanOf(first.start, Math.max(end, last.start + last.text.length)) };
  }
  return undefined;
}

function* passed(
  typed: TypedDocument,
  { days, text }: ProseDate,
  span: Span,
  today: string | undefined,
): Generator<
  | { readonly message: 'passed'; readonly data: { readonly date: string; readonly status: string }; readonly span: Span }
  | { readonly message: 'passedNoStatus'; readonly data: { readonly date: string }; readonly span: Span; readonly severity: 'info' }
> {
  const { status } = typed;
  if (today === undefined || days.end >= today || hasLaunched(typed)) return;
  if (status.kind === 'none') yield { message: 'passedNoStatus', data: { date: text }, span, severity: 'info' };
  else yield { message: 'passed', data: { date: text, status: status.text }, span };
}

/** A status of another team's own may well mean that it is out. */
function hasLaunched({ status }: TypedDocument): boolean {
  if (status.kind === 'known') return status.spec.name === 'launched';
  return (
    status.kind === 'unknown' &&
    /\b(?:launched|shipped|released|live|ga|done|complete|completed|implemented|published|final)\b/i.test(status.text)
  );
}
