// The lines in which a document promises something: the items and rows of its requirements, criteria and non-goals,
// and the sentences among them that say "must" or "shall". What customers are quoted with is nobody's promise.
import type { Block } from '../../document/content.ts';
import type { Prose } from '../../document/prose.ts';
import { subtree, type Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import type { Concept } from '../../schema/schema.ts';
import { textOf, type Span } from '../../text/span.ts';
import { holdsPrompt } from '../placeholder/unfinished.ts';

export interface PromiseSection {
  readonly section: Section;
  readonly lines: readonly PromiseLine[];
}

export interface PromiseLine {
  readonly prose: Prose;
  /** The words with quotations blanked, at the same places. */
  readonly text: string;
  readonly span: Span;
}

/** The sections for the concepts, without those inside one another; only those whose source passes are read. */
export function promiseSections(
  typed: TypedDocument,
  concepts: readonly Concept[],
  mayHold: (source: string) => boolean,
): readonly PromiseSection[] {
  const found = new Set(concepts.flatMap((concept) => typed.sectionsFor(concept).map(({ section }) => section)));
  // A bold label that stands for a section lies in the section around it, without being one of its children.
  const sections = [...found].filter(
    (section) => ![...found].some((other) => other !== section && encloses(other, section) && !encloses(section, other)),
  );
  return sections
    .sort((a, b) => a.span.start - b.span.start)
    .filter((section) => mayHold(typed.document.text.slice(section.body.start, Math.max(section.span.end, section.body.end))))
    .map((section) => ({ section, lines: linesIn(typed, section) }));
}

function encloses(outer: Section, inner: Section): boolean {
  return outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
}

function linesIn(typed: TypedDocument, section: Section): readonly PromiseLine[] {
  return subtree(section)
    .flatMap((part) => (isAside(part, section) ? [] : typed.document.blocks(part)))
    .flatMap(prosesOf)
    .filter(({ prose, span }) => !/^\W*~~/.test(textOf(typed.document.text, span).slice(0, 20)) && !holdsPrompt(typed, prose.span))
    .map(({ prose, span }) => ({ prose, text: withoutQuotations(prose.text), span }));
}

/** Below a promise there is often why, how or an example; those are not promised. */
function isAside(part: Section, section: Section): boolean {
  return part !== section && /\b(?:rationale|notes?|examples?|background|context|why|implementation|details)\b/i.test(part.heading.text);
}

function prosesOf(block: Block): readonly { readonly prose: Prose; readonly span: Span }[] {
  switch (block.kind) {
    case 'item':
      // What is done can no longer be promised better.
      return block.checkbox === 'done' ? [] : [{ prose: block.prose, span: block.span }];
    case 'row':
      return block.cells.map((cell) => ({ prose: cell, span: block.span }));
    case 'paragraph':
      return /\b(?:must|shall)\b/i.test(block.prose.text) ? [{ prose: block.prose, span: block.span }] : [];
    case 'quote':
    case 'code':
    case 'other':
      return [];
  }
}

/** True where a place lies in code, or on the line of a nested task that is done. */
export function isSettled(text: string, place: Span): boolean {
  const line = text.slice(text.lastIndexOf('\n', place.start - 1) + 1, place.start);
  return /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[[xX]\]/.test(line) || (line.split('`').length - 1) % 2 === 1;
}

/** Quoted words stay in their place as blanks. */
function withoutQuotations(text: string): string {
  return text.replace(/"[^"\n]{1,600}"|“[^”\n]{1,600}”|„[^“”\n]{1,600}[“”]|«[^»\n]{1,600}»|「[^」\n]{1,600}」/gu, (quoted) =>
    ' '.repeat(quoted.length),
  );
}
