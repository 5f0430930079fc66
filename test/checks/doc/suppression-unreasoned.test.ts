import { suppressionUnreasoned } from '../../../server/src/checks/rules/doc/suppression-unreasoned.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(suppressionUnreasoned, [
  { name: 'accepts a reason', path, text: '<!-- rubric-disable-file prd/non-goals-missing -- a one-page note -->\n# A\n' },
  {
    name: 'reports a comment without one',
    path,
    text: '# A 🚀\n\n<!-- rubric-disable-file prd/non-goals-missing -->\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: Say why prd/non-goals-missing is not to be heard here, behind two hyphens: "-- because …".\n',
  },
  {
    name: 'reports a reason that is still to be filled in',
    path,
    text: '<!-- rubric-disable-next-line doc/stale -- reason: <why this does not apply here> -->\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info\n# A\n',
  },
  {
    name: 'reports two hyphens with nothing behind them',
    path,
    text: '<!-- rubric-disable-file a/b c/d -- -->\r\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: Say why a/b, c/d is not to be heard here, behind two hyphens: "-- because …".\r\n# A\r\n',
  },
  {
    name: 'reports a list in the front matter',
    path,
    text: '---\nlint:\n  disable: [doc/stale]\n  ^^^^^^^^^^^^^^^^^^^^ info: Say why these rules are not to be heard here, in a comment behind the list: "# because …".\n---\n# A\n',
  },
  { name: 'accepts a comment behind the list', path, text: '---\nlint: { disable: [doc/stale] } # kept as history\n---\n# A\n' },
  { name: 'accepts a comment behind an entry', path, text: '---\nlint:\n  disable:\n    - doc/stale # kept as history\n---\n# A\n' },
  { name: 'accepts a comment above', path, text: '---\n# kept as history\nlint: { disable: [doc/stale] }\n---\n# A\n' },
  {
    name: 'takes no comment of another key for the reason',
    path,
    text: '---\nid: PRD-1 # ours\nlint: { disable: [doc/stale] }\n        ^^^^^^^^^^^^^^^^^^^^ info\n---\n# A\n',
  },
  { name: 'does not read code', path, text: '# A\n\n```md\n<!-- rubric-disable-file doc/stale -->\n```\n' },
  { name: 'is itself silenced like any other', path, text: '<!-- rubric-disable-file doc/suppression-unreasoned doc/stale -->\n# A\n' },
]);
