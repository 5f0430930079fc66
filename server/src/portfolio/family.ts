// Documents that stand for the same piece of work: the idea, the problem, the PRFAQ and the PRD that came of it, and
// the initiative that groups PRDs. Where efforts are added up, only the last of each line counts.
import type { DocumentFacts } from './facts.ts';

/** From the first word about some work to the document it is done by. */
const line: readonly string[] = ['idea', 'initiative', 'problem', 'prfaq', 'prd'];
const links: readonly string[] = [...line, 'promoted_to'];

/** The documents of which no later one is among them. */
export function withoutAncestors(items: readonly DocumentFacts[]): readonly DocumentFacts[] {
  const byId = new Map(items.flatMap((facts) => (facts.id === undefined ? [] : [[facts.id, facts] as const])));
  const ancestors = new Set<DocumentFacts>();
  for (const facts of items) {
    for (const id of links.flatMap((link) => facts.links[link] ?? [])) {
      const other = byId.get(id);
      if (other === undefined || stepOf(other) === stepOf(facts)) continue;
      ancestors.add(stepOf(other) < stepOf(facts) ? other : facts);
    }
  }
  return items.filter((facts) => !ancestors.has(facts));
}

function stepOf({ lineage }: DocumentFacts): number {
  return line.findIndex((kind) => lineage.includes(kind));
}
