// Text edits: the only way Rubric changes a document. Edits never overlap, so they can be applied in any
// order and every byte outside their spans stays as it was.
import type { Span } from './span.ts';

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Applies edits whose spans all refer to `text`. Of two overlapping edits the one that starts first wins
 * and the other is dropped; insertions at one place keep their order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const edit of withoutOverlap(edits)) {
    result += text.slice(position, edit.span.start) + edit.newText;
    position = edit.span.end;
  }
  return result + text.slice(position);
}

/** Sorts edits by place and drops each one that would overlap the one kept before it. */
export function withoutOverlap(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const kept: TextEdit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (last !== undefined && edit.span.start < last.span.end) continue;
    kept.push(edit);
  }
  return kept;
}
