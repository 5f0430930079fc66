import assert from 'node:assert/strict';
import { actionsAt, checkAction, checkFixAll } from './features.ts';

const prd =
  '---\nkind: prd\nid: PRD-1\nstatus: review\nowner: "@d"\n---\n# Bulk $0export\n\n## Problem\n\nIt hurts.\n\n## Requirements\n\n- It works.\n';

describe('code actions', () => {
  it('insert the missing section, and the finding is gone', () => {
    const left = checkAction(prd, 'Insert section "Non-goals"', /It hurts\.\n\n## Non-goals\n\n- No </u);
    assert.ok(!left.includes('prd/non-goals-missing'));
  });
  it('are preferred where they are safe, and only at the place of the finding', () => {
    assert.equal(actionsAt(prd).find(({ title }) => title === 'Insert section "Non-goals"')?.preferred, true);
    assert.ok(!actionsAt(prd.replace('$0', '').replace('It wor', 'It $0wor')).some(({ title }) => title.includes('Non-goals')));
  });
  it('disable a rule on the line with room for a reason', () => {
    const left = checkAction(
      prd,
      'Disable prd/non-goals-missing on this line',
      /<!-- rubric-disable-next-line prd\/non-goals-missing -- reason: .* -->\n# Bulk export/u,
    );
    assert.ok(!left.includes('prd/non-goals-missing') && left.includes('criteria/missing'));
  });
  it('disable a rule in the file', () => {
    const left = checkAction(
      prd,
      'Disable criteria/missing in this file',
      /---\n<!-- rubric-disable-file criteria\/missing -- reason: .* -->\n# Bulk/u,
    );
    assert.ok(!left.includes('criteria/missing'));
  });
  it('add to a list of disabled rules that is there', () => {
    const listed = prd.replace('owner: "@d"\n', 'owner: "@d"\nlint: { disable: [prd/section-missing] }\n');
    checkAction(listed, 'Disable criteria/missing in this file', /disable: \[prd\/section-missing, criteria\/missing\]/u);
  });
  it('quote a value that YAML cannot read', () => {
    const left = checkAction('---\nkind: prd\nid: PRD-1\nowner: $0@dana\n---\n# X\n', 'Put quotes around @dana', /owner: "@dana"\n/u);
    assert.ok(!left.includes('doc/frontmatter-invalid'));
  });
});

describe('fix all', () => {
  it('applies every safe fix once', () => {
    checkFixAll(prd, /## Success criteria[^]*## Non-goals/u);
  });
  it('keeps the line endings of the document', () => {
    checkFixAll(prd.replaceAll('\n', '\r\n'), /## Non-goals\r\n\r\n- No </u);
  });
  it('leaves other Markdown alone', () => {
    checkFixAll('//- /notes.md\n# Notes\n', /^# Notes\n$/u);
  });
});
