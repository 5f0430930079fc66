import { statusUnknown } from '../../../server/src/checks/rules/doc/status-unknown.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(statusUnknown, [
  { name: 'accepts a status in any case, with emoji and version', path, text: '---\nstatus: 📝 In-Review (v1)\n---\n# Export\n' },
  { name: 'accepts no status', path, text: '---\nid: PRD-1\nstatus:\n---\n# Export\n' },
  {
    name: 'puts the nearest status first',
    path,
    text: '---\nstatus: aproved\n        ^^^^^^^ error: "aproved" is no status of a PRD. Did you mean "approved"?\n---\n# Export\n',
    fixed: '---\nstatus: approved\n---\n# Export\n',
  },
  {
    name: 'knows what other tools call it',
    path,
    text: '---\r\nstatus: "✅ Done" # 🚀\r\n        ^^^^^^^^ error: "✅ Done" is no status of a PRD. Did you mean "launched"?\r\n---\r\n',
    fixed: '---\r\nstatus: launched # 🚀\r\n---\r\n',
  },
  {
    name: 'names the statuses of the kind where nothing is near',
    path: 'problems/wait.problem.md',
    text: '---\nstatus: blue\n        ^^^^ error: "blue" is no status of a problem statement. Possible are exploring, framed, validated, chosen, parked, rejected.\n---\n',
    fixed: /status: [a-z]+\n/,
  },
  {
    name: 'knows that a problem is explored before it is written down',
    path: 'problems/wait.problem.md',
    text: '---\nstatus: draft\n        ^^^^^ error\n---\n',
    fixed: '---\nstatus: exploring\n---\n',
  },
  {
    name: 'only mentions a label',
    path,
    text: '# Export\n\n**Status:** Shipped v2.1\n            ^^^^^^^^^^^^ info\n',
    fixed: '# Export\n\n**Status:** launched\n',
  },
  {
    name: 'only mentions it where nobody set rubric.yaml up',
    path,
    config: 'none',
    text: '---\nstatus: blue\n        ^^^^ info\n---\n',
    fixed: /status: [a-z]+\n/,
  },
  { name: 'is silent where front matter cannot be read', path, text: '---\nstatus: blue\nowner: @dana\n---\n' },
]);
