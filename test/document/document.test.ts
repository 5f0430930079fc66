// Reading a document is total: whatever the text, there is a document whose spans lie in it and in one another,
// and no text costs more than a moment.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument, type ProductDocument } from '../../server/src/document/document.ts';
import type { Block } from '../../server/src/document/content.ts';
import { scalarText, type FieldNode } from '../../server/src/document/field.ts';
import type { Span } from '../../server/src/text/span.ts';

const tricky: readonly string[] = [
  '---\nid: PRD-1\nrice: { reach: 5, impact: 1 }\nlinks:\n  prd: [PRD-1]\n---\n\n# Export 🚀\n\n**Status:** Draft\n\n## Goals\n\n- [ ] one\n  - two: `code` &amp; \\*\n\n| a | b |\n|---|---|\n| **x** | y |\n\n> quote\n\nSetext\n------\n\n[a]: b\n',
  '\uFEFF---\r\nid: PRD-1\r\n---\r\n\r\n---\r\nstatus: draft\r\n---\r\n# A\r\n\r\n```js\r\n# no\r\n```\r\n<!-- ## no -->\r\n<context>\r\n## B\r\n</context>\r\n',
  '---\nid: PRD-1\n<<<<<<< HEAD\nstatus: draft\n=======\nstatus: review\n>>>>>>> main\n---\n# A\n\n<<<<<<< HEAD\n## B\n=======\n## C\n>>>>>>> main\n',
  '# a\n## b\n#### d\n### c\n# e\n',
  '#### deep first\n\ntext\n\n## then up\n',
  'para\r===\rnext\r---\rx',
];

/** Checks every span of a document, and that everything can be looked at. */
function checkDocument(document: ProductDocument): void {
  const { text, sections, frontMatter, bodyStart, fields } = document;
  const whole = { start: 0, end: text.length };
  assert.ok(bodyStart >= 0 && bodyStart <= text.length);
  if (frontMatter.kind !== 'absent') {
    inside(whole, frontMatter.span);
    inside(frontMatter.span, frontMatter.content);
    if (frontMatter.kind === 'malformed')
      for (const { span, fix } of frontMatter.problems) {
        inside(whole, span);
        if (fix !== undefined) inside(whole, fix.span);
      }
  }
  for (const { key, node } of fields.values()) {
    inside(whole, key);
    checkNode(whole, node);
  }
  let end = bodyStart;
  for (const { heading, body, span, parent, children } of sections) {
    inside(whole, span);
    inside(span, heading.span);
    inside(heading.span, heading.title);
    assert.ok(heading.span.start >= end, 'sections are in order');
    assert.ok(body.start >= heading.span.end && body.end <= span.end);
    if (parent !== undefined) inside(parent.span, span);
    for (const child of children) assert.equal(child.heading.level > heading.level, true);
    end = body.end;
  }
  for (const section of [undefined, ...sections]) for (const block of document.blocks(section)) checkBlock(section?.body ?? whole, block);
}

function checkNode(outer: Pick<Span, 'start' | 'end'>, node: FieldNode): void {
  inside(outer, node.span);
  if (node.kind === 'list') for (const item of node.items) checkNode(node.span, item);
  if (node.kind === 'map')
    for (const { key, node: value } of node.entries) {
      inside(node.span, key);
      checkNode(node.span, value);
    }
}

function checkBlock(outer: Pick<Span, 'start' | 'end'>, block: Block): void {
  inside(outer, block.span);
  const proses = 'cells' in block ? block.cells : 'prose' in block ? [block.prose] : [];
  for (const prose of proses)
    for (let at = 0; at <= prose.text.length; at += 3) inside(outer, prose.spanOf(at, Math.min(at + 3, prose.text.length)));
}

function inside(outer: Pick<Span, 'start' | 'end'>, inner: Pick<Span, 'start' | 'end'>): void {
  assert.ok(
    outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end,
    `${JSON.stringify(inner)} is inside ${JSON.stringify(outer)}`,
  );
}

