// All kinds that are known in one repository, with the words their headings are recognised by. Made once per
// configuration; everything that asks "what is this document" asks here.
import { builtin } from './builtin.ts';
import { ConceptIndex, type Lexicon } from './concepts.ts';
import { linkSchemas } from './linkSchemas.ts';
import type { SchemaFile } from './parseSchema.ts';
import type { Recogniser } from './recognise.ts';
import type { Concept, Schema } from './schema.ts';

export interface Catalogue {
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly recognisers: readonly Recogniser[];
  /** The concepts that headings of this kind's documents name. */
  concepts(kind: string): ConceptIndex;
}

/** A repository's own headings, by kind and concept: `aliases:` of rubric.yaml. */
export type SectionAliases = ReadonlyMap<string, ReadonlyMap<Concept, readonly string[]>>;

class SchemaCatalogue implements Catalogue {
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly recognisers: readonly Recogniser[];
  readonly #aliases: SectionAliases;
  readonly #lexicons: readonly Lexicon[];
  readonly #indexes = new Map<string, ConceptIndex>();

  constructor(schemas: readonly Schema[], lexicons: readonly Lexicon[], aliases: SectionAliases) {
    this.#aliases = aliases;
    this.schemas = new Map(schemas.map((schema) => [schema.id, schema]));
    // A kind that extends another one is the narrower of the two, so it is asked first.
    this.recognisers = [...schemas].sort((a, b) => b.lineage.length - a.lineage.length);
    this.#lexicons = lexicons;
  }

  concepts(kind: string): ConceptIndex {
    const known = this.#indexes.get(kind);
    if (known !== undefined) return known;
    const own = new Map<Concept, readonly string[]>();
    const schema = this.schemas.get(kind);
    for (const section of schema?.sections ?? []) own.set(section.concept, [...section.synonyms]);
    for (const each of schema?.lineage ?? []) {
      for (const [concept, names] of this.#aliases.get(each) ?? []) own.set(concept, [...(own.get(concept) ?? []), ...names]);
    }
    const index = new ConceptIndex(this.#lexicons, own);
    this.#indexes.set(kind, index);
    return index;
  }
}

export function createCatalogue(schemas: readonly Schema[], lexicons: readonly Lexicon[], aliases: SectionAliases = new Map()): Catalogue {
  return new SchemaCatalogue(schemas, lexicons, aliases);
}

let shipped: Catalogue | undefined;

/** The kinds that ship with Rubric. Put together at the first call; the result is constant. */
export function builtinCatalogue(): Catalogue {
  shipped ??= createCatalogue(linkSchemas(builtin().schemas), builtin().lexicons);
  return shipped;
}

/** The schema files that ship with Rubric, as a repository's own may extend them. */
export function builtinFiles(): readonly SchemaFile[] {
  return builtin().schemas;
}

/** The kinds that ship with Rubric, the formats in use and the kinds of a repository, with its own words for sections by kind. */
export function catalogueWith(used: readonly SchemaFile[], own: readonly SchemaFile[], aliases: SectionAliases = new Map()): Catalogue {
  if (used.length + own.length === 0 && aliases.size === 0) return builtinCatalogue();
  return createCatalogue(linkSchemas([...builtin().schemas, ...used], own), builtin().lexicons, aliases);
}

/** The formats of other tools that rubric.yaml can name. */
export function formats(): readonly { readonly id: string; readonly title: string }[] {
  return [...builtin().formats].map(([id, { title }]) => ({ id, title: title ?? id }));
}

/** The schema files of formats, to be used like a repository's own. */
export function formatFiles(names: readonly string[]): readonly SchemaFile[] {
  return names.flatMap((name) => builtin().formats.get(name) ?? []);
}
