// A terminal in memory: a map of absolute paths to texts, and what a command printed. A text may begin with a byte
// order mark, and a file may be unreadable.
import { posix } from 'node:path';
import { runCli } from '../../server/src/cli/cli.ts';
import type { Terminal } from '../../server/src/cli/terminal.ts';
import { readFrameworkPage, readRulePages } from '../../scripts/generated/rulePages.ts';
import { memoryFiles, type Files } from '../fixture.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** The files afterwards, by absolute path. */
  readonly files: ReadonlyMap<string, string>;
}

export interface Machine {
  readonly cwd?: string;
  readonly stdin?: string;
  /** Absolute paths that exist and cannot be read. */
  readonly unreadable?: readonly string[];
  /** The day of each line by path from the root; without them there is no git. */
  readonly lineDays?: Readonly<Record<string, readonly (string | undefined)[]>>;
  /** No file can be written. */
  readonly readOnly?: true;
}

/** Runs the command line over files that are given below the current folder, or by absolute path. */
export async function run(files: Files, argv: readonly string[], machine: Machine = {}): Promise<Run> {
  const cwd = machine.cwd ?? '/repo';
  const disk = new Map(Object.entries(files).map(([path, text]) => [posix.resolve(cwd, path), text]));
  const unreadable = new Set(machine.unreadable);
  let out = '';
  let error = '';
  const read: Terminal['read'] = (path) => {
    const text = disk.get(path);
    if (text === undefined || unreadable.has(path))
      return { kind: 'unreadable', reason: unreadable.has(path) ? 'permission denied' : 'there is no such file' };
    return { kind: 'text', text: text.replace(/^\uFEFF/, '') };
  };
  const isFolder = (path: string): boolean =>
    path === cwd || [...disk.keys()].some((file) => file.startsWith(path === '/' ? '/' : `${path}/`));
  const terminal: Terminal = {
    cwd,
    resolve: (path) => posix.resolve(cwd, path),
    kindOf: (path) => (disk.has(path) ? 'file' : isFolder(path) ? 'folder' : 'missing'),
    exists: (path) => disk.has(path) || isFolder(path),
    files: (root) => {
      const prefix = root === '/' ? '/' : `${root}/`;
      const below = new Map([...disk].filter(([path]) => path.startsWith(prefix)).map(([path, text]) => [path.slice(prefix.length), text]));
      return { list: (folder) => memoryFiles(below).list(folder), read: (path) => Promise.resolve(read(prefix + path)) };
    },
    read,
    write: (path, text) => {
      if (machine.readOnly === true) return 'permission denied';
      disk.set(path, (disk.get(path)?.startsWith('\uFEFF') === true ? '\uFEFF' : '') + text);
      return undefined;
    },
    create: (path, text) => {
      if (machine.readOnly === true) return 'permission denied';
      if (disk.has(path)) return 'the file exists';
      disk.set(path, text);
      return undefined;
    },
    rulePage: (id) => readRulePages(posix.join(import.meta.dirname, '../..')).get(id),
    frameworkPage: (id) => readFrameworkPage(posix.join(import.meta.dirname, '../..'), id),
    today: () => '2026-06-15',
    readStandardInput: () => Promise.resolve(machine.stdin ?? ''),
    out: (text) => (out += text),
    error: (text) => (error += text),
    color: false,
    width: 100,
    lineDays: (_root, files) =>
      Promise.resolve(
        machine.lineDays === undefined
          ? { kind: 'refused', reason: 'git is not installed' }
          : {
              kind: 'days',
              days: new Map(files.flatMap(({ path }) => (machine.lineDays?.[path] === undefined ? [] : [[path, machine.lineDays[path]]]))),
            },
      ),
    runServer: () => Promise.resolve(0),
  };
  const code = await runCli(argv, terminal);
  return { code, out, error, files: disk };
}
