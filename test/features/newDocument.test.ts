import assert from 'node:assert/strict';
import { newDocument } from '../../server/src/features/newDocument.ts';
import { expandSnippet, workspaceOf, type Files } from '../fixture.ts';

const kinds = ['problem', 'prfaq', 'prd', 'launch-plan'];

describe('a new document', () => {
  it('takes the next free id and goes where its kind is kept', () => {
    const made = newDocument(workspaceOf({ 'docs/specs/a.md': '---\nkind: prd\nid: PRD-41\n---\n# A\n' }), 'prd', 'One-click Bulk Export!');
    assert.equal(made?.path, 'docs/specs/PRD-42-one-click-bulk-export.md');
    assert.equal(made.folderKnown, true);
    assert.match(made.snippet, /^---\nkind: prd\nid: PRD-42\nstatus: draft\n/u);
  });
  it('asks for a folder where none is known, and proposes the usual one', () => {
    const made = newDocument(workspaceOf({ 'README.md': '# R\n' }), 'launch-plan', 'Export');
    assert.deepEqual([made?.path, made?.folderKnown], ['launches/LCH-1-export.md', false]);
  });
  it('goes where rubric.yaml says', () => {
    const made = newDocument(workspaceOf({ 'rubric.yaml': 'kinds: { prd: ["product/prds/*.md"] }\n' }), 'prd', 'Export');
    assert.deepEqual([made?.path, made?.folderKnown], ['product/prds/PRD-1-export.md', true]);
  });
  it('never takes the path of a file that is there', () => {
    const files: Files = { 'prds/PRD-1-export.md': 'x' };
    assert.equal(newDocument(workspaceOf(files), 'prd', 'Export', 'prds')?.path, 'prds/PRD-1-export-2.md');
  });
  it('names files in any script', () => {
    assert.equal(newDocument(workspaceOf({}), 'prd', '批量导出 v2', '')?.path, 'PRD-1-批量导出-v2.md');
  });
  for (const kind of kinds) {
    it(`of kind ${kind} has nothing but prompts to fill in`, () => {
      const made = newDocument(workspaceOf({ 'rubric.yaml': 'version: 1\n' }), kind, 'Finance leads close the books two hours earlier');
      assert.ok(made);
      const text = expandSnippet(made.snippet);
      const workspace = workspaceOf({ 'rubric.yaml': 'version: 1\n', [made.path]: text });
      assert.equal(workspace.typed(made.path)?.schema.id, kind);
      assert.deepEqual([...new Set(workspace.problems(made.path).map(({ rule }) => rule))], ['doc/placeholder-left']);
    });
  }
});
