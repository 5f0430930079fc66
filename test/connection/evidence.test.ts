// Evidence files over the protocol: they are counted once all is read, again when they change, and a client that shows
// progress is told of the large ones.
import assert from 'node:assert/strict';
import { front } from '../evidence/repository.ts';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/src/connection/server.ts';
import { editorCapabilities, quickHost, root, startClient, TestClient, until } from './client.ts';

const problem = `${root}/problems/a.md`;
const calls = `${root}/evidence/calls.csv`;

describe('evidence files of the language server', () => {
  let client: TestClient;
  const start = async (csv: string): Promise<void> => {
    client = startClient({ 'rubric.yaml': 'currency: USD\n', 'problems/a.md': front('problem', 'PRB-1'), 'evidence/calls.csv': csv });
    await client.initialize();
    await client.ready();
    client.open(problem);
  };
  const lens = async (): Promise<string | undefined> => {
    const lenses = await client.request<{ command: { title: string; command: string } }[]>('textDocument/codeLens', {
      textDocument: { uri: problem },
    });
    return lenses.find(({ command }) => command.command === 'rubric.explainEvidence')?.command.title;
  };
  afterEach(() => {
    client.dispose();
  });

  it('are counted, explained, and counted anew when they change or go', async () => {
    await start('account,arr,supports\nAcme,100,PRB-1\n');
    assert.equal(await lens(), '1 account · $100 ARR');
    assert.match(await client.request('rubric/explainEvidence', { uri: problem }), /^# Evidence for PRB-1/);
    const { lensRefreshes } = client;
    client.disk({ [calls]: 'account,arr,supports\nAcme,100,PRB-1\nBora,50,PRB-1\n' });
    await until(async () => (await lens()) === '2 accounts · $150 ARR', 'the change is counted');
    await until(() => client.lensRefreshes > lensRefreshes, 'lenses are refreshed');
    client.disk({ [`${root}/evidence/more.csv`]: 'account,supports\nCeres,PRB-1\n' });
    await until(async () => (await lens())?.startsWith('3 accounts') === true, 'a new file is counted');
    client.disk({ [calls]: undefined });
    await until(async () => (await lens()) === '1 account', 'a file that is gone is not');
    assert.equal(await client.request('rubric/explainEvidence', { uri: `${root}/nowhere.md` }), null);
  });

  it('show what is wrong in their rows, and take it back', async () => {
    await start('account,arr,supports\nAcme,lots,PRB-1\n');
    await until(() => client.pushedRules(calls).join() === 'evidence/row-invalid', 'the row is reported');
    const pushed = client.pushes.filter(({ uri }) => uri === calls).at(-1)?.diagnostics[0];
    assert.deepEqual([pushed?.range.start, pushed?.severity, pushed?.codeDescription], [{ line: 1, character: 0 }, 2, undefined]);
    client.disk({ [calls]: 'account,arr,supports\nAcme,5,PRB-1\n' });
    await until(() => client.pushedRules(calls).length === 0, 'the row is right now');
  });

  it('answer other questions while a large one is read', async () => {
    await start('account,supports\nAcme,PRB-1\n');
    client.disk({ [calls]: `account,arr,supports\n${Array.from({ length: 60_000 }, (_, n) => `Account ${n},$10,PRB-1`).join('\n')}` });
    const seen = new Set<string | undefined>();
    await until(async () => {
      const title = await lens();
      seen.add(title);
      return title === '60000 accounts · $600K ARR';
    }, 'all rows are counted');
    assert.deepEqual([...seen].sort(), ['1 account', '60000 accounts · $600K ARR'], 'no number is made of half a file');
  });

  for (const answer of ['shown', 'refused'] as const) {
    it(`are told as progress where they are large, which may be ${answer}`, async () => {
      const [toServer, toClient] = [new PassThrough(), new PassThrough()];
      startServer(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), quickHost);
      const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
      const told: { kind: string; title?: string; percentage?: number }[] = [];
      connection.onRequest('window/workDoneProgress/create', () => {
        if (answer === 'refused') throw new Error('not now');
        return null;
      });
      connection.onNotification('$/progress', ({ value }: { value: (typeof told)[number] }) => void told.push(value));
      const csv = `account,arr,supports\n${Array.from({ length: 60_000 }, (_, n) => `Account ${n},$10,PRB-1`).join('\n')}`;
      client = new TestClient(
        connection,
        new Map([
          [`${root}/rubric.yaml`, 'currency: USD\n'],
          [problem, front('problem', 'PRB-1')],
          [calls, csv],
        ]),
      );
      await client.initialize([root], { capabilities: { ...editorCapabilities, window: { workDoneProgress: true } } });
      await client.ready();
      client.open(problem);
      assert.equal(await lens(), '60000 accounts · $600K ARR');
      if (answer === 'refused') return;
      await until(() => told.at(-1)?.kind === 'end', 'the end is told');
      assert.deepEqual([told[0]?.kind, told[0]?.title], ['begin', 'Reading evidence']);
      const percents = told.flatMap(({ kind, percentage }) => (kind === 'report' ? [percentage ?? -1] : []));
      assert.ok(
        percents.length > 3 && percents.every((percent, index) => percent <= 100 && percent > (percents[index - 1] ?? 0)),
        percents.join(),
      );
      const count = told.length;
      client.disk({ [calls]: 'account,arr,supports\nAcme,10,PRB-1\n' });
      await until(async () => (await lens()) === '1 account · $10 ARR', 'the small file is counted');
      assert.equal(told.length, count, 'a small file is read before anybody could look');
    });
  }
});
