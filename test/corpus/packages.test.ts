// Markdown that is nobody's product document: what installed packages bring along. Without any configuration nothing
// is said about it, whatever its headings are called.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../server/src/workspace/workspace.ts';

const packages = join(import.meta.dirname, '../../node_modules');

describe('READMEs, changelogs and pages of installed packages', () => {
  it('are left alone', function () {
    this.timeout(120_000);
    if (!existsSync(packages)) this.skip();
    const paths = readdirSync(packages, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.(?:md|markdown)$/i.test(path))
      .sort()
      .slice(0, 1000);
    assert.ok(paths.length >= 300, `${String(paths.length)} files`);
    const workspace = new Workspace();
    workspace.apply({ kind: 'today', day: '2026-06-15' });
    // A folder of dependencies is never entered, so the files stand where a repository would have them.
    const files = new Map(
      paths.map((path) => [`vendor/${path.replaceAll('node_modules', 'nested')}`, readFileSync(join(packages, path), 'utf8')]),
    );
    for (const [path, text] of files) workspace.apply({ kind: 'disk', path, text });
    const found = [...files.keys()].flatMap((path) => workspace.problems(path).map(({ rule }) => `${path}: ${rule}`));
    assert.deepEqual(found, []);
    assert.deepEqual(workspace.paths, []);
  });
});
