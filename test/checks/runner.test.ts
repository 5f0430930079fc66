// What the runner makes of the rules together: one finding in place of all others for a template, and suppressions
// that are judged by everything that was asked.
import assert from 'node:assert/strict';
import { workspaceOf, type Files } from '../fixture.ts';

const template = '# PRD: [Name]\n\n## Problem\n\n[The pain]\n\n## Goals\n\n[The goal]\n\n## Scope\n\nTBD\n';

function rulesIn(files: Files, path: string): readonly string[] {
  const workspace = workspaceOf({ 'rubric.yaml': 'version: 1\n', ...files });
  workspace.apply({ kind: 'today', day: '2026-06-15' });
  return workspace.problems(path).map(({ rule }) => rule);
}

describe('the runner', () => {
  it('says of a template only that it is one', () => {
    assert.deepEqual(rulesIn({ 'prds/a.md': template }, 'prds/a.md'), ['doc/template-unfilled']);
  });

  it('still says what makes a template’s data unusable', () => {
    const text = `---\nid: PRD-1\n---\n${template}`;
    assert.deepEqual(rulesIn({ 'prds/a.md': text, 'prds/b.md': text }, 'prds/a.md'), ['doc/id-duplicate', 'doc/template-unfilled']);
    assert.deepEqual(rulesIn({ 'prds/a.md': `---\nowner: @dana\n---\n${template}` }, 'prds/a.md'), [
      'doc/frontmatter-invalid',
      'doc/template-unfilled',
    ]);
  });

  it('checks a template like any document where nobody wants to hear that it is one', () => {
    const off = rulesIn({ 'rubric.yaml': 'version: 1\nrules: { doc/template-unfilled: off }\n', 'prds/a.md': template }, 'prds/a.md');
    assert.ok(off.includes('doc/placeholder-left') && !off.includes('doc/template-unfilled'));
    const silenced = rulesIn({ 'prds/a.md': `<!-- rubric-disable-file doc/template-unfilled -- an example -->\n${template}` }, 'prds/a.md');
    assert.ok(silenced.includes('doc/placeholder-left') && !silenced.includes('doc/template-unfilled'));
    assert.ok(!silenced.includes('doc/suppression-unused'));
  });

  it('judges suppressions by the other documents as well', () => {
    const text = '---\nid: PRD-1\nlint: { disable: [doc/id-duplicate] } # on purpose\n---\n# A\n';
    const alone = workspaceOf({ 'rubric.yaml': 'version: 1\n', 'prds/a.md': text });
    alone.apply({ kind: 'today', day: '2026-06-15' });
    const has = (): boolean => alone.problems('prds/a.md').some(({ rule }) => rule === 'doc/suppression-unused');
    assert.ok(has());
    alone.apply({ kind: 'disk', path: 'prds/b.md', text: '---\nid: PRD-1\n---\n# B\n' });
    assert.ok(!has());
    alone.apply({ kind: 'disk', path: 'prds/b.md', text: '---\nid: PRD-2\n---\n# B\n' });
    assert.ok(has());
  });

  it('does not judge suppressions on no day', () => {
    const workspace = workspaceOf({ 'rubric.yaml': 'version: 1\n', 'prds/a.md': '<!-- rubric-disable-file doc/stale -- x -->\n# A\n' });
    assert.ok(workspace.problems('prds/a.md').every(({ rule }) => rule !== 'doc/suppression-unused'));
  });
});
