// Front matter: where it begins and ends, what its fields and spans are, and what can still be told when its
// YAML does not parse.
import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/document/document.ts';
import { readFrontMatter, type FrontMatter } from '../../server/src/document/frontMatter.ts';
import { entry, scalarText, type FieldNode } from '../../server/src/document/field.ts';

type Present = Exclude<FrontMatter, { readonly kind: 'absent' }>;

function present(text: string): Present {
  const found = readFrontMatter(text);
  assert.notEqual(found.kind, 'absent', JSON.stringify(text));
  return found as Present;
}
const fields = (text: string): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(present(text).fields.map(({ name, node }) => [name, node.kind === 'scalar' ? node.text : node.kind]));
const node = (text: string, name: string): FieldNode | undefined => present(text).fields.find((field) => field.name === name)?.node;
const codes = (text: string): readonly string[] => {
  const found = present(text);
  return found.kind === 'malformed' ? found.problems.map(({ code }) => code) : [];
};

describe('front matter', () => {
  it('stands between two lines of three dashes at the very start', () => {
    assert.deepEqual(fields('---\nid: PRD-1\nowner: dana\n---\n# A\n'), { id: 'PRD-1', owner: 'dana' });
    assert.deepEqual(fields('---  \r\nid: PRD-1\r\n---\t\r\n# A\r\n'), { id: 'PRD-1' });
    assert.deepEqual(fields('\uFEFF---\nid: PRD-1\n...\n'), { id: 'PRD-1' });
    assert.deepEqual(fields('---\nid: PRD-1\n---'), { id: 'PRD-1' });
  });

  it('is absent everywhere else', () => {
    for (const text of [
      '',
      '# A\n\n---\nid: PRD-1\n---\n',
      '\n---\nid: PRD-1\n---\n',
      ' ---\nid: x\n---\n',
      '----\nid: x\n----\n',
      '---',
      '---\n\nA thematic break.\n',
      '--- id: x\n---\n',
    ]) {
      assert.equal(readFrontMatter(text).kind, 'absent', JSON.stringify(text));
    }
  });

  it('may be empty or hold nothing but comments', () => {
    assert.deepEqual(fields('---\n---\n# A\n'), {});
    assert.deepEqual(fields('---\n# nothing yet\n\n---\n# A\n'), {});
    assert.equal(present('---\n---\n').kind, 'parsed');
  });

  it('keeps text that other YAML readers change', () => {
    const text =
      '---\ncountry: no\ndate: 2026-02-30\nversion: 1.10\nnumber: 010\nhex: 0x1F\nempty:\ntilde: ~\ntext: "80%"\ntrue: yes\n---\n';
    assert.deepEqual(fields(text), {
      country: 'no',
      date: '2026-02-30',
      version: '1.10',
      number: '010',
      hex: '0x1F',
      empty: '',
      tilde: '~',
      text: '80%',
      true: 'yes',
    });
    const value = (name: string): unknown => {
      const found = node(text, name);
      return found?.kind === 'scalar' ? found.value : undefined;
    };
    assert.deepEqual(['country', 'date', 'version', 'number', 'hex', 'empty', 'tilde', 'text'].map(value), [
      'no',
      '2026-02-30',
      1.1,
      10,
      31,
      null,
      null,
      '80%',
    ]);
  });

  it('has keys that are names of objects in JavaScript', () => {
    assert.deepEqual(
      present('---\n__proto__: a\nconstructor: b\ntoString: c\n---\n').fields.map(({ name }) => name),
      ['__proto__', 'constructor', 'toString'],
    );
  });

  it('has spans that cover exactly keys and values', () => {
    for (const text of [
      '---\ntitle: "a: b" # c\nlinks:\n  problem: PRB-1\n  prd: [PRD-1, "PRD-2" ]\nrice: { reach: 5, effort: }\nlong: |\n  a\n  b\nlist:\n- x\n- y: z\n---\n',
      '---\r\ntitle: "🚀 a"\r\nlinks:\r\n  problem: PRB-1\r\n---\r\n',
    ]) {
      for (const field of present(text).fields) {
        assert.equal(text.slice(field.key.start, field.key.end), field.name);
        checkSpans(text, field.node);
      }
    }
    const text = '---\nlinks: { prd: [PRD-1, "PRD-2" ] }\nempty:\nnext: x\n---\n';
    const links = entry(node(text, 'links'), 'prd')?.node;
    assert.equal(text.slice(links?.span.start, links?.span.end), '[PRD-1, "PRD-2" ]');
    const empty = node(text, 'empty');
    assert.equal(text.slice(0, empty?.span.start).split('\n').length, 3, 'an empty value stands on its key’s line');
  });

  it('of two blocks in a row is both, the first one winning', () => {
    const text = '---\nid: PRD-1\n---\n\n---\nid: PRD-2\nstatus: draft\n---\n# A\n';
    assert.deepEqual(fields(text), { id: 'PRD-1', status: 'draft' });
    assert.equal(text.slice(present(text).span.end), '# A\n');
  });

  it('of one block is not continued by a break, a table or a second block further down', () => {
    assert.deepEqual(fields('---\nid: PRD-1\n---\n---\n\nText.\n\n---\n'), { id: 'PRD-1' });
    assert.deepEqual(fields('---\nid: PRD-1\n---\n# A\n---\nid: PRD-2\nstatus: x\n---\n'), { id: 'PRD-1' });
  });
});

