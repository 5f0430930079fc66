import { criteriaMissing } from '../../../server/src/checks/rules/criteria/missing.ts';
import { testRule } from '../../ruleTester.ts';

const missing = 'No section says how success will be measured. Add success criteria with a baseline and a target.';

testRule(criteriaMissing, [
  {
    name: 'accepts a section by any of its names',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## 📊 **How will we measure success?**\n\n- Win rate from 30 % to 50 % by Q4\n',
  },
  {
    name: 'accepts criteria that are not measurable, which is said by the rule about that',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## KPIs\n\nCustomers like it.\n',
  },
  {
    name: 'reports at the title and inserts the section where the schema puts it',
    path: 'prds/export.md',
    text: `# Bulk export 🚀\n^^^^^^^^^^^^^^^^ warning: ${missing}\n\n## Problem\n\nRe-typing.\n\n## Risks\n\n- Load.\n`,
    fixed: /^# Bulk export 🚀\n\n## Problem\n\nRe-typing\.\n\n## Success criteria\n\n\| Metric \|[^]*\|\n\n## Risks\n\n- Load\.\n$/,
  },
  {
    name: 'reports a section that holds a comment, "N/A" or the head of a table',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success criteria\n   ^^^^^^^^^^^^^^^^ warning: The section "Success criteria" holds no criterion. Name the metric, its baseline and its target.\n\n<!-- One primary metric and a guardrail. -->\n\nN/A\n\n| Metric | Baseline | Target |\n|---|---|---|\n',
  },
  {
    name: 'reports a table with nothing but ids and dots',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success criteria\n   ^^^^^^^^^^^^^^^^ warning\n\n| ID | Metric | Target |\n|---|---|---|\n| SC-1 | ... | … |\n| SC-2 | | – |\n',
  },
  {
    name: 'reports once where several sections are empty, and not where one of them is filled',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success metrics\n   ^^^^^^^^^^^^^^^ warning\n\n## KPIs\n\nNone.\n',
  },
  {
    name: 'accepts a second section that is filled',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success metrics\n\n## KPIs\n\n- Win rate from 30 % to 50 %\n',
  },
  {
    name: 'accepts a table, a list in a sub-section, code, a picture and a link',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success metrics\n\n### Adoption\n\n- 40 teams\n',
  },
  {
    name: 'accepts a picture of the numbers',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success metrics\n\n![Metric tree](tree.png)\n',
  },
  {
    name: 'leaves a template that is still to be filled in to the rule about that',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Success criteria\n\n| Metric | Baseline | Target |\n|---|---|---|\n| <your metric> | <today> | <target> |\n',
  },
  {
    name: 'accepts criteria in front matter',
    path: 'prds/export.md',
    text: '---\nsuccess_criteria:\n  - Win rate from 30 % to 50 % by Q4\n---\n\n# Bulk export\n',
  },
  {
    name: 'reports empty criteria in front matter',
    path: 'prds/export.md',
    text: '---\nsuccess_criteria: []\nmetrics: [activation_rate]\n---\n\n# Bulk export\n^^^^^^^^^^^^^ warning\n',
    fixed: /\n## Success criteria\n/,
  },
  {
    name: 'accepts a label, with the bullets below it',
    path: 'prds/export.md',
    text: '# Bulk export\n\n**Problem:** re-typing.\n\n**Success metrics:**\n- **Adoption**: 40 teams\n- **Time**: from 2 h to 15 min\n\n**Risks:** none\n',
  },
  {
    name: 'accepts a label among bullets',
    path: 'prds/export.md',
    text: '# Bulk export\n\n- **Why:** re-typing\n- **Success metrics:**\n  - **Adoption**: 40 teams\n- **Risks:** none\n',
  },
  {
    name: 'reports a label with nothing behind it',
    path: 'prds/export.md',
    text: '# Bulk export\n\n**Success metrics**\n  ^^^^^^^^^^^^^^^ warning: The section "Success metrics" holds no criterion. Name the metric, its baseline and its target.\n\n**Risks:** none\n',
  },
  {
    name: 'accepts goals that are criteria in all but name',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Goals\n\n- Reduce time to entry from 2 hours to 15 minutes by Q3\n- Make finance happy\n',
  },
  {
    name: 'accepts a table of goals with metric and target',
    path: 'prds/export.md',
    text: '# Bulk export\n\n## Goals\n\n| ID | Criterion | Metric | Target |\n|---|---|---|---|\n| SC-1 | Lint | warnings | 0 warnings |\n',
  },
  {
    name: 'reports goals without a number, and numbers by the way',
    path: 'prds/export.md',
    text: '# Bulk export\n^^^^^^^^^^^^^ warning\n\n## Goals\n\n- Support 3 file formats\n- Make finance happy\n',
    fixed: /## Goals[^]*## Success criteria/,
  },
  {
    name: 'accepts acceptance criteria of a spike, whose success is an answer',
    path: 'prds/export.md',
    text: '---\nprd_type: spike\n---\n\n# Can we stream exports?\n\n## Exit criteria\n\n- We know whether 1 M rows stream.\n',
  },
  {
    name: 'does not take acceptance criteria of a feature for success criteria',
    path: 'prds/export.md',
    text: '---\nprd_type: feature\n---\n\n# Bulk export\n^^^^^^^^^^^^^ warning\n\n## Acceptance criteria\n\n- The file downloads.\n',
    fixed: /## Success criteria[^]*## Acceptance criteria/,
  },
  {
    name: 'accepts acceptance criteria of a problem, which say when it is solved',
    path: 'problems/PRB-1.problem.md',
    text: '# Re-typing\n\n## Acceptance criteria\n\n- Nobody re-types.\n',
  },
  {
    name: 'reports a problem statement',
    path: 'problems/PRB-1.problem.md',
    text: `# Re-typing\n^^^^^^^^^^^ warning: ${missing}\n\n## Problem\n\nFinance leads re-type 300 rows.\n`,
    fixed: /## Success criteria/,
  },
  {
    name: 'reports a launch plan, and as an error once it is ready',
    path: 'launches/export.launch-plan.md',
    text: `---\nstatus: ready\n---\n\n# Launch of bulk export\n^^^^^^^^^^^^^^^^^^^^^^^ error: ${missing}\n`,
    fixed: /## Success criteria/,
  },
  {
    name: 'leaves alone the kinds that are measured elsewhere',
    path: 'prfaqs/export.prfaq.md',
    text: '# Acme ends re-typing\n',
  },
  {
    name: 'stays a warning in a draft',
    path: 'prds/export.md',
    text: '---\nstatus: draft\n---\n\n# Bulk export\n^^^^^^^^^^^^^ warning\n',
    fixed: /## Success criteria/,
  },
  {
    name: 'is an error once the document is committed',
    path: 'prds/export.md',
    text: '---\nstatus: approved\n---\n\n# Bulk export\n^^^^^^^^^^^^^ error\n',
    fixed: /## Success criteria/,
  },
  {
    name: 'is silent about what is closed',
    path: 'prds/export.md',
    text: '---\nstatus: rejected\n---\n\n# Bulk export\n',
  },
  {
    name: 'inserts with the line endings of the document',
    path: 'prds/export.md',
    text: '# Bulk 🚀\r\n^^^^^^^^^ warning\r\n\r\n## Risks\r\n\r\n- Load.\r\n',
    fixed: /^# Bulk 🚀\r\n\r\n## Success criteria\r\n\r\n\|[^\n]*\r\n(?:[^\n]*\r\n)*## Risks\r\n\r\n- Load\.\r\n$/,
  },
  {
    name: 'understands other languages',
    path: 'prds/export.md',
    text: '# Massenexport\n\n## Erfolgskriterien\n\n- Zeit von 2 Stunden auf 15 Minuten\n',
  },
  {
    name: 'stays a warning in a committed document whose acceptance criteria say when it is done',
    path: 'prds/export.md',
    text: '---\nstatus: approved\n---\n# Export\n^^^^^^^^ warning: The acceptance criteria say when it is done, but no section says how success will be measured. Add success criteria with a baseline and a target.\n\n## Acceptance criteria\n\n- The file opens in a spreadsheet.\n',
    fixed: /## Success criteria/,
  },
]);
