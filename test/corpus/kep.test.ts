// Enhancement proposals read by the schema of examples/: their metadata stands in a file beside them, and what is
// found or empty is counted over all of them. Without the documents the counts are skipped, the format is not.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { defaultCorpus } from '../../scripts/corpus.ts';

const schema = readFileSync(join(import.meta.dirname, '../../examples/schemas/kep.yaml'), 'utf8');
const folder = join(defaultCorpus, 'kep');

function workspaceWith(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace();
  workspace.apply({ kind: 'config', text: 'version: 1\n' });
  workspace.apply({ kind: 'disk', path: 'schemas/kep.yaml', text: schema });
  for (const [path, text] of Object.entries(files)) workspace.apply({ kind: 'disk', path, text });
  return workspace;
}

describe('an enhancement proposal', () => {
  const readme = '# KEP-1591: Surge\n\n## Motivation\n\nRestarts.\n\n### Goals\n\n- Surge\n\n### Non-Goals\n\n- Order\n';
  const sidecar = 'title: Surge\nkep-number: 1591\nauthors:\n  - "@one"\nstatus: implementable\n';

  it('takes its metadata from the file beside it, whichever comes first', () => {
    const orders = [
      { 'keps/a/kep.yaml': sidecar, 'keps/a/README.md': readme },
      { 'keps/a/README.md': readme, 'keps/a/kep.yaml': sidecar },
    ];
    for (const files of orders) {
      const typed = workspaceWith(files).typed('keps/a/README.md');
      assert.equal(typed?.schema.id, 'kep');
      assert.equal(typed.phase, 'review');
      assert.equal(typed.id, '1591');
      assert.equal(typed.document.metadata, 'sidecar');
    }
  });
  it('follows the file beside it', () => {
    const workspace = workspaceWith({ 'keps/a/README.md': readme, 'keps/a/kep.yaml': sidecar });
    workspace.apply({ kind: 'disk', path: 'keps/a/kep.yaml', text: sidecar.replace('implementable', 'withdrawn') });
    assert.equal(workspace.typed('keps/a/README.md')?.phase, 'closed');
    workspace.apply({ kind: 'disk', path: 'keps/a/kep.yaml', text: undefined });
    assert.equal(workspace.typed('keps/a/README.md')?.status.kind, 'none');
  });
  it('is left alone where nothing describes it', () => {
    const workspace = new Workspace();
    workspace.apply({ kind: 'disk', path: 'keps/a/README.md', text: readme });
    assert.equal(workspace.typed('keps/a/README.md'), undefined);
  });
});

describe('325 enhancement proposals', () => {
  let workspace: Workspace;
  let paths: readonly string[] = [];

  before(function () {
    this.timeout(120_000);
    if (!existsSync(folder)) this.skip();
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /(?:README\.md|kep\.yaml)$/.test(path));
    workspace = workspaceWith(Object.fromEntries(files.map((path) => [`keps/${path}`, readFileSync(join(folder, path), 'utf8')])));
    paths = files.filter((path) => path.endsWith('README.md')).map((path) => `keps/${path}`);
  });

  it('are all recognised, with a status', () => {
    assert.ok(paths.length >= 300);
    for (const path of paths) assert.equal(workspace.typed(path)?.schema.id, 'kep', path);
    const known = paths.filter((path) => workspace.typed(path)?.status.kind === 'known');
    assert.ok(known.length >= paths.length * 0.98, `${String(known.length)} of ${String(paths.length)}`);
  });
  it('have non-goals in about nine of ten', () => {
    const found = paths.filter((path) => (workspace.typed(path)?.sectionsFor('non-goals').length ?? 0) > 0);
    assert.ok(found.length >= paths.length * 0.9, `${String(found.length)} of ${String(paths.length)}`);
  });
  it('have no section taken from a comment or from code', () => {
    for (const path of paths) {
      const { document } = workspace.typed(path) ?? assert.fail();
      const comments = Array.from(
        document.text.matchAll(/<!--[^]*?-->/g),
        (match) => [match.index, match.index + match[0].length] as const,
      );
      for (const { heading } of document.sections) {
        const inside = comments.some(([start, end]) => start < heading.span.start && heading.span.end < end);
        assert.ok(!inside, `${path}: ${heading.text}`);
      }
    }
  });
  it('are told of empty non-goals and of little else', function () {
    this.timeout(300_000);
    const found = paths.flatMap((path) => workspace.problems(path).map((problem) => ({ path, ...problem })));
    const empty = found.filter(({ rule }) => rule === 'prd/non-goals-vacuous' || rule === 'doc/section-empty');
    assert.ok(empty.length > 0);
    const warnings = paths
      .map((path) => found.filter((problem) => problem.path === path && problem.severity === 'warning').length)
      .sort((a, b) => a - b);
    assert.ok((warnings[Math.floor(warnings.length / 2)] ?? 0) <= 5);
  });
});
