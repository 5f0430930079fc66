// What the command line makes of a repository's own settings: they are told of whatever was named, its kinds are
// listed, and its ids are ids like any other.
import assert from 'node:assert/strict';
import { run } from './memoryTerminal.ts';

const brief = 'kind: feature-brief\nextends: [prd]\ntitle: Feature brief\nprefix: FBR\n';

describe('a repository with settings of its own', () => {
  it('is told of broken settings whichever part of it is checked', async () => {
    const files = { 'rubric.yaml': 'preset: quite\n', 'docs/a.md': '# A\n' };
    const { code, out } = await run(files, ['check', 'docs']);
    assert.equal(code, 1);
    assert.match(out, /config\/invalid/);
    const schema = { 'rubric.yaml': 'version: 1\n', 'schemas/x.yaml': 'kind: x\nextends: [prdd]\n', 'docs/a.md': '# A\n' };
    assert.match((await run(schema, ['check', 'docs/a.md'])).out, /schema\/invalid/);
  });
  it('has its kinds listed among the others', async () => {
    const files = { 'rubric.yaml': 'formats: [madr]\n', 'schemas/brief.yaml': brief };
    const { out } = await run(files, ['kinds', '--format', 'json']);
    const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
    assert.ok(
      ['feature-brief', 'adr', 'prd'].every((id) => ids.includes(id)),
      ids.join(', '),
    );
    assert.ok(!(await run({}, ['kinds', '--format', 'json'])).out.includes('feature-brief'));
  });
  it('has ids of its own kinds judged', async () => {
    const files = {
      'rubric.yaml': 'version: 1\n',
      'schemas/brief.yaml': brief,
      'prds/a.md': '---\nid: PRD-1\nlinks: { relates_to: [FBR-9] }\n---\n# PRD: A\n',
    };
    assert.match((await run(files, ['check'])).out, /There is no document with the id FBR-9/);
  });
  it('has a title, an id and an owner in every kind', async () => {
    const files = {
      'rubric.yaml': 'version: 1\n',
      'schemas/note.yaml': 'kind: incident-note\ntitle: Incident note\n',
      'n.md': '---\nkind: incident-note\ntitle: Hello\nowner: "@dana"\n---\n# Hello\n',
    };
    const { out } = await run(files, ['check']);
    assert.doesNotMatch(out, /unknown-field/);
    assert.match(out, /such as INC-1/);
  });
  it('finds the documents that its schemas name by path, at the first reading', async () => {
    const files = {
      'rubric.yaml': 'version: 1\n',
      'schemas/note.yaml': 'kind: note\nrecognise: { paths: ["keps/**/README.md"] }\n',
      'keps/a/README.md': '# A\n',
    };
    const { out } = await run(files, ['check', '--format', 'json']);
    assert.match(out, /"path": "keps\/a\/README\.md"/);
  });
  it('matches statuses of overrides in any case', async () => {
    const files = {
      'rubric.yaml': 'overrides:\n  - { statuses: [Draft], rules: { criteria/missing: off } }\n',
      'prds/a.md': '---\nid: PRD-1\nstatus: 📝 draft\n---\n# PRD: A\n',
    };
    assert.doesNotMatch((await run(files, ['check'])).out, /criteria\/missing/);
  });
  it('takes a file that is named after its kind for that kind, whatever a format claims', async () => {
    const files = { 'rubric.yaml': 'formats: [madr]\n', 'docs/decisions/x.decision.md': '# X\n', 'docs/decisions/y.md': '# Y\n' };
    const { out } = await run(files, ['check', '--format', 'json']);
    const report: { documents: { path: string; kind: string }[] } = JSON.parse(out);
    assert.deepEqual(
      report.documents.map(({ kind }) => kind),
      ['decision', 'adr'],
    );
  });
});
