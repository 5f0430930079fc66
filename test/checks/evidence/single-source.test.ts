import { singleSource } from '../../../server/src/checks/rules/evidence/single-source.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const evidence = (id: string, fields: string): string => `---\nkind: evidence\nid: ${id}\n${fields}\n---\n# Call ${id}\n`;
const others = {
  'evidence/1.md': evidence('EVD-1', 'type: interview\naccounts: [{ref: "crm:acme", arr: 4}]'),
  'evidence/2.md': evidence('EVD-2', 'type: support\naccounts: [{ref: "crm:Acme"}]'),
  'evidence/3.md': evidence('EVD-3', 'type: interview\naccounts: [{ref: "crm:kite"}]'),
  'evidence/4.md': evidence('EVD-4', 'type: interview\nn: 1'),
  'evidence/5.md': evidence('EVD-5', 'type: sales'),
  'evidence/6.md': evidence('EVD-6', 'type: sales\nn: 4'),
  'evidence/7.md': evidence('EVD-7', 'type: survey\nn: 200'),
  'problems/1.problem.md': '---\nid: PRB-1\nlinks: {evidence: [EVD-1]}\n---\n# Closing the books\n',
};
const rice = 'rice: { reach: 500/month, impact: 1, confidence: 50%, effort: 3 }';

testRule(singleSource, [
  {
    name: 'remarks on evidence from one account',
    path,
    others,
    text: `---\nlinks: { evidence: [EVD-1, EVD-2] }\n                   ^^^^^^^^^^^^^^ info: All evidence for this comes from one account (crm:acme). Ask another customer before you rank it by what this one says.\n${rice}\n---\n# Export\n`,
  },
  {
    name: 'remarks on one account behind the problem',
    path,
    others,
    text: `---\r\nid: PRD-1 # 🚀\r\nproblem: PRB-1\r\n         ^^^^^ info\r\n${rice}\r\n---\r\n# Export\r\n`,
  },
  {
    name: 'remarks on evidence from one person',
    path,
    others,
    text: `---\nevidence: EVD-4\n          ^^^^^ info: All evidence for this comes from one person (EVD-4). Ask a few more before you rank it by what this one says.\n${rice}\n---\n# Export\n`,
  },
  {
    name: 'remarks on evidence from sales alone',
    path,
    others,
    text: `---\nevidence: [EVD-5, EVD-6]\n          ^^^^^^^^^^^^^^ info: All evidence for this comes from the sales team. Ask customers themselves before you rank it by what is said about them.\n${rice}\n---\n# Export\n`,
  },
  { name: 'accepts two accounts', path, others, text: `---\nevidence: [EVD-1, EVD-3]\n${rice}\n---\n# Export\n` },
  { name: 'accepts one account beside a survey', path, others, text: `---\nevidence: [EVD-1, EVD-7]\n${rice}\n---\n# Export\n` },
  { name: 'accepts sales beside interviews', path, others, text: `---\nevidence: [EVD-5, EVD-3]\n${rice}\n---\n# Export\n` },
  {
    name: 'accepts one account where the law asks for it',
    path,
    others,
    text: `---\nprd_type: compliance\nevidence: [EVD-1]\n${rice}\n---\n# Export\n`,
  },
  {
    name: 'accepts one account with a tag that says so',
    path,
    others,
    text: `---\ntags: [billing, regulatory]\nevidence: [EVD-1]\n${rice}\n---\n# Export\n`,
  },
  {
    name: 'does not judge what is kept elsewhere',
    path,
    others,
    text: `---\nevidence: [EVD-1, "https://acme.example"]\n${rice}\n---\n# Export\n`,
  },
  { name: 'leaves items without a score alone', path, others, text: '---\nevidence: [EVD-1]\n---\n# Export\n' },
  { name: 'leaves items without evidence alone', path, others, text: `---\n${rice}\n---\n# Export\n` },
  { name: 'is silent once dropped', path, others, text: `---\nstatus: dropped\nevidence: [EVD-1]\n${rice}\n---\n# Export\n` },
]);
