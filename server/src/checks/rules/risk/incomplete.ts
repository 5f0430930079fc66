// A risk with no answer and nobody to give it is a worry written down.
import type { Section } from '../../../document/section.ts';
import { titleSpan, type TypedDocument } from '../../../schema/typedDocument.ts';
import { insertSections } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import { deniesRisks, needsRisks, riskSections, risksIn, type Risk } from '../../sections/risks.ts';
import { defineRule, type RelatedPlace } from '../../rule.ts';
import { textBelow } from '../../sections/sectionText.ts';

export const riskIncomplete = defineRule({
  id: 'risk/incomplete',
  scope: 'document',
  summary: 'Require risks to say what is done about them and who does it',
  severity: 'warning',
  escalates: true,
  fixable: true,
  messages: {
    noMitigation: '{first} has no mitigation. Say what you do about it before it happens, or why you accept it.',
    noMitigations:
      '{count} of {total} risks have no mitigation, {first} for one. Say what you do about each before it happens, or why you accept it.',
    noOwner: '{first} has a mitigation and nobody who sees to it. Name one person.',
    noOwners: '{count} of {total} risks have a mitigation and nobody who sees to it, {first} for one. Name one person for each.',
    noColumn: 'No risk here names who sees to its mitigation. Add a column for the owner.',
    noDate: '{first} is both likely and severe. Say by which day you decide on the fallback.',
    noDates: '{count} risks are both likely and severe, {first} for one. Say by which day you decide on the fallback of each.',
    noRisks:
      'This is a person-month of work or more, and no section names its risks. Add those that would hurt most, and what you do about them.',
    denied: 'This is a person-month of work or more, and it names no risk. Say who looked for them: "None identified, reviewed by @kim".',
  },
  *check({ typed }) {
    const spec = typed.schema.sections.find(({ concept }) => concept === 'risks');
    if (spec === undefined) return;
    const sections = riskSections(typed);
    for (const section of sections) yield* inSection(typed, section);
    if (!needsRisks(typed)) return;
    const [first] = sections;
    if (first === undefined) {
      const fixes = asChoice(`Insert section "${spec.title}"`, insertSections(typed, [spec]));
      yield { message: 'noRisks', span: titleSpan(typed.document), fixes };
    } else if (sections.every((section) => denies(typed, section))) yield { message: 'denied', span: first.heading.title };
  },
});

type SectionFinding = {
  readonly span: Section['span'];
  readonly severity?: 'info';
  readonly related?: readonly RelatedPlace[];
} & (
  | { readonly message: 'noMitigation' | 'noOwner' | 'noDate'; readonly data: { readonly first: string } }
  | {
      readonly message: 'noMitigations' | 'noOwners';
      readonly data: { readonly count: string; readonly total: string; readonly first: string };
    }
  | { readonly message: 'noDates'; readonly data: { readonly count: string; readonly first: string } }
  | { readonly message: 'noColumn' }
);

function* inSection(typed: TypedDocument, section: Section): Generator<SectionFinding> {
  const risks = risksIn(typed, section);
  const of = (found: readonly Risk[], what: string): Pick<SectionFinding, 'span' | 'related'> =>
    found.length === 1
      ? { span: found[0]?.span ?? section.heading.title }
      : {
          span: section.heading.title,
          related: found.map(({ span, name }) => ({ path: typed.path, span, message: `${quoted(name)} has no ${what}.` })),
        };
  const count = (found: readonly Risk[]): { readonly count: string; readonly total: string; readonly first: string } => ({
    count: String(found.length),
    total: String(risks.length),
    first: quoted(found[0]?.name ?? ''),
  });
  const open = risks.filter(({ mitigation }) => mitigation === 'no');
  const [firstOpen] = open;
  if (firstOpen !== undefined)
    yield { ...of(open, 'mitigation'), message: open.length === 1 ? 'noMitigation' : 'noMitigations', data: count(open) };
  const met = risks.filter(({ mitigation }) => mitigation === 'yes');
  const ownerless = met.filter(({ owner }) => owner === 'no');
  if (ownerless.length > 0)
    yield { ...of(ownerless, 'owner'), message: ownerless.length === 1 ? 'noOwner' : 'noOwners', data: count(ownerless) };
  else if (met.length > 0 && met.every(({ owner }) => owner === 'elsewhere'))
    yield { span: section.heading.title, message: 'noColumn', severity: 'info' };
  const urgent = risks.filter(({ mitigation, isUrgent }) => isUrgent && mitigation === 'yes');
  if (urgent.length > 0)
    yield { ...of(urgent, 'date'), message: urgent.length === 1 ? 'noDate' : 'noDates', data: count(urgent), severity: 'info' };
}

/** A section with nothing in it at all is doc/section-empty's business. */
function denies(typed: TypedDocument, section: Section): boolean {
  const text = textBelow(typed.document, section).trim();
  return text !== '' && deniesRisks(text);
}

const shown = 60;

function quoted(name: string): string {
  const line = name.trim().split('\n')[0] ?? '';
  const characters = Array.from(line);
  return characters.length <= shown
    ? `"${line}"`
    : `"${characters
        .slice(0, shown)
        .join('')
        .replace(/\s+\S*$/, '')}…"`;
}
