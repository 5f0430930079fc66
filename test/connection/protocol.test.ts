// How the server behaves as a partner: what is pulled and what is pushed, what cancelled and stale mean, what
// makes others look again, and that nothing a client sends brings it down.
import assert from 'node:assert/strict';
import { cancellable, editorCapabilities, pause, root, startClient, until, type TestClient } from './client.ts';

const prd = (id: string, more = '', body = ''): string =>
  `---\nkind: prd\nid: ${id}\nstatus: review\nowner: dana\n${more}---\n\n# Title of ${id}\n\n## Problem\n\nWords.\n${body}`;
const rice = (effort: number): string => `rice: { reach: 100, impact: 1, confidence: 80%, effort: ${String(effort)} }\n`;
const uri = (path: string): string => `${root}/${path}`;
const a = uri('prds/a.md');
const b = uri('prds/b.md');

describe('the language server', () => {
  let client: TestClient;
  const start = async (files: Readonly<Record<string, string>>, options?: Parameters<TestClient['initialize']>[1]): Promise<void> => {
    client = startClient({ 'rubric.yaml': 'version: 1\n', ...files });
    await client.initialize([root], options);
    await client.ready();
  };
  afterEach(() => {
    client.dispose();
  });

  describe('pull and push', () => {
    it('pushes the findings of closed documents and leaves open ones to be pulled', async () => {
      await start({ 'prds/a.md': prd('PRD-1'), 'prds/b.md': prd('PRD-2') });
      await until(() => client.pushedRules(a).includes('prd/non-goals-missing'), 'closed documents are pushed');
      client.open(a);
      assert.ok((await client.rules(a)).includes('prd/non-goals-missing'));
      await until(() => client.pushedRules(a).length === 0, 'what was pushed for the opened document is taken back');
      assert.ok(client.pushedRules(b).includes('prd/non-goals-missing'));
    });

    it('never does both for one document, however it is edited', async () => {
      await start({ 'prds/a.md': prd('PRD-1'), 'prds/b.md': prd('PRD-2') });
      client.open(a);
      for (let version = 2; version < 8; version++) {
        client.change(a, prd('PRD-1', rice(version)), version);
        client.disk({ [b]: prd('PRD-2', rice(version)) });
        await pause(5);
      }
      await client.pull(a);
      await pause(30);
      const opened = client.pushes.findIndex(({ uri: pushed, diagnostics }) => pushed === a && diagnostics.length === 0);
      assert.deepEqual(
        client.pushes.slice(opened + 1).filter((pushed) => pushed.uri === a && pushed.diagnostics.length > 0),
        [],
      );
    });

    it('pushes again once the document is closed', async () => {
      await start({ 'prds/a.md': prd('PRD-1') });
      client.open(a);
      await client.pull(a);
      const { length } = client.pushes;
      client.close(a);
      await until(
        () => client.pushes.slice(length).some((pushed) => pushed.uri === a && pushed.diagnostics.length > 0),
        'the closed document is pushed',
      );
    });

    it('pushes everything to a client that cannot pull', async () => {
      await start({ 'prds/a.md': prd('PRD-1') }, { capabilities: {} });
      client.open(a);
      client.change(a, prd('PRD-1', '', '\n## Non-goals\n\n- No exports of old data.\n'), 2);
      await until(() => !client.pushedRules(a).includes('prd/non-goals-missing'), 'the open document is pushed');
      client.change(a, prd('PRD-1'), 3);
      await until(() => client.pushedRules(a).includes('prd/non-goals-missing'), 'the open document is pushed again');
    });

    it('pushes a document again when only its lines moved', async () => {
      await start({ 'prds/a.md': prd('PRD-1', 'title: One  two\n') });
      await until(() => client.pushedRules(a).length > 0, 'the document is pushed');
      const line = (): number =>
        client.pushes.findLast((pushed) => pushed.uri === a)?.diagnostics.find(({ code }) => code === 'prd/non-goals-missing')?.range.start
          .line ?? -1;
      const before = line();
      client.disk({ [a]: prd('PRD-1', 'title: One\n two\n') });
      await until(() => line() === before + 1, 'the finding is a line further down');
    });
  });

  describe('a pull', () => {
    it('is unchanged as long as nothing has changed', async () => {
      await start({ 'prds/a.md': prd('PRD-1') });
      client.open(a);
      const first = await client.pull(a);
      assert.equal(first.kind, 'full');
      assert.ok(first.items.length > 0);
      assert.equal((await client.pull(a, first.resultId)).kind, 'unchanged');
    });

    it('is full again when another document changes what it shows', async () => {
      await start({ 'prds/a.md': prd('PRD-1'), 'prds/b.md': prd('PRD-2') });
      client.open(a);
      client.open(b);
      const first = await client.pull(a);
      client.change(b, prd('PRD-1'), 2);
      const second = await client.pull(a, first.resultId);
      assert.equal(second.kind, 'full');
      assert.ok(second.items.some(({ code }) => code === 'doc/id-duplicate'));
    });

    it('is full again for a text that was closed and opened with the version it had', async () => {
      await start({ 'prds/a.md': prd('PRD-1'), 'prds/b.md': prd('PRD-2') });
      client.open(a);
      const first = await client.pull(a);
      client.close(a);
      client.open(a, prd('PRD-1', '', '\nTODO\n'), 1);
      const second = await client.pull(a, first.resultId);
      assert.equal(second.kind, 'full');
      assert.ok(second.items.some(({ code }) => code === 'doc/placeholder-left'));
    });

    it('of a document that is nobody’s business is empty and quick', async () => {
      await start({ 'notes.md': '# Notes\n\nTODO\n' });
      client.open(uri('notes.md'));
      assert.deepEqual((await client.pull(uri('notes.md'))).items, []);
    });
  });

  describe('cancelled', () => {
    it('is an error of its own and never an empty answer', async () => {
      await start({ 'prds/a.md': prd('PRD-1') });
      client.open(a);
      for (const method of ['textDocument/diagnostic', 'textDocument/hover', 'textDocument/codeLens', 'rubric/backlog']) {
        const source = cancellable();
        const answer = client.request(
          method,
          { textDocument: { uri: a }, position: { line: 0, character: 0 }, framework: undefined },
          source.token,
        );
        source.cancel();
        await assert.rejects(answer, (error: { code?: number }) => error.code === -32800, method);
      }
    });
  });

  describe('a stale request', () => {
    it('for a place behind the end of the text is answered for its end', async () => {
      await start({ 'prds/a.md': prd('PRD-1') });
      client.open(a);
      for (const method of ['textDocument/hover', 'textDocument/completion', 'textDocument/definition']) {
        await client.request(method, { textDocument: { uri: a }, position: { line: 9999, character: 9999 } });
      }
    });

    it('for a document that is gone is empty', async () => {
      await start({ 'prds/a.md': prd('PRD-1') });
      assert.equal(
        await client.request('textDocument/hover', { textDocument: { uri: uri('prds/gone.md') }, position: { line: 0, character: 0 } }),
        null,
      );
      assert.deepEqual((await client.pull(uri('prds/gone.md'))).items, []);
    });

    it('is answered with edits that carry the version they are for', async () => {
      await start({ 'prds/a.md': prd('PRD-1') });
      client.open(a, undefined, 7);
      const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
      const actions = await client.request<{ edit: { documentChanges: { textDocument: { version: number } }[] } }[]>(
        'textDocument/codeAction',
        {
          textDocument: { uri: a },
          range,
          context: { diagnostics: [] },
        },
      );
      assert.ok(actions.length > 0);
      for (const { edit } of actions) assert.equal(edit.documentChanges[0]?.textDocument.version, 7);
    });
  });

  describe('a change', () => {
    it('that moves another document’s rank refreshes lenses and diagnostics', async () => {
      await start({ 'prds/a.md': prd('PRD-1', rice(2)), 'prds/b.md': prd('PRD-2', rice(4)) });
      client.open(a);
      client.open(b);
      const lenses = (): Promise<{ command: { title: string } }[]> => client.request('textDocument/codeLens', { textDocument: { uri: b } });
      assert.ok((await lenses()).some(({ command }) => command.title === 'Rank 2 of 2'));
      await until(() => client.lensRefreshes > 0, 'opening has settled');
      await pause(20);
      const [diagnostics, lens, backlog] = [client.diagnosticRefreshes, client.lensRefreshes, client.backlogChanges];
      client.change(a, prd('PRD-1', rice(8)), 2);
      await until(
        () => client.lensRefreshes > lens && client.diagnosticRefreshes > diagnostics && client.backlogChanges > backlog,
        'everything is refreshed',
      );
      assert.ok((await lenses()).some(({ command }) => command.title === 'Rank 1 of 2'));
    });

    it('in prose refreshes nothing but the backlog', async () => {
      await start({ 'prds/a.md': prd('PRD-1', rice(2)) });
      client.open(a);
      await pause(30);
      const [diagnostics, lens] = [client.diagnosticRefreshes, client.lensRefreshes];
      for (let version = 2; version < 12; version++) client.change(a, `${prd('PRD-1', rice(2))}${'x'.repeat(version)}\n`, version);
      await client.pull(a);
      await pause(30);
      assert.deepEqual([client.diagnosticRefreshes, client.lensRefreshes], [diagnostics, lens]);
    });
  });

  describe('a request that throws', () => {
    it('fails alone', async () => {
      await start({ 'prds/a.md': prd('PRD-1') });
      client.open(a);
      await assert.rejects(client.request('textDocument/hover', {}));
      await assert.rejects(client.request('textDocument/codeAction', { textDocument: { uri: a } }));
      await assert.rejects(client.request('textDocument/documentSymbol', {}));
      await assert.rejects(client.request('rubric/nothing', {}));
      assert.ok((await client.rules(a)).includes('prd/non-goals-missing'));
    });
  });

  describe('settings', () => {
    it('switch lenses off and on', async () => {
      await start({ 'prds/a.md': prd('PRD-1', rice(2)) });
      client.open(a);
      const count = async (): Promise<number> =>
        (await client.request<unknown[]>('textDocument/codeLens', { textDocument: { uri: a } })).length;
      assert.ok((await count()) > 0);
      client.notify('workspace/didChangeConfiguration', { settings: { rubric: { codeLens: { enabled: false } } } });
      assert.equal(await count(), 0);
      client.notify('workspace/didChangeConfiguration', { settings: { rubric: { codeLens: 'nonsense' } } });
      assert.ok((await count()) > 0);
    });

    it('and capabilities that are missing cost only what they are for', async () => {
      await start(
        { 'prds/a.md': prd('PRD-1') },
        { capabilities: { textDocument: editorCapabilities.textDocument }, initializationOptions: {} },
      );
      client.open(a);
      assert.ok((await client.rules(a)).includes('prd/non-goals-missing'));
      client.change(a, prd('PRD-2', rice(1)), 2);
      await pause(20);
      assert.deepEqual([client.diagnosticRefreshes, client.lensRefreshes, client.registered.length], [0, 0, 0]);
    });
  });
});
