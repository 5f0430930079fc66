// The outline of a document: its headings by one pass over the lines, in time linear in the text. It knows
// the blocks that can hide a heading (fences, comments, HTML, lists, quotes, indented code) and equals the
// root headings that remark finds, except that headings directly under a lone tag are headings here.
import { span, type Span } from '../text/span.ts';
import { htmlBlockEnd } from './htmlBlock.ts';
import { indentOf, linesOf, type Line } from './lines.ts';

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

type Block =
  | { readonly kind: 'none' }
  /** A paragraph at the root, the only thing that an underline turns into a heading. */
  | { readonly kind: 'paragraph'; readonly start: number; readonly titleStart: number; previous: string }
  /** A link definition, which is the beginning of a paragraph to what follows it. */
  | { readonly kind: 'definition' }
  /** A list item or quote whose last line may be continued lazily. */
  | { readonly kind: 'lazy' }
  | { readonly kind: 'table' }
  /** Indented code, which remark lets only those lists interrupt that could interrupt a paragraph. */
  | { readonly kind: 'code' };

interface Fence {
  readonly mark: string;
  readonly length: number;
}

const atx = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const fenceOpen = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const thematicBreak = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const setext = /^ {0,3}(=+|-+)[ \t]*$/;
const listItem = /^( {0,3})([-*+]|\d{1,9}[.)])([ \t]+(?=\S)|[ \t]*$)/;
const definition = /^ {0,3}\[(?:[^\]\\]|\\.)+\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
const tableDelimiter = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** The headings of `text` from `from` on, in order of place. */
export function findHeadings(text: string, from = 0): readonly Heading[] {
  const headings: Heading[] = [];
  let block: Block = { kind: 'none' };
  let fence: Fence | undefined;
  let htmlEnd: RegExp | 'blank' | 'rescue' | undefined;
  /** The column at which the content of the open list item starts; a line indented that far is inside it. */
  let listIndent: number | undefined;
  let blankBefore = false;
  /** An item without any text yet: a blank line ends it. */
  let emptyItem = false;

  for (const line of linesOf(text, from)) {
    const content = text.slice(line.start, line.end);
    const blank = content.trim() === '';

    if (fence !== undefined) {
      if (closesFence(content, fence)) fence = undefined;
      continue;
    }
    if (htmlEnd !== undefined && htmlEnd !== 'rescue') {
      if (htmlEnd === 'blank' ? blank : htmlEnd.test(content)) htmlEnd = undefined;
      continue;
    }
    if (htmlEnd === 'rescue') {
      if (blank) htmlEnd = undefined;
      const heading = blank ? undefined : atxHeading(content, line);
      if (heading === undefined) continue;
      htmlEnd = undefined;
    }
    if (blank) {
      if (block.kind !== 'none') block = { kind: 'none' };
      if (emptyItem) listIndent = undefined;
      emptyItem = false;
      blankBefore = true;
      continue;
    }
    emptyItem = false;
    const indent = indentOf(content);
    if (listIndent !== undefined) {
      if (indent >= listIndent) {
        block = insideItem(content, block);
        blankBefore = false;
        continue;
      }
      // A lazy line continues the item's paragraph, so the item stays open.
      if (block.kind === 'lazy' && !blankBefore && !startsBlock(content, indent)) continue;
      listIndent = undefined;
      if (block.kind === 'lazy') block = { kind: 'none' };
    }
    blankBefore = false;

    if (indent >= 4) {
      // Indented code cannot interrupt a paragraph; elsewhere it hides whatever it holds.
      if (block.kind === 'definition') block = textLine(content, line, block);
      else if (block.kind !== 'paragraph' && block.kind !== 'lazy') block = { kind: 'code' };
      continue;
    }
    const heading = atxHeading(content, line);
    if (heading !== undefined) {
      headings.push(heading);
      block = { kind: 'none' };
      continue;
    }
    const underline = setext.exec(content);
    if (underline !== null && block.kind === 'paragraph') {
      headings.push(setextHeading(text, block, line, underline[1]?.startsWith('=') === true ? 1 : 2));
      block = { kind: 'none' };
      continue;
    }
    const opening = fenceOpen.exec(content);
    if (opening?.[1] !== undefined) {
      fence = { mark: opening[1].charAt(0), length: opening[1].length };
      block = { kind: 'none' };
      continue;
    }
    const html = htmlBlockEnd(content, block.kind === 'paragraph' || block.kind === 'definition' || block.kind === 'lazy');
    if (html !== undefined) {
      htmlEnd = html === 'closed' ? undefined : html;
      block = { kind: 'none' };
      continue;
    }
    if (thematicBreak.test(content)) {
      block = { kind: 'none' };
      continue;
    }
    if (/^ {0,3}>/.test(content)) {
      block = quoteBlock(content);
      continue;
    }
    const item = listItem.exec(content);
    if (item !== null && canStartItem(item, content, block)) {
      listIndent = contentColumn(item, content);
      emptyItem = content.length === item[0].length;
      block = insideItem(content.slice(item[0].length), { kind: 'none' });
      continue;
    }
    block = textLine(content, line, block);
  }
  return headings;
}

