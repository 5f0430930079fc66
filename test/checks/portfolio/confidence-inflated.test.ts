import { confidenceInflated } from '../../../server/src/checks/rules/portfolio/confidence-inflated.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
const prd = (id: number, confidence: string, more = ''): string =>
  `---\nid: PRD-${String(id)}\n${more}rice: {reach: ${String(id)}00, impact: 1, confidence: ${confidence}, effort: ${String(id)}}\n---\n# Title\n`;
const withConfidence = (all: readonly string[], more = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(all.map((confidence, index) => [`prds/b${String(index)}.md`, prd(index + 2, confidence, more)]));
const evidence = (type: string, more = ''): string => `---\nkind: evidence\nid: EVD-1\ntype: ${type}\n${more}---\n# What we saw\n`;
const linked = 'links: {evidence: [EVD-1]}\n';

testRule(confidenceInflated, [
  {
    name: 'reports 100 % in half of five',
    path,
    others: withConfidence(['100%', '100%', '50%', '80%']),
    text: '---\nid: PRD-1\nstatus: draft\nrice: {reach: 100, impact: 1, confidence: 100%, effort: 1}\n                                          ^^^^ warning: 3 of 5 RICE scores claim a confidence of 100 % without a test or launch behind it. Write 80 % for what customers told or showed you, and 50 % for what you believe.\n---\n',
  },
  { name: 'accepts less than half', path, others: withConfidence(['100%', '50%', '80%', '80%']), text: prd(1, '100%') },
  { name: 'waits for the fifth document', path, others: withConfidence(['100%', '100%', '100%']), text: prd(1, '100%') },
  {
    name: 'accepts 100 % with an experiment behind it',
    path,
    others: { ...withConfidence(['100%', '100%', '100%', '100%'], linked), 'evidence/e.md': evidence('experiment') },
    text: prd(1, '100%', linked),
  },
  {
    name: 'finds the evidence of the problem behind it',
    path,
    others: {
      ...withConfidence(['100%', '100%', '100%', '100%'], 'links: {problem: PRB-1}\n'),
      'problems/p.problem.md': '---\nid: PRB-1\n---\n# Closing the books\n',
      'evidence/e.md': evidence('launch', 'links: {supports: [PRB-1]}\n'),
    },
    text: prd(1, '100%', 'links: {problem: PRB-1}\n'),
  },
  {
    name: 'does not take evidence against it for evidence',
    path,
    others: {
      ...withConfidence(['100%', '100%', '100%', '100%'], linked),
      'evidence/e.md': evidence('experiment', 'direction: contradicts\n'),
    },
    text: '---\nid: PRD-1\nlinks: {evidence: [EVD-1]}\nrice: {reach: 100, impact: 1, confidence: 100%, effort: 1}\n                                          ^^^^ warning\n---\n',
  },
  {
    name: 'leaves out scores that were taken over',
    path,
    others: withConfidence(['100%', '100%', '50%', '80%']),
    text: '---\nrice: {reach: 100, impact: 1, confidence: 100%, effort: 1, legacy: true}\n---\n',
  },
  {
    name: 'reports a mean gap of 20 percentage points to the evidence',
    path,
    others: { ...withConfidence(['80%', '80%', '50%', '60%'], linked), 'evidence/e.md': evidence('sales') },
    text: '---\nid: PRD-1\nlinks: {evidence: [EVD-1]}\nrice: {reach: 100, impact: 1, confidence: 80%, effort: 1}\n                                          ^^^ warning: The confidence of 5 RICE scores is on average 20 percentage points above what their evidence supports. Lower it, or link stronger evidence.\n---\n',
  },
  {
    name: 'accepts a smaller gap',
    path,
    others: { ...withConfidence(['80%', '80%', '50%', '50%'], linked), 'evidence/e.md': evidence('sales') },
    text: prd(1, '80%', linked),
  },
  {
    name: 'takes twenty interviews for user evidence',
    path,
    others: { ...withConfidence(['80%', '80%', '80%', '80%'], linked), 'evidence/e.md': evidence('interview', 'n: 20\n') },
    text: prd(1, '80%', linked),
  },
  {
    name: 'reports the same with a handful of interviews',
    path,
    others: { ...withConfidence(['80%', '80%', '80%', '80%'], linked), 'evidence/e.md': evidence('interview', 'n: 4\n') },
    text: '---\nlinks: {evidence: [EVD-1]}\nrice: {reach: 100, impact: 1, confidence: 80%, effort: 1}\n                                          ^^^ warning\n---\n',
  },
  {
    name: 'heeds what rubric.yaml says of evidence',
    path,
    others: { ...withConfidence(['80%', '80%', '80%', '80%'], linked), 'evidence/e.md': evidence('sales') },
    config: 'version: 1\nevidence: {caps: {sales: 70%}}\n',
    text: prd(1, '80%', linked),
  },
  {
    name: 'says nothing of gaps where no evidence is linked',
    path,
    others: withConfidence(['80%', '80%', '80%', '80%']),
    text: prd(1, '80%'),
  },
  {
    name: 'reports an ICE confidence of 9 or 10',
    path,
    others: Object.fromEntries(
      [9, 10, 2, 3].map((c, index) => [`prds/b${String(index)}.md`, `---\nice: {impact: 3, confidence: ${String(c)}, ease: 4}\n---\n`]),
    ),
    text: '---\r\ntitle: 🚀\r\nice: {impact: 3, confidence: 9, ease: 4}\r\n                             ^ warning: 3 of 5 ICE scores have a confidence of 9 or more (10 × 1, 9 × 2, 3 × 1, 2 × 1). Keep the top for what was tested, and score what you believe at 5 or below.\r\n---\r\n',
  },
  {
    name: 'leaves documents without a score alone',
    path,
    others: withConfidence(['100%', '100%', '100%', '100%', '100%']),
    text: '# Export\n',
  },
]);
