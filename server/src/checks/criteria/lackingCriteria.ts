// Measured success criteria that do not say something they should, such as a baseline: one finding a section, with the
// words to fill in as its fix. What cannot be measured at all is told first, and by another rule.
import type { Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import type { TextEdit } from '../../text/edit.ts';
import { pointSpan, textOf, type Span } from '../../text/span.ts';
import { asChoice } from '../fixes.ts';
import type { Fix, RelatedPlace } from '../rule.ts';
import { atHeading, criteriaBySection, measuredIn, type SuccessCriterion } from './successCriteria.ts';

/** What a measured criterion should say and does not. */
export interface Lack {
  readonly isLacking: (criterion: SuccessCriterion, section: Section) => boolean;
  /** Behind the criterion's name: `has no baseline`. */
  readonly fault: string;
  /** What is put behind each criterion, to be filled in. */
  readonly fix: { readonly title: string; readonly words: string };
}

export interface LackingSection {
  readonly section: Section;
  readonly lacking: readonly [SuccessCriterion, ...SuccessCriterion[]];
  readonly data: { readonly subject: string; readonly example: string };
  readonly place: { readonly span: Span; readonly related: readonly RelatedPlace[]; readonly fixes: readonly Fix[] };
}

/** The sections in which measured criteria lack something, each with what its one finding says and offers. */
export function sectionsLacking(typed: TypedDocument, { isLacking, fault, fix }: Lack): readonly LackingSection[] {
  return criteriaBySection(typed).flatMap((found) => {
    const { section } = found;
    const measured = measuredIn(found);
    const lacking = measured.filter((criterion) => isLacking(criterion, section));
    if (!isSome(lacking)) return [];
    const fixes = asChoice(fix.title, addToCriteria(typed, lacking, fix.words));
    return [{ section, lacking, data: subjectOf(lacking, measured), place: { ...atHeading(typed, section, lacking, fault), fixes } }];
  });
}

/** Whom a message is about: `2 of 5 measurable criteria have` and, behind the fault, `, such as "Churn"`. */
function subjectOf(
  [first, ...others]: readonly [SuccessCriterion, ...SuccessCriterion[]],
  all: readonly SuccessCriterion[],
): { readonly subject: string; readonly example: string } {
  if (all.length === 1) return { subject: `The criterion ${first.name} has`, example: '' };
  const total = `${String(others.length + 1)} of ${String(all.length)} measurable criteria`;
  return others.length === 0
    ? { subject: `${total} has`, example: `: ${first.name}` }
    : { subject: `${total} have`, example: `, such as ${first.name}` };
}

/** True for a list that holds anything. */
function isSome<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}

/** Adds words behind each criterion that is one run of text; in a table nobody knows in which cell they belong. */
function addToCriteria(typed: TypedDocument, criteria: readonly SuccessCriterion[], words: string): readonly TextEdit[] {
  return criteria.flatMap(({ block, span }) => {
    const source = textOf(typed.document.text, span).trimEnd();
    if (block.kind === 'row' || /\n[ \t]*(?:[-*+>|#`]|~~|\d{1,9}[.)]|\r?\n)/.test(source)) return [];
    const end = span.start + source.length - (/[.,;。]$/.test(source) ? 1 : 0);
    return [{ span: pointSpan(end), newText: ` ${words}` }];
  });
}
