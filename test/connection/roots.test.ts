// Which root a document belongs to in an editor whose server reads the disk itself: the nearest folder upwards
// that holds rubric.yaml, whatever folder is opened; and what becomes of documents when folders come and go.
import assert from 'node:assert/strict';
import type { Host } from '../../server/src/connection/host.ts';
import type { BacklogResult } from '../../server/src/connection/protocol.ts';
import { memoryFiles } from '../fixture.ts';
import { pause, quickHost, startClient, until, type TestClient } from './client.ts';

const prd = (id: string, more = ''): string =>
  `---\nkind: prd\nid: ${id}\nstatus: review\nowner: dana\n${more}---\n\n# Title of ${id}\n\n## Problem\n\nWords.\n`;
const score = 'rice: { reach: 100, impact: 1, confidence: 80%, effort: 2 }\n';

/** A disk with everything below `file:///`. */
function diskHost(files: Readonly<Record<string, string>>): Host {
  return {
    ...quickHost,
    fileSystem: (root) => {
      if (!root.startsWith('file:')) return undefined;
      const folder = root.slice('file:///'.length);
      return memoryFiles(
        Object.fromEntries(
          Object.entries(files).flatMap(([path, text]) =>
            folder === '' ? [[path, text]] : path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), text]] : [],
          ),
        ),
      );
    },
  };
}

