// One recorded session, played against the web worker over a message channel and against the Node server over
// standard input and output: both give the same answers, and both show what the command line reports.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node';
import type { Report } from '../../server/src/cli/report.ts';
import { bundles, ensureBuilt, repository } from '../builds.ts';
import { startBrowserServer } from './browserServer.ts';
import { startProcess, until, type TestClient, type UriFiles } from './client.ts';

interface Recorded {
  readonly id?: number;
  readonly method: string;
  readonly params: { readonly textDocument?: { readonly uri: string } };
}

interface Played {
  /** The answers by the ids of their requests, with the root left out of every uri, and what depends on it. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** What is shown at the end, by path: pulled where the document is open, pushed where it is not. */
  readonly shown: ReadonlyMap<string, readonly Shown[]>;
}

/** A finding as both the editor and the command line have it, places counted from 1. */
interface Shown {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const session = readFileSync(join(import.meta.dirname, 'session.json'), 'utf8');
const severities: Readonly<Record<number, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
};

describe('one session everywhere', function () {
  this.timeout(60_000);
  let temporary = '';
  let reported: ReadonlyMap<string, readonly Shown[]>;
  let inBrowser: Played;
  let overStdio: Played;
  let stop = (): void => undefined;

  before(async () => {
    ensureBuilt();
    temporary = realpathSync(mkdtempSync(join(tmpdir(), 'rubric-session-')));
    const folder = join(temporary, 'docs');
    cpSync(join(repository, 'examples'), folder, { recursive: true });
    reported = reportOf(folder);

    const server = startBrowserServer(bundles['server/browser'], filesAt('vscode-vfs://github/acme/docs', folder));
    stop = server.stop;
    inBrowser = await play(server.client, 'vscode-vfs://github/acme/docs', folder, reported);

    const { client, ended } = startProcess(process.execPath, [bundles['server/node'], '--stdio']);
    overStdio = await play(client, pathToFileURL(folder).toString(), folder, reported);
    await client.request('shutdown', undefined);
    client.notify('exit', undefined);
    assert.equal(await ended, 0, 'the server ends when it is asked to');
    client.dispose();
  });

  after(() => {
    stop();
    rmSync(temporary, { recursive: true, force: true });
  });

  it('answers every request of the session', () => {
    const requests = (JSON.parse(session) as Recorded[]).filter(({ id }) => id !== undefined);
    assert.equal(Object.keys(inBrowser.answers).length, requests.length + 2);
    for (const { id, method } of requests) {
      if (method === 'rubric/newDocument') continue;
      assert.notEqual(inBrowser.answers[String(id)], null, `${method} (${String(id)}) has an answer`);
    }
  });

  it('is the same in the worker and over standard input and output', () => {
    assert.deepEqual(inBrowser.answers, overStdio.answers);
  });

  it('shows in the worker what the command line reports', () => {
    assert.deepEqual(Object.fromEntries(inBrowser.shown), Object.fromEntries(reported));
  });

  it('shows over standard input and output what the command line reports', () => {
    assert.deepEqual(Object.fromEntries(overStdio.shown), Object.fromEntries(reported));
  });
});

/** Sends the messages in order, one after the answer to the other, and then waits for the pushes to settle. */
async function play(client: TestClient, root: string, folder: string, expected: ReadonlyMap<string, readonly Shown[]>): Promise<Played> {
  await client.initialize([root], { initializationOptions: { filesFromClient: !root.startsWith('file:'), codeLens: true } });
  await client.ready();
  const answers: Record<string, unknown> = {};
  const open = new Map<string, readonly Diagnostic[]>();
  for (const { id, method, params } of recorded(root, folder)) {
    const uri = params.textDocument?.uri ?? '';
    if (id === undefined) client.notify(method, params);
    else {
      const answer = await client.request(method, params);
      answers[String(id)] = withoutPlaceAndTime(answer, root);
      if (method === 'textDocument/diagnostic') open.set(uri, (answer as { readonly items: readonly Diagnostic[] }).items);
    }
    if (method === 'textDocument/didClose') open.delete(uri);
  }
  const shown = (): ReadonlyMap<string, readonly Shown[]> => {
    const all = new Map<string, readonly Diagnostic[]>();
    for (const { uri, diagnostics } of client.pushes) all.set(uri, diagnostics);
    for (const [uri, diagnostics] of open) {
      assert.deepEqual(all.get(uri) ?? [], [], `${uri} is open and nothing is pushed for it`);
      all.set(uri, diagnostics);
    }
    const found = [...all].map(
      ([uri, diagnostics]) => [decodeURIComponent(uri.slice(root.length + 1)), diagnostics.map(fromDiagnostic)] as const,
    );
    return new Map(found.filter(([, diagnostics]) => diagnostics.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const same = (): boolean => JSON.stringify([...shown()]) === JSON.stringify([...expected]);
  // What is still different after this is different for good, and the tests say what it is.
  await until(same, 'the pushes have settled', 5000).catch(() => undefined);
  for (const method of ['rubric/backlog', 'rubric/documents']) {
    answers[`${method} at rest`] = JSON.parse(JSON.stringify(await client.request(method, {})).replaceAll(root, '$root')) as unknown;
  }
  return { answers, shown: shown() };
}

/** How many findings closed documents have is told once they are checked, which no two hosts do at one pace. */
function withoutPlaceAndTime(answer: unknown, root: string): unknown {
  return JSON.parse(
    JSON.stringify(answer)
      .replaceAll(root, '$root')
      .replace(/"resultId":"[^"]*"/g, '"resultId":"…"')
      .replace(/"(errors|warnings|infos|isStale|isSuspect)":(?:\d+|true|false)/g, '"$1":"…"'),
  ) as unknown;
}

function recorded(root: string, folder: string): readonly Recorded[] {
  return (JSON.parse(session) as Recorded[]).map((message) => {
    const uri = message.params.textDocument?.uri.replace('$root/', '') ?? '';
    const fill = (value: unknown): unknown => {
      if (value === '$text') return readFileSync(join(folder, uri), 'utf8');
      if (typeof value === 'string') return value.replaceAll('$root', root);
      if (Array.isArray(value)) return value.map(fill);
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
      return value;
    };
    return fill(message) as Recorded;
  });
}

function reportOf(folder: string): ReadonlyMap<string, readonly Shown[]> {
  let output: string;
  try {
    output = execFileSync(process.execPath, [bundles.cli, 'check', '--format', 'json', folder], { encoding: 'utf8', cwd: folder });
  } catch (error) {
    output = (error as { readonly stdout: string }).stdout;
  }
  const { documents } = JSON.parse(output) as Report;
  return new Map(
    documents
      .filter(({ problems }) => problems.length > 0)
      .map(({ path, problems }) => [path, problems.map(({ fixable: _fixable, ...shown }) => shown)]),
  );
}

function fromDiagnostic({ code, severity, message, range: { start, end } }: Diagnostic): Shown {
  return {
    rule: String(code),
    severity: severities[severity ?? 0] ?? '',
    message: typeof message === 'string' ? message : message.value,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function filesAt(root: string, folder: string): UriFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/');
      return [`${root}/${path}`, readFileSync(join(folder, path), 'utf8')];
    }),
  );
}
