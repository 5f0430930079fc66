#!/usr/bin/env node
// Takes the arguments of desktop VS Code and carries an extension's test run out in the npm-shipped VS Code
// and a Chromium without a window, so that @vscode/test-electron's `runTests` needs no desktop VS Code.
// It ends with the exit code of the run, and always ends.

import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { launchChromium } from './chromium.mjs';
import { cacheFolder } from './install.mjs';
import { startVSCodeServer } from './vscodeServer.mjs';

const timeoutSeconds = Number(process.env.VSCODE_TEST_TIMEOUT ?? 300);

/** Reads the few arguments that matter here; the many others of desktop VS Code have no meaning in a browser. */
function parseArguments(args) {
  const value = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const path = (text) => (text?.startsWith('file:') ? fileURLToPath(text) : text && resolve(text));
  const positional = args.filter((arg) => !arg.startsWith('-')).map(path);
  return {
    folder: positional[0],
    openFiles: positional.slice(1),
    extensionDevelopmentPath: path(value('extensionDevelopmentPath')),
    extensionTestsPath: path(value('extensionTestsPath')),
    extensionDevelopmentKind: value('extensionDevelopmentKind'),
    trustAll: args.includes('--disable-workspace-trust'),
  };
}

async function carryOut({ trustAll, ...run }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'rubric-vscode-'));
  // Also an interrupted run leaves nothing behind.
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 }));
  const userSettings = { 'security.workspace.trust.enabled': !trustAll };
  const server = await startVSCodeServer({ ...run, dataDir, userSettings, smokeTestDriver: true });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    return await Promise.race([exitCodeOf(page, server.url), timeUp(page)]);
  } catch (error) {
    console.error(error.message);
    return 1;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Opens the workbench, which calls these two functions: one for every line of output, one at the end. */
async function exitCodeOf(page, url) {
  await page.exposeFunction('codeAutomationLog', printUnlessNoise);
  let exit;
  const exited = new Promise((resolve) => (exit = resolve));
  await page.exposeFunction('codeAutomationExit', (code) => exit(code));
  const lost = new Promise((_, reject) => {
    page.once('crash', () => reject(new Error('The browser page with VS Code crashed.')));
  });
  await page.goto(url);
  return Promise.race([exited, lost]);
}

async function timeUp(page) {
  await new Promise((resolve) => setTimeout(resolve, timeoutSeconds * 1000).unref());
  const picture = join(cacheFolder, 'timed-out.png');
  await mkdir(cacheFolder, { recursive: true });
  await page.screenshot({ path: picture });
  throw new Error(
    `The test run in VS Code did not end within ${timeoutSeconds} s (VSCODE_TEST_TIMEOUT sets the limit). ` +
      `The window at that moment: ${picture}`,
  );
}

/** What the workbench logs about itself on every start and end; it says nothing about the extension. */
const noise = [
  /spdlog|native-watchdog|Release\/watchdog/,
  /^(Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin|Creation of workbench)/,
  /^\[[\w: -]+\] /,
  /open-vsx|authentication provider|search provider/,
  // A stack within the workbench's own script; tests and extensions run elsewhere.
  /\/workbench\/workbench\.js:\d/,
];

function printUnlessNoise(type, args) {
  const text = format(...args);
  if (noise.some((pattern) => pattern.test(text))) return;
  (type === 'error' ? process.stderr : process.stdout).write(`${text}\n`);
}

const run = parseArguments(process.argv.slice(2));
if (!run.extensionTestsPath || !run.extensionDevelopmentPath) {
  console.error('Usage: vscode.mjs --extensionDevelopmentPath=FOLDER --extensionTestsPath=FILE [FOLDER]');
  process.exit(2);
}
process.exit(await carryOut(run));
