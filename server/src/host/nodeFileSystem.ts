// Files over Node. Reads are synchronous inside, because that is four to eight times faster than promises, and
// each call reads one file or folder, so whoever calls decides when others get their turn.
import { closeSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../cli/reasonOf.ts';
import { maxDocument } from '../document/limits.ts';
import type { FileEntry, FileSystem, FileText } from '../workspace/fileSystem.ts';

/** The files below a folder of this machine. A file that several links lead to is listed once. */
export function nodeFileSystem(root: string): FileSystem {
  const seen = new Set<string>();
  return {
    list: (folder) => Promise.resolve(listFolder(join(root, folder), seen)),
    read: (path) => Promise.resolve(readText(join(root, path))),
  };
}

function listFolder(folder: string, seen: Set<string>): readonly FileEntry[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry): readonly FileEntry[] => {
    if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
    if (entry.isFile()) return [{ name: entry.name, kind: 'file' }];
    if (!entry.isSymbolicLink()) return [];
    // A link to a file is that file under another name; the real one is listed where it stands.
    return isOtherFile(join(folder, entry.name), seen) ? [{ name: entry.name, kind: 'file' }] : [];
  });
}

function isOtherFile(path: string, seen: Set<string>): boolean {
  try {
    if (!statSync(path).isFile()) return false;
    const real = realpathSync(path);
    if (seen.has(real)) return false;
    seen.add(real);
    return true;
  } catch {
    return false;
  }
}

/** The text of a file without its byte order mark. Text past the bound is cut just behind it, so that it is told. */
export function readText(path: string): FileText {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    const buffer = Buffer.allocUnsafe(Math.min(size, 4 * maxDocument + 4));
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
