// A heading as it stands in the text, made from its line or, with an underline, from its lines.
import { span, type Span } from '../text/span.ts';
import type { Line } from './lines.ts';

export interface Heading {
  /** 1 to 6; 7 for a bold label that stands where a heading would. */
  readonly level: number;
  /** The heading as written, without its marks: `📊 **Success Metrics**`. */
  readonly text: string;
  /** The text without the marks: in `## Goals` the word. Empty where a heading has no text. */
  readonly title: Span;
  /** All lines of the heading, marks included, without the last line ending. */
  readonly span: Span;
  /** Where what follows the heading starts. */
  readonly next: number;
}

/** The marks of a heading with `#`. */
export const atx = /^ {0,3}(#{1,6})(?=[ \t]|$)/;

/** The heading that a line with `#` marks is. */
export function atxHeading(content: string, line: Line): Heading | undefined {
  const match = atx.exec(content);
  if (match?.[1] === undefined) return undefined;
  const marks = match[0].length;
  const text = withoutClosingMarks(content.slice(marks).replace(/^[ \t]+/, ''));
  const start = line.start + (text === '' ? marks : content.indexOf(text, marks));
  return {
    level: match[1].length,
    text,
    title: span(start, start + text.length),
    span: span(line.start, line.end),
    next: line.next,
  };
}

/** `Goals ##` is `Goals`; a `#` that touches a word belongs to it. */
function withoutClosingMarks(raw: string): string {
  const text = withoutTail(raw, ' \t');
  const bare = withoutTail(text, '#');
  if (bare === '') return '';
  return bare !== text && /[ \t]$/.test(bare) ? withoutTail(bare, ' \t') : text;
}

function withoutTail(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The heading that an underline makes of the paragraph above it, which starts at `start` with its text at `titleStart`. */
export function setextHeading(
  text: string,
  { start, titleStart }: { readonly start: number; readonly titleStart: number },
  line: Line,
  level: number,
): Heading {
  const raw = text.slice(titleStart, line.start).trimEnd();
  return {
    level,
    text: raw.replace(/\s*[\r\n]+\s*/g, ' '),
    title: span(titleStart, titleStart + raw.length),
    span: span(start, line.end),
    next: line.next,
  };
}
