import { deciderMissing } from '../../../server/src/checks/rules/decision/decider-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'log/sso.decision.md';

testRule(deciderMissing, [
  { name: 'accepts both', path, text: '---\nstatus: accepted\ndeciders: ["@dana"]\ndate: 2026-06-03\n---\n# SSO\n' },
  { name: 'accepts decision-makers', path, text: '---\nstatus: accepted\ndecision-makers: Dana, Lee\ndate: 2026-06-03\n---\n# SSO\n' },
  {
    name: 'accepts both in the decision',
    path,
    text: '---\nstatus: accepted\n---\n# SSO\n\n## Decision\n\nWe buy. Decided by @dana on 2026-06-03.\n',
  },
  {
    name: 'accepts labels',
    path,
    text: '# SSO\n\n* Status: accepted\n* Deciders: Dana, Lee\n* Date: 2026-06-03\n\n## Decision\n\nWe buy.\n',
  },
  {
    name: 'accepts bold labels of other languages',
    path,
    text: '# SSO\n\n**Status:** accepted\n**Entschieden von:** Dana\n**Datum:** 3. Juni\n',
  },
  { name: 'leaves prompts to doc/placeholder-left', path, text: '---\nstatus: accepted\ndeciders: TBD\ndate: <date>\n---\n# SSO\n' },
  { name: 'is silent before the decision is made', path, text: '---\nstatus: proposed\n---\n# SSO\n' },
  { name: 'is silent where nothing says how far the record is', path, text: '# SSO\n' },
  { name: 'is silent once superseded', path, text: '---\nstatus: superseded\n---\n# SSO\n' },
  {
    name: 'reports an accepted decision as an error',
    path,
    text: '---\n^^^ error: The status is "accepted", and nothing says who decided and when. Name the deciders and the date.\nid: DEC-1\nstatus: accepted\n---\n# SSO\n',
    fixed: '---\nid: DEC-1\nstatus: accepted\ndeciders: ["@<name>"]\ndate: <date>\n---\n# SSO\n',
  },
  {
    name: 'reports a rejected decision as a warning, though it is closed',
    path,
    text: '---\n^^^ warning: The status is "rejected", and nobody is named who decided. Name the deciders.\nstatus: rejected\ndate: 2026-06-03\n---\n# SSO 🚀\n',
    fixed: '---\nstatus: rejected\ndate: 2026-06-03\ndeciders: ["@<name>"]\n---\n# SSO 🚀\n',
  },
  {
    name: 'reports a missing date, with Windows line endings',
    path,
    text: '---\r\n^^^ error: The status is "Decided", and nothing says when it was decided. Add the date.\r\nstatus: Decided\r\ndeciders: [Dana]\r\ndate:\r\n---\r\n# SSO\r\n',
    fixed: '---\r\nstatus: Decided\r\ndeciders: [Dana]\r\ndate: <date>\r\n---\r\n# SSO\r\n',
  },
  {
    name: 'reports what only says that nobody knows',
    path,
    text: '---\n^^^ error\nstatus: accepted\ndeciders: "?"\ndate: 2026-06-03\n---\n# SSO\n',
    fixed: '---\nstatus: accepted\ndeciders: ["@<name>"]\ndate: 2026-06-03\n---\n# SSO\n',
  },
  {
    name: 'reports labels at the status',
    path,
    text: '# SSO\n\n- **Status:** accepted\n              ^^^^^^^^ error\n\n## Decision\n\nWe buy.\n',
  },
  {
    name: 'reads front matter in braces',
    path,
    text: '---\n^^^ error\n{status: accepted, date: 2026-06-03}\n---\n# SSO\n',
    fixed: '---\n{deciders: ["@<name>"], status: accepted, date: 2026-06-03}\n---\n# SSO\n',
  },
  { name: 'leaves other kinds alone', path: 'prds/a.md', text: '---\nstatus: approved\n---\n# Export\n' },
]);
