// Builds every bundle into dist/: the extension and the language server for Node and for the browser, and the
// command line. A failed build exits with 1; the browser bundles take no stubs, so a Node import there fails.
import { build, context } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const watch = process.argv.includes('--watch');
const shared = {
  bundle: true,
  sourcemap: true,
  minify: !watch,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
  metafile: true,
};

/** Remark asks for a document under the browser condition; workers have none. */
const worker = { platform: 'browser', conditions: ['worker'] };

/** Some dependencies still call require, which a module does not have by itself. */
const cliBanner = [
  '#!/usr/bin/env node',
  "import { createRequire } from 'node:module';",
  'const require = createRequire(import.meta.url);',
].join('\n');

const bundles = {
  'client/node': {
    entryPoints: ['client/src/node/extension.ts'],
    outfile: 'dist/client/node.cjs',
    platform: 'node',
    format: 'cjs',
    external: ['vscode', './node-client.cjs'],
  },
  // The entry loads this one when a server is needed, so that opening a README costs nothing.
  'client/node-client': {
    entryPoints: ['client/src/node/client.ts'],
    outfile: 'dist/client/node-client.cjs',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  },
  'client/browser': {
    entryPoints: ['client/src/browser/extension.ts'],
    outfile: 'dist/client/browser.cjs',
    ...worker,
    format: 'cjs',
    external: ['vscode'],
  },
  // The page of the dashboard: its script and its style beside it.
  'client/dashboard': {
    entryPoints: [
      { in: 'client/src/dashboard/main.ts', out: 'dashboard' },
      { in: 'client/src/dashboard/dashboard.css', out: 'dashboard' },
    ],
    outdir: 'dist/client',
    platform: 'browser',
    format: 'iife',
  },
  'server/node': { entryPoints: ['server/src/nodeMain.ts'], outfile: 'dist/server/node.cjs', platform: 'node', format: 'cjs' },
  'server/browser': { entryPoints: ['server/src/browserMain.ts'], outfile: 'dist/server/browser.js', ...worker, format: 'iife' },
  cli: { entryPoints: ['server/src/cliMain.ts'], outfile: 'dist/cli.js', platform: 'node', format: 'esm', banner: { js: cliBanner } },
};

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const chosen = Object.entries(bundles).filter(([name]) => only.length === 0 || only.includes(name));

try {
  if (watch) {
    for (const [, options] of chosen) await (await context({ ...shared, ...options })).watch();
    console.log('Watching for changes.');
  } else {
    const results = await Promise.all(chosen.map(async ([name, options]) => [name, (await build({ ...shared, ...options })).metafile]));
    mkdirSync('dist', { recursive: true });
    // VS Code up to 1.100 puts `.js` behind the name of a web extension's entry, whatever it ends with.
    if (chosen.some(([name]) => name === 'client/browser')) copyFileSync('dist/client/browser.cjs', 'dist/client/browser.cjs.js');
    // What was not built this time is as it was.
    const others = existsSync('dist/meta.json') ? JSON.parse(readFileSync('dist/meta.json', 'utf8')) : {};
    writeFileSync('dist/meta.json', JSON.stringify({ ...others, ...Object.fromEntries(results) }));
  }
} catch (error) {
  // What esbuild found wrong with the sources it has printed itself.
  if (!Array.isArray(error.errors)) console.error(error);
  process.exitCode = 1;
}
