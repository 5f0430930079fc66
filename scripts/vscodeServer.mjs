// Runs the npm-shipped VS Code server on this computer for one folder and gives the address of its
// workbench. A server never outlives the process that started it, listens on the loopback interface
// alone, and answers nobody who does not know the secret in its address.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureVSCode, runQuietly } from './install.mjs';

/** What keeps a fresh profile from greeting, asking and advertising; a caller's own settings come on top. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/**
 * @typedef {object} ServerOptions
 * @property {string} [folder] a folder, or a .code-workspace file; without it the window is empty
 * @property {string} dataDir where the server keeps settings, installed extensions and logs
 * @property {Record<string, unknown>} [userSettings]
 * @property {string[]} [openFiles] absolute paths
 * @property {number} [port]
 * @property {string} [extensionDevelopmentPath] needs the smoke test driver
 * @property {string} [extensionTestsPath] needs the smoke test driver
 * @property {'web'} [extensionDevelopmentKind] runs the extension in the web worker instead of Node
 * @property {boolean} [smokeTestDriver] honours the extension paths; VS Code then shows no notification toasts
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * Starts a server and waits until it answers.
 * @param {ServerOptions} options
 * @returns {Promise<{url: string, stop(): Promise<void>}>}
 */
export async function startVSCodeServer(options) {
  const { dataDir, userSettings = {}, smokeTestDriver = false, env = {} } = options;
  const vscode = await ensureVSCode();
  await writeUserSettings(dataDir, { ...quietSettings, ...(await hostSettings(options)), ...userSettings });
  const port = await freePort(options.port);
  const secret = randomBytes(16).toString('hex');
  const args = ['--host', '127.0.0.1', '--port', String(port), '--connection-token', secret];
  args.push('--server-data-dir', dataDir, '--accept-server-license-terms', '--telemetry-level', 'off');
  if (smokeTestDriver) args.push('--enable-smoke-test-driver');
  const server = runServer(vscode, args, env);
  try {
    await server.answersAt(port);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: workbenchUrl(port, secret, options), stop: server.stop };
}

/** Installs a packaged extension for the servers that will use this data folder. */
export async function installExtension(vsix, dataDir) {
  const { nodePath, serverMain } = await ensureVSCode();
  const args = [serverMain, '--server-data-dir', dataDir, '--accept-server-license-terms'];
  const output = await runQuietly(nodePath, [...args, '--install-extension', vsix, '--force'], { shell: false });
  // The server reports a package that it cannot install, but exits as if all were well.
  if (!/successfully installed/.test(output)) throw new Error(`VS Code did not install ${vsix}:\n${output.trim()}`);
}

/** The setting that puts extensions into the web worker host; the server ignores the flag of that name. */
export function webHostSettings(extensionId) {
  return { 'remote.extensionKind': { [extensionId]: ['web'] } };
}

async function hostSettings({ extensionDevelopmentPath, extensionDevelopmentKind }) {
  if (!extensionDevelopmentPath || extensionDevelopmentKind !== 'web') return {};
  const manifest = JSON.parse(await readFile(join(extensionDevelopmentPath, 'package.json'), 'utf8'));
  return webHostSettings(`${manifest.publisher}.${manifest.name}`);
}

async function writeUserSettings(dataDir, settings) {
  const folder = join(dataDir, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

/** The wanted port, or any, if nothing listens on it at the moment of asking. */
function freePort(wanted = 0) {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (error) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${wanted} is in use by another program.`) : error);
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function runServer({ nodePath, serverMain }, args, env) {
  const path = dirname(nodePath) + delimiter + process.env.PATH;
  // VS Code leaves its sockets behind in the folder for temporary files, so it gets one to be removed with it.
  const sockets = mkdtempSync(join(tmpdir(), 'rubric-sockets-'));
  // A group of its own lets the server's extension hosts and watchers be ended together with it.
  const child = spawn(nodePath, [serverMain, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env: { ...process.env, PATH: path, TMPDIR: sockets, XDG_RUNTIME_DIR: sockets, ...env },
  });
  let output = '';
  const remember = (data) => (output = (output + data).slice(-20_000));
  child.stdout.on('data', remember);
  child.stderr.on('data', remember);
  const ended = new Promise((resolve) => child.once('close', resolve));
  children.set(child, sockets);

  return {
    async answersAt(port) {
      const deadline = Date.now() + 60_000;
      while (!(await answers(port))) {
        const why = child.exitCode !== null ? 'ended before it answered' : 'did not answer within 60 s';
        if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The VS Code server ${why}:\n${output}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async stop() {
      killGroup(child, 'SIGTERM');
      const patience = setTimeout(() => killGroup(child, 'SIGKILL'), 3_000);
      await ended;
      clearTimeout(patience);
      cleanUp(child);
    },
  };
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/version`)).status < 500;
  } catch {
    return false;
  }
}

/** The servers that run, each with its folder for sockets. */
const children = new Map();

function killGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    // The group is gone already, which is what was wanted.
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends what a server left running, and removes its sockets. */
function cleanUp(child) {
  const sockets = children.get(child);
  if (sockets === undefined) return;
  killGroup(child, 'SIGKILL');
  rmSync(sockets, { recursive: true, force: true, maxRetries: 3 });
  children.delete(child);
}

process.on('exit', () => {
  for (const child of [...children.keys()]) cleanUp(child);
});
for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
]) {
  // Without a listener these signals would end the process without its `exit` event.
  process.once(signal, () => process.exit(128 + number));
}

/** The address of the workbench: the folder in the query, everything else in a payload of pairs. */
function workbenchUrl(port, secret, options) {
  const remote = (path) => `vscode-remote://localhost:${port}${pathToFileURL(path).pathname}`;
  const payload = [['skipWelcome', 'true']];
  if (options.extensionDevelopmentPath) {
    payload.push(['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)]);
  }
  if (options.extensionTestsPath) payload.push(['extensionTestsPath', remote(options.extensionTestsPath)]);
  for (const file of options.openFiles ?? []) payload.push(['openFile', remote(file)]);
  const url = new URL(`http://localhost:${port}/`);
  url.searchParams.set('tkn', secret);
  url.searchParams.set('payload', JSON.stringify(payload));
  if (options.folder === undefined) url.searchParams.set('ew', 'true');
  else url.searchParams.set(options.folder.endsWith('.code-workspace') ? 'workspace' : 'folder', plainPath(options.folder));
  return url.href;
}

function plainPath(path) {
  return decodeURIComponent(pathToFileURL(path).pathname);
}
