// What is drawn again when a tree becomes another: never less than a person would miss, and no more than need be.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backlogTree, type BacklogNode, type BacklogTree } from '../../client/src/common/views/backlogNodes.ts';
import { changesBetween, emptyTree } from '../../client/src/common/views/nodeTree.ts';
import { backlog, root, row } from './rows.ts';

/** What a test tree shows of a node: its rank and findings, or its name. */
function look(node: BacklogNode): string {
  if (node.kind === 'document') return `${node.row.rank ?? '-'} ${String(node.row.errors)}`;
  return 'root' in node ? `${node.kind} ${node.root.name}` : node.kind;
}

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

  it('always leads from the old tree on the screen to the new one, however it is grouped', () => {
    const ids = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'), { maxLength: 6 });
    const goals = fc.array(fc.constantFrom('G-1', 'G-2'), { maxLength: 2 });
    const tree = fc
      .tuple(ids, fc.nat(6), fc.nat(2), fc.boolean(), goals, fc.constantFrom('none' as const, 'goal' as const))
      .map(([all, cut, errors, split, served, grouping]) => {
        const rows = all.map((id, index) => row(id, { errors, goals: index % 2 === 0 ? served : [] }));
        const ranked = rows.slice(0, cut);
        const unscored = rows.slice(cut);
        const result = split ? backlog(root('one', ranked), root('two', unscored)) : backlog(root('one', ranked, unscored));
        return backlogTree(result, { grouping });
      });
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), (trees) => {
        let before: BacklogTree = emptyTree;
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
