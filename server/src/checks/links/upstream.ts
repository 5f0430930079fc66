// What a document was built on: the documents it links to upstream, and what each of them said when somebody last
// acknowledged it. The record is in the front matter, by content and not by date, so it needs no history.
import { entry, scalarText, type Field } from '../../document/field.ts';
import { isKind, linkFields, type TypedDocument } from '../../schema/typedDocument.ts';
import { scalars } from '../../document/field.ts';

/** The field that records what was acknowledged: ids with the fingerprint of what the document said. */
export const acknowledgedField = 'acknowledged';

/** Links that a document rests on; it does not rest on what follows from it. */
const upstreamLinks = ['problem', 'prfaq', 'prd', 'launch', 'decision', 'evidence', 'depends_on'];

/** The ids that the document rests on, each once. A review rests on its launch, a launch on its PRD, and none on itself. */
export function upstreamIds(typed: TypedDocument): readonly string[] {
  const ids = upstreamLinks
    // A PRD names the launch that follows from it.
    .filter((name) => name !== 'launch' || isKind(typed, 'impact-review'))
    .flatMap((name) => linkFields(typed, name).flatMap(({ node }) => scalars(node).map(({ text }) => text.trim())));
  return [...new Set(ids)].filter((id) => id !== typed.id);
}

/** The recorded fingerprint of each acknowledged document, with the field that holds it. */
export function acknowledged(typed: TypedDocument): ReadonlyMap<string, { readonly field: Field; readonly hash: string }> {
  const record = typed.document.fields.get(acknowledgedField)?.node;
  const found = new Map<string, { readonly field: Field; readonly hash: string }>();
  for (const field of record?.kind === 'map' ? record.entries : []) {
    const hash = scalarText(entry(record, field.name)?.node);
    if (hash !== undefined) found.set(field.name, { field, hash });
  }
  return found;
}
