// The backlog as a tree: its shape, the least that is drawn again after a change, and its state when empty.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backlogTree, changesBetween, emptyTree, type BacklogNode, type BacklogTree } from '../../client/src/common/views/backlogNodes.ts';
import { backlogState } from '../../client/src/common/views/backlogState.ts';
import { backlog, root, row } from './rows.ts';

/** What a test tree shows of a node: its rank and findings, or its name. */
function look(node: BacklogNode): string {
  return node.kind === 'document' ? `${node.row.rank ?? '-'} ${String(node.row.errors)}` : `${node.kind} ${node.root.name}`;
}

describe('the backlog as a tree', () => {
  it('shows the documents at once where there is one root', () => {
    const tree = backlogTree(backlog(root('repo', [row('A'), row('B')])));
    assert.deepEqual(tree.top, ['file:///repo/prds/A.md', 'file:///repo/prds/B.md']);
  });

  it('has a level of roots where there are several', () => {
    const tree = backlogTree(backlog(root('one', [row('A')]), root('two', [row('B')])));
    assert.deepEqual(tree.top, ['root file:///one', 'root file:///two']);
    assert.deepEqual(tree.children.get('root file:///two'), ['file:///repo/prds/B.md']);
  });

  it('leaves out roots that have nothing to show', () => {
    const tree = backlogTree(backlog(root('one', [row('A')]), root('empty', [])));
    assert.deepEqual(tree.top, ['file:///repo/prds/A.md']);
  });

  it('keeps what is not scored in a bucket below the ranked documents', () => {
    const tree = backlogTree(backlog(root('repo', [row('A')], [row('B')])));
    assert.deepEqual(tree.top, ['file:///repo/prds/A.md', 'unscored file:///repo']);
    assert.equal(tree.parents.get('file:///repo/prds/B.md'), 'unscored file:///repo');
  });

  it('has no names that follow from ranks', () => {
    const before = backlogTree(backlog(root('repo', [row('A'), row('B')])));
    const after = backlogTree(backlog(root('repo', [row('B'), row('A')])));
    assert.deepEqual([...before.nodes.keys()].sort(), [...after.nodes.keys()].sort());
  });
});

describe('what is drawn again', () => {
  const one = backlogTree(backlog(root('repo', [row('A'), row('B')], [row('C')])));

  it('is nothing where nothing changed', () => {
    const again = backlogTree(backlog(root('repo', [row('A'), row('B')], [row('C')])));
    assert.deepEqual(changesBetween(one, again, look), { kind: 'nodes', ids: [] });
  });

  it('is one row where one row changed', () => {
    const after = backlogTree(backlog(root('repo', [row('A'), row('B', { errors: 1 })], [row('C')])));
    assert.deepEqual(changesBetween(one, after, look), { kind: 'nodes', ids: ['file:///repo/prds/B.md'] });
  });

  it('is the bucket where only the bucket changed', () => {
    const after = backlogTree(backlog(root('repo', [row('A'), row('B')], [row('C'), row('D')])));
    assert.deepEqual(changesBetween(one, after, look), { kind: 'nodes', ids: ['unscored file:///repo'] });
  });

  it('is everything where the order changed', () => {
    const after = backlogTree(backlog(root('repo', [row('B'), row('A')], [row('C')])));
    assert.deepEqual(changesBetween(one, after, look), { kind: 'all' });
  });

  it('is a parent without its children, which are drawn with it', () => {
    const before = backlogTree(backlog(root('one', [row('A')]), root('two', [row('B'), row('C')])));
    const after = backlogTree(backlog(root('one', [row('A')]), root('two', [row('C'), row('B')])));
    assert.deepEqual(changesBetween(before, after, look), { kind: 'nodes', ids: ['root file:///two'] });
  });

  it('always leads from the old tree on the screen to the new one', () => {
    const ids = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'), { maxLength: 6 });
    const tree = fc.tuple(ids, fc.nat(6), fc.nat(2), fc.boolean()).map(([all, cut, errors, split]) => {
      const rows = all.map((id) => row(id, { errors }));
      const ranked = rows.slice(0, cut);
      const unscored = rows.slice(cut);
      return backlogTree(split ? backlog(root('one', ranked), root('two', unscored)) : backlog(root('one', ranked, unscored)));
    });
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), (trees) => {
        let before = emptyTree;
        let screen = drawn(emptyTree);
        for (const after of trees) {
          const change = changesBetween(before, after, look);
          if (change.kind === 'all') screen = drawn(after);
          else for (const id of change.ids) for (const [key, text] of drawn(after, [id])) screen.set(key, text);
          const want = drawn(after);
          for (const key of screen.keys()) if (!want.has(key)) screen.delete(key);
          assert.deepEqual(new Map([...screen].sort()), new Map([...want].sort()));
          before = after;
        }
      }),
    );
  });
});

/** Every node from the given ones down with what is seen of it and the order of its children. */
function drawn(tree: BacklogTree, from: readonly string[] = tree.top): Map<string, string> {
  const seen = new Map<string, string>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = tree.nodes.get(id);
    const children = tree.children.get(id) ?? [];
    seen.set(id, `${node === undefined ? '' : look(node)} > ${children.join(' ')}`);
    waiting.push(...children);
  }
  return seen;
}

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
});
