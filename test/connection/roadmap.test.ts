// Roadmaps in the editor: a preview with notes to the author, exports without them, and nothing while files are read.
import assert from 'node:assert/strict';
import * as protocol from '../../server/src/connection/protocol.ts';
import { root, startClient } from './client.ts';

const files = {
  'rubric.yaml': 'version: 1\n',
  'evidence/a.md': '---\nkind: evidence\nid: EVD-1\naccounts: [{ ref: "crm:acme", arr: 48000 }]\n---\n# A\n',
  'roadmaps/s.md':
    '---\nkind: roadmap\nid: RDM-1\naudience: sales\nentries:\n  - { title: Export all at once, commitment: planned, why: Acme asked }\n---\n# Roadmap\n',
};

describe('rubric/roadmap', () => {
  const ask = async (params: Partial<protocol.RoadmapParams>): Promise<protocol.RoadmapResult | null> => {
    const client = startClient(files);
    try {
      await client.initialize([root], {});
      await client.ready();
      return await client.request(protocol.roadmapRequest, { audience: 'sales', form: 'markdown', near: root, ...params });
    } finally {
      client.dispose();
    }
  };

  it('answers a page without notes for an export', async () => {
    for (const form of ['markdown', 'html'] as const) {
      const made = await ask({ form });
      assert.equal(made?.state, 'ready');
      assert.match(made.text, /Export all at once/);
      assert.doesNotMatch(made.text, /acme|left out/i);
      assert.equal(made.notes.length, 1);
    }
  });
  it('answers notes below the page for a preview', async () => {
    assert.match((await ask({ form: 'preview' }))?.text ?? '', /Export all at once[^]*Notes for you[^]*it names an account/);
  });
  it('tells nobody outside anything while a file cannot be read that may name accounts', async () => {
    const client = startClient({ ...files, 'evidence/export.csv': 'Account,ARR,Supports\nZephyrine\uFFFD,1,PRB-1\n' });
    try {
      await client.initialize([root], {});
      await client.ready();
      const ask = (audience: string): Promise<protocol.RoadmapResult> =>
        client.request(protocol.roadmapRequest, { audience, form: 'markdown', near: root });
      const made = await ask('sales');
      assert.equal(made.state, 'empty');
      assert.match(made.text, /evidence\/export\.csv/);
      assert.doesNotMatch(made.text, /Export all at once/);
      assert.equal((await ask('internal')).state, 'ready');
    } finally {
      client.dispose();
    }
  });
  it('knows no other audiences', async () => {
    assert.equal(await ask({ audience: 'everybody' }), null);
  });
  it('says so while files are still read, and tells nothing', async () => {
    const client = startClient(files);
    try {
      await client.initialize([root], {});
      const early: protocol.RoadmapResult = await client.request(protocol.roadmapRequest, { audience: 'sales', form: 'html', near: root });
      if (early.state === 'reading') assert.doesNotMatch(early.text, /Export all at once/);
      await client.ready();
      const later: protocol.RoadmapResult = await client.request(protocol.roadmapRequest, { audience: 'sales', form: 'html', near: root });
      assert.equal(later.state, 'ready');
    } finally {
      client.dispose();
    }
  });
});
