// The files that are derived from code: package.json contributions, snippets, the pages of the rules as a module
// and the tables of the documentation. Later files see what the earlier ones will be, not what they were.
import { docFiles } from './docs.ts';
import { manifestFiles } from './manifest.ts';
import { rulePagesSource } from './rulePages.ts';
import { snippetsSource } from './snippets.ts';
import { versionSource } from './version.ts';

/** Path from the root to text. */
export function derivedFiles(root: string): ReadonlyMap<string, string> {
  const files = new Map(manifestFiles(root));
  const manifest = JSON.parse(files.get('package.json') ?? '{}') as Parameters<typeof docFiles>[1];
  files.set('server/src/version.ts', versionSource(manifest));
  files.set('server/src/features/rulePages.ts', rulePagesSource(root));
  files.set('snippets/markdown.json', snippetsSource(root));
  for (const [path, text] of docFiles(root, manifest)) files.set(path, text);
  return files;
}
