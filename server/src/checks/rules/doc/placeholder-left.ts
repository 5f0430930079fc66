// A placeholder that is still there when others read the document says that a decision was forgotten. There is
// one finding a section, so that the next problem is the next place to write, and few enough to go through.
import type { Section } from '../../../document/section.ts';
import { textOf, type Span } from '../../../text/span.ts';
import { placeholdersIn, placeholdersInFields, promptContext } from '../../placeholder/placeholders.ts';
import { defineRule, type RelatedPlace } from '../../rule.ts';
import { unansweredQuestions } from '../../prfaq/unanswered.ts';
import type { TypedDocument } from '../../../schema/typedDocument.ts';

/** Sections that get a finding of their own; what is left over shares one. */
const most = 5;

export const placeholderLeft = defineRule({
  id: 'doc/placeholder-left',
  scope: 'document',
  summary: 'Disallow placeholders that were never filled in',
  severity: 'warning',
  escalates: true,
  messages: {
    one: '{placeholder} is still to be filled in.',
    several: '{placeholder} and {count} more in "{section}" are still to be filled in.',
    fields: '{placeholder} and {count} more in the front matter are still to be filled in.',
    rest: '{count} more placeholders in {sections} more sections are still to be filled in.',
  },
  *check({ typed }) {
    const places = placesOf(typed);
    for (const { section, found } of places.length > most + 1 ? places.slice(0, most) : places) {
      const [first, ...others] = found;
      if (first === undefined) continue;
      const data = { placeholder: shown(typed, first), count: String(others.length) };
      const place = { span: first, related: related(typed, others) };
      if (others.length === 0) yield { message: 'one', data, ...place };
      else if (section === 'fields') yield { message: 'fields', data, ...place };
      else yield { message: 'several', data: { ...data, section: section?.heading.text ?? typed.title }, ...place };
    }
    const rest = places.length > most + 1 ? places.slice(most) : [];
    const [first, ...others] = rest.flatMap(({ found }) => found);
    if (first !== undefined) {
      yield {
        message: 'rest',
        data: { count: String(others.length + 1), sections: String(rest.length) },
        span: first,
        related: related(typed, others),
      };
    }
  },
});

interface Places {
  readonly section: Section | 'fields' | undefined;
  readonly found: readonly Span[];
}

function placesOf(typed: TypedDocument): readonly Places[] {
  const { document } = typed;
  const context = promptContext(typed);
  // Labels above the first section are metadata, which has rules of its own.
  const metadata = document.metadata === 'labels' ? [...document.fields.values()].map(({ node }) => node.span) : [];
  // "TBD" in place of an answer is reported with its question.
  const elsewhere = [...metadata, ...unansweredQuestions(typed).map(({ question }) => question.range)];
  const open = new Set(typed.sectionsFor('open-questions').map(({ section }) => section));
  const all: Places[] = [{ section: 'fields', found: placeholdersInFields(typed, context) }];
  for (const section of [undefined, ...document.sections]) {
    // What is open in a list of open questions has been said to be open.
    if (section !== undefined && open.has(section)) continue;
    const found = placeholdersIn(document, section, context).filter(
      (place) => !elsewhere.some((other) => other.start <= place.start && place.end <= other.end),
    );
    all.push({ section, found });
  }
  return all.filter(({ found }) => found.length > 0);
}

function shown(typed: TypedDocument, place: Span): string {
  const text = textOf(typed.document.text, place)
    .replace(/\s+/g, ' ')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
  return `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
}

function related(typed: TypedDocument, places: readonly Span[]): readonly RelatedPlace[] {
  return places
    .slice(0, 50)
    .map((place) => ({ path: typed.path, span: place, message: `${shown(typed, place)} is still to be filled in.` }));
}
