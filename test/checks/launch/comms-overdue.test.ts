import { commsOverdue } from '../../../server/src/checks/rules/launch/comms-overdue.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'launches/export.md';
const plan = (fields: string, rows: string): string =>
  `---\nkind: launch-plan\n${fields}---\n# Launch\n\n## Comms\n\n| Audience | Channel | When | Owner | Status |\n|---|---|---|---|---|\n${rows}`;

testRule(commsOverdue, [
  {
    name: 'accepts days to come, and today',
    path,
    text: plan('', '| sales | memo | 2026-06-15 | @sam | |\n| support | memo | 2026-07-01 | @joy | |\n'),
  },
  {
    name: 'reports a day that has passed',
    path,
    text: plan(
      '',
      '| sales 💶 | memo | 2026-06-14 | @sam | planned |\n  ^^^^^^^^ warning: Telling "sales 💶" was due on 2026-06-14 and is not marked as done. Mark it, or give it a new day.\n',
    ),
  },
  {
    name: 'reports several once, the oldest first, by days counted from the launch',
    path,
    text: plan(
      'launch_date: 2026-06-20\n',
      '| support | memo | T-7 | @joy | |\n| sales | memo | T-14 | @sam | not sent |\n  ^^^^^ warning: 2 messages were due and are not marked as done, the first to "sales" on 2026-06-06. Mark them, or give them new days.\n',
    ),
  },
  {
    name: 'accepts what is done, in whatever words',
    path,
    text: plan(
      '',
      '| sales | memo | 2026-06-01 | @sam | ✅ |\n| support | memo | 2026-06-02 | @joy | Sent |\n| press | memo | 2026-06-02, sent | @joy | |\n',
    ),
  },
  {
    name: 'only asks where nothing says what is done',
    path,
    text: '---\nkind: launch-plan\n---\n# Launch\n\n## Comms\n\n| Audience | Channel | When | Owner |\n|---|---|---|---|\n| sales | memo | 2026-06-01 | @sam |\n  ^^^^^ info: The day of 1 of 2 messages has passed, the first to "sales" on 2026-06-01. If they were sent, say so in a column "Done".\n| support | memo | 2026-07-01 | @joy |\n',
  },
  {
    name: 'does not ask that once launched',
    path,
    text: '---\nkind: launch-plan\nstatus: launched\n---\n# Launch\n\n## Comms\n\n| Audience | Channel | When | Owner |\n|---|---|---|---|\n| sales | memo | 2026-06-01 | @sam |\n',
  },
  {
    name: 'reads a list with boxes',
    path,
    text: '# Launch\r\n\r\n## Comms\r\n\r\n- [x] Leadership: memo on 2026-06-01 (@dana)\r\n- [ ] Support: article by June 3, 2026 (@joy)\r\n      ^^^^^^^ warning\r\n- [ ] Sales: briefing on 2026-07-03 (@sam)\r\n',
  },
  { name: 'has nothing to count from without a launch date', path, text: plan('', '| sales | memo | T-7 | @sam | |\n') },
  {
    name: 'is silent where nobody says which day it is',
    path,
    today: '2026-06-01',
    text: plan('', '| sales | memo | 2026-06-14 | @sam | |\n'),
  },
  { name: 'waits until a row is filled in', path, text: plan('', '| <team> | memo | 2026-06-01 | @sam | |\n') },
  { name: 'is info in a draft', path, text: plan('status: draft\n', '| sales | memo | 2026-06-01 | @sam | |\n  ^^^^^ info\n') },
  { name: 'is silent once closed', path, text: plan('status: closed\n', '| sales | memo | 2026-06-01 | @sam | |\n') },
]);
