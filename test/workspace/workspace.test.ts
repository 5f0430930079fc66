// One repository over time: which text counts, what a change reaches, and what it must leave alone.
import assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/features/codeLens.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { workspaceOf } from '../fixture.ts';

const prd = (id: string, more = ''): string =>
  `---\nkind: prd\nid: ${id}\nstatus: review\nowner: dana\n${more}---\n\n# Title of ${id}\n\n## Problem\n\nWords.\n`;
const rules = (workspace: Workspace, path: string): readonly string[] => workspace.problems(path).map(({ rule }) => rule);
const messages = (workspace: Workspace, path: string, rule: string): readonly string[] =>
  workspace
    .problems(path)
    .filter((problem) => problem.rule === rule)
    .map(({ message }) => message);

describe('the text of a document', () => {
  it('is that of the open editor, whatever happens on disk', () => {
    const workspace = workspaceOf({ 'prds/a.md': prd('PRD-1') });
    workspace.apply({ kind: 'edited', path: 'prds/a.md', text: prd('PRD-2') });
    workspace.apply({ kind: 'disk', path: 'prds/a.md', text: prd('PRD-3') });
    assert.equal(workspace.text('prds/a.md'), prd('PRD-2'));
    assert.deepEqual(workspace.portfolio.ids, ['PRD-2']);
  });

  it('falls back to the disk as it is by then, when the editor closes', () => {
    const workspace = workspaceOf({ 'prds/a.md': prd('PRD-1') });
    workspace.apply({ kind: 'edited', path: 'prds/a.md', text: prd('PRD-2') });
    workspace.apply({ kind: 'disk', path: 'prds/a.md', text: prd('PRD-3') });
    workspace.apply({ kind: 'closed', path: 'prds/a.md' });
    assert.equal(workspace.text('prds/a.md'), prd('PRD-3'));
    assert.deepEqual(workspace.portfolio.ids, ['PRD-3']);
  });

  it('stays in the editor when the file is deleted, and goes with the editor', () => {
    const workspace = workspaceOf({ 'prds/a.md': prd('PRD-1') });
    workspace.apply({ kind: 'edited', path: 'prds/a.md', text: prd('PRD-2') });
    workspace.apply({ kind: 'disk', path: 'prds/a.md', text: undefined });
    assert.deepEqual(workspace.paths, ['prds/a.md']);
    workspace.apply({ kind: 'closed', path: 'prds/a.md' });
    assert.deepEqual(workspace.paths, []);
  });

  it('may be empty, which is not the same as gone', () => {
    const workspace = workspaceOf({ 'prds/a.md': prd('PRD-1') });
    workspace.apply({ kind: 'edited', path: 'prds/a.md', text: '' });
    assert.equal(workspace.text('prds/a.md'), '');
    assert.deepEqual(workspace.portfolio.ids, []);
    assert.deepEqual(workspace.paths, ['prds/a.md']);
  });
});

describe('a table in a folder named evidence', () => {
  it('is left alone where nobody has set Rubric up and it links to nothing', () => {
    const workspace = workspaceOf({ 'prds/a.md': prd('PRD-1') });
    workspace.apply({ kind: 'disk', path: 'evidence/measured.csv', text: 'time,temperature\n1,20\n' });
    while (!workspace.evidence.read(1e6));
    assert.deepEqual(workspace.problems('evidence/measured.csv'), []);
    workspace.apply({ kind: 'config', text: 'version: 1\n' });
    while (!workspace.evidence.read(1e6));
    assert.deepEqual(rules(workspace, 'evidence/measured.csv'), ['evidence/row-invalid']);
  });
});

describe('a rubric.yaml that means what it meant', () => {
  it('leaves every document as it is, and moves its problems along', () => {
    const workspace = workspaceOf({ 'rubric.yaml': 'version: 1\nframwork: rice\n', 'prds/a.md': prd('PRD-1') });
    const before = { typed: workspace.typed('prds/a.md'), revision: workspace.revision };
    const [problem] = workspace.problems('rubric.yaml');
    workspace.apply({ kind: 'edited', path: 'rubric.yaml', text: '# By all of us\nversion: 1\nframwork: rice\n' });
    assert.equal(workspace.typed('prds/a.md'), before.typed);
    assert.equal(workspace.revision, before.revision);
    const [moved] = workspace.problems('rubric.yaml');
    assert.equal((moved?.span.start ?? 0) - (problem?.span.start ?? 0), '# By all of us\n'.length);
    workspace.apply({ kind: 'edited', path: 'rubric.yaml', text: 'version: 1\nids: { prefix: { prd: SPEC } }\n' });
    assert.notEqual(workspace.typed('prds/a.md'), before.typed);
  });
});

