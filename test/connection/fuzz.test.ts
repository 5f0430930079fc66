// Random sessions: valid and stale requests, cancellations, places out of range, settings and files that change
// meanwhile. Every request is answered or cancelled, none of them fails inside, and the server is well afterwards.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cancellable, root, startClient, until, type TestClient } from './client.ts';

const uris = [
  `${root}/prds/a.md`,
  `${root}/prds/b.md`,
  `${root}/problems/c.md`,
  `${root}/notes.md`,
  `${root}/rubric.yaml`,
  `${root}/sub/rubric.yaml`,
  'untitled:Untitled-1',
  'file:///elsewhere/x.md',
];
const texts = [
  '',
  '---\n',
  '---\nkind: prd\nid: PRD-1\nrice: { reach: 5, impact: \n---\n# T\n',
  '---\nkind: prd\nid: PRD-1\nrice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }\nproblem: PRB-1\n---\r\n# T 🚀\r\n\r\n## Non-goals\r\n',
  '---\nkind: problem-statement\nid: PRB-1\n---\n# P\n\nTODO [x](gone.md)\n',
  'kinds: { prd: ["*.md"] }\n',
  'rules: [',
  'exclude: [drafts/**]\n',
  '\ufeff# PRD\n\n**Status:** draft\n',
  '```\n## x\n',
  '\0',
];
const documentMethods = [
  'diagnostic',
  'codeLens',
  'documentSymbol',
  'documentLink',
  'hover',
  'completion',
  'definition',
  'references',
  'codeAction',
];

const uri = fc.constantFrom(...uris);
const number = fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.constantFrom(99, 100_000, 2 ** 31 - 1) });
const position = fc.record({ line: number, character: number });
const message = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const), uri, text: fc.constantFrom(...texts) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('change' as const), uri, text: fc.constantFrom(...texts), start: position, end: position }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close' as const), uri }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('disk' as const), uri, text: fc.option(fc.constantFrom(...texts), { nil: undefined }) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('document' as const),
      method: fc.constantFrom(...documentMethods),
      uri,
      position,
      end: position,
      cancel: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('custom' as const),
      method: fc.constantFrom('backlog', 'kinds', 'explainScore', 'newDocument'),
      uri,
      framework: fc.constantFrom(undefined, 'rice', 'ice', 'none'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('settings' as const),
      value: fc.constantFrom(null, 5, { codeLens: { enabled: false } }, { rubric: { codeLens: { enabled: true } } }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('folders' as const), add: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'pause' as const }) },
);
type Message = typeof message extends fc.Arbitrary<infer T> ? T : never;

describe('the language server under random sessions', function () {
  this.timeout(60_000);

  it('answers or cancels every request and is well afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 10, maxLength: 60 }), async (messages) => {
        const client = startClient({ 'prds/a.md': texts[3] ?? '', 'prds/b.md': texts[2] ?? '', 'rubric.yaml': 'version: 1\n' });
        try {
          await client.initialize();
          await playAll(client, messages);
          await client.ready();
          client.open(`${root}/prds/last.md`, '# PRD\n\n## Goals\n\nWords.\n');
          assert.ok((await client.rules(`${root}/prds/last.md`)).length > 0);
          assert.deepEqual(client.logs, []);
        } finally {
          client.dispose();
        }
      }),
      { numRuns: 25, interruptAfterTimeLimit: 18_000 },
    );
  });
});

async function playAll(client: TestClient, messages: readonly Message[]): Promise<void> {
  const waiting: Promise<unknown>[] = [];
  const versions = new Map<string, number>();
  for (const each of messages) {
    if (each.kind === 'open') {
      if (versions.has(each.uri)) client.close(each.uri);
      versions.set(each.uri, 1);
      client.open(each.uri, each.text);
    } else if (each.kind === 'change') {
      const version = versions.get(each.uri);
      if (version === undefined) continue;
      versions.set(each.uri, version + 1);
      client.notify('textDocument/didChange', {
        textDocument: { uri: each.uri, version: version + 1 },
        contentChanges: [{ range: { start: each.start, end: each.end }, text: each.text }],
      });
    } else if (each.kind === 'close') {
      if (versions.delete(each.uri)) client.close(each.uri);
    } else if (each.kind === 'disk') client.disk({ [each.uri]: each.text });
    else if (each.kind === 'settings') client.notify('workspace/didChangeConfiguration', { settings: each.value });
    else if (each.kind === 'folders') {
      const folder = [{ uri: `${root}/sub`, name: 'sub' }];
      client.notify('workspace/didChangeWorkspaceFolders', {
        event: each.add ? { added: folder, removed: [] } : { added: [], removed: folder },
      });
    } else if (each.kind === 'pause') await until(() => true, 'now');
    else waiting.push(answered(client, each));
  }
  await Promise.all(waiting);
}

/** The answer of a request; a refusal must say that it was cancelled, and none may come from inside. */
async function answered(client: TestClient, each: Message & { readonly kind: 'document' | 'custom' }): Promise<void> {
  const source = cancellable();
  const params =
    each.kind === 'custom'
      ? { uri: each.uri, framework: each.framework, kind: 'prd', title: 'x', near: each.uri, rule: 'doc/id-missing' }
      : {
          textDocument: { uri: each.uri },
          position: each.position,
          range: { start: each.position, end: each.end },
          context: { diagnostics: [], includeDeclaration: true },
        };
  const answer = client.request(each.kind === 'custom' ? `rubric/${each.method}` : `textDocument/${each.method}`, params, source.token);
  if (each.kind === 'document' && each.cancel) source.cancel();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>(
    (_resolve, reject) =>
      (timer = setTimeout(() => {
        reject(new Error(`${each.method} was not answered`));
      }, 10_000)),
  );
  try {
    await Promise.race([answer, late]);
  } catch (error) {
    if ((error as { readonly code?: number }).code !== -32800) throw error;
  } finally {
    clearTimeout(timer);
  }
}
