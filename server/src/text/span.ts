// A span is a half-open range of UTF-16 offsets into one text. Everything inside the engine speaks in
// spans; lines and columns exist only at the edges (connection/ and cli/).

declare const spanBrand: unique symbol;

/** `start <= end`, both UTF-16 offsets into the text the span belongs to. Made only by {@link span}. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly [spanBrand]: true;
}

/** Makes a span. An end before its start is moved to the start, so a span is never inside out. */
export function span(start: number, end: number): Span {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- The one place that makes the brand.
  return { start, end: Math.max(start, end) } as Span;
}

/** The empty span at `offset`. */
export function pointSpan(offset: number): Span {
  return span(offset, offset);
}

/** True where `offset` lies in the span or at one of its ends, as a cursor does. */
export function touches(range: Span, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** True where the two spans share at least one place a cursor can stand. */
export function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function textOf(text: string, range: Span): string {
  return text.slice(range.start, range.end);
}