describe('a repository that is still being read', () => {
  it('says nothing that the files to come could take back: no rank, no link that leads nowhere', () => {
    const workspace = workspaceOf({});
    workspace.apply({ kind: 'reading', underway: true });
    const text = prd('PRD-1', 'problem: PRB-9\nrice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }\n');
    workspace.apply({ kind: 'edited', path: 'prds/a.md', text });
    const ranks = (): readonly string[] =>
      codeLenses(workspace, 'prds/a.md').flatMap(({ title }) => (title.startsWith('Rank') ? [title] : []));
    assert.ok(rules(workspace, 'prds/a.md').includes('prd/non-goals-missing'));
    assert.ok(!rules(workspace, 'prds/a.md').includes('doc/broken-link'));
    assert.deepEqual(ranks(), []);
    const { revision } = workspace;
    workspace.apply({ kind: 'reading', underway: false });
    assert.notEqual(workspace.revision, revision);
    assert.ok(rules(workspace, 'prds/a.md').includes('doc/broken-link'));
    assert.deepEqual(ranks(), ['Rank 1 of 1']);
  });
});

describe('a file that comes', () => {
  it('is indexed although nobody has opened it', () => {
    const workspace = workspaceOf({ 'prds/a.md': prd('PRD-1', 'problem: PRB-7\n') });
    assert.ok(rules(workspace, 'prds/a.md').includes('doc/broken-link'));
    workspace.apply({ kind: 'disk', path: 'problems/p.md', text: '---\nkind: problem\nid: PRB-7\n---\n\n# P\n' });
    assert.ok(!rules(workspace, 'prds/a.md').includes('doc/broken-link'));
  });

  it('makes a relative link whole', () => {
    const text = `${prd('PRD-1')}See [notes](../notes.md).\n`;
    const workspace = workspaceOf({ 'prds/a.md': text });
    assert.ok(rules(workspace, 'prds/a.md').includes('doc/broken-link'));
    workspace.apply({ kind: 'files', files: ['prds/a.md', 'notes.md'], closed: [] });
    assert.ok(!rules(workspace, 'prds/a.md').includes('doc/broken-link'));
  });
});

describe('a file that goes', () => {
  it('leaves no trace in ids, ranking, facts and the problems of others', () => {
    const rice = 'rice: { reach: 100, impact: 1, confidence: 80%, effort: 2 }\n';
    const alone = workspaceOf({ 'prds/a.md': prd('PRD-1', rice) });
    const both = workspaceOf({ 'prds/a.md': prd('PRD-1', rice), 'prds/b.md': prd('PRD-1', rice) });
    assert.ok(rules(both, 'prds/a.md').includes('doc/id-duplicate'));
    both.apply({ kind: 'disk', path: 'prds/b.md', text: undefined });
    both.apply({ kind: 'files', files: ['prds/a.md'], closed: [] });
    assert.deepEqual(both.problems('prds/a.md'), alone.problems('prds/a.md'));
    assert.deepEqual(both.ranking().items, alone.ranking().items);
    assert.deepEqual(both.portfolio.all(), alone.portfolio.all());
    assert.deepEqual(both.problems('prds/b.md'), []);
    assert.equal(both.typed('prds/b.md'), undefined);
    assert.deepEqual(both.pathsWithProblems(), alone.pathsWithProblems());
  });

  it('can be said to be gone twice', () => {
    const workspace = workspaceOf({});
    workspace.apply({ kind: 'closed', path: 'prds/a.md' });
    workspace.apply({ kind: 'disk', path: 'prds/a.md', text: undefined });
    assert.deepEqual(workspace.pathsWithProblems(), []);
  });
});

describe('rubric.yaml', () => {
  it('counts as it is being edited, before it is saved', () => {
    const workspace = workspaceOf({ 'rubric.yaml': 'version: 1\n', 'prds/a.md': prd('PRD-1') });
    assert.ok(rules(workspace, 'prds/a.md').includes('prd/non-goals-missing'));
    workspace.apply({ kind: 'edited', path: 'rubric.yaml', text: 'rules:\n  prd/non-goals-missing: off\n' });
    assert.ok(!rules(workspace, 'prds/a.md').includes('prd/non-goals-missing'));
    workspace.apply({ kind: 'closed', path: 'rubric.yaml' });
    assert.ok(rules(workspace, 'prds/a.md').includes('prd/non-goals-missing'));
  });

  it('shows what is wrong in it, and nothing once it is gone', () => {
    const workspace = workspaceOf({ 'rubric.yaml': 'framwork: rice\n' });
    assert.deepEqual(rules(workspace, 'rubric.yaml'), ['config/invalid']);
    workspace.apply({ kind: 'config', text: undefined });
    assert.deepEqual(workspace.problems('rubric.yaml'), []);
    assert.equal(workspace.config.present, false);
  });

  it('claims files by glob, and lets them go again', () => {
    const workspace = workspaceOf({ 'ideas/058.md': '# Mainnet\n\n## Problem\n\nWords.\n' });
    assert.equal(workspace.typed('ideas/058.md'), undefined);
    workspace.apply({ kind: 'config', text: 'kinds:\n  prd: [ideas/*.md]\n' });
    assert.equal(workspace.typed('ideas/058.md')?.schema.id, 'prd');
    workspace.apply({ kind: 'config', text: 'version: 1\n' });
    assert.equal(workspace.typed('ideas/058.md'), undefined);
    assert.deepEqual(workspace.portfolio.all(), []);
  });

  it('moves every score when the period or the variant changes', () => {
    const workspace = workspaceOf({
      'rubric.yaml': 'version: 1\n',
      'prds/a.md': prd(
        'PRD-1',
        'rice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }\nice: { impact: 5, confidence: 6, ease: 9 }\n',
      ),
    });
    assert.ok(Math.abs((workspace.ranking('rice').items[0]?.score ?? 0) - 400 / 3) < 1e-9);
    assert.equal(workspace.ranking('ice').items[0]?.score, 90);
    workspace.apply({ kind: 'config', text: 'rice: { period: quarter }\nice: { variant: product }\n' });
    assert.ok(Math.abs((workspace.ranking('rice').items[0]?.score ?? 0) - 400) < 1e-9);
    assert.equal(workspace.ranking('ice').items[0]?.score, 270);
  });

  it('sets severities by path', () => {
    const text = 'overrides:\n  - paths: [prds/old/**]\n    rules: { prd/non-goals-missing: off }\n';
    const workspace = workspaceOf({ 'rubric.yaml': text, 'prds/a.md': prd('PRD-1'), 'prds/old/b.md': prd('PRD-2') });
    assert.ok(rules(workspace, 'prds/a.md').includes('prd/non-goals-missing'));
    assert.ok(!rules(workspace, 'prds/old/b.md').includes('prd/non-goals-missing'));
  });
});

