// Inputs that are other in thought, and pins: what would be ranked how, and the smallest edits that make it so.
import assert from 'node:assert/strict';
import { backlog } from '../../server/src/features/backlog.ts';
import { pinEdits } from '../../server/src/features/pin.ts';
import { whatIf } from '../../server/src/features/whatIf.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { workspaceOf } from '../fixture.ts';

const prd = (id: string, fields: string): string => `---\nkind: prd\nid: ${id}\nstatus: review\n${fields}\n---\n\n# ${id}\n`;
const files = {
  'prds/a.md': prd('PRD-1', 'rice: { reach: 500/month, impact: 1, confidence: 80%, effort: 2 } # sure?'),
  'prds/b.md': prd('PRD-2', 'rice:\n  reach: { value: 300/month, source: EVD-7 }\n  impact: 1\n  confidence: 50%\n  effort: 1'),
  'prds/c.md': prd('PRD-3', 'title: Nothing yet'),
};

function edited(path: keyof typeof files, changes: Readonly<Record<string, string>>): string {
  const { edits } = whatIf(
    workspaceOf(files),
    'rice',
    Object.entries(changes).map(([input, value]) => ({ path, input, value })),
  );
  return applyEdits(files[path], edits.get(path) ?? []);
}

describe('what if', () => {
  it('ranks with the change and touches nothing', () => {
    const workspace = workspaceOf(files);
    const { revision } = workspace;
    const { ranking } = whatIf(workspace, 'rice', [{ path: 'prds/b.md', input: 'confidence', value: '100%' }]);
    assert.deepEqual(
      ranking.items.map(({ facts, score }) => [facts.id, score]),
      [
        ['PRD-2', 300],
        ['PRD-1', 200],
      ],
    );
    assert.equal(workspace.revision, revision);
    assert.deepEqual(
      workspace.ranking('rice').items.map(({ facts }) => facts.id),
      ['PRD-1', 'PRD-2'],
    );
  });

  it('shows each row with what it was, and only where it moved', () => {
    const changes = [{ path: 'prds/b.md', input: 'confidence', value: '100%' }];
    const rows = backlog(workspaceOf(files), { framework: 'rice', changes }).ranked;
    assert.deepEqual(
      rows.map(({ id, rank, score, was, isChanged }) => [id, rank, score, was, isChanged]),
      [
        ['PRD-2', '1', '300', { rank: '2', score: '150' }, true],
        ['PRD-1', '2', '200', { rank: '1', score: '200' }, false],
      ],
    );
    assert.ok(backlog(workspaceOf(files), { framework: 'rice' }).ranked.every(({ was, isChanged }) => was === undefined && !isChanged));
  });

  it('scores a document that is not scored yet, once everything is given', () => {
    const values = { reach: '400/month', impact: '2', confidence: '80%', effort: '1' };
    const changes = Object.entries(values).map(([input, value]) => ({ path: 'prds/c.md', input, value }));
    const { ranking, edits } = whatIf(workspaceOf(files), 'rice', changes);
    assert.equal(ranking.items[0]?.facts.id, 'PRD-3');
    assert.match(
      applyEdits(files['prds/c.md'], edits.get('prds/c.md') ?? []),
      /\nrice: \{ reach: 400\/month, impact: 2, confidence: 80%, effort: 1 \}\n---/u,
    );
  });

  it('is applied by edits to the values alone', () => {
    assert.equal(
      edited('prds/a.md', { confidence: '50%', effort: '3' }),
      files['prds/a.md'].replace('80%', '50%').replace('effort: 2', 'effort: 3'),
    );
    assert.equal(edited('prds/b.md', { reach: '900/month' }), files['prds/b.md'].replace('300/month', '900/month'));
  });

  it('takes the place of a range', () => {
    const text = prd(
      'PRD-1',
      'rice:\n  reach: [300, 500, 900]\n  impact: 1\n  confidence: 80%\n  effort:\n    low: 1\n    likely: 2\n    high: 4',
    );
    const workspace = workspaceOf({ 'prds/a.md': text });
    const { edits, refused } = whatIf(workspace, 'rice', [
      { path: 'prds/a.md', input: 'reach', value: '700/month' },
      { path: 'prds/a.md', input: 'effort', value: '3' },
    ]);
    assert.deepEqual(refused, []);
    assert.equal(
      applyEdits(text, edits.get('prds/a.md') ?? []),
      prd('PRD-1', 'rice:\n  reach: 700/month\n  impact: 1\n  confidence: 80%\n  effort: 3'),
    );
  });

  it('refuses what is no input or no number, with the reason, and ranks the rest', () => {
    const { refused, edits, ranking } = whatIf(workspaceOf(files), 'rice', [
      { path: 'prds/a.md', input: 'effort', value: '0' },
      { path: 'prds/b.md', input: 'ease', value: '9' },
      { path: 'gone.md', input: 'effort', value: '1' },
    ]);
    assert.deepEqual(refused, [
      { path: 'prds/a.md', input: 'effort', reason: 'must be more than 0' },
      { path: 'prds/b.md', input: 'ease', reason: 'is not an input of RICE' },
    ]);
    assert.equal(edits.size, 0);
    assert.equal(ranking.items.length, 2);
  });

  it('refuses one change to a document and counts the others to it', () => {
    const { refused, ranking } = whatIf(workspaceOf(files), 'rice', [
      { path: 'prds/a.md', input: 'effort', value: '0' },
      { path: 'prds/a.md', input: 'confidence', value: '40%' },
    ]);
    assert.deepEqual(refused, [{ path: 'prds/a.md', input: 'effort', reason: 'must be more than 0' }]);
    assert.equal(ranking.items.find(({ facts }) => facts.id === 'PRD-1')?.score, 100);
    assert.equal(edited('prds/a.md', { effort: '0', confidence: '40%' }), files['prds/a.md'].replace('80%', '40%'));
  });

  it('mends one of two bad inputs, although there is no score yet', () => {
    const text = prd('PRD-1', 'rice: { reach: 500/month, impact: many, confidence: 80%, effort: 0 }');
    const workspace = workspaceOf({ 'prds/a.md': text });
    const { refused, edits } = whatIf(workspace, 'rice', [{ path: 'prds/a.md', input: 'effort', value: '2' }]);
    assert.deepEqual(refused, []);
    assert.equal(applyEdits(text, edits.get('prds/a.md') ?? []), text.replace('effort: 0', 'effort: 2'));
  });

  it('stands beside the ranks of a second framework', () => {
    const workspace = workspaceOf({ ...files, 'prds/c.md': prd('PRD-3', 'ice: { impact: 5, confidence: 6, ease: 9 }') });
    const { ranked, unscored, compare } = backlog(workspace, { framework: 'rice', compare: 'ice' });
    assert.deepEqual(compare, { framework: 'ice', label: 'ICE' });
    assert.deepEqual(
      [...ranked, ...unscored].map(({ id, other }) => [id, other]),
      [
        ['PRD-1', undefined],
        ['PRD-2', undefined],
        ['PRD-3', '1'],
      ],
    );
  });
});

