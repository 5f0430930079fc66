// Bounds that hold before a parser sees the text, because nesting and length cost Markdown parsers more than
// linear time. Text past a bound gets one plain diagnostic and is read line by line only.
import { span, type Span } from '../text/span.ts';
import { linesOf } from './lines.ts';

/** Largest document that is read at all, in UTF-16 units. */
export const maxDocument = 2_000_000;
/** Longest line whose section is parsed as Markdown, in UTF-16 units. */
export const maxLine = 50_000;
/** Deepest nesting of lists and quotes that is parsed as Markdown. */
export const maxNesting = 40;

export interface LimitProblem {
  readonly code: 'document-long' | 'line-long' | 'nested-deep' | 'binary';
  readonly span: Span;
}

/** What in `text` is past a bound: at most one problem, the first found. */
export function findLimitProblem(text: string): LimitProblem | undefined {
  const nul = text.indexOf('\0');
  if (nul >= 0) return { code: 'binary', span: span(0, 0) };
  if (text.length > maxDocument) return { code: 'document-long', span: span(0, 0) };
  for (const line of linesOf(text)) {
    const code = lineProblem(text, line.start, line.end);
    if (code !== undefined) return { code, span: span(line.start, Math.min(line.end, line.start + 80)) };
  }
  return undefined;
}

/** True where the part of `text` can be parsed as Markdown in reasonable time. */
export function isParsable(text: string, range: Span): boolean {
  for (const line of linesOf(text.slice(range.start, range.end))) {
    if (lineProblem(text, range.start + line.start, range.start + line.end) !== undefined) return false;
  }
  return true;
}

function lineProblem(text: string, start: number, end: number): 'line-long' | 'nested-deep' | undefined {
  if (end - start > maxLine) return 'line-long';
  return nesting(text, start, end) > maxNesting ? 'nested-deep' : undefined;
}

/** How many containers the marks and the indentation at the start of a line can open. */
function nesting(text: string, start: number, end: number): number {
  let depth = 0;
  let spaces = 0;
  for (let i = start; i < end; i++) {
    const character = text.charAt(i);
    if (character === ' ') spaces++;
    else if (character === '\t') spaces += 4;
    else if (character === '>' || ((character === '-' || character === '*' || character === '+') && /\s/.test(text.charAt(i + 1)))) depth++;
    else break;
  }
  // Every level of a list indents by two columns at least; deep indentation without a mark is code.
  return depth === 0 ? 0 : depth + Math.floor(Math.max(0, spaces - depth) / 2);
}
