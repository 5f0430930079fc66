// All documents as a tree: by kind, and what each row says to the eye and to a screen reader.
import assert from 'node:assert/strict';
import {
  documentDescription,
  documentSpoken,
  documentsTree,
  kindDescription,
  kindSpoken,
} from '../../client/src/common/views/documentsNodes.ts';
import type { DocumentRow, DocumentsRoot } from '../../server/src/connection/protocol.ts';

const document = (id: string, rest: Partial<DocumentRow> = {}): DocumentRow => ({
  uri: `file:///repo/${id}.md`,
  id,
  title: `Title of ${id}`,
  kind: 'prd',
  status: 'draft',
  phase: 'draft',
  owner: undefined,
  readiness: undefined,
  hasScore: false,
  isStale: false,
  isSuspect: false,
  errors: 0,
  warnings: 0,
  infos: 0,
  ...rest,
});
const rootOf = (name: string, documents: readonly DocumentRow[]): DocumentsRoot => ({
  uri: `file:///${name}`,
  name,
  kinds: documents.length === 0 ? [] : [{ id: 'prd', title: 'PRD', documents }],
});

describe('the documents as a tree', () => {
  it('has the kinds on top where there is one root, and the roots where there are several', () => {
    const one = documentsTree({ roots: [rootOf('one', [document('A')]), rootOf('empty', [])], state: 'ready' });
    assert.deepEqual(one.top, ['kind prd file:///one']);
    assert.deepEqual(one.children.get('kind prd file:///one'), ['file:///repo/A.md']);
    const two = documentsTree({ roots: [rootOf('one', [document('A')]), rootOf('two', [document('B')])], state: 'ready' });
    assert.deepEqual(two.top, ['root file:///one', 'root file:///two']);
  });

  it('counts the documents of a kind and those with errors', () => {
    const [kind] = rootOf('one', [document('A', { errors: 2 }), document('B')]).kinds;
    assert.ok(kind !== undefined);
    assert.equal(kindDescription(kind), '2 · 1 with errors');
    assert.equal(kindSpoken(kind), 'PRD, 2 documents, 1 with errors');
  });

  it('says status or readiness, and what is the matter', () => {
    assert.equal(documentDescription(document('PRD-1')), 'draft · PRD-1');
    assert.equal(documentDescription(document('LCH-1', { readiness: '7 of 9 gates · T-12' })), '7 of 9 gates · T-12 · LCH-1');
    assert.equal(documentDescription(document('PRD-1', { isStale: true, isSuspect: true })), 'draft · PRD-1 · upstream changed · stale');
    assert.equal(
      documentSpoken(document('PRD-1', { owner: '@dana', errors: 1, isStale: true })),
      'Title of PRD-1, PRD-1, draft, owned by @dana, stale, 1 error',
    );
    assert.match(documentSpoken(document('X', { status: '' })), /no status/u);
  });
});
