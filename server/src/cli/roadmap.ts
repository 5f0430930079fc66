// `rubric roadmap`: one portfolio, told to one audience. The page goes to standard output; what was left out of it, and
// why, goes to standard error, so that a page that is piped into a file never holds a word for the author.
import { audienceIds } from '../config/audiences.ts';
import { roadmapText, type RoadmapFormat } from '../audiences/roadmapText.ts';
import { load, rootOf, unreadableIn } from './load.ts';
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
  const loaded = await load(terminal, [...new Set(named.map((path) => rootOf(terminal, path)))], options);
  if (loaded.kind === 'refused') return refuse(loaded.message);
  const first = loaded.roots.find(({ root }) => root === rootOf(terminal, named[0] ?? terminal.cwd));
  if (first === undefined) return 0;
  const others = loaded.roots.length - 1;
  if (others > 0) terminal.error(`rubric: ${String(others)} more folders have a rubric.yaml of their own; each has its own roadmap.\n`);
  const unreadable = unreadableIn([first]);
  for (const line of unreadable) terminal.error(`rubric: ${line}.\n`);
  if (unreadable.length > 0) return refuse('No roadmap is printed, because what could not be read may hold names that must not be told.');
  const base = first.root === '/' ? '' : first.root;
  const covers = (path: string): boolean =>
    named.some((at) => at === first.root || `${base}/${path}` === at || `${base}/${path}`.startsWith(`${at}/`));
  const { text, notes } = roadmapText(first.workspace, audience, options.format, covers);
  terminal.out(text);
  for (const note of notes) terminal.error(`rubric: ${note}.\n`);
  return 0;
}
