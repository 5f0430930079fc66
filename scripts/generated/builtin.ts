// The data of schemas/ as a module, so that the engine carries it into every bundle without a file system and without
// reading YAML at every start: the files are read here, and what was read is written down as JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLexicon } from '../../server/src/schema/lexicon.ts';
import { parseSchema } from '../../server/src/schema/parseSchema.ts';

export function builtinSource(root: string): string {
  const schemas = textsIn(join(root, 'schemas')).map(([name, text]) => parseSchema(name, text).file);
  const formats = textsIn(join(root, 'schemas/formats')).map(([name, text]) => [name, parseSchema(name, text).file]);
  const lexicons = textsIn(join(root, 'schemas/lang')).map(([name, text]) => parseLexicon(name, text).lexicon);
  const data = { schemas, formats: new Map(formats as [string, unknown][]), lexicons };
  return [
    '// Generated from schemas/ by scripts/generate.ts; edit the YAML instead.',
    '',
    '/** What builtin.ts makes of the schema files, the formats of other tools and the words of each language. */',
    `export const builtinJson = ${JSON.stringify(JSON.stringify(data, encoded))};`,
    '',
  ].join('\n');
}

/** A map is written as its entries under a name that no key has; what is missing or beyond every number, likewise. */
function encoded(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value] };
  if (value === Infinity || value === -Infinity) return { $number: String(value) };
  return value;
}

function textsIn(folder: string): readonly (readonly [name: string, text: string])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name.replace(/\.yaml$/, ''), readFileSync(join(folder, name), 'utf8')]);
}