function textLine(content: string, line: Line, block: Block): Block {
  switch (block.kind) {
    case 'lazy':
    case 'table':
      return block;
    case 'paragraph':
      if (tableDelimiter.test(content) && columns(content) === columns(block.previous)) return { kind: 'table' };
      block.previous = content;
      return block;
    case 'definition':
    case 'code':
    case 'none': {
      if (definition.test(content)) return { kind: 'definition' };
      const titleStart = line.start + content.length - content.trimStart().length;
      return { kind: 'paragraph', start: line.start, titleStart, previous: content };
    }
  }
}

/** What a line inside a list item leaves open: a paragraph there can be continued lazily. */
function insideItem(content: string, block: Block): Block {
  const trimmed = content.trimStart();
  if (trimmed === '' || (block.kind === 'lazy' && setext.test(trimmed))) return { kind: 'none' };
  if (/^(?:#{1,6}(?:\s|$)|`{3,}|~{3,}|\||<!--)/.test(trimmed) || thematicBreak.test(trimmed)) return { kind: 'none' };
  const nested = /^(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))\s*/.exec(trimmed);
  if (nested !== null && block.kind !== 'paragraph') return insideItem(trimmed.slice(nested[0].length), { kind: 'none' });
  return { kind: 'lazy' };
}

function quoteBlock(content: string): Block {
  return insideItem(content.replace(/^ {0,3}>[ \t]?/, ''), { kind: 'none' });
}

/** True where the line would end a paragraph that it could otherwise continue. */
function startsBlock(content: string, indent: number): boolean {
  if (indent >= 4) return false;
  if (atx.test(content) || fenceOpen.test(content) || thematicBreak.test(content)) return true;
  if (/^ {0,3}>/.test(content)) return true;
  if (htmlBlockEnd(content, true) !== undefined) return true;
  const item = listItem.exec(content);
  return item !== null && item[3] !== '' && content.length > item[0].length;
}

/** An empty item, or a numbered one that does not start at 1, cannot interrupt a paragraph. */
function canStartItem(item: RegExpExecArray, content: string, block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'definition' && block.kind !== 'code') return true;
  if (content.slice(item[0].length).trim() === '') return false;
  const mark = item[2] ?? '';
  return !/^\d/.test(mark) || /^1[.)]$/.test(mark);
}

function contentColumn(item: RegExpExecArray, content: string): number {
  const markEnd = (item[1]?.length ?? 0) + (item[2]?.length ?? 0);
  const gap = indentOf(content.slice(markEnd));
  const rest = content.slice(item[0].length).trim();
  return markEnd + (rest === '' || gap > 4 ? 1 : gap);
}

function atxHeading(content: string, line: Line): Heading | undefined {
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

function setextHeading(text: string, block: Block & { kind: 'paragraph' }, line: Line, level: number): Heading {
  const raw = text.slice(block.titleStart, line.start).trimEnd();
  return {
    level,
    text: raw.replace(/\s*[\r\n]+\s*/g, ' '),
    title: span(block.titleStart, block.titleStart + raw.length),
    span: span(block.start, line.end),
    next: line.next,
  };
}

function closesFence(content: string, fence: Fence): boolean {
  const trimmed = content.trim();
  return indentOf(content) < 4 && trimmed.length >= fence.length && trimmed === fence.mark.repeat(trimmed.length);
}

function columns(row: string): number {
  const cells = row.trim().replace(/^\|/, '').replace(/\|$/, '');
  return cells.replace(/\\\|/g, '').split('|').length;
}
