import { featureLanguage } from '../../../server/src/checks/rules/problem/feature-language.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'problems/PRB-1.problem.md';
const clean = (name: string, sentence: string) => ({ name, path, text: `# Closing the books\n\n## Problem\n\n${sentence}\n` });

testRule(featureLanguage, [
  clean('accepts what the customer does', 'Finance leads re-type 300 rows every Friday to close the books.'),
  {
    name: 'reports a need for a thing at its words',
    path,
    text: '# Closing the books 📚\n\n## Problem\n\n📌 Every week, users need a CSV button on the list.\n               ^^^^^^^^^^^^^^^^^^^^^^^ warning: "users need a CSV button" names a solution. Say what the customer cannot get done without it, how often, and what that costs.\n',
  },
  {
    name: 'reports an instruction in the title',
    path,
    text: '# Add an export button\n  ^^^^^^^^^^^^^^^^^^^^ warning\n\n## Problem\n\nSlow.\n',
  },
  {
    name: 'reports what is not there',
    path,
    text: '# Closing the books\r\n\r\n## Problem\r\n\r\n- There is no dashboard for leads.\n  ^^^^^^^^^^^^^^^^^^^^^ warning\r\n- The product lacks an API.\n  ^^^^^^^^^^^^^^^^^^^^^^^^ warning\r\n',
  },
  {
    name: 'reports what we should build',
    path,
    text: '# Closing the books\n\n## Problem\n\nWe should build a reporting dashboard for leads.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning\n',
  },
  {
    name: 'reports a request behind a label',
    path,
    text: '# Closing the books\n\n## Problem\n\n**Request:** add a filter to the list.\n             ^^^^^^^^^^^^ warning\n',
  },
  {
    name: 'reports whoever needs it, and what stands beside it',
    path,
    text: '# Closing the books\n\n## Problem\n\nReceiving clerks need a temperature log screen next to the appointment.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning\n',
  },
  {
    name: 'stops after three',
    path,
    text: '# Closing the books\n\n## Problem\n\n- There is no API.\n  ^^^^^^^^^^^^^^^ warning\n- There is no export.\n  ^^^^^^^^^^^^^^^^^^ warning\n- There is no dashboard.\n  ^^^^^^^^^^^^^^^^^^^^^ warning\n- There is no filter.\n',
  },
  clean('exempts what customers say', 'In calls leads say "we need a dashboard" and “there is no export”.'),
  { name: 'exempts quotations', path, text: '# Closing the books\n\n## Problem\n\n> We need a CSV button.\n>\n> — finance lead\n' },
  clean('accepts a thing that only helps to name another', 'Users need API keys for every region, and admins need page numbers.'),
  clean('accepts things the customer has', 'The export fails, so leads open the dashboard, copy the page and build a spreadsheet.'),
  clean('accepts what people have to do', 'To see their week, leads build a dashboard by hand.'),
  clean('accepts a thing that is turned down', 'Leads do not need a dashboard; they need to know whether the books close on time.'),
  clean('accepts a bet', 'We are not sure whether users need an app.'),
  clean('accepts a lack of something that is no feature', 'There is no way to tell which invoices are late, and the team lacks time.'),
  clean('reads on over the end of a line', 'Leads want to\nprovide an API key, which nobody has.'),
  { name: 'looks only at the problem', path, text: '# Closing the books\n\n## Problem\n\nSlow.\n\n## Ideas\n\nBuild a dashboard.\n' },
  {
    name: 'lets a product keep its own noun',
    path,
    text: '---\nproduct: Payments API\n---\n# Closing the books\n\n## Problem\n\nMerchants need an API with fewer calls.\n',
  },
  {
    name: 'reads an introduction where no section tells the problem',
    path,
    text: '# Closing the books\n\nThere is no export.\n^^^^^^^^^^^^^^^^^^ warning\n',
  },
  {
    name: 'is info while exploring',
    path,
    text: '---\nstatus: exploring\n---\n# Closing the books\n\n## Problem\n\nThere is no export.\n^^^^^^^^^^^^^^^^^^ info\n',
  },
  { name: 'is silent once parked', path, text: '---\nstatus: parked\n---\n# Add an export button\n' },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '# Add an export button\n' },
]);
