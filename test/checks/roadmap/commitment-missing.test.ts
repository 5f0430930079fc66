import { commitmentMissing } from '../../../server/src/checks/rules/roadmap/commitment-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/2026.roadmap.md';

testRule(commitmentMissing, [
  {
    name: 'accepts entries that all say it, with a disclaimer',
    path,
    text: '---\naudience: sales\ndisclaimer: Planned work may change.\nentries:\n  - { title: Model builder, period: 2026-Q3, commitment: planned }\n  - { title: Export, period: 2026-Q3, commitment: committed }\n---\n# Roadmap\n',
  },
  {
    name: 'reports one entry that does not say it, and can mark it as planned',
    path,
    text: '---\naudience: sales\nentries:\n  - title: Model builder\n           ^^^^^^^^^^^^^ warning: "Model builder" does not say whether it is a promise. Write committed, planned or exploring beside it.\n    period: 2026-Q3\n  - { title: Export, period: 2026-Q3, commitment: committed }\n---\n# Roadmap\n\nOnly this is a promise.\n',
    fixed: /\n {2}- title: Model builder\n {4}commitment: planned\n {4}period: 2026-Q3\n/,
  },
  {
    name: 'reports several together',
    path,
    text: '---\naudience: customers\nentries:\n  - { item: PRD-1, period: 2026-Q3 }\n            ^^^^^ warning: 2 of 3 entries do not say whether they are promises, such as "PRD-1". Write committed, planned or exploring beside each.\n  - PRD-2\n  - { item: PRD-3, commitment: committed }\n---\n# Roadmap\n\nDates may change.\n',
    fixed: /- \{ commitment: planned, item: PRD-1, period: 2026-Q3 \}\n {2}- PRD-2\n/,
  },
  {
    name: 'reports a commitment that is none of the three, without touching it',
    path,
    text: '---\naudience: cab\nentries: [{ title: Model builder, commitment: likely }]\n                   ^^^^^^^^^^^^^ warning\n---\n# Roadmap\n',
  },
  {
    name: 'asks for a disclaimer where not all is committed',
    path,
    text: '---\naudience: sales\nentries: [{ title: Model builder, commitment: planned }]\n---\n# Roadmap\n^^^^^^^^^ warning: Not all of this is committed, and nothing tells the reader what that means. Add a sentence that planned work may change.\n',
    fixed: /\ndisclaimer: "Planned work may change; only what is marked as committed is a promise\."\n---\n/,
  },
  {
    name: 'needs no disclaimer where all is committed',
    path,
    text: '---\naudience: sales\nentries: [{ title: Export, commitment: committed }]\n---\n# Roadmap\n',
  },
  {
    name: 'finds the disclaimer in the text',
    path,
    text: '---\naudience: sales\nentries: [{ title: Export, commitment: exploring }]\n---\n# Roadmap\n\n_This page is subject to change._\n',
  },
  {
    name: 'finds it in other languages',
    path,
    text: '---\naudience: sales\nentries: [{ title: Export, commitment: planned }]\n---\n# Roadmap\n\nÄnderungen vorbehalten.\n',
  },
  {
    name: 'does not find it in a comment',
    path,
    text: '---\naudience: sales\nentries: [{ title: Export, commitment: planned }]\n---\n# Roadmap\n^^^^^^^^^ warning\n\n<!-- may change -->\n',
    fixed: /disclaimer/,
  },
  {
    name: 'leaves a placeholder to its own rule',
    path,
    text: '---\naudience: sales\nentries: [{ title: Export, commitment: TBD }]\n---\n# Roadmap\n',
  },
  {
    name: 'is an error once published',
    path,
    text: '---\naudience: sales\nstatus: published\nentries: [{ title: Export }]\n                   ^^^^^^ error\n---\n# Roadmap\n',
    fixed: /commitment: planned/,
  },
  {
    name: 'is told gently in a draft, with Windows line endings and emoji',
    path,
    text: '---\r\naudience: Customer Advisory Board\r\nstatus: draft\r\nentries:\r\n  - title: Export 🚀\r\n           ^^^^^^^^^ info\r\n    period: 2026-Q3\r\n---\r\n# Roadmap\r\n',
    fixed: /title: Export 🚀\r\n {4}commitment: planned\r\n {4}period/,
  },
  {
    name: 'reads a table in the text',
    path,
    text: '# Roadmap\n\n**Audience:** Sales\n\n| When | Initiative | Commitment |\n|---|---|---|\n| Q3 2026 | Model builder | |\n            ^^^^^^^^^^^^^ warning: "Model builder" does not say whether it is a promise. Write committed, planned or exploring beside it.\n| Q4 2026 | Export | Planned (not committed) |\n\nWork may change.\n',
  },
  {
    name: 'reads lists under quarters, and what their items say of themselves',
    path,
    text: '# Roadmap\n\n**Audience:** Sales\n\n## Q3 2026\n\n- Model builder – drag and drop\n  ^^^^^^^^^^^^^ warning: "Model builder" does not say whether it is a promise. Write committed, planned or exploring beside it.\n- Export (planned, not committed)\n- [x] Import\n\n## Exploring\n\n- Forecasts\n\nNo guarantee.\n',
  },
  {
    name: 'leaves what is generated to where it comes from',
    path,
    text: '# Roadmap\n\n**Audience:** Sales\n\n<!-- rubric:roadmap -->\n\n## Now\n\n- Export\n\n<!-- /rubric:roadmap -->\n',
  },
  {
    name: 'does not take risks and milestones for entries',
    path,
    text: '---\naudience: sales\n---\n# Roadmap\n\n## Risks\n\n### Q3 2026\n\n- Hiring\n\n## Dates\n\n| What | When |\n|---|---|\n| Code freeze | 2026-07-01 |\n',
  },
  {
    name: 'asks nothing of a roadmap for the team',
    path,
    text: '---\naudience: engineering\nentries: [{ title: Export }]\n---\n# Roadmap\n',
  },
  { name: 'asks nothing of a roadmap that names no audience', path, text: '# Roadmap\n\n## Now\n\n- Export\n' },
]);
