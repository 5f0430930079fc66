import { problemUnlinked } from '../../../server/src/checks/rules/prd/problem-unlinked.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const told =
  'Finance leads at companies with fifty to five hundred seats re-type about three hundred rows every Friday to close the books. It takes them two hours each time, one row in fifty is wrong, and the auditors find it a month later.';

testRule(problemUnlinked, [
  { name: 'accepts a link', path, text: '---\nlinks: {problem: PRB-9}\n---\n# Bulk export\n\n## Goals\n\n- Less typing\n' },
  { name: 'accepts a top-level link to the PRFAQ', path, text: '---\nprfaq: FAQ-2\n---\n# Bulk export\n\n## Goals\n\n- Less typing\n' },
  { name: 'accepts a label with an id', path, text: '# Bulk export\n\n**Problem:** PRB-9\n\n## Goals\n\n- Less typing\n' },
  { name: 'accepts a problem that is told', path, text: `# Bulk export\n\n## Problem\n\n${told}\n` },
  { name: 'accepts a background that tells it', path, text: `# Bulk export\n\n## Background\n\n${told}\n` },
  { name: 'accepts a summary that tells it', path, text: `# Bulk export\n\n## Summary\n\nToday this is a problem. ${told}\n` },
  {
    name: 'accepts an introduction that tells it',
    path,
    text: `# Bulk export\n\nToday this is a problem. ${told}\n\n## Goals\n\n- Less typing\n`,
  },
  {
    name: 'adds up what several sections tell',
    path,
    text: `# Bulk export\n\n## Problem\n\n${told.slice(0, 125)}\n\n### Cost\n\n${told.slice(125)}\n`,
  },
  {
    name: 'counts characters where words have no spaces',
    path,
    text: '# 批量导出\n\n## 问题\n\n财务主管每周五都要把大约三百行数据重新录入总账系统，每次需要两个小时，五十行里有一行会出错，审计人员往往一个月以后才发现，这会拖慢结账并带来罚款，客户支持每周也因此收到十二张工单，没有人知道怎么避免。\n',
  },
  {
    name: 'reports a document that tells goals and no problem, and offers a section',
    path,
    text: '# Bulk export 🚀\n^^^^^^^^^^^^^^^^ warning: No problem is linked or told. Link the problem statement ("problem: PRB-1"), or say in a section of its own who has the problem and what it costs them.\n\n## Goals\n\n- Less typing\n',
    fixed: /^# Bulk export 🚀\n\n## Problem\n\n<[^]*\n\n## Goals\n\n- Less typing\n$/,
  },
  {
    name: 'reports a problem told in a few words at its heading',
    path,
    text: '# Bulk export\r\n\r\n## 1. Problem\n   ^^^^^^^^^^ warning: "1. Problem" tells the problem in 4 words. Link the problem statement ("problem: PRB-1"), or say in at least 40 words who has it, how often and at what cost.\r\n\r\nExports are too slow.\r\n',
  },
  {
    name: 'takes a link in the section for the rest of the words',
    path,
    text: '# Bulk export\n\n## Problem\n\nSee [the interviews](../evidence/interviews.md).\n',
  },
  { name: 'leaves an empty section to doc/section-empty', path, text: '# Bulk export\n\n## Problem\n\n## Goals\n\n- Less typing\n' },
  {
    name: 'leaves placeholders to their own rule',
    path,
    text: '# Bulk export\n\n## Problem\n\n<Your customer, by role> does something.\n',
  },
  { name: 'leaves a missing why to prd/section-missing', path, text: '# Bulk export\n\n## Requirements\n\n- R-1\n' },
  {
    name: 'asks technical debt for the cost of doing nothing',
    path,
    text: '---\nprd_type: tech-debt\n---\n# Queue upgrade\n^^^^^^^^^^^^^^^ warning: No problem is linked or told. For technical debt, say in "cost_of_inaction" what happens if we do not do it.\n\n## Goals\n\n- One queue\n',
  },
  {
    name: 'accepts technical debt with that cost',
    path,
    text: '---\nprd_type: tech-debt\ncost_of_inaction: Support ends in June, and a failure takes two days to mend\n---\n# Queue upgrade\n\n## Goals\n\n- One queue\n',
  },
  {
    name: 'does not escalate',
    path,
    text: '---\nstatus: approved\n---\n# Bulk export\n^^^^^^^^^^^^^ warning\n\n## Goals\n\n- Less typing\n',
    fixed: /## Problem\n/,
  },
  {
    name: 'is info in a draft',
    path,
    text: '---\nstatus: draft\n---\n# Bulk export\n^^^^^^^^^^^^^ info\n\n## Goals\n\n- Less typing\n',
    fixed: /## Problem\n/,
  },
  { name: 'leaves other kinds alone', path: 'problems/PRB-1.problem.md', text: '# Closing the books\n\n## Goals\n\n- Less typing\n' },
]);
