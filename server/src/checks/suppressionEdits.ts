// Takes suppressions away: the name of one rule, or the whole comment or list where no name would be left.
import type { ProductDocument } from '../document/document.ts';
import { entry, type FieldNode } from '../document/field.ts';
import { lineFrom } from '../document/lines.ts';
import type { TextEdit } from '../text/edit.ts';
import { span, textOf, type Span } from '../text/span.ts';
import type { Suppression, SuppressionNote } from './suppressions.ts';

/** The edits that take `unneeded` out of the note. */
export function withoutSuppressions(
  document: ProductDocument,
  note: SuppressionNote,
  unneeded: readonly Suppression[],
): readonly TextEdit[] {
  const { text } = document;
  const isAll = note.suppressions.every((item) => unneeded.includes(item));
  if (note.kind === 'comment') {
    if (isAll) return [{ span: wholeLines(text, note.span), newText: '' }];
    return unneeded.map(({ place }) => ({ span: withSeparator(text, place), newText: '' }));
  }
  const lint = document.fields.get('lint');
  const list = entry(lint?.node, 'disable');
  if (lint === undefined || list === undefined) return [];
  const isAlone = lint.node.kind === 'map' && lint.node.entries.length === 1;
  if (isAll && isAlone) return [{ span: wholeLines(text, span(lint.key.start, lastOf(text, lint.node))), newText: '' }];
  if (isAll || list.node.kind !== 'list') return [{ span: list.node.span, newText: '[]' }];
  const isFlow = text.charAt(list.node.span.start) === '[';
  return unneeded.map(({ place }) => ({ span: isFlow ? withSeparator(text, place) : wholeLines(text, place), newText: '' }));
}

/** Behind the last sign of a value, where its own span ends with the line before its comment. */
function lastOf(text: string, node: FieldNode): number {
  return lineFrom(text, Math.max(node.span.start, node.span.end - 1)).end;
}

/** A name with the comma or blank that sets it off from the next one, or for the last from the one before. */
function withSeparator(text: string, place: Span): Span {
  let end = place.end;
  while (/[\s,]/.test(text.charAt(end))) end++;
  if (end > place.end && !/[-\]]/.test(text.charAt(end))) return span(place.start, end);
  let start = place.start;
  while (/[\s,]/.test(text.charAt(start - 1))) start--;
  return span(start, place.end);
}

/** The lines that a range stands on, where nothing else stands there; one of two blank lines around them goes as well. */
function wholeLines(text: string, range: Span): Span {
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const line = lineFrom(text, range.end);
  const before = text.slice(start, range.start);
  if (!/^[\s-]*$/.test(before.replace(/^\uFEFF/, '')) || textOf(text, span(range.end, line.end)).trim() !== '') return range;
  const next = lineFrom(text, line.next);
  const isBlankBehind = next.next > next.end && textOf(text, span(next.start, next.end)).trim() === '';
  const isBlankBefore = start === 0 || /\n\r?\n$/.test(text.slice(0, start));
  const from = before.startsWith('\uFEFF') ? start + 1 : start;
  return span(from, isBlankBehind && isBlankBefore ? next.next : line.next);
}
