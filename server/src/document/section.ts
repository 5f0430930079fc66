// Sections: each heading with the text below it, nested by level. The spans of sibling sections never
// overlap, and together with the preamble they cover the body of the document.
import { span, type Span } from '../text/span.ts';
import type { Heading } from './heading.ts';

export interface Section {
  readonly heading: Heading;
  /** From the heading to the next heading of the same or a higher level. */
  readonly span: Span;
  /** The section's own text: behind the heading, before its first sub-section. */
  readonly body: Span;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
}

/** Nests headings by level. Skipped levels are fine: a heading's parent is the nearest higher one above it. */
export function nestSections(headings: readonly Heading[], end: number): readonly Section[] {
  const ends = sectionEnds(headings, end);
  const sections: Section[] = [];
  const open: { readonly section: Section; readonly children: Section[] }[] = [];
  headings.forEach((heading, index) => {
    while (open.length > 0 && (open.at(-1)?.section.heading.level ?? 0) >= heading.level) open.pop();
    const children: Section[] = [];
    const parent = open.at(-1);
    const section: Section = {
      heading,
      span: span(heading.span.start, ends[index] ?? end),
      body: span(heading.next, headings[index + 1]?.span.start ?? end),
      parent: parent?.section,
      children,
    };
    parent?.children.push(section);
    sections.push(section);
    open.push({ section, children });
  });
  return sections;
}

/** Where each heading's section ends, in one pass from the back. */
function sectionEnds(headings: readonly Heading[], end: number): readonly number[] {
  const ends: number[] = [];
  const startAtLevel = new Array<number>(8).fill(end);
  for (let index = headings.length - 1; index >= 0; index--) {
    const heading = headings[index];
    if (heading === undefined) continue;
    ends[index] = Math.min(...startAtLevel.slice(0, heading.level + 1));
    startAtLevel.fill(heading.span.start, heading.level);
  }
  return ends;
}

/** The section and all below it, in order of place. */
export function subtree(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap((child) => subtree(child))];
}
