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
}

const keyLine = /^(?<indent>\s*)(?:-\s+)?(?<key>[\w.][\w .-]*):(?=\s|$)/;

/** The context at `offset`, or undefined outside the front matter's content. */
export function frontMatterContext(document: ProductDocument, offset: number): FrontMatterContext | undefined {
  const { frontMatter, text } = document;
  if (frontMatter.kind === 'absent') return undefined;
  const { content } = frontMatter;
  if (offset < content.start || offset > content.end) return undefined;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const indent = /^\s*(?:-\s+)?/.exec(before)?.[0].length ?? 0;
  const outer = parentsAbove(text, content, lineStart, indentOf(before));

  const flow = openFlow(before);
  if (flow !== undefined) {
    const lineKey = keyLine.exec(before)?.groups?.['key'];
    const parents = [...outer, ...(lineKey === undefined ? [] : [lineKey]), ...flow.parents];
    const lineEnd = text.slice(offset).search(/[\r\n]|$/) + offset;
    const siblings = [...text.slice(lineStart + flow.open, lineEnd).matchAll(/(?<=[{,]\s*)([\w-]+)\s*:/g)].map((match) => match[1] ?? '');
    return { parents, key: flow.key, typed: span(lineStart + flow.typedStart, wordEnd(text, offset, flow.key === undefined)), siblings };
  }
  const colon = keyLine.exec(before);
  if (colon?.groups?.['key'] !== undefined) {
    const valueStart = lineStart + colon[0].length + (/^\s*/.exec(before.slice(colon[0].length))?.[0].length ?? 0);
    return {
      parents: outer,
      key: colon.groups['key'],
      typed: span(Math.min(valueStart, offset), wordEnd(text, offset, false)),
      siblings: [],
    };
  }
  const listItem = /^\s*-\s/.test(before);
  if (listItem) {
    return { parents: outer.slice(0, -1), key: outer.at(-1), typed: span(lineStart + indent, wordEnd(text, offset, false)), siblings: [] };
  }
  return {
    parents: outer,
    key: undefined,
    typed: span(Math.min(lineStart + indent, offset), wordEnd(text, offset, true)),
    siblings: siblingsOf(text, content, lineStart, indentOf(before)),
  };
}

/** The keys of the lines above that are indented less, nearest last. */
function parentsAbove(text: string, content: Span, lineStart: number, indent: number): readonly string[] {
  const parents: string[] = [];
  let limit = indent;
  const lines = [...linesOf(text.slice(content.start, lineStart))].reverse();
  for (const line of lines) {
    if (limit === 0) break;
    const match = keyLine.exec(text.slice(content.start + line.start, content.start + line.end));
    const own = match?.groups?.['indent']?.length ?? 0;
    if (match?.groups?.['key'] === undefined || own >= limit) continue;
    parents.unshift(match.groups['key']);
    limit = own;
  }
  return parents;
}

function siblingsOf(text: string, content: Span, lineStart: number, indent: number): readonly string[] {
  const keys: string[] = [];
  for (const line of linesOf(text.slice(content.start, content.end))) {
    const start = content.start + line.start;
    if (start === lineStart) continue;
    const match = keyLine.exec(text.slice(start, content.start + line.end));
    if (match?.groups?.['key'] !== undefined && match.groups['indent']?.length === indent) keys.push(match.groups['key']);
    else if (indent > 0 && match !== null && (match.groups?.['indent']?.length ?? 0) < indent && start < lineStart) keys.length = 0;
    else if (indent > 0 && match !== null && (match.groups?.['indent']?.length ?? 0) < indent) break;
  }
  return keys;
}

/** An open `{` or `[` before the cursor on its line. */
function openFlow(
  before: string,
):
  | { readonly open: number; readonly parents: readonly string[]; readonly key: string | undefined; readonly typedStart: number }
  | undefined {
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
    return { open: inner.at, parents: parents.slice(0, -1), key: inner.key, typedStart: partStart + leading(part) };
  }
  const colon = /^\s*([\w-]+)\s*:/.exec(part);
  if (colon?.[1] === undefined) return { open: inner.at, parents, key: undefined, typedStart: partStart + leading(part) };
  return { open: inner.at, parents, key: colon[1], typedStart: partStart + colon[0].length + leading(part.slice(colon[0].length)) };
}

function leading(text: string): number {
  return /^\s*/.exec(text)?.[0].length ?? 0;
}

function indentOf(line: string): number {
  return leading(line.replace(/^(\s*)-\s+/, '$1  '));
}

/** The end of the word at the cursor, and of the whole value where a value is being written. */
function wordEnd(text: string, offset: number, isKey: boolean): number {
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const word = isKey ? /^[\w-]*/.exec(rest) : /^[^,}\]\s]*/.exec(rest);
  return offset + (word?.[0].length ?? 0);
}
