import assert from 'node:assert/strict';
import { backlogTree } from '../../client/src/common/views/backlogNodes.ts';
import { launchDescription, launchLabel, launchSpoken, launchTooltip } from '../../client/src/common/views/launchText.ts';
import type { LaunchRow } from '../../server/src/connection/protocol.ts';
import { backlog, root, row } from './rows.ts';

const launch: LaunchRow = {
  uri: 'file:///repo/launches/a.md',
  id: 'LCH-9',
  title: 'Bulk export',
  status: 'ready',
  phase: 'committed',
  met: 7,
  gates: 9,
  countdown: 'T-12',
  overdue: 1,
  next: { name: 'Monitoring', place: { start: { line: 3, character: 0 }, end: { line: 3, character: 5 } } },
};

describe('a launch in the tree', () => {
  it('says gates, days and what is overdue', () => {
    assert.equal(launchDescription(launch), '7 of 9 gates · T-12 · 1 overdue · LCH-9');
    assert.equal(launchDescription({ ...launch, countdown: undefined, overdue: 0, id: undefined }), '7 of 9 gates');
  });
  it('is called by what is launched', () => {
    const label = (title: string): string => launchLabel({ ...launch, title });
    assert.equal(label('Launch plan for the waitlist'), 'Waitlist');
    assert.equal(label('Launch plan: texts in Spanish'), 'Texts in Spanish');
    assert.equal(label('Launch plan'), 'Launch plan');
    assert.equal(label('Beta of scorecards'), 'Beta of scorecards');
  });
  it('says on hover what comes next', () => {
    assert.equal(launchTooltip(launch), 'Bulk export, ready\n7 of 9 gates are met\nNext: Monitoring\n1 overdue');
  });
  it('is spoken in words', () => {
    assert.equal(launchSpoken(launch), 'Bulk export, 7 of 9 gates met, 12 days to launch, 1 overdue, LCH-9, ready');
    assert.match(launchSpoken({ ...launch, countdown: 'today' }), /launches today/);
    assert.match(launchSpoken({ ...launch, countdown: 'T+3' }), /3 days after launch/);
  });
  it('stands behind what is ranked, in a group of its own', () => {
    const tree = backlogTree(backlog({ ...root('repo', [row('PRD-1')], [row('PRD-2')]), launches: [launch] }));
    assert.deepEqual(tree.top, ['file:///repo/prds/PRD-1.md', 'unscored file:///repo', 'launches file:///repo']);
    assert.deepEqual(tree.children.get('launches file:///repo'), [tree.documents.get(launch.uri)]);
    assert.equal(tree.parents.get(tree.documents.get(launch.uri) ?? ''), 'launches file:///repo');
  });
});
