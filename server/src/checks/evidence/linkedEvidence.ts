// The evidence behind a document: the evidence documents that it links, those that say of themselves that they
// support it, what evidence files say for it, and all of that for the problem, PRFAQ or idea that it comes from.
import { scalars } from '../../document/field.ts';
import { isEvidence } from '../../evidence/documentRows.ts';
import type { FileEvidence } from '../../evidence/fileEvidence.ts';
import { reached, upstreamLinks, type Supported } from '../../evidence/reach.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import { linkFields, type TypedDocument } from '../../schema/typedDocument.ts';
import type { PortfolioView } from '../portfolioView.ts';

/** What is asked of the other documents; a view of the portfolio answers it. */
export type EvidenceSource = Pick<PortfolioView, 'factsWithId' | 'linkingTo'> & Partial<Pick<PortfolioView, 'fileEvidence'>>;

export interface LinkedEvidence {
  /** Evidence that still holds, each document once. */
  readonly documents: readonly DocumentFacts[];
  /** What evidence files say for it, a file and a document that it is linked to each. */
  readonly files: readonly FileEvidence[];
  /** True where something is linked as evidence of which nothing is known: a link to another place, or a missing document. */
  readonly hasOther: boolean;
}

/** A document and its links; facts of other documents have this shape already. */
export function supportedBy(typed: TypedDocument): Supported {
  const ids = (name: string): readonly string[] =>
    linkFields(typed, name).flatMap(({ node }) => scalars(node).map(({ text }) => text.trim()));
  return { id: typed.id, links: Object.fromEntries(['evidence', ...upstreamLinks].map((name) => [name, ids(name)])) };
}

/** The evidence that a document links itself, and that says it supports it. */
export function ownEvidence(of: Supported, source: EvidenceSource): LinkedEvidence {
  const found = new Map<string, DocumentFacts>();
  let hasOther = false;
  for (const id of of.links['evidence'] ?? []) {
    const linked = source.factsWithId(id).filter(isEvidence);
    if (linked.length === 0) hasOther = true;
    for (const facts of linked) found.set(facts.path, facts);
  }
  const supporting = of.id === undefined ? [] : source.linkingTo(of.id, 'supports').filter(isEvidence);
  for (const facts of supporting) found.set(facts.path, facts);
  // Rows that only speak against a document are no evidence for it.
  const files = of.id === undefined ? [] : (source.fileEvidence?.(of.id) ?? []).filter(({ types }) => Object.keys(types).length > 0);
  return { documents: [...found.values()].filter(({ phase }) => phase !== 'closed'), files, hasOther };
}

/** The same with the evidence of what the document comes from. */
export function allEvidence(of: Supported, source: EvidenceSource): LinkedEvidence {
  const found = new Map<string, DocumentFacts>();
  const files: FileEvidence[] = [];
  let hasOther = false;
  for (const { member } of reached(of, (id) => source.factsWithId(id))) {
    const own = ownEvidence(member, source);
    for (const facts of own.documents) found.set(facts.path, facts);
    files.push(...own.files);
    hasOther ||= own.hasOther;
  }
  return { documents: [...found.values()], files, hasOther };
}
