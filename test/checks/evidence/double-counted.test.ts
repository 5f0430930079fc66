import { doubleCounted } from '../../../server/src/checks/rules/evidence/double-counted.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'problems/close.problem.md';
const evidence = (id: string, accounts: string): string => `---\nkind: evidence\nid: ${id}\naccounts: [${accounts}]\n---\n# Call ${id}\n`;
const others = {
  'evidence/1.md': evidence('EVD-1', '{ref: "crm:acme", arr: 48000, currency: EUR}, {ref: "crm:kite", arr: 20000, currency: EUR}'),
  'evidence/2.md': evidence('EVD-2', '{ref: "crm:Acme", arr: 40000, currency: EUR}'),
  'evidence/3.md': evidence('EVD-3', '{ref: "crm:kite", arr: 20000, currency: EUR}, {ref: "crm:acme"}'),
  'evidence/4.md': evidence('EVD-4', '{ref: "crm:acme", arr: 48000, currency: USD}'),
  'evidence/5.md':
    '---\nkind: evidence\nid: EVD-5\naccounts: [{ref: "crm:acme", arr: 48000, currency: EUR}]\nlinks: {supports: [PRB-1]}\n---\n# Call\n',
};

testRule(doubleCounted, [
  {
    name: 'remarks on an account in two pieces of evidence',
    path,
    others,
    text: '---\nlinks: { evidence: [EVD-1, EVD-2] }\n                   ^^^^^^^^^^^^^^ info: crm:acme stands in 2 pieces of evidence. Counted once, the accounts behind this come to 68,000 EUR; added up, they would come to 108,000 EUR.\n---\n# Closing the books\n',
  },
  {
    name: 'counts several accounts, with Windows line endings and emoji',
    path,
    others,
    text: '---\r\ntitle: Books 🚀\r\nevidence: [EVD-1, EVD-2, EVD-3]\r\n          ^^^^^^^^^^^^^^^^^^^^^ info: 2 accounts stand in more than one piece of evidence, such as crm:acme. Counted once, they all come to 68,000 EUR; added up, they would come to 128,000 EUR.\r\n---\r\n# Closing the books\r\n',
  },
  {
    name: 'finds evidence that links here, and reports at the id',
    path,
    others: {
      ...others,
      'evidence/6.md':
        '---\nkind: evidence\nid: EVD-6\naccounts: [{ref: "crm:acme", arr: 1, currency: EUR}]\nlinks: {supports: [PRB-1]}\n---\n# Call\n',
    },
    text: '---\nid: PRB-1\n    ^^^^^ info: crm:acme stands in 2 pieces of evidence. Counted once, the accounts behind this come to 48,000 EUR; added up, they would come to 48,001 EUR.\n---\n# Closing the books\n',
  },
  { name: 'accepts accounts without a figure', path, others, text: '---\nevidence: [EVD-2, EVD-3]\n---\n# C\n' },
  { name: 'does not add up two currencies', path, others, text: '---\nevidence: [EVD-2, EVD-4]\n---\n# C\n' },
  { name: 'accepts one piece of evidence that is linked twice', path, others, text: '---\nid: PRB-1\nevidence: [EVD-5]\n---\n# C\n' },
  { name: 'accepts a document without evidence', path, others, text: '---\nid: PRB-2\n---\n# C\n' },
  { name: 'leaves kinds alone that do not compete', path: 'launches/x.md', others, text: '---\nevidence: [EVD-1, EVD-2]\n---\n# C\n' },
  { name: 'is silent once parked', path, others, text: '---\nstatus: parked\nevidence: [EVD-1, EVD-2]\n---\n# C\n' },
]);
