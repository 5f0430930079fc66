// The backlog as a tree: its shape in every way of looking at it, its names, and its state when it is empty.
import assert from 'node:assert/strict';
import { backlogTree, countShown, whatIfId, type BacklogTree } from '../../client/src/common/views/backlogNodes.ts';
import { backlogState } from '../../client/src/common/views/backlogState.ts';
import { noFilter } from '../../client/src/common/views/filter.ts';
import { changeDescription, changeLabel, whatIfDescription, whatIfLabel } from '../../client/src/common/views/groupText.ts';
import { backlog, root, row } from './rows.ts';

const uri = (id: string): string => `file:///repo/prds/${id}.md`;

/** The ids of documents below a node, or at the top. */
function documentsIn(tree: BacklogTree, ids: readonly string[]): readonly (string | undefined)[] {
  return ids.flatMap((id) => {
    const node = tree.nodes.get(id);
    return node?.kind === 'document' ? [node.row.id] : [];
  });
}

/** The groups with the documents in them. */
function groupsIn(tree: BacklogTree): readonly (readonly [string, readonly (string | undefined)[]])[] {
  return tree.top.flatMap((id) => {
    const node = tree.nodes.get(id);
    return node?.kind === 'group' ? [[node.group.label, documentsIn(tree, tree.children.get(id) ?? [])] as const] : [];
  });
}

describe('the backlog as a tree', () => {
  it('shows the documents at once where there is one root', () => {
    const tree = backlogTree(backlog(root('repo', [row('A'), row('B')])));
    assert.deepEqual(tree.top, [uri('A'), uri('B')]);
  });

  it('has a level of roots where there are several', () => {
    const tree = backlogTree(backlog(root('one', [row('A')]), root('two', [row('B')])));
    assert.deepEqual(tree.top, ['root file:///one', 'root file:///two']);
    assert.deepEqual(tree.children.get('root file:///two'), [uri('B')]);
  });

  it('leaves out roots that have nothing to show', () => {
    const tree = backlogTree(backlog(root('one', [row('A')]), root('empty', [])));
    assert.deepEqual(tree.top, [uri('A')]);
  });

  it('keeps what is not scored in a bucket below the ranked documents', () => {
    const tree = backlogTree(backlog(root('repo', [row('A')], [row('B')])));
    assert.deepEqual(tree.top, [uri('A'), 'unscored file:///repo']);
    assert.equal(tree.parents.get(uri('B')), 'unscored file:///repo');
  });

  it('has no names that follow from ranks', () => {
    for (const grouping of ['none', 'goal'] as const) {
      const rows = [row('A', { goals: ['G-1'] }), row('B', { goals: ['G-1', 'G-2'] })];
      const before = backlogTree(backlog(root('repo', rows)), { grouping });
      const after = backlogTree(backlog(root('repo', [...rows].reverse())), { grouping });
      assert.deepEqual([...before.nodes.keys()].sort(), [...after.nodes.keys()].sort());
    }
  });
});

describe('the backlog in groups', () => {
  const rows = [
    row('A', { goals: ['G-1', 'G-2'], status: 'review', phase: 'review', period: '2027-Q1', team: 'Yard', commitment: 'planned' }),
    row('B', { goals: ['G-2', 'G-2'], status: 'draft', phase: 'draft', period: '2026-Q4', commitment: 'committed' }),
    row('C', { status: 'approved', phase: 'committed', team: 'Carriers' }),
  ];
  const scored = { ...root('repo', rows, [row('D', { goals: ['G-1'] })]), goals: [{ id: 'G-2', text: 'No door stands empty' }] };

  it('has a document below each of its goals once, the unscored behind the ranked and the rest at the end', () => {
    const tree = backlogTree(backlog(scored), { grouping: 'goal' });
    assert.deepEqual(groupsIn(tree), [
      ['No door stands empty', ['A', 'B']],
      ['G-1', ['A', 'D']],
      ['No goal', ['C']],
    ]);
  });

  it('names every place of a document differently, and finds the document by its uri', () => {
    const tree = backlogTree(backlog(scored), { grouping: 'goal' });
    const all = tree.top.flatMap((id) => tree.children.get(id) ?? []);
    assert.equal(new Set(all).size, 5);
    const [first = ''] = tree.top;
    assert.equal(tree.documents.get(uri('A')), (tree.children.get(first) ?? [])[0]);
    assert.ok(all.every((id) => id.startsWith('file:///repo/prds/')));
  });

  it('goes from draft to committed, from the earlier period to the later, and by name', () => {
    const labels = (grouping: 'status' | 'period' | 'team' | 'phase' | 'commitment'): readonly string[] =>
      groupsIn(backlogTree(backlog({ ...scored, unscored: [] }), { grouping })).map(([label]) => label);
    assert.deepEqual(labels('status'), ['draft', 'review', 'approved']);
    assert.deepEqual(labels('phase'), ['Draft', 'In review', 'Committed']);
    assert.deepEqual(labels('period'), ['2026-Q4', '2027-Q1', 'No period']);
    assert.deepEqual(labels('team'), ['Carriers', 'Yard', 'No team']);
    assert.deepEqual(labels('commitment'), ['Committed', 'Planned', 'No commitment']);
  });

  it('keeps the ranks of the whole list', () => {
    const tree = backlogTree(backlog(scored), { grouping: 'team' });
    const [carriers = ''] = tree.top;
    const node = tree.nodes.get((tree.children.get(carriers) ?? [])[0] ?? '');
    assert.equal(node?.kind === 'document' ? node.row.rank : undefined, '3');
  });
});

