// `npm test`: from a fresh clone through every check of the project, in order, to one closing line with the
// sum of all tests. A step that fails without a failing test, or a suite that runs no test, counts as one
// failed test, so the closing line and the exit code never disagree.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium, ensureDependencies, ensureVSCode, repository } from './install.mjs';

const help = `Usage: npm test -- [--unit]

Checks types and style, then runs all tests; the VS Code tests run in a real VS Code.

  --unit   leave out the VS Code tests
  --help   print this text
`;

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** A suite reports its own counts; every other step is one test that passes or fails. */
const steps = [
  { name: 'Build', script: 'build', isPreparation: true },
  { name: 'Type check', script: 'typecheck' },
  { name: 'Lint', script: 'lint' },
  // The grammar is also tested against the one of VS Code, where that is installed.
  { name: 'Unit tests', script: 'test:unit', isSuite: true, usesVSCode: true },
  { name: 'VS Code tests', script: 'test:vscode', isSuite: true, needsVSCode: true },
];

async function main(args) {
  const unknown = args.find((arg) => !['--unit', '--help'].includes(arg));
  if (unknown || args.includes('--help')) {
    console.log(unknown ? `Unknown option ${unknown}\n\n${help}` : help);
    return unknown ? 2 : 0;
  }
  await ensureDependencies();
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    if (step.needsVSCode && args.includes('--unit')) continue;
    const counts = await carryOut(step, args.includes('--unit'));
    for (const key of Object.keys(sum)) sum[key] += counts[key];
    // Everything after the build would test an old one.
    if (step.isPreparation && counts.failed > 0) break;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed > 0 ? 1 : 0;
}

/** @returns {Promise<Counts>} */
async function carryOut(step, unitOnly) {
  console.log(`${step.name} …`);
  const start = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'rubric-test-'));
  const countsFile = join(folder, 'counts.jsonl');
  let succeeded = false;
  try {
    if (step.usesVSCode && !unitOnly) await ensureVSCode();
    if (step.needsVSCode) await prepareVSCode();
    succeeded = (await runScript(step.script, { TEST_COUNTS_FILE: countsFile })) === 0;
  } catch (error) {
    console.error(error.message);
  }
  const counts = step.isSuite ? await readCounts(countsFile) : { passed: 0, failed: 0, skipped: 0 };
  await rm(folder, { recursive: true, force: true });
  const problem = complaint(step, succeeded, counts);
  if (problem !== undefined) counts.failed += 1;
  else if (!step.isSuite && !step.isPreparation) counts.passed += 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${step.name}: ${counts.failed > 0 ? 'failed' : 'passed'} in ${seconds} s${problem ? `, ${problem}` : ''}.\n`);
  return counts;
}

async function prepareVSCode() {
  await ensureVSCode();
  await ensureChromium();
}

/** What is wrong with a step beyond the failed tests that it counted itself. */
function complaint(step, succeeded, counts) {
  if (step.isSuite && counts.passed + counts.failed === 0) return 'because it executed no test';
  if (!succeeded && counts.failed === 0) return `because npm run ${step.script} failed`;
  return undefined;
}

/** @returns {Promise<Counts>} the sum over the mocha runs of one step */
async function readCounts(file) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const text = await readFile(file, 'utf8').catch(() => '');
  for (const line of text.split('\n').filter(Boolean)) {
    const counts = JSON.parse(line);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
  }
  return sum;
}

/** Runs a script of package.json with its output on this terminal; gives its exit code. */
function runScript(script, variables) {
  const windows = process.platform === 'win32';
  const child = spawn(windows ? 'npm.cmd' : 'npm', ['run', '--silent', script], {
    cwd: repository,
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, ...variables },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
