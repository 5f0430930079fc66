import { customerVague } from '../../../server/src/checks/rules/problem/customer-vague.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'problems/close.problem.md';
const told = '# Closing the books\n\n## Problem\n\nRe-typing.\n\n';

testRule(customerVague, [
  {
    name: 'reports a section that names users and nothing else',
    path,
    text: `${told}## Target customer\n   ^^^^^^^^^^^^^^^ warning: "All users" could be anyone. Say who has the problem worst: their role, and the kind and size of company, such as "finance leads at companies with 50 to 500 seats".\n\nAll users.\n`,
  },
  {
    name: 'reports words that only go around them',
    path,
    text: `${told}## 🎯 Who has it most?\r\n   ^^^^^^^^^^^^^^^^^^^ warning: "Our customers, Everyone who uses the app" could be anyone. Say who has the problem worst: their role, and the kind and size of company, such as "finance leads at companies with 50 to 500 seats".\r\n\r\n- Our customers\r\n- Everyone who uses the app\r\n`,
  },
  {
    name: 'reports a section in another language',
    path,
    text: `${told}## Zielgruppe\n   ^^^^^^^^^^ warning\n\nAlle Nutzer unserer Plattform\n`,
  },
  { name: 'reports a section in a script without spaces', path, text: `${told}## 目标用户\n   ^^^^ warning\n\n所有用户\n` },
  {
    name: 'reports a field where no section says more',
    path,
    text: '---\ncustomer: users\n          ^^^^^ warning\n---\n# Closing the books\n',
  },
  { name: 'reports a bold label', path, text: '# Closing the books\n\n**Status**: framed\n\n**Who:** everyone\n  ^^^ warning\n' },
  { name: 'is info while exploring', path, text: `---\nstatus: exploring\n---\n${told}## Users\n   ^^^^^ info\n\nEverybody\n` },
  { name: 'is silent once parked', path, text: `---\nstatus: parked\n---\n${told}## Users\n\nEverybody\n` },
  { name: 'accepts a role', path, text: `${told}## Users\n\nFinance leads\n` },
  { name: 'accepts a segment or a size', path, text: `${told}## Users\n\nNew users in their first 14 days\n` },
  { name: 'accepts a team inside the company', path, text: `${told}## Users\n\nOur support team\n` },
  { name: 'accepts roles under headings of their own', path, text: `${told}## Users\n\n### Finance leads\n\nAll of them.\n` },
  { name: 'accepts a link to who is meant', path, text: `${told}## Users\n\nAll [users](../icp.md)\n` },
  { name: 'accepts a telling field beside a vague section', path, text: '---\ncustomer: finance leads\n---\n# C\n\n## Users\n\nUsers\n' },
  { name: 'accepts a segment in the front matter', path, text: '---\nsegment: finance-50-500\n---\n# C\n\n## Users\n\nUsers\n' },
  {
    name: 'accepts one section that says more than another',
    path,
    text: `${told}## Users\n\nUsers\n\n## Target audience\n\nFinance leads\n`,
  },
  { name: 'leaves an empty section to the rule about those', path, text: `${told}## Users\n\n<!-- who -->\n` },
  { name: 'leaves a prompt to the rule about placeholders', path, text: `${told}## Users\n\n<Your customer, by role>\n` },
  { name: 'leaves a missing section to the rule about those', path, text: told },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '# Export\n\n## Users\n\nEveryone\n' },
]);
