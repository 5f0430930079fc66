// Fixtures for everything above a single rule: a text with `//- /path` lines is a repository, `$0` is the cursor.
// Each feature is called by one `check…` helper in features.ts beside this file, so that its shape can change.
import type { FileEntry, FileSystem } from '../server/src/workspace/fileSystem.ts';
import { Workspace } from '../server/src/workspace/workspace.ts';

export type Files = Readonly<Record<string, string>>;

export interface Fixture {
  readonly files: Files;
  /** The file that holds the cursor, else the first one. */
  readonly path: string;
  /** The cursor; 0 where the fixture has none. */
  readonly offset: number;
  /** The other end of a `$0…$0` selection, else the cursor again. */
  readonly end: number;
}

/** The path of a fixture that names none. */
const onlyPath = 'prds/x.md';

/** Reads `//- /docs/a.md` headers and `$0` marks; text before the first header is a file of its own. */
export function readFixture(text: string): Fixture {
  const files: Record<string, string> = {};
  let path = onlyPath;
  for (const line of text.split(/(?<=\n)/)) {
    const header = /^\/\/- \/(\S+)\r?\n?$/.exec(line)?.[1];
    if (header === undefined) files[path] = (files[path] ?? '') + line;
    else files[(path = header)] = '';
  }
  const cursorPath = Object.keys(files).find((name) => files[name]?.includes('$0') === true) ?? Object.keys(files)[0] ?? onlyPath;
  const [before = '', inside, ...rest] = (files[cursorPath] ?? '').split('$0');
  files[cursorPath] = before + (inside ?? '') + rest.join('');
  const offset = inside === undefined ? 0 : before.length;
  return { files, path: cursorPath, offset, end: offset + (rest.length > 0 ? (inside ?? '').length : 0) };
}

/** A workspace that has read all files; a repository without rubric.yaml has none. */
export function workspaceOf(files: Files): Workspace {
  const workspace = new Workspace();
  const paths = Object.keys(files);
  if (files['rubric.yaml'] !== undefined) workspace.apply({ kind: 'config', text: files['rubric.yaml'] });
  workspace.apply({ kind: 'files', files: paths, closed: [] });
  for (const path of paths) if (path.endsWith('.md')) workspace.apply({ kind: 'disk', path, text: files[path] });
  return workspace;
}

/** Files in memory; the map may change between calls. */
export function memoryFiles(files: ReadonlyMap<string, string> | Files): FileSystem {
  const all = (): ReadonlyMap<string, string> => (files instanceof Map ? files : new Map(Object.entries(files)));
  return {
    list(folder) {
      const prefix = folder === '' ? '' : `${folder}/`;
      const entries = new Map<string, FileEntry>();
      for (const path of all().keys()) {
        if (!path.startsWith(prefix)) continue;
        const [name = '', ...deeper] = path.slice(prefix.length).split('/');
        entries.set(name, { name, kind: deeper.length > 0 ? 'folder' : 'file' });
      }
      return Promise.resolve([...entries.values()]);
    },
    read(path) {
      const text = all().get(path);
      return Promise.resolve(text === undefined ? { kind: 'unreadable', reason: 'there is no such file' } : { kind: 'text', text });
    },
  };
}

/** What a snippet leaves in the text when nobody fills it in: placeholders as they are, no tab stops. */
export function expandSnippet(snippet: string): string {
  let text = '';
  for (let i = 0; i < snippet.length; i++) {
    const rest = snippet.slice(i);
    const stop = /^\$(?:\d+|\{\d+\})/.exec(rest)?.[0];
    const open = /^\$\{\d+:/.exec(rest)?.[0];
    const choice = /^\$\{\d+\|([^,|]*)[^|]*\|\}/.exec(rest);
    if (rest.startsWith('\\') && /^\\[\\$}]/.test(rest)) text += snippet.charAt(++i);
    else if (choice !== null) {
      text += choice[1] ?? '';
      i += choice[0].length - 1;
    } else if (stop !== undefined) i += stop.length - 1;
    else if (open !== undefined) {
      const close = closing(snippet, i + open.length);
      text += expandSnippet(snippet.slice(i + open.length, close));
      i = close;
    } else text += snippet.charAt(i);
  }
  return text;
}

/** The place of the `}` that ends the placeholder whose text starts at `start`. */
function closing(snippet: string, start: number): number {
  for (let i = start; i < snippet.length; i++) {
    if (snippet.charAt(i) === '\\') i++;
    else if (snippet.charAt(i) === '}') return i;
  }
  return snippet.length;
}
