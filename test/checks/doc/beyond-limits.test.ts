import assert from 'node:assert/strict';
import { beyondLimits } from '../../../server/src/checks/rules/doc/beyond-limits.ts';
import { Workspace } from '../../../server/src/workspace/workspace.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const deep = `${'> '.repeat(45)}text`;

testRule(beyondLimits, [
  { name: 'accepts ordinary nesting', path, text: '# Export\n\n- a\n  - b\n    - c\n      - d\n' },
  {
    name: 'reports nesting that is not parsed, in drafts as well',
    path,
    text: `---\nstatus: draft\n---\n# Export\n\n${deep}\n${'^'.repeat(80)} warning: This line is nested more than 40 levels deep, so its section is not checked; the rest of the document is. Use fewer levels of lists and quotes.\n`,
  },
]);

describe('doc/beyond-limits', () => {
  const messages = (text: string) => problemsOf(beyondLimits, { path }, text).map(({ message }) => message);

  it('reports a line that is too long for its section', () => {
    assert.match(messages(`# Export\n\n${'x'.repeat(50_001)}\n`).join(), /^This line is longer than 50,000 characters, so its section/);
  });
  it('reports a document that is too long', () => {
    assert.match(messages('# Export\n'.repeat(250_000)).join(), /^The document is longer than 2,000,000 characters, so nothing/);
  });
  it('reports a file that is no text, and nothing else about it', () => {
    const workspace = new Workspace();
    workspace.apply({ kind: 'disk', path, text: '# Export\0\n' });
    assert.deepEqual(
      workspace.problems(path).map(({ rule }) => rule),
      ['doc/beyond-limits'],
    );
  });
});
