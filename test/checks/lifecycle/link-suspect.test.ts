import assert from 'node:assert/strict';
import { linkSuspect } from '../../../server/src/checks/rules/lifecycle/link-suspect.ts';
import { acknowledgeUpstream } from '../../../server/src/features/acknowledge.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { contentHash } from '../../../server/src/text/contentHash.ts';
import { Workspace } from '../../../server/src/workspace/workspace.ts';
import { testRule } from '../../ruleTester.ts';

const body = '# Gate wait\n\n## Problem\n\nTrucks wait 40 minutes.\n';
const problem = `---\nkind: problem\nid: PRB-9\nstatus: chosen\n---\n${body}`;
const hash = contentHash(body);
const prd = (record: string, status = 'approved'): string =>
  `---\nid: PRD-1\nstatus: ${status}\nlinks: { problem: PRB-9 }\n${record}---\n# Export\n`;

testRule(linkSuspect, [
  {
    name: 'says nothing where nothing was recorded',
    path: 'prds/export.md',
    text: prd(''),
    others: { 'problems/gate.md': problem },
  },
  {
    name: 'accepts the state that was recorded',
    path: 'prds/export.md',
    text: prd(`acknowledged:\n  PRB-9: "${hash}"\n`),
    others: { 'problems/gate.md': problem },
  },
  {
    name: 'accepts a change of front matter and of white space only',
    path: 'prds/export.md',
    text: prd(`acknowledged: { PRB-9: "${hash}" }\n`),
    others: { 'problems/gate.md': `---\nkind: problem\nid: PRB-9\nstatus: parked\n---\n\n${body.replaceAll('\n', '\r\n')}` },
  },
  {
    name: 'reports a change, and records it once somebody has looked',
    path: 'prds/export.md',
    text: prd(
      `acknowledged:\n  PRB-9: "000000000000"\n         ^^^^^^^^^^^^^^ warning: PRB-9 says something else than when this document was last checked against it. Read what changed, then acknowledge it.\n`,
    ),
    others: { 'problems/gate.md': problem },
    fixed: prd(`acknowledged:\n  PRB-9: "${hash}"\n`),
  },
  {
    name: 'is a hint in a draft',
    path: 'prds/export.md',
    text: prd('acknowledged:\n  PRB-9: abc\n         ^^^ info\n', 'draft'),
    others: { 'problems/gate.md': problem },
    fixed: /PRB-9: "[0-9a-f]{12}"/,
  },
  {
    name: 'is silent in a closed document, and about one that is gone',
    path: 'prds/export.md',
    text: prd('acknowledged: { PRB-9: abc }\n', 'dropped'),
    others: { 'problems/gate.md': problem },
  },
  { name: 'leaves an id that nobody has to doc/broken-link', path: 'prds/export.md', text: prd('acknowledged: { PRB-77: abc }\n') },
]);

describe('acknowledging upstream documents', () => {
  const workspaceWith = (text: string): Workspace => {
    const workspace = new Workspace();
    workspace.apply({ kind: 'config', text: 'version: 1\n' });
    workspace.apply({ kind: 'disk', path: 'problems/gate.md', text: problem });
    workspace.apply({ kind: 'disk', path: 'prds/export.md', text });
    return workspace;
  };
  const after = (text: string): string => applyEdits(text, acknowledgeUpstream(workspaceWith(text), 'prds/export.md')?.edits ?? []);

  it('records what they say now, and does nothing the second time', () => {
    const once = after(prd(''));
    assert.equal(once, prd(`acknowledged:\n  PRB-9: "${hash}"\n`));
    assert.equal(acknowledgeUpstream(workspaceWith(once), 'prds/export.md'), undefined);
  });
  it('adds to a record and renews it, in both styles', () => {
    assert.equal(after(prd('acknowledged:\n  PRB-9: "0"\n')), prd(`acknowledged:\n  PRB-9: "${hash}"\n`));
    assert.equal(after(prd('acknowledged: { PRD-3: abc }\n')), prd(`acknowledged: { PRD-3: abc, PRB-9: "${hash}" }\n`));
    assert.equal(after(prd('acknowledged:\n  PRD-3: abc\n')), prd(`acknowledged:\n  PRD-3: abc\n  PRB-9: "${hash}"\n`));
  });
  it('keeps the column of the entries that are there, and leaves front matter in braces alone', () => {
    assert.equal(after(prd('acknowledged:\n    PRD-3: abc\n')), prd(`acknowledged:\n    PRD-3: abc\n    PRB-9: "${hash}"\n`));
    const braces = '---\n{ id: PRD-1, status: approved, problem: PRB-9 }\n---\n# Export\n';
    assert.equal(after(braces), braces);
  });
  it('is seen where the saved text arrives after it was asked for', () => {
    const workspace = new Workspace();
    workspace.apply({ kind: 'config', text: 'version: 1\n' });
    workspace.apply({ kind: 'edited', path: 'problems/gate.md', text: problem });
    workspace.apply({ kind: 'edited', path: 'prds/export.md', text: prd('acknowledged: { PRB-9: abc }\n') });
    workspace.problems('prds/export.md');
    workspace.apply({ kind: 'disk', path: 'problems/gate.md', text: problem });
    assert.ok(workspace.problems('prds/export.md').some(({ rule }) => rule === linkSuspect.id));
  });
  it('is seen at once when the upstream document is saved, and not while it is typed', () => {
    const workspace = workspaceWith(prd(`acknowledged: { PRB-9: "${hash}" }\n`));
    const suspects = (): number => workspace.problems('prds/export.md').filter(({ rule }) => rule === linkSuspect.id).length;
    assert.equal(suspects(), 0);
    workspace.apply({ kind: 'edited', path: 'problems/gate.md', text: `${problem}\nMore.\n` });
    assert.equal(suspects(), 0);
    workspace.apply({ kind: 'disk', path: 'problems/gate.md', text: `${problem}\nMore.\n` });
    assert.equal(suspects(), 1);
  });
});
