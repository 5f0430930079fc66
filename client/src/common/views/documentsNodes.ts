// All product documents as a tree of nodes: by kind, in the order of a product's life, each with what a person wants to
// know before opening it. Texts and shape only.
import type { DocumentRow, DocumentsResult, DocumentsRoot } from '../../../../server/src/connection/protocol.ts';
import { counted, findings, joined, said } from './rowText.ts';
import { TreeBuilder, type NodeTree } from './nodeTree.ts';

type DocumentKind = DocumentsRoot['kinds'][number];

export type DocumentsNode =
  | { readonly kind: 'root'; readonly root: DocumentsRoot }
  | { readonly kind: 'kind'; readonly root: DocumentsRoot; readonly of: DocumentKind }
  | { readonly kind: 'document'; readonly row: DocumentRow };

/** Roots are a level of their own only where there is more than one with documents. */
export function documentsTree({ roots }: DocumentsResult): NodeTree<DocumentsNode> {
  const builder = new TreeBuilder<DocumentsNode>();
  const shown = roots
    .filter(({ kinds }) => kinds.length > 0)
    .map((root) => ({
      root,
      ids: root.kinds.map((of) => {
        const inside = of.documents.map((row) => builder.addDocument(row.uri, row.uri, { kind: 'document', row }));
        return builder.add(`kind ${of.id} ${root.uri}`, { kind: 'kind', root, of }, inside);
      }),
    }));
  const [only, ...others] = shown;
  if (only !== undefined && others.length === 0) return builder.tree(only.ids);
  return builder.tree(shown.map(({ root, ids }) => builder.add(`root ${root.uri}`, { kind: 'root', root }, ids)));
}

/** `12`, `12 · 2 with errors`. */
export function kindDescription({ documents }: DocumentKind): string {
  const wrong = documents.filter(({ errors }) => errors > 0).length;
  return joined([String(documents.length), wrong === 0 ? undefined : `${String(wrong)} with errors`]);
}

export function kindSpoken(of: DocumentKind): string {
  const wrong = of.documents.filter(({ errors }) => errors > 0).length;
  return said([of.title, counted(of.documents.length, 'document'), wrong === 0 ? undefined : `${String(wrong)} with errors`]).join(', ');
}

/** `review · PRD-41`, `7 of 9 gates · T-12 · LCH-9`. */
export function documentDescription({ status, readiness, id, isStale, isSuspect }: DocumentRow): string {
  return joined([readiness ?? status, id, isSuspect ? 'upstream changed' : undefined, isStale ? 'stale' : undefined]);
}

export function documentSpoken(row: DocumentRow): string {
  return said([
    row.title,
    row.id,
    row.status === '' ? 'no status' : row.status,
    row.readiness,
    row.owner === undefined ? undefined : `owned by ${row.owner}`,
    row.isSuspect ? 'a document upstream has changed' : undefined,
    row.isStale ? 'stale' : undefined,
    findings(row),
  ]).join(', ');
}