describe('reading a document', function () {
  this.timeout(60_000);

  it('works for every prefix and every suffix of tricky documents', () => {
    for (const text of tricky) {
      for (let at = 0; at <= text.length; at++) {
        checkDocument(readDocument(text.slice(0, at)));
        checkDocument(readDocument(text.slice(at)));
      }
    }
  });

  it('works for any string', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...tricky.join('\n').split(/(?<=\n)/),
        '---\n',
        '\0',
        '\ud83d',
        '\u2028',
        '[',
        '](',
        '<!--',
        '| ',
        '`',
        '**',
        '> ',
        '\t',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        checkDocument(readDocument(pieces.join('')));
      }),
      { numRuns: 1500 },
    );
  });

  it('gives the same whether a former version helps or not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tricky), fc.constantFrom(...tricky), fc.nat(400), fc.nat(400), (first, second, cut, paste) => {
        const text = first.slice(0, cut) + second.slice(paste);
        const helped = readDocument(text, readDocument(first));
        const alone = readDocument(text);
        for (const document of [helped, alone]) checkDocument(document);
        const shown = (document: ProductDocument): unknown =>
          JSON.parse(
            JSON.stringify([
              [...document.fields],
              document.sections.map((section) => document.blocks(section)),
              document.blocks(undefined),
            ]),
          );
        assert.deepEqual(shown(helped), shown(alone));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a document', () => {
  it('with two front matter blocks has the fields of both and no heading from the second', () => {
    const document = readDocument('---\nid: PRD-22\n---\n\n---\nid: PRD-22\nstatus: approved\n---\n\n# Title\n');
    assert.deepEqual([...document.fields.keys()], ['id', 'status']);
    assert.deepEqual(
      document.sections.map(({ heading }) => heading.text),
      ['Title'],
    );
  });

  it('with conflict markers keeps its sections and says so once', () => {
    const document = readDocument(tricky[2] ?? '');
    assert.equal(document.frontMatter.kind, 'malformed');
    assert.deepEqual(document.frontMatter.kind === 'malformed' ? document.frontMatter.problems.map(({ code }) => code) : [], ['conflict']);
    assert.equal(scalarText(document.fields.get('id')?.node), 'PRD-1');
    assert.ok(document.sections.map(({ heading }) => heading.text).includes('B'));
  });

  it('nests sections by level, whatever level it begins at', () => {
    const tree = (text: string): readonly string[] =>
      readDocument(text).sections.map(({ heading, parent }) => `${parent?.heading.text ?? ''}>${heading.text}`);
    assert.deepEqual(tree('# a\n## b\n#### d\n### c\n# e\n'), ['>a', 'a>b', 'b>d', 'b>c', '>e']);
    assert.deepEqual(tree('#### a\n## b\n### c\n'), ['>a', '>b', 'b>c']);
  });

  it('has the blocks of a section and of what is above the first heading', () => {
    const document = readDocument(
      'Above.\n\n# A\n\nText.\n\n- [x] one\n- [ ] two:\n  - three\n\n| h |\n|---|\n| c |\n\n> q\n\n```\ncode\n```\n\n<!-- nothing -->\n\n![picture](x.png)\n',
    );
    assert.deepEqual(
      document.blocks(undefined).map(({ kind }) => kind),
      ['paragraph'],
    );
    const [section] = document.sections;
    assert.deepEqual(
      document.blocks(section).map(({ kind }) => kind),
      ['paragraph', 'item', 'item', 'item', 'row', 'quote', 'code', 'other'],
    );
  });

  it('knows its link definitions', () => {
    assert.deepEqual([...readDocument('# A\n\n[One]: x\n  [two]: y\n\n```\n[three]: z\n```\n').definitions].slice(0, 2), ['one', 'two']);
  });
});
