// What went wrong in YAML, in a product manager's words: a closed list of causes, each with the place to
// look at and, where the mend is mechanical, the edit. The messages themselves belong to the rules.
import type { YAMLException } from 'js-yaml';
import type { TextEdit } from '../text/edit.ts';
import { pointSpan, span, type Span } from '../text/span.ts';

export type YamlErrorCode =
  | 'at-sign' // `owner: @dana`
  | 'mark' // `title: [WIP] Export`, `title: "Export" for all`
  | 'colon' // `title: Foo: bar`
  | 'space' // `id:PRD-1`
  | 'no-key' // a line of prose among the fields
  | 'tab'
  | 'indentation'
  | 'unclosed' // a quote, bracket or brace
  | 'conflict' // merge conflict markers
  | 'deep'
  | 'duplicate'
  | 'alias'
  | 'key'
  | 'several'
  | 'other';

export interface YamlProblem {
  readonly code: YamlErrorCode;
  readonly span: Span;
  /** Puts quotes around the value, or a space behind the colon. */
  readonly fix: TextEdit | undefined;
  /** The key or value concerned, for the message. */
  readonly name?: string;
}

interface SourceLine {
  readonly start: number;
  readonly text: string;
}

/** Longer lines are not searched for a value that lacks quotes. */
const longestLine = 2000;

const conflictMarker = /^(?:<{7} |={7}$|>{7} )/m;
const valueLine = /^([ \t]*(?:- )?[\p{L}\p{N}_][\p{L}\p{N}_ .-]*:[ \t]+|[ \t]*- )(\S.*)$/u;
const unspacedLine = /^([ \t]*(?:- )?[\p{L}_][\p{L}\p{N}_-]*:)[^\s:/].*$/u;

/** Finds the cause of an error that the parser threw over `source`, which starts at `base`. */
export function explainYamlError(source: string, base: number, error: YAMLException | RangeError): YamlProblem {
  const conflict = conflictMarker.exec(source);
  if (conflict !== null) return { code: 'conflict', span: lineSpan(base, lineAt(source, conflict.index)), fix: undefined };
  const mark = 'mark' in error ? error.mark : undefined;
  const position = Math.min(mark?.position ?? 0, source.length);
  const reason = 'reason' in error ? error.reason : error.message;
  const here = lineAt(source, position);
  const at = lineSpan(base, here);
  if (/depth|nest|Maximum call/i.test(reason)) return { code: 'deep', span: at, fix: undefined };

  const before = here.start > 0 ? lineAt(source, here.start - 1) : undefined;
  const near = before === undefined ? [here] : [here, before];
  for (const line of near) {
    if (line.text.length > longestLine) continue;
    const found = unquotedValue(line, base, line === here) ?? unspacedKey(line, base);
    if (found !== undefined) return found;
  }
  if (/^[ ]*\t/.test(here.text)) return { code: 'tab', span: at, fix: undefined };
  if (/unexpected end of the stream|unclosed|missed comma|within a (?:flow|double|single)|deficient indentation/i.test(reason)) {
    return { code: 'unclosed', span: at, fix: undefined };
  }
  if (/indentation/i.test(reason)) return { code: 'indentation', span: at, fix: undefined };
  if (/anchor|alias/i.test(reason)) return { code: 'alias', span: at, fix: undefined };
  const keyless = near.find((line) => line.text.trim() !== '' && !/[:#]/.test(line.text) && !/^\s*- /.test(line.text));
  if (keyless !== undefined) return { code: 'no-key', span: lineSpan(base, keyless), fix: undefined };
  return { code: 'other', span: at, fix: undefined, name: reason };
}

/** Text as a YAML scalar in double quotes. */
export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** `key: @value`, `key: [mark] value` and `key: text: more`; only `here` is known to be wrong itself. */
function unquotedValue(line: SourceLine, base: number, here: boolean): YamlProblem | undefined {
  const match = valueLine.exec(line.text);
  const [, lead, rest] = match ?? [];
  if (lead === undefined || rest === undefined) return undefined;
  const comment = rest.search(/\s#/);
  const value = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
  const start = base + line.start + lead.length;
  const at = span(start, start + value.length);
  const quotes = (code: YamlErrorCode, text = value): YamlProblem => ({
    code,
    span: at,
    fix: { span: at, newText: quoted(text) },
    name: value,
  });

  if (/^[@`%]/.test(value)) return quotes('at-sign');
  const open = value.charAt(0);
  if (open === '[' || open === '{') {
    const handle = /(?<=[[,:]\s*)@[^\s,\]}]+/.exec(value);
    if (handle !== null) {
      const place = span(start + handle.index, start + handle.index + handle[0].length);
      return { code: 'at-sign', span: place, fix: { span: place, newText: quoted(handle[0]) }, name: handle[0] };
    }
    const close = value.indexOf(open === '[' ? ']' : '}');
    if (close < 0) return { code: 'unclosed', span: at, fix: undefined, name: value };
    return here && close < value.length - 1 ? quotes('mark') : undefined;
  }
  if (open === '"' || open === "'") {
    const inner = value.slice(1).split(open).length - 1;
    if (inner === 0) return { code: 'unclosed', span: at, fix: undefined, name: value };
    // In 'it's' the outer marks were meant as quotes; in "Export" for all they belong to the words.
    const apostrophe = open === "'" && inner === 2 && value.endsWith("'");
    return here && (inner > 1 || !value.endsWith(open)) ? quotes('mark', apostrophe ? value.slice(1, -1) : value) : undefined;
  }
  if (here && /^[*&!?\]},|>-]/.test(value)) return quotes('mark');
  return /:(?:\s|$)/.test(value) && !/^[|>]/.test(value) ? quotes('colon') : undefined;
}

/** `key:value`, which YAML reads as one word. */
function unspacedKey(line: SourceLine, base: number): YamlProblem | undefined {
  const lead = unspacedLine.exec(line.text)?.[1];
  if (lead === undefined) return undefined;
  const place = pointSpan(base + line.start + lead.length);
  return { code: 'space', span: lineSpan(base, line), fix: { span: place, newText: ' ' }, name: lead.trim().replace(/^- /, '') };
}

function lineAt(source: string, position: number): SourceLine {
  const start = source.lastIndexOf('\n', position - 1) + 1;
  const end = source.indexOf('\n', position);
  return { start, text: source.slice(start, end < 0 ? source.length : end).replace(/\r$/, '') };
}

function lineSpan(base: number, line: SourceLine): Span {
  const indent = line.text.length - line.text.trimStart().length;
  return span(base + line.start + indent, base + line.start + line.text.trimEnd().length);
}
