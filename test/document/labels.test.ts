// Metadata that stands in the text: lines, bullets, tables and quotes of labels above the first section, and a
// section that is called Status. Each value leads back to its place.
import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/document/document.ts';

/** The fields of a document whose text stands under a title. */
function read(body: string): Readonly<Record<string, string>> {
  const text = `# Export\n\n${body}\n\n## Goals\n\nStatus: not this one\n`;
  const { fields, metadata } = readDocument(text);
  const found: Record<string, string> = {};
  for (const [name, { node, key }] of fields) {
    assert.equal(node.kind, 'scalar');
    const value = node.kind === 'scalar' ? node.text : '';
    assert.equal(text.slice(node.span.start, node.span.end), value, `${name} leads to its value`);
    assert.ok(key.start < key.end && key.end <= text.length);
    found[name] = value;
  }
  assert.equal(metadata, Object.keys(found).length > 0 ? 'labels' : 'none');
  return found;
}

describe('labels', () => {
  const cases: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
    'are bold words with a colon inside or outside': [
      '**Status:** Draft\n**Owner**: Dana\n__Author:__ Lee',
      { status: 'Draft', owner: 'Dana' },
    ],
    'are plain words with a colon': [
      'Status: In review\nProduct manager: Dana Whitfield',
      { status: 'In review', owner: 'Dana Whitfield' },
    ],
    'may be bullets': ['- **Status:** Draft\n* Owner: Dana\n+ _x_', { status: 'Draft', owner: 'Dana' }],
    'may stand in a quote': ['> **Status:** Draft\n> **Owner:** Dana', { status: 'Draft', owner: 'Dana' }],
    'may be rows of a table': [
      '| | |\n|---|---|\n| **Status** | Draft |\n| Owner | Dana |\n| Team | X |',
      { status: 'Draft', owner: 'Dana' },
    ],
    'may be a table with headers': [
      '| Field | Value |\n|:---|---|\n| Document Status | `Approved` |\n| DRI | @dana |',
      { status: 'Approved', owner: '@dana' },
    ],
    'may be a table with headers, links and other rows between': [
      '| Field | Value |\n| --- | --- |\n| Document status | Completed |\n| Ticket | [42](https://x.test/42) |\n| Document owner | Lee |',
      { status: 'Completed', owner: 'Lee' },
    ],
    'may be a table without outer bars': ['Field | Value\n--- | ---\nStatus | Draft\nOwner | Dana', { status: 'Draft', owner: 'Dana' }],
    'may be the header of a table with one row': [
      '| Status | Owner | Team | Last updated |\n|---|---|---|---|\n| **Draft** | @dana | X | 2026-06-01 |',
      { status: 'Draft', owner: '@dana', updated: '2026-06-01' },
    ],
    'are not the columns of a list': ['| Part | Status | Owner |\n|---|---|---|\n| A | Done | Dana |\n| B | Open | Lee |', {}],
    'are not a header without a row': ['| Status | Owner |\n|---|---|', {}],
    'may have a bar in a value': ['| Status | Owner |\n|---|---|\n| a \\| b | Dana |', { status: 'a', owner: 'Dana' }],
    'may share a line, parted by middle dots': [
      '**Status:** Draft · **Owner:** Dana · PRD: PRD-4',
      { status: 'Draft', owner: 'Dana', prd: 'PRD-4' },
    ],
    'may have a middle dot in place of the colon': ['**Status** · Shipped v1.0 · 2026-04-15 · *now at v9*', { status: 'Shipped v1.0' }],
    'may be indented like code': ['    Status: Draft\n    Owner: Dana', { status: 'Draft', owner: 'Dana' }],
    'may have the colon of Chinese and Japanese': ['**Status**：草稿\n**Owner：** 王', { status: '草稿', owner: '王' }],
    'may end with a backslash or spaces for a line break': ['**Status:** Draft\\\n**Owner:** Dana  ', { status: 'Draft', owner: 'Dana' }],
    'are the first of their name': ['Status: Draft\nStatus: Final', { status: 'Draft' }],
    'name other documents by their ids only': ['Problem: it takes a day\nPRD: PRD-41\nID: PRD-7', { prd: 'PRD-41', id: 'PRD-7' }],
    'are none in a sentence': ['The status: nobody knows.\nOwnership is open.', {}],
    'need a value': ['**Status:**\nOwner:\n**Status**', {}],
  };
  for (const [name, [body, expected]] of Object.entries(cases)) it(name, () => assert.deepEqual(read(body), expected));

  it('count with CRLF as well', () => {
    const text = '# Export\r\n\r\n**Status:** Draft\r\n**Owner:** Dana\r\n\r\n## Goals\r\n';
    const { fields } = readDocument(text);
    assert.deepEqual(
      [...fields].map(([name, { node }]) => [name, node.kind === 'scalar' ? node.text : '']),
      [
        ['status', 'Draft'],
        ['owner', 'Dana'],
      ],
    );
  });

  it('are read from a table with CRLF and emoji at their places', () => {
    const text = '# 🚀 Export\r\n\r\n| Status | Owner |\r\n|---|---|\r\n| 🚧 Draft | Dana |\r\n\r\n## Goals\r\n';
    const node = readDocument(text).fields.get('status')?.node;
    assert.equal(node === undefined ? '' : text.slice(node.span.start, node.span.end), '🚧 Draft');
  });

  it('stand above the first section, whether the title is a heading or not', () => {
    assert.equal(readDocument('Status: Draft\n\n## Goals\n').fields.get('status')?.name, 'status');
    assert.equal(readDocument('# A\n\n## Goals\n\nStatus: Draft\n').fields.size, 0);
  });

  it('do not count where there is front matter', () => {
    const { fields, metadata } = readDocument('---\nid: PRD-1\n---\n# A\n\n**Status:** Draft\n');
    assert.deepEqual([[...fields.keys()], metadata], [['id'], 'front-matter']);
  });

  it('are read in a moment from a long text without sections', () => {
    const start = performance.now();
    readDocument(`# A\n\n${'**bold** words: and more | and more · '.repeat(10)}\n`.repeat(2000));
    assert.ok(performance.now() - start < 1000);
  });
});

describe('a section called Status', () => {
  const status = (text: string): string | undefined => {
    const node = readDocument(text).fields.get('status')?.node;
    if (node?.kind !== 'scalar') return undefined;
    assert.equal(text.slice(node.span.start, node.span.end), node.text);
    return node.text;
  };

  it('says the status with its first words', () => {
    assert.equal(status('# A\n\n## Status\n\nAccepted\n'), 'Accepted');
    assert.equal(status('# A\n\n## 1. Status\n\n- **Status:** In review\n'), 'In review');
    assert.equal(status('# A\n\n## Document status\n\n`draft`.\n'), 'draft');
    assert.equal(status('# A\n\n## Status\r\n\r\n    Draft\r\n'), 'Draft');
  });

  it('says nothing with a sentence or without a word', () => {
    assert.equal(status('# A\n\n## Status\n\nWe shipped the first half in May and wait for legal.\n'), undefined);
    assert.equal(status('# A\n\n## Status\n\n## Goals\n\nAccepted\n'), undefined);
    assert.equal(status('# A\n\n## Status page\n\nAccepted\n'), undefined);
  });
});