describe('roots in an editor', () => {
  let client: TestClient;
  const start = async (files: Readonly<Record<string, string>>, folders: readonly string[]): Promise<void> => {
    client = startClient({}, diskHost(files));
    for (const [path, text] of Object.entries(files)) client.files.set(`file:///${path}`, text);
    await client.initialize(
      folders.map((folder) => `file:///${folder}`),
      { initializationOptions: {} },
    );
    await client.ready();
  };
  const backlog = (): Promise<BacklogResult> => client.request('rubric/backlog', { framework: 'rice' });
  afterEach(() => {
    client.dispose();
  });

  it('reach up to the rubric.yaml above the opened folder', async () => {
    await start(
      {
        'repo/rubric.yaml': 'rules: { prd/non-goals-missing: off }\n',
        'repo/docs/prds/a.md': prd('PRD-1', score),
        'repo/other/prds/b.md': prd('PRD-1', score),
      },
      ['repo/docs'],
    );
    const a = 'file:///repo/docs/prds/a.md';
    client.open(a);
    await until(async () => (await client.rules(a)).includes('doc/id-duplicate'), 'the whole repository is known');
    assert.ok(!(await client.rules(a)).includes('prd/non-goals-missing'));
    assert.deepEqual(
      (await backlog()).roots.map(({ uri }) => uri),
      ['file:///repo'],
    );
  });

  it('show findings of closed documents in the opened folder only', async () => {
    await start({ 'repo/rubric.yaml': 'version: 1\n', 'repo/docs/prds/a.md': prd('PRD-1'), 'repo/other/prds/b.md': prd('PRD-2') }, [
      'repo/docs',
    ]);
    await until(() => client.pushedRules('file:///repo/docs/prds/a.md').length > 0, 'the folder’s document is pushed');
    await pause(30);
    assert.deepEqual(client.pushedRules('file:///repo/other/prds/b.md'), []);
  });

  it('hold a document that was opened before they were read', async () => {
    client = startClient(
      {},
      diskHost({ 'repo/rubric.yaml': 'rules: { prd/non-goals-missing: off }\n', 'repo/docs/prds/a.md': prd('PRD-1') }),
    );
    await client.initialize(['file:///repo/docs'], { initializationOptions: {} });
    const a = 'file:///repo/docs/prds/a.md';
    client.open(a, prd('PRD-1'));
    client.change(a, prd('PRD-2'), 2);
    await client.ready();
    await until(async () => !(await client.rules(a)).includes('prd/non-goals-missing'), 'the rules of the repository count');
    assert.ok((await client.rules(a)).length > 0);
  });

  it('may be opened one inside the other, and show each document once', async () => {
    await start({ 'repo/prds/a.md': prd('PRD-1'), 'repo/team/prds/b.md': prd('PRD-2') }, ['repo', 'repo/team']);
    await until(
      () => client.pushedRules('file:///repo/team/prds/b.md').length > 0 && client.pushedRules('file:///repo/prds/a.md').length > 0,
      'both are pushed',
    );
    client.open('file:///repo/team/prds/b.md');
    await pause(30);
    assert.deepEqual(client.pushedRules('file:///repo/team/prds/b.md'), []);
    assert.ok((await client.rules('file:///repo/team/prds/b.md')).length > 0);
  });

  it('are found for a file that was opened without its folder', async () => {
    await start(
      {
        'home/repo/rubric.yaml': 'rules: { prd/non-goals-missing: off }\n',
        'home/repo/prds/a.md': prd('PRD-1'),
        'home/repo/prds/b.md': prd('PRD-1'),
      },
      [],
    );
    const a = 'file:///home/repo/prds/a.md';
    client.open(a);
    await until(async () => (await client.rules(a)).includes('doc/id-duplicate'), 'its repository is read');
    assert.ok(!(await client.rules(a)).includes('prd/non-goals-missing'));
    client.close(a);
    await until(
      async () => (await backlog()).roots.every(({ documents }) => documents === 0),
      'the repository is dropped with its last document',
    );
    assert.ok(
      client.pushes.every(({ diagnostics }) => diagnostics.length === 0),
      'nothing closed is pushed',
    );
  });

  it('let a file go on by itself when its folder is closed', async () => {
    await start({ 'repo/prds/a.md': prd('PRD-1'), 'repo/prds/b.md': prd('PRD-1') }, ['repo']);
    const a = 'file:///repo/prds/a.md';
    client.open(a);
    await until(async () => (await client.rules(a)).includes('doc/id-duplicate'), 'the folder is read');
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: 'file:///repo', name: 'repo' }] } });
    await until(async () => !(await client.rules(a)).includes('doc/id-duplicate'), 'the folder is gone');
    assert.ok((await client.rules(a)).includes('prd/non-goals-missing'));
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 'file:///repo', name: 'repo' }], removed: [] } });
    await until(async () => (await client.rules(a)).includes('doc/id-duplicate'), 'the folder is read again');
  });

  it('keep what is typed while they are read anew', async () => {
    const files: Record<string, string> = { 'repo/prds/a.md': prd('PRD-1') };
    for (let index = 0; index < 60; index++) files[`repo/prds/p${String(index)}.md`] = prd(`PRD-${String(index + 10)}`);
    await start(files, ['repo']);
    const a = 'file:///repo/prds/a.md';
    client.open(a);
    await client.pull(a);
    files['repo/rubric.yaml'] = 'version: 1\n';
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///repo/rubric.yaml', type: 1 }] });
    for (let version = 2; version < 30; version++) {
      client.change(a, prd(`PRD-${String(1000 + version)}`, score), version);
      await pause(3);
    }
    await client.ready();
    await until(async () => (await backlog()).roots[0]?.documents === 61, 'everything is read');
    assert.equal((await backlog()).roots[0]?.ranked[0]?.id, 'PRD-1029');
  });
});

describe('a session that outlasts a day', () => {
  it('lets pins expire in the views without anybody editing', async () => {
    let day = '2026-06-15';
    const pinned = `${score}override: { rank: 1, reason: The contract, approver: "@mei", expires: 2026-06-15 }\n`;
    const more = score.replace('100', '500');
    const client = startClient({ 'prds/a.md': prd('PRD-1', pinned), 'prds/b.md': prd('PRD-2', more) }, { ...quickHost, today: () => day });
    try {
      await client.initialize();
      await client.ready();
      const order = async (): Promise<readonly unknown[]> => {
        const { roots }: BacklogResult = await client.request('rubric/backlog', {});
        return roots.flatMap(({ ranked }) => ranked.map(({ id, pin }) => [id, pin?.place]));
      };
      assert.deepEqual(await order(), [
        ['PRD-1', 1],
        ['PRD-2', undefined],
      ]);
      day = '2026-06-16';
      assert.deepEqual(await order(), [
        ['PRD-2', undefined],
        ['PRD-1', undefined],
      ]);
    } finally {
      client.dispose();
    }
  });
});
