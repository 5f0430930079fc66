// The cells of a table's rows as places in the text, as far as labels above the first section need them.
import { span, type Span } from '../text/span.ts';

/** True for the line under a table's header: `|---|:--|`. */
export function isTableDelimiter(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[ \t|:-]+$/.test(line);
}

/** The cells of a row, without the bars and the blanks around them; an escaped bar is part of its cell. */
export function cellsOf(text: string, row: Span): readonly Span[] {
  const bars: number[] = [];
  for (let at = row.start; at < row.end; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === '|') bars.push(at);
  }
  const edges = [row.start - 1, ...bars, row.end];
  const cells = edges.slice(1).map((end, index) => trimmed(text, (edges[index] ?? 0) + 1, end));
  return cells.filter((cell, index) => cell.start < cell.end || (index > 0 && index < cells.length - 1));
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return span(start, end);
}