describe('front matter that does not parse', () => {
  const cases: Readonly<Record<string, string>> = {
    '---\nid: PRD-1\nowner: @dana\nstatus: draft\n---\n': 'at-sign',
    '---\nid: PRD-1\ntitle: Foo: bar\nstatus: draft\n---\n': 'colon',
    '---\nid: PRD-1\ntitle: [WIP] Export\nstatus: draft\n---\n': 'mark',
    '---\nid: PRD-1\ntitle: "Export" for all\nstatus: draft\n---\n': 'mark',
    '---\nid: PRD-1\ntags: [a, b\nstatus: draft\n---\n': 'unclosed',
    '---\nid: PRD-1\n\tstatus: draft\n---\n': 'tab',
    '---\nid: PRD-1\n<<<<<<< HEAD\nstatus: draft\n=======\nstatus: review\n>>>>>>> main\n---\n': 'conflict',
    '---\nid: PRD-1\nid: PRD-2\nstatus: draft\n---\n': 'duplicate',
    '---\nid: PRD-1\na: &x 1\nb: *x\n---\n': 'alias',
    '---\nid: PRD-1\nstatus:draft\nowner: x\n---\n': 'space',
  };
  for (const [text, code] of Object.entries(cases)) {
    it(`says “${code}” once, and still knows the id`, () => {
      assert.deepEqual(codes(text), [code]);
      assert.equal(scalarText(node(text, 'id')), 'PRD-1');
      assert.equal(scalarText(readDocument(text).fields.get('id')?.node), 'PRD-1');
    });
  }

  it('is mended by its fix', () => {
    for (const text of Object.keys(cases)) {
      const found = present(text);
      const fix = found.kind === 'malformed' ? found.problems[0]?.fix : undefined;
      if (fix === undefined) continue;
      const mended = text.slice(0, fix.span.start) + fix.newText + text.slice(fix.span.end);
      assert.equal(present(mended).kind, 'parsed', mended);
    }
  });

  it('says which block is not closed, and has no fields then', () => {
    assert.deepEqual(codes('---\nid: PRD-1\n# A\n'), ['unfenced']);
    assert.equal(readFrontMatter('---\nJust a thematic break.\n').kind, 'absent');
  });

  it('says that it is no map, too large or too deep', () => {
    assert.deepEqual(codes('---\n- a\n- b\n---\n'), ['not-a-map']);
    assert.deepEqual(codes(`---\nid: PRD-1\nx: ${'a'.repeat(70_000)}\n---\n`), ['large']);
    assert.deepEqual(codes(`---\nid: PRD-1\nx: ${'['.repeat(200)}\n---\n`), ['deep']);
  });

  it('knows the top-level lines, and that lists and maps are there', () => {
    const text = '---\nid: PRD-1\nrice:\n  reach: 5\ntags: [a]\nowner: @dana\ntitle: "a" # c\n---\n';
    assert.deepEqual(fields(text), { id: 'PRD-1', rice: 'map', tags: 'list', owner: '@dana', title: 'a' });
    assert.equal(scalarText(node(text, 'title')), 'a');
  });
});

function checkSpans(text: string, at: FieldNode): void {
  const { start, end } = at.span;
  assert.ok(start <= end && end <= text.length);
  if (at.kind === 'map') {
    for (const field of at.entries) {
      assert.ok(start <= field.key.start && field.node.span.end <= end, `${field.name} is inside its map`);
      checkSpans(text, field.node);
    }
  } else if (at.kind === 'list') {
    for (const item of at.items) {
      assert.ok(start <= item.span.start && item.span.end <= end);
      checkSpans(text, item);
    }
  }
}
