import assert from 'node:assert/strict';
import { personalDataIn } from '../../../server/src/checks/evidence/personalData.ts';
import { personalData } from '../../../server/src/checks/rules/evidence/personal-data.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'evidence/calls.evidence.md';
const strict = 'version: 1\nrules: {evidence/personal-data: {severity: on, options: {strict: true}}}\n';

testRule(personalData, [
  {
    name: 'reports an e-mail address and removes it',
    path,
    text: '# Calls\n\n## Quotes\n\nana@kite.io said that it works.\n^^^^^^^^^^^ warning: This is the e-mail address of a person. Refer to them by their entry in the customer database, such as "crm:4711", or by role.\n',
    fixed: '# Calls\n\n## Quotes\n\n(e-mail address removed) said that it works.\n',
  },
  {
    name: 'reports several in one section once',
    path,
    text: '# Calls 🚀\r\n\r\n## Observation\r\n\r\n- Ana: +49 170 1234567\r\n       ^^^^^^^^^^^^^^^ warning: This and 1 more are personal data. Refer to people by their entry in the customer database, such as "crm:4711", or by role.\r\n- Lee: lee.wu@kite.io\r\n',
    fixed: '# Calls 🚀\r\n\r\n## Observation\r\n\r\n- Ana: (phone number removed)\r\n- Lee: (e-mail address removed)\r\n',
  },
  {
    name: 'reports front matter',
    path,
    text: '---\nkind: evidence\ncontact: ana@kite.io\n         ^^^^^^^^^^^ warning\n---\n# Calls\n',
    fixed: /^contact: \(e-mail address removed\)$/m,
  },
  {
    name: 'reports a cell of a table',
    path,
    text: '# Calls\n\n| Who | How |\n|---|---|\n| lead | ana@kite.io |\n         ^^^^^^^^^^^ warning\n',
    fixed: /\| \(e-mail address removed\) \|/,
  },
  {
    name: 'reports interview notes',
    path: 'interviews/x.interview-notes.md',
    text: '# Call with ana@kite.io\n            ^^^^^^^^^^^ warning\n\nShe re-types rows.\n',
    fixed: /# Call with \(e-mail address removed\)/,
  },
  { name: 'is info in a draft', path, text: '---\nstatus: draft\n---\n# Calls\n\nana@kite.io\n^^^^^^^^^^^ info\n', fixed: /removed/ },
  {
    name: 'reports health on request',
    path,
    config: strict,
    text: '# Calls\n\nAna Ruiz has diabetes and cannot wait.\n^^^^^^^^^^^^^^^^^^^^^ warning: This tells about the health of a person. Say it without the name, or leave it out.\n',
    fixed: /^\(note on health removed\) and cannot wait\.$/m,
  },
  {
    name: 'reports streets on request',
    path,
    config: strict,
    text: '# Calls\n\nWe met her at 12 Baker Street.\n              ^^^^^^^^^^^^^^^ warning\n',
    fixed: /at \(street removed\)\./,
  },
  { name: 'accepts both without the request', path, text: '# Calls\n\nAna Ruiz has diabetes. We met her at 12 Baker Street.\n' },
  { name: 'accepts health without a name', path, config: strict, text: '# Calls\n\nTwo of them have diabetes.\n' },
  { name: 'accepts mailboxes of teams', path, text: '# Calls\n\nTickets to support@kite.io and help@kite.io.\n' },
  { name: 'accepts addresses of examples', path, text: '# Calls\n\nWe typed ana@example.com and 555-555-0142.\n' },
  {
    name: 'accepts what the repository allows',
    path,
    config: 'version: 1\nrules: {evidence/personal-data: {severity: on, options: {allow: [acme.io]}}}\n',
    text: '# Calls\n\nBy dana@acme.io and lee@eu.acme.io.\n',
  },
  {
    name: 'accepts code and addresses of pages',
    path,
    text: '# Calls\n\nSee https://kite.io/u/ana@kite.io and `ana@kite.io`.\n\n```\nana@kite.io\n```\n',
  },
  {
    name: 'accepts handles, ids, dates and figures',
    path,
    text: '---\nid: EVD-7\nowner: "@dana"\ndate: 2026-05-12\nn: 1234567890\naccounts: [{ref: "crm:4711", arr: 48000000}]\n---\n# Calls\n\nOn 2026-05-12 at 10:30, 12 of 20 said 1,234,567 rows (EVD-0012345, v1.2.3, 192.168.100.200).\n',
  },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '# Export\n\nana@kite.io\n' },
]);

describe('personal data in text', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['(555) 123-4567', ['phone number']],
    ['212-555-1234', ['phone number']],
    ['+1 415 555 2671', ['phone number']],
    ['+4917012345678', ['phone number']],
    ['Musterstraße 12', ['street']],
    ['12, rue de Rivoli', ['street']],
    ['Ana, who is pregnant, waits', ['health']],
    ['Ana has the export', []],
    ['2026-05-12 to 2026-06-12', []],
    ['100-200-300', []],
    ['1.5 – 2.5 Mio', []],
    ['3 Main points', []],
  ];
  for (const [text, kinds] of cases) {
    it(`reads ${text}`, () => {
      assert.deepEqual(
        personalDataIn(text, { strict: true, allowed: [] }).map(({ kind }) => kind),
        kinds,
      );
    });
  }
});
