import assert from 'node:assert/strict';
import { checkCompletion, completionLabels } from './features.ts';

describe('completion in front matter', () => {
  it('offers the keys of the kind that are not there yet', () => {
    const labels = completionLabels('---\nkind: prd\nid: PRD-1\n$0\n---\n# X\n');
    assert.ok(labels.includes('status') && labels.includes('rice') && labels.includes('links'));
    assert.ok(!labels.includes('kind') && !labels.includes('id'));
  });
  it('offers the kinds before the document has one', () => {
    const kinds =
      'case-study competitor decision evidence experiment idea impact-review initiative interview-notes launch-plan metric positioning prd prfaq problem release-notes roadmap status-update strategy';
    assert.deepEqual([...completionLabels('//- /notes.md\n---\nkind: $0\n---\n')].sort(), kinds.split(' '));
  });
  it('offers the statuses of the kind, and replaces what is there', () => {
    checkCompletion('---\nkind: prd\nstatus: $0draft\n---\n# X\n', {
      item: 'approved',
      becomes: '---\nkind: prd\nstatus: approved\n---\n# X\n',
    });
  });
  it('works in front matter that does not parse yet', () => {
    checkCompletion('---\nkind: prd\nowner: @dana\nstat$0\n---\n# X\n', { item: 'status', becomes: /owner: @dana\nstatus: draft\n---/u });
  });
  it('offers the inputs of a score in block style', () => {
    assert.deepEqual(completionLabels('---\nkind: prd\nrice:\n  reach: 500\n  $0\n---\n# X\n'), ['impact', 'confidence', 'effort']);
  });
  it('offers the inputs of a score in flow style', () => {
    assert.deepEqual(completionLabels('---\nkind: prd\nrice: { reach: 500, $0 }\n---\n# X\n'), ['impact', 'confidence', 'effort']);
  });
  it('offers the tiers of an input', () => {
    checkCompletion('---\nkind: prd\nrice: { impact: $0, effort: 3 }\n---\n# X\n', { item: '3', becomes: /impact: 3, effort: 3/u });
  });
  it('offers the ids that a link may name', () => {
    const others = '//- /problems/a.md\n---\nkind: problem\nid: PRB-9\n---\n# A\n//- /prds/b.md\n---\nkind: prd\nid: PRD-2\n---\n# B\n';
    assert.deepEqual(completionLabels(`---\nkind: prd\nid: PRD-1\nlinks:\n  problem: $0\n---\n# X\n${others}`), ['PRB-9']);
    assert.deepEqual([...completionLabels(`---\nkind: prd\nid: PRD-1\nlinks:\n  depends_on: [$0]\n---\n# X\n${others}`)].sort(), [
      'PRB-9',
      'PRD-2',
    ]);
  });
  it('offers the next free id', () => {
    assert.deepEqual(completionLabels('---\nkind: prd\nid: $0\n---\n# X\n//- /prds/b.md\n---\nkind: prd\nid: PRD-41\n---\n# B\n'), [
      'PRD-42',
    ]);
  });
});

describe('completion in the text', () => {
  const prd = '---\nkind: prd\n---\n# X\n\n## Problem\n\nText.\n\n';
  it('offers the sections that are missing, in the order of the schema', () => {
    const labels = completionLabels(`${prd}## $0\n`);
    assert.ok(labels.includes('Non-goals') && !labels.includes('Problem'));
    assert.ok(labels.indexOf('Success criteria') < labels.indexOf('Risks'));
  });
  it('inserts heading and template', () => {
    checkCompletion(`${prd}## Non$0\n`, { item: 'Non-goals', becomes: /\n## Non-goals\n\n- No </u });
  });
  it('offers them on an empty line as well', () => {
    assert.ok(completionLabels(`${prd}$0\n`).includes('Non-goals'));
  });
  it('is silent in prose', () => {
    assert.deepEqual(completionLabels('---\nkind: prd\n---\n# X\n\nSome prose $0here.\n'), []);
  });
  it('is silent in other Markdown', () => {
    assert.deepEqual(completionLabels('//- /notes.md\n# Notes\n\n## $0\n'), []);
  });
});
