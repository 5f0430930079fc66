// One thing that completion offers: what is shown, what it replaces, and what it writes as a snippet.
import type { DocumentFacts } from '../portfolio/facts.ts';
import type { Span } from '../text/span.ts';
import { toSnippet } from './snippetText.ts';

export interface CompletionItem {
  readonly label: string;
  readonly kind: 'field' | 'value' | 'reference' | 'section' | 'snippet';
  /** Behind the label: a unit, a title, a level. */
  readonly detail: string;
  readonly documentation: string;
  readonly replace: Span;
  /** In snippet syntax: `$` and `}` of plain text are escaped. */
  readonly insert: string;
  readonly filter: string;
  /** Sections come in the order of the schema, fields in the order people expect. */
  readonly order: number;
}

export function item(
  label: string,
  kind: CompletionItem['kind'],
  detail: string,
  documentation: string,
  replace: Span,
  insert: string,
  order: number,
): CompletionItem {
  return { label, kind, detail, documentation, replace, insert, filter: label, order };
}

/** A document by its id; typing words of its title finds it as well. */
export function referenceItem({ id = '', title, kind, status }: DocumentFacts, replace: Span, order: number): CompletionItem {
  return {
    ...item(id, 'reference', title, [kind, status].filter((part) => part !== '').join(', '), replace, toSnippet(id), order),
    filter: `${id} ${title}`,
  };
}
