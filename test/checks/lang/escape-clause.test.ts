import { escapeClause } from '../../../server/src/checks/rules/lang/escape-clause.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(escapeClause, [
  {
    name: 'accepts requirements that say when they hold',
    path,
    text: '# A\n\n## Requirements\n\n- R-1 Retry 3 times, then alert.\n- R-2 Export rows, columns and totals.\n',
  },
  {
    name: 'reports a way out and leaves it out',
    path,
    text: '# A\n\n## Requirements\n\n- R-1 The export retries where possible.\n                         ^^^^^^^^^^^^^^ warning: "where possible" leaves open whether this holds. Say in which case it does, or leave the words out.\n',
    fixed: '# A\n\n## Requirements\n\n- R-1 The export retries.\n',
  },
  {
    name: 'reports an open list and closes it',
    path,
    text: '# A 🚀\r\n\r\n## Requirements\r\n\r\n- R-1 🚀 Export rows, columns, etc.\r\n                               ^^^ warning: "etc" leaves the end of the list open. Name what else belongs to it, or leave the words out.\r\n',
    fixed: '# A 🚀\r\n\r\n## Requirements\r\n\r\n- R-1 🚀 Export rows, columns.\r\n',
  },
  {
    name: 'takes the full stop of etc. along inside a sentence',
    path,
    text: '# A\n\n## Requirements\n\n- Rows, columns, etc. are exported.\n                 ^^^ warning\n',
    fixed: '# A\n\n## Requirements\n\n- Rows, columns are exported.\n',
  },
  {
    name: 'reports a section once',
    path,
    text: '# A\n\n## Acceptance criteria\n\n- [ ] Passed a security review (if necessary)\n                                ^^^^^^^^^^^^ warning: 3 lines in "Acceptance criteria" leave a way out: "if necessary", "as needed" and "asap". Say what holds in which case, or leave the words out.\n- [ ] Translated as needed.\n- [ ] Support is told ASAP\n- [ ] Done\n',
    fixed: '# A\n\n## Acceptance criteria\n\n- [ ] Passed a security review\n- [ ] Translated.\n- [ ] Support is told\n- [ ] Done\n',
  },
  {
    name: 'looks into tables',
    path,
    text: '# A\n\n## Requirements\n\n| Id | Requirement |\n|---|---|\n| R-1 | Exports in a timely manner |\n                ^^^^^^^^^^^^^^^^^^ warning\n',
    fixed: '# A\n\n## Requirements\n\n| Id | Requirement |\n|---|---|\n| R-1 | Exports |\n',
  },
  {
    name: 'accepts the case that is named',
    path,
    text: '# A\n\n## Requirements\n\n- Kept as required by law.\n- Shown as required fields.\n- Warns when required fields are empty.\n- If possible to undo, offers it.\n',
  },
  {
    name: 'accepts examples',
    path,
    text: '# A\n\n## Requirements\n\n- Other formats (CSV, XLSX, etc.) are one list.\n- Formats such as CSV, XLSX etc. are one list.\n',
  },
  {
    name: 'does not read code and quotations',
    path,
    text: '# A\n\n## Requirements\n\n- Reads `/etc` and `a, b, etc.`\n- Shows "Retry later if possible".\n\n> As needed, says Kim.\n',
  },
  {
    name: 'leaves what is done or struck out alone',
    path,
    text: '# A\n\n## Acceptance criteria\n\n- [x] Reviewed (as needed)\n- ~~Translated if necessary~~\n- [ ] Checked:\n  - [x] Reviewed (as needed)\n',
  },
  {
    name: 'lets a non-goal be needed one day, and its list be open',
    path,
    text: '# A\n\n## Non-goals\n\n- No sandbox; the operator sees to it if needed.\n- No charts, maps, etc.\n',
  },
  {
    name: 'reports a way out of a non-goal',
    path,
    text: '# A\n\n## Non-goals\n\n- No new formats as far as possible\n                 ^^^^^^^^^^^^^^^^^^ warning\n',
    fixed: '# A\n\n## Non-goals\n\n- No new formats\n',
  },
  {
    name: 'does not look at descriptions',
    path,
    text: '# A\n\n## Background\n\n- We retry where possible, etc.\n\n## Requirements\n\nThe export retries where possible today.\n',
  },
  {
    name: 'looks at sentences of duty among the requirements',
    path,
    text: '# A\n\n## Requirements\n\nThe export must retry where possible.\n                      ^^^^^^^^^^^^^^ warning\n',
    fixed: '# A\n\n## Requirements\n\nThe export must retry.\n',
  },
  { name: 'is silent once closed', path, text: '---\nstatus: dropped\n---\n# A\n\n## Requirements\n\n- Retries where possible\n' },
  {
    name: 'is gentle in a draft',
    path,
    text: '---\nstatus: draft\n---\n# A\n\n## Requirements\n\n- Retries where possible\n          ^^^^^^^^^^^^^^ info\n',
    fixed: '---\nstatus: draft\n---\n# A\n\n## Requirements\n\n- Retries\n',
  },
  {
    name: 'has nothing to say in another language',
    path,
    text: '# A\n\n## Anforderungen\n\n- Der Export wird nach Möglichkeit wiederholt usw.\n',
  },
]);
