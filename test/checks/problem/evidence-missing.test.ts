import { evidenceMissing } from '../../../server/src/checks/rules/problem/evidence-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'problems/close.problem.md';
const told = '# Closing the books\n\n## Problem\n\nFinance leads re-type rows.\n';
const evidence = { 'evidence/calls.evidence.md': '---\nkind: evidence\nid: EVD-7\nlinks: {supports: [PRB-1]}\n---\n# Calls\n' };

testRule(evidenceMissing, [
  {
    name: 'reports a problem that shows nothing, and inserts the section',
    path,
    text: '# Closing the books\n^^^^^^^^^^^^^^^^^^^ warning: Nothing here shows how we know. Link the evidence ("evidence: [EVD-1]"), or say what was seen, with how many people and when.\n\n## Problem\n\nFinance leads re-type rows.\n',
    fixed: /Finance leads re-type rows\.\n\n## Evidence\n\n\| Source \|/,
  },
  {
    name: 'reports a section that holds only opinion',
    path,
    text: `${told}\n## Evidence\n   ^^^^^^^^ warning: "Evidence" has no number, no quote and no source. Say what was seen, with how many people and when, or link the evidence.\n\nEverybody complains about it.\n`,
  },
  {
    name: 'reports an empty section',
    path,
    text: `${told}\n## 🔬 How do we know?\r\n   ^^^^^^^^^^^^^^^^^^ warning: There is nothing under "🔬 How do we know?" yet. Say what was seen, with how many people and when, or link the evidence.\r\n\r\n<!-- calls -->\r\n`,
  },
  { name: 'reports a section that says none', path, text: `${told}\n## Evidence\n   ^^^^^^^^ warning\n\nNone.\n` },
  {
    name: 'is an error once the problem is validated',
    path,
    text: `---\nstatus: validated\n---\n${told}\n## Evidence\n   ^^^^^^^^ error\n\nObvious.\n`,
  },
  { name: 'is info while exploring', path, text: `---\nstatus: exploring\n---\n${told}\n## Evidence\n   ^^^^^^^^ info\n\nObvious.\n` },
  { name: 'is silent once rejected', path, text: `---\nstatus: rejected\n---\n${told}` },
  { name: 'accepts a number', path, text: `${told}\n## Evidence\n\n12 of 20 leads do this.\n` },
  { name: 'accepts what somebody said', path, text: `${told}\n## Evidence\n\n> I do this every Friday and I hate it.\n` },
  { name: 'accepts a link', path, text: `${told}\n## Research\n\nSee [the calls](calls.md).\n` },
  { name: 'accepts the id of a document', path, text: `${told}\n## Evidence\n\nAs EVD-7 shows.\n` },
  { name: 'accepts a picture', path, text: `${told}\n## Evidence\n\n![funnel](funnel.png)\n` },
  { name: 'accepts a table that names a source', path, text: `${told}\n## Evidence\n\n| Source | n |\n|---|---|\n| calls | 12 of 20 |\n` },
  { name: 'accepts linked evidence', path, text: `---\nlinks: {evidence: [EVD-7]}\n---\n${told}` },
  { name: 'accepts evidence at the top level', path, text: `---\nevidence: EVD-7\n---\n${told}` },
  { name: 'accepts evidence that links here', path, others: evidence, text: `---\nid: PRB-1\n---\n${told}` },
  {
    name: 'does not take evidence for another problem',
    path,
    others: evidence,
    text: `---\nid: PRB-2\n---\n${told}\n## Evidence\n   ^^^^^^^^ warning\n\nObvious.\n`,
  },
  {
    name: 'does not take evidence that has expired',
    path,
    others: { 'evidence/calls.evidence.md': '---\nkind: evidence\nid: EVD-7\nstatus: expired\nlinks: {supports: [PRB-1]}\n---\n# Calls\n' },
    text: `---\nid: PRB-1\n---\n${told}\n## Evidence\n   ^^^^^^^^ warning\n\nObvious.\n`,
  },
  {
    name: 'does not take a link to evidence that has expired',
    path,
    others: { 'evidence/calls.evidence.md': '---\nkind: evidence\nid: EVD-7\nstatus: expired\n---\n# Calls\n' },
    text: `---\nlinks: {evidence: [EVD-7]}\n---\n${told}\n## Evidence\n   ^^^^^^^^ warning\n\nObvious.\n`,
  },
  { name: 'leaves a link to a missing document to doc/broken-link', path, text: `---\nlinks: {evidence: [EVD-8]}\n---\n${told}` },
  { name: 'accepts evidence that is restricted', path, text: `---\nowner: "@dana"\nevidence: restricted\n---\n${told}` },
  { name: 'accepts a problem that says how it knows', path, text: '# C\n\n## Problem\n\n12 of 20 leads re-type rows (EVD-7).\n' },
  {
    name: 'accepts a problem that names its source',
    path,
    text: '# C\n\n## Problem\n\nIn interviews, leads showed us how they re-type rows.\n',
  },
  { name: 'leaves a problem that waits to be told to the rule about placeholders', path, text: '# C\n\n## Problem\n\n<What goes wrong>\n' },
  {
    name: 'accepts an introduction that says how it knows',
    path,
    text: '# C\n\n12 of 20 leads re-type rows on every Friday of the month.\n',
  },
  { name: 'leaves prompts to the rule about placeholders', path, text: `${told}\n## Evidence\n\n<What you saw>\n` },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '# Export\n\n## Evidence\n\nObvious.\n' },
]);
