// Finding the files of a root: what is listed, what is read, and which folders are none of this root's business.
import assert from 'node:assert/strict';
import { globMatcher } from '../../server/src/config/globs.ts';
import { discover, type Discovery } from '../../server/src/workspace/discover.ts';
import { memoryFiles, type Files } from '../fixture.ts';

const find = (
  files: Files,
  options: { readonly include?: readonly string[]; readonly exclude?: readonly string[] } = {},
): Promise<Discovery> =>
  discover(memoryFiles(files), { includes: globMatcher(options.include ?? []), excludes: globMatcher(options.exclude ?? []) });

describe('discovering a root', () => {
  it('lists every file and reads only Markdown', async () => {
    const found = await find({ 'prds/a.md': '', 'prds/b.markdown': '', 'logo.png': '', 'notes.txt': '', 'src/x.ts': '' });
    assert.deepEqual([...found.candidates], ['prds/a.md', 'prds/b.markdown']);
    assert.deepEqual([...found.files].sort(), ['logo.png', 'notes.txt', 'prds/a.md', 'prds/b.markdown', 'src/x.ts']);
  });

  it('gives the same order whatever order the disk has', async () => {
    const files = { 'b.md': '', 'a/z.md': '', 'a/b.md': '', 'c.md': '' };
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    assert.deepEqual(await find(files), await find(backwards));
  });

  it('keeps READMEs, change logs, skills, templates and the folders of agents out', async () => {
    const found = await find({
      'README.md': '',
      'prds/README.md': '',
      'CHANGELOG.md': '',
      '.claude/commands/prd.md': '',
      '.cursor/prd.md': '',
      'skills/prd/SKILL.md': '',
      'templates/prd.md': '',
      'docs/prd-template.md': '',
      'docs/template.md': '',
      '.taskmaster/docs/prd.txt': '',
      '.taskmaster/docs/notes.txt': '',
      '.forgeplan/prds/PRD-1.md': '',
      'docs/prd.md': '',
    });
    assert.deepEqual([...found.candidates], ['.forgeplan/prds/PRD-1.md', '.taskmaster/docs/prd.txt', 'docs/prd.md']);
  });

  it('takes what rubric.yaml includes, whatever its name, and leaves out what it excludes', async () => {
    const files = { 'README.md': '', 'ideas/1.txt': '', 'archive/old.md': '', 'prds/a.md': '' };
    const found = await find(files, { include: ['README.md', 'ideas/*.txt'], exclude: ['archive/**'] });
    assert.deepEqual([...found.candidates], ['README.md', 'ideas/1.txt', 'prds/a.md']);
    assert.ok(found.files.includes('archive/old.md'), 'a link to an excluded file is still a link to a file');
  });

  it('never enters version control and dependencies', async () => {
    const found = await find({ '.git/x.md': '', 'node_modules/p/prd.md': '', 'a/node_modules/p/prd.md': '', 'prd.md': '' });
    assert.deepEqual([...found.candidates], ['prd.md']);
    assert.deepEqual([...found.closed].sort(), ['.git', 'a/node_modules', 'node_modules']);
  });
});

describe('.gitignore', () => {
  it('keeps files out that it names, and folders closed', async () => {
    const found = await find({ '.gitignore': 'build/\n*.local.md\n', 'build/prd.md': '', 'prd.local.md': '', 'prd.md': '' });
    assert.deepEqual([...found.candidates], ['prd.md']);
    assert.deepEqual([...found.closed], ['build']);
    assert.ok(found.files.includes('prd.local.md'), 'an ignored file that is there is no broken link');
  });

  it('counts in its own folder and below, and a deeper one may take back', async () => {
    const found = await find({
      '.gitignore': '*.md\n',
      'prd.md': '',
      'docs/.gitignore': '!prd.md\n',
      'docs/prd.md': '',
      'docs/deep/prd.md': '',
      'docs/other.md': '',
    });
    assert.deepEqual([...found.candidates], ['docs/deep/prd.md', 'docs/prd.md']);
  });

  it('anchors a pattern with a leading slash to its own folder', async () => {
    const found = await find({ 'a/.gitignore': '/prd.md\n', 'a/prd.md': '', 'a/b/prd.md': '', 'prd.md': '' });
    assert.deepEqual([...found.candidates], ['a/b/prd.md', 'prd.md']);
  });

  it('is read with CRLF, comments and blank lines', async () => {
    const found = await find({ '.gitignore': '# old\r\n\r\ndrafts/\r\n', 'drafts/prd.md': '', 'prd.md': '' });
    assert.deepEqual([...found.candidates], ['prd.md']);
  });
});

describe('a folder with a rubric.yaml of its own', () => {
  it('is another root, closed to this one', async () => {
    const found = await find({ 'rubric.yaml': '', 'prd.md': '', 'team/rubric.yaml': '', 'team/prd.md': '', 'team/sub/rubric.yaml': '' });
    assert.deepEqual([...found.nestedRoots], ['team']);
    assert.deepEqual([...found.candidates], ['prd.md']);
    assert.deepEqual([...found.closed], ['team']);
  });

  it('is none where it is ignored', async () => {
    const found = await find({ '.gitignore': 'vendor/\n', 'vendor/rubric.yaml': '', 'prd.md': '' });
    assert.deepEqual([...found.nestedRoots], []);
  });
});
