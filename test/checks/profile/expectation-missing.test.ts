import { expectationMissing } from '../../../server/src/checks/rules/profile/expectation-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const config = (profile: string): string => `version: 1\nprofile: ${profile}\nrules: {profile/expectation-missing: on}\n`;
const filler =
  'They do it by hand, because the export has no format that the ledger can read, and it takes them more than two hours of every Friday. We have heard of it in 12 of the 20 calls that we had with them in the spring of this year, and in 31 of the tickets that came in since then.\n';
const body = (text: string): string => `\n## Problem\n\n${text} ${filler}`;
const criteria = (text: string): string => `\n## Success criteria\n\n- ${text}\n`;

testRule(expectationMissing, [
  {
    name: 'asks a marketplace for the other side',
    path,
    config: config('marketplace'),
    text: `# Export\n^^^^^^^^ info: Readers of documents about marketplace products also look for what it means for the demand side (or "side: supply" where only that one is meant). Add it where it matters here.\n${body('Hosts re-type their rows.')}`,
  },
  {
    name: 'asks a marketplace for the health of supply, with Windows line endings and emoji',
    path,
    config: config('marketplace'),
    text: `# Export 🚀\r\n^^^^^^^^^^^ info: Readers of documents about marketplace products also look for a criterion for the health of supply, such as the fill rate. Add it where it matters here.\r\n${body('Hosts and guests re-type rows.')}${criteria('Gross volume from 2 to 3 million by Q4.')}`,
  },
  {
    name: 'asks an enterprise product for compliance and uptime',
    path,
    config: config('enterprise'),
    text: `# Export\n^^^^^^^^ info: Readers of documents about enterprise products also look for what it means for security and compliance (or "compliance: n/a") and the uptime that the service must reach. Add it where it matters here.\n${body('Users of the cloud service re-type rows.')}`,
  },
  {
    name: 'asks a B2B product for the buyer',
    path,
    config: config('b2b-saas'),
    text: `# Export\n^^^^^^^^ info: Readers of documents about B2B products also look for who buys it, where that is somebody else than the people who use it. Add it where it matters here.\n${body('Leads re-type rows.')}`,
  },
  {
    name: 'asks a consumer product for retention',
    path,
    config: config('consumer'),
    text: `# Export\n^^^^^^^^ info: Readers of documents about consumer products also look for a criterion for retention, such as who is back on day 7. Add it where it matters here.\n${body('People re-type rows.')}${criteria('40 % of people export once by Q4.')}`,
  },
  {
    name: 'accepts both sides and liquidity',
    path,
    config: config('marketplace'),
    text: `# Export\n${body('Hosts and guests re-type rows.')}${criteria('Fill rate from 60 % to 70 % by Q4.')}`,
  },
  {
    name: 'accepts a document that says which side is meant',
    path,
    config: config('marketplace'),
    text: `---\nside: supply\n---\n# Export\n${body('Hosts re-type rows.')}`,
  },
  {
    name: 'accepts compliance and uptime',
    path,
    config: config('enterprise'),
    text: `# Export\n${body('Users of the service re-type rows.')}\n## Security\n\nSOC 2 holds, and 99.9 % as before.\n`,
  },
  {
    name: 'accepts a document to which no rules apply',
    path,
    config: config('enterprise'),
    text: `---\ncompliance: n/a\n---\n# Export\n${body('Users re-type rows.')}`,
  },
  { name: 'accepts a buyer', path, config: config('b2b-saas'), text: `# Export\n${body('The CFO signs off what leads re-type.')}` },
  {
    name: 'accepts retention',
    path,
    config: config('consumer'),
    text: `# Export\n${body('People re-type rows.')}${criteria('D7 retention from 20 % to 25 % by Q4.')}`,
  },
  {
    name: 'does not take a comment for an answer',
    path,
    config: config('b2b-saas'),
    text: `# Export\n^^^^^^^^ info\n<!-- Who is the buyer? -->\n${body('Leads re-type rows.')}`,
  },
  { name: 'asks nothing of developer tools', path, config: config('developer'), text: `# Export\n${body('Leads re-type rows.')}` },
  { name: 'asks nothing where no profile is set', path, text: `# Export\n${body('Leads re-type rows.')}` },
  {
    name: 'leaves missing criteria to the rule about those',
    path,
    config: config('consumer'),
    text: `# Export\n${body('People re-type rows.')}`,
  },
  {
    name: 'leaves a document alone that has hardly been begun',
    path,
    config: config('b2b-saas'),
    text: '# Export\n\n## Problem\n\nLeads re-type rows.\n',
  },
  {
    name: 'leaves kinds alone that nobody expects it of',
    path: 'prfaqs/x.md',
    config: config('b2b-saas'),
    text: `# Export\n${body('Leads re-type rows.')}`,
  },
  {
    name: 'is silent in other languages',
    path,
    config: config('b2b-saas'),
    text: `# Export\n\n## Problem\n\n${'Die Leitung der Buchhaltung tippt jeden Freitag Zeilen von der Bank in das Hauptbuch, weil es kein Format gibt, das ohne Änderungen von Hand gelesen werden kann. '.repeat(3)}\n`,
  },
  {
    name: 'is silent once dropped',
    path,
    config: config('b2b-saas'),
    text: `---\nstatus: dropped\n---\n# Export\n${body('Leads re-type rows.')}`,
  },
]);
