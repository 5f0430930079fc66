import assert from 'node:assert/strict';
import { documentLinks } from '../../server/src/features/navigation.ts';
import { documentSymbols } from '../../server/src/features/symbols.ts';
import { textOf } from '../../server/src/text/span.ts';
import { readFixture, workspaceOf } from '../fixture.ts';
import { checkDefinition, checkReferences } from './features.ts';

const problem = '//- /problems/a.md\n---\nkind: problem\nid: PRB-9\n---\n# Re-typing\n';

describe('definition', () => {
  it('goes from an id in front matter to the document that has it', () => {
    checkDefinition(`---\nkind: prd\nid: PRD-1\nlinks: { problem: PRB-$09 }\n---\n# X\n${problem}`, ['problems/a.md: id: PRB-9']);
  });
  it('goes from an id in the text', () => {
    checkDefinition(`---\nkind: prd\nid: PRD-1\n---\n# X\n\nAs [[PRB$0-9]] says.\n${problem}`, ['problems/a.md: id: PRB-9']);
  });
  it('leads to every document with the id where it is not unique', () => {
    checkDefinition(
      `---\nkind: prd\nid: PRD-1\nlinks: { problem: PRB-$09 }\n---\n# X\n${problem}//- /problems/b.md\n---\nkind: problem\nid: PRB-9\n---\n# Again\n`,
      ['problems/a.md: id: PRB-9', 'problems/b.md: id: PRB-9'],
    );
  });
});

describe('references', () => {
  it('finds who names the document, from its own id', () => {
    checkReferences(
      `//- /prds/x.md\n---\nkind: prd\nid: PRD-1\nlinks: { problem: PRB-9 }\n---\n# X\n//- /problems/a.md\n---\nkind: problem\nid: PRB$0-9\n---\n# Re-typing\n`,
      ['problems/a.md: id: PRB-9', 'prds/x.md: links: { problem: PRB-9 }'],
    );
  });
});

describe('document links', () => {
  it('are the ids of known documents that are no Markdown link already', () => {
    const { files, path } = readFixture(
      `---\nkind: prd\nid: PRD-1\nlinks: { problem: PRB-9 }\n---\n# X\n\nPRB-9, [PRB-9](../problems/a.md), PRB-77 and PRD-1.\n${problem}`,
    );
    const text = files[path] ?? '';
    const links = documentLinks(workspaceOf(files), path);
    assert.deepEqual(
      links.map((link) => textOf(text, link.span)),
      ['PRB-9', 'PRB-9'],
    );
    assert.deepEqual(
      links.map((link) => text.slice(0, link.span.start).split('\n').length),
      [4, 8],
    );
  });
});

describe('document symbols', () => {
  it('nest the headings and say what each stands for', () => {
    const { files, path } = readFixture('---\nkind: prd\n---\n# X\n\n## Why now\n\n### Detail\n\n## Out of scope\n');
    const [title] = documentSymbols(workspaceOf(files), path);
    assert.equal(title?.name, 'X');
    assert.deepEqual(
      title.children.map(({ name, detail }) => `${name}: ${detail}`),
      ['Why now: problem', 'Out of scope: non-goals'],
    );
  });
});
