import { optionsTooFew } from '../../../server/src/checks/rules/decision/options-too-few.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'log/sso.decision.md';
const accepted = '---\nstatus: accepted\n---\n';

testRule(optionsTooFew, [
  {
    name: 'accepts options in headings',
    path,
    text: `${accepted}# SSO\n\n## Options considered\n\n### Buy\n\nFast.\n\n### Do nothing\n\nFree.\n`,
  },
  { name: 'accepts options in items', path, text: `${accepted}# SSO\n\n## Considered Options\n\n* Buy\n* Build\n` },
  {
    name: 'accepts options in rows',
    path,
    text: `${accepted}# SSO\n\n## Options\n\n| Option | For | Against |\n|---|---|---|\n| Buy | fast | dear |\n| Build | cheap | slow |\n`,
  },
  {
    name: 'accepts options in columns',
    path,
    text: `${accepted}# SSO\n\n## Options\n\n| | Buy | Build |\n|---|---|---|\n| Cost | high | low |\n`,
  },
  {
    name: 'counts the option that was taken beside its alternatives',
    path,
    text: `${accepted}# SSO\n\n## Decision\n\nWe buy.\n\n## Alternatives considered\n\n- Build\n`,
  },
  { name: 'does not count what it cannot', path, text: `${accepted}# SSO\n\n## Options\n\nWe looked at buying and at building.\n` },
  {
    name: 'takes the section that names the most',
    path,
    text: `${accepted}# SSO\n\n## Considered options\n\n- Buy\n- Build\n\n## Pros and cons of the options\n\n### Buy\n\n- Good, because fast\n`,
  },
  {
    name: 'accepts a decision that was forced, with the reason',
    path,
    text: '---\nstatus: accepted\nforced: true\nreason: The law asks for it.\n---\n# SSO\n',
  },
  { name: 'accepts other languages', path, text: `${accepted}# SSO\n\n## Betrachtete Optionen\n\n- Kaufen\n- Bauen\n` },
  { name: 'is silent once superseded', path, text: '---\nstatus: superseded\n---\n# SSO\n' },
  {
    name: 'reports one option among headings and adds doing nothing',
    path,
    text: `${accepted}# SSO 🚀\n\n## Options considered\n   ^^^^^^^^^^^^^^^^^^ warning: Only one option is weighed here. Add the others that somebody would have chosen, or what happens if you do nothing.\n\n### Buy\n\nFast.\n\n## Decision\n\nWe buy.\n`,
    fixed: `${accepted}# SSO 🚀\n\n## Options considered\n\n### Buy\n\nFast.\n\n### Do nothing\n\n- For: <what speaks for waiting>\n- Against: <what it costs to wait, per period>\n\n## Decision\n\nWe buy.\n`,
  },
  {
    name: 'reports one option among items, with Windows line endings',
    path,
    text: '---\r\nstatus: decided\r\n---\r\n# SSO\r\n\r\n## Options\r\n   ^^^^^^^ warning\r\n\r\n1. Buy\r\n   - Good, because fast\r\n',
    fixed:
      '---\r\nstatus: decided\r\n---\r\n# SSO\r\n\r\n## Options\r\n\r\n1. Buy\r\n   - Good, because fast\r\n2. Do nothing: <what happens then, and what it costs>\r\n',
  },
  {
    name: 'has no fix where doing nothing is the one',
    path,
    text: `${accepted}# SSO\n\n## Options\n   ^^^^^^^ warning\n\n- Keep the login as it is\n`,
  },
  {
    name: 'does not take what speaks for an option for one',
    path,
    text: `${accepted}# SSO\n\n## Options\n   ^^^^^^^ warning\n\n- Buy\n- Good, because fast\n- Bad, because dear\n`,
    fixed: /- Buy\n- Do nothing: </,
  },
  {
    name: 'reports a record without the section and inserts it',
    path,
    text: `${accepted}# SSO\n^^^^^ warning: No section says which options there were. Name at least two with what speaks for and against each; doing nothing counts.\n\n## Context\n\nCustomers ask.\n\n## Decision\n\nWe buy.\n`,
    fixed: /## Context\n\nCustomers ask\.\n\n## Options considered\n\n### <First option>\n[^]+\n\n## Decision\n/,
  },
  {
    name: 'reports an empty section',
    path,
    text: `${accepted}# SSO\n\n## Options considered\n   ^^^^^^^^^^^^^^^^^^ warning: There is nothing under "Options considered" yet. Name at least two options with what speaks for and against each; doing nothing counts.\n\n## Decision\n\nWe buy.\n`,
    fixed: /## Options considered\n\n### <First option>\n[^]+\n\n## Decision\n/,
  },
  {
    name: 'is an info before the decision is made',
    path,
    text: '---\nstatus: proposed\n---\n# SSO\n\n## Options\n   ^^^^^^^ info\n\n- Buy\n',
    fixed: /- Buy\n- Do nothing: </,
  },
  {
    name: 'asks what forced a decision',
    path,
    text: '---\nstatus: accepted\nforced: true\n        ^^^^ warning: This decision is marked as forced, and nothing says by what. Fill in reason, or add the options there were.\n---\n# SSO\n',
  },
  { name: 'leaves other kinds alone', path: 'prds/a.md', text: '---\nstatus: approved\n---\n# Export\n\n## Options considered\n\n- Buy\n' },
]);
