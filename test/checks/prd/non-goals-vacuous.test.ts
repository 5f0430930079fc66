import { nonGoalsVacuous } from '../../../server/src/checks/rules/prd/non-goals-vacuous.ts';
import { sectionEmpty } from '../../../server/src/checks/rules/doc/section-empty.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(nonGoalsVacuous, [
  {
    name: 'accepts something a reader might have expected',
    path,
    text: '# Bulk export\n\n## Non-goals\n\n- No SSO for the free tier in v1 (revisit Q4)\n',
  },
  {
    name: 'reports an empty section at its heading',
    path,
    text: '# Bulk export 🚀\n\n## 🚫 Non-goals\n   ^^^^^^^^^^^^ warning: "🚫 Non-goals" lists nothing. Name what readers may expect and will not get, with the reason.\n\n## Risks\n\n- Late\n',
  },
  {
    name: 'reports a section with nothing but a comment',
    path,
    text: '# Bulk export\n\n## Out of scope\n   ^^^^^^^^^^^^ warning\n\n<!-- what is left out -->\n',
  },
  { name: 'reports "None" and a lone bullet', path, text: '# Bulk export\n\n## Non-goals\n   ^^^^^^^^^ warning\n\n- None\n- N/A\n' },
  {
    name: 'reports items that are all generic',
    path,
    text: '# Bulk export\r\n\r\n## Non-goals\n   ^^^^^^^^^ warning: "Non-goals" rules out nothing in particular. Name the things somebody will ask for and will not get.\r\n\r\n- Everything else\r\n- Anything not listed above.\r\n- **Future work**\r\n- Nice-to-haves\r\n',
  },
  {
    name: 'reports a generic sentence in place of a list',
    path,
    text: '# Bulk export\n\n## Non-goals\n   ^^^^^^^^^ warning\n\nAnything not explicitly mentioned in this document.\n',
  },
  {
    name: 'accepts generic items beside a real one',
    path,
    text: '# Bulk export\n\n## Non-goals\n\n- Everything else\n- No admin dashboards in v1\n',
  },
  {
    name: 'reports goals that are only turned around',
    path,
    text: '# Bulk export\n\n## Goals\n\n- Improve onboarding completion\n- Make exports fast for finance leads\n\n## Non-goals\n   ^^^^^^^^^ warning: "Non-goals" only turns the goals around. Name things outside the goals that somebody will ask for and will not get.\n\n- Not improving onboarding completion\n- Not making exports fast for finance leads\n',
  },
  {
    name: 'accepts a limit of a goal',
    path,
    text: '# Bulk export\n\n## Goals\n\n- Export reports to CSV for finance leads\n\n## Non-goals\n\n- No export of reports to Excel for finance leads\n',
  },
  {
    name: 'accepts a few words of a long goal',
    path,
    text: '# Bulk export\n\n## Goals\n\n- Let finance leads export invoices in bulk without asking support for help\n\n## Non-goals\n\n- No bulk support\n',
  },
  {
    name: 'reads tables, sub-headings, quotes and code',
    path,
    text: '# Bulk export\n\n## Out of scope\n\n| What | Why |\n|---|---|\n| SSO | later |\n',
  },
  { name: 'reads sub-headings', path, text: '# Bulk export\n\n## Out of scope\n\n### Single sign-on\n\n### Audit log\n' },
  { name: 'reads a list in code', path, text: '# Bulk export\n\n## Out of scope\n\n```txt\n- SSO\n```\n' },
  { name: 'leaves a merged heading alone', path, text: '# Bulk export\n\n## Goals & Non-goals\n\n- Everything else\n' },
  {
    name: 'looks at several sections together',
    path,
    text: '# Bulk export\n\n## Non-goals\n\n## Deferred\n\n- Ledger formats beyond three\n',
  },
  {
    name: 'leaves placeholders to their own rule',
    path,
    text: '# Bulk export\n\n## Non-goals\n\n- No <thing somebody will ask for> in <this version>\n',
  },
  { name: 'accepts a link to the list', path, text: '# Bulk export\n\n## Non-goals\n\n[Scope notes](scope.md)\n' },
  {
    name: 'reads non_goals of the front matter',
    path,
    text: '---\nnon_goals: [Everything else]\n^^^^^^^^^ warning: "non_goals" rules out nothing in particular. Name the things somebody will ask for and will not get.\n---\n# Bulk export\n',
  },
  { name: 'accepts an empty list that says nothing is left out on purpose', path, text: '---\nnon_goals: []\n---\n# Bulk export\n' },
  {
    name: 'accepts a real item of the front matter beside an empty section',
    path,
    text: '---\nnon_goals: [Admin dashboards]\n---\n# Bulk export\n\n## Non-goals\n',
  },
  {
    name: 'reads a bold label whose items are labels themselves',
    path,
    text: '# Bulk export\n\n**Out of scope**\n\n- **SSO:** later\n- **Audit log:** never\n',
  },
  {
    name: 'reports an empty bold label',
    path,
    text: '# Bulk export\n\n**Goals:** less typing\n\n**Out of scope**\n  ^^^^^^^^^^^^ warning\n\n**Owner:** Dana\n',
  },
  {
    name: 'reads the value behind a bold label',
    path,
    text: '# Bulk export\n\n- **Goals:** less typing\n- **Out of scope:** everything else\n    ^^^^^^^^^^^^ warning\n- **Owner:** Dana\n',
  },
  { name: 'accepts an answer in another language', path, text: '# 批量导出\n\n## 非目标\n\n- 不支持管理后台\n' },
  { name: 'reports a generic answer in another language', path, text: '# 批量导出\n\n## 非目标\n   ^^^ warning\n\n- 其他功能\n' },
  { name: 'is info in a draft', path, text: '---\nstatus: draft\n---\n# Bulk export\n\n## Non-goals\n   ^^^^^^^^^ info\n' },
  {
    name: 'stays a warning once committed',
    path,
    text: '---\nstatus: approved\n---\n# Bulk export\n\n## Non-goals\n   ^^^^^^^^^ warning\n',
  },
  { name: 'leaves other kinds alone', path: 'problems/PRB-1.problem.md', text: '# Closing the books\n\n## Non-goals\n' },
]);

testRule(sectionEmpty, [
  { name: 'leaves an empty non-goals section to prd/non-goals-vacuous', path, text: '# Bulk export\n\n## Non-goals\n' },
]);
