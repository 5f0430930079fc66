// The documents that an impact review answers to: the PRD and the launch plan it links to, and the PRD of that plan.
import { scalars } from '../../document/field.ts';
import { linkFields, type TypedDocument } from '../../schema/typedDocument.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';
import type { PortfolioView } from '../portfolioView.ts';
import { promisesOf, type Promised } from './promises.ts';

export interface PromisingDocument {
  readonly facts: DocumentFacts;
  readonly promises: readonly Promised[];
}

/** The linked documents with their measurable criteria, the PRD first; links that lead nowhere are left out. */
export function promisedTo(typed: TypedDocument, portfolio: PortfolioView): readonly PromisingDocument[] {
  const linked = (name: string): readonly DocumentFacts[] =>
    linkFields(typed, name)
      .flatMap(({ node }) => scalars(node))
      .flatMap(({ text }) => portfolio.factsWithId(text.trim()));
  const launches = linked('launch');
  const direct = linked('prd');
  const prds =
    direct.length > 0 ? direct : launches.flatMap(({ links }) => (links['prd'] ?? []).flatMap((id) => portfolio.factsWithId(id)));
  return [...new Set([...prds, ...launches])].map((facts) => ({ facts, promises: promisesOf(facts) }));
}
