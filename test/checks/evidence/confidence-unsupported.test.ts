import { confidenceUnsupported } from '../../../server/src/checks/rules/evidence/confidence-unsupported.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const evidence = (id: string, fields: string): string => `---\nkind: evidence\nid: ${id}\n${fields}\n---\n# Calls about the export\n`;
const others = {
  'evidence/1.md': evidence('EVD-1', 'type: sales'),
  'evidence/2.md': evidence('EVD-2', 'type: interview\nn: 24'),
  'evidence/3.md': evidence('EVD-3', 'type: experiment'),
  'evidence/4.md': evidence('EVD-4', 'type: interview\nn: 3'),
  'evidence/5.md': evidence('EVD-5', 'type: experiment\nstatus: expired'),
  'evidence/6.md': evidence('EVD-6', 'type: experiment\ndirection: contradicts'),
  'evidence/7.md': evidence('EVD-7', 'type: launch\nlinks: {supports: [PRD-9]}'),
  'evidence/8.md': evidence('EVD-8', 'source: notebook'),
  'problems/1.problem.md': '---\nid: PRB-1\nlinks: {evidence: [EVD-2]}\n---\n# Closing the books\n',
  'prfaqs/1.md': '---\nid: FAQ-1\nproblem: PRB-1\n---\n# Books\n',
};
const rice = (confidence: string): string => `rice: { reach: 500/month, impact: 1, confidence: ${confidence}, effort: 3 }`;

testRule(confidenceUnsupported, [
  {
    name: 'reports full confidence without any evidence, and offers to lower it',
    path,
    text: `---\nid: PRD-1\nrice: { reach: 500/month, impact: 1, confidence: 100%, effort: 3 }\n                                                 ^^^^ warning: Confidence is 100 % and no evidence is linked. Lower it to 50 %, or link what it rests on ("evidence: [EVD-12]").\n---\n# Export\n`,
    fixed: `---\nid: PRD-1\n${rice('50%')}\n---\n# Export\n`,
  },
  {
    name: 'reports confidence above what the evidence supports',
    path,
    others,
    text: `---\r\nid: PRD-1\r\nlinks: { evidence: [EVD-1, EVD-2] } # 🚀\r\nrice:\r\n  reach: 500/month\r\n  impact: 1\r\n  confidence: 1\r\n              ^ warning: Confidence is 100 %, and the strongest evidence linked (EVD-2) supports 80 % at most. Lower it, or link evidence that is stronger, such as a test.\r\n  effort: 3\r\n---\r\n# Export\r\n`,
    fixed: /confidence: 80%\r\n {2}effort/,
  },
  {
    name: 'takes a few interviews for an anecdote',
    path,
    others,
    text: `---\nlinks: { evidence: EVD-4 }\nrice: { reach: 500/month, impact: 1, confidence: 0.8, effort: 3 }\n                                                 ^^^ warning\n---\n# Export\n`,
    fixed: /confidence: 50%/,
  },
  {
    name: 'does not count evidence that has expired or speaks against it',
    path,
    others,
    text: `---\nlinks: { evidence: [EVD-1, EVD-5, EVD-6] }\nrice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }\n                                                 ^^^ warning\n---\n# Export\n`,
    fixed: /confidence: 50%/,
  },
  {
    name: 'is an error once the document is approved',
    path,
    text: `---\nid: PRD-1\nstatus: approved\nrice: { reach: 500/month, impact: 1, confidence: 100%, effort: 3 }\n                                                 ^^^^ error\n---\n# Export\n`,
    fixed: /50%/,
  },
  {
    name: 'is info in a draft',
    path,
    text: `---\nid: PRD-1\nstatus: draft\nrice: { reach: 500/month, impact: 1, confidence: 100%, effort: 3 }\n                                                 ^^^^ info\n---\n# Export\n`,
    fixed: /50%/,
  },
  {
    name: 'points at the value of a confidence that says where it comes from, and at a score that is not finished',
    path,
    text: `---\nid: PRD-1\nrice: { impact: 1, confidence: { value: 100%, source: me } }\n                                        ^^^^ warning\n---\n# Export\n`,
    fixed: /value: 50%, source/,
  },
  {
    name: 'remarks on some confidence without evidence where evidence is kept',
    path,
    others,
    text: `---\nid: PRD-1\nrice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }\n                                                 ^^^ info: Confidence is 80 % and no evidence is linked. Lower it to 50 %, or link what it rests on ("evidence: [EVD-12]").\n---\n# Export\n`,
    fixed: /50%/,
  },
  {
    name: 'heeds the limits of rubric.yaml',
    path,
    config: 'version: 1\nevidence: { caps: { sales: 20% } }\n',
    others,
    text: `---\nlinks: { evidence: EVD-1 }\nrice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }\n                                                 ^^^ warning\n---\n# Export\n`,
    fixed: /confidence: 20%/,
  },
  { name: 'accepts some confidence without evidence where nobody keeps evidence', path, text: `---\n${rice('80%')}\n---\n# Export\n` },
  {
    name: 'accepts some confidence with an evidence section',
    path,
    others,
    text: `---\n${rice('80%')}\n---\n# Export\n\n## Evidence\n\n12 of 20 leads.\n`,
  },
  { name: 'accepts half confidence', path, others, text: `---\n${rice('50%')}\n---\n# Export\n` },
  {
    name: 'accepts full confidence with a test',
    path,
    others,
    text: `---\nlinks: { evidence: [EVD-3] }\n${rice('100%')}\n---\n# Export\n`,
  },
  { name: 'accepts evidence that says itself what it supports', path, others, text: `---\nid: PRD-9\n${rice('100%')}\n---\n# Export\n` },
  {
    name: 'accepts the evidence of the problem behind the PRFAQ',
    path,
    others,
    text: `---\nprfaq: FAQ-1\n${rice('80%')}\n---\n# Export\n`,
  },
  {
    name: 'does not judge evidence without a type',
    path,
    others,
    text: `---\nlinks: { evidence: [EVD-8] }\n${rice('100%')}\n---\n# Export\n`,
  },
  {
    name: 'does not judge evidence that is kept elsewhere',
    path,
    text: `---\nlinks: { evidence: ["https://acme.example/study"] }\n${rice('100%')}\n---\n# Export\n`,
  },
  { name: 'accepts scores from another tool', path, text: `---\nlegacy: true\n${rice('100%')}\n---\n# Export\n` },
  {
    name: 'accepts one score from another tool',
    path,
    text: '---\nrice: { reach: 5, impact: 1, confidence: 100%, effort: 3, legacy: true }\n---\n# Export\n',
  },
  { name: 'leaves the grades of ICE alone', path, text: '---\nice: { impact: 5, confidence: 10, ease: 9 }\n---\n# Export\n' },
  { name: 'leaves what is illegal to the rule about inputs', path, text: `---\n${rice('120%')}\n---\n# Export\n` },
  { name: 'is silent once dropped', path, text: `---\nstatus: dropped\n${rice('100%')}\n---\n# Export\n` },
]);
