import { suppressionUnused } from '../../../server/src/checks/rules/doc/suppression-unused.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(suppressionUnused, [
  { name: 'accepts one that silences something', path, text: '<!-- rubric-disable-file prd/non-goals-missing -- a note -->\n# A\n' },
  { name: 'accepts one for the next line', path, text: '<!-- rubric-disable-next-line prd/non-goals-missing -- a note -->\n# A\n' },
  {
    name: 'accepts one that silences a rule about other documents',
    path,
    others: { 'prds/b.md': '---\nid: PRD-1\n---\n# B\n' },
    text: '---\nid: PRD-1\nlint: { disable: [doc/id-duplicate] } # on purpose\n---\n# A\n',
  },
  {
    name: 'accepts one that silences what the status silences anyway',
    path,
    text: '---\nstatus: parked\nlint: { disable: [prd/non-goals-missing] }\n---\n# A\n',
  },
  {
    name: 'says nothing of rules that are off',
    path,
    config: 'version: 1\nrules: { prd/non-goals-missing: off }\n',
    text: '<!-- rubric-disable-file prd/non-goals-missing -- a note -->\n# A\n',
  },
  {
    name: 'takes a comment away with its line',
    path,
    text: '# A\n\n<!-- rubric-disable-file doc/stale -- kept -->\n                         ^^^^^^^^^ info: doc/stale has nothing to report here, so there is nothing to silence. Take the suppression away.\n\nText 🚀.\n',
    fixed: '# A\n\nText 🚀.\n',
  },
  {
    name: 'takes one name out of several',
    path,
    text: '<!-- rubric-disable-file doc/stale prd/non-goals-missing -- kept -->\n                         ^^^^^^^^^ info\n# A\n',
    fixed: '<!-- rubric-disable-file prd/non-goals-missing -- kept -->\n# A\n',
  },
  {
    name: 'takes the last name out of several',
    path,
    text: '<!-- rubric-disable-file prd/non-goals-missing, doc/stale -->\n                                                ^^^^^^^^^ info\n# A\n',
    fixed: '<!-- rubric-disable-file prd/non-goals-missing -->\n# A\n',
  },
  {
    name: 'names several at once',
    path,
    text: '<!-- rubric-disable-file doc/stale doc/id-duplicate -->\r\n                         ^^^^^^^^^ info: doc/stale and doc/id-duplicate have nothing to report here, so there is nothing to silence. Take them out of the suppression.\r\n# A\r\n',
    fixed: '# A\r\n',
  },
  {
    name: 'reports one whose line has no such problem',
    path,
    text: '# A\n\n<!-- rubric-disable-next-line prd/non-goals-missing -- here -->\n                              ^^^^^^^^^^^^^^^^^^^^^ info\nText.\n',
    fixed: '# A\n\nText.\n',
  },
  {
    name: 'takes the list of the front matter away',
    path,
    text: '---\nid: PRD-1\nlint:\n  disable: [doc/stale]\n            ^^^^^^^^^ info\n---\n# A\n',
    fixed: '---\nid: PRD-1\n---\n# A\n',
  },
  {
    name: 'takes an entry out of a list',
    path,
    text: '---\nlint: { disable: [prd/non-goals-missing, doc/stale], template: one-pager }\n                                         ^^^^^^^^^ info\n---\n# A\n',
    fixed: '---\nlint: { disable: [prd/non-goals-missing], template: one-pager }\n---\n# A\n',
  },
  {
    name: 'takes a line out of a list',
    path,
    text: '---\nlint:\n  disable:\n    - prd/non-goals-missing\n    - doc/stale\n      ^^^^^^^^^ info\n---\n# A\n',
    fixed: '---\nlint:\n  disable:\n    - prd/non-goals-missing\n---\n# A\n',
  },
  {
    name: 'keeps what else stands in lint',
    path,
    text: '---\nlint: { disable: [doc/stale], template: one-pager }\n                  ^^^^^^^^^ info\n---\n# A\n',
    fixed: '---\nlint: { disable: [], template: one-pager }\n---\n# A\n',
  },
  {
    name: 'finds the rule that is meant',
    path,
    text: '<!-- rubric-disable-file prd/non-goal-missing -- a note -->\n                         ^^^^^^^^^^^^^^^^^^^^ info: There is no rule "prd/non-goal-missing", so nothing is silenced. Did you mean "prd/non-goals-missing"?\n# A\n',
    fixed: '<!-- rubric-disable-file prd/non-goals-missing -- a note -->\n# A\n',
  },
  {
    name: 'reports a name that is like no rule',
    path,
    text: '# A\n\n<!-- rubric-disable-file MD013 -- long lines -->\n                         ^^^^^ info: There is no rule "MD013", so nothing is silenced.\n',
    fixed: '# A\n\n',
  },
  {
    name: 'reports a comment that names none',
    path,
    text: '<!-- rubric-disable-file -- all of it -->\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: This suppression names no rule, so nothing is silenced. Name the rule, or take the suppression away.\n# A\n',
    fixed: '# A\n',
  },
  { name: 'does not read code', path, text: '# A\n\n```md\n<!-- rubric-disable-file doc/stale -->\n```\n' },
  {
    name: 'says nothing of its own suppression',
    path,
    text: '<!-- rubric-disable-file doc/suppression-unused doc/stale -- kept -->\n# A\n',
  },
]);
