// `rubric roadmap`: one portfolio, told to one audience. The page goes to standard output; what was left out of it, and
// why, goes to standard error, so that a page that is piped into a file never holds a word for the author.
import { audienceIds } from '../config/audiences.ts';
import { roadmapText, type RoadmapFormat } from '../audiences/roadmapText.ts';
import { audienceOf } from '../audiences/audience.ts';
import { whollyUnknown } from '../audiences/unknown.ts';
import { configFile } from '../workspace/workspace.ts';
import { load, rootOf, unreadableIn, type Loaded } from './load.ts';
import type { Terminal } from './terminal.ts';

export interface RoadmapOptions {
  readonly audience: string;
  readonly format: RoadmapFormat;
  readonly config?: string;
  readonly today?: string;
}

export async function roadmapCommand(terminal: Terminal, paths: readonly string[], options: RoadmapOptions): Promise<number> {
  const refuse = (message: string): number => {
    terminal.error(`rubric: ${message}\n`);
    return 2;
  };
  const audience = audienceIds.find((id) => id === options.audience);
  if (audience === undefined) return refuse(`There is no audience "${options.audience}". There are ${audienceIds.join(', ')}.`);
  const named = (paths.length === 0 ? ['.'] : paths).map((path) => terminal.resolve(path));
  const missing = named.find((path) => terminal.kindOf(path) === 'missing');
  if (missing !== undefined) return refuse(`There is no file or folder ${missing}.`);
  // The whole repository is read whatever is named, because the names that must not be told can stand anywhere in it.
  const roots = named.map((path) => wholeOf(terminal, path));
  const loaded = await load(terminal, [...new Set(roots)], options);
  if (loaded.kind === 'refused') return refuse(loaded.message);
  const first = loaded.roots.find(({ root }) => root === roots[0]);
  if (first === undefined) return 0;
  const others = loaded.roots.filter((root) => root !== first);
  if (others.length > 0)
    terminal.error(`rubric: ${String(others.length)} more folders have a rubric.yaml of their own; each has its own roadmap.\n`);
  const isScrubbed = audienceOf(audience, first.workspace.config).isScrubbed;
  const unknown = isScrubbed ? loaded.roots.flatMap(({ root, workspace }) => whollyUnknown(workspace).map((path) => at(root, path))) : [];
  const unreadable = [
    ...unreadableIn(loaded.roots),
    ...unknown.map((path) => `cannot read ${path}: it is no text in UTF-8, or names no accounts that can be read`),
  ];
  for (const line of unreadable) terminal.error(`rubric: ${line}.\n`);
  if (unreadable.length > 0) return refuse('No roadmap is printed, because what could not be read may hold names that must not be told.');
  for (const note of isScrubbed ? notLookedAt(terminal, first) : []) terminal.error(`rubric: ${note}.\n`);
  const base = first.root === '/' ? '' : first.root;
  const covers = (path: string): boolean =>
    named.some((name) => name === first.root || `${base}/${path}` === name || `${base}/${path}`.startsWith(`${name}/`));
  const { text, notes } = roadmapText(first.workspace, audience, options.format, {
    covers,
    others: others.map(({ workspace }) => workspace),
  });
  terminal.out(text);
  for (const note of notes) terminal.error(`rubric: ${note}.\n`);
  return 0;
}

/** Where no rubric.yaml says what the repository is, the folder of its version control does. */
function wholeOf(terminal: Terminal, path: string): string {
  const root = rootOf(terminal, path);
  if (terminal.exists(at(root, configFile))) return root;
  for (let folder = root; ; folder = folder.replace(/\/[^/]*$/, '')) {
    if (terminal.exists(`${folder}/.git`)) return rootOf(terminal, folder === '' ? '/' : folder);
    if (folder === '' || folder === '/') return root;
  }
}

/** Names can stand where nobody looks, so it is told where that is. */
function notLookedAt(terminal: Terminal, { root, workspace }: Loaded): readonly string[] {
  const isWhole = terminal.exists(at(root, configFile)) || terminal.exists(at(root, '.git'));
  const isNarrowed = workspace.config.exclude.length > 0 || terminal.exists(at(root, '.gitignore'));
  return [
    ...(isWhole ? [] : [`there is no rubric.yaml and no .git, so names of accounts were looked for in ${root} alone`]),
    ...(isNarrowed ? ['files that .gitignore or exclude leaves out were not looked through for names of accounts'] : []),
  ];
}

function at(root: string, path: string): string {
  return `${root === '/' ? '' : root}/${path}`;
}
