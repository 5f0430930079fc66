import { actionsUnowned } from '../../../server/src/checks/rules/retro/actions-unowned.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'reviews/export.impact-review.md';

testRule(actionsUnowned, [
  {
    name: 'accepts actions with owner and date, in whatever form',
    path,
    text: '# Retro\n\n## Actions\n\n- [ ] Move the export to the list (@dana, by 2026-07-01)\n- Dana to write the guide by Friday\n- Write the guide (Omkar, next sprint)\n- Platform team adds the alarm every Monday\n',
  },
  {
    name: 'reports an action without either',
    path,
    text: '# Retro 🔁\n\n## Action items\n\n- [ ] Improve the export page\n      ^^^^^^^^^^^^^^^^^^^^^^^ warning: The action "Improve the export page" has no owner or date. Name one person and a day for it.\n',
  },
  {
    name: 'reports several once, with what they lack',
    path,
    text: '# Retro\n\n## Actions\n\n- Improve the export page (@dana)\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 2 of 3 actions have no date, the first "Improve the export page (@dana)". Name one person and a day for each.\n- Talk to sales (@sam)\n- Write the guide (@joy, 2026-07-01)\n',
  },
  {
    name: 'reads tables',
    path,
    text: '# Retro\n\n## Corrective actions\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n| Add the alarm | Omkar | 2026-03-20 | ✅ Done |\n| Write it down 📝 | | 2026-04-19 | Queued |\n  ^^^^^^^^^^^^^^^^ warning: The action "Write it down 📝" has no owner. Name one person and a day for it.\n| Close the gap | | | done |\n',
  },
  { name: 'leaves alone what is done', path, text: '# Retro\n\n## Actions\n\n- [x] Improve the export page\n- Talk to sales: done\n' },
  { name: 'waits until an action is filled in', path, text: '# Retro\n\n## Actions\n\n- [ ] <what is changed> (@<name>, by <date>)\n' },
  {
    name: 'leaves an introduction alone',
    path,
    text: '# Retro\n\n## Actions\n\n- For the next launch:\n  - Add the alarm (@dana, by July 1)\n',
  },
  {
    name: 'reports a look back that finds only what worked',
    path,
    text: '# Retro\n\n## What went well\n   ^^^^^^^^^^^^^^ warning: This review says what worked and nothing about what did not. Add what cost time, customers or trust; there is always something.\n\n- The pilot\n',
    fixed: /## What did not work\n\n- </,
  },
  {
    name: 'reports an empty other side',
    path,
    text: '# Retro\n\n## What went well\n\n- The pilot\n\n## What went wrong\n   ^^^^^^^^^^^^^^^ warning: Nothing stands under "What went wrong". Say what cost time, customers or trust; there is always something.\n\n- None\n',
  },
  {
    name: 'accepts what would be done differently',
    path,
    text: '# Retro\n\n## What worked\n\n- The pilot\n\n## What I would do differently\n\n- Start smaller\n',
  },
  { name: 'asks nothing of a review that is no look back', path, text: '# Review\n\n## Results\n\nActivation is at 36 %.\n' },
  {
    name: 'is info in a draft, with Windows line endings',
    path,
    text: '---\r\nstatus: scheduled\r\n---\r\n# Retro\r\n\r\n## Actions\r\n\r\n- Improve the page\r\n  ^^^^^^^^^^^^^^^^ info\r\n',
  },
  { name: 'reads Croatian', path, text: '# Retrospektiva\n\n**Išlo je**\n\n- Pilot\n\n**Nije išlo**\n\n- Rokovi\n' },
]);
