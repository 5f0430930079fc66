// All kinds that are known in one repository, with the words their headings are recognised by. Made once per
// configuration; everything that asks "what is this document" asks here.
import { builtinLexicons, builtinSchemas } from './builtin.ts';
import { ConceptIndex, type Lexicon } from './concepts.ts';
import { parseLexicon } from './lexicon.ts';
import { linkSchemas, parseSchema, type UnlinkedSchema } from './parseSchema.ts';
import type { Recogniser } from './recognise.ts';
import type { Concept, Schema } from './schema.ts';

export interface Catalogue {
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly recognisers: readonly Recogniser[];
  /** The concepts that headings of this kind's documents name. */
  concepts(kind: string): ConceptIndex;
}

class SchemaCatalogue implements Catalogue {
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly recognisers: readonly Recogniser[];
  readonly #lexicons: readonly Lexicon[];
  readonly #indexes = new Map<string, ConceptIndex>();

  constructor(schemas: readonly Schema[], lexicons: readonly Lexicon[]) {
    this.schemas = new Map(schemas.map((schema) => [schema.id, schema]));
    this.recognisers = schemas;
    this.#lexicons = lexicons;
  }

  concepts(kind: string): ConceptIndex {
    const known = this.#indexes.get(kind);
    if (known !== undefined) return known;
    const own = new Map<Concept, readonly string[]>();
    for (const section of this.schemas.get(kind)?.sections ?? []) own.set(section.concept, [...section.synonyms]);
    const index = new ConceptIndex(this.#lexicons, own);
    this.#indexes.set(kind, index);
    return index;
  }
}

export function createCatalogue(schemas: readonly Schema[], lexicons: readonly Lexicon[]): Catalogue {
  return new SchemaCatalogue(schemas, lexicons);
}

let builtin: Catalogue | undefined;

/** The kinds that ship with Rubric. Parsed at the first call; the result is constant. */
export function builtinCatalogue(): Catalogue {
  builtin ??= createCatalogue(
    linkSchemas(builtinUnlinked()),
    Object.entries(builtinLexicons).map(([language, text]) => parseLexicon(language, text).lexicon),
  );
  return builtin;
}

export function builtinUnlinked(): readonly UnlinkedSchema[] {
  return Object.entries(builtinSchemas).map(([name, text]) => parseSchema(name, text).schema);
}
