import { execNoListMissing } from '../../../server/src/checks/rules/roadmap/exec-no-list-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/2026.roadmap.md';

testRule(execNoListMissing, [
  {
    name: 'reports an executive roadmap that leaves nothing out, and inserts the section',
    path,
    text: '---\naudience: exec\n---\n# Roadmap 🚀\r\n^^^^^^^^^^^^ warning: Nothing says what this roadmap leaves out. Add what somebody will ask for and not get, with the reason.\r\n',
    fixed: /# Roadmap 🚀\r\n\r\n## What we are not doing and why\r\n|# Roadmap 🚀\r\n\n## What we are not doing and why\n/,
  },
  {
    name: 'accepts things with a reason',
    path,
    text: '---\naudience: executive\nnot_doing: [{ what: Payroll }, { what: Mobile app, reason: Two of 400 customers asked }]\n---\n# Roadmap\n',
  },
  {
    name: 'accepts a decision as the reason',
    path,
    text: '---\naudience: executive\nnot_doing: [{ what: Payroll, decision: DEC-4 }]\n---\n# Roadmap\n',
  },
  {
    name: 'accepts a line that gives its reason',
    path,
    text: '---\naudience: executive\nnot_doing:\n  - Payroll, because two partners do it well\n---\n# Roadmap\n',
  },
  {
    name: 'reports a list without any reason',
    path,
    text: '---\naudience: executive\nnot_doing: [{ what: Payroll }, Mobile app, { what: SSO, reason: "" }]\n^^^^^^^^^ warning: None of the things under "not_doing" has a reason. Say why for at least one, or name the decision.\n---\n# Roadmap\n',
  },
  {
    name: 'accepts a section',
    path,
    text: '---\naudience: executive\n---\n# Roadmap\n\n## Why we say no\n\n- Payroll, because two partners do it well\n',
  },
  { name: 'accepts a section in another language', path, text: '# Roadmap\n\n**Audience**: Executive\n\n## 不做\n\n- 工资\n' },
  { name: 'leaves an empty section to its own rule', path, text: '---\naudience: executive\n---\n# Roadmap\n\n## Out of scope\n' },
  {
    name: 'reads the audience from a label',
    path,
    text: '# Roadmap\n^^^^^^^^^ warning\n\n**Audience**: Executives\n',
    fixed: /not doing and why/,
  },
  {
    name: 'is told gently in a draft',
    path,
    text: '---\naudience: executive\nstatus: draft\n---\n# Roadmap\n^^^^^^^^^ info\n',
    fixed: /not doing and why/,
  },
  { name: 'is silent once superseded', path, text: '---\naudience: executive\nstatus: superseded\n---\n# Roadmap\n' },
  {
    name: 'leaves front matter that cannot be read to its own rule',
    path,
    text: '---\nowner: @dana\naudience: executive\n---\n# Roadmap\n',
  },
  { name: 'asks nothing of other audiences', path, text: '---\naudience: sales\n---\n# Roadmap\n' },
]);
