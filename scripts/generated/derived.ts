// The files that are derived from code: package.json contributions, snippets and the tables of the documentation. Later files see what the earlier ones will be, not what they were.
import { docFiles } from './docs.ts';
import { jsonSchemas } from './jsonSchema.ts';
import { manifestFiles } from './manifest.ts';
import { snippetsSource } from './snippets.ts';
import { versionSource } from './version.ts';

/** Path from the root to text. */
export function derivedFiles(root: string): ReadonlyMap<string, string> {
  const files = new Map(manifestFiles(root));
  const manifest = JSON.parse(files.get('package.json') ?? '{}') as Parameters<typeof docFiles>[1];
  files.set('server/src/version.ts', versionSource(manifest));
  files.set('snippets/markdown.json', snippetsSource(root));
  for (const [path, text] of jsonSchemas()) files.set(path, text);
  for (const [path, text] of docFiles(root, manifest)) files.set(path, text);
  return files;
}
