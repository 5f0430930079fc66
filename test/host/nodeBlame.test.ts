import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignedDays, blamedLines, lineDays } from '../../server/src/host/nodeBlame.ts';

describe('the days of lines', () => {
  it('are read from what git prints, whose commits are described once', () => {
    const commit = (digit: string): string => digit.repeat(40);
    const porcelain = [
      `${commit('a')} 1 1 2`,
      'author Dana',
      'author-time 1767225600',
      'summary author-time 1',
      '\tone',
      `${commit('a')} 2 2`,
      '\tauthor-time 99',
      `${commit('b')} 1 3 1`,
      'author-time 1769904000',
      '\tthree',
      '',
    ].join('\n');
    assert.deepEqual(blamedLines(porcelain), [
      { text: 'one', day: '2026-01-01' },
      { text: 'author-time 99', day: '2026-01-01' },
      { text: 'three', day: '2026-02-01' },
    ]);
  });
  it('stay with their lines in a text that was edited since, and are not known for the edited part', () => {
    const blamed = ['a', 'b', 'c', 'd'].map((text, index) => ({ text, day: `2026-01-0${String(index + 1)}` }));
    const [a, b, c, d] = blamed.map(({ day }) => day);
    assert.deepEqual(alignedDays(blamed, 'a\nb\nc\nd\n'), [a, b, c, d, undefined]);
    assert.deepEqual(alignedDays(blamed, 'a\r\nb\r\nc\r\nd'), [a, b, c, d]);
    assert.deepEqual(alignedDays(blamed, 'a\nB\nc\nd\n'), [a, undefined, c, d, undefined]);
    assert.deepEqual(alignedDays(blamed, 'new\na\nb\nc\nd\n'), [undefined, a, b, c, d, undefined]);
    assert.deepEqual(alignedDays(blamed, 'a\nd\n'), [a, d, undefined]);
    assert.deepEqual(alignedDays([], 'a\n'), [undefined, undefined]);
  });
});

describe('git', function () {
  this.timeout(20_000);
  let folder = '';
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-C', folder, '-c', 'user.name=Dana', '-c', 'user.email=dana@example.com', ...args], {
      stdio: 'ignore',
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: '2026-03-04T12:00:00Z',
        GIT_COMMITTER_DATE: '2026-03-04T12:00:00Z',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    });
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rubric-blame-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells the day of each committed line, and nothing of a file it does not know', async () => {
    git('init');
    writeFileSync(join(folder, 'a.md'), 'one\ntwo\n');
    git('add', '.');
    git('commit', '-m', 'a');
    const found = await lineDays(folder, [
      { path: 'a.md', text: 'one\nnew\ntwo\n' },
      { path: 'b.md', text: 'three\n' },
    ]);
    assert.equal(found.kind, 'days');
    if (found.kind !== 'days') return;
    assert.deepEqual(found.days.get('a.md'), ['2026-03-04', undefined, '2026-03-04', undefined]);
    assert.equal(found.days.has('b.md'), false);
  });
  it('runs nothing that the repository names', async () => {
    git('init');
    const trap = join(folder, 'trapped');
    const run = `touch ${trap}`;
    writeFileSync(join(folder, '.gitattributes'), '*.md filter=trap diff=trap\n');
    writeFileSync(join(folder, 'a.md'), 'one\n');
    git('add', '.');
    git('commit', '-m', 'a');
    for (const [key, value] of [
      ['filter.trap.clean', `${run}; cat`],
      ['filter.trap.process', run],
      ['diff.trap.textconv', `sh -c "${run}; cat $0"`],
      ['diff.external', run],
      ['core.fsmonitor', run],
      ['core.pager', `${run}; cat`],
    ] as const)
      git('config', key, value);
    const found = await lineDays(folder, [{ path: 'a.md', text: 'one\n' }]);
    assert.equal(found.kind, 'days');
    if (found.kind === 'days') assert.deepEqual(found.days.get('a.md'), ['2026-03-04', undefined]);
    assert.equal(existsSync(trap), false);
  });
  it('says so where there is no repository', async () => {
    assert.deepEqual(await lineDays(folder, [{ path: 'a.md', text: '' }]), {
      kind: 'refused',
      reason: 'this is no git repository with a commit',
    });
  });
});
