// Turns one list item, table cell or sentence into the text that the analysis reads, without markup and in one
// spelling of digits, spaces and arrows. Every character of the result knows its offset in the given text, so spans
// never drift.
import { type Span, span } from '../../text/span.ts';
import { OPAQUE } from './patterns.ts';

/**
 * Characters (UTF-16 units) of a text that are analysed; what follows is ignored. Criteria in real documents stay
 * below 400, and the cap bounds the cost of a file that holds a single enormous line.
 */
export const ANALYSED_LENGTH = 2000;

/** A half-open range of offsets into the plain text, e.g. 5 to 12 for "2 hours" in "from 2 hours". */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface PlainText {
  readonly text: string;
  /** What a non-empty range of `text` covers in the given text. */
  sourceSpan(range: Range): Span;
}

const GONE = '\uE001';
const blank = (match: string): string => ' '.repeat(match.length);
const gone = (match: string): string => GONE.repeat(match.length);
const fold =
  (to: string) =>
  (match: string): string =>
    to + GONE.repeat(match.length - 1);

export function plainText(source: string): PlainText {
  if (source.length <= ANALYSED_LENGTH && ALREADY_PLAIN.test(source)) return { text: source.trimEnd(), sourceSpan: sameSpan };
  const { text, offsets } = compact(withoutMarkup(withOneSpelling(source.slice(0, ANALYSED_LENGTH))));
  return {
    text,
    sourceSpan: ({ start, end }) => span(offsets[start] ?? 0, (offsets[end - 1] ?? -1) + 1),
  };
}

/** Words and figures in ASCII with single spaces between them, in which there is nothing to take away. */
const ALREADY_PLAIN = /^[a-z](?:[a-z\d.,;:()'"%$+?!-]| (?! ))*$/i;

function sameSpan({ start, end }: Range): Span {
  return span(start, end);
}

/** Full-width forms, typographic quotes, hyphens and minus signs become ASCII; the length never changes. */
function withOneSpelling(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\0\u200B\uFEFF]/g, ' ')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u301C\u223C]/g, '~')
    .replace(/⭐/gu, '★');
}

/** Drops Markdown and HTML; code stays as an opaque run, because "measured via `event`" names a source. */
function withoutMarkup(text: string): string {
  return withoutComments(text)
    .replace(/`[^`]*`/g, (code) => OPAQUE.repeat(code.length))
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, blank)
    .replace(/\[([^[\]]*)\](\([^()]*\))/g, (_, label: string, target: string) => `${GONE}${label}${GONE}${gone(target)}`)
    .replace(/\bhttps?:\/\/\S+/g, blank)
    .replace(/&(?:#x?[\da-f]{1,6}|nbsp|ensp|emsp|thinsp);/gi, blank)
    .replace(/<\/?[a-z][^<>]*>/gi, blank)
    .replace(/--?>|={1,2}>|[⇒⟶➔➜➡]/g, fold('→'))
    .replace(/>=/g, fold('≥'))
    .replace(/<=/g, fold('≤'))
    .replace(/^ *(?:#{1,6} +)?(?:(?:[-*+•]|\d{1,3}[.)]) +)?(?:\[[ xX]\] +)?/, blank)
    .replace(/[\d#*]\uFE0F?\u20E3/g, blank)
    .replace(/(?!★)\p{Extended_Pictographic}\uFE0F?/gu, blank)
    .replace(/\*\*|__|~~|(?<![\p{L}\p{N}_])[*_]|[*_](?![\p{L}\p{N}_])/gu, gone);
}

/** A search by `indexOf`, since an expression would start anew at each of many unclosed comment openers. */
function withoutComments(text: string): string {
  let result = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf('<!--', at);
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4);
    if (close < 0) return result + text.slice(at);
    result += text.slice(at, open) + ' '.repeat(close + 3 - open);
    at = close + 3;
  }
}

function compact(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let compacted = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === GONE || (unit === ' ' && (compacted === '' || compacted.endsWith(' ')))) continue;
    compacted += unit;
    offsets.push(at);
  }
  return { text: compacted.trimEnd(), offsets };
}
