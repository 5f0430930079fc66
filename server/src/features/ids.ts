// Ids of documents where they are named: in front matter links and in the text, as `PRB-12` or `[[PRB-12]]`.
import type { ProductDocument } from '../document/document.ts';
import { scalars, type FieldNode } from '../document/field.ts';
import { span, type Span } from '../text/span.ts';

export interface IdPlace {
  readonly id: string;
  readonly span: Span;
}

const idInText = /(?<![\w-])[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![\w-])/g;

/** Every place in the document that looks like an id, except the document's own `id:`. */
export function idsIn(document: ProductDocument): readonly IdPlace[] {
  const own = document.fields.get('id')?.node.span;
  return [...document.text.matchAll(idInText)]
    .map((match) => ({ id: match[0], span: span(match.index, match.index + match[0].length) }))
    .filter((place) => own === undefined || place.span.end <= own.start || place.span.start >= own.end);
}

/** The id at `offset`, the document's own included. */
export function idAt(document: ProductDocument, offset: number): IdPlace | undefined {
  const lineStart = document.text.lastIndexOf('\n', offset - 1) + 1;
  const line = /^[^\r\n]*/.exec(document.text.slice(lineStart))?.[0] ?? '';
  for (const match of line.matchAll(idInText)) {
    const start = lineStart + match.index;
    if (start <= offset && offset <= start + match[0].length) return { id: match[0], span: span(start, start + match[0].length) };
  }
  return undefined;
}

/** The ids that a front matter value names. */
export function idsOf(node: FieldNode | undefined): readonly IdPlace[] {
  return scalars(node).flatMap((scalar) =>
    /^[A-Z][A-Z0-9]{1,9}-\d{1,6}$/.test(scalar.text) ? [{ id: scalar.text, span: scalar.span }] : [],
  );
}
