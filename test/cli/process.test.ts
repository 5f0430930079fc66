// The command line as its users run it: a process of its own over real files, with exit codes, byte order marks
// and bytes that are no text.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Report } from '../../server/src/cli/report.ts';
import { bundles, ensureBuilt, repository } from '../builds.ts';
import { startProcess } from '../connection/client.ts';

const broken = '---\r\nkind: prd\r\nid: PRD-1\r\nowner: @dana\r\nstatus: review\r\n---\r\n\r\n# Export\r\n';

describe('the command line as a process', function () {
  this.timeout(60_000);
  let folder = '';
  const write = (path: string, content: string | Buffer): string => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  const rubric = (
    argv: readonly string[],
    options: { readonly input?: string; readonly cwd?: string } = {},
  ): { readonly code: number | null; readonly out: string; readonly error: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundles.cli, ...argv], {
      cwd: options.cwd ?? folder,
      encoding: 'utf8',
      input: options.input ?? '',
    });
    return { code: status, out: stdout, error: stderr };
  };

  before(() => {
    ensureBuilt();
  });
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'rubric-cli-')));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends with 0, 1 and 2', () => {
    write('prds/a.md', '---\nkind: prd\nid: PRD-1\nowner: dana\nproblem: PRB-404\n---\n# Export\n');
    assert.equal(rubric(['score', 'rice', 'reach=500/month', 'impact=1', 'confidence=80%', 'effort=3']).code, 0);
    assert.equal(rubric(['check']).code, 1);
    assert.equal(rubric(['check', 'gone']).code, 2);
    assert.equal(rubric(['check', '--nope']).code, 2);
  });

  it('writes its whole report into a pipe', () => {
    for (let index = 0; index < 300; index++)
      write(`prds/p${String(index)}.md`, `---\nkind: prd\nid: PRD-${String(index)}\nproblem: PRB-404\n---\n# Export\n`);
    const { out, code } = rubric(['check', '--format', 'json']);
    assert.equal(code, 1);
    assert.equal((JSON.parse(out) as Report).summary.documents, 300);
  });

  it('keeps byte order mark, line endings and every other byte when it fixes', () => {
    const file = write('prds/a.md', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(broken)]));
    rubric(['check', '--fix']);
    const after = readFileSync(file);
    assert.deepEqual([...after.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.ok(after.toString('utf8').includes('owner: "@dana"\r\n'));
    assert.doesNotMatch(after.toString('utf8'), /[^\r]\n/);
  });

  it('does not touch a file in another encoding', () => {
    const bytes = Buffer.from(`${broken}Größe\r\n`, 'latin1');
    const file = write('prds/a.md', bytes);
    const { error } = rubric(['check', '--fix']);
    assert.ok(readFileSync(file).equals(bytes));
    assert.match(error, /is not UTF-8/);
  });

  it('tells of a file it may not read', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    chmodSync(write('prds/a.md', '# Export\n'), 0);
    const { code, error } = rubric(['check']);
    assert.equal(code, 2);
    assert.match(error, /permission denied/);
  });

  it('follows a link to a file once, and no link to a folder', function () {
    if (process.platform === 'win32') this.skip();
    write('prds/a.md', '---\nkind: prd\nid: PRD-1\n---\n# Export\n');
    symlinkSync('a.md', join(folder, 'prds/b.md'));
    symlinkSync('..', join(folder, 'prds/loop'));
    const { documents } = JSON.parse(rubric(['check', '--format', 'json']).out) as Report;
    assert.ok(
      !documents.some(({ problems }) => problems.some(({ rule }) => rule === 'doc/id-duplicate')),
      'a file is not its own duplicate',
    );
    assert.ok(documents.every(({ path }) => !path.includes('loop')));
  });

  it('reads standard input', () => {
    write('rubric.yaml', 'version: 1\n');
    const { out } = rubric(['check', '--stdin', '--stdin-filename', 'prds/a.md', '--format', 'json'], {
      input: '\uFEFF---\nkind: prd\nid: PRD-1\n---\n# Export\n',
    });
    assert.deepEqual(
      (JSON.parse(out) as Report).documents.map(({ id }) => id),
      ['PRD-1'],
    );
  });

  it('says the same from every folder', () => {
    const examples = join(repository, 'examples');
    const fromRoot = rubric(['check', '--format', 'json', examples]).out;
    assert.equal(rubric(['check', '--format', 'json'], { cwd: examples }).out, fromRoot);
    assert.equal(rubric(['check', '--format', 'json', '..'], { cwd: join(examples, 'prds') }).out, fromRoot);
  });

  it('serves as a language server', async () => {
    const { client, ended } = startProcess(process.execPath, [bundles.cli, 'lsp', '--stdio']);
    const result = (await client.initialize([])) as { serverInfo: { name: string } };
    assert.equal(result.serverInfo.name, 'rubric');
    await client.request('shutdown', undefined);
    client.notify('exit', undefined);
    assert.equal(await ended, 0);
    client.dispose();
  });
});
