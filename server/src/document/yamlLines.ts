// What the lines of broken YAML still tell, so that kind, id and title stay known while somebody types. Only
// top-level `key: value` lines count; a list or map is known to be there, with nothing in it.
import { span, type Span } from '../text/span.ts';
import type { Field, FieldNode, MapNode } from './field.ts';
import { linesOf, type Line } from './lines.ts';

const topLevelLine = /^([A-Za-z_][\w .-]{0,60}):(?:[ \t]+(\S.*))?$/;
const longest = 2000;

export function readYamlLines(text: string, range: Span): MapNode {
  const lines = [...linesOf(text.slice(range.start, range.end))];
  const entries = lines.flatMap((line, index): readonly Field[] => {
    if (line.end - line.start > longest) return [];
    const start = range.start + line.start;
    const match = topLevelLine.exec(text.slice(start, range.start + line.end).trimEnd());
    const name = match?.[1];
    if (match === null || name === undefined) return [];
    const key = span(start, start + name.length);
    const rest = match[2];
    if (rest !== undefined) return [{ name, key, node: valueNode(rest, start + match[0].length - rest.length) }];
    const last = lastBelow(text, range, lines, index);
    const at = span(key.end + 1, range.start + (lines[last] ?? line).end);
    const node: FieldNode = last === index ? { kind: 'scalar', span: at, text: '', value: null } : { kind: 'map', span: at, entries: [] };
    return [{ name, key, node }];
  });
  return { kind: 'map', span: range, entries };
}

/** The index of the last line that belongs to the key on the line at `index`. */
function lastBelow(text: string, range: Span, lines: readonly Line[], index: number): number {
  for (let last = index; ; last++) {
    const start = range.start + (lines[last + 1]?.start ?? NaN);
    if (!/^(?:[ \t]|- )/.test(text.slice(start, start + 2)) || lines[last + 1] === undefined) return last;
  }
}

function valueNode(rest: string, start: number): FieldNode {
  if (rest.startsWith('[')) return { kind: 'list', span: span(start, start + rest.length), items: [] };
  if (rest.startsWith('{')) return { kind: 'map', span: span(start, start + rest.length), entries: [] };
  const value = withoutComment(rest);
  const text = /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
  return { kind: 'scalar', span: span(start, start + value.length), text, value: text };
}

/** A comment begins with a mark behind a space. */
function withoutComment(value: string): string {
  const closed = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')(?=[ \t]+#)/.exec(value)?.[0];
  if (closed !== undefined) return closed;
  if (/^["']/.test(value)) return value;
  const mark = value.search(/\s#/);
  return mark < 0 ? value : value.slice(0, mark).trimEnd();
}
