import { nonGoalsMissing } from '../../../server/src/checks/rules/prd/non-goals-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(nonGoalsMissing, [
  { name: 'accepts a section by any of its names', path, text: '# Bulk export\n\n## Not in scope\n\n- Admin dashboards in v1\n' },
  {
    name: 'accepts contractions, numbering, emphasis and emoji',
    path,
    text: '# Bulk export\n\n### 2.3 🚫 **What we’re not building (v1):**\n\n- Admin dashboards\n',
  },
  { name: 'accepts names in other languages', path, text: '# 批量导出\n\n## 非目标\n\n- 管理后台\n' },
  { name: 'accepts a merged heading', path, text: '# Bulk export\n\n## Goals & Non-Goals\n\n- No dashboards\n' },
  { name: 'accepts a section at the first level', path, text: '# Goals\n\n- Exports\n\n# Out of scope\n\n- Dashboards\n' },
  {
    name: 'accepts a bold label in a document without front matter',
    path,
    text: '# Bulk export\n\n**Status**: Draft\n\n* **What:** exports\n* **Out of scope:** dashboards\n',
  },
  { name: 'accepts non-goals in the front matter, even none', path, text: '---\nnon_goals: []\n---\n# Bulk export\n' },
  { name: 'leaves an empty section to prd/non-goals-vacuous', path, text: '# Bulk export\n\n## Non-goals\n' },
  {
    name: 'reports at the title and inserts the section where the schema puts it',
    path,
    text: '# Bulk export 🚀\n^^^^^^^^^^^^^^^^ warning: No section says what is out of scope. Add non-goals: what readers may expect and will not get.\n\n## Problem\n\nRe-typing.\n',
    fixed: /^# Bulk export 🚀\n\n## Problem\n\nRe-typing\.\n\n## Non-goals\n\n- No <[^]*>\n$/,
  },
  {
    name: 'is an error once the document is committed',
    path,
    text: '---\nid: PRD-1\nstatus: approved\n---\n# Bulk export\n^^^^^^^^^^^^^ error\n\n## Non-functional requirements\n',
    fixed: /# Bulk export\n\n## Non-goals\n\n- No <[^]*>\n\n## Non-functional requirements\n$/,
  },
  {
    name: 'stays a warning in a draft',
    path,
    text: '---\nstatus: draft\n---\n# Bulk export\n^^^^^^^^^^^^^ warning\n',
    fixed: /## Non-goals\n/,
  },
  { name: 'is silent once closed', path, text: '---\nstatus: dropped\n---\n# Bulk export\n' },
  {
    name: 'does not take false friends, comments and code for the section',
    path,
    text: '# Bulk export\n^^^^^^^^^^^^^ warning\n\n## Scope creep\n\nNone.\n\n<!--\n## Non-goals\n-->\n\n```md\n## Out of scope\n```\n',
    fixed: /\n## Non-goals\n\n- No </,
  },
  {
    name: 'keeps Windows line endings',
    path,
    text: '# Bulk export\r\n^^^^^^^^^^^^^ warning\r\n\r\n## Problem\r\n\r\nRe-typing.\r\n',
    fixed: /^# Bulk export\r\n\r\n## Problem\r\n\r\nRe-typing\.\r\n\r\n## Non-goals\r\n\r\n(?:- [^\n]*\r\n)+$/,
  },
  {
    name: 'reports a document without a title at its first line',
    path,
    text: 'Exports for leads.\n^^^^^^^^^^^^^^^^^^ warning\n',
    fixed: /^Exports for leads\.\n\n## Non-goals\n/,
  },
  { name: 'heeds what rubric.yaml sets', path, config: 'version: 1\nrules:\n  prd/non-goals-missing: off\n', text: '# Bulk export\n' },
  {
    name: 'heeds a suppression with its reason',
    path,
    text: '<!-- rubric-disable-file prd/non-goals-missing -- a one-page note -->\n# Bulk export\n',
  },
  { name: 'leaves other kinds alone', path: 'problems/PRB-1.problem.md', text: '# Closing the books\n' },
]);
