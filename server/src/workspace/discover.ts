// Finds the files of a root: every file name for links, and the candidates whose text is worth reading.
// Honours .gitignore, and never enters version control, dependencies or a folder with its own rubric.yaml.
import ignore, { type Ignore } from 'ignore';
import { isCandidatePath } from '../schema/recognise.ts';
import type { FileSystem } from './fileSystem.ts';

export interface Discovery {
  /** Every file that was seen. */
  readonly files: readonly string[];
  /** Folders that were not entered, so nothing is known of what they hold. */
  readonly closed: readonly string[];
  /** Files that can be product documents by path. */
  readonly candidates: readonly string[];
  /** Folders below the root that are roots of their own. */
  readonly nestedRoots: readonly string[];
}

export interface DiscoveryOptions {
  /** Patterns of rubric.yaml's `include` and `kinds`: a file they match is a candidate whatever its name. */
  readonly includes: (path: string) => boolean;
  readonly excludes: (path: string) => boolean;
}

const neverEntered = new Set(['.git', '.hg', '.svn', 'node_modules', '.vscode-test']);

/** Most files that are listed; a root with more is listed in part and links into it are not judged. */
export const maxFiles = 200_000;

export async function discover(files: FileSystem, options: DiscoveryOptions): Promise<Discovery> {
  const found: string[] = [];
  const closed: string[] = [];
  const candidates: string[] = [];
  const nestedRoots: string[] = [];

  const visit = async (folder: string, outer: readonly { readonly base: string; readonly rules: Ignore }[]): Promise<void> => {
    const entries = [...(await files.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
    if (folder !== '' && entries.some(({ name, kind }) => name === 'rubric.yaml' && kind !== 'folder')) {
      nestedRoots.push(folder);
      closed.push(folder);
      return;
    }
    const rules = entries.some(({ name, kind }) => name === '.gitignore' && kind === 'file')
      ? [...outer, await readIgnore(files, folder)]
      : outer;
    for (const { name, kind } of entries) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'folder') {
        if (neverEntered.has(name) || isIgnored(rules, `${path}/`) || found.length >= maxFiles) closed.push(path);
        else await visit(path, rules);
        continue;
      }
      found.push(path);
      if (kind === 'link') continue;
      if ((isCandidatePath(path) || options.includes(path)) && !options.excludes(path) && !isIgnored(rules, path)) candidates.push(path);
    }
  };
  await visit('', []);
  return { files: found, closed, candidates, nestedRoots };
}

async function readIgnore(files: FileSystem, folder: string): Promise<{ readonly base: string; readonly rules: Ignore }> {
  const read = await files.read(folder === '' ? '.gitignore' : `${folder}/.gitignore`);
  return { base: folder === '' ? '' : `${folder}/`, rules: ignore().add(read.kind === 'text' ? read.text : '') };
}

function isIgnored(all: readonly { readonly base: string; readonly rules: Ignore }[], path: string): boolean {
  let ignored = false;
  for (const { base, rules } of all) {
    const result = rules.test(path.slice(base.length));
    if (result.ignored) ignored = true;
    else if (result.unignored) ignored = false;
  }
  return ignored;
}
