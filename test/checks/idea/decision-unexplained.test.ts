import { decisionUnexplained } from '../../../server/src/checks/rules/idea/decision-unexplained.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'inbox/api.idea.md';

testRule(decisionUnexplained, [
  {
    name: 'accepts a reason of five words',
    path,
    text: '---\nstatus: declined\ndecision_reason: Only two small accounts asked.\n---\n# API\n',
  },
  {
    name: 'accepts a short reason with a number',
    path,
    text: '---\nstatus: not-now\ndecision: not-now\ndecision_reason: 2 non-ICP accounts\nrevisit_on: 2026-10-01\n---\n# API\n',
  },
  {
    name: 'accepts the reason in the text',
    path,
    text: '---\nstatus: declined\n---\n# API\n\n## Answer\n\nNo, because the partners that asked have moved on.\n',
  },
  {
    name: 'accepts a day to look again in the text',
    path,
    text: '---\ndecision: not-now\n---\n# API\n\n## Answer\n\nNot now: it affects two accounts. We look again in Q4.\n',
  },
  { name: 'accepts a yes', path, text: '---\nstatus: accepted\ndecision: "yes"\n---\n# API\n' },
  { name: 'accepts an idea without an answer', path, text: '---\nstatus: triaged\n---\n# API\n' },
  { name: 'accepts duplicates', path, text: '---\nstatus: declined\nduplicate_of: IDEA-7\n---\n# API\n' },
  { name: 'leaves other answers to other rules', path, text: '---\nstatus: triaged\ndecision: maybe\n---\n# API\n' },
  { name: 'leaves prompts to doc/placeholder-left', path, text: '---\nstatus: declined\ndecision_reason: TBD\n---\n# API\n' },
  {
    name: 'accepts reasons in scripts without spaces',
    path,
    text: '---\nstatus: declined\ndecision_reason: 対象となる顧客が二社しかないため\n---\n# API\n',
  },
  {
    name: 'reports a no without a reason, though the idea is closed',
    path,
    text: '---\nid: IDEA-31\nstatus: declined\ndecision: no\n          ^^ warning: The answer is "no", and nothing says why. Give the reason that the person who asked should find fair.\n---\n# API 🚀\n',
    fixed: '---\nid: IDEA-31\nstatus: declined\ndecision: no\ndecision_reason: <why, in a sentence they find fair>\n---\n# API 🚀\n',
  },
  {
    name: 'reads the answer from the status, with Windows line endings',
    path,
    text: '---\r\nstatus: Not now\r\n        ^^^^^^^ warning: The answer is "not now", and nothing says why, or when you look again. Add decision_reason and revisit_on.\r\n---\r\n# API\r\n',
    fixed: '---\r\nstatus: Not now\r\ndecision_reason: <why, in a sentence they find fair>\r\nrevisit_on: <date>\r\n---\r\n# API\r\n',
  },
  {
    name: 'reports a not now without a day',
    path,
    text: '---\ndecision: not-now\n          ^^^^^^^ warning: The answer is "not now", and nothing says when you look again. Add revisit_on, or say no.\ndecision_reason: It affects accounts outside our segment.\nrevisit_on:\n---\n# API\n',
    fixed: '---\ndecision: not-now\ndecision_reason: It affects accounts outside our segment.\nrevisit_on: <date>\n---\n# API\n',
  },
  {
    name: 'reports a reason that says hardly anything and leaves it as it is',
    path,
    text: '---\ndecision: not this way\n          ^^^^^^^^^^^^ warning: The answer is "not this way", and "no time" hardly says why. Give the reason that the person who asked should find fair.\ndecision_reason: no time\n---\n# API\n',
  },
  {
    name: 'heeds the option',
    path,
    config: 'version: 1\nrules:\n  idea/decision-unexplained: {options: {words: 2}}\n',
    text: '---\ndecision: no\ndecision_reason: no time\n---\n# API\n',
  },
  { name: 'leaves other kinds alone', path: 'prds/a.md', text: '---\nstatus: parked\ndecision: no\n---\n# Export\n' },
]);
