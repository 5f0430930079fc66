import assert from 'node:assert/strict';
import { explainScore } from '../../server/src/features/explainScore.ts';
import { showTrace } from '../../server/src/features/trace.ts';
import { writtenOn } from '../../server/src/features/writtenOn.ts';
import { workspaceOf } from '../fixture.ts';

describe('the page of a trace', () => {
  const files = {
    'problems/a.md': '---\nkind: problem\nid: PRB-1\nstatus: validated\n---\n# Trucks *wait* | long\n',
    'prds/b.md': '---\nkind: prd\nid: PRD-1\nstatus: approved\nlinks: {problem: PRB-1}\n---\n# Check-in\n',
    'notes.md': '# Notes\n',
  };
  it('says first why the document exists, then what came of it, then what is missing', () => {
    const page = showTrace(workspaceOf(files), 'prds/b.md') ?? '';
    assert.equal(
      page,
      [
        '# Why does PRD-1 · Check-in exist?',
        '- **Problem statement:** PRB-1 · Trucks wait \\| long \\(validated\\)',
        '## What came of it?',
        'Nothing yet: no document follows from it.',
        '## What is missing?',
        '- PRB-1: no evidence linked',
        '',
      ].join('\n\n'),
    );
    assert.match(showTrace(workspaceOf(files), 'problems/a.md') ?? '', /## What came of it\?\n\n- \*\*PRD:\*\* PRD-1 · Check-in/);
  });
  it('is none of what is no product document', () => {
    assert.equal(showTrace(workspaceOf(files), 'notes.md'), undefined);
    assert.equal(showTrace(workspaceOf(files), 'missing.md'), undefined);
  });
});

describe('the explanation of a score', () => {
  const text = [
    '---',
    'kind: prd',
    'id: PRD-1',
    'updated: 2026-06-01',
    'ice:',
    '  confidence: 6',
    '  ease: 9',
    '  scorers: [{by: "@dana", impact: 8}, {by: "@lee", impact: 2}]',
    '---',
    '# A',
    '',
  ].join('\n');
  const explained = (source = text, dates?: (offset: number) => string | undefined): string => {
    const workspace = workspaceOf({ 'prds/a.md': source });
    workspace.apply({ kind: 'today', day: '2026-06-15' });
    const known = dates === undefined ? undefined : writtenOn(workspace, (_path, offset) => dates(offset));
    return explainScore(workspace, 'prds/a.md', undefined, known) ?? '';
  };
  it('says where raters disagree, because the mean hides it', () => {
    assert.match(explained(), /^- Impact is rated 8 by @dana and 2 by @lee; the mean hides that\.$/m);
    assert.doesNotMatch(explained(text.replace('impact: 2', 'impact: 5')), /rated/);
  });
  it('says which input is too old, by its line where somebody knows it', () => {
    const atConfidence = (offset: number): string => (offset === text.indexOf('confidence') ? '2026-01-26' : '2026-06-10');
    assert.match(explained(text, atConfidence), /^- Confidence is 140 days old; estimates are looked at again after 90 days\.$/m);
    assert.doesNotMatch(explained(), /days old/);
    assert.match(explained(text.replace('2026-06-01', '2026-01-26')), /^- Impact, confidence and ease are 140 days old;/m);
  });
});
