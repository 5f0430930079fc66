import { tradeoffMissing } from '../../../server/src/checks/rules/decision/tradeoff-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'log/sso.decision.md';
const accepted = '---\nstatus: accepted\n---\n';

testRule(tradeoffMissing, [
  { name: 'accepts a section', path, text: `${accepted}# SSO\n\n## Trade-offs\n\nIf we do SSO now, the audit log moves to Q4.\n` },
  {
    name: 'accepts consequences that nobody marks as good or bad',
    path,
    text: `${accepted}# SSO\n\n## Consequences\n\n- Admins manage users in one place.\n`,
  },
  {
    name: 'accepts bad consequences beside good ones',
    path,
    text: `${accepted}# SSO\n\n## Consequences\n\n- Good, because renewals go through\n- Bad, because the audit log waits\n`,
  },
  { name: 'accepts a cost in the decision', path, text: `${accepted}# SSO\n\n## Decision\n\nSSO first; this delays the audit log.\n` },
  {
    name: 'accepts what speaks against an option',
    path,
    text: `${accepted}# SSO\n\n## Options considered\n\n### Buy\n\n- For: fast\n- Against: 20,000 a year\n`,
  },
  { name: 'accepts other languages', path, text: `${accepted}# SSO\n\n## Entscheidung\n\nSSO zuerst. Das Audit-Log kommt später.\n` },
  { name: 'accepts headings of other languages', path, text: `${accepted}# SSO\n\n## Последствия\n\nAudit.\n` },
  { name: 'leaves prompts to doc/placeholder-left', path, text: `${accepted}# SSO\n\n## Trade-offs\n\nTBD\n` },
  { name: 'is silent once reversed', path, text: '---\nstatus: reversed\n---\n# SSO\n' },
  {
    name: 'reports a record that names no cost and inserts the section',
    path,
    text: `${accepted}# SSO 🚀\n^^^^^^^^ warning: Nothing says what this decision costs: what is given up, what gets worse, or what moves to a later date. Add the trade-offs.\n\n## Context\n\nCustomers cannot sign in.\n\n## Decision\n\nWe buy the gateway.\n`,
    fixed: /## Decision\n\nWe buy the gateway\.\n\n## Trade-offs\n\n- \*\*We get\*\* <[^]+$/,
  },
  {
    name: 'reports consequences that are all good',
    path,
    text: `${accepted}# SSO\n\n## Consequences\n   ^^^^^^^^^^^^ warning: "Consequences" only says what gets better. Say as well what is given up, what gets worse, or what moves to a later date.\n\n* Good, because renewals go through\n* Positive: one login\n`,
  },
  {
    name: 'reports an empty section, with Windows line endings, and an info in a draft',
    path,
    text: '---\r\nstatus: draft\r\n---\r\n# SSO\r\n\r\n## Trade-offs\r\n   ^^^^^^^^^^ info: There is nothing under "Trade-offs" yet. Say what is given up, what gets worse, or what moves to a later date.\r\n\r\n## Evidence\r\n\r\nEVD-7\r\n',
    fixed: /## Trade-offs\r\n\r\n- \*\*We get\*\* <[^]+\r\n\r\n## Evidence\r\n/,
  },
  {
    name: 'reports a section that only says none',
    path,
    text: `${accepted}# SSO\n\n## Trade-offs\n   ^^^^^^^^^^ warning\n\nNone.\n`,
  },
  { name: 'leaves other kinds alone', path: 'prds/a.md', text: '# Export\n' },
]);
