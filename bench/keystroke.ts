// `npm run bench`: how long a key takes from didChange to its diagnostics, in a repository of 1,000 generated
// documents with every rule on, and the same keys in VS Code's own Markdown server; then whole-process checks.
// It reports and never fails, because the absolute figures belong to the machine and only ratios carry over.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backlogRequest } from '../server/src/connection/protocol.ts';
import { benchCommandLine } from './commandLine.ts';
import { milliseconds, printTable, ratio, spread } from './figures.ts';
import { MeasuredServer, type ServerCommand } from './languageServer.ts';
import { ensurePeers, markdownServer, repository, rubricServer } from './peers.ts';
import { scenes, typeScene, type Scene } from './typing.ts';
import { generateWorkspace, type GeneratedWorkspace } from './workspace.ts';

/** Most milliseconds that nineteen of twenty keys may take. */
const budget = 50;

interface Session {
  readonly name: string;
  readonly initialised: number;
  readonly firstDiagnostics: number;
  readonly findings: number;
  /** Until the server says that it has read the workspace; undefined where it says no such thing. */
  readonly indexed: number | undefined;
  readonly memoryIndexed: number | undefined;
  readonly memoryAfter: number | undefined;
  readonly small: ReadonlyMap<Scene, readonly number[]>;
  readonly large: ReadonlyMap<Scene, readonly number[]>;
  readonly openLarge: number;
  readonly lens: number | undefined;
  readonly backlog: number | undefined;
}

async function measure(command: ServerCommand, workspace: GeneratedWorkspace, keys: number): Promise<Session> {
  let ready: ((time: number) => void) | undefined;
  const isReady = new Promise<number>((resolve) => (ready = resolve));
  const server = await MeasuredServer.start(command, workspace.folder, (method, params) => {
    if (method === 'rubric/status' && typeof params === 'object' && params !== null && 'state' in params && params.state === 'ready')
      ready?.(server.age);
  });
  await server.open(workspace.small);
  const findings = await server.diagnostics(workspace.small);
  const firstDiagnostics = server.age;
  const isRubric = command.name === 'Rubric';
  const indexed = isRubric ? await isReady : undefined;
  // What is left to check in the background is done before keys are timed, except for what they cause themselves.
  await quiet(server, workspace.small);
  const memoryIndexed = server.memory();
  const small = new Map<Scene, readonly number[]>();
  for (const scene of scenes) small.set(scene, await typeScene(server, workspace.small, scene, keys));
  const document = { textDocument: { uri: server.uri(workspace.small) } };
  const lens = isRubric ? await server.timed('textDocument/codeLens', document) : undefined;
  const backlog = isRubric ? await server.timed(backlogRequest, { framework: 'rice' }) : undefined;
  const before = performance.now();
  await server.open(workspace.large);
  await server.diagnostics(workspace.large);
  const openLarge = performance.now() - before;
  const large = new Map<Scene, readonly number[]>();
  for (const scene of scenes) large.set(scene, await typeScene(server, workspace.large, scene, Math.ceil(keys / 4)));
  const memoryAfter = server.memory();
  await server.stop();
  return {
    name: command.name,
    initialised: server.initialised,
    firstDiagnostics,
    findings,
    indexed,
    memoryIndexed,
    memoryAfter,
    small,
    large,
    openLarge,
    lens,
    backlog,
  };
}

/** Waits until ten answers in a row come quickly, or for a minute. */
async function quiet(server: MeasuredServer, path: string): Promise<void> {
  const end = performance.now() + 60_000;
  for (let fast = 0; fast < 10 && performance.now() < end;) {
    const before = performance.now();
    await server.diagnostics(path);
    fast = performance.now() - before < 20 ? fast + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function all(times: ReadonlyMap<Scene, readonly number[]>): readonly number[] {
  return [...times.values()].flat();
}

function report(sessions: readonly Session[]): void {
  const [rubric, peer] = sessions;
  if (rubric === undefined) return;
  const row = (what: string, of: (session: Session) => number | undefined, unit: string): readonly string[] => {
    const [own, other] = [of(rubric), peer === undefined ? undefined : of(peer)];
    const shown = (value: number | undefined): string => (value === undefined ? '–' : `${milliseconds(value)} ${unit}`);
    return [what, shown(own), shown(other), own === undefined ? '–' : ratio(other, own)];
  };
  const keys = (document: 'small' | 'large', scene?: Scene): readonly (readonly string[])[] =>
    (['p50', 'p95', 'max'] as const).map((name) =>
      row(
        `${document === 'small' ? '8 KB' : '300 KB'}, ${scene ?? 'every key'}, ${name}`,
        (session) => spread(scene === undefined ? all(session[document]) : (session[document].get(scene) ?? []))[name],
        'ms',
      ),
    );
  printTable([
    ['', rubric.name, peer?.name ?? 'no peer', 'peer ÷ Rubric'],
    row('start → initialised', ({ initialised }) => initialised, 'ms'),
    row('start → workspace read', ({ indexed }) => indexed, 'ms'),
    row('start → first diagnostics of the open document', ({ firstDiagnostics }) => firstDiagnostics, 'ms'),
    ...keys('small'),
    ...scenes.flatMap((scene) => keys('small', scene).slice(0, 2)),
    row('300 KB, open → diagnostics', ({ openLarge }) => openLarge, 'ms'),
    ...keys('large'),
    row('lenses', ({ lens }) => lens, 'ms'),
    row('backlog', ({ backlog }) => backlog, 'ms'),
    row('memory, workspace read', ({ memoryIndexed }) => memoryIndexed, 'MB'),
    row('memory, after all keys', ({ memoryAfter }) => memoryAfter, 'MB'),
  ]);
  console.log(`p95 ≤ ${String(budget)} ms: ${spread(all(rubric.small)).p95 <= budget ? 'yes' : 'no'}\n`);
}

const options = {
  documents: { type: 'string', default: '1000' },
  keys: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
  /** `keystroke`, `cli` or both. */
  only: { type: 'string', default: 'keystroke,cli' },
  /** Another build to measure, to compare two states of the code. */
  dist: { type: 'string', default: join(repository, 'dist') },
  /** A folder for the server's CPU profile. */
  profile: { type: 'string' },
  'no-peers': { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  for (const built of ['server/node.cjs', 'cli.js']) {
    if (!existsSync(join(values.dist, built))) throw new Error(`There is no ${join(values.dist, built)}: run npm run build first.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'rubric-bench-'));
  try {
    const workspace = generateWorkspace(folder, Number(values.documents), Number(values.seed));
    console.log(
      `${String(workspace.documents)} documents, ${(workspace.bytes / 1e6).toFixed(1)} MB · Node ${process.versions.node} · ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`,
    );
    const peers = values['no-peers'] ? { missing: 'it was asked to be left out' } : ensurePeers();
    if ('missing' in peers) console.log(`No comparison: ${peers.missing}.\n`);
    if (values.only.includes('keystroke')) {
      const keys = Number(values.keys) / scenes.length;
      const nodeArgs = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];
      const sessions = [await measure(rubricServer(values.dist, nodeArgs), workspace, keys)];
      if ('folder' in peers) sessions.push(await measure(markdownServer(peers.folder), workspace, keys));
      report(sessions);
    }
    if (values.only.includes('cli')) benchCommandLine(workspace, values.dist, 'folder' in peers ? peers.folder : undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
