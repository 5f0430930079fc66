// The documents that a document comes from, whichever side wrote the link down: a launch names its PRD, or the PRD names
// its launch. An id that two documents share names neither.
import { scalars } from '../../document/field.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import { linkFields, metadataSpan, type TypedDocument } from '../../schema/typedDocument.ts';
import type { Span } from '../../text/span.ts';
import type { PortfolioView } from '../portfolioView.ts';

export interface LinkedDocument {
  readonly facts: DocumentFacts;
  /** The link in this document, or its id where the other one has the link. */
  readonly span: Span;
}

/** The documents of a kind that this one names by a link. */
export function linkedDocuments(typed: TypedDocument, portfolio: PortfolioView, link: string, kind: string): readonly LinkedDocument[] {
  return linkFields(typed, link)
    .flatMap(({ node }) => scalars(node))
    .flatMap((node) => {
      const [facts, ...others] = portfolio.factsWithId(node.text.trim());
      const isOne = facts !== undefined && others.length === 0 && facts.path !== typed.path;
      return isOne && facts.lineage.includes(kind) ? [{ facts, span: node.span }] : [];
    });
}

/** The same with those that name this document by a link of their own. */
export function relatives(
  typed: TypedDocument,
  portfolio: PortfolioView,
  own: string,
  theirs: string,
  kind: string,
): readonly LinkedDocument[] {
  const named = linkedDocuments(typed, portfolio, own, kind);
  if (typed.id === undefined) return named;
  const place = typed.document.fields.get('id')?.node.span ?? metadataSpan(typed.document);
  const naming = portfolio
    .linkingTo(typed.id, theirs)
    .filter(({ path, lineage }) => lineage.includes(kind) && path !== typed.path && !named.some(({ facts }) => facts.path === path));
  return [...named, ...naming.map((facts) => ({ facts, span: place }))];
}
