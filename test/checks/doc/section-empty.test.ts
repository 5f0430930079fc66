import assert from 'node:assert/strict';
import { sectionEmpty } from '../../../server/src/checks/rules/doc/section-empty.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(sectionEmpty, [
  {
    name: 'accepts sections with any content',
    path,
    text: '# Export\n\n## Problem\n\nNone\n\n## Users\n\n![map](map.png)\n\n## Risks\n\n```\nnone\n```\n\n## Hypothesis\n\n| a |\n|---|\n| b |\n',
  },
  { name: 'accepts content below a sub-heading', path, text: '# Export\n\n## Problem\n\n### Today\n\nRe-typing.\n' },
  {
    name: 'accepts a second heading where the first has the content',
    path,
    text: '# Export\n\n## Problem\n\nRe-typing.\n\n## The problem\n\n## Risks\n\nNone\n',
  },
  { name: 'accepts a heading that carries its value', path, text: '# Export\n\n## Problem: exports are re-typed\n' },
  {
    name: 'leaves optional sections and those with rules of their own alone',
    path,
    text: '# Export\n\n## Background\n\n## Success criteria\n\n## Non-goals\n',
  },
  { name: 'leaves placeholders to their rule', path, text: '# Export\n\n## Problem\n\n<your metric>\n\n## Users\n\nTBD\n' },
  { name: 'leaves the title alone', path, text: '# Problem\n' },
  { name: 'leaves labels alone', path, text: '# Export\n\n**Problem**\n\n**Users**: all\n' },
  { name: 'leaves components alone', path, text: '# Export\n\n## Problem\n\n<ProblemTable />\n' },
  {
    name: 'reports a heading with nothing below it and inserts its template',
    path,
    text: '# Export 🚀\n\n## Problem\n   ^^^^^^^ warning: There is nothing under "Problem" yet. What readers look for there: whose problem this is, how often it bites, what it costs them, and how we know. Link the problem statement when there is one.\n\n## Solution\n\nAn export.\n',
    fixed: /^# Export 🚀\n\n## Problem\n\n<Your customer[^]+>\.\n\n## Solution\n\nAn export\.\n$/,
  },
  {
    name: 'takes a comment for nothing and keeps it below the template',
    path,
    text: '# Export\r\n\r\n## 1. Problem\r\n      ^^^^^^^ warning\r\n\r\n<!-- Whose problem? -->\r\n\r\n## Solution\r\n'.replace(
      '      ^^^^^^^ ',
      '   ^^^^^^^^^^ ',
    ),
    fixed: /## 1\. Problem\r\n\r\n<Your customer[^]+>\.\r\n\r\n<!-- Whose problem\? -->\r\n\r\n## Solution\r\n$/,
  },
  {
    name: 'takes a lone bullet for nothing',
    path,
    text: '# Export\n\n## Problem\n   ^^^^^^^ warning\n\n- \n\n## Solution\n',
    fixed: /## Problem\n\n<Your customer[^]+>\.\n\n## Solution\n$/,
  },
  {
    name: 'works at the end of the text',
    path,
    text: '# Export\n\n## Problem\n   ^^^^^^^ warning',
    fixed: /## Problem\n\n<Your customer[^]+>\.\n$/,
  },
  {
    name: 'is an error once the document is committed',
    path,
    text: '---\nstatus: approved\n---\n# Export\n\n## Problem\n   ^^^^^^^ error\n',
    fixed: /## Problem\n\n<Your/,
  },
  {
    name: 'is an info in a draft',
    path,
    text: '---\nstatus: draft\n---\n# Export\n\n## Problem\n   ^^^^^^^ info\n',
    fixed: /## Problem\n\n<Your/,
  },
  { name: 'is silent in a closed document', path, text: '---\nstatus: parked\n---\n# Export\n\n## Problem\n' },
  {
    name: 'reports a document that was not begun once, with one fix for all',
    path,
    text: '# Export\n\n## Problem\n   ^^^^^^^ warning: 4 sections are still empty: Problem, Users, Dependencies, Risks.\n\n## Users\n\n## Dependencies\n\n## Risks\n',
    fixed: /## Problem\n\n<[^]+## Users\n\n- [^]+## Dependencies\n\n\|[^]+## Risks\n\n\|[^]+$/,
  },
]);

describe('doc/section-empty', () => {
  it('points to the other empty sections', () => {
    const text = '# Export\n\n## Problem\n\n## Users\n\n## Dependencies\n\n## Risks\n';
    const [problem] = problemsOf(sectionEmpty, { path }, text);
    assert.deepEqual(
      problem?.related.map((place) => text.slice(place.span.start, place.span.end)),
      ['Users', 'Dependencies', 'Risks'],
    );
  });
});
