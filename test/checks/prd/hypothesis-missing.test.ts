import { hypothesisMissing } from '../../../server/src/checks/rules/prd/hypothesis-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(hypothesisMissing, [
  { name: 'accepts a section', path, text: '# Export\n\n## Hypothesis\n\nOne click halves the time.\n' },
  {
    name: 'accepts a sentence of the form we believe',
    path,
    text: '# Export\n\n## Why\n\nWe believe that one-click export will halve close time, measured by close_duration.\n',
  },
  { name: 'accepts a smallest version', path, text: '# Export\n\n## Scope\n\n### MVP (in scope)\n\n- One format\n' },
  {
    name: 'accepts a smallest version named in a table',
    path,
    text: '# Export\n\n| Part | First version |\n|---|---|\n| Formats | One |\n',
  },
  { name: 'accepts it in the front matter', path, text: '---\nhypothesis: One click halves close time.\n---\n# Export\n' },
  { name: 'accepts other languages', path, text: '# Export\n\n## Ziel\n\nUnsere Hypothese: Ein Klick halbiert die Zeit.\n' },
  { name: 'accepts scripts without spaces', path, text: '# エクスポート\n\n## 目的\n\nこの機能の仮説は時間の半減である。\n' },
  { name: 'accepts a bold label', path, text: '# Export\n\n**Status**: Draft\n\n- **Hypothesis:** one click is enough\n' },
  { name: 'does not ask technical debt', path, text: '---\nprd_type: tech-debt\n---\n# Move billing\n' },
  { name: 'does not ask compliance work', path, text: '---\nprd_type: compliance\n---\n# Keep records\n' },
  { name: 'does not ask platform work', path, text: '---\nprd_type: platform\n---\n# Queue\n' },
  { name: 'does not ask a one-pager', path, text: '---\nlint: {template: one-pager}\n---\n# Export\n' },
  { name: 'is silent once closed', path, text: '---\nstatus: dropped\n---\n# Export\n' },
  {
    name: 'reports at the title and inserts the section',
    path,
    text: '# Bulk export 🚀\n^^^^^^^^^^^^^^^^ info: No sentence says what you believe will change, and there is no smallest version that would show it. Add "We believe that … will … for …, measured by …".\n\n## Problem\n\nRe-typing.\n\n## Requirements\n\n- R-1\n',
    fixed: /^# Bulk export 🚀\n\n## Problem\n\nRe-typing\.\n\n## Hypothesis\n\nWe believe that <[^]*\n\n## Requirements\n\n- R-1\n$/,
  },
  {
    name: 'asks feature work and stays an info once committed, with Windows line endings',
    path,
    text: '---\r\nprd_type: feature\r\nstatus: approved\r\n---\r\n# Export\r\n^^^^^^^^ info\r\n\r\n## Problem\r\n\r\nRe-typing.\r\n',
    fixed: /\r\n\r\n## Hypothesis\r\n\r\nWe believe that </,
  },
  {
    name: 'does not read comments',
    path,
    text: '# Export\n^^^^^^^^ info\n\n<!-- The MVP goes here. -->\n\n## Goals\n\n- Exports\n',
    fixed: /## Hypothesis\n/,
  },
  {
    name: 'reports an empty section where it stands',
    path,
    text: '# Export\n\n## Our hypothesis\n   ^^^^^^^^^^^^^^ info: There is nothing under "Our hypothesis" yet. Say what you believe will change, and the smallest version that could prove you wrong.\n\n<!-- What do we test? -->\n\n## Goals\n\n- Exports\n',
  },
  { name: 'leaves other kinds alone', path: 'problems/a.problem.md', text: '# Closing the books\n' },
]);
