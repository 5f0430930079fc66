// The files that are derived from code: package.json contributions, snippets and the tables of the README.
import { manifestFiles } from './manifest.ts';

/** Path from the root to text. */
export function derivedFiles(root: string): ReadonlyMap<string, string> {
  return new Map([...manifestFiles(root)]);
}
