// Files over Node. Reads are synchronous inside, because that is four to eight times faster than promises, and
// each call reads one file or folder, so whoever calls decides when others get their turn.
import { closeSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { mostBytes } from '../document/fileSize.ts';
import type { FileEntry, FileSystem, FileText } from '../workspace/fileSystem.ts';

/** The files below a folder of this machine. A file that several links lead to is listed once as a file. */
export function nodeFileSystem(root: string): FileSystem {
  const linked = new Map<string, string>();
  const unlisted = new Map<string, string>();
  return {
    list: (folder) => {
      unlisted.delete(folder);
      return Promise.resolve(listFolder(join(root, folder), root, linked, (reason) => unlisted.set(folder, reason)));
    },
    unlisted: () => Array.from(unlisted, ([path, reason]) => ({ path, reason })),
    read: (path) => Promise.resolve(readText(join(root, path))),
  };
}

function listFolder(folder: string, root: string, linked: Map<string, string>, refuse: (reason: string) => void): readonly FileEntry[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    refuse(reasonOf(error));
    return [];
  }
  return entries.flatMap((entry): readonly FileEntry[] => {
    const { name } = entry;
    const path = join(folder, name);
    if (entry.isDirectory()) return [{ name, kind: 'folder' }];
    if (entry.isFile()) return [{ name, kind: 'file' }];
    const kind = entry.isSymbolicLink() ? linkKind(path, root, linked) : undefined;
    return kind === undefined ? [] : [{ name, kind }];
  });
}

/** A link into the root leads to what is listed there; of several links to one file elsewhere the first is the file. */
function linkKind(path: string, root: string, linked: Map<string, string>): 'file' | 'link' | undefined {
  try {
    if (!statSync(path).isFile()) return undefined;
    const real = realpathSync(path);
    if (real.startsWith(join(realpathSync(root), sep))) return 'link';
    const first = linked.get(real) ?? path;
    linked.set(real, first);
    return first === path ? 'file' : 'link';
  } catch {
    return undefined;
  }
}

/** The text of a file without its byte order mark. Text past the bound is cut just behind it, so that it is told. */
export function readText(path: string): FileText {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    const buffer = Buffer.allocUnsafe(Math.min(size, mostBytes(path)));
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read) {
      read = readSync(file, buffer, length, buffer.length - length, null);
    }
    const text = buffer.toString('utf8', 0, length);
    return { kind: 'text', text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk cannot be written',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go round in a circle',
};

export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
