// The outline of a document, with what each section stands for beside its heading.
import type { Section } from '../document/section.ts';
import type { Span } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export interface DocumentSymbol {
  readonly name: string;
  /** The concepts the section stands for: `success-criteria`. */
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

export function documentSymbols(snapshot: Snapshot, path: string): readonly DocumentSymbol[] {
  const typed = snapshot.typed(path);
  if (typed === undefined) return [];
  const symbol = (section: Section): DocumentSymbol => ({
    name: section.heading.text.replace(/[*_`]/g, '').trim() || '(no heading)',
    detail: (typed.sections.get(section) ?? []).join(', '),
    span: section.span,
    selection: section.heading.span,
    children: section.children.map(symbol),
  });
  return typed.document.sections.filter(({ parent }) => parent === undefined).map(symbol);
}
