// Offsets to lines and columns and back. Used only where a position leaves the engine (connection/, cli/)
// or enters it; LF, CRLF and a lone CR each end a line, and columns are UTF-16 units.

export interface Position {
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly character: number;
}

export class LineIndex {
  readonly #starts: readonly number[];
  /** Where each line ends, before its line ending. */
  readonly #ends: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    const ends: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
      if (code !== 10 && code !== 13) continue;
      ends.push(code === 10 && text.charCodeAt(i - 1) === 13 ? i - 1 : i);
      starts.push(i + 1);
    }
    ends.push(text.length);
    this.#starts = starts;
    this.#ends = ends;
    this.#length = text.length;
  }

  /** The position of an offset; one outside the text is moved to its nearest end, one inside CRLF before it. */
  positionAt(offset: number): Position {
    const clamped = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: Math.min(clamped, this.#ends[low] ?? clamped) - (this.#starts[low] ?? 0) };
  }

  /** The offset of a position; a character past the end of its line or a line past the last is moved back to it. */
  offsetAt(position: Position): number {
    if (position.line >= this.#starts.length) return this.#length;
    if (position.line < 0) return 0;
    const start = this.#starts[position.line] ?? 0;
    return Math.min(start + Math.max(position.character, 0), this.#ends[position.line] ?? this.#length);
  }

  get lineCount(): number {
    return this.#starts.length;
  }
}
