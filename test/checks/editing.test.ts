// Edits of front matter in every shape that people write: the text stays YAML, and a key lands where it counts.
import assert from 'node:assert/strict';
import { insertField, replaceValue } from '../../server/src/checks/editing.ts';
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

describe('a value that is replaced', () => {
  const rows: readonly (readonly [name: string, before: string, after: string])[] = [
    ['with the indicator of a block', 'a: |\n  old\n  x\nb: 1\n', 'a: new\nb: 1\n'],
    ['with an indicator that says more', 'a: >-2\n   old\n\nb: 1\n', 'a: new\n\nb: 1\n'],
    ['and leaves a comment behind the indicator', 'a: | # why | so\n  old\nb: 1\n', 'a: new # why | so\nb: 1\n'],
    ['with Windows line endings', 'a: |\r\n  old\r\nb: 1\r\n', 'a: new\r\nb: 1\r\n'],
    ['where a block is empty', 'a: |\nb: 1\n', 'a: new\nb: 1\n'],
    ['where there is none', 'a:\nb: 1\n', 'a: new\nb: 1\n'],
    ['over several lines between quotes', 'a: "x\n  y" # c\nb: 1\n', 'a: new # c\nb: 1\n'],
    ['with a list below its key', 'a:\n  - 1\n  - 2 # c\nb: 1\n', 'a: new # c\nb: 1\n'],
    ['with a map that ends in a block', 'a:\n  x: |\n    y\nb: 1\n', 'a: new\nb: 1\n'],
    ['behind a comment that looks like a block', 'a: # see |\n  old\nb: 1\n', 'a: # see |\n  new\nb: 1\n'],
  ];
  for (const [name, before, after] of rows) {
    it(`goes ${name}`, () => {
      const document = readDocument(`---\n${before}---\n`);
      const field = document.fields.get('a');
      assert.ok(field);
      assert.equal(applyEdits(document.text, [replaceValue(document, field, 'new')]), `---\n${after}---\n`);
    });
  }
});
