// The pages about documents and portfolio, as an editor asks for them.
import assert from 'node:assert/strict';
import { portfolioReportRequest, traceRequest, explainScoreRequest } from '../../server/src/connection/protocol.ts';
import { root, startClient, type TestClient } from './client.ts';

const problem = '---\nkind: problem\nid: PRB-1\nstatus: exploring\n---\n# Waiting\n';
const prd =
  '---\nkind: prd\nid: PRD-1\nstatus: review\nlinks: {problem: PRB-1}\nice:\n  impact: 5\n  confidence: 6\n  ease: 9\n---\n# Check-in\n';

describe('a page of the server', () => {
  let client: TestClient;
  before(async () => {
    client = startClient({ 'rubric.yaml': 'version: 1\n', 'problems/a.md': problem, 'prds/b.md': prd, 'notes.md': '# Notes\n' });
    await client.initialize([root]);
    await client.ready();
  });
  after(() => {
    client.dispose();
  });
  const uri = (path: string): string => `${root}/${path}`;

  it('says why a document exists, and nothing of what is no product document', async () => {
    const page = await client.request<string>(traceRequest, { uri: uri('prds/b.md') });
    assert.match(page, /^# Why does PRD-1 · Check-in exist\?\n\n- \*\*Problem statement:\*\* PRB-1/);
    assert.equal(await client.request(traceRequest, { uri: uri('notes.md') }), null);
  });
  it('tells the portfolio around a document, and around a folder', async () => {
    const page = await client.request<string>(portfolioReportRequest, { uri: uri('prds/b.md') });
    assert.match(page, /^# Portfolio on 2026-06-15, ranked by ICE/);
    assert.equal(await client.request(portfolioReportRequest, { uri: root }), page);
  });
  it('tells how old an estimate is from the days of lines that the client knows', async () => {
    const lineDays = prd.split('\n').map((line) => (line.includes('confidence') ? '2026-01-26' : null));
    const params = { uri: uri('prds/b.md'), framework: undefined, lineDays };
    assert.match(await client.request<string>(explainScoreRequest, params), /^- Confidence is 140 days old;/m);
    assert.doesNotMatch(await client.request<string>(explainScoreRequest, { uri: uri('prds/b.md') }), /days old/);
  });
});
