// Where in the front matter a cursor stands, from the lines alone, so that it works in YAML that does not parse
// because it is being typed.
import type { ProductDocument } from '../document/document.ts';
import { linesOf } from '../document/lines.ts';
import { span, type Span } from '../text/span.ts';

export interface FrontMatterContext {
  /** The keys around the cursor, outermost first: `['rice']` inside `rice: {…}`. */
  readonly parents: readonly string[];
  /** The key whose value is being written; undefined where a key is. */
  readonly key: string | undefined;
  /** What has been typed of the key or value: the text that a completion replaces. */
  readonly typed: Span;
  /** The keys that stand beside the cursor already. */
  readonly siblings: readonly string[];
  /** Inside brackets a new map or list goes on in brackets. */
  readonly style: 'block' | 'flow';
}

const keyLine = /^\s*(?:-\s+)?(?<key>[\w.][\w ./-]*):(?=\s|$)/;

/** The context at `offset`, or undefined outside the front matter's content and in a comment. */
export function frontMatterContext(document: ProductDocument, offset: number): FrontMatterContext | undefined {
  const content = contentOf(document);
  return content === undefined ? undefined : yamlContext(document.text, content, offset);
}

/** The context at `offset` in YAML that stands at `content`, or undefined outside of it and in a comment. */
export function yamlContext(text: string, content: Span, offset: number): FrontMatterContext | undefined {
  if (offset < content.start || offset > content.end) return undefined;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  if (/^\s*#|\s#[^"']*$/.test(before)) return undefined;
  const outer = parentsAbove(text, content, lineStart, columnOf(before));

  const flow = openFlow(before);
  if (flow !== undefined) {
    const lineKey = flow.isValue ? undefined : keyLine.exec(before)?.groups?.['key'];
    const parents = [...outer, ...(lineKey === undefined ? [] : [lineKey]), ...flow.parents];
    const lineEnd = text.slice(offset).search(/[\r\n]|$/) + offset;
    const siblings = [...text.slice(lineStart + flow.open, lineEnd).matchAll(/(?<=[{,]\s*)([\w-]+)\s*:/g)].map((match) => match[1] ?? '');
    const typed = span(lineStart + flow.typedStart, wordEnd(text, offset, flow.key === undefined));
    return { parents, key: flow.key, typed, siblings, style: 'flow' };
  }
  const siblings = siblingsOf(text, content, lineStart, columnOf(before));
  const colon = keyLine.exec(before);
  if (colon?.groups?.['key'] !== undefined) {
    const valueStart = lineStart + colon[0].length + leading(before.slice(colon[0].length));
    const typed = span(Math.min(valueStart, offset), wordEnd(text, offset, false));
    return { parents: outer, key: colon.groups['key'], typed, siblings, style: 'block' };
  }
  const indent = /^\s*(?:-\s+)?/.exec(before)?.[0].length ?? 0;
  if (/^\s*-\s/.test(before)) {
    const typed = span(lineStart + indent, wordEnd(text, offset, false));
    return { parents: outer.slice(0, -1), key: outer.at(-1), typed, siblings, style: 'block' };
  }
  const typed = span(Math.min(lineStart + indent, offset), wordEnd(text, offset, true));
  return { parents: outer, key: undefined, typed, siblings, style: 'block' };
}

/** Between the fences; while the closing one is not written yet, up to the first blank line or heading. */
function contentOf({ frontMatter, text }: ProductDocument): Span | undefined {
  if (frontMatter.kind !== 'absent' && frontMatter.content.end > frontMatter.content.start) return frontMatter.content;
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0].length;
  if (open === undefined) return undefined;
  let end = open;
  for (const line of linesOf(text, open)) {
    const content = text.slice(line.start, line.end);
    if (line.start > open && /^(?:\s*$|#|---)/.test(content)) break;
    end = line.end;
  }
  return span(open, end);
}

/** The keys of the lines above that are indented less, nearest last. */
function parentsAbove(text: string, content: Span, lineStart: number, column: number): readonly string[] {
  const parents: string[] = [];
  let limit = column;
  const lines = [...linesOf(text.slice(content.start, lineStart))].reverse();
  for (const line of lines) {
    if (limit === 0) break;
    const shown = text.slice(content.start + line.start, content.start + line.end);
    const key = keyLine.exec(shown)?.groups?.['key'];
    const own = columnOf(shown);
    if (key === undefined || own >= limit) continue;
    parents.unshift(key);
    limit = own;
  }
  return parents;
}

/** The keys of the map that the cursor's line is in; every item of a list is a map of its own. */
function siblingsOf(text: string, content: Span, lineStart: number, column: number): readonly string[] {
  let keys: string[] = [];
  for (const line of linesOf(text.slice(content.start, content.end))) {
    const start = content.start + line.start;
    const shown = text.slice(start, content.start + line.end);
    const isAbove = start < lineStart;
    const key = keyLine.exec(shown)?.groups?.['key'];
    const begins = columnOf(shown) === column && /^\s*-\s/.test(shown);
    if ((shown.trim() !== '' && columnOf(shown) < column) || begins) {
      if (!isAbove && start !== lineStart) break;
      keys = [];
    }
    if (start !== lineStart && key !== undefined && columnOf(shown) === column) keys.push(key);
  }
  return keys;
}

interface OpenFlow {
  readonly open: number;
  readonly parents: readonly string[];
  readonly key: string | undefined;
  /** The bracket is the value of the line's own key. */
  readonly isValue: boolean;
  readonly typedStart: number;
}

/** An open `{` or `[` before the cursor on its line. */
function openFlow(before: string): OpenFlow | undefined {
  const stack: { readonly at: number; readonly mark: string; readonly key: string | undefined }[] = [];
  let quote: string | undefined;
  for (let i = 0; i < before.length; i++) {
    const character = before.charAt(i);
    if (quote !== undefined) {
      if (character === quote) quote = undefined;
    } else if ((character === '"' || character === "'") && /[\s:[{,]/.test(before.charAt(i - 1))) quote = character;
    else if ((character === '{' || character === '[') && /[\s:[{,]/.test(before.charAt(i - 1) || ' ')) {
      stack.push({ at: i, mark: character, key: /([\w-]+)\s*:\s*$/.exec(before.slice(0, i))?.[1] });
    } else if ((character === '}' || character === ']') && stack.length > 0) stack.pop();
  }
  const inner = stack.at(-1);
  if (inner === undefined) return undefined;
  const rest = before.slice(inner.at + 1);
  const partStart = inner.at + 1 + (rest.lastIndexOf(',') + 1);
  const part = before.slice(partStart);
  // The key on the line itself is the first parent already, so only deeper ones are named here.
  const parents = stack.slice(1).flatMap(({ key }) => key ?? []);
  if (inner.mark === '[') {
    const isValue = stack.length === 1;
    return { open: inner.at, parents: parents.slice(0, -1), key: inner.key, isValue, typedStart: partStart + leading(part) };
  }
  const colon = /^\s*([\w-]+)\s*:/.exec(part);
  if (colon?.[1] === undefined) return { open: inner.at, parents, key: undefined, isValue: false, typedStart: partStart + leading(part) };
  const typedStart = partStart + colon[0].length + leading(part.slice(colon[0].length));
  return { open: inner.at, parents, key: colon[1], isValue: false, typedStart };
}

function leading(text: string): number {
  return /^\s*/.exec(text)?.[0].length ?? 0;
}

/** The column at which the key of a line starts, behind the dash of a list. */
function columnOf(line: string): number {
  return leading(line.replace(/^(\s*)-\s+/, '$1  '));
}

/** The end of the word at the cursor, and of the whole value where a value is being written. */
function wordEnd(text: string, offset: number, isKey: boolean): number {
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const word = isKey ? /^[\w/-]*/.exec(rest) : /^[^,}\]\s]*/.exec(rest);
  return offset + (word?.[0].length ?? 0);
}
