// Completion and hover in rubric.yaml and schema files, and the shapes they come from held against the readers.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configKeys } from '../../server/src/config/config.ts';
import { configShape } from '../../server/src/config/configShape.ts';
import type { Shape } from '../../server/src/config/shape.ts';
import { completionInSettings, hoverInSettings, namesIn } from '../../server/src/features/settingsFile.ts';
import { builtinCatalogue } from '../../server/src/schema/catalogue.ts';
import { schemaKeys } from '../../server/src/schema/parseSchema.ts';
import { schemaShape } from '../../server/src/schema/schemaShape.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';

const schemaPath = 'schemas/brief.yaml';

function workspaceWith(path: string, text: string): Workspace {
  const workspace = new Workspace();
  workspace.apply({ kind: 'config', text: path === 'rubric.yaml' ? text : 'version: 1\n' });
  if (path !== 'rubric.yaml') workspace.apply({ kind: 'disk', path, text });
  return workspace;
}

/** What is offered at `|`. */
function offered(path: string, marked: string): readonly string[] {
  const text = marked.replace('|', '');
  return completionInSettings(workspaceWith(path, text), path, marked.indexOf('|')).map(({ label }) => label);
}

/** What hover says at `|`. */
function told(path: string, marked: string): string | undefined {
  return hoverInSettings(workspaceWith(path, marked.replace('|', '')), path, marked.indexOf('|'))?.markdown;
}

describe('completion in rubric.yaml', () => {
  it('offers the keys that are not there yet', () => {
    const keys = offered('rubric.yaml', 'version: 1\n|\n');
    assert.ok(keys.includes('rules') && keys.includes('kinds') && keys.includes('preset'));
    assert.ok(!keys.includes('version'));
  });
  it('offers values', () => {
    assert.deepEqual(offered('rubric.yaml', 'preset: |\n'), ['recommended', 'strict', 'quiet']);
    assert.deepEqual(offered('rubric.yaml', 'rice:\n  period: |\n'), ['day', 'week', 'month', 'quarter', 'year']);
  });
  it('offers rules, and how loud they can be', () => {
    assert.ok(offered('rubric.yaml', 'rules:\n  prd/|\n').includes('prd/non-goals-missing'));
    assert.deepEqual(offered('rubric.yaml', 'rules:\n  prd/non-goals-missing: |\n'), ['error', 'warning', 'info', 'on', 'off']);
    assert.deepEqual(offered('rubric.yaml', 'overrides:\n  - paths: [a]\n    rules:\n      prd/non-goals-missing: |\n').length, 5);
  });
  it('offers kinds in a list', () => {
    assert.ok(offered('rubric.yaml', 'overrides:\n  - kinds: [|]\n').includes('prd'));
  });
  it('explains keys and values', () => {
    assert.match(told('rubric.yaml', 'fis|cal_year_start: 7\n') ?? '', /month/);
    assert.match(told('rubric.yaml', 'preset: str|ict\n') ?? '', /Every rule/);
    assert.match(told('rubric.yaml', 'rules:\n  prd/non-|goals-missing: off\n') ?? '', /out of scope/);
    assert.equal(told('rubric.yaml', '# pre|set\n'), undefined);
  });
});

describe('completion in a schema', () => {
  it('offers keys, concepts and kinds', () => {
    assert.ok(offered(schemaPath, 'kind: brief\n|\n').includes('sections'));
    assert.ok(offered(schemaPath, 'kind: brief\nextends: [|]\n').includes('prd'));
    assert.ok(offered(schemaPath, 'kind: brief\nsections:\n  - concept: |\n').includes('non-goals'));
    assert.deepEqual(offered(schemaPath, 'kind: brief\nsections:\n  - concept: non-goals\n    level: |\n'), [
      'required',
      'recommended',
      'optional',
      'off',
    ]);
    assert.ok(offered(schemaPath, 'kind: brief\nfields:\n  risk:\n    type: |\n').includes('choice'));
  });
  it('explains keys', () => {
    assert.match(told(schemaPath, 'kind: brief\npre|fix: BRF\n') ?? '', /ids begin/);
  });
  it('is none in a file of another tool', () => {
    const workspace = new Workspace();
    workspace.apply({ kind: 'disk', path: schemaPath, text: 'kind: brief\n' });
    assert.deepEqual(completionInSettings(workspace, schemaPath, 0), []);
  });
});

describe('the shapes of settings files', () => {
  const names = namesIn({ catalogue: builtinCatalogue() });
  const keysOf = (shape: Shape): readonly string[] => (shape.kind === 'map' ? Object.keys(shape.keys) : []);

  it('have the keys that the readers know', () => {
    assert.deepEqual([...keysOf(configShape(names))].sort(), [...configKeys].sort());
    assert.deepEqual([...keysOf(schemaShape(names))].sort(), [...schemaKeys].sort());
  });
  it('say what everything is for', () => {
    const visit = (shape: Shape, path: string): void => {
      assert.notEqual(shape.help, '', path);
      if (shape.kind === 'map') for (const [name, inner] of Object.entries(shape.keys)) visit(inner, `${path}.${name}`);
      if (shape.kind === 'list') visit(shape.of, `${path}[]`);
    };
    visit(configShape(names), 'rubric.yaml');
    visit(schemaShape(names), 'schema');
  });
  it('fit the schemas that ship', () => {
    const folder = join(import.meta.dirname, '../../schemas');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
      const text = readFileSync(join(folder, name), 'utf8');
      const workspace = workspaceWith(`schemas/${name}`, text);
      assert.deepEqual(workspace.problems(`schemas/${name}`), [], name);
    }
  });
});
