import { stagesInvalid } from '../../../server/src/checks/rules/launch/stages-invalid.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'launches/export.md';
const plan = (fields: string, body = ''): string => `---\nkind: launch-plan\n${fields}---\n# Bulk export launch\n${body}`;
const head = '| Stage | Who | Share | Starts | Lasts | Go on when | Stop when |\n|---|---|---|---|---|---|---|\n';
const table = (rows: string): string => `# Bulk export launch\n\n## Stages\n\n${head}${rows}`;

testRule(stagesInvalid, [
  {
    name: 'accepts stages that grow to everybody',
    path,
    text: table('| canary | a | 5 % | | 3 days | – | – |\n| half | b | 50 % | | 4 days | – | – |\n| all | c | 100 % | | | – | – |\n'),
  },
  {
    name: 'accepts stages in the front matter',
    path,
    text: plan('stages:\n  - {name: canary, percent: 5, duration: 3d}\n  - {name: all, percent: 100}\n'),
  },
  {
    name: 'reports shares out of order and sorts the rows',
    path,
    text:
      '# Bulk export launch 🚀\n\n## Stages\n\n' +
      head +
      '| half | b | 50 % | | 4 days | – | – |\n| 🐤 canary | a | 25 % | | 3 days | – | – |\n' +
      '  ^^^^^^^^^ warning: Stage "🐤 canary" reaches 25 % after "half" has reached 50 %. Put the stages in order, each with a larger share than the one before.\n' +
      '| all | c | 100 % | | | – | – |\n',
    fixed:
      '# Bulk export launch 🚀\n\n## Stages\n\n' +
      head +
      '| 🐤 canary | a | 25 % | | 3 days | – | – |\n| half | b | 50 % | | 4 days | – | – |\n| all | c | 100 % | | | – | – |\n',
  },
  {
    name: 'sorts entries of the front matter, with Windows line endings',
    path,
    text: '---\r\nkind: launch-plan\r\nstages:\r\n  - {name: half, percent: 50, duration: 3d}\r\n  - {name: canary, percent: 5, duration: 3d}\r\n           ^^^^^^ warning\r\n  - {name: all, percent: 100}\r\n---\r\n# Launch\r\n',
    fixed:
      '---\r\nkind: launch-plan\r\nstages:\r\n  - {name: canary, percent: 5, duration: 3d}\r\n  - {name: half, percent: 50, duration: 3d}\r\n  - {name: all, percent: 100}\r\n---\r\n# Launch\r\n',
  },
  {
    name: 'sorts entries that run over several lines',
    path,
    text: '---\nkind: launch-plan\nstages:\n  - name: all\n    percent: 100\n    duration: 3d\n  - name: canary\n          ^^^^^^ warning\n    percent: 5\n    duration: 3d\n---\n# Launch\n',
    fixed:
      '---\nkind: launch-plan\nstages:\n  - name: canary\n    percent: 5\n    duration: 3d\n  - name: all\n    percent: 100\n    duration: 3d\n---\n# Launch\n',
  },
  {
    name: 'reports a share that is repeated',
    path,
    text: plan(
      'stages:\n  - {name: first, percent: 5, duration: 3d}\n  - {name: second, percent: 5, duration: 3d}\n           ^^^^^^ warning: Stage "second" reaches 5 %, as "first" did already. Give it a larger share, or make one stage of the two.\n  - {name: all, percent: 100}\n',
    ),
  },
  {
    name: 'reports a share beyond everybody, and nothing else about the shares',
    path,
    text: plan(
      'stages:\n  - {name: first, percent: 500, duration: 3d}\n           ^^^^^ warning: Stage "first" is for 500 % of customers. A share is at most 100 %.\n  - {name: all, percent: 100}\n',
    ),
  },
  {
    name: 'reports a rollout that never reaches everybody',
    path,
    text: plan(
      'stages:\n  - {name: first, percent: 5, duration: 3d}\n  - {name: half, percent: 50}\n           ^^^^ warning: The last stage, "half", reaches 50 %. Add the stage in which everybody gets it.\n',
    ),
  },
  {
    name: 'accepts a beta that ends before',
    path,
    text: plan('release_strategy: beta\nstages:\n  - {name: alpha, percent: 1, duration: 3d}\n  - {name: wide, percent: 5}\n'),
  },
  {
    name: 'accepts customers who are held out to compare with',
    path,
    text: plan(
      'stages:\n  - {name: first, percent: 5, duration: 3d}\n  - {name: most, percent: 90}\n',
      '\n10 % stay in the holdout group until March.\n',
    ),
  },
  {
    name: 'accepts waves that each reach all of their own, and parts that add up to everybody',
    path,
    text:
      table('| Europe | a | 100 % | | 3 days | | |\n| America | b | 100 % | | | | |\n') +
      '\n## Rollout phases\n\n' +
      head +
      '| a | a | 60 % | | 3 days | | |\n| b | b | 40 % | | 3 days | | |\n',
  },
  {
    name: 'accepts parts that add up to everybody',
    path,
    text: table('| a | a | 60 % | | 3 days | | |\n| b | b | 40 % | | 3 days | | |\n'),
  },
  {
    name: 'reports stages without a length once',
    path,
    text: plan(
      'stages:\n  - {name: canary, percent: 5}\n           ^^^^^^ warning: 2 of 3 stages do not say how long they last, "canary" first. Say after how many days, or on which date, the next one may begin.\n  - {name: half, percent: 50}\n  - {name: all, percent: 100}\n',
    ),
  },
  {
    name: 'accepts a length by dates, by the next start and by a gate that must hold',
    path,
    text: plan(
      'stages:\n  - {name: a, percent: 1, start: 2026-07-01}\n  - {name: b, percent: 5, start: 2026-07-08, end: 2026-07-12}\n  - {name: c, percent: 50, go: error rate below 0.5 % for 24 h}\n  - {name: all, percent: 100}\n',
    ),
  },
  {
    name: 'leaves the end of a pilot to launch/pilot-no-exit',
    path,
    text: plan('stages:\n  - {name: Pilot, type: pilot, n: 12}\n  - {name: all, percent: 100}\n'),
  },
  {
    name: 'reports a large first stage of a large launch only',
    path,
    text: plan(
      'tier: 1\nstages:\n  - {name: staff, percent: 0, duration: 3d}\n  - {name: first, percent: 25, duration: 3d}\n           ^^^^^ warning: The first stage, "first", reaches 25 % at once. Begin a launch of tier 1 with 10 % or less, so that a fault meets few.\n  - {name: all, percent: 100}\n',
    ),
  },
  {
    name: 'accepts it in a smaller launch',
    path,
    text: plan('tier: 2\nstages:\n  - {name: first, percent: 25, duration: 3d}\n  - {name: all, percent: 100}\n'),
  },
  {
    name: 'heeds the option',
    path,
    config: 'version: 1\nrules:\n  launch/stages-invalid: {severity: warning, options: {first: 30}}\n',
    text: plan('tier: 1\nstages:\n  - {name: first, percent: 25, duration: 3d}\n  - {name: all, percent: 100}\n'),
  },
  {
    name: 'reports a gradual launch without stages',
    path,
    text: plan(
      'release_strategy: gradual\n                  ^^^^^^^ warning: This launch is gradual, and no stages say how it grows. Add each step with its share, its length and what must hold to go on.\n',
    ),
  },
  {
    name: 'accepts stages that are told in words',
    path,
    text: plan('release_strategy: gradual\n', '\n## Release strategy\n\nTen sites for two weeks, then half, then everybody.\n'),
  },
  {
    name: 'reports a launch to everybody at once that gives no reason',
    path,
    text: plan(
      'release_strategy: big-bang\n                  ^^^^^^^^ warning: Everybody gets this at once, and nothing says why. Say in "reason" why no smaller step comes first.\n',
    ),
  },
  { name: 'accepts a reason in a field', path, text: plan('release_strategy: big-bang\nreason: The law changes for all on July 1.\n') },
  {
    name: 'accepts a reason in a section',
    path,
    text: plan('release_strategy: big-bang\n', '\n## Release strategy\n\nAll at once, because the law changes for everybody on July 1.\n'),
  },
  { name: 'accepts it in a small launch', path, text: plan('tier: 3\nrelease_strategy: big-bang\n') },
  {
    name: 'is info in a draft',
    path,
    text: plan(
      'status: draft\nstages:\n  - {name: first, percent: 5, duration: 3d}\n  - {name: half, percent: 50}\n           ^^^^ info\n',
    ),
  },
  {
    name: 'is silent once closed',
    path,
    text: plan('status: rolled-back\nstages:\n  - {name: first, percent: 5, duration: 3d}\n  - {name: half, percent: 50}\n'),
  },
  {
    name: 'waits until the stages are filled in',
    path,
    text: table('| canary | <team> | 5 % | <date> | <days> | – | – |\n| half | b | 50 % | | 4 days | – | – |\n'),
  },
  {
    name: 'reads a table of phases in German',
    path,
    text: '# Einführung\n\n**Status:** Review\n\n## Stages\n\n| Stufe | Anteil | Dauer |\n|---|---|---|\n| Hälfte | 50 % | 3 Tage |\n| Erste | 5 % | 3 Tage |\n  ^^^^^ warning\n| Alle | 100 % | |\n',
    fixed:
      '# Einführung\n\n**Status:** Review\n\n## Stages\n\n| Stufe | Anteil | Dauer |\n|---|---|---|\n| Erste | 5 % | 3 Tage |\n| Hälfte | 50 % | 3 Tage |\n| Alle | 100 % | |\n',
  },
  {
    name: 'does not take a schedule of phases for stages',
    path,
    text: '# Launch\n\n## Rollout\n\n| Phase | Dates | Deliverables |\n|---|---|---|\n| 1 | May | 50 % of the texts |\n| 2 | June | the rest |\n',
  },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '---\nrelease_strategy: gradual\n---\n# Export\n' },
]);
