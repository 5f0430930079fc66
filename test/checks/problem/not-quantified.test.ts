import { notQuantified } from '../../../server/src/checks/rules/problem/not-quantified.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'problems/PRB-1.problem.md';

testRule(notQuantified, [
  { name: 'accepts a share and a duration', path, text: '# Closing the books\n\n## Problem\n\n12 of 20 admins spend > 2 h/week.\n' },
  {
    name: 'does not ask whether a number is plausible',
    path,
    text: '# Closing the books\n\n## Problem\n\nTeams spend 2+ h weekly, which costs $50K+ annually per employee.\n',
  },
  {
    name: 'reports at the heading of the problem',
    path,
    text: '# Closing the books 📚\n\n## 🔥 Problem\n   ^^^^^^^^^^ warning: The problem has no number yet. Say how often it happens, how many people have it, or what it costs them.\n\nUsers find entry slow (see PRB-3, phase 2, v1.4, 2026).\n',
  },
  {
    name: 'reads sub-sections, items and tables',
    path,
    text: '# Closing the books\n\n## Problem\n\nSlow.\n\n### Detail\n\n- Entry takes 40 minutes\n',
  },
  {
    name: 'reads cells with their headers',
    path,
    text: '# Closing the books\n\n## Problem\n\n| Step | Minutes |\n|---|---|\n| Entry | 40 |\n',
  },
  {
    name: 'counts the numbers of the evidence',
    path,
    text: '# Closing the books\n\n## Problem\n\nUsers find entry slow.\n\n## Evidence\n\n14 of 20 leads told us so.\n',
  },
  {
    name: 'counts the numbers of an impact section',
    path,
    text: '# Closing the books\n\n## Problem\n\nUsers find entry slow.\n\n## Impact on support\n\n30 tickets a week.\n',
  },
  {
    name: 'takes a frequency in words for a number',
    path,
    text: '# Closing the books\n\n## Problem\n\nLeads re-type the list every Friday.\n',
  },
  {
    name: 'takes the fields for a number',
    path,
    text: '---\ncost: {value: 2, unit: hours, per: week}\n---\n# Closing the books\n\n## Problem\n\nUsers find entry slow.\n',
  },
  { name: 'reads other scripts', path, text: '# 结账\n\n## 问题\n\n每次结账需要2小时。\n' },
  { name: 'reports other scripts', path, text: '# 结账\n\n## 问题\n   ^^ warning\n\n用户觉得录入很慢。\n' },
  { name: 'leaves an empty section to doc/section-empty', path, text: '# Closing the books\n\n## Problem\n\n## Evidence\n\nNone.\n' },
  {
    name: 'leaves placeholders to their own rule',
    path,
    text: '# Closing the books\n\n## Problem\n\n<Your customer, by role> finds entry slow.\n',
  },
  { name: 'leaves a missing section to problem/section-missing', path, text: '# Closing the books\n\n## Evidence\n\nCalls.\n' },
  {
    name: 'judges an introduction where no section tells the problem',
    path,
    text: '# Closing the books\n^^^^^^^^^^^^^^^^^^^ warning\n\nFinance leads close the books late and type the same rows from our list into their ledger by hand, because nothing they can download fits the format that the ledger wants.\n',
  },
  {
    name: 'is info while exploring',
    path,
    text: '---\nstatus: exploring\n---\n# Closing the books\r\n\r\n## Problem\n   ^^^^^^^ info\r\n\r\nSlow.\r\n',
  },
  {
    name: 'is info where only the stage says so',
    path,
    text: '---\nstage: exploring\n---\n# Closing the books\n\n## Problem\n   ^^^^^^^ info\n\nSlow.\n',
  },
  {
    name: 'stays a warning once validated',
    path,
    text: '---\nstatus: validated\n---\n# Closing the books\n\n## Problem\n   ^^^^^^^ warning\n\nSlow.\n',
  },
  { name: 'is silent once parked', path, text: '---\nstatus: parked\n---\n# Closing the books\n\n## Problem\n\nSlow.\n' },
  { name: 'reads bold labels', path, text: '# Closing the books\n\n**Problem:** entry is slow.\n  ^^^^^^^ warning\n\n**Who:** leads\n' },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '# Bulk export\n\n## Problem\n\nSlow.\n' },
]);
