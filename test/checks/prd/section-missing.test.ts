import assert from 'node:assert/strict';
import { prdSectionMissing } from '../../../server/src/checks/rules/prd/section-missing.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const rest = ['Users', 'Dependencies', 'Risks', 'Rollout', 'Open questions'].map((title) => `## ${title}\n\nYes.\n`).join('\n');

testRule(prdSectionMissing, [
  {
    name: 'accepts a document with all that is expected',
    path: 'prds/export.md',
    text: `# Bulk export\n\n## Problem\n\nRe-typing.\n\n## Requirements\n\n- R-1\n\n${rest}`,
  },
  {
    name: 'asks for the why and the what, and inserts one section for each',
    path: 'prds/export.md',
    text: `# Bulk export 🚀\n^^^^^^^^^^^^^^^^ warning: Missing so far: why and what. Say why this is worth building: a problem, background, summary or goals section. Say what is to be built: requirements, user stories, a solution or a scope section.\n\n${rest}`,
    fixed: /^# Bulk export 🚀\n\n## Problem\n\n<[^]*\n\n## Users\n[^]*\n\n## Requirements\n\n- R-1[^]*## Open questions\n\nYes\.\n$/,
  },
  {
    name: 'names recommended sections in the same finding',
    path: 'prds/export.md',
    text: '# Bulk export\n^^^^^^^^^^^^^ warning: Missing so far: why. Say why this is worth building: a problem, background, summary or goals section. Readers also look for "Users", "Requirements", "Dependencies", "Risks", "Rollout" and "Open questions".\n\n## Solution\n\nA button.\n',
    fixed: /^# Bulk export\n\n## Problem\n\n<[^]*\n\n## Solution\n\nA button\.\n$/,
  },
  {
    name: 'is info where only recommended sections are missing',
    path: 'prds/export.md',
    text: '---\nstatus: approved\n---\n# Bulk export\n^^^^^^^^^^^^^ info: Readers of a PRD also look for "Dependencies" and "Risks". Add the ones that matter here.\n\n## Why\n\nRe-typing.\n\n## Personas\n\n- Leads\n\n## Hypothesis\n\nWe believe.\n\n## User stories\n\n- As a lead\n\n## Rollout\n\nAll.\n\n## Open questions\n\nNone.\n',
    fixed: /## User stories\n\n- As a lead\n\n## Dependencies\n\n[^]*\n\n## Risks\n\n[^]*\n\n## Rollout\n/,
  },
  {
    name: 'is an error once the document is committed',
    path: 'prds/export.md',
    text: '---\nstatus: approved\nlint: {template: one-pager}\n---\n# Bulk export\n^^^^^^^^^^^^^ error\n\n## Scope\n\nExports.\n',
    fixed: /## Problem\n/,
  },
  {
    name: 'is info in a draft',
    path: 'prds/export.md',
    text: '---\nstatus: draft\nlint: {template: one-pager}\n---\n# Bulk export\n^^^^^^^^^^^^^ info\n\n## Scope\n\nExports.\n',
    fixed: /## Problem\n/,
  },
  { name: 'is silent once closed', path: 'prds/export.md', text: '---\nstatus: superseded\n---\n# Bulk export\n' },
  {
    name: 'takes a link to the problem for the why',
    path: 'prds/export.md',
    text: '---\nlinks: {problem: PRB-9}\nlint: {template: one-pager}\n---\n# Bulk export\n\n## Scope\n\nExports.\n',
  },
  {
    name: 'takes a top-level link to the PRFAQ for the why',
    path: 'prds/export.md',
    text: '---\nprfaq: FAQ-2\nlint: {template: one-pager}\n---\n# Bulk export\n\n## Scope\n\nExports.\n',
  },
  {
    name: 'takes an empty link for no link',
    path: 'prds/export.md',
    text: '---\nproblem:\nlint: {template: one-pager}\n---\n# Bulk export\n^^^^^^^^^^^^^ warning\n\n## Scope\n\nExports.\n',
    fixed: /## Problem\n/,
  },
  {
    name: 'takes a label with an id for a link and a bold label for a section',
    path: 'prds/export.md',
    text: `# Bulk export\n\n**Status:** Review\n**Problem:** PRB-9\n\n**Scope**\n\nExports.\n\n${rest}\n## Acceptance criteria\n\n- R-1\n`,
  },
  {
    name: 'takes an introduction for the why and sections of the author’s own for the what',
    path: 'prds/export.md',
    text: `# Bulk export\n\nFinance leads close the books every Friday and type the same three hundred rows from our list into their ledger, because nothing they download fits the format it wants.\n\n## The export page\n\n${'A lead chooses a ledger and gets a file. '.repeat(9)}\n\n${rest}## User stories\n\n- As a lead\n`,
  },
]);

describe('prd/section-missing fixes', () => {
  const path = 'prds/export.md';
  const text = '# Bulk export\r\n\r\n## Solution\r\n\r\nA button.\r\n';
  const [problem] = problemsOf(prdSectionMissing, { path }, text);

  it('offer what is needed first, then everything, then each section', () => {
    assert.deepEqual(
      problem?.fixes.map(({ title, safety }) => `${safety}: ${title}`),
      [
        'safe: Insert section "Problem"',
        'choice: Insert all missing sections',
        ...['Users', 'Requirements', 'Dependencies', 'Risks', 'Rollout', 'Open questions'].map(
          (title) => `choice: Insert section "${title}"`,
        ),
      ],
    );
  });

  it('leave nothing to report once all sections are in, with the line endings of the document', () => {
    const all = applyEdits(text, problem?.fixes[1]?.edits ?? []);
    assert.deepEqual(problemsOf(prdSectionMissing, { path }, all), []);
    assert.doesNotMatch(all, /[^\r]\n/);
  });

  it('each insert exactly their section', () => {
    for (const fix of problem?.fixes.slice(2) ?? []) {
      const title = /"(.*)"/.exec(fix.title)?.[1] ?? '';
      assert.equal(applyEdits(text, fix.edits).match(/^## .*$/gm)?.length, 2);
      assert.ok(applyEdits(text, fix.edits).includes(`## ${title}`));
    }
  });
});
