// Kinds of a repository's own: what they take from the kind they extend, what a broken file costs, and that the
// editor and the command line see the same.
import assert from 'node:assert/strict';
import type { Problem } from '../../server/src/checks/rule.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { run } from '../cli/memoryTerminal.ts';
import { workspaceOf } from '../fixture.ts';

const config = 'version: 1\n';
const schema = [
  'kind: feature-brief',
  'extends: [prd]',
  'title: Feature brief',
  'prefix: FBR',
  'recognise: { folders: [briefs] }',
  'sections:',
  '  - { concept: legal-review, title: Legal review, level: recommended, synonyms: [Rechtliches] }',
  '  - { concept: non-goals, title: Was wir nicht tun }',
  '  - { concept: open-questions, level: off }',
  'rules: { prd/non-goals-missing: info, criteria/missing: error }',
  '',
].join('\n');
const brief = '---\nid: FBR-1\nstatus: review\n---\n# Export\n\n## Problem\n\nFinance leads type 300 rows every Friday.\n';

function withSchema(text: string, document = brief): Workspace {
  const workspace = workspaceOf({ 'rubric.yaml': config });
  workspace.apply({ kind: 'disk', path: 'schemas/feature-brief.yaml', text });
  workspace.apply({ kind: 'disk', path: 'briefs/export.md', text: document });
  return workspace;
}

const rulesOf = (problems: readonly Problem[]): readonly string[] => problems.map(({ rule, severity }) => `${rule} ${severity}`);
const schemaProblems = (text: string): readonly string[] =>
  withSchema(text)
    .problems('schemas/feature-brief.yaml')
    .map(({ message, span }) => `${text.slice(span.start, span.end)}: ${message}`);

