// What the portfolio knows of a document: small, without offsets, and compared by value, so that typing in
// prose changes no fact and costs the other documents nothing.
import type { Phase } from '../schema/schema.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import { scalarText } from '../document/field.ts';
import type { DocumentScore } from '../scoring/score.ts';
import type { Inputs } from '../scoring/framework.ts';
import { anchorsOf } from './anchors.ts';

export type ScoreFacts =
  | { readonly framework: string; readonly state: 'scored'; readonly value: number; readonly inputs: Inputs }
  | { readonly framework: string; readonly state: 'incomplete'; readonly missing: readonly string[] }
  | { readonly framework: string; readonly state: 'illegal'; readonly missing: readonly string[]; readonly illegal: readonly string[] };

export interface DocumentFacts {
  readonly path: string;
  readonly kind: string;
  readonly id: string | undefined;
  readonly title: string;
  /** As the kind's schema spells it, else as written; empty where the document says none. */
  readonly status: string;
  readonly phase: Phase;
  readonly owner: string | undefined;
  readonly targetDate: string | undefined;
  /** True where the kind takes part in the ranking. */
  readonly ranked: boolean;
  readonly scores: readonly ScoreFacts[];
  /** What a link into the document can name behind `#`. */
  readonly anchors: readonly string[];
}

export function factsOf(typed: TypedDocument, scores: readonly DocumentScore[]): DocumentFacts {
  const { status, document } = typed;
  return {
    path: typed.path,
    kind: typed.schema.id,
    id: typed.id,
    title: typed.title,
    status: status.kind === 'known' ? status.spec.name : status.kind === 'unknown' ? status.text : '',
    phase: typed.phase,
    owner: scalarText(document.fields.get('owner')?.node),
    targetDate: scalarText(document.fields.get('target_date')?.node),
    ranked: typed.schema.ranked,
    scores: scores.map(scoreFacts),
    anchors: anchorsOf(document),
  };
}

function scoreFacts({ outcome }: DocumentScore): ScoreFacts {
  const framework = outcome.framework.id;
  switch (outcome.kind) {
    case 'scored':
      return { framework, state: 'scored', value: outcome.value, inputs: outcome.inputs };
    case 'incomplete':
      return { framework, state: 'incomplete', missing: outcome.missing };
    case 'illegal':
      return { framework, state: 'illegal', missing: outcome.missing, illegal: outcome.illegal.map(({ input }) => input) };
  }
}

export function sameFacts(a: DocumentFacts, b: DocumentFacts): boolean {
  return same(a, b);
}

/** By value, through plain objects and arrays that are built alike: facts hold nothing else. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const others = Object.entries(b);
  const own = Object.entries(a);
  return own.length === others.length && own.every(([name, value], index) => name === others[index]?.[0] && same(value, others[index][1]));
}
