// What the author of a document has asked not to hear: comments for the next line or the whole file, and
// `lint: {disable: [...]}` in front matter. A comment in code is text, not a comment.
import type { ProductDocument } from '../document/document.ts';
import { entry, scalars } from '../document/field.ts';
import { linesOf, lineFrom } from '../document/lines.ts';
import { span, type Span } from '../text/span.ts';

export interface Suppressions {
  /** True where a problem of `rule` at `place` is not to be shown. */
  covers(rule: string, place: Span): boolean;
}

/** The rules, and behind ` -- ` the reason. */
const comment = /<!--\s*rubric-disable-(next-line|file)\s([^]*?)-->/g;

export function readSuppressions(document: ProductDocument): Suppressions {
  const everywhere = new Set(scalars(entry(document.fields.get('lint')?.node, 'disable')?.node).map((rule) => rule.text));
  const nextLine: { readonly rule: string; readonly line: Span }[] = [];
  const { text } = document;
  if (text.includes('rubric-disable-')) {
    for (const match of text.matchAll(comment)) {
      if (isInFence(text, match.index)) continue;
      const listed = (match[2] ?? '').split(/--(?=\s)/)[0] ?? '';
      const rules = listed.split(/[\s,]+/).filter((rule) => rule !== '');
      if (match[1] === 'file') for (const rule of rules) everywhere.add(rule);
      else {
        const line = lineFrom(text, lineFrom(text, match.index + match[0].length).next);
        for (const rule of rules) nextLine.push({ rule, line: span(line.start, line.end) });
      }
    }
  }
  return {
    covers: (rule, place) =>
      everywhere.has(rule) || nextLine.some((item) => item.rule === rule && item.line.start <= place.start && place.start <= item.line.end),
  };
}

function isInFence(text: string, offset: number): boolean {
  let mark: string | undefined;
  for (const line of linesOf(text)) {
    if (line.start > offset) break;
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(text.slice(line.start, Math.min(line.end, line.start + 120)))?.[1];
    if (fence === undefined) continue;
    if (mark === undefined) mark = fence;
    else if (fence.startsWith(mark)) mark = undefined;
  }
  return mark !== undefined;
}
