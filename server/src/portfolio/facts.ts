// What the portfolio knows of a document: small, without offsets, and compared by value, so that typing in
// prose changes no fact and costs the other documents nothing.
import { scalars, scalarText } from '../document/field.ts';
import { plainMap, type PlainMap } from '../document/plainValue.ts';
import type { Phase } from '../schema/schema.ts';
import { linkFields, type TypedDocument } from '../schema/typedDocument.ts';
import type { DocumentScore } from '../scoring/score.ts';
import type { InputDetails, Inputs } from '../scoring/framework.ts';
import { anchorsOf } from './anchors.ts';
import { requirementIdsIn } from './requirementIds.ts';

export type ScoreFacts =
  | ({
      readonly framework: string;
      readonly state: 'scored';
      readonly value: number;
      /** The interval that ranges of inputs give; both ends are the value where there are none. */
      readonly low: number;
      readonly high: number;
      readonly inputs: Inputs;
      /** The currency of the amounts among the inputs; undefined where they name none. */
      readonly currency?: string;
    } & InputDetails)
  | { readonly framework: string; readonly state: 'incomplete'; readonly missing: readonly string[] }
  | { readonly framework: string; readonly state: 'illegal'; readonly missing: readonly string[]; readonly illegal: readonly string[] };

export interface DocumentFacts {
  readonly path: string;
  readonly kind: string;
  /** The kind and those it extends, nearest first: a house PRD is a `prd` as well. */
  readonly lineage: readonly string[];
  readonly id: string | undefined;
  readonly title: string;
  /** As the kind's schema spells it, else as written; empty where the document says none. */
  readonly status: string;
  readonly phase: Phase;
  readonly owner: string | undefined;
  readonly targetDate: string | undefined;
  /** True where the kind takes part in the ranking. */
  readonly ranked: boolean;
  /** Of the frameworks that rank: what only says what something is does not compete. */
  readonly scores: readonly ScoreFacts[];
  /** Ids by the name of the link, as far as the kind has that link. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  /** The metadata as plain values. */
  readonly fields: PlainMap;
  /** The source of the sections that stand for the success criteria, with their headings. */
  readonly criteria: string;
  /** The requirement ids that lines of the requirements begin with: `R-1`, `FR-012`. */
  readonly requirements: readonly string[];
  /** What a link into the document can name behind `#`. */
  readonly anchors: readonly string[];
}

export function factsOf(typed: TypedDocument, scores: readonly DocumentScore[]): DocumentFacts {
  const { status, document } = typed;
  return {
    path: typed.path,
    kind: typed.schema.id,
    lineage: typed.schema.lineage,
    id: typed.id,
    title: typed.title,
    status: status.kind === 'known' ? status.spec.name : status.kind === 'unknown' ? status.text : '',
    phase: typed.phase,
    owner: scalarText(document.fields.get('owner')?.node),
    targetDate: scalarText(document.fields.get('target_date')?.node),
    ranked: typed.schema.ranked,
    scores: scores.filter(({ outcome }) => outcome.framework.ranks).map(scoreFacts),
    links: linksOf(typed),
    fields: plainMap(document.fields.values()),
    criteria: sourceOf(typed, 'success-criteria'),
    requirements: requirementIdsIn(sourceOf(typed, 'requirements')),
    anchors: anchorsOf(document),
  };
}

function linksOf(typed: TypedDocument): Readonly<Record<string, readonly string[]>> {
  const links: Record<string, readonly string[]> = {};
  for (const { name } of typed.schema.links.values()) {
    const ids = linkFields(typed, name).flatMap(({ node }) => scalars(node).map(({ text }) => text.trim()));
    if (ids.length > 0) links[name] = [...new Set(ids)];
  }
  return links;
}

/** The text of the sections for a concept and of all below them, each once. */
function sourceOf(typed: TypedDocument, concept: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { section } of [...typed.sectionsFor(concept)].sort((a, b) => a.section.span.start - b.section.span.start)) {
    // What stands inside of the one before is told by that one.
    if (section.span.start < end) continue;
    parts.push(typed.document.text.slice(section.span.start, section.span.end));
    end = section.span.end;
  }
  return parts.join('\n');
}

function scoreFacts({ outcome }: DocumentScore): ScoreFacts {
  const framework = outcome.framework.id;
  switch (outcome.kind) {
    case 'scored': {
      const { value, low, high, inputs, ranges, notes, raters, currency } = outcome;
      return { framework, state: 'scored', value, low, high, inputs, ranges, notes, raters, ...(currency !== undefined && { currency }) };
    }
    case 'incomplete':
      return { framework, state: 'incomplete', missing: outcome.missing };
    case 'illegal':
      return { framework, state: 'illegal', missing: outcome.missing, illegal: outcome.illegal.map(({ input }) => input) };
  }
}

export function sameFacts(a: DocumentFacts, b: DocumentFacts): boolean {
  return samePlain(a, b);
}

/** By value, through plain objects and arrays that are built alike: facts, and answers made of them, hold nothing else. */
export function samePlain(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const others = Object.entries(b);
  const own = Object.entries(a);
  return (
    own.length === others.length && own.every(([name, value], index) => name === others[index]?.[0] && samePlain(value, others[index][1]))
  );
}
