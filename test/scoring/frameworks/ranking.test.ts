// Which frameworks rank: a level or a survey says what something is, and does not compete unless rubric.yaml says so.
import assert from 'node:assert/strict';
import { workspaceOf, type Files } from '../../fixture.ts';

const prd = (id: string, more: string): string => `---\nkind: prd\nid: ${id}\nstatus: review\nowner: dana\n${more}\n---\n# ${id}\n`;
const rice = (reach: number): string => `rice: { reach: ${String(reach)}/month, impact: 1, confidence: 80%, effort: 2 }`;
const repository: Files = {
  'rubric.yaml': 'version: 1\n',
  'prds/a.md': prd('PRD-1', `${rice(500)}\nmoscow: could`),
  'prds/b.md': prd('PRD-2', `${rice(900)}\nmoscow: should`),
  'prds/c.md': prd('PRD-3', rice(100)),
  'prds/d.md': prd('PRD-4', 'moscow: must'),
  'prds/e.md': prd('PRD-5', 'kano: { attractive: 4, one_dimensional: 3, must_be: 2, indifferent: 1 }'),
};

function ranks(files: Files, framework?: string): readonly string[] {
  return workspaceOf(files)
    .ranking(framework)
    .items.map(({ rank, facts }) => `${String(rank)} ${facts.id ?? ''}`);
}

describe('levels and surveys', () => {
  it('are no score that competes, and nothing is missing because of them', () => {
    const workspace = workspaceOf(repository);
    assert.deepEqual(ranks(repository), ['1 PRD-2', '2 PRD-1', '3 PRD-3']);
    assert.deepEqual(workspace.ranking().unscored, []);
    assert.deepEqual(
      workspace.paths.flatMap((path) =>
        workspace.problems(path).filter(({ rule }) => rule === 'score/methods-mixed' || rule === 'portfolio/all-same'),
      ),
      [],
    );
  });

  it('are shown and checked all the same', () => {
    const workspace = workspaceOf({ ...repository, 'prds/f.md': prd('PRD-6', 'moscow: msut') });
    assert.deepEqual(
      workspace.scores('prds/d.md').map(({ outcome }) => outcome.kind),
      ['scored'],
    );
    assert.ok(
      workspace
        .problems('prds/f.md')
        .some(({ rule, message }) => rule === 'score/input-invalid' && message.includes('must be one of must')),
    );
  });

  it('rank where rubric.yaml says so', () => {
    assert.deepEqual(ranks({ ...repository, 'rubric.yaml': 'framework: moscow\n' }), ['1 PRD-4', '2 PRD-2', '3 PRD-1']);
  });
});

describe('a framework of the repository', () => {
  it('ranks as any other, and its numbers show in the problems of documents', () => {
    const files = {
      'rubric.yaml':
        'framework: growth\nframeworks:\n  growth:\n    formula: users / effort\n    inputs: { users: { kind: per-period }, effort: { kind: positive } }\n',
      'prds/a.md': prd('PRD-1', 'growth: { users: 500/month, effort: 5 }'),
      'prds/b.md': prd('PRD-2', 'growth: { users: 1500/quarter, effort: 2 }'),
      'prds/c.md': prd('PRD-3', 'growth: { users: 3 }'),
      'prds/d.md': prd('PRD-4', 'growth: { users: 3, effort: 0 }'),
    };
    const workspace = workspaceOf(files);
    assert.deepEqual(ranks(files), ['1 PRD-2', '2 PRD-1']);
    assert.deepEqual(
      workspace.ranking().unscored.map(({ facts, missing, illegal }) => [facts.id, missing, illegal]),
      [
        ['PRD-3', ['effort'], []],
        ['PRD-4', [], ['effort']],
      ],
    );
    assert.ok(workspace.problems('prds/d.md').some(({ rule }) => rule === 'score/input-invalid'));
    assert.ok(workspace.problems('prds/c.md').some(({ rule }) => rule === 'score/input-missing'));
    // The key is known, so it is no field that nothing reads.
    assert.deepEqual(
      workspace.problems('prds/a.md').filter(({ rule }) => rule === 'doc/unknown-field'),
      [],
    );
  });
});
