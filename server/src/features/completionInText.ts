// What can stand in the text of a product document: the sections it lacks, each with its template, on a line that
// is empty or begins a heading, and ids of other documents where one is being written.
import { sectionLevel, templateBelow } from '../checks/editing.ts';
import { findHeadings } from '../document/outline.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import { span } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { item, referenceItem, type CompletionItem } from './completionItem.ts';
import { templateSnippet, toSnippet } from './snippetText.ts';

export function completionInText(snapshot: Snapshot, typed: TypedDocument, offset: number): readonly CompletionItem[] {
  const { text } = typed.document;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  return [...ids(snapshot, typed, before, offset), ...sections(typed, lineStart, before, offset)];
}

/** Documents whose ids begin as the word at the cursor does: `PRD-`. */
function ids(snapshot: Snapshot, typed: TypedDocument, before: string, offset: number): readonly CompletionItem[] {
  const word = /(?<![\w-])([A-Z][A-Z0-9]{1,9}-)\d*$/.exec(before);
  if (word === null) return [];
  const rest = /^\d*/.exec(typed.document.text.slice(offset, offset + 10))?.[0] ?? '';
  const place = span(offset - word[0].length, offset + rest.length);
  return snapshot.portfolio
    .all()
    .filter(({ id, path }) => path !== typed.path && id?.startsWith(word[1] ?? '') === true)
    .map((facts, order) => referenceItem(facts, place, order));
}

function sections(typed: TypedDocument, lineStart: number, before: string, offset: number): readonly CompletionItem[] {
  const { text } = typed.document;
  // Without marks a first word at most, or the list would come up over every sentence and bullet that is begun.
  const begun = /^(?:(#{1,6})[ \t]*(?:[\p{L}\p{N}-][\p{L}\p{N} -]*)?|(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)?)$/u.exec(before);
  const after = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  if (begun === null || after.trim() !== '') return [];
  // Without the marks of a heading only a line on its own is a place for one.
  if (begun[1] === undefined && !/(?:^|\n)[ \t]*\r?\n$|^$/.test(text.slice(0, lineStart))) return [];
  if (!isPlaceForHeading(typed, lineStart)) return [];
  const level = begun[1]?.length ?? sectionLevel(typed.document);
  const marks = '#'.repeat(level);
  return (
    typed.schema.sections
      // The heading that is being written is not there yet.
      .filter(({ concept }) => typed.sectionsFor(concept).every(({ section }) => section.heading.span.start === lineStart))
      .map((spec, order) => {
        const insert = `${marks} ${toSnippet(spec.title)}\n\n${templateSnippet(templateBelow(spec, level))}\n`;
        const filter = `${begun[1] === undefined ? '' : `${marks} `}${spec.title}`;
        return { ...item(spec.title, 'section', spec.level, spec.guidance, span(lineStart, offset), insert, order), filter };
      })
  );
}

/** False inside a fence or comment, where a line with marks is no heading. */
function isPlaceForHeading({ document: { text, bodyStart } }: TypedDocument, lineStart: number): boolean {
  return findHeadings(`${text.slice(0, lineStart)}# x`, bodyStart).at(-1)?.span.start === lineStart;
}
