// When the client wakes the server: for the same documents as the engine, and never for copies of them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { looksLikeFolder } from '../../client/src/common/folderNames.ts';
import { headLines, kindOfHead } from '../../client/src/common/productDocument.ts';
import { recognisers } from '../../client/src/common/recognisers.ts';
import { allowedSchemes, documentFilters } from '../../client/src/common/schemes.ts';
import { readDocument } from '../../server/src/document/document.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import { kindOf } from '../../server/src/workspace/kindOf.ts';

const repository = join(import.meta.dirname, '../..');

function kind(path: string, text: string): string | undefined {
  return kindOfHead({ path, text }, recognisers);
}

describe('the client recognises a product document', () => {
  const cases: readonly { readonly name: string; readonly path?: string; readonly text: string; readonly kind: string | undefined }[] = [
    { name: 'by kind', text: '---\nkind: prd\n---\n', kind: 'prd' },
    { name: 'by a quoted kind with a comment', text: '---\r\nkind: "PRD" # ours\r\n---\r\n', kind: 'prd' },
    { name: 'by doc_type', text: '---\ndoc_type: launch plan\n---\n', kind: 'launch-plan' },
    { name: 'while its front matter is still open', text: '---\nkind: problem\n', kind: 'problem' },
    { name: 'behind a byte order mark', text: '\uFEFF---\nkind: prd\n---\n', kind: 'prd' },
    { name: 'by its folder', path: 'repo/prds/export.md', text: '', kind: 'prd' },
    { name: 'by its first heading', text: 'Some words.\n\n# PRD: bulk export\n', kind: 'prd' },
    { name: 'by an underlined heading', text: 'Launch plan for export\n======\n', kind: 'launch-plan' },
    { name: 'by title: in the front matter', text: '---\ntitle: Problem statement\n---\n', kind: 'problem' },
    { name: 'not by a heading in a fence', text: '```\n# PRD: x\n```\n# Notes\n', kind: undefined },
    { name: 'not by a heading in a comment', text: '<!--\n# PRD: x\n-->\n# Notes\n', kind: undefined },
    { name: 'not by a second heading', text: '# Notes\n\n# PRD: x\n', kind: undefined },
    { name: 'not where it says it is something else', path: 'repo/prds/x.md', text: '---\nkind: recipe\n---\n# PRD: x\n', kind: undefined },
    { name: 'not in a README', path: 'repo/prds/README.md', text: '# PRD: x\n', kind: undefined },
    { name: 'not in other Markdown', text: '# Release notes\n\n- fixed it\n', kind: undefined },
  ];
  for (const { name, path = 'repo/notes/x.md', text, kind: want } of cases) {
    it(name, () => {
      assert.equal(kind(path, text), want);
    });
  }

  it('wherever the engine does, in all examples', () => {
    const paths = readdirSync(join(repository, 'examples'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    assert.ok(paths.length > 20);
    for (const path of paths) {
      const text = readFileSync(join(repository, 'examples', path), 'utf8');
      const head = text.split('\n').slice(0, headLines).join('\n');
      assert.equal(kind(path, head), kindOf(readDocument(text), path, undefined, builtinCatalogue().recognisers), path);
    }
  });

  it('with the recognisers of the engine', () => {
    const engine = builtinCatalogue().recognisers.map(({ id, aliases, recognition }) => ({ id, aliases, recognition }));
    assert.deepEqual(recognisers, engine);
  });
});

describe('the schemes that are checked', () => {
  it('are a list of what is allowed', () => {
    for (const scheme of ['git', 'vscode-chat-code-block', 'output', 'vscode-scm', 'rubric-explain', 'walkThrough']) {
      assert.ok(!allowedSchemes(['file']).includes(scheme), scheme);
    }
  });

  it('include those of the workspace, but not copies', () => {
    assert.ok(allowedSchemes(['memfs']).includes('memfs'));
    assert.ok(!allowedSchemes(['git']).includes('git'));
  });

  it('hold for every filter', () => {
    assert.deepEqual(new Set(documentFilters(['file', 'untitled']).map(({ scheme }) => scheme)), new Set(['file', 'untitled']));
  });
});

describe('events about folders', () => {
  it('are told from those about files by the name', () => {
    assert.ok(looksLikeFolder('/repo/docs/prds'));
    assert.ok(!looksLikeFolder('/repo/docs/x.md'));
    assert.ok(!looksLikeFolder('/repo/.git/refs/heads/main'));
    assert.ok(!looksLikeFolder('/repo/node_modules/a/bin'));
  });
});
