// Whether a part of a section, such as one row of a table, still waits to be filled in.
import type { TypedDocument } from '../../schema/typedDocument.ts';
import type { Span } from '../../text/span.ts';
import { placeholdersIn, promptContext } from './placeholders.ts';

/** True where a placeholder of the document's text lies in the range: `TBD`, `<your customer>`. */
export function holdsPlaceholderIn(typed: TypedDocument, range: Span): boolean {
  const { document } = typed;
  const context = promptContext(typed);
  return [undefined, ...document.sections]
    .filter((section) => section === undefined || (section.heading.span.start < range.end && range.start < section.body.end))
    .some((section) => placeholdersIn(document, section, context).some(({ start, end }) => range.start <= start && end <= range.end));
}
