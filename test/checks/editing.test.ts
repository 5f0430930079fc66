// Edits of front matter in every shape that people write: the text stays YAML, and a key lands where it counts.
import assert from 'node:assert/strict';
import { insertField } from '../../server/src/checks/editing.ts';
import { readDocument } from '../../server/src/document/document.ts';
import { applyEdits } from '../../server/src/text/edit.ts';

describe('a field that is put into front matter', () => {
  const rows: readonly (readonly [name: string, text: string])[] = [
    ['behind a title over several lines', '---\ntitle: >\n  A long\n  title\ntags:\n  - a\n---\n# A\n'],
    ['behind a quoted title over two lines', '---\ntitle: "A\n  title"\ntags: [a]\n---\n# A\n'],
    ['in a map that is indented', '---\n  kind: prd\n  tags: [a]\n---\n# A\n'],
    ['in braces', '---\n{ kind: prd, tags: [a] }\n---\n# A\n'],
    ['in braces below a comment', '---\n# product\n{ kind: prd, tags: [a] }\n---\n# A\n'],
    ['with Windows line endings', '---\r\nkind: prd\r\ntitle: A\r\ntags: [a]\r\n---\r\n# A\r\n'],
    ['in none', '# A\n'],
  ];
  for (const [name, text] of rows) {
    it(`stands ${name}`, () => {
      const before = readDocument(text);
      const after = readDocument(applyEdits(text, [insertField(before, 'owner', 'dana')]));
      assert.equal(after.frontMatter.kind, 'parsed');
      assert.ok(after.fields.has('owner'));
      for (const key of before.fields.keys()) assert.deepEqual(after.fields.get(key)?.node.kind, before.fields.get(key)?.node.kind, key);
      assert.equal(after.fields.size, before.fields.size + 1);
    });
  }
});
