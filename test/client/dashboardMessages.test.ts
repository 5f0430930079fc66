// The border between the dashboard's page and the extension: what is no message is not believed on either side, and the
// page's policy allows nothing but its own script and style.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newNonce, pageOf } from '../../client/src/common/dashboard/page.ts';
import { isDashboardData } from '../../client/src/dashboard/dataShape.ts';
import { isPageState, isToExtension, isToPage } from '../../client/src/dashboard/messages.ts';
import { dashboard } from '../../server/src/features/dashboard.ts';
import { workspaceOf } from '../fixture.ts';

describe('messages of the dashboard', () => {
  it('are what they say they are', () => {
    for (const message of [
      { kind: 'ready' },
      { kind: 'open', root: 'file:///x', path: 'a.md' },
      { kind: 'save', name: 'a.svg', text: '<svg/>' },
      { kind: 'copy', what: 'Roadmap', text: 'a,b' },
      { kind: 'preview', root: 'file:///x', changes: [{ path: 'a.md', input: 'effort', value: '2' }] },
      { kind: 'discard' },
      { kind: 'apply' },
    ])
      assert.ok(isToExtension(message), message.kind);
    assert.ok(isToPage({ kind: 'data', isReading: false, roots: [{ uri: 'file:///x', name: 'x', data: {} }], changes: 0, refused: [] }));
    assert.ok(isToPage({ kind: 'unavailable', what: 'Rubric is switched off.' }));
    assert.ok(isPageState({ tab: 'roadmap', root: undefined, asTable: true }));
  });

  it('are nothing else', () => {
    for (const message of [
      undefined,
      null,
      'ready',
      [],
      {},
      { kind: 'run', command: 'workbench.action.quit' },
      { kind: 'open', root: 'file:///x' },
      { kind: 'open', root: 'file:///x', path: { toString: () => 'a.md' } },
      { kind: 'preview', root: 'x', changes: [{ path: 'a.md', input: 'effort', value: 2 }] },
    ])
      assert.ok(!isToExtension(message));
    assert.ok(!isToPage({ kind: 'data', isReading: 'yes', roots: [], changes: 0, refused: [] }));
    assert.ok(!isToPage({ kind: 'data', isReading: true, roots: [], changes: NaN, refused: [] }));
    assert.ok(!isPageState({ tab: 3, asTable: true }));
    fc.assert(fc.property(fc.anything(), (value) => !isToExtension(value) && !isToPage(value) && !isDashboardData(value)));
  });
});

describe('the data of the dashboard on the page', () => {
  const data: unknown = JSON.parse(
    JSON.stringify(
      dashboard(
        workspaceOf({ 'prds/a.md': '---\nkind: prd\nid: PRD-1\nrice: { reach: 9/month, impact: 1, confidence: 50%, effort: 2 }\n---\n' }),
      ).data,
    ),
  );

  it('is looked at to its last field', () => {
    assert.ok(isDashboardData(data));
    const broken = (path: readonly string[], value: unknown): unknown => {
      const copy: unknown = structuredClone(data);
      let at: unknown = copy;
      for (const name of path.slice(0, -1)) at = Reflect.get(Object(at), name);
      Reflect.set(Object(at), path.at(-1) ?? '', value);
      return copy;
    };
    assert.ok(!isDashboardData(broken(['framework', 'label'], 1)));
    assert.ok(!isDashboardData(broken(['ranked', '0', 'score', 'likely'], 'a lot')));
    assert.ok(!isDashboardData(broken(['documents', '0', 'lineage'], 'prd')));
    assert.ok(!isDashboardData(broken(['trace', 'links'], null)));
  });
});

describe('the page of the dashboard', () => {
  const page = pageOf({ script: 'https://x/dashboard.js', style: 'https://x/"d".css', source: 'https://x', nonce: 'abc' });

  it('allows its own script and style, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    assert.equal(policy, "default-src 'none'; script-src 'nonce-abc'; style-src https://x; img-src data:");
    assert.doesNotMatch(page, /unsafe|\son\w+=|style="/);
    assert.ok(page.includes('d&quot;.css'));
  });

  it('has a nonce that nobody can guess', () => {
    const nonces = new Set(Array.from({ length: 50 }, newNonce));
    assert.equal(nonces.size, 50);
    for (const nonce of nonces) assert.match(nonce, /^[\da-f]{48}$/);
  });
});
