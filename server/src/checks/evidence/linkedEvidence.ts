// The evidence behind a document: the evidence documents that it links, those that say of themselves that they
// support it, and those of the problem, PRFAQ or idea that it comes from.
import { scalars } from '../../document/field.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import { linkFields, type TypedDocument } from '../../schema/typedDocument.ts';
import type { PortfolioView } from '../portfolioView.ts';

/** What is asked of the other documents; a view of the portfolio answers it. */
export type EvidenceSource = Pick<PortfolioView, 'factsWithId' | 'linkingTo'>;

/** A document as far as evidence can be found for it. */
export interface Supported {
  readonly id: string | undefined;
  readonly links: Readonly<Record<string, readonly string[]>>;
}

export interface LinkedEvidence {
  /** Evidence that still holds, each document once. */
  readonly documents: readonly DocumentFacts[];
  /** True where something is linked as evidence of which nothing is known: a link to another place, or a missing document. */
  readonly hasOther: boolean;
}

const parents = ['problem', 'prfaq', 'idea'];
/** An idea behind a problem behind a PRFAQ behind a PRD. */
const generations = 4;

/** A document and its links; facts of other documents have this shape already. */
export function supportedBy(typed: TypedDocument): Supported {
  const ids = (name: string): readonly string[] =>
    linkFields(typed, name).flatMap(({ node }) => scalars(node).map(({ text }) => text.trim()));
  return { id: typed.id, links: Object.fromEntries(['evidence', ...parents].map((name) => [name, ids(name)])) };
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
  return { documents: [...found.values()].filter(({ phase }) => phase !== 'closed'), hasOther };
}

/** The same with the evidence of what the document comes from. */
export function allEvidence(of: Supported, source: EvidenceSource): LinkedEvidence {
  const found = new Map<string, DocumentFacts>();
  const seen = new Set<string>(of.id === undefined ? [] : [of.id]);
  let hasOther = false;
  let generation: readonly Supported[] = [of];
  for (let depth = 0; depth < generations && generation.length > 0; depth++) {
    for (const member of generation) {
      const own = ownEvidence(member, source);
      for (const facts of own.documents) found.set(facts.path, facts);
      hasOther ||= own.hasOther;
    }
    const next = new Set(generation.flatMap(({ links }) => parents.flatMap((name) => links[name] ?? [])).filter((id) => !seen.has(id)));
    for (const id of next) seen.add(id);
    generation = [...next].flatMap((id) => source.factsWithId(id));
  }
  return { documents: [...found.values()], hasOther };
}

function isEvidence({ lineage }: DocumentFacts): boolean {
  return lineage.includes('evidence');
}
