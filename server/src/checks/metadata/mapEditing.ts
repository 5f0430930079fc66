// Puts a key into a map that is nested in the front matter, in the style the map is written in, and takes keys out.
import type { ProductDocument } from '../../document/document.ts';
import type { Field, MapNode } from '../../document/field.ts';
import { lineEndingOf, lineFrom } from '../../document/lines.ts';
import type { TextEdit } from '../../text/edit.ts';
import { pointSpan, span, type Span } from '../../text/span.ts';
import { endOfValue } from '../editing.ts';

/** None where no place is safe: outside front matter, and in a block map without a key that shows its column. */
export function insertEntry({ text, metadata }: ProductDocument, map: MapNode, key: string, value: string): readonly TextEdit[] {
  if (metadata !== 'front-matter') return [];
  if (text.charAt(map.span.start) === '{') {
    const rest = map.entries.length === 0 ? '' : ',';
    return [{ span: pointSpan(map.span.start + 1), newText: ` ${key}: ${value}${rest}` }];
  }
  // Behind the first value of one line, else behind the last value, however many lines that has.
  const anchor = map.entries.find((field) => isOneLine(text, field)) ?? map.entries.at(-1);
  if (anchor === undefined) return [];
  const start = text.lastIndexOf('\n', anchor.key.start) + 1;
  const { end } = lineFrom(text, endOfValue(text, anchor));
  return [{ span: pointSpan(end), newText: `${lineEndingOf(text)}${' '.repeat(anchor.key.start - start)}${key}: ${value}` }];
}

function isOneLine(text: string, { key, node }: Field): boolean {
  return node.kind === 'scalar' && node.span.end <= lineFrom(text, key.start).end;
}

/** Takes entries out of a map: whole lines, or between braces each with the comma that it no longer needs. */
export function removeEntries(
  text: string,
  { span: whole, entries }: { readonly span: Span; readonly entries: readonly Field[] },
  isGone: (field: Field) => boolean,
): readonly TextEdit[] {
  const first = entries[0]?.key.start ?? whole.start;
  const isFlow = text
    .slice(whole.start, first)
    .replace(/#[^\n]*/g, '')
    .includes('{');
  let stays = false;
  return entries.flatMap((field, index): readonly TextEdit[] => {
    if (!isGone(field)) stays = true;
    if (!isGone(field)) return [];
    const end = Math.max(endOfValue(text, field), field.key.end);
    if (!isFlow) {
      const start = text.lastIndexOf('\n', field.key.start - 1) + 1;
      const line = lineFrom(text, end);
      // With the line ending above it where something stays there, so that a key can still be put behind the map.
      if (!stays) return [{ span: span(start, line.next), newText: '' }];
      return [{ span: span(start - (text.charAt(start - 2) === '\r' ? 2 : 1), line.end), newText: '' }];
    }
    const before = entries[index - 1];
    if (stays && before !== undefined) return [{ span: span(endOfValue(text, before), end), newText: '' }];
    return [{ span: span(field.key.start, entries[index + 1]?.key.start ?? end), newText: '' }];
  });
}
