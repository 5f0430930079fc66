// How evidence reaches a document: what it comes from brings its own along. A PRD rests on what its problem rests on,
// and the problem on what its idea does.
import type { DocumentFacts } from '../portfolio/facts.ts';

/** A document as far as evidence can be found for it; facts have this shape already. */
export interface Supported {
  readonly id: string | undefined;
  readonly links: Readonly<Record<string, readonly string[]>>;
}

export interface Reached {
  readonly member: Supported;
  /** The id of the document upstream through which it is reached; undefined for the document itself. */
  readonly via: string | undefined;
}

/** Links to what a document comes from. */
export const upstreamLinks: readonly string[] = ['problem', 'prfaq', 'idea'];
/** An idea behind a problem behind a PRFAQ behind a PRD. */
const generations = 4;

/** The document and all it comes from, the nearest first, each once. */
export function reached(of: Supported, factsWithId: (id: string) => readonly DocumentFacts[]): readonly Reached[] {
  const found: Reached[] = [];
  const seen = new Set<string>(of.id === undefined ? [] : [of.id]);
  let generation: readonly Reached[] = [{ member: of, via: undefined }];
  for (let depth = 0; depth < generations && generation.length > 0; depth++) {
    found.push(...generation);
    const next = new Set(
      generation.flatMap(({ member }) => upstreamLinks.flatMap((name) => member.links[name] ?? [])).filter((id) => !seen.has(id)),
    );
    for (const id of next) seen.add(id);
    generation = [...next].flatMap((id) => factsWithId(id).map((member) => ({ member, via: id })));
  }
  return found;
}