describe('typing', () => {
  it('in prose leaves the portfolio and everybody else alone, at every keystroke', () => {
    const workspace = workspaceOf({ 'prds/a.md': prd('PRD-1'), 'prds/b.md': prd('PRD-2') });
    const { revision } = workspace;
    const others = workspace.problems('prds/b.md');
    let text = prd('PRD-1');
    for (const letter of 'Schedulers call PRB-12 twice.\r\n\n> 🚀 \n') {
      text += letter;
      workspace.apply({ kind: 'edited', path: 'prds/a.md', text });
      workspace.problems('prds/a.md');
    }
    assert.equal(workspace.revision, revision);
    assert.deepEqual(workspace.problems('prds/b.md'), others);
  });

  it('in a score moves the revision, and only when its text is another', () => {
    const score = (effort: string): string => prd('PRD-1', `rice: { reach: 100, impact: 1, confidence: 80%, effort: ${effort} }\n`);
    const workspace = workspaceOf({ 'prds/a.md': score('2') });
    const first = workspace.revision;
    workspace.apply({ kind: 'edited', path: 'prds/a.md', text: score('2 ') });
    assert.equal(workspace.revision, first);
    workspace.apply({ kind: 'edited', path: 'prds/a.md', text: score('4') });
    assert.notEqual(workspace.revision, first);
    assert.equal(workspace.ranking().items[0]?.score, 20);
  });

  it('above an id keeps the place that another document points to', () => {
    const workspace = workspaceOf({ 'prds/a.md': prd('PRD-1'), 'prds/b.md': prd('PRD-1') });
    const relatedTo = (path: string): string | undefined => {
      const related = workspace.problems(path).find(({ rule }) => rule === 'doc/id-duplicate')?.related[0];
      return related === undefined ? undefined : workspace.text(related.path)?.slice(related.span.start, related.span.end);
    };
    assert.equal(relatedTo('prds/a.md'), 'PRD-1');
    workspace.apply({ kind: 'edited', path: 'prds/b.md', text: prd('PRD-1').replace('kind', 'product: docks\nkind') });
    assert.equal(relatedTo('prds/a.md'), 'PRD-1');
  });
});

describe('facts', () => {
  it('hold no offsets: moving everything down a line changes none', () => {
    const text = prd('PRD-1', 'rice: { reach: 100, impact: 1, confidence: 80%, effort: 2 }\nproblem: PRB-1\n');
    const before = workspaceOf({ 'prds/a.md': text }).portfolio.all();
    const after = workspaceOf({ 'prds/a.md': text.replace('---\n', '---\n\n# A comment.\n').replaceAll('\n', '\r\n') }).portfolio.all();
    assert.deepEqual(after, before);
  });

  it('tell a document whose score is missing, wrong and right apart', () => {
    const state = (rice: string): string | undefined =>
      workspaceOf({ 'prds/a.md': prd('PRD-1', rice) }).portfolio.all()[0]?.scores[0]?.state;
    assert.equal(state(''), undefined);
    assert.equal(state('rice: { reach: 100, impact: 1 }\n'), 'incomplete');
    assert.equal(state('rice: { reach: 100, impact: 1, confidence: 80%, effort: 0 }\n'), 'illegal');
    assert.equal(state('rice: { reach: 100, impact: 1, confidence: 80%, effort: 1 }\n'), 'scored');
  });

  it('name both documents where two claim one id, whoever came first', () => {
    for (const order of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const workspace = new Workspace();
      for (const name of order) workspace.apply({ kind: 'disk', path: `prds/${name}.md`, text: prd('PRD-1') });
      assert.match(messages(workspace, 'prds/a.md', 'doc/id-duplicate').join(), /prds\/b\.md/);
      assert.match(messages(workspace, 'prds/b.md', 'doc/id-duplicate').join(), /prds\/a\.md/);
    }
  });
});
