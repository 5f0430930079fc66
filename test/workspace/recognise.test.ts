// Which files are product documents, and of which kind: what rubric.yaml claims, what front matter declares, what
// the path says, what the title says; and the many Markdown files that are nobody's business.
import assert from 'node:assert/strict';
import { workspaceOf, type Files } from '../fixture.ts';

const kindOf = (path: string, text = '# Something\n', config?: string): string | undefined =>
  workspaceOf({ ...(config === undefined ? {} : { 'rubric.yaml': config }), [path]: text }).typed(path)?.schema.id;

function table(rows: Readonly<Record<string, string | undefined>>, text?: string): void {
  for (const [path, kind] of Object.entries(rows))
    it(`${path} is ${kind ?? 'nobody’s business'}`, () => assert.equal(kindOf(path, text), kind));
}

describe('a path', () => {
  table({
    'prd.md': 'prd',
    'docs/PRD.md': 'prd',
    'docs/product-requirements.md': 'prd',
    'docs/product_requirements_document.md': 'prd',
    'prds/anything.md': 'prd',
    'docs/prd/1-goals.md': 'prd',
    'waitlist.prd.md': 'prd',
    'specs/001-login/waitlist.launch-plan.md': 'launch-plan',
    '.taskmaster/docs/prd.md': 'prd',
    '.forgeplan/prds/PRD-022.md': 'prd',
    'prfaq.md': 'prfaq',
    'docs/PR-FAQ.md': 'prfaq',
    'working-backwards.md': 'prfaq',
    'prfaqs/export.md': 'prfaq',
    'problem-statement.md': 'problem',
    'problem-statements/gate.md': 'problem',
    'problems/gate.md': undefined,
    'launch-plan.md': 'launch-plan',
    'go-to-market.md': 'launch-plan',
    'launches/export.md': 'launch-plan',
  });
});

describe('a false friend by its path', () => {
  table({
    'README.md': undefined,
    'prds/README.md': undefined,
    'CHANGELOG.md': undefined,
    'prds/CHANGELOG.md': undefined,
    'skills/prd/SKILL.md': undefined,
    '.claude/commands/prd.md': undefined,
    '.cursor/prds/x.md': undefined,
    '.agent/prd.md': undefined,
    'AGENTS.md': undefined,
    'templates/prd.md': undefined,
    'docs/prd-template.md': undefined,
    'template-prd.md': undefined,
    'node_modules/x/prd.md': undefined,
    'docs/rice.md': undefined,
    'dotfiles/rice.md': undefined,
    'MIGRATION-ROADMAP.md': undefined,
    'tasks/task-12-launch-the-browser-from-cli.md': undefined,
    'docs/problems-with-webpack.md': undefined,
    'src/launch.json': undefined,
    'prds/data.json': undefined,
  });
});

describe('front matter', () => {
  for (const key of ['kind', 'type', 'doc_type', 'template']) {
    it(`declares a kind with ${key}`, () => assert.equal(kindOf('notes/x.md', `---\n${key}: PRD\n---\n# X\n`), 'prd'));
  }

  it('may use an alias in any spelling', () => {
    assert.equal(kindOf('notes/x.md', '---\ntype: Product Requirements\n---\n'), 'prd');
    assert.equal(kindOf('notes/x.md', '---\nkind: launch_plan\n---\n'), 'launch-plan');
  });

  it('wins over path and title', () => {
    assert.equal(kindOf('prds/x.md', '---\nkind: problem\n---\n# PRD: Export\n'), 'problem');
  });

  it('that declares a kind Rubric does not know is taken at its word', () => {
    assert.equal(kindOf('prds/x.md', '---\nkind: meeting-notes\n---\n# PRD\n'), undefined);
  });

  it('with a type that other tools use leaves path and title to decide', () => {
    assert.equal(kindOf('prds/x.md', '---\ntype: page\n---\n'), 'prd');
    assert.equal(kindOf('notes/x.md', '---\ntype: page\n---\n# Notes\n'), undefined);
  });

  it('declares nothing in a README', () => {
    assert.equal(kindOf('README.md', '---\nkind: prd\n---\n'), undefined);
  });
});

describe('a title', () => {
  const titles: Readonly<Record<string, string | undefined>> = {
    '# PRD: Export': 'prd',
    '# Product Requirements Document — Export': 'prd',
    '# 产品需求文档：导出': 'prd',
    '# Press Release and FAQ: Export': 'prfaq',
    '# PRFAQ: Export': 'prfaq',
    '# Problem statement: exports take a day': 'problem',
    '# Launch plan for exports': 'launch-plan',
    '# Why launch dates slip': undefined,
    '# Problems': undefined,
    '# My rice': undefined,
    '# Sprdlng': undefined,
    '# Architecture': undefined,
  };
  for (const [title, kind] of Object.entries(titles))
    it(`“${title}” is ${kind ?? 'nobody’s business'}`, () => assert.equal(kindOf('docs/x.md', `${title}\n`), kind));

  it('says first what it is', () => assert.equal(kindOf('docs/x.md', '# PRD: launch plan view\n'), 'prd'));
});

describe('a false friend by its text', () => {
  const madr =
    '# Use PRDs\n\n## Context and Problem Statement\n\nWords.\n\n## Considered Options\n\n- a\n\n## Decision Outcome\n\nChosen: a.\n';
  it('such as a decision record is no problem statement, wherever it stands', () => {
    assert.equal(kindOf('docs/x.md', madr), undefined);
    assert.equal(kindOf('prds/x.md', madr), undefined);
    assert.equal(kindOf('docs/x.md', '# Context and Problem Statement\n\n## Decision Outcome\n'), undefined);
  });

  it('such as a link that was checked out as text has no findings', () => {
    const files: Files = { 'docs/PRFAQ.md': '../PRFAQ.md', 'prds/x.md': '../other/real-prd.md\n' };
    const workspace = workspaceOf(files);
    for (const path of Object.keys(files)) {
      assert.equal(workspace.typed(path), undefined);
      assert.deepEqual(workspace.problems(path), []);
    }
  });

  it('such as headings of a product document in a report is only ever offered', () => {
    assert.equal(
      kindOf('docs/report.md', '# Report\n\n## Goals\n\n## Requirements\n\n## User stories\n\n## Success metrics\n\n## Non-goals\n'),
      undefined,
    );
  });
});

describe('rubric.yaml', () => {
  it('claims files whose names say nothing', () => {
    assert.equal(kindOf('accepted/2021/Foo.md', '# Foo\n', 'kinds: { prd: ["accepted/**"] }\n'), 'prd');
  });

  it('claims a file that would be left alone', () => {
    assert.equal(kindOf('releases/1.30/README.md', '# 1.30\n', 'kinds: { launch-plan: ["releases/*/README.md"] }\n'), 'launch-plan');
  });

  it('gives way to a kind that the file declares', () => {
    assert.equal(kindOf('accepted/x.md', '---\nkind: problem\n---\n', 'kinds: { prd: ["accepted/**"] }\n'), 'problem');
  });

  it('reports a claimed file whose kind is unknown', () => {
    const workspace = workspaceOf({ 'rubric.yaml': 'kinds: { prd: ["accepted/**"] }\n', 'accepted/x.md': '---\nkind: speck\n---\n# X\n' });
    assert.deepEqual(
      workspace.problems('accepted/x.md').map(({ rule }) => rule),
      ['doc/kind-unknown'],
    );
  });
});
