// The JSON Schemas of rubric.yaml and of schema files, for editors and tools that know no Rubric. They are made from
// the shapes that completion uses, with the kinds that ship; a repository's own kinds are legal names as well.
import { configShape } from '../../server/src/config/configShape.ts';
import type { Shape } from '../../server/src/config/shape.ts';
import { namesIn } from '../../server/src/features/settingsFile.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import { schemaShape } from '../../server/src/schema/schemaShape.ts';

type Json = Readonly<Record<string, unknown>>;

/** Path from the root to text. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const names = namesIn({ catalogue: builtinCatalogue() });
  return new Map([
    ['schemas/json/rubric.schema.json', sourceOf('rubric.yaml', configShape(names))],
    ['schemas/json/kind.schema.json', sourceOf('A kind of document', schemaShape(names))],
  ]);
}

function sourceOf(title: string, shape: Shape): string {
  const shared = new Map<string, { readonly name: string; readonly json: Json }>();
  const body = jsonOf(shape, shared);
  const definitions = Object.fromEntries([...shared.values()].map(({ name, json }) => [name, json]));
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title, ...body, definitions }, null, 1)}\n`;
}

/** A list of values stands once in the file, however many keys take it. */
type Shared = Map<string, { readonly name: string; readonly json: Json }>;

function valuesOf(values: readonly string[], shared: Shared): Json {
  // Other names are not refused here, because a repository's own kinds and sections are legal too; Rubric judges.
  const json = { anyOf: [{ enum: values }, { type: ['string', 'number', 'null'] }] };
  const key = values.join(' ');
  const known = shared.get(key) ?? { name: `values${String(shared.size + 1)}`, json };
  shared.set(key, known);
  return { $ref: `#/definitions/${known.name}` };
}

function jsonOf(shape: Shape, shared: Shared): Json {
  const about = shape.help === '' ? {} : { description: shape.help };
  switch (shape.kind) {
    case 'text':
      return { ...about, type: ['string', 'number', 'boolean', 'null'] };
    case 'number':
      return { ...about, type: ['number', 'null'] };
    case 'flag':
      return { ...about, type: ['boolean', 'null'] };
    case 'choice':
      return {
        ...about,
        allOf: [
          valuesOf(
            shape.values.map(({ value }) => value),
            shared,
          ),
        ],
      };
    case 'list':
      return { ...about, anyOf: [{ type: 'array', items: jsonOf(shape.of, shared) }, { type: ['string', 'number', 'null'] }] };
    case 'either':
      return { ...about, anyOf: shape.of.map((each) => jsonOf(each, shared)) };
    case 'map':
      return {
        ...about,
        type: ['object', 'null'],
        properties: Object.fromEntries(Object.entries(shape.keys).map(([name, inner]) => [name, jsonOf(inner, shared)])),
        additionalProperties: shape.others === undefined ? false : jsonOf(shape.others, shared),
      };
  }
}
