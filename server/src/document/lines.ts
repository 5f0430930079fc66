// Lines of a text with their offsets. LF, CRLF and a lone CR each end a line, as CommonMark says.

export interface Line {
  readonly start: number;
  /** Before the line ending. */
  readonly end: number;
  /** Behind the line ending: the start of the next line. */
  readonly next: number;
}

/** The lines from `from` to the end of `text`; a text always has at least one line. */
export function* linesOf(text: string, from = 0): Generator<Line> {
  let start = from;
  // Most texts hold no carriage return, and searching for one kind of line ending is many times faster.
  const plain = !text.includes('\r', from);
  for (;;) {
    const line = plain ? plainLineFrom(text, start) : lineFrom(text, start);
    yield line;
    if (line.next === line.end) return;
    start = line.next;
  }
}

function plainLineFrom(text: string, start: number): Line {
  const feed = text.indexOf('\n', start);
  return feed < 0 ? { start, end: text.length, next: text.length } : { start, end: feed, next: feed + 1 };
}

/** The line that starts at `start`. */
export function lineFrom(text: string, start: number): Line {
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) return { start, end: i, next: i + 1 };
    if (code === 13) return { start, end: i, next: text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1 };
  }
  return { start, end: text.length, next: text.length };
}

/** The line ending this text uses, by its first one; LF where it has none. */
export function lineEndingOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charCodeAt(first - 1) === 13 ? '\r\n' : '\n';
}

/** Leading white space in columns, with tab stops at every fourth. */
export function indentOf(content: string): number {
  let column = 0;
  for (const character of content) {
    if (character === ' ') column++;
    else if (character === '\t') column += 4 - (column % 4);
    else break;
  }
  return column;
}
