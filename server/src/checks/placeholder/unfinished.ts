// Whether a part of a document still waits to be filled in. The rule about placeholders says so, and other
// rules stay silent about that part: one cause, one finding.
import type { Field } from '../../document/field.ts';
import { subtree, type Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { textOf, type Span } from '../../text/span.ts';
import { placeholdersIn, placeholdersInFields, promptContext } from './placeholders.ts';

/** True where the section or one below it holds a placeholder: `TBD`, `<your customer>`. */
export function holdsPlaceholder(typed: TypedDocument, section: Section): boolean {
  const context = promptContext(typed);
  return subtree(section).some((part) => placeholdersIn(typed.document, part, context).length > 0);
}

/** True where a value of the front matter is a placeholder. */
export function fieldHoldsPlaceholder(typed: TypedDocument, { node }: Field): boolean {
  return placeholdersInFields(typed, promptContext(typed)).some((found) => node.span.start <= found.start && found.end <= node.span.end);
}

/** True where a template's prompt stands in the range: `<your customer>`, but not `TBD`. */
export function holdsPrompt(typed: TypedDocument, range: Span): boolean {
  const { document } = typed;
  if (!/[<{[]/.test(textOf(document.text, range))) return false;
  const context = promptContext(typed);
  return [undefined, ...document.sections]
    .filter((section) => section === undefined || (section.heading.span.start < range.end && range.start < section.body.end))
    .some((section) =>
      placeholdersIn(document, section, context).some(
        (found) => range.start <= found.start && found.end <= range.end && /^[<{[@]/.test(textOf(document.text, found)),
      ),
    );
}
