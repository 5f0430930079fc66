import { templateUnfilled } from '../../../server/src/checks/rules/doc/template-unfilled.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const filled = (heading: string): string =>
  `## ${heading}\n\nFinance leads re-type about 300 rows every Friday, which costs each of them two hours.\n\n`;

testRule(templateUnfilled, [
  {
    name: 'reports prompts in square brackets, once and at the title',
    path,
    text: '# PRD: [Feature name]\n^^^^^^^^^^^^^^^^^^^^^ warning: This looks like an unfilled template: most sections still hold what the template asks for. Fill them in, or keep the file where templates are kept.\n\n## Problem\n\n[The pain or unmet need]\n\n## Goals\n\n- **Primary objective:** [Main goal]\n\n## Non-goals\n\n- [What we leave out]\n',
  },
  {
    name: 'reports prompts in braces over several lines',
    path,
    text: '# Export 🚀\r\n^^^^^^^^^^^ warning\r\n\r\n## Why\r\n\r\n{{One paragraph about\r\nthe force behind this}}\r\n\r\n## Goals\r\n\r\n{What must be true}\r\n\r\n## Scope\r\n\r\n- {A thing that is in}\r\n',
  },
  {
    name: 'reports guidance in comments',
    path,
    text: '# Export\n^^^^^^^^ warning\n\n## Summary\n\n<!-- One paragraph about the proposal. -->\n\n## Motivation\n\n<!-- Why are we doing this? -->\n\n## Risks\n\n<!-- What could go wrong\nand what do we do about it? -->\n',
  },
  {
    name: 'reports instructions in words and in italics',
    path,
    text: '# Export\n^^^^^^^^ warning\n\n## Problem\n\nDescribe the problem being solved.\n\n## Solution\n\n_What are we building?_\n\n## Goals\n\n- List the goals\n\n## Timeline\n\n2026\n',
  },
  {
    name: 'reports tables of dots and prompts',
    path,
    text: '# Export\n^^^^^^^^ warning\n\n## Success metrics\n\n| Metric | Target |\n|---|---|\n| [Metric 1] | [Target] |\n\n## Journeys\n\n| Step | Action |\n|---|---|\n| 1 | ... |\n| 2 | … |\n\n## Owner\n\nTBD\n',
  },
  {
    name: 'is an error once committed',
    path,
    text: '---\nstatus: approved\n---\n# Export\n^^^^^^^^ error\n\n## Problem\n\n<your problem in a sentence>\n\n## Goals\n\n<your goals in a sentence>\n\n## Scope\n\n<what is in and out>\n',
  },
  {
    name: 'is an info in a draft that another tool’s template began',
    path,
    text: '---\nstatus: draft\n---\n# Export\n^^^^^^^^ info\n\n## Problem\n\n[Describe it]\n\n## Goals\n\n[List them]\n\n## Scope\n\n[List it]\n',
  },
  {
    name: 'leaves a document alone that was begun from the kind’s own sections',
    path,
    text: '# Export\n\n## Problem\n\n<Your customer, by role> <does what today>, <how often>, which costs <hours or money>. We know from <evidence id>.\n\n## Goals\n\n1. <the customer can …>\n2. <the business gets …>\n\n## Background\n\n<What changed, what was tried, and what was decided (decision id).>\n',
  },
  {
    name: 'accepts a document with guidance left in',
    path,
    text: `# Export\n\n${['Problem', 'Goals', 'Scope', 'Risks'].map(filled).join('<!-- Say what it is about. -->\n\n')}`,
  },
  {
    name: 'accepts a few prompts left',
    path,
    text: `# Export\n\n${filled('Problem')}${filled('Goals')}${filled('Scope')}## Risks\n\n[Your risks]\n\n## Timeline\n\nTBD\n`,
  },
  {
    name: 'accepts links, tasks, code and tags in brackets',
    path,
    text: '# Export\n\n## Plan\n\n- [x] [Design](a.md)\n- [ ] [Build][b]\n\n## Code\n\n```ts\nconst a = [b];\n```\n\n## Page\n\n<details>\n<summary>More</summary>\n\n`[Feature:x]`\n\n</details>\n\n[b]: c.md\n',
  },
  { name: 'leaves empty sections to their rule', path, text: '# Export\n\n## Problem\n\n## Goals\n\n## Scope\n\n## Risks\n' },
  { name: 'accepts a short note with two prompts', path, text: '# Export\n\n## Problem\n\n[the problem]\n\n## Goals\n\n[the goals]\n' },
  {
    name: 'is silent once closed',
    path,
    text: '---\nstatus: retired\n---\n# A\n\n## Problem\n\n[it]\n\n## Goals\n\n[they]\n\n## Scope\n\n[it]\n',
  },
]);
