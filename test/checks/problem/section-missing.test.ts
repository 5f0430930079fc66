import { problemSectionMissing } from '../../../server/src/checks/rules/problem/section-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'problems/PRB-1.problem.md';
const rest = ['Target customer', 'Job to be done', 'Evidence', 'Alternatives', 'Next steps']
  .map((title) => `## ${title}\n\nYes.\n`)
  .join('\n');

testRule(problemSectionMissing, [
  { name: 'accepts a document with all that is expected', path, text: `# Closing the books\n\n## Problem\n\nRe-typing.\n\n${rest}` },
  {
    name: 'asks for the problem and inserts its section',
    path,
    text: `# Closing the books 📚\n^^^^^^^^^^^^^^^^^^^^^^ warning: Missing so far: problem. Say what goes wrong for whom: a problem section, or a background that states it.\n\n${rest}`,
    fixed: /^# Closing the books 📚\n\n## Problem\n\n<[^]*\n\n## Target customer\n/,
  },
  { name: 'takes a background for the problem', path, text: `# Closing the books\n\n## Background\n\nRe-typing.\n\n${rest}` },
  {
    name: 'takes an introduction for the problem',
    path,
    text: `# Closing the books\n\nFinance leads close the books every Friday and type the same three hundred rows from our list into their ledger, because nothing they download fits it.\n\n${rest}`,
  },
  {
    name: 'takes fields and links for sections',
    path,
    text: '---\ncustomer: Finance leads\njtbd: When the week closes, I want to sign off\nlinks: {evidence: [EVD-1], prd: PRD-4}\n---\n# Closing the books\n^^^^^^^^^^^^^^^^^^^ info: Readers of a problem statement also look for "Alternatives today". Add the ones that matter here.\n\n## Problem\n\nRe-typing.\n',
    fixed: /## Alternatives today\n/,
  },
  {
    name: 'does not name success criteria, which have a rule of their own',
    path,
    text: '---\nstatus: validated\n---\n# Closing the books\n^^^^^^^^^^^^^^^^^^^ info: Readers of a problem statement also look for "Target customer", "Job to be done", "Alternatives today" and "Next steps". Add the ones that matter here.\n\n## Problem\n\nRe-typing.\n',
    fixed: /## Next steps\n/,
  },
  {
    name: 'is an error once the problem is validated',
    path,
    text: '---\nstatus: validated\nlint: {template: one-pager}\n---\n# Closing the books\n^^^^^^^^^^^^^^^^^^^ error\n',
    fixed: /## Problem\n/,
  },
  {
    name: 'is info while exploring',
    path,
    text: '---\nstatus: exploring\nlint: {template: one-pager}\n---\n# Closing the books\n^^^^^^^^^^^^^^^^^^^ info\n',
    fixed: /## Problem\n/,
  },
  { name: 'is silent once parked', path, text: '---\nstatus: parked\n---\n# Closing the books\n' },
  {
    name: 'reads bold labels',
    path,
    text: '# Closing the books\r\n\r\n**Problem**\r\n\r\nRe-typing.\r\n\r\n**Target customer:** leads\r\n\r\n**Job to be done:** close\r\n\r\n**Evidence:** calls\r\n\r\n**Alternatives:** macros\r\n\r\n**Next steps:** test\r\n',
  },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '# Bulk export\n' },
]);