describe('a kind of a repository’s own', () => {
  it('is a document of the kind it extends as well', () => {
    const typed = withSchema(schema).typed('briefs/export.md');
    assert.equal(typed?.schema.id, 'feature-brief');
    assert.deepEqual(typed.schema.lineage, ['feature-brief', 'prd']);
    assert.equal(typed.phase, 'review');
    assert.ok(typed.schema.fields.has('rice'));
  });
  it('has severities of its own, which rubric.yaml overrides', () => {
    const rules = rulesOf(withSchema(schema).problems('briefs/export.md'));
    assert.ok(rules.includes('prd/non-goals-missing info') && rules.includes('criteria/missing error'), rules.join(', '));
    const workspace = withSchema(schema);
    workspace.apply({ kind: 'config', text: 'version: 1\nrules: { criteria/missing: off }\n' });
    assert.ok(!rulesOf(workspace.problems('briefs/export.md')).some((rule) => rule.startsWith('criteria/missing')));
  });
  it('finds sections by their new names and by the old ones', () => {
    for (const heading of ['Was wir nicht tun', 'Non-goals', 'Out of scope']) {
      const typed = withSchema(schema, `${brief}\n## ${heading}\n\n- No dashboards\n`).typed('briefs/export.md');
      assert.equal(typed?.sectionsFor('non-goals').length, 1, heading);
    }
    assert.equal(
      withSchema(schema, `${brief}\n## Rechtliches\n\nGeprüft.\n`).typed('briefs/export.md')?.sectionsFor('legal-review').length,
      1,
    );
  });
  it('inserts a section under the new name', () => {
    const problem = withSchema(schema)
      .problems('briefs/export.md')
      .find(({ rule }) => rule === 'prd/non-goals-missing');
    assert.match(problem?.fixes[0]?.edits[0].newText ?? '', /^## Was wir nicht tun$/m);
  });
  it('can take the place of a kind that ships', () => {
    const workspace = workspaceOf({ 'rubric.yaml': config });
    workspace.apply({ kind: 'disk', path: 'schemas/prd.yaml', text: 'kind: prd\nextends: [prd]\nrules: { prd/non-goals-missing: off }\n' });
    workspace.apply({ kind: 'disk', path: 'prds/a.md', text: '# Export\n' });
    assert.deepEqual(workspace.problems('schemas/prd.yaml'), []);
    assert.equal(workspace.typed('prds/a.md')?.schema.title, 'PRD');
    assert.ok(!rulesOf(workspace.problems('prds/a.md')).some((rule) => rule.startsWith('prd/non-goals-missing')));
  });
  it('counts once it is saved, and says at once what is wrong', () => {
    const workspace = withSchema(schema);
    const broken = schema.replace('extends: [prd]', 'extends: [prdd]');
    workspace.apply({ kind: 'edited', path: 'schemas/feature-brief.yaml', text: broken });
    assert.equal(workspace.problems('schemas/feature-brief.yaml').length, 1);
    assert.deepEqual(workspace.typed('briefs/export.md')?.schema.lineage, ['feature-brief', 'prd']);
    workspace.apply({ kind: 'disk', path: 'schemas/feature-brief.yaml', text: broken });
    assert.deepEqual(workspace.typed('briefs/export.md')?.schema.lineage, ['feature-brief']);
    workspace.apply({ kind: 'disk', path: 'schemas/feature-brief.yaml', text: undefined });
    workspace.apply({ kind: 'closed', path: 'schemas/feature-brief.yaml' });
    assert.equal(workspace.typed('briefs/export.md'), undefined);
  });
  it('is the same whichever file is read first', () => {
    const late = workspaceOf({ 'rubric.yaml': config, 'briefs/export.md': brief });
    late.apply({ kind: 'disk', path: 'schemas/feature-brief.yaml', text: schema });
    assert.deepEqual(late.problems('briefs/export.md'), withSchema(schema).problems('briefs/export.md'));
    const last = new Workspace();
    last.apply({ kind: 'disk', path: 'briefs/export.md', text: brief });
    last.apply({ kind: 'disk', path: 'schemas/feature-brief.yaml', text: schema });
    last.apply({ kind: 'config', text: config });
    assert.equal(last.typed('briefs/export.md')?.schema.id, 'feature-brief');
  });
  it('is read by the command line as by the editor', async () => {
    const files = { 'rubric.yaml': config, 'schemas/feature-brief.yaml': schema, 'briefs/export.md': brief };
    const { out } = await run(files, ['check', '--format', 'json']);
    const report: { documents: { path: string; kind: string; problems: { rule: string; severity: string }[] }[] } = JSON.parse(out);
    const document = report.documents.find(({ path }) => path === 'briefs/export.md');
    assert.equal(document?.kind, 'feature-brief');
    const workspace = withSchema(schema);
    workspace.apply({ kind: 'today', day: '2026-06-15' });
    assert.deepEqual(
      document.problems.map(({ rule, severity }) => `${rule} ${severity}`),
      rulesOf(workspace.problems('briefs/export.md')),
    );
  });
});

describe('a schema with something wrong', () => {
  const rows: readonly (readonly [text: string, problems: readonly RegExp[]])[] = [
    ['kind: feature-brief\nextend: [prd]\n', [/^extend: Unknown key "extend".*"extends"/]],
    ['kind: feature-brief\nextends: [prdd]\n', [/^prdd: Unknown kind "prdd".*"prd"/]],
    ['kind: Feature Brief\n', [/^Feature Brief: A kind is written in small letters/]],
    ['kind: feature-brief\nprefix: x\n', [/^x: An id prefix/]],
    ['kind: feature-brief\nrules: { prd/non-goal-missing: info }\n', [/^prd\/non-goal-missing: Unknown rule.*"prd\/non-goals-missing"/]],
    ['kind: feature-brief\nrules: { prd/non-goals-missing: loud }\n', [/^loud: Unknown value/]],
    ['kind: feature-brief\nsections:\n  - title: Legal\n', [/A section needs its concept/]],
    ['kind: feature-brief\nsections:\n  - { concept: legal, level: must }\n', [/^must: Unknown value "must" in level/]],
    ['kind: feature-brief\nfields:\n  risk: { type: choise }\n', [/^choise: Unknown value.*"choice"/]],
    ['kind: feature-brief\nfields:\n  score: { type: score, framework: rise }\n', [/^rise: Unknown framework.*"rice"/]],
    ['kind: feature-brief\nlinks:\n  law: { to: [lawsuit] }\n', [/^lawsuit: Unknown kind/]],
    ['kind: feature-brief\nowner: @dana\n', [/cannot be read as YAML/]],
  ];
  for (const [text, problems] of rows) {
    it(`says where and what: ${JSON.stringify(text.slice(20))}`, () => {
      const found = schemaProblems(text);
      assert.equal(found.length, problems.length, found.join('\n'));
      problems.forEach((pattern, index) => assert.match(found[index] ?? '', pattern));
    });
  }
  it('finds kinds that extend one another in a circle', () => {
    const workspace = workspaceOf({ 'rubric.yaml': config });
    workspace.apply({ kind: 'disk', path: 'schemas/a.yaml', text: 'kind: aa\nextends: [bb]\n' });
    workspace.apply({ kind: 'disk', path: 'schemas/b.yaml', text: 'kind: bb\nextends: [aa]\n' });
    assert.match(workspace.problems('schemas/a.yaml')[0]?.message ?? '', /bb extends aa/);
    workspace.apply({ kind: 'disk', path: 'notes/x.md', text: '---\nkind: aa\n---\n# X\n' });
    assert.equal(workspace.typed('notes/x.md')?.schema.id, 'aa');
  });
  it('tells of two files for one kind', () => {
    const workspace = withSchema(schema);
    workspace.apply({ kind: 'disk', path: 'schemas/z.yaml', text: schema });
    assert.match(workspace.problems('schemas/z.yaml')[0]?.message ?? '', /already described in schemas\/feature-brief\.yaml/);
  });
  it('survives every half-typed text', () => {
    const workspace = withSchema('');
    for (let length = 0; length <= schema.length; length += 3) {
      workspace.apply({ kind: 'edited', path: 'schemas/feature-brief.yaml', text: schema.slice(0, length) });
      workspace.problems('schemas/feature-brief.yaml');
      workspace.apply({ kind: 'disk', path: 'schemas/feature-brief.yaml', text: schema.slice(0, length) });
      workspace.problems('briefs/export.md');
    }
    workspace.apply({ kind: 'disk', path: 'schemas/feature-brief.yaml', text: schema });
    assert.equal(workspace.typed('briefs/export.md')?.schema.id, 'feature-brief');
  });
});

describe('kinds and formats together', () => {
  it('let a repository extend a format that it uses, and no other', () => {
    const own = 'kind: adr\nextends: [adr]\nrules: { decision/options-too-few: off }\n';
    const workspace = workspaceOf({ 'rubric.yaml': 'formats: [madr]\nstale: { adr: 30 }\noverrides: [{ kinds: [adr], rules: {} }]\n' });
    workspace.apply({ kind: 'disk', path: 'schemas/adr.yaml', text: own });
    assert.deepEqual([...workspace.problems('rubric.yaml'), ...workspace.problems('schemas/adr.yaml')], []);
    assert.deepEqual(workspace.catalogue.schemas.get('adr')?.lineage, ['adr', 'decision']);
    const without = withSchema('kind: house-adr\nextends: [adr]\n');
    assert.match(without.problems('schemas/feature-brief.yaml')[0]?.message ?? '', /Unknown kind "adr"/);
  });
  it('know the ids of a kind that has another prefix here', () => {
    const workspace = workspaceOf({ 'rubric.yaml': config });
    workspace.apply({ kind: 'disk', path: 'schemas/problem.yaml', text: 'kind: problem\nextends: [problem]\nprefix: PAIN\n' });
    workspace.apply({ kind: 'disk', path: 'prds/a.md', text: '---\nid: PRD-1\nlinks: { problem: PAIN-99 }\n---\n# A\n' });
    assert.ok(workspace.problems('prds/a.md').some(({ rule, message }) => rule === 'doc/broken-link' && message.includes('PAIN-99')));
  });
  it('are put together in time, however they extend one another', () => {
    const workspace = workspaceOf({ 'rubric.yaml': config });
    for (let index = 1; index <= 40; index++) {
      const parents = index === 1 ? 'prd' : `k${String(index - 1)}, k${String(Math.max(index - 2, 1))}, k${String(index - 1)}`;
      workspace.apply({ kind: 'disk', path: `schemas/k${String(index)}.yaml`, text: `kind: k${String(index)}\nextends: [${parents}]\n` });
    }
    assert.ok(workspace.catalogue.schemas.get('k40')?.lineage.includes('prd'));
  });
});

describe('a folder of schemas of another tool', () => {
  const foreign = [
    'openapi: 3.1.0\ninfo: {title: x}\n',
    'apiVersion: v1\nkind: CustomResourceDefinition\n',
    'type: object\nproperties: {}\n',
    '- a\n',
  ];
  for (const text of foreign) {
    it(`is left alone: ${text.split('\n')[0] ?? ''}`, () => {
      const workspace = withSchema(text);
      assert.deepEqual(workspace.problems('schemas/feature-brief.yaml'), []);
    });
  }
  it('is not even read where there is no rubric.yaml', () => {
    const workspace = workspaceOf({});
    workspace.apply({ kind: 'disk', path: 'schemas/feature-brief.yaml', text: 'kind: Feature Brief\n' });
    assert.deepEqual(workspace.problems('schemas/feature-brief.yaml'), []);
  });
});
