import { vagueTerm } from '../../../server/src/checks/rules/lang/vague-term.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(vagueTerm, [
  {
    name: 'accepts what can be counted or seen',
    path,
    text: '# A\n\n## Requirements\n\n- Export of 1 M rows finishes in 60 s\n- A lead finds the button without help\n',
  },
  {
    name: 'looks at headlines in a PRFAQ only',
    path,
    text: '# A seamless export\n\nBERLIN, 2026-11-05 — Today Acme announces exports in one click.\n',
  },
  {
    name: 'reports one line at its word',
    path,
    text: '# A 🚀\r\n\r\n## Requirements\r\n\r\n- 🚀 A robust export\r\n       ^^^^^^ info: "robust" means something else to every reader. Say what can be counted or seen instead, such as a number or a time.\r\n',
  },
  {
    name: 'reports the lines of a section once',
    path,
    text: '# A\n\n## Goals\n\n- A seamless export\n    ^^^^^^^^ info: 3 lines in "Goals" use words that every reader measures differently: "seamless", "user-friendly" and "best-in-class". Say what can be counted or seen instead.\n- A **user-friendly** page\n- Best-in-class support\n- Fewer typed rows\n',
  },
  { name: 'accepts a line with a quantity', path, text: '# A\n\n## Requirements\n\n- A robust export: 1 M rows in under 60 seconds\n' },
  {
    name: 'accepts a name that is explained',
    path,
    text: '# A\n\n## Goals\n\n- **Robust rebuild** — the table is made anew where it is missing\n',
  },
  {
    name: 'accepts words of size in a story',
    path,
    text: '# A\n\n## Requirements\n\n- Picks the appropriate page from several certificates\n- Says why it could be sufficient\n',
  },
  {
    name: 'reports words of size in a duty',
    path,
    text: '# A\n\n## Requirements\n\n- Access shall be given in a reasonable time. Today it takes several days.\n                             ^^^^^^^^^^ info\n',
  },
  { name: 'leaves ways out to their rule', path, text: '# A\n\n## Requirements\n\n- Must show a warning where appropriate\n' },
  { name: 'accepts statistics', path, text: '# A\n\n## Requirements\n\n- The result must be statistically significant\n' },
  { name: 'accepts a robust community', path, text: '# A\n\n## Goals\n\n- Tools with a robust open source community\n' },
  {
    name: 'does not read quotations, code, quotes and done tasks',
    path,
    text: '# A\n\n## Goals\n\n- Says "seamless"\n- `robust` mode\n- [x] A robust export\n\n> An intuitive product, says Kim.\n',
  },
  { name: 'does not look at other sections', path, text: '# A robust export\n\n## Background\n\n- A seamless export\n' },
  {
    name: 'leaves criteria without quantities to their rule',
    path,
    text: '# A\n\n## Success criteria\n\n- Seamless exports\n- Robust imports\n',
  },
  {
    name: 'reports the odd criterion among measurable ones',
    path,
    text: '# A\n\n## Success criteria\n\n- Time to export from 2 hours to 15 minutes by 2026-12-31\n- 90 % of teams export weekly\n- An intuitive page\n     ^^^^^^^^^ info\n',
  },
  {
    name: 'reports a headline',
    path: 'prfaqs/books.md',
    text: '# PRFAQ\n\n## Press release\n\n### Acme makes exports seamless\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: "seamless" in the headline could stand on any product. Say what customers can do now, with a number if there is one.\n\nToday Acme announced an export.\n',
  },
  {
    name: 'gathers what is left after five sections',
    path,
    text: `# A\n\n${['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']
      .map(
        (name, index) =>
          `## Goals of ${name}\n\n- A robust export\n${index < 5 ? '    ^^^^^^ info\n' : index === 5 ? '    ^^^^^^ info: 2 lines in 2 more sections use words that every reader measures differently. Say what can be counted or seen.\n' : ''}\n`,
      )
      .join('')}`,
  },
  { name: 'is silent once closed', path, text: '---\nstatus: dropped\n---\n# A\n\n## Goals\n\n- A robust export\n' },
]);
