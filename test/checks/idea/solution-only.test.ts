import { solutionOnly } from '../../../server/src/checks/rules/idea/solution-only.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'inbox/api.idea.md';

testRule(solutionOnly, [
  {
    name: 'accepts a need in the front matter',
    path,
    text: '---\nstatus: triaged\nneed: Sync orders nightly without an export by hand.\n---\n# Add a REST API\n',
  },
  {
    name: 'accepts a section for the need',
    path,
    text: '---\nstatus: triaged\n---\n# Add a REST API\n\n## Underlying need\n\nNightly order sync.\n',
  },
  { name: 'accepts a link to the problem', path, text: '---\nstatus: triaged\nproblem: PRB-9\n---\n# Add a REST API\n' },
  { name: 'accepts an idea that goes on elsewhere', path, text: '---\nstatus: promoted\npromoted_to: [PRD-4]\n---\n# Add a REST API\n' },
  { name: 'does not ask while the idea is new', path, text: '---\nstatus: new\n---\n# Add a REST API\n' },
  { name: 'does not ask where nothing says how far the idea is', path, text: '# Add a REST API\n' },
  { name: 'is silent once declined', path, text: '---\nstatus: declined\n---\n# Add a REST API\n' },
  {
    name: 'accepts a request that says what it is for',
    path,
    text: '---\nstatus: triaged\n---\n# REST API\n\n## Request\n\n> "We need a REST API so that we can stop exporting by hand."\n',
  },
  {
    name: 'accepts a request that tells a quantity',
    path,
    text: '---\nstatus: triaged\n---\n# REST API\n\nThe export is 40 minutes of work.\n',
  },
  { name: 'leaves prompts to doc/placeholder-left', path, text: '---\nstatus: triaged\n---\n# REST API\n\n## Underlying need\n\nTBD\n' },
  {
    name: 'reports a request for a solution and inserts the section',
    path,
    text: '---\nstatus: triaged\n---\n# Order sync 🚀\n^^^^^^^^^^^^^^^ info: "We need a REST API" is one way to meet a need, and nothing says which. Ask what they want to get done, and add it as need or as a section.\n\n## Request\n\n> "We need a REST API." (ACME)\n',
    fixed: /## Request\n\n> "We need a REST API\." \(ACME\)\n\n## Underlying need\n\n<Your customer[^]+$/,
  },
  {
    name: 'reports a title that asks for a solution',
    path,
    text: '---\nstatus: accepted\n---\n# Add an export button\n^^^^^^^^^^^^^^^^^^^^^^ info: "Add an export button" is one way to meet a need, and nothing says which. Ask what they want to get done, and add it as need or as a section.\n',
    fixed: /## Underlying need\n/,
  },
  {
    name: 'reports an idea that tells no need in any words',
    path,
    text: '---\r\nstatus: triaged\r\n---\r\n# Dark mode\r\n^^^^^^^^^^^ info: Nothing says what they need underneath. Ask what they want to get done and how they do it today, and add it as need or as a section.\r\n',
    fixed: /\r\n## Underlying need\r\n/,
  },
  {
    name: 'reports an empty section where it stands',
    path,
    text: '---\nstatus: triaged\n---\n# Dark mode\n\n## Underlying need\n   ^^^^^^^^^^^^^^^ info\n\n## Evidence\n\nEVD-7\n',
  },
  { name: 'leaves other kinds alone', path: 'prds/a.md', text: '---\nstatus: review\n---\n# Add an export button\n' },
]);
