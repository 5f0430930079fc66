// `rubric init` writes what is legal as it stands, changes nothing by being there, and never overwrites.
import assert from 'node:assert/strict';
import { run } from './memoryTerminal.ts';

const prd = '---\nid: PRD-1\nrice: {reach: 500/month, impact: 1, confidence: 80%, effort: 3}\n---\n# PRD: Export\n';

describe('rubric init', () => {
  it('writes a rubric.yaml without a fault', async () => {
    const { code, out, files } = await run({ 'prds/a.md': prd }, ['init']);
    assert.equal(code, 0);
    assert.equal(out, 'Wrote rubric.yaml.\n');
    const text = files.get('/repo/rubric.yaml') ?? '';
    assert.match(text, /^framework: rice$/m);
    const checked = await run({ 'prds/a.md': prd, 'rubric.yaml': text }, ['check', '--format', 'json']);
    assert.doesNotMatch(checked.out, /config\/invalid/);
  });

  it('writes a schema without a fault, whose kind is known', async () => {
    const config = 'version: 1\n';
    const { code, files } = await run({ 'rubric.yaml': config }, ['init', '--schema', 'feature-brief']);
    assert.equal(code, 0);
    const schema = files.get('/repo/schemas/feature-brief.yaml') ?? '';
    const document = '---\nkind: feature-brief\nid: FEA-1\n---\n# Export\n';
    const checked = await run({ 'rubric.yaml': config, 'schemas/feature-brief.yaml': schema, 'notes/a.md': document }, [
      'check',
      '--format',
      'json',
    ]);
    const report: { documents: { path: string; kind: string; problems: { rule: string }[] }[] } = JSON.parse(checked.out);
    assert.deepEqual(
      report.documents.map(({ path, kind }) => [path, kind]),
      [['notes/a.md', 'feature-brief']],
    );
    assert.ok(report.documents[0]?.problems.some(({ rule }) => rule === 'prd/non-goals-missing'));
  });

  it('overwrites nothing and refuses kinds that there are not', async () => {
    const there = await run({ 'rubric.yaml': 'version: 1\n' }, ['init']);
    assert.equal(there.code, 2);
    assert.match(there.error, /already/);
    assert.equal((await run({}, ['init', '--schema', 'Feature Brief'])).code, 2);
    assert.match((await run({}, ['init', '--schema', 'brief', '--extends', 'launch-plam'])).error, /Did you mean launch-plan/);
    assert.match((await run({}, ['init'], { readOnly: true })).error, /permission denied/);
  });
});
