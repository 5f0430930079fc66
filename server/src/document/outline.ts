// The outline of a document: its headings by one pass over the lines, in time linear in the text. It knows
// the blocks that can hide a heading (fences, comments, HTML, lists, quotes, indented code) and equals the
// root headings that remark finds, except that headings directly under a lone tag are headings here.
import { atx, atxHeading, setextHeading, type Heading } from './heading.ts';
import { htmlBlockEnd } from './htmlBlock.ts';
import { indentOf, linesOf, type Line } from './lines.ts';

type Block =
  | { readonly kind: 'none' }
  /** A paragraph at the root, the only thing that an underline turns into a heading. */
  | { readonly kind: 'paragraph'; readonly start: number; readonly titleStart: number; previous: string }
  /** A link definition, which is the beginning of a paragraph to what follows it. */
  | { readonly kind: 'definition' }
  /** A list item or quote whose last line may be continued lazily; its paragraph starts at `column`. */
  | { readonly kind: 'lazy'; readonly column: number }
  | { readonly kind: 'table' }
  /** Indented code, which remark lets only those lists interrupt that could interrupt a paragraph. */
  | { readonly kind: 'code' };

interface Fence {
  readonly mark: string;
  readonly length: number;
}

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
  /** A fence inside a quote or list item: what it holds cannot be continued lazily. */
  let innerFence: Fence | undefined;

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
      if (block.kind !== 'none' && block.kind !== 'code') block = { kind: 'none' };
      if (emptyItem) listIndent = undefined;
      if (listIndent === undefined) innerFence = undefined;
      emptyItem = false;
      blankBefore = true;
      continue;
    }
    emptyItem = false;
    const indent = indentOf(content);
    if (listIndent !== undefined) {
      if (indent >= listIndent) {
        const inner = content.trimStart();
        block = innerFence === undefined ? insideItem(content, block, listIndent) : { kind: 'none' };
        innerFence = nextFence(inner, innerFence);
        blankBefore = false;
        continue;
      }
      // A lazy line continues the item's paragraph, so the item stays open.
      if (block.kind === 'lazy' && !blankBefore && !startsBlock(content, indent)) continue;
      listIndent = undefined;
      innerFence = undefined;
      if (block.kind === 'lazy') block = { kind: 'none' };
    }
    blankBefore = false;
    if (/^ {0,3}>/.test(content)) {
      const inner = content.replace(/^ {0,3}>[ \t]?/, '');
      block = innerFence === undefined ? insideItem(inner, { kind: 'none' }, 0) : { kind: 'none' };
      innerFence = nextFence(inner, innerFence);
      continue;
    }
    innerFence = undefined;

    if (indent >= 4) {
      // Indented code cannot interrupt a paragraph; elsewhere it hides whatever it holds.
      if (block.kind === 'paragraph') block.previous = content;
      else if (block.kind === 'definition') block = textLine(content, line, block);
      else if (block.kind !== 'lazy') block = { kind: 'code' };
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
      fence = nextFence(content, undefined);
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
    const item = listItem.exec(content);
    if (item !== null && canStartItem(item, content, block)) {
      listIndent = contentColumn(item, content);
      emptyItem = content.length === item[0].length;
      const inner = content.slice(item[0].length);
      block = insideItem(inner, { kind: 'none' }, listIndent, listIndent);
      innerFence = nextFence(inner, undefined);
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

/**
 * What a line inside a list item or quote leaves open: a paragraph there can be continued lazily. The content of
 * the container starts at column `inner`, the line itself at column `start`.
 */
function insideItem(content: string, block: Block, inner: number, start = 0): Block {
  const trimmed = content.trimStart();
  const column = start + indentOf(content);
  if (trimmed === '' || (block.kind === 'lazy' && setext.test(trimmed) && column >= block.column)) return { kind: 'none' };
  if (/^(?:#{1,6}(?:\s|$)|`{3,}|~{3,}|\||<!--)/.test(trimmed) || thematicBreak.test(trimmed)) return { kind: 'none' };
  const nested = /^(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))\s*/.exec(trimmed);
  if (nested === null) return block.kind === 'lazy' ? block : { kind: 'lazy', column: inner };
  const next = column + nested[0].length;
  return insideItem(trimmed.slice(nested[0].length), { kind: 'none' }, next, next);
}

/** The fence that is open behind a line inside a quote or item. */
function nextFence(inner: string, fence: Fence | undefined): Fence | undefined {
  if (fence !== undefined) return closesFence(inner, fence) ? undefined : fence;
  const mark = fenceOpen.exec(inner)?.[1];
  return mark === undefined ? undefined : { mark: mark.charAt(0), length: mark.length };
}

/** True where the line would end a paragraph that it could otherwise continue. */
function startsBlock(content: string, indent: number): boolean {
  if (indent >= 4) return false;
  if (atx.test(content) || fenceOpen.test(content) || thematicBreak.test(content)) return true;
  if (/^ {0,3}>/.test(content)) return true;
  if (htmlBlockEnd(content, true) !== undefined) return true;
  return listItem.test(content);
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

function closesFence(content: string, fence: Fence): boolean {
  const trimmed = content.trim();
  return indentOf(content) < 4 && trimmed.length >= fence.length && trimmed === fence.mark.repeat(trimmed.length);
}

function columns(row: string): number {
  const cells = row.trim().replace(/^\|/, '').replace(/\|$/, '');
  return cells.replace(/\\\|/g, '').split('|').length;
}