describe('a pin', () => {
  const pin = { place: 1, reason: 'The contract: "signed", ends #1', approver: '@mei', expires: '2026-09-30' };
  const pinned = (text: string, request: typeof pin | undefined = pin): string | undefined => {
    const workspace = workspaceOf({ 'prds/a.md': text });
    const edits = pinEdits(workspace, 'prds/a.md', request);
    return edits === undefined ? undefined : applyEdits(text, edits);
  };

  it('is one line of front matter that is read back as it was meant', () => {
    const text = pinned(files['prds/a.md']) ?? '';
    assert.ok(
      text.includes('\noverride: { rank: 1, reason: "The contract: \\"signed\\", ends #1", approver: "@mei", expires: 2026-09-30 }\n---'),
    );
    const item = workspaceOf({ ...files, 'prds/b.md': pinned(files['prds/b.md']) ?? '' }).ranking('rice').items[0];
    assert.deepEqual(item?.pin, { path: 'prds/b.md', ...pin });
  });

  it('changes only what is another in the one that is there, and goes without a trace', () => {
    const block = prd('PRD-1', 'override:\n  rank: 3\n  reason: Old\n  note: kept\nowner: dana');
    assert.equal(
      pinned(block),
      prd(
        'PRD-1',
        'override:\n  rank: 1\n  expires: 2026-09-30\n  approver: "@mei"\n  reason: "The contract: \\"signed\\", ends #1"\n  note: kept\nowner: dana',
      ).replace(
        '  expires: 2026-09-30\n  approver: "@mei"\n  reason: "The contract: \\"signed\\", ends #1"\n',
        '  approver: "@mei"\n  expires: 2026-09-30\n  reason: "The contract: \\"signed\\", ends #1"\n',
      ),
    );
    const without = pinEdits(workspaceOf({ 'prds/a.md': block }), 'prds/a.md', undefined) ?? [];
    assert.equal(applyEdits(block, without), prd('PRD-1', 'owner: dana'));
    const text = files['prds/a.md'];
    const there = pinned(text) ?? '';
    assert.equal(applyEdits(there, pinEdits(workspaceOf({ 'prds/a.md': there }), 'prds/a.md', undefined) ?? []), text);
  });

  it('goes from between braces with its comma', () => {
    const flow = '---\n{kind: prd, id: PRD-1, override: {rank: 1}, owner: dana}\n---\n\n# X\n';
    const edits = pinEdits(workspaceOf({ 'prds/a.md': flow }), 'prds/a.md', undefined) ?? [];
    assert.equal(applyEdits(flow, edits), '---\n{kind: prd, id: PRD-1, owner: dana}\n---\n\n# X\n');
  });

  it('is refused where there is no place for it', () => {
    assert.equal(pinEdits(workspaceOf({ 'README.md': '# X\n' }), 'README.md', pin), undefined);
    assert.equal(pinned('---\nkind: prd\nowner: @dana\n---\n\n# X\n'), undefined);
  });
});
