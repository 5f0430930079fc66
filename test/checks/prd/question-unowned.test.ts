import { questionUnowned } from '../../../server/src/checks/rules/prd/question-unowned.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(questionUnowned, [
  { name: 'accepts a name and a date', path, text: '# Export\n\n## Open questions\n\n- SSO in v1? @lee by 2026-07-10\n' },
  { name: 'accepts a name alone', path, text: '# Export\n\n## Open questions\n\n- SSO in v1? @lee\n- @dana: which formats?\n' },
  { name: 'accepts a date alone', path, text: '# Export\n\n## Open questions\n\n- SSO in v1? (by 2026-Q3)\n' },
  {
    name: 'accepts a name for all',
    path,
    text: '# Export\n\n## Open questions\n\n@lee answers these before the review.\n\n- SSO in v1?\n- Formats?\n',
  },
  { name: 'accepts none', path, text: '# Export\n\n## Open questions\n\nNone blocking.\n' },
  { name: 'accepts a ticked box', path, text: '# Export\n\n## Open questions\n\n- [x] SSO in v1?\n' },
  { name: 'accepts a question that is struck out', path, text: '# Export\n\n## Open questions\n\n- ~~SSO in v1?~~\n- ✅ Formats?\n' },
  {
    name: 'takes what stands behind the question for an answer',
    path,
    text: '# Export\n\n## Open questions\n\n- SSO in v1? No, the review decided against it.\n- Formats? → three\n- **Pay as you go?** — consider metered overage\n- Price?\n  - Answer: 20 dollars a seat\n',
  },
  {
    name: 'does not judge questions that unfold, or that running text discusses',
    path,
    text: '# Export\n\n## Open questions\n\n<details>\n\n<summary>SSO in v1?</summary>\n\nWho needs it?\n\n</details>\n\n## Unresolved questions\n\nSSO in v1?\n\nThree customers asked.\n',
  },
  { name: 'does not judge statements', path, text: '# Export\n\n## Open questions\n\n- We may need another reason.\n' },
  {
    name: 'accepts a table with owners',
    path,
    text: '# Export\n\n## Open questions\n\n| Question | Owner | Due |\n|---|---|---|\n| SSO in v1? | Lee | 2026-07-01 |\n| Formats? | Dana | |\n',
  },
  {
    name: 'accepts a table with answers',
    path,
    text: '# Export\n\n## Open questions\n\n| # | Question | Decision |\n|---|---|---|\n| 1 | SSO in v1? | No |\n',
  },
  {
    name: 'accepts a row whose status settles it',
    path,
    text: '# Export\n\n## Open questions\n\n| Question | Status |\n|---|---|\n| SSO in v1? | Resolved |\n',
  },
  {
    name: 'leaves prompts to doc/placeholder-left',
    path,
    text: '# Export\n\n## Open questions\n\n- <question>?\n- <question>? @<name> by <date>\n',
  },
  { name: 'leaves an empty section to doc/section-empty', path, text: '# Export\n\n## Open questions\n' },
  { name: 'leaves questions elsewhere alone', path, text: '# Export\n\n## Goals\n\n- Faster?\n' },
  {
    name: 'reports one question where it stands',
    path,
    text: '# Export\n\n## Open questions\n\n- Does this need SSO in v1? 🤔\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: Nobody is named to answer this question, and no date. Add both, such as "@dana by 2026-09-30".\n- Formats? @lee\n',
    fixed: '# Export\n\n## Open questions\n\n- Does this need SSO in v1? 🤔 @<name> by <date>\n- Formats? @lee\n',
  },
  {
    name: 'reports several at the heading, with Windows line endings',
    path,
    text: '# Export\r\n\r\n## 9. Open Questions\r\n   ^^^^^^^^^^^^^^^^^ info: 2 of 3 open questions name nobody and no date, "SSO in v1?" for one. Add who answers each and by when.\r\n\r\n- [ ] SSO in v1?\r\n- Formats? @lee\r\n- Which ledger?\r\n',
    fixed:
      '# Export\r\n\r\n## 9. Open Questions\r\n\r\n- [ ] SSO in v1? @<name> by <date>\r\n- Formats? @lee\r\n- Which ledger? @<name> by <date>\r\n',
  },
  {
    name: 'reports a line of its own, and stays an info once committed',
    path,
    text: '---\nstatus: approved\n---\n# Export\n\n## Unresolved questions\n\nIs there any precedent for this? Anywhere?\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info\n',
    fixed: /Anywhere\? @<name> by <date>\n$/,
  },
  {
    name: 'reports rows whose owner is left empty',
    path,
    text: '# Export\n\n## Open questions\n\n| Question | Owner | Due |\n|---|---|---|\n| SSO in v1? | | – |\n^^^^^^^^^^^^^^^^^^^^ info\n| Formats? | Dana | |\n',
  },
  {
    name: 'reports questions with nested questions, which have no simple fix',
    path,
    text: '# Export\n\n## Open questions\n\n- Is there a need for an option?\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info\n  - Should it be on by default?\n',
  },
  {
    name: 'reports a question past its date as a warning',
    path,
    text: '# Export\n\n## Open questions\n\n- SSO in v1? @lee by 2026-05-10\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This question was to be answered by 2026-05-10 and is still open. Write down the answer, or the new date.\n',
  },
  {
    name: 'reports questions past their dates as an error once committed',
    path,
    text: '---\nstatus: approved\n---\n# Export\n\n## Open questions\n   ^^^^^^^^^^^^^^ error: 2 open questions are past their date, "SSO in v1?" for one. Write down the answers, or the new dates.\n\n| Question | Owner | Due |\n|---|---|---|\n| SSO in v1? | Lee | 2026-05-10 |\n| Formats? | Dana | 2026-Q1 |\n| Ledger? | Dana | 2026-Q2 |\n',
  },
  {
    name: 'does not hold an answered question to its date',
    path,
    text: '# Export\n\n## Open questions\n\n- SSO in v1? @lee by 2026-05-10: not in v1\n- [x] Formats? @lee by 2026-05-10\n',
  },
  {
    name: 'does not take a date in the question for its due date',
    path,
    text: '# Export\n\n## Open questions\n\n- Does the price of 2025-01-01 hold? @lee\n',
  },
  {
    name: 'reads full-width question marks',
    path,
    text: '# エクスポート\n\n## Open questions\n\n- 最初のリリースに SSO は必要か？\n^^^^^^^^^^^^^^^^^^^^ info\n',
    fixed: /必要か？ @<name> by <date>\n$/,
  },
  {
    name: 'reads a bold label',
    path,
    text: '# Export\n\n**Status**: Review\n\n**Open questions**\n\n- SSO in v1?\n^^^^^^^^^^^^ info\n',
    fixed: /SSO in v1\? @<name> by <date>\n$/,
  },
  {
    name: 'is silent once closed',
    path,
    text: '---\nstatus: dropped\n---\n# Export\n\n## Open questions\n\n- SSO in v1? @lee by 2026-05-10\n',
  },
  { name: 'leaves other kinds alone', path: 'problems/a.problem.md', text: '# Closing\n\n## Open questions\n\n- Who?\n' },
]);
