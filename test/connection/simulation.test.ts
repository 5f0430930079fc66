// A simulation asked of the server: it tells how far it is, lets other messages in, and ends when it is cancelled.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { simulateRankingRequest, simulationProgress, type SimulationProgress } from '../../server/src/connection/protocol.ts';
import { startServer } from '../../server/src/connection/server.ts';
import { cancellable, quickHost, root, TestClient, until } from './client.ts';

/** A client that also keeps how far simulations are. */
async function ready(documents: number, draws: number): Promise<{ readonly client: TestClient; readonly percents: readonly number[] }> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), quickHost);
  const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const percents: number[] = [];
  connection.onNotification(simulationProgress, ({ percent }: SimulationProgress) => void percents.push(percent));
  const files = new Map([[`${root}/rubric.yaml`, `version: 1\nuncertainty: {draws: ${String(draws)}}\n`]]);
  for (let index = 0; index < documents; index++) {
    const reach = `[${String(300 + index)}, ${String(500 + index)}, ${String(900 + index)}]`;
    files.set(
      `${root}/prds/${String(index)}.md`,
      `---\nkind: prd\nid: PRD-${String(index)}\nrice: {reach: ${reach}, impact: 1, confidence: 80%, effort: [2, 3, 5]}\n---\n\n# ${String(index)}\n`,
    );
  }
  const client = new TestClient(connection, files);
  await client.initialize();
  await client.ready();
  return { client, percents };
}

describe('a simulation by the server', () => {
  it('gives the page, with its progress from nothing to nearly all', async () => {
    const { client, percents } = await ready(30, 2000);
    const page = await client.request<string>(simulateRankingRequest, { framework: undefined });
    assert.match(page, /^# How sure the ranking by RICE is\n/u);
    assert.match(page, /## Close calls/u);
    assert.ok(percents.length > 1, String(percents.length));
    assert.deepEqual(
      percents,
      [...new Set(percents)].sort((a, b) => a - b),
    );
    assert.ok((percents.at(-1) ?? 101) <= 100);
    client.dispose();
  });

  it('lets a hover pass, and is cancelled in the middle', async () => {
    const { client, percents } = await ready(200, 20_000);
    client.open(`${root}/prds/0.md`);
    const source = cancellable();
    let ended = false;
    const simulated = client.request(simulateRankingRequest, { framework: 'rice' }, source.token).then(
      () => assert.fail('it was not cancelled'),
      (error: unknown) => {
        ended = true;
        return error;
      },
    );
    await until(() => percents.length > 0, 'the simulation has begun');
    await client.request('textDocument/hover', { textDocument: { uri: `${root}/prds/0.md` }, position: { line: 3, character: 2 } });
    assert.ok(!ended, 'the hover did not wait for the end');
    source.cancel();
    const error = await simulated;
    assert.match(String(error), /cancelled/u);
    client.dispose();
  });

  it('says so where nothing is ranked', async () => {
    const { client } = await ready(0, 100);
    assert.match(await client.request<string>(simulateRankingRequest, {}), /No document is ranked yet\./u);
    client.dispose();
  });
});
