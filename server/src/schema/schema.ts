// What a kind of document is: its fields, sections, statuses, links, and how a file is recognised as one.
// A schema is plain data made by parseSchema; a wrong part of its text becomes a problem there, never here.
import type { RuleSetting } from '../config/ruleSetting.ts';

/** A status means one of these to every rule: how far the document's promises bind. */
export type Phase = 'draft' | 'review' | 'committed' | 'closed';
export const phases: readonly Phase[] = ['draft', 'review', 'committed', 'closed'];

/** What a section is about, in kebab case: `non-goals`, `success-criteria`, `problem`. */
export type Concept = string;

export type FieldType =
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly values: readonly [string, ...string[]] }
  /** The id of a document of one of these kinds; of any kind when the list is empty. */
  | { readonly kind: 'reference'; readonly to: readonly string[] }
  | { readonly kind: 'list'; readonly of: FieldType }
  /** The inputs of a scoring framework, named by its id. */
  | { readonly kind: 'score'; readonly framework: string }
  | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, FieldSpec> };

export interface FieldSpec {
  readonly name: string;
  readonly type: FieldType;
  /** One sentence for hover and completion. */
  readonly help: string;
  /** Text that a snippet or completion inserts as the value; empty where nothing sensible can be said. */
  readonly example: string;
}

export type SectionLevel = 'required' | 'recommended' | 'optional';

export interface SectionSpec {
  readonly concept: Concept;
  /** The heading that scaffolding writes. */
  readonly title: string;
  readonly level: SectionLevel;
  /** What a strong section says; shown on hover and above the template. */
  readonly guidance: string;
  /** Body text that scaffolding writes under the heading, with `<your …>` placeholders. */
  readonly template: string;
  /** Headings that mean this section in this kind only, beside the concept's own synonyms. */
  readonly synonyms: readonly string[];
  /** A rule of its own reports this section when it is missing, so section-missing does not name it. */
  readonly ownRule: string | undefined;
}

/** At least one of `sections` must be there; `name` says what for ("why", "what"). */
export interface SectionGroup {
  readonly name: string;
  readonly sections: readonly Concept[];
  readonly help: string;
}

export interface StatusSpec {
  readonly name: string;
  readonly phase: Phase;
  readonly aliases: readonly string[];
  readonly help: string;
}

export interface LinkSpec {
  readonly name: string;
  /** Kinds the link may point to; any kind when empty. */
  readonly to: readonly string[];
  readonly many: 'one' | 'many';
  readonly help: string;
}

/** How a file is recognised without its saying so; every word is matched whole, in any case. */
export interface Recognition {
  /** File stems: `prd`, `product-requirements`; `*` stands for any run of characters. */
  readonly stems: readonly string[];
  /** Names of folders, as paths of one or more names: `prds`, `.forgeplan/prds`. */
  readonly folders: readonly string[];
  /** Words of the first heading. */
  readonly titles: readonly string[];
  /** Patterns of whole paths from the root, which also find files that are otherwise left alone, such as a README. */
  readonly paths: readonly string[];
}

export interface Schema {
  /** The kind's id: `prd`. */
  readonly id: string;
  /** The kind itself and those it extends, nearest first; abstract ones are left out. */
  readonly lineage: readonly string[];
  readonly title: string;
  readonly summary: string;
  /** Other spellings of the kind in front matter: `product-requirements`. */
  readonly aliases: readonly string[];
  /** Prefix of its ids: `PRD`. */
  readonly prefix: string;
  /** Folder where a new document goes when the repository has none of the kind yet. */
  readonly folder: string;
  /** True where documents of the kind are ranked when they carry a score. */
  readonly ranked: boolean;
  readonly recognition: Recognition;
  readonly statuses: readonly StatusSpec[];
  readonly fields: ReadonlyMap<string, FieldSpec>;
  readonly links: ReadonlyMap<string, LinkSpec>;
  readonly sections: readonly SectionSpec[];
  readonly groups: readonly SectionGroup[];
  /** A file beside each document whose YAML is the document's metadata: `kep.yaml`. */
  readonly sidecar: string | undefined;
  /** Other names under which documents of the kind carry a field: `deciders` as `decision-makers`. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** How loud rules are on documents of this kind, where rubric.yaml says nothing. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
}
