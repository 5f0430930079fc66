// What a row of the backlog tells the views besides its place: inputs in words, pins that have run out, goals by name,
// and the day until which a pin is offered.
import assert from 'node:assert/strict';
import { backlog } from '../../server/src/features/backlog.ts';
import { documentsByKind } from '../../server/src/features/documents.ts';
import { quarterEnd } from '../../server/src/features/pinEnd.ts';
import { workspaceOf } from '../fixture.ts';

const prd = (id: string, fields: string): string => `---\nkind: prd\nid: ${id}\nstatus: review\n${fields}\n---\n\n# ${id}\n`;
const files = {
  'prds/a.md': prd('PRD-1', 'rice: { reach: 500/month, impact: 1, confidence: 80%, effort: [1, 2, 4] }'),
  'prds/b.md': prd('PRD-2', 'rice:\n  reach: { value: 300, per: month }\n  impact: 1\n  confidence: 50%'),
  'prds/c.md': prd('PRD-3', 'ice: { impact: 5, confidence: 6, ease: 9 }'),
  'strategy/s.md': '---\nkind: strategy\nid: STR-1\nstatus: active\ngoals:\n  - { id: G-1, text: No truck waits }\n---\n\n# S\n',
};

describe('the rows of the backlog', () => {
  const rows = (view = {}): readonly (readonly [string | undefined, Readonly<Record<string, string>>])[] => {
    const { ranked, unscored } = backlog(workspaceOf(files), { framework: 'rice', ...view });
    return [...ranked, ...unscored].map(({ id, inputs }) => [id, inputs]);
  };

  it('have the inputs as people read them, ranges as ranges, and what there is of a score that is none yet', () => {
    assert.deepEqual(Object.fromEntries(rows()), {
      'PRD-1': { reach: '500/month', impact: '1', confidence: '80 %', effort: '1–4' },
      'PRD-2': { reach: '300', impact: '1', confidence: '50%' },
      'PRD-3': {},
    });
  });

  it('keep the inputs of the document while one is other in thought', () => {
    const changed = rows({ changes: [{ path: 'prds/a.md', input: 'confidence', value: '50%' }] });
    assert.equal(changed.find(([id]) => id === 'PRD-1')?.[1]['confidence'], '80 %');
  });

  it('come with the questions of the framework and the goals by name', () => {
    const { inputs, goals } = backlog(workspaceOf(files), { framework: 'rice' });
    assert.deepEqual(inputs.map(({ name, unit }) => [name, unit]).at(-1), ['effort', 'person-months']);
    assert.ok(inputs.every(({ label, help, choices }) => label !== '' && help !== '' && choices.length > 0));
    assert.deepEqual(goals, [{ id: 'G-1', text: 'No truck waits' }]);
  });

  it('say of a pin that has run out when it did, and nothing of one that counts', () => {
    const pinned = prd(
      'PRD-1',
      `rice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }\noverride: { rank: 1, expires: 2026-09-30 }`,
    );
    const on = (today: string): unknown => {
      const workspace = workspaceOf({ 'prds/a.md': pinned });
      workspace.apply({ kind: 'today', day: today });
      const [row] = backlog(workspace).ranked;
      return [row?.pin?.place, row?.expiredPin];
    };
    assert.deepEqual(on('2026-09-30'), [1, undefined]);
    assert.deepEqual(on('2026-10-01'), [undefined, '2026-09-30']);
  });
});

describe('the day until which a pin is offered', () => {
  it('is the end of the quarter', () => {
    assert.equal(quarterEnd('2026-11-22', 1), '2026-12-31');
    assert.equal(quarterEnd('2026-01-01', 1), '2026-03-31');
    assert.equal(quarterEnd('2028-02-29', 1), '2028-03-31');
  });
  it('is that of the fiscal quarter', () => {
    assert.equal(quarterEnd('2026-11-22', 2), '2027-01-31');
    assert.equal(quarterEnd('2026-12-22', 3), '2027-02-28');
    assert.equal(quarterEnd('2026-01-22', 2), '2026-01-31');
    assert.equal(quarterEnd('2026-04-30', 7), '2026-06-30');
  });
});

describe('the list of documents', () => {
  it('says who carries a score', () => {
    const kinds = documentsByKind(workspaceOf(files));
    assert.deepEqual(
      kinds.flatMap(({ documents }) => documents.map(({ id, hasScore }) => [id, hasScore])),
      [
        ['STR-1', false],
        ['PRD-1', true],
        ['PRD-2', true],
        ['PRD-3', true],
      ],
    );
  });
});
