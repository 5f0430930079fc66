// Bounds that hold before a parser sees the text, because nesting, length and marks that never match cost Markdown
// parsers more than linear time. Text past a bound gets one plain diagnostic and is read line by line only.
import { span, type Span } from '../text/span.ts';
import { maxDocument } from './fileSize.ts';
import { linesOf } from './lines.ts';

/** Largest text of one section that is parsed as Markdown, in UTF-16 units. */
export const maxSection = 100_000;
/** Longest line whose section is parsed as Markdown, in UTF-16 units. */
export const maxLine = 50_000;
/** Deepest nesting of lists and quotes that is parsed as Markdown. */
export const maxNesting = 40;
/** Most marks of emphasis between two blank lines. */
export const maxMarks = 2_000;

export interface LimitProblem {
  readonly code: 'document-long' | 'section-long' | 'line-long' | 'nested-deep' | 'marks-many' | 'binary';
  readonly span: Span;
}

/** What in `text` is past a bound: at most one problem, the first found. Sections are looked at by {@link isParsable}. */
export function findLimitProblem(text: string): LimitProblem | undefined {
  const nul = text.indexOf('\0');
  if (nul >= 0) return { code: 'binary', span: span(0, 0) };
  if (text.length > maxDocument) return { code: 'document-long', span: span(0, 0) };
  return findInLines(text);
}

/** True where the part of `text` can be parsed as Markdown in reasonable time. */
export function isParsable(text: string, range: Span): boolean {
  return range.end - range.start <= maxSection && findInLines(text.slice(range.start, range.end)) === undefined;
}

function findInLines(text: string): LimitProblem | undefined {
  const containers: number[] = [];
  let marks = 0;
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end);
    const at = span(line.start, Math.min(line.end, line.start + 80));
    if (content.length > maxLine) return { code: 'line-long', span: at };
    if (nesting(content, containers) > maxNesting) return { code: 'nested-deep', span: at };
    marks = content.trim() === '' ? 0 : marks + countMarks(content);
    if (marks > maxMarks) return { code: 'marks-many', span: at };
  }
  return undefined;
}

/** Marks that can begin or end emphasis; an underscore inside a word cannot. */
const emphasis = /[*~]+|(?<!\w)_+|_+(?!\w)/g;

function countMarks(content: string): number {
  return content.match(emphasis)?.length ?? 0;
}

/**
 * How many containers can be open on a line, never less than a parser opens: the quotes it names and the list items
 * at smaller columns. `items` holds the columns of the items above and takes up those of this line.
 */
function nesting(content: string, items: number[]): number {
  let quotes = 0;
  let column = 0;
  let first = true;
  for (let i = 0; i < content.length;) {
    const character = content.charAt(i);
    if (character === ' ' || character === '\t') {
      column += character === ' ' ? 1 : 4 - (column % 4);
      i++;
      continue;
    }
    const length = character === '>' ? 1 : markerLength(content, i);
    if (length === 0) break;
    if (character === '>') quotes++;
    else {
      if (first) while ((items.at(-1) ?? -1) >= column) items.pop();
      items.push(column);
      first = false;
    }
    column += length;
    i += length;
  }
  return quotes + items.length;
}

/** The length of a list marker with white space or nothing behind it; 0 where there is none. */
function markerLength(content: string, at: number): number {
  let end = at;
  while (end < at + 9 && isDigit(content.charCodeAt(end))) end++;
  const mark = content.charAt(end);
  if (end > at ? mark !== '.' && mark !== ')' : mark !== '-' && mark !== '*' && mark !== '+') return 0;
  const next = content.charAt(end + 1);
  return next === '' || next === ' ' || next === '\t' ? end + 1 - at : 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
