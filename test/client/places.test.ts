// Where a drop or a step pins a document, and why it cannot go somewhere; and how many documents need a person.
import assert from 'node:assert/strict';
import { attention } from '../../client/src/common/views/attention.ts';
import { backlogTree } from '../../client/src/common/views/backlogNodes.ts';
import { placeBeside, placeOfDrop, type Placing } from '../../client/src/common/views/places.ts';
import { backlog, root, row } from './rows.ts';

const uri = (id: string): string => `file:///repo/prds/${id}.md`;
const one = backlogTree(backlog(root('repo', [row('A'), row('B'), row('C')], [row('D', { score: 'effort missing' })])));
const said = (placing: Placing): number | string => (placing.kind === 'place' ? placing.place : placing.reason);

describe('a document that is dropped', () => {
  it('takes the place of the one it is dropped on', () => {
    assert.equal(said(placeOfDrop(one, [uri('C')], uri('A'))), 1);
    assert.equal(said(placeOfDrop(one, [uri('A')], uri('C'))), 3);
  });
  it('takes that place in the whole list, also from a group', () => {
    const rows = [row('A'), row('B', { team: 'Yard' }), row('C', { team: 'Yard' })];
    const tree = backlogTree(backlog(root('repo', rows)), { grouping: 'team' });
    const [b = '', c = ''] = tree.children.get(tree.top[0] ?? '') ?? [];
    assert.equal(said(placeOfDrop(tree, [c], b)), 2);
    assert.equal(said(placeBeside(tree, c, 'above')), 2);
    assert.match(String(said(placeBeside(tree, b, 'above'))), /no ranked document above/u);
  });
  it('is told why not where it has no place', () => {
    const several = backlogTree(
      backlog(root('one', [row('A')]), { ...root('two', [{ ...row('B'), uri: 'file:///two/B.md' }]), uri: 'file:///two' }),
    );
    assert.match(String(said(placeOfDrop(one, [uri('D')], uri('A')))), /D is not ranked: effort missing/u);
    assert.match(String(said(placeOfDrop(one, [uri('A')], uri('D')))), /Drop it on the ranked document/u);
    assert.match(String(said(placeOfDrop(one, [uri('A')], 'unscored file:///repo'))), /Drop it on/u);
    assert.match(String(said(placeOfDrop(one, [uri('A')], undefined))), /Drop it on/u);
    assert.match(String(said(placeOfDrop(one, [uri('A'), uri('B')], uri('C')))), /one document/u);
    assert.match(String(said(placeOfDrop(several, [uri('A')], 'file:///two/B.md'))), /two has a ranking of its own/u);
    assert.match(String(said(placeOfDrop(one, ['gone'], uri('C')))), /Only documents/u);
  });
});

describe('a document that is moved by a step', () => {
  it('takes the place of its neighbour', () => {
    assert.equal(said(placeBeside(one, uri('B'), 'above')), 1);
    assert.equal(said(placeBeside(one, uri('B'), 'below')), 3);
  });
  it('stays at the ends of the list', () => {
    assert.match(String(said(placeBeside(one, uri('A'), 'above'))), /no ranked document above/u);
    assert.match(String(said(placeBeside(one, uri('C'), 'below'))), /no ranked document below/u);
    assert.match(String(said(placeBeside(one, uri('D'), 'above'))), /not ranked/u);
  });
});

describe('the badge', () => {
  it('counts documents with errors and pins that ran out, each document once', () => {
    const result = backlog(root('repo', [row('A', { expiredPin: '2026-09-30' }), row('B', { expiredPin: '2026-09-30' })]));
    assert.deepEqual(attention(new Set([uri('A'), uri('X')]), result), {
      value: 3,
      tooltip: '2 product documents with errors, 2 pins that ran out',
    });
    assert.deepEqual(attention(new Set([uri('A')]), undefined), { value: 1, tooltip: '1 product document with errors' });
  });
  it('goes away when nobody is needed', () => {
    assert.equal(attention(new Set(), backlog(root('repo', [row('A')]))), undefined);
  });
});
