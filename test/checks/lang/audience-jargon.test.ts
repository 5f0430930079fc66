import { audienceJargon } from '../../../server/src/checks/rules/lang/audience-jargon.ts';
import { testRule } from '../../ruleTester.ts';

const prfaq = 'prfaqs/alerts.md';
const problem = 'problems/alerts.problem.md';
const roadmap = 'docs/2026.roadmap.md';
const on = 'rules: { lang/audience-jargon: on }\n';

testRule(audienceJargon, [
  {
    name: 'accepts what customers would say',
    path: prfaq,
    text: '# PRFAQ\n\n## Press release\n\nAlerts now arrive in seconds, with no change on your side.\n',
  },
  {
    name: 'reports a press release',
    path: prfaq,
    text: '# PRFAQ\n\n## Press release\n\nToday Acme announces 🚀 microservices on Kafka.\n                        ^^^^^^^^^^^^^ warning: "microservices" and "Kafka" are words of those who build, and customers read this. Say what changes for them instead.\n\n## Internal FAQ\n\n### Which API?\n\nThe REST API.\n',
  },
  {
    name: 'reports a problem statement',
    path: problem,
    text: '# Late alerts\r\n\r\n## Problem\r\n\r\nShift leads wait because of latency.\r\n                            ^^^^^^^ warning: "latency" is a word of those who build, and people who do not build read this. Say what changes for them instead.\r\n',
  },
  {
    name: 'reports a roadmap for sales',
    path: roadmap,
    text: '---\naudience: sales\n---\n# 2026\n\n## Now\n\n- Event bus migration\n  ^^^^^^^^^ warning: "Event bus" is a word of those who build, and sales people read this. Say what changes for them instead.\n',
  },
  {
    name: 'leaves other roadmaps alone',
    path: roadmap,
    text: '---\naudience: engineering\n---\n# 2026\n\n## Now\n\n- Event bus migration\n',
  },
  {
    name: 'leaves the FAQ and other sections alone',
    path: prfaq,
    text: '# PRFAQ\n\n## Press release\n\nAlerts in seconds.\n\n## Internal FAQ\n\n### Which API?\n\nOurs.\n',
  },
  {
    name: 'accepts a word that is explained',
    path: problem,
    text: '# A\n\n## Problem\n\nShift leads wait for the API (the way in which two programs talk).\n',
  },
  {
    name: 'does not read code and quotes',
    path: problem,
    text: '# A\n\n## Problem\n\nShift leads open `data.json`.\n\n> The API is down, says Kim.\n',
  },
  { name: 'accepts words that the customers use', path: problem, text: '# A\n\n## Problem\n\nDevelopers wait for the API.\n' },
  {
    name: 'empties the usual list for developer products',
    path: problem,
    config: `version: 1\nprofile: developer\n${on}`,
    text: '# A\n\n## Problem\n\nShift leads wait for the API.\n',
  },
  {
    name: 'heeds the words of rubric.yaml, for developer products as well',
    path: problem,
    config: `version: 1\nprofile: developer\njargon: [Blue Ocean]\n${on}`,
    text: '# A\n\n## Problem\n\nShift leads wait for blue ocean.\n                     ^^^^^^^^^^ warning\n',
  },
  {
    name: 'heeds the glossary of rubric.yaml',
    path: problem,
    config: `version: 1\nglossary: [API]\n${on}`,
    text: '# A\n\n## Problem\n\nShift leads wait for the API.\n',
  },
  { name: 'leaves PRDs alone', path: 'prds/alerts.md', text: '# A\n\n## Problem\n\nShift leads wait for the API.\n' },
]);
