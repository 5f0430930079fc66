// The text a reader sees in a piece of Markdown: without marks, code, comments and link targets, with a way
// back from every character to its place in the source, so that a rule can look at words and point at them.
import type { Nodes } from 'mdast';
import { span, type Span } from '../text/span.ts';
import { childrenOf, endOf, startOf } from './markdown.ts';

export interface Piece {
  /** Where the piece starts in the prose. */
  readonly at: number;
  /** Where it starts in the document. */
  readonly source: number;
  readonly sourceEnd: number;
  readonly length: number;
}

export class Prose {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.#pieces = pieces;
  }

  /** The place in the document of `text.slice(start, end)`. */
  spanOf(start: number, end: number): Span {
    return span(this.#source(start, 'start'), this.#source(end, 'end'));
  }

  get span(): Span {
    return span(this.#pieces[0]?.source ?? 0, this.#pieces.at(-1)?.sourceEnd ?? 0);
  }

  #source(offset: number, side: 'start' | 'end'): number {
    let found: Piece | undefined;
    for (const piece of this.#pieces) {
      if (side === 'start' ? piece.at > offset : piece.at >= offset) break;
      found = piece;
    }
    const piece = found ?? this.#pieces[0];
    if (piece === undefined) return 0;
    const into = Math.min(Math.max(offset - piece.at, 0), piece.length);
    // Entities and escapes make a piece shorter than its source, so its end is taken from the source.
    return into === piece.length ? piece.sourceEnd : Math.min(piece.source + into, piece.sourceEnd);
  }
}

const ampersand = /^&(?:amp|#0*38|#x0*26);$/i;

/** How many signs Markdown takes away before this one: the indentation of a continued line, or an escape's back slash. */
function skippedBefore(sign: string, source: string, place: number, end: number): number {
  let at = place;
  if (source.charAt(at) !== sign) while (at < end && /[ \t]/.test(source.charAt(at))) at++;
  const escaped = source.charAt(at) === '\\' && source.charAt(at + 1) === sign && /[!-/:-@[-`{-~]/.test(sign);
  return at - place + (escaped ? 1 : 0);
}

/** Where `sign` comes next; the place itself where it does not come soon, as for a sign that was replaced. */
function nextPlace(sign: string, source: string, place: number, end: number): number {
  const last = Math.min(end, place + 1000);
  for (let next = place; next < last; next++) if (source.charAt(next) === sign) return next;
  return place;
}

export interface ProseOptions {
  /** Code spans become a space unless they are kept: metric names often stand in code. */
  readonly code: 'keep' | 'drop';
  /** The document's text; without it, words behind an escape or a continued line are placed roughly. */
  readonly source?: string;
}

/**
 * The pieces of a text node whose value lies in `source` between two offsets. Markdown takes away escapes,
 * entities and the indentation of continued lines, so the value is followed through the source sign by sign.
 */
export function alignedPieces(value: string, at: number, source: string, start: number, end: number): readonly Piece[] {
  if (value.length === end - start) return [{ at, source: start, sourceEnd: end, length: value.length }];
  const pieces: Piece[] = [];
  let from = 0;
  let fromSource = start;
  let place = start;
  const close = (index: number, sourceEnd: number): void => {
    if (index > from) pieces.push({ at: at + from, source: fromSource, sourceEnd, length: index - from });
  };
  for (let index = 0; index < value.length; index++) {
    const sign = value.charAt(index);
    const skipped = skippedBefore(sign, source, place, end);
    if (skipped > 0) {
      close(index, place);
      place += skipped;
      from = index;
      fromSource = place;
    }
    const here = source.charAt(place);
    if (skipped > 0 && here === sign && source.charAt(place - 1) === '\\') {
      place++;
      continue;
    }
    const entity = here === '&' ? /^&#?\w{1,32};/.exec(source.slice(place, Math.min(place + 36, end)))?.[0] : undefined;
    // An ampersand that stays one is written as such or begins a name that means nothing.
    if (entity !== undefined && (sign !== '&' || ampersand.test(entity))) {
      close(index, place);
      const length = /[\uD800-\uDBFF]/.test(sign) ? 2 : 1;
      pieces.push({ at: at + index, source: place, sourceEnd: place + entity.length, length });
      place += entity.length;
      index += length - 1;
      from = index + 1;
      fromSource = place;
    } else if (here === sign) place++;
    else {
      close(index, place);
      place = nextPlace(sign, source, place, end);
      from = index;
      fromSource = place;
      place++;
    }
  }
  close(value.length, Math.min(place, end));
  return pieces;
}

/** The prose of a node; `base` is where the text the node was parsed from starts in the document. */
export function proseOf(node: Nodes, base: number, options: ProseOptions = { code: 'drop' }): Prose {
  let text = '';
  const pieces: Piece[] = [];
  const add = (value: string, source: number, sourceEnd: number): void => {
    pieces.push({ at: text.length, source, sourceEnd, length: value.length });
    text += value;
  };
  const visit = (current: Nodes): void => {
    const start = base + startOf(current);
    const end = base + endOf(current);
    switch (current.type) {
      case 'text':
        if (options.source === undefined) add(current.value, start, end);
        else {
          pieces.push(...alignedPieces(current.value, text.length, options.source, start, end));
          text += current.value;
        }
        return;
      case 'inlineCode':
        {
          const [from, to] = codePlace(current.value, options.source?.slice(start, end) ?? '', start, end);
          const written = options.source?.slice(from, to) ?? '';
          if (options.code === 'drop') add(' ', from, to);
          // A line ending of two signs is one space in the value, so what follows it is placed by itself.
          else if (written.includes('\r\n') && written.replace(/\r\n|\r|\n/g, ' ') === current.value) {
            let at = from;
            for (const part of written.split(/(\r\n)/)) {
              add(part === '\r\n' ? ' ' : part.replace(/[\r\n]/g, ' '), at, at + part.length);
              at += part.length;
            }
          } else add(current.value, from, to);
        }
        return;
      case 'break':
        add('\n', start, end);
        return;
      case 'image':
      case 'imageReference':
      case 'code':
      case 'html':
      case 'definition':
      case 'footnoteDefinition':
      case 'footnoteReference':
      case 'yaml':
        return;
      default:
        for (const child of childrenOf(current)) {
          // Blocks beside each other are separate sentences.
          if (text !== '' && isBlock(child) && !text.endsWith('\n')) add('\n', base + startOf(child), base + startOf(child));
          visit(child);
        }
    }
  };
  visit(node);
  return new Prose(text, pieces);
}

/** Where the code of a code span stands: without its back ticks, and without the space that is taken off both ends. */
function codePlace(value: string, source: string, start: number, end: number): readonly [from: number, to: number] {
  const ticks = /^`+/.exec(source)?.[0].length ?? 1;
  const inner = source.slice(ticks, Math.max(ticks, source.length - ticks));
  const isPadded = inner.replace(/\r\n/g, '\n').length === value.length + 2;
  const before = ticks + (!isPadded ? 0 : inner.startsWith('\r\n') ? 2 : 1);
  const behind = ticks + (!isPadded ? 0 : inner.endsWith('\r\n') ? 2 : 1);
  return [start + before, Math.max(start + before, end - behind)];
}

function isBlock(node: Nodes): boolean {
  return (
    node.type === 'paragraph' ||
    node.type === 'list' ||
    node.type === 'listItem' ||
    node.type === 'blockquote' ||
    node.type === 'table' ||
    node.type === 'tableRow' ||
    node.type === 'tableCell' ||
    node.type === 'heading'
  );
}
