// The press release of a PRFAQ: the run of sections from its heading, or from the top where no heading says so, up to
// the FAQ. A README that works backwards without announcing anything is no release.
import type { Block } from '../../document/content.ts';
import type { Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import type { Span } from '../../text/span.ts';
import { placeholdersIn, promptContext } from '../placeholder/placeholders.ts';
import { faqRanges, questionsOf } from './questions.ts';
import { announcesOutright, opensLikeRelease } from './releaseOpening.ts';

export interface Release {
  /** The heading that says so. */
  readonly section: Section | undefined;
  /** The sections it runs over, in order; `undefined` is the text above the first heading. */
  readonly parts: readonly (Section | undefined)[];
}

const known = new WeakMap<TypedDocument, Release | 'none'>();

/** Undefined where the document has no release, which prfaq/section-missing reports. */
export function releaseOf(typed: TypedDocument): Release | undefined {
  const found = known.get(typed) ?? findRelease(typed) ?? 'none';
  known.set(typed, found);
  return found === 'none' ? undefined : found;
}

function findRelease(typed: TypedDocument): Release | undefined {
  const { document } = typed;
  const section = typed.sectionsFor('press-release').find(({ strength }) => strength !== 'label')?.section;
  if (section === undefined) {
    if (!opensLikeRelease(typed)) return undefined;
    const end = Math.min(document.text.length, ...faqStarts(typed));
    const parts = [undefined, ...document.sections.filter(({ heading }) => heading.span.start < end)];
    return parts.some((part) => document.blocks(part).some(announcesOutright)) ? { section, parts } : undefined;
  }
  const { start } = section.heading.span;
  const next = faqStarts(typed).filter((faq) => faq > start);
  // A release behind the FAQ ends where its own section does.
  const end = next.length > 0 ? Math.min(...next) : section.span.end;
  const parts = document.sections.filter(({ heading }) => start <= heading.span.start && heading.span.start < end);
  const isNamed = !/\bworking backwards\b|\breadme\b/i.test(section.heading.text);
  return isNamed || parts.some((part) => document.blocks(part).some(announcesOutright)) ? { section, parts } : undefined;
}

function faqStarts(typed: TypedDocument): readonly number[] {
  const questions = questionsOf(typed).filter(({ form }) => form === 'heading');
  return [...faqRanges(typed).map(({ start }) => start), ...questions.map(({ span }) => span.start)];
}

/** The blocks of the release, in order of place. */
export function releaseBlocks(typed: TypedDocument, { parts }: Release): readonly Block[] {
  return parts.flatMap((part) => typed.document.blocks(part));
}

/** True where the release still waits to be filled in. */
export function isUnfinished(typed: TypedDocument, { parts }: Release): boolean {
  const context = promptContext(typed);
  return parts.some((part) => placeholdersIn(typed.document, part, context).length > 0);
}

/** Where something about the release as a whole is reported. */
export function releaseSpan({ section, parts }: Release): Span | undefined {
  return (section ?? parts.find((part) => part !== undefined))?.heading.title;
}
