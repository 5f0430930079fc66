// The kinds, formats and words that ship with Rubric, as they were read when the program was built.
import { builtinJson } from './builtinJson.ts';
import type { Lexicon } from './concepts.ts';
import type { SchemaFile } from './parseSchema.ts';

interface Builtin {
  readonly schemas: readonly SchemaFile[];
  /** By the name that rubric.yaml gives a format. */
  readonly formats: ReadonlyMap<string, SchemaFile>;
  readonly lexicons: readonly Lexicon[];
}

let known: Builtin | undefined;

/** Read at the first call; constant. */
export function builtin(): Builtin {
  // The text was written from these very types when the program was built; a test holds the two together.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment
  const data: Builtin = known ?? JSON.parse(builtinJson, decoded);
  known = data;
  return data;
}

/** Maps and infinite numbers are written in objects of their own, because JSON has neither. */
function decoded(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value && Array.isArray(value.$map)) return new Map(value.$map);
  return '$number' in value ? Number(value.$number) : value;
}
