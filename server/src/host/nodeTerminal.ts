// The command line's view of the machine: where it stands, what it writes to, which files it may read.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Terminal } from '../cli/terminal.ts';
import { lineDays } from './nodeBlame.ts';
import { pagesArgument } from './nodeHost.ts';
import { nodeFileSystem, readText, reasonOf } from './nodeFileSystem.ts';

export const nodeTerminal: Terminal = {
  cwd: process.cwd(),
  resolve: (path) => resolve(path).replaceAll('\\', '/'),
  kindOf(path) {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat === undefined ? 'missing' : stat.isDirectory() ? 'folder' : 'file';
  },
  exists: (path) => existsSync(path),
  files: (root) => nodeFileSystem(root),
  read: (path) => readText(path),
  write(path, text) {
    try {
      const marked = readFileSync(path)
        .subarray(0, 3)
        .equals(Buffer.from([0xef, 0xbb, 0xbf]));
      writeFileSync(path, (marked ? '\uFEFF' : '') + text);
      return undefined;
    } catch (error) {
      return reasonOf(error);
    }
  },
  create(path, text) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
      return undefined;
    } catch (error) {
      return reasonOf(error);
    }
  },
  rulePage: (id) => page(`${id}.md`),
  frameworkPage: (id) => page(`../frameworks/${id}.md`),
  today: () => new Date().toISOString().slice(0, 10),
  readStandardInput: () =>
    new Promise((done, failed) => {
      const chunks: Buffer[] = [];
      process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk));
      process.stdin.on('end', () => {
        done(
          Buffer.concat(chunks)
            .toString('utf8')
            .replace(/^\uFEFF/, ''),
        );
      });
      process.stdin.on('error', failed);
    }),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  color: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  width: process.stdout.isTTY ? process.stdout.columns : 100,
  lineDays,
  runServer: (args) =>
    new Promise((done) => {
      const server = join(dirname(fileURLToPath(import.meta.url)), 'server/node.cjs');
      const pages = pagesFolder();
      const where = pages === undefined ? [] : [`${pagesArgument}${pathToFileURL(pages).href}/`];
      const child = spawn(process.execPath, [server, ...args, ...where], { stdio: 'inherit' });
      child.on('exit', (code) => {
        done(code ?? 0);
      });
    }),
};

/** The text of a page, by its path from the folder of the rules' pages. */
function page(path: string): string | undefined {
  const folder = pagesFolder();
  const read = folder === undefined ? undefined : readText(join(folder, path));
  return read?.kind === 'text' ? read.text : undefined;
}

/** Behind the built program, or in the repository it is run from. */
function pagesFolder(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  return [join(here, '../docs/rules'), join(here, '../../../docs/rules')].find((folder) => existsSync(folder));
}
