// A question that nobody is to answer stays open until somebody trips over it.
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { pointSpan } from '../../../text/span.ts';
import { asChoice } from '../../fixes.ts';
import { openQuestionsOf, type OpenQuestion } from '../../sections/openQuestions.ts';
import { defineRule, type Fix, type RelatedPlace } from '../../rule.ts';
import { holdsPlaceholderIn } from '../../placeholder/unfinishedRanges.ts';

export const questionUnowned = defineRule({
  id: 'prd/question-unowned',
  scope: 'document',
  summary: 'Require open questions to say who answers them and by when',
  severity: 'warning',
  escalates: true,
  fixable: true,
  messages: {
    one: 'Nobody is named to answer this question, and no date. Add both, such as "@dana by 2026-09-30".',
    several: '{count} of {total} open questions name nobody and no date, {first} for one. Add who answers each and by when.',
    overdue: 'This question was to be answered by {date} and is still open. Write down the answer, or the new date.',
    severalOverdue: '{count} open questions are past their date, {first} for one. Write down the answers, or the new dates.',
  },
  *check({ typed, config, today }) {
    if (!isKind(typed, 'prd') || typed.sectionsFor('open-questions').length === 0) return;
    for (const { section, questions } of openQuestionsOf(typed, config.fiscalYearStart)) {
      const filled = questions.filter((question) => !holdsPlaceholderIn(typed, question.span));
      const late = filled.filter(({ due }) => today !== undefined && typeof due === 'object' && due.end < today);
      const [firstLate] = late;
      if (late.length === 1 && firstLate !== undefined && typeof firstLate.due === 'object')
        yield { message: 'overdue', data: { date: firstLate.due.end }, span: firstLate.span };
      else if (firstLate !== undefined) {
        const data = { count: String(late.length), first: nameOf(firstLate) };
        yield { message: 'severalOverdue', data, span: section.heading.title, related: relatedTo(typed, late, 'is past its date.') };
      }
      const unowned = filled.filter(({ owner, due }) => owner === 'nobody' && due === 'none');
      const [first] = unowned;
      if (first === undefined) continue;
      const fixes = fixesFor(unowned);
      if (unowned.length === 1) yield { message: 'one', span: first.span, severity: 'info', fixes };
      else {
        const data = { count: String(unowned.length), total: String(questions.length), first: nameOf(first) };
        const related = relatedTo(typed, unowned, 'names nobody and no date.');
        yield { message: 'several', data, span: section.heading.title, severity: 'info', related, fixes };
      }
    }
  },
});

function relatedTo({ path }: TypedDocument, questions: readonly OpenQuestion[], what: string): readonly RelatedPlace[] {
  return questions.map((question) => ({ path, span: question.span, message: `${nameOf(question)} ${what}` }));
}

/** Only where every question is one line: a name in the middle of a longer one would be in the wrong place. */
function fixesFor(questions: readonly OpenQuestion[]): readonly Fix[] {
  const ends = questions.map(({ end }) => end);
  if (ends.includes(undefined)) return [];
  const edits = ends.filter((end) => end !== undefined).map((end) => ({ span: pointSpan(end), newText: ' @<name> by <date>' }));
  return asChoice(edits.length === 1 ? 'Add a name and a date' : 'Add a name and a date to each', edits);
}

const shown = 60;

function nameOf({ text }: OpenQuestion): string {
  const lines = text.split('\n');
  const line = (lines.find((each) => /[?？]/.test(each)) ?? lines[0] ?? '').trim();
  const characters = Array.from(line);
  if (characters.length <= shown) return `"${line}"`;
  return `"${characters
    .slice(0, shown)
    .join('')
    .replace(/\s+\S*$/, '')}…"`;
}
