// Runs the suite of host/ inside VS Code, once in the Node extension host and once in the web worker, through
// @vscode/test-electron: with desktop VS Code where VSCODE_EXECUTABLE names one, else with the npm-shipped one.

import { build } from 'esbuild';
import { runTests } from '@vscode/test-electron';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, repository } from '../../scripts/install.mjs';

const bundle = join(cacheFolder, 'host-tests', 'index.cjs');

describe('the extension hosts', function () {
  this.timeout('6 min');
  let folder: string;

  before(async () => {
    await bundleHostSuite();
    folder = await mkdtemp(join(tmpdir(), 'rubric-host-'));
  });

  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('pass the suite in Node', async () => {
    await runHostSuite([]);
  });

  it('pass the suite in the web worker', async () => {
    await runHostSuite(['--extensionDevelopmentKind=web']);
  });

  /** Fails with the exit code of the run; the suite's own report is printed as it comes. */
  async function runHostSuite(hostArguments: readonly string[]): Promise<void> {
    await runTests({
      vscodeExecutablePath: process.env['VSCODE_EXECUTABLE'] ?? join(repository, 'scripts', 'vscode.mjs'),
      extensionDevelopmentPath: repository,
      extensionTestsPath: bundle,
      launchArgs: [folder, ...hostArguments],
    });
  }
});

/** Bundles the suite into one script that exports `run`: the web worker host loads no second file. */
async function bundleHostSuite(): Promise<void> {
  await build({
    entryPoints: [join(repository, 'test', 'vscode', 'host', 'index.ts')],
    outfile: bundle,
    bundle: true,
    // In the form `cjs` mocha's browser build would take the bundle's exports for its own.
    format: 'iife',
    globalName: 'hostSuite',
    footer: { js: 'module.exports = hostSuite;' },
    platform: 'browser',
    target: 'es2023',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