describe('the backlog filtered', () => {
  const result = backlog(root('repo', [row('A', { team: 'Yard' }), row('B')], [row('C', { team: 'Yard' })]));
  const filter = { ...noFilter, values: { ...noFilter.values, team: ['Yard'] } };

  it('shows what passes with the ranks it has anyway', () => {
    assert.deepEqual(backlogTree(result, { filter }).top, [uri('A'), 'unscored file:///repo']);
    assert.deepEqual(countShown(result, filter), { shown: 2, all: 3 });
  });
});

describe('the backlog by disagreement', () => {
  it('has what two frameworks rank most differently first, and what one of them does not rank last', () => {
    const rows = [row('A', { other: '1' }), row('B'), row('C', { other: '9' }), row('D', { other: '1' })];
    assert.deepEqual(backlogTree(backlog(root('repo', rows)), { order: 'disagreement' }).top, ['C', 'D', 'A', 'B'].map(uri));
  });
});

describe('a what-if in the tree', () => {
  const question = { name: 'effort', label: 'Effort', unit: 'person-months', help: '', choices: [] };
  const one = {
    ...root('repo', [row('A', { inputs: { effort: '3' } })]),
    inputs: [question],
    refused: [{ uri: uri('A'), input: 'effort', reason: 'must be more than 0' }],
  };
  const changes = [{ uri: uri('A'), input: 'effort', value: '0' }];

  it('stands on top with its changes, also where nothing else is shown', () => {
    const tree = backlogTree(backlog(one), { changes });
    assert.deepEqual(tree.top, [whatIfId, uri('A')]);
    assert.deepEqual(tree.children.get(whatIfId), [`change effort ${uri('A')}`]);
    assert.deepEqual(backlogTree(backlog(one), { changes, filter: { ...noFilter, text: 'nothing' } }).top, [whatIfId]);
  });

  it('says of each change what it is to and from, or why it cannot be counted', () => {
    const node = backlogTree(backlog(one), { changes }).nodes.get(whatIfId);
    assert.ok(node?.kind === 'whatIf');
    const [change] = node.changes;
    assert.ok(change !== undefined);
    assert.equal(whatIfLabel(node.changes), 'What if: 1 change');
    assert.equal(whatIfDescription(node.changes), '1 cannot be counted');
    assert.equal(changeLabel(change), 'A · Effort');
    assert.equal(changeDescription(change), '0 must be more than 0');
    assert.equal(changeDescription({ ...change, value: '2', refused: undefined }), '3 → 2');
    assert.equal(changeDescription({ ...change, now: undefined, value: '2', refused: undefined }), 'nothing → 2');
  });

  it('says so where the document is gone', () => {
    const node = backlogTree(backlog(root('repo', [row('B')])), { changes }).nodes.get(`change effort ${uri('A')}`);
    assert.match(node?.kind === 'change' ? (node.change.refused ?? '') : '', /not ranked any more/u);
  });
});

describe('the state of the backlog', () => {
  const empty = { roots: [{ ...root('repo', []), documents: 0 }], state: 'ready' as const };
  const cases = [
    { name: 'off', server: 'off', result: undefined },
    { name: 'failed', server: 'failed', result: undefined },
    { name: 'indexing', server: 'starting', result: undefined },
    { name: 'indexing', server: 'running', result: { ...empty, state: 'indexing' as const } },
    { name: 'noDocuments', server: 'running', result: empty },
    { name: 'noScores', server: 'running', result: backlog({ ...root('repo', []), documents: 3 }) },
    { name: 'ready', server: 'running', result: backlog(root('repo', [], [row('A')])) },
  ] as const;
  for (const { name, server, result } of cases) {
    it(`is ${name} for a server that is ${server} and ${result === undefined ? 'no answer' : 'an answer'}`, () => {
      assert.equal(backlogState(server, result), name);
    });
  }
  it('is noMatch where the filter lets nothing through', () => {
    const result = backlog(root('repo', [row('A')]));
    assert.equal(backlogState('running', result, { ...noFilter, text: 'wait' }), 'noMatch');
    assert.equal(backlogState('running', result, { ...noFilter, text: 'title' }), 'ready');
    assert.equal(backlogState('running', empty, { ...noFilter, text: 'wait' }), 'noDocuments');
  });
});
