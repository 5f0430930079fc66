// What stands in a section, as the blocks that rules ask about: paragraphs, list items, table rows, quotes
// and code, each with its prose and its place. Comments and generated marks are never content.
import type { List, ListItem, Nodes, Table } from 'mdast';
import { span, type Span } from '../text/span.ts';
import { childrenOf, endOf, startOf } from './markdown.ts';
import { proseOf, type Prose } from './prose.ts';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
  readonly prose: Prose;
  /** The words of the first bold run when it opens the paragraph: `**Q: Why?**`. */
  readonly lead: Prose | undefined;
}
export interface Item {
  readonly kind: 'item';
  readonly span: Span;
  /** With its nested items, unless it ends with a colon and they stand for themselves. */
  readonly prose: Prose;
  readonly depth: number;
  readonly checkbox: 'none' | 'open' | 'done';
}
export interface Row {
  readonly kind: 'row';
  readonly span: Span;
  readonly headers: readonly string[];
  readonly cells: readonly Prose[];
}
export interface Quote {
  readonly kind: 'quote';
  readonly span: Span;
  readonly prose: Prose;
}
export interface Code {
  readonly kind: 'code';
  readonly span: Span;
  readonly value: string;
}
/** HTML that a reader sees, and pictures. */
export interface Other {
  readonly kind: 'other';
  readonly span: Span;
}
export type Block = Paragraph | Item | Row | Quote | Code | Other;

/** The blocks below `node`, in order; `base` is where the parsed text starts in `source`, the document. */
export function blocksOf(node: Nodes, base: number, source: string): readonly Block[] {
  return childrenOf(node).flatMap((child) => blocksOfChild(child, base, source));
}

function blocksOfChild(node: Nodes, base: number, source: string): readonly Block[] {
  const at = span(base + startOf(node), base + endOf(node));
  switch (node.type) {
    case 'paragraph': {
      const first = node.children[0];
      const lead = first?.type === 'strong' ? proseOf(first, base, { code: 'drop', source }) : undefined;
      const prose = proseOf(node, base, { code: 'keep', source });
      if (prose.text.trim() === '') return node.children.some(isVisible) ? [{ kind: 'other', span: at }] : [];
      return [{ kind: 'paragraph', span: at, prose, lead }];
    }
    case 'list':
      return itemsOf(node, base, 0, source);
    case 'table':
      return rowsOf(node, base, source);
    case 'blockquote': {
      const prose = proseOf(node, base, { code: 'keep', source });
      return prose.text.trim() === '' ? [] : [{ kind: 'quote', span: at, prose }];
    }
    case 'code':
      return node.value.trim() === '' ? [] : [{ kind: 'code', span: at, value: node.value }];
    case 'html':
      return isVisible(node) ? [{ kind: 'other', span: at }] : [];
    default:
      return [];
  }
}

function isVisible(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true;
  if (node.type !== 'html') return false;
  const shown = node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  return shown.replace(/<[^>]*>/g, '').trim() !== '' || /<(?:img|video|iframe|svg|table)\b/i.test(shown);
}

function itemsOf(list: List, base: number, depth: number, source: string): readonly Block[] {
  return list.children.flatMap((item): readonly Block[] => {
    const nested = item.children.filter((child): child is List => child.type === 'list');
    const own: ListItem = { ...item, children: item.children.filter((child) => child.type !== 'list') };
    const ownProse = proseOf(own, base, { code: 'keep', source });
    const introduces = nested.length > 0 && /[:：]\s*$/.test(ownProse.text);
    const prose = introduces ? ownProse : proseOf(item, base, { code: 'keep', source });
    const checkbox = item.checked === true ? 'done' : item.checked === false ? 'open' : 'none';
    const at = span(base + startOf(item), base + (introduces ? endOf(own.children.at(-1) ?? item) : endOf(item)));
    const self: Item = { kind: 'item', span: at, prose, depth, checkbox };
    if (!introduces) return prose.text.trim() === '' && !item.children.some(hasPicture) ? [] : [self];
    return [self, ...nested.flatMap((child) => itemsOf(child, base, depth + 1, source))];
  });
}

function hasPicture(node: Nodes): boolean {
  return node.type === 'image' || node.type === 'code' || childrenOf(node).some(hasPicture);
}

function rowsOf(table: Table, base: number, source: string): readonly Block[] {
  const [head, ...body] = table.children;
  const headers = (head?.children ?? []).map((cell) => proseOf(cell, base, { code: 'drop', source }).text.trim());
  return body.flatMap((row): readonly Block[] => {
    const cells = row.children.map((cell) => proseOf(cell, base, { code: 'keep', source }));
    if (cells.every((cell) => cell.text.trim() === '')) return [];
    return [{ kind: 'row', span: span(base + startOf(row), base + endOf(row)), headers, cells }];
  });
}
