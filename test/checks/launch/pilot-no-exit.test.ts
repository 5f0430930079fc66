import { pilotNoExit } from '../../../server/src/checks/rules/launch/pilot-no-exit.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'launches/export.md';
const plan = (fields: string, body = ''): string => `---\nkind: launch-plan\n${fields}---\n# Bulk export launch\n${body}`;

testRule(pilotNoExit, [
  {
    name: 'accepts a pilot with size, end and exit',
    path,
    text: plan('stages:\n  - {name: Pilot, type: pilot, n: 12, end: 2026-07-15, go: at least 8 use it every week}\n'),
  },
  {
    name: 'reports what a pilot lacks',
    path,
    text: plan(
      'stages:\n  - {name: Beta with friends, type: beta}\n           ^^^^^^^^^^^^^^^^^ warning: Stage "Beta with friends" does not say with how many customers, until when or what ends it. A pilot says it in a line: "12 customers until 06-15; exit if at least 8 use it every week".\n',
    ),
  },
  {
    name: 'knows a pilot by its name, a size by its share and an end by the next start',
    path,
    text: plan(
      'stages:\n  - {name: Closed beta, percent: 2, start: 2026-07-01}\n           ^^^^^^^^^^^ warning: Stage "Closed beta" does not say what ends it. A pilot says it in a line: "12 customers until 06-15; exit if at least 8 use it every week".\n  - {name: all, percent: 100, start: 2026-08-01}\n',
    ),
  },
  {
    name: 'reports several once',
    path,
    text: plan(
      'stages:\n  - {name: Alpha pilot, n: 3, go: no lost file, duration: 7d}\n  - {name: Pilot, n: 12}\n           ^^^^^ warning: 2 betas or pilots leave their end open; "Pilot" does not say until when or what ends it. Give each a number of customers, a last day and a condition.\n  - {name: Beta, duration: 14d, go: no lost file}\n',
    ),
  },
  {
    name: 'reads a size in words from a table',
    path,
    text: '# Launch\n\n## Stages\n\n| Stage | Who | Lasts | Go on when |\n|---|---|---|---|\n| Pilot 🧪 | twelve accounts | 4 weeks | 8 of 12 use it every week |\n| Beta | friends | 4 weeks | 20 of them use it |\n  ^^^^ warning\n',
  },
  {
    name: 'reports a beta that says nothing of itself',
    path,
    text: plan(
      'release_strategy: beta\n                  ^^^^ warning: This launch is a beta and does not say with how many customers, until when or what ends it. Say it in a line: "12 customers until 06-15; exit if at least 8 use it every week".\n',
    ),
  },
  {
    name: 'accepts a beta that is told in words',
    path,
    text: plan(
      'release_strategy: beta\n',
      '\n## Release strategy\n\nTwelve carriers from April 6 to May 28, 2027. @noor decides on June 1 whether everybody gets it.\n',
    ),
  },
  { name: 'leaves other stages alone', path, text: plan('stages:\n  - {name: canary, percent: 5}\n  - {name: all, percent: 100}\n') },
  { name: 'waits until the stage is filled in', path, text: plan('stages:\n  - {name: Pilot, n: 12, go: <metric and threshold>}\n') },
  { name: 'is info in a draft', path, text: plan('status: draft\nstages:\n  - {name: Pilot, n: 12}\n           ^^^^^ info\n') },
  { name: 'is silent once closed', path, text: plan('status: closed\nstages:\n  - {name: Pilot, n: 12}\n') },
  {
    name: 'keeps its places with Windows line endings',
    path,
    text: '# Launch\r\n\r\n## Stages\r\n\r\n| Stage | Who | Go on when |\r\n|---|---|---|\r\n| Pilot | 12 accounts | 8 of 12 use it |\r\n  ^^^^^ warning\r\n',
  },
]);
