// `npm start`: from a fresh clone to Rubric at work on the documents of examples/, in desktop VS Code where
// there is one and otherwise in the npm-shipped VS Code in a browser. What a person sees there is the
// packaged extension as a user gets it; nothing outside the clone is changed.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder, ensureDependencies, onPath, repository, runQuietly } from './install.mjs';
import { packageExtension } from './package.mjs';
import { installExtension, startVSCodeServer } from './vscodeServer.mjs';

const help = `Usage: npm start -- [options]

Builds Rubric and opens examples/ with it: in desktop VS Code if \`code\` is on PATH
(or VSCODE_EXECUTABLE names it), otherwise in VS Code in the browser.

  --browser   use VS Code in the browser even where desktop VS Code is installed
  --no-open   print the address, but do not open a browser
  --port N    serve VS Code in the browser on this port (default: a free one)
  --help      print this text
`;

const examples = join(repository, 'examples');
/** The document of step 2 in the examples' README: it has a finding, a score and a fix to try. */
const firstDocument = join(examples, 'prds', 'carrier-waitlist.md');

async function main() {
  const options = readOptions();
  if (options.help) {
    console.log(help);
    return;
  }
  await ensureDependencies();
  console.log('Building Rubric …');
  await runQuietly(process.execPath, ['esbuild.mjs'], { cwd: repository, shell: false });
  const desktop = options.browser ? undefined : (process.env.VSCODE_EXECUTABLE ?? onPath('code'));
  if (desktop) await openDesktop(desktop);
  else await openInBrowser(options);
}

function readOptions() {
  const flag = { type: 'boolean', default: false };
  try {
    const { values } = parseArgs({
      options: { browser: flag, 'no-open': flag, port: { type: 'string' }, help: { ...flag, short: 'h' } },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
      throw new Error(`--port needs a number from 1 to 65535, not "${values.port}".`);
    }
    return { ...values, port };
  } catch (error) {
    console.error(`${error.message}\n\n${help}`);
    process.exit(2);
  }
}

async function openDesktop(executable) {
  console.log(`Opening examples/ in ${executable}. This command ends when the window is closed.`);
  const args = [`--extensionDevelopmentPath=${repository}`, '--disable-workspace-trust', '--wait', examples];
  const child = spawn(executable, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function openInBrowser(options) {
  const dataDir = join(cacheFolder, 'start');
  // A page honours an extension's folder only in a test mode without notifications, so it gets the package.
  await installExtension(await packageExtension(), dataDir);
  const { url } = await startVSCodeServer({
    folder: examples,
    openFiles: [firstDocument].filter(existsSync),
    dataDir,
    port: options.port,
    // The folder belongs to this clone, so asking whether to trust its author would be idle.
    userSettings: { 'security.workspace.trust.enabled': false },
  });
  console.log(`\nRubric is running in VS Code at\n\n  ${url}\n\nPress Ctrl+C to stop.`);
  if (!options['no-open']) openAddress(url);
}

function openAddress(url) {
  const [command, ...args] = openerOf(process.platform);
  if (!command) return;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  // The address is printed already, so a browser that does not start is no failure.
  child.on('error', () => undefined);
  child.unref();
}

function openerOf(platform) {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['explorer.exe'];
  const hasScreen = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return hasScreen && onPath('xdg-open') ? ['xdg-open'] : [];
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
