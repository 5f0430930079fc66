import { loopOpen } from '../../../server/src/checks/rules/idea/loop-open.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'inbox/api.idea.md';

testRule(loopOpen, [
  {
    name: 'accepts an answer',
    path,
    text: '---\nstatus: declined\nupdated: 2026-05-01\nsubmitters: ["@ana"]\nresponded_at: 2026-05-09\n---\n# API\n',
  },
  {
    name: 'accepts an idea that nobody has decided',
    path,
    text: '---\nstatus: triaged\nupdated: 2026-01-01\nsubmitters: ["@ana"]\n---\n# API\n',
  },
  {
    name: 'accepts a decision of the last two weeks',
    path,
    text: '---\nstatus: declined\nupdated: 2026-06-01\nsubmitters: ["@ana"]\n---\n# API\n',
  },
  {
    name: 'goes by the last change and not by the day they asked',
    path,
    text: '---\nstatus: declined\nupdated: 2026-06-10\nsubmitters: [{ref: "crm:1", date: 2025-01-01}]\n---\n# API\n',
  },
  { name: 'says nothing where no day is known', path, text: '---\nstatus: declined\nsubmitters: ["@ana"]\n---\n# API\n' },
  { name: 'says nothing where nobody is named', path, text: '---\nstatus: declined\nupdated: 2026-01-01\n---\n# API\n' },
  {
    name: 'does not owe an answer to anonymous submitters',
    path,
    text: '---\nstatus: declined\nupdated: 2026-01-01\nsubmitters: [{type: internal, date: 2025-12-01}, anonymous]\n---\n# API\n',
  },
  {
    name: 'leaves duplicates to the idea that is kept',
    path,
    text: '---\nstatus: duplicate\nupdated: 2026-01-01\nsubmitters: ["@ana"]\n---\n# API\n',
  },
  {
    name: 'says nothing where nobody says which day it is wrong',
    path,
    text: '---\nstatus: declined\nupdated: soon\nsubmitters: ["@ana"]\n---\n# API\n',
  },
  {
    name: 'reports a declined idea, though it is closed',
    path,
    text: '---\nid: IDEA-31\nstatus: declined\n        ^^^^^^^^ warning: The idea has been "declined" since 2026-05-31 or longer, and ACME has not been told. Answer them, and note the day in responded_at.\nupdated: 2026-05-31\nsubmitters: [{ref: "crm:4711", type: customer, account: ACME, date: 2026-05-02}]\n---\n# API 🚀\n',
    fixed:
      '---\nid: IDEA-31\nstatus: declined\nupdated: 2026-05-31\nsubmitters: [{ref: "crm:4711", type: customer, account: ACME, date: 2026-05-02}]\nresponded_at: 2026-06-15\n---\n# API 🚀\n',
  },
  {
    name: 'counts several, and goes by the last of them without a day of change, with Windows line endings',
    path,
    text: '---\r\nstatus: Shipped\r\n        ^^^^^^^ warning: The idea has been "Shipped" since 2026-05-02 or longer, and the 2 who asked have not been told. Answer them, and note the day in responded_at.\r\nsubmitters:\r\n  - { name: Ana, date: 2026-04-02 }\r\n  - { name: Ben, date: 2026-05-02 }\r\nresponded_at:\r\n---\r\n# API\r\n',
    fixed:
      '---\r\nstatus: Shipped\r\nsubmitters:\r\n  - { name: Ana, date: 2026-04-02 }\r\n  - { name: Ben, date: 2026-05-02 }\r\nresponded_at: 2026-06-15\r\n---\r\n# API\r\n',
  },
  {
    name: 'heeds the option',
    path,
    config: 'version: 1\nrules:\n  idea/loop-open: {options: {days: 90}}\n',
    text: '---\nstatus: declined\nupdated: 2026-05-01\nsubmitters: ["@ana"]\n---\n# API\n',
  },
  {
    name: 'leaves other kinds alone',
    path: 'prds/a.md',
    text: '---\nstatus: launched\nupdated: 2026-01-01\nsubmitters: ["@ana"]\n---\n# Export\n',
  },
]);
