import { nonGoalsMissing } from '../../../server/src/checks/rules/prd/non-goals-missing.ts';
import { testRule } from '../../ruleTester.ts';

testRule(nonGoalsMissing, [
  {
    name: 'accepts a section by any of its names',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Not in scope\n\n- Admin dashboards in v1\n',
  },
  {
    name: 'accepts a merged heading',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Goals & Non-Goals\n\n- No dashboards\n',
  },
  {
    name: 'reports at the title and inserts the section where the schema puts it',
    path: 'prds/export.md',
    text: '# Bulk export 🚀\n^^^^^^^^^^^^^^^^ warning: No section says what is out of scope. Add non-goals: what readers may expect and will not get.\n\n## Problem\n\nRe-typing.\n',
    fixed: /^# Bulk export 🚀\n\n## Problem\n\nRe-typing\.\n\n## Non-goals\n\n- No <[^]*>\n$/,
  },
  {
    name: 'is an error once the document is committed',
    path: 'prds/export.md',
    text: '---\nid: PRD-1\nstatus: approved\n---\n# Bulk export\n^^^^^^^^^^^^^ error\n\n## Non-functional requirements\n',
    fixed: /# Bulk export\n\n## Non-goals\n\n- No <[^]*>\n\n## Non-functional requirements\n$/,
  },
  {
    name: 'leaves other kinds alone',
    path: 'problems/PRB-1.problem.md',
    text: '# Closing the books\n',
  },
]);
