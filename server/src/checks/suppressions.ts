// What the author of a document has asked not to hear: comments for the next line or the whole file, and
// `lint: {disable: [...]}` in front matter. A comment in code is text, not a comment.
import type { ProductDocument } from '../document/document.ts';
import { entry, scalars } from '../document/field.ts';
import { linesOf, lineFrom } from '../document/lines.ts';
import { span, type Span } from '../text/span.ts';

/** One rule that is not to be heard. */
export interface Suppression {
  /** As written; there may be no such rule. */
  readonly rule: string;
  /** The rule's name. */
  readonly place: Span;
  /** The line on which it is not to be heard; undefined for the whole document. */
  readonly line: Span | undefined;
}

/** A comment or a list in front matter, with the rules it names. */
export interface SuppressionNote {
  readonly kind: 'comment' | 'front-matter';
  readonly span: Span;
  readonly suppressions: readonly Suppression[];
  /** Why, as far as somebody has written it down; empty where nobody has. */
  readonly reason: string;
}

/** The rules, and behind ` -- ` the reason. */
const comment = /<!--\s*rubric-disable-(next-line|file)\s([^]*?)-->/g;

const known = new WeakMap<ProductDocument, readonly SuppressionNote[]>();

/** In order of place; read once a version. */
export function suppressionNotes(document: ProductDocument): readonly SuppressionNote[] {
  const notes = known.get(document) ?? [...inFrontMatter(document), ...inComments(document.text)];
  known.set(document, notes);
  return notes;
}

/** Those that silence a problem of `rule` at `place`. */
export function silencing(notes: readonly SuppressionNote[], rule: string, place: Span): readonly Suppression[] {
  return notes.flatMap(({ suppressions }) =>
    suppressions.filter((item) => item.rule === rule && (item.line === undefined || startsIn(place, item.line))),
  );
}

function startsIn(place: Span, line: Span): boolean {
  return line.start <= place.start && place.start <= line.end;
}

function inFrontMatter({ text, fields, metadata, frontMatter }: ProductDocument): readonly SuppressionNote[] {
  const lint = fields.get('lint');
  const list = entry(lint?.node, 'disable');
  if (lint === undefined || list === undefined) return [];
  const suppressions = scalars(list.node).map((node) => ({ rule: node.text.trim(), place: node.span, line: undefined }));
  if (metadata !== 'front-matter' || frontMatter.kind === 'absent')
    return [{ kind: 'front-matter', span: list.key, suppressions, reason: '' }];
  const end = Math.max(list.key.end, list.node.span.end);
  // The reason is a YAML comment on one of the lines, or on the line above them.
  const above = text.lastIndexOf('\n', Math.max(0, text.lastIndexOf('\n', lint.key.start) - 1)) + 1;
  const lines = text.slice(above, lineFrom(text, end).end).split('\n');
  const reason = lines
    .filter((line, index) => index > 0 || /^\s*#/.test(line))
    .map((line) => /(?:^|\s)#(.*)$/.exec(line)?.[1]?.trim() ?? '')
    .filter((words) => words !== '')
    .join(' ');
  return [{ kind: 'front-matter', span: span(list.key.start, end), suppressions, reason }];
}

function inComments(text: string): readonly SuppressionNote[] {
  if (!text.includes('rubric-disable-')) return [];
  const isInCode = codeFinder(text);
  return Array.from(text.matchAll(comment)).flatMap((match) => {
    if (isInCode(match.index)) return [];
    const end = match.index + match[0].length;
    const [listed = '', ...reason] = (match[2] ?? '').split(/--(?=\s)/);
    const next = lineFrom(text, lineFrom(text, end).next);
    const line = match[1] === 'file' ? undefined : span(next.start, next.end);
    const from = end - '-->'.length - (match[2] ?? '').length;
    const suppressions = Array.from(listed.matchAll(/[^\s,]+/g), ({ 0: rule, index }) => ({
      rule,
      place: span(from + index, from + index + rule.length),
      line,
    }));
    return [{ kind: 'comment', span: span(match.index, end), suppressions, reason: reason.join('--').trim() }] as const;
  });
}

/** Whether an offset stands in code: in a fence, or between the back ticks of its line. Fences are found once. */
function codeFinder(text: string): (offset: number) => boolean {
  const fences: Span[] = [];
  let open: { readonly mark: string; readonly start: number } | undefined;
  for (const line of linesOf(text)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text.slice(line.start, Math.min(line.end, line.start + 120)))?.[1];
    if (mark === undefined) continue;
    if (open === undefined) open = { mark, start: line.start };
    else if (mark.startsWith(open.mark)) {
      fences.push(span(open.start, line.end));
      open = undefined;
    }
  }
  if (open !== undefined) fences.push(span(open.start, text.length));
  let at = 0;
  return (offset) => {
    while ((fences[at]?.end ?? Infinity) < offset) at++;
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).slice(-2000);
    return (fences[at]?.start ?? Infinity) <= offset || before.split('`').length % 2 === 0;
  };
}
