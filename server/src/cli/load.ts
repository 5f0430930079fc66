// Reads the repository around the named paths: finds its root, indexes all of it, and says which documents are
// to be reported. The whole root is always known, so links and ranks are right for a single file as well.
import { discover } from '../workspace/discover.ts';
import { configFile, Workspace } from '../workspace/workspace.ts';
import type { Terminal } from './terminal.ts';

export interface Loaded {
  /** Absolute. */
  readonly root: string;
  readonly workspace: Workspace;
  /** Paths below the root that the named paths cover, in order. */
  readonly reported: readonly string[];
  /** Files that could not be read, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

export type LoadResult =
  { readonly kind: 'loaded'; readonly roots: readonly Loaded[] } | { readonly kind: 'refused'; readonly message: string };

export interface LoadOptions {
  /** A file that replaces each root's rubric.yaml. */
  readonly config?: string | undefined;
  /** The day to take for today, where it is not the machine's. */
  readonly today?: string | undefined;
}

/** UTF-16 units of an evidence file that are read at once: nobody waits for anything else here. */
const evidenceStep = 1_000_000;

/** Loads the roots of `paths`; without paths that of the current folder. */
export async function load(terminal: Terminal, paths: readonly string[], options: LoadOptions): Promise<LoadResult> {
  const { config } = options;
  const today = options.today ?? terminal.today();
  const named = (paths.length === 0 ? ['.'] : paths).map((path) => terminal.resolve(path));
  const missing = named.find((path) => terminal.kindOf(path) === 'missing');
  if (missing !== undefined) return { kind: 'refused', message: `There is no file or folder ${missing}.` };
  let configText: string | undefined;
  if (config !== undefined) {
    const read = terminal.read(terminal.resolve(config));
    if (read.kind === 'unreadable') return { kind: 'refused', message: `Cannot read ${config}: ${read.reason}.` };
    configText = read.text;
  }
  const byRoot = new Map<string, string[]>();
  for (const path of named) {
    const root = rootOf(terminal, path);
    byRoot.set(root, [...(byRoot.get(root) ?? []), path]);
  }
  const roots: Loaded[] = [];
  const waiting = [...byRoot];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [root, inside] = next;
    const { loaded, nested } = await loadRoot(terminal, root, inside, { configText, today });
    roots.push(loaded);
    // A folder with a rubric.yaml of its own is a repository of its own, reported where a named path covers it.
    for (const folder of nested) {
      const at = `${root}/${folder}`;
      if (byRoot.has(at)) continue;
      if (inside.some((path) => at === path || at.startsWith(path === '/' ? '/' : `${path}/`))) waiting.push([at, [at]]);
    }
  }
  return { kind: 'loaded', roots: roots.sort((a, b) => (a.root < b.root ? -1 : 1)) };
}

/** The nearest folder above that holds rubric.yaml, else the current folder if it is above, else the path itself. */
export function rootOf(terminal: Terminal, path: string): string {
  const start = terminal.kindOf(path) === 'folder' ? path : parent(path);
  for (let folder = start; ; folder = parent(folder)) {
    if (terminal.exists(`${folder === '/' ? '' : folder}/${configFile}`)) return folder;
    if (parent(folder) === folder) break;
  }
  return start === terminal.cwd || start.startsWith(`${terminal.cwd}/`) ? terminal.cwd : start;
}

async function loadRoot(
  terminal: Terminal,
  root: string,
  named: readonly string[],
  { configText, today }: { readonly configText: string | undefined; readonly today: string },
): Promise<{ readonly loaded: Loaded; readonly nested: readonly string[] }> {
  const files = terminal.files(root);
  // A folder that is named outright and is nobody's repository says by its own name what it holds.
  const isNamedFolder = named.includes(root) && root !== terminal.cwd && !terminal.exists(`${root}/${configFile}`);
  const workspace = new Workspace(isNamedFolder ? root.split('/').at(-1) : undefined);
  workspace.apply({ kind: 'today', day: today });
  const unreadable: { path: string; reason: string }[] = [];
  const read = async (path: string): Promise<void> => {
    const result = await files.read(path);
    if (result.kind === 'text') workspace.apply({ kind: 'disk', path, text: result.text });
    else unreadable.push({ path, reason: result.reason });
  };
  if (configText !== undefined) workspace.apply({ kind: 'config', text: configText });
  else if (terminal.exists(`${root}/${configFile}`)) await read(configFile);
  const before = workspace.settings;
  let found = await discover(files, before.discovery);
  for (const path of found.candidates.filter((candidate) => before.isSchema(candidate))) await read(path);
  // Schemas may name files that were not looked for.
  if (workspace.settings !== before) found = await discover(files, workspace.settings.discovery);
  workspace.apply({ kind: 'files', files: found.files, closed: found.closed });
  for (const path of found.files.filter((file) => workspace.settings.isSidecar(file))) await read(path);
  const outright = named.filter((path) => terminal.kindOf(path) === 'file').map((path) => below(root, path));
  for (const path of new Set([...found.candidates, ...outright])) if (!workspace.settings.isSchema(path)) await read(path);
  while (!workspace.evidence.read(evidenceStep));
  const covers = named.map((path) => below(root, path));
  // What is wrong in the settings is wrong for every document, whichever of them was named.
  const isSettings = (path: string): boolean =>
    (path === configFile || workspace.settings.isSchema(path)) && workspace.problems(path).length > 0;
  const reported = workspace
    .pathsWithProblems()
    .filter((path) => isSettings(path) || covers.some((cover) => cover === '' || path === cover || path.startsWith(`${cover}/`)));
  // Without its rubric.yaml nothing is known of what a repository wants, so that is always told.
  const reportedUnreadable = [...unreadable, ...(files.unlisted?.() ?? [])].filter(
    ({ path }) => path === configFile || covers.some((cover) => cover === '' || path === cover || path.startsWith(`${cover}/`)),
  );
  return { loaded: { root, workspace, reported, unreadable: reportedUnreadable }, nested: found.nestedRoots };
}

/** What could not be read, as sentences without their end. */
export function unreadableIn(roots: readonly Loaded[]): readonly string[] {
  return roots.flatMap((root) =>
    root.unreadable.map(({ path, reason }) => `cannot read ${root.root === '/' ? '' : root.root}/${path}: ${reason}`),
  );
}

function below(root: string, path: string): string {
  return path === root ? '' : path.slice(root === '/' ? 1 : root.length + 1);
}

function parent(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}
