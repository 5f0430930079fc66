import { definitionIncomplete } from '../../../server/src/checks/rules/metric/definition-incomplete.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/activation.metric.md';
const rest = 'direction: up\nsource: Amplitude\ncadence: weekly';

testRule(definitionIncomplete, [
  {
    name: 'accepts a metric that says all',
    path,
    text: `---\nformula: activated / new accounts\nunit: "%"\n${rest}\n---\n# Activation rate\n`,
  },
  {
    name: 'accepts a section for the formula and one for the source',
    path,
    text: '---\nunit: "%"\ndirection: up\ncadence: weekly\n---\n# Activation rate\n\n## How it is calculated\n\nActivated by new accounts.\n\n## Data source\n\nAmplitude.\n',
  },
  {
    name: 'reports all that is missing at once, and inserts it to be filled in',
    path,
    text: '---\n^^^ info: This metric leaves open its unit, where the number comes from and how often it is read. Fill it in, so that two people who compute it get the same number and read it the same way.\nstatus: proposed\nformula: activated / new accounts\ndirection: up\n---\n# Activation rate\n',
    fixed:
      '---\nstatus: proposed\nformula: activated / new accounts\ndirection: up\nunit: "<what it is counted in>"\nsource: "<dashboard or query>"\ncadence: "<daily, weekly or monthly>"\n---\n# Activation rate\n',
  },
  {
    name: 'reports an empty value as missing',
    path,
    text: `---\n^^^ warning: This metric leaves open its unit. Fill it in, so that two people who compute it get the same number and read it the same way.\nformula: activated / new accounts\nunit:\n${rest}\n---\n# Activation rate\n`,
    fixed: /unit: "<what it is counted in>"/,
  },
  {
    name: 'reports what labels leave out, without front matter to put it into',
    path,
    text: '# Activation rate 🚀\r\n^^^^^^^^^^^^^^^^^^^^ warning: This metric leaves open its unit, whether up or down is good, where the number comes from and how often it is read. Fill it in, so that two people who compute it get the same number and read it the same way.\r\n\r\n**Status:** review\r\n\r\n## Definition\r\n\r\nActivated by new accounts.\r\n',
  },
  {
    name: 'is an error once the metric is active',
    path,
    text: `---\n^^^ error\nstatus: active\nformula: activated / new accounts\n${rest}\n---\n# Activation rate\n`,
    fixed: /unit/,
  },
  { name: 'leaves a placeholder to its own rule', path, text: `---\nformula: TBD\nunit: "<unit>"\n${rest}\n---\n# Activation rate\n` },
  {
    name: 'is silent while the definition itself is to be filled in',
    path,
    text: '---\nid: MET-1\n---\n# Activation rate\n\n## Definition\n\nThe share of <who is counted>.\n',
  },
  { name: 'leaves an empty section to its own rule', path, text: `---\nunit: "%"\n${rest}\n---\n# Activation rate\n\n## Definition\n` },
  {
    name: 'does not ask for the owner, which another rule does',
    path,
    text: `---\nformula: a / b\nunit: "%"\n${rest}\n---\n# Activation rate\n`,
  },
  { name: 'is silent on a page without any metadata', path, text: '# Activation rate\n\nWe look at it weekly.\n' },
  { name: 'is silent once retired', path, text: '---\nstatus: retired\n---\n# Activation rate\n' },
  { name: 'leaves front matter that cannot be read to its own rule', path, text: '---\nowner: @dana\n---\n# Activation rate\n' },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '---\nid: PRD-1\n---\n# Export\n' },
]);
