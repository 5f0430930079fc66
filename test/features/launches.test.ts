import assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/features/codeLens.ts';
import { explainReadiness, launches } from '../../server/src/features/launches.ts';
import type { Workspace } from '../../server/src/workspace/workspace.ts';
import { workspaceOf } from '../fixture.ts';

const plan = (date: string, status = 'ready'): string =>
  `---\nid: LCH-9\nstatus: ${status}\nowner: "@dana"\nlaunch_date: ${date}\nrelease_strategy: big-bang\n---\n# Bulk export\n\n## Rollback\n\nWhen more than 2 % of exports fail within 10 minutes, @lee turns the flag off; data stays.\n`;

function workspaceWith(files: Readonly<Record<string, string>>, today = '2026-06-15'): Workspace {
  const workspace = workspaceOf({ 'rubric.yaml': 'version: 1\n', ...files });
  workspace.apply({ kind: 'today', day: today });
  return workspace;
}

describe('the readiness of a launch', () => {
  it('stands in a lens and on a page, with the same numbers', () => {
    const workspace = workspaceWith({ 'launches/a.md': plan('2026-06-27') });
    const lens = codeLenses(workspace, 'launches/a.md').find(({ action }) => action === 'explainReadiness');
    assert.match(lens?.title ?? '', /^\d of \d gates · T-12/);
    const page = explainReadiness(workspace, 'launches/a.md') ?? '';
    assert.ok(page.includes(lens?.title ?? '?'));
    const [row] = launches(workspace);
    assert.equal(lens?.title.startsWith(`${String(row?.met)} of ${String(row?.gates)} gates`), true);
    assert.equal((page.match(/✓ met/g) ?? []).length, row?.met);
  });
  it('counts the days from today', () => {
    const countdownOn = (today: string): string | undefined =>
      launches(workspaceWith({ 'launches/a.md': plan('2026-06-27') }, today))[0]?.countdown;
    assert.deepEqual(['2026-06-26', '2026-06-27', '2026-06-30'].map(countdownOn), ['T-1', 'today', 'T+3']);
    const workspace = workspaceWith({ 'launches/a.md': plan('2026-06-27') });
    assert.equal(launches(workspace)[0]?.countdown, 'T-12');
    workspace.apply({ kind: 'today', day: '2026-06-16' });
    assert.equal(launches(workspace)[0]?.countdown, 'T-11');
  });
  it('gains a gate when one is met, and loses it again', () => {
    const workspace = workspaceWith({ 'launches/a.md': plan('2026-06-27') });
    const before = launches(workspace)[0]?.met ?? 0;
    const criteria = '\n## Success criteria\n\n- 60 % of teams export weekly (now 0 %) by 2026-09-30, @dana\n';
    workspace.apply({ kind: 'edited', path: 'launches/a.md', text: plan('2026-06-27') + criteria });
    assert.equal(launches(workspace)[0]?.met, before + 1);
    workspace.apply({ kind: 'closed', path: 'launches/a.md' });
    assert.equal(launches(workspace)[0]?.met, before);
  });
  it('is of those ahead or under way only, the next one first', () => {
    const workspace = workspaceWith({
      'launches/a.md': plan('2026-09-01'),
      'launches/b.md': plan('2026-07-01').replace('LCH-9', 'LCH-8'),
      'launches/c.md': plan('2026-05-01', 'closed').replace('LCH-9', 'LCH-7'),
      'launches/d.md': plan('2026-05-01', 'launched').replace('LCH-9', 'LCH-6'),
      'launches/e.md': '# Plan\n',
      'prds/f.md': '# PRD: Export\n',
    });
    assert.deepEqual(
      launches(workspace).map(({ path }) => path),
      ['launches/b.md', 'launches/a.md', 'launches/e.md'],
    );
    assert.equal(explainReadiness(workspace, 'prds/f.md'), undefined);
  });
});
