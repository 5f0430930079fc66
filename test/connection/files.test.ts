// What the server knows of files: those that come, change and go on disk, rubric.yaml in an editor and on disk,
// several roots, and documents that are in no folder at all.
import assert from 'node:assert/strict';
import type { BacklogResult } from '../../server/src/connection/protocol.ts';
import { pause, root, startClient, until, type TestClient } from './client.ts';

const prd = (id: string, more = ''): string =>
  `---\nkind: prd\nid: ${id}\nstatus: review\nowner: dana\n${more}---\n\n# Title of ${id}\n\n## Problem\n\nWords.\n`;
const score = 'rice: { reach: 100, impact: 1, confidence: 80%, effort: 2 }\n';
const uri = (path: string): string => `${root}/${path}`;
const a = uri('prds/a.md');
const b = uri('prds/b.md');

describe('files of the language server', () => {
  let client: TestClient;
  const start = async (files: Readonly<Record<string, string>>, folders: readonly string[] = [root]): Promise<void> => {
    client = startClient(files);
    await client.initialize(folders);
    await client.ready();
  };
  const backlog = (): Promise<BacklogResult> => client.request('rubric/backlog', { framework: 'rice' });
  const ranked = async (): Promise<readonly (string | undefined)[]> =>
    (await backlog()).roots.flatMap((each) => each.ranked.map(({ id }) => id));
  afterEach(() => {
    client.dispose();
  });

  describe('on disk', () => {
    it('are indexed when they come, read again when they change, and forgotten when they go', async () => {
      await start({ 'prds/a.md': prd('PRD-1') });
      client.open(a);
      client.disk({ [b]: prd('PRD-1', score) });
      await until(async () => (await client.rules(a)).includes('doc/id-duplicate'), 'the new file is indexed');
      assert.deepEqual(await ranked(), ['PRD-1']);
      client.disk({ [b]: prd('PRD-2', score) });
      await until(async () => !(await client.rules(a)).includes('doc/id-duplicate'), 'the changed file is read');
      assert.deepEqual(await ranked(), ['PRD-2']);
      client.disk({ [b]: undefined });
      await until(async () => (await ranked()).length === 0, 'the deleted file is forgotten');
      await until(() => client.pushedRules(b).length === 0, 'its findings are taken back');
    });

    it('are read again when they are put in the place of one another, as a change of branch does', async () => {
      await start({ 'prds/a.md': prd('PRD-1', score) });
      client.files.set(a, prd('PRD-7', score));
      client.notify('workspace/didChangeWatchedFiles', {
        changes: [
          { uri: a, type: 3 },
          { uri: a, type: 1 },
        ],
      });
      await until(async () => (await ranked())[0] === 'PRD-7', 'the replaced file is read');
      client.files.set(a, prd('PRD-8', score));
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: a, type: 1 }] });
      await until(async () => (await ranked())[0] === 'PRD-8', 'the file that is said to be new is read');
    });

    it('do not change what an editor holds', async () => {
      await start({ 'prds/a.md': prd('PRD-1', score) });
      client.open(a, prd('PRD-2', score));
      client.disk({ [a]: prd('PRD-3', score) });
      await pause(80);
      assert.deepEqual(await ranked(), ['PRD-2']);
      client.close(a);
      await until(async () => (await ranked())[0] === 'PRD-3', 'the closed document is as on disk');
    });

    it('may be deleted under an open editor', async () => {
      await start({ 'prds/a.md': prd('PRD-1', score) });
      client.open(a);
      client.disk({ [a]: undefined });
      await pause(80);
      assert.deepEqual(await ranked(), ['PRD-1']);
      client.close(a);
      await until(async () => (await ranked()).length === 0, 'nothing is left');
    });

    it('make links whole and broken', async () => {
      await start({ 'prds/a.md': `${prd('PRD-1')}[notes](../notes.md)\n` });
      client.open(a);
      assert.ok((await client.rules(a)).includes('doc/broken-link'));
      client.disk({ [uri('notes.md')]: '# Notes\n' });
      await until(async () => !(await client.rules(a)).includes('doc/broken-link'), 'the link is whole');
      client.disk({ [uri('notes.md')]: undefined });
      await until(async () => (await client.rules(a)).includes('doc/broken-link'), 'the link is broken');
    });

    it('settle after a storm of changes', async () => {
      await start({});
      const files = Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [uri(`prds/p${String(index)}.md`), prd(`PRD-${String(index + 1)}`, score)]),
      );
      client.disk(files);
      await until(async () => (await ranked()).length === 200, 'all are indexed');
      client.disk(Object.fromEntries(Object.keys(files).map((each) => [each, undefined])));
      await until(async () => (await ranked()).length === 0, 'all are forgotten');
    });
  });

  describe('rubric.yaml', () => {
    it('counts while it is typed, shows its own problems, and falls back to the disk', async () => {
      await start({ 'rubric.yaml': 'version: 1\n', 'prds/a.md': prd('PRD-1') });
      client.open(a);
      client.open(uri('rubric.yaml'));
      client.change(uri('rubric.yaml'), 'rules:\n  prd/non-goals-missing: off\nframwork: ice\n', 2);
      assert.ok(!(await client.rules(a)).includes('prd/non-goals-missing'));
      assert.deepEqual(await client.rules(uri('rubric.yaml')), ['config/invalid']);
      client.close(uri('rubric.yaml'));
      assert.ok((await client.rules(a)).includes('prd/non-goals-missing'));
    });

    it('that comes, changes and goes on disk changes everything below it', async () => {
      await start({ 'prds/a.md': prd('PRD-1') });
      client.open(a);
      client.disk({ [uri('rubric.yaml')]: 'rules: { prd/non-goals-missing: off }\n' });
      await until(async () => !(await client.rules(a)).includes('prd/non-goals-missing'), 'the rule is off');
      client.disk({ [uri('rubric.yaml')]: 'rules: { prd/non-goals-missing: error }\n' });
      await until(async () => (await client.rules(a)).includes('prd/non-goals-missing'), 'the rule is on');
      client.disk({ [uri('rubric.yaml')]: undefined });
      await until(
        async () => (await client.pull(a)).items.some(({ code, severity }) => code === 'prd/non-goals-missing' && severity === 2),
        'the rule is a warning',
      );
    });

    it('that claims and excludes files reads and forgets them', async () => {
      await start({
        'rubric.yaml': 'version: 1\n',
        'ideas/1.md': prd('PRD-1', score).replace('kind: prd\n', '').replace('Title of PRD-1', 'Mainnet'),
        'prds/a.md': prd('PRD-2', score),
      });
      assert.deepEqual(await ranked(), ['PRD-2']);
      client.disk({ [uri('rubric.yaml')]: 'kinds: { prd: [ideas/*.md] }\nexclude: [prds/**]\n' });
      await until(async () => (await ranked()).join() === 'PRD-1', 'the claimed file is read and the excluded one forgotten');
    });

    it('in a folder below makes that folder a root of its own', async () => {
      await start({ 'prds/a.md': prd('PRD-1', score), 'team/rubric.yaml': 'version: 1\n', 'team/prds/b.md': prd('PRD-1', score) });
      const { roots } = await backlog();
      assert.deepEqual(
        roots.map(({ uri: each, ranked: rows }) => [each, rows.length]),
        [
          [root, 1],
          [uri('team'), 1],
        ],
      );
      client.open(a);
      assert.ok(!(await client.rules(a)).includes('doc/id-duplicate'));
    });

    it('that comes and goes below moves the open documents along', async () => {
      await start({ 'prds/a.md': prd('PRD-1', score), 'team/prds/b.md': prd('PRD-1', score) });
      const inner = uri('team/prds/b.md');
      client.open(inner);
      assert.ok((await client.rules(inner)).includes('doc/id-duplicate'));
      client.disk({ [uri('team/rubric.yaml')]: 'version: 1\n' });
      await until(
        async () => !(await client.rules(inner)).includes('doc/id-duplicate') && (await client.rules(inner)).length > 0,
        'the folder is a root',
      );
      client.disk({ [uri('team/rubric.yaml')]: undefined });
      await until(async () => (await client.rules(inner)).includes('doc/id-duplicate'), 'the folder is none');
      assert.equal((await backlog()).roots.length, 1);
    });
  });

  describe('that rubric.yaml excludes', () => {
    it('are no product documents when they are opened, and trouble no other', async () => {
      await start({ 'rubric.yaml': 'exclude: [archive/**]\n', 'prds/a.md': prd('PRD-1'), 'archive/old.prd.md': prd('PRD-1', score) });
      client.open(a);
      client.open(uri('archive/old.prd.md'));
      assert.deepEqual((await client.pull(uri('archive/old.prd.md'))).items, []);
      assert.ok(!(await client.rules(a)).includes('doc/id-duplicate'));
      assert.deepEqual(await ranked(), []);
    });
  });

  describe('outside every folder', () => {
    it('are checked by themselves', async () => {
      await start({});
      const outside = 'file:///elsewhere/x.md';
      client.open(outside, `${prd('PRD-1')}[gone](gone.md)\n`);
      const rules = await client.rules(outside);
      assert.ok(rules.includes('prd/non-goals-missing'));
      assert.ok(!rules.includes('doc/broken-link'), 'nothing is known of the files around it');
      client.close(outside);
      await pause(30);
      assert.deepEqual(client.pushedRules(outside), [], 'a closed document of nobody’s folder shows nothing');
    });

    it('may be untitled', async () => {
      await start({});
      const untitled = 'untitled:Untitled-1';
      client.open(untitled, prd('PRD-1', score));
      assert.ok((await client.rules(untitled)).includes('prd/non-goals-missing'));
      const lenses = await client.request<{ command: { arguments: unknown[] } }[]>('textDocument/codeLens', {
        textDocument: { uri: untitled },
      });
      assert.equal(lenses[0]?.command.arguments[0], untitled);
      assert.notEqual(await client.request('rubric/explainScore', { uri: untitled, framework: undefined }), null);
      client.close(untitled);
      assert.deepEqual((await client.pull(untitled)).items, []);
    });

    it('may be there without any folder', async () => {
      await start({}, []);
      client.open('untitled:Untitled-1', prd('PRD-1', score));
      assert.deepEqual(await ranked(), ['PRD-1']);
      client.open('file:///elsewhere/x.md', prd('PRD-2', score));
      assert.ok((await client.rules('file:///elsewhere/x.md')).includes('prd/non-goals-missing'));
    });
  });

  describe('of two roots', () => {
    const second = 'file:///second';

    it('know nothing of one another', async () => {
      await start({ 'prds/a.md': prd('PRD-1', score), [`${second}/prds/a.md`]: prd('PRD-1', score) }, [root, second]);
      await until(async () => (await ranked()).length === 2, 'both are read');
      client.open(a);
      client.open(`${second}/prds/a.md`);
      assert.ok(!(await client.rules(a)).includes('doc/id-duplicate'));
      assert.ok(!(await client.rules(`${second}/prds/a.md`)).includes('doc/id-duplicate'));
    });

    it('come and go with their folders', async () => {
      await start({ 'prds/a.md': prd('PRD-1', score), [`${second}/prds/z.md`]: prd('PRD-9', score) });
      client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: second, name: 'second' }], removed: [] } });
      await until(async () => (await ranked()).includes('PRD-9'), 'the added folder is read');
      await until(() => client.pushedRules(`${second}/prds/z.md`).length > 0, 'its findings are pushed');
      client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: second, name: 'second' }] } });
      await until(async () => !(await ranked()).includes('PRD-9'), 'the removed folder is gone');
      assert.deepEqual(client.pushedRules(`${second}/prds/z.md`), []);
    });

    it('may have names with spaces, accents and signs', async () => {
      const odd = 'file:///caf%C3%A9%20%23%201';
      await start({ [`${odd}/prds/a b.md`]: prd('PRD-1', score) }, [odd]);
      await until(() => client.pushes.length > 0, 'the document is pushed');
      const pushed = client.pushes[0]?.uri ?? '';
      assert.equal(decodeURIComponent(pushed), decodeURIComponent(`${odd}/prds/a b.md`));
      client.open(pushed, prd('PRD-2', score));
      await until(async () => (await ranked()).join() === 'PRD-2', 'the opened document is the same file');
    });
  });
});
