// Puts a key into a map that is nested in the front matter, in the style the map is written in.
import type { ProductDocument } from '../../document/document.ts';
import type { MapNode } from '../../document/field.ts';
import { lineEndingOf, lineFrom } from '../../document/lines.ts';
import type { TextEdit } from '../../text/edit.ts';
import { pointSpan } from '../../text/span.ts';

/** None where no place is safe: in a map whose first values run over several lines. */
export function insertEntry({ text, metadata }: ProductDocument, map: MapNode, key: string, value: string): readonly TextEdit[] {
  if (metadata !== 'front-matter') return [];
  if (text.charAt(map.span.start) === '{') {
    const rest = map.entries.length === 0 ? '' : ',';
    return [{ span: pointSpan(map.span.start + 1), newText: ` ${key}: ${value}${rest}` }];
  }
  for (const field of map.entries) {
    const end = lineFrom(text, field.key.start).end;
    if (field.node.kind !== 'scalar' || field.node.span.end > end || /^[|>]/.test(text.slice(field.node.span.start))) continue;
    const start = text.lastIndexOf('\n', field.key.start) + 1;
    return [{ span: pointSpan(end), newText: `${lineEndingOf(text)}${' '.repeat(field.key.start - start)}${key}: ${value}` }];
  }
  return [];
}
