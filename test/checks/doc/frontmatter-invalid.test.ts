import assert from 'node:assert/strict';
import { frontmatterInvalid } from '../../../server/src/checks/rules/doc/frontmatter-invalid.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(frontmatterInvalid, [
  {
    name: 'accepts front matter that can be read',
    path,
    text: '---\nkind: prd\nowner: "@dana"\ntitle: "Export: all of it"\ntags: [a, b]\nrice: { reach: 500/month }\n---\n# Export\n',
  },
  { name: 'accepts a document without front matter, and a rule at the top', path, text: '---\n\n# Export\n\nText\n\n---\n' },
  { name: 'accepts labels with signs that YAML would not take', path, text: '# Export\n\n**Owner:** @dana\n**Status:** Draft: first\n' },
  {
    name: 'puts quotes around a handle, in drafts as well',
    path,
    text: '---\nstatus: draft\nowner: @dana\n       ^^^^^ error: Put quotes around @dana: YAML reads a leading @ as something else.\n---\n# Export\n',
    fixed: '---\nstatus: draft\nowner: "@dana"\n---\n# Export\n',
  },
  {
    name: 'mends every value that needs quotes at once',
    path,
    text: '---\r\ntitle: Export: all 🚀 of it # draft\r\n       ^^^^^^^^^^^^^^^^^^^^ error: Put quotes around "Export: all 🚀 of it": YAML reads the colon in it as the end of another key.\r\nowner: @dana\r\napprovers: [@lee, @kim]\r\n---\r\n# Export\r\n',
    fixed: '---\r\ntitle: "Export: all 🚀 of it" # draft\r\nowner: "@dana"\r\napprovers: ["@lee", "@kim"]\r\n---\r\n# Export\r\n',
  },
  {
    name: 'puts quotes around a title that begins with a bracket',
    path,
    text: '---\ntitle: [WIP] Export\n       ^^^^^^^^^^^^ error: Put quotes around [WIP] Export: YAML reads a leading [ as something else.\n---\n',
    fixed: '---\ntitle: "[WIP] Export"\n---\n',
  },
  {
    name: 'keeps quotes that belong to the words',
    path,
    text: '---\ntitle: "Export" for all\n       ^^^^^^^^^^^^^^^^ error\n---\n',
    fixed: '---\ntitle: "\\"Export\\" for all"\n---\n',
  },
  {
    name: 'reads an apostrophe inside single quotes',
    path,
    text: "---\ntitle: 'it's done'\n       ^^^^^^^^^^^ error\n---\n",
    fixed: '---\ntitle: "it\'s done"\n---\n',
  },
  {
    name: 'puts a space behind the colon',
    path,
    text: '---\nid:PRD-1\n^^^^^^^^ error: Put a space behind id: so that YAML reads it as a key.\nstatus: draft\n---\n',
    fixed: '---\nid: PRD-1\nstatus: draft\n---\n',
  },
  {
    name: 'puts quotes around what looks like a reference',
    path,
    text: '---\ntitle: *Export*\n       ^^^^^^^^ error: Put quotes around *Export*: YAML reads a leading * as a reference to another value.\n---\n',
    fixed: '---\ntitle: "*Export*"\n---\n',
  },
  {
    name: 'says once what braces of a template do',
    path,
    text: '---\ntitle: {{your title}}\n       ^^^^^^^^^^^^^^ error: Put quotes around {{your title}}: YAML reads braces as a list of fields.\n---\n',
    fixed: '---\ntitle: "{{your title}}"\n---\n',
  },
  {
    name: 'points at a line of prose',
    path,
    text: '---\nid: PRD-1\nsome notes\n^^^^^^^^^^ error: This line is no field. Write it as "key: value", or move it below the closing ---.\nstatus: draft\n---\n',
  },
  {
    name: 'replaces tabs',
    path,
    text: '---\nlinks:\n\tproblem: PRB-1\n ^^^^^^^^^^^^^^ error: Indent this line with spaces: YAML does not accept tabs.\n---\n'.replace(
      ' ^',
      '\t^',
    ),
    fixed: '---\nlinks:\n  problem: PRB-1\n---\n',
  },
  {
    name: 'points at a line out of its column',
    path,
    text: '---\nlinks:\n  problem: PRB-1\n prfaq: FAQ-1\n ^^^^^^^^^^^^ error: This line is indented unlike the lines around it. Fields of one level start in the same column.\n---\n',
  },
  {
    name: 'points at a quote that stays open',
    path,
    text: '---\ntitle: "Export\n       ^^^^^^^ error: A quote or bracket is opened here and not closed.\nstatus: draft\n---\n',
  },
  {
    name: 'names a merge that was not finished',
    path,
    text: '---\n<<<<<<< HEAD\n^^^^^^^^^^^^ error: Two versions of this document were merged and still stand side by side. Keep one and delete the marker lines.\nid: PRD-1\n=======\nid: PRD-2\n>>>>>>> other\n---\n',
  },
  {
    name: 'points at the second of two fields',
    path,
    text: '---\nid: PRD-1\nid: PRD-2\n^^ error: The field "id" stands here twice. Keep one of them.\n---\n',
  },
  {
    name: 'wants fields, not text',
    path,
    text: '---\nSome notes about export\n^^^^^^^^^^^^^^^^^^^^^^^ error: Front matter must be fields such as "status: draft", each on a line of its own.\n---\n',
  },
  {
    name: 'closes front matter that was left open',
    path,
    text: '---\n^^^ error: Front matter is opened here and not closed. Put a line with --- below the last field.\nid: PRD-1\nlinks:\n  problem: PRB-1\n\n# Export\n',
    fixed: '---\nid: PRD-1\nlinks:\n  problem: PRB-1\n---\n\n# Export\n',
  },
  { name: 'closes front matter at the end of the text', path, text: '---\n^^^ error\nid: PRD-1', fixed: '---\nid: PRD-1\n---\n' },
]);

describe('doc/frontmatter-invalid', () => {
  it('does not read endless front matter', () => {
    const [problem] = problemsOf(frontmatterInvalid, { path }, `---\n${'note: words\n'.repeat(6000)}---\n`);
    assert.equal(problem?.message, 'Front matter is longer than 64 KB and is not read. Move the text below the closing ---.');
  });
});
