import { requirementUntestable } from '../../../server/src/checks/rules/prd/requirement-untestable.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const withItems = (...items: readonly string[]): string => `# Export\n\n## Requirements\n\n${items.map((item) => `- ${item}\n`).join('')}`;

testRule(requirementUntestable, [
  {
    name: 'accepts an obligation',
    path,
    text: withItems('R-1 When a lead clicks Export, the service shall send a file.', 'Admins can revoke it.'),
  },
  { name: 'accepts a quantity', path, text: withItems('Response within 2 s', 'Uptime ≥ 99.9 %') },
  { name: 'accepts a condition', path, text: withItems('Retry if offline') },
  { name: 'accepts a longer statement', path, text: withItems('Deep validation looks at the risk section') },
  {
    name: 'accepts what is told below an item',
    path,
    text: withItems('Support SSO\n  - Given an admin, when SAML is on, then passwords are rejected.'),
  },
  { name: 'accepts what code or a link shows', path, text: withItems('Bucket `attachments`', 'See [the table](a.md)') },
  { name: 'accepts parts of an obligation', path, text: withItems('Every job must:\n  - verify signature\n  - log output') },
  {
    name: 'accepts what stands below a requirement',
    path,
    text: '# Export\n\n## Requirements\n\n### R-1: Scanner\n\n- Reads files\n- Reads folders\n',
  },
  { name: 'leaves lists of features alone', path, text: '# Export\n\n## Core features\n\n- Search\n- SSO\n' },
  {
    name: 'leaves documents with acceptance criteria alone',
    path,
    text: '# Export\n\n## Requirements\n\n- Support SSO\n\n## Acceptance criteria\n\n- [ ] Given an admin, when SAML is on, then passwords are rejected.\n',
  },
  { name: 'leaves prompts to doc/placeholder-left', path, text: withItems('Support <your system>', 'TBD') },
  { name: 'accepts obligations of other languages', path, text: '# Export\n\n## Anforderungen\n\n- Export muss abbrechbar sein\n' },
  { name: 'accepts none', path, text: withItems('None') },
  {
    name: 'reports a requirement that only names a thing',
    path,
    text: '# Export 🚀\r\n\r\n## Requirements\r\n\r\n- **R-1** (must) Support SSO\r\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: This requirement only names a thing, so nobody can test it. Say when it applies and what happens then: "When …, the … shall …".\r\n- R-2 (must) The service shall stop.\r\n',
  },
  {
    name: 'reports several at the heading, below which they stand',
    path,
    text: '---\nstatus: approved\n---\n# Export\n\n## Functional requirements\n   ^^^^^^^^^^^^^^^^^^^^^^^ info: 2 of 3 requirements only name a thing, "Secure admin login page" for one. Say when each applies and what happens then: "When …, the … shall …".\n\n### Admin\n\n- Secure admin login page\n- Users can log out\n\n### Files\n\n- User-friendly upload\n',
  },
  {
    name: 'reports rows',
    path,
    text: '# Export\n\n## Requirements\n\n| Id | Priority | Requirement |\n|---|---|---|\n| FR-1 | Must | Risk filter |\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info\n| FR-2 | Must | Leads can filter by risk |\n',
  },
  {
    name: 'reports items with an id in lists of features',
    path,
    text: '# Export\n\n## Core features\n\n- F-01 Search\n^^^^^^^^^^^^^ info\n- SSO\n',
  },
  {
    name: 'heeds the option',
    path,
    config: 'version: 1\nrules:\n  prd/requirement-untestable: {severity: on, options: {words: 1}}\n',
    text: withItems('Support SSO'),
  },
  { name: 'leaves other kinds alone', path: 'problems/a.problem.md', text: '# Closing\n\n## Requirements\n\n- Support SSO\n' },
]);
