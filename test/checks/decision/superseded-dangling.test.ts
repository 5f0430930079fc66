import { supersededDangling } from '../../../server/src/checks/rules/decision/superseded-dangling.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'log/1.decision.md';
const other = (id: string, fields: string): string => `---\nid: ${id}\ntitle: ${id} title\n${fields}\n---\n# Other\n`;

testRule(supersededDangling, [
  {
    name: 'accepts links on both sides',
    path,
    others: { 'log/2.decision.md': other('DEC-2', 'status: accepted\nsupersedes: [DEC-1]') },
    text: '---\nid: DEC-1\nstatus: superseded\nsuperseded_by: DEC-2\n---\n# Old\n',
  },
  {
    name: 'accepts the other side',
    path,
    others: { 'log/2.decision.md': other('DEC-2', 'status: superseded\nsuperseded_by: DEC-1') },
    text: '---\nid: DEC-1\nstatus: accepted\nlinks: {supersedes: [DEC-2]}\n---\n# New\n',
  },
  {
    name: 'leaves ids that nobody has to doc/broken-link',
    path,
    text: '---\nid: DEC-1\nstatus: superseded\nsuperseded_by: DEC-9\n---\n# Old\n',
  },
  {
    name: 'accepts a successor that the text names',
    path,
    text: '---\nid: DEC-1\nstatus: superseded\n---\n# Old\n\nSuperseded by [the gateway](2.decision.md).\n',
  },
  {
    name: 'accepts that a proposed decision wants to replace this one',
    path,
    others: { 'log/2.decision.md': other('DEC-2', 'status: proposed\nsupersedes: [DEC-1]') },
    text: '---\nid: DEC-1\nstatus: accepted\n---\n# Old\n',
  },
  { name: 'does not ask deprecated decisions', path, text: '---\nid: DEC-1\nstatus: deprecated\n---\n# Old\n' },
  {
    name: 'ignores other kinds of documents',
    path,
    others: { 'prds/a.md': other('PRD-2', 'status: approved\nsupersedes: [DEC-1]') },
    text: '---\nid: DEC-1\nstatus: accepted\n---\n# Old\n',
  },
  {
    name: 'reports a superseded decision without a successor',
    path,
    text: '---\nid: DEC-1\nstatus: superseded\n        ^^^^^^^^^^ error: This decision is superseded, and nothing says by which one. Link it in superseded_by.\n---\n# Old 🚀\n',
  },
  {
    name: 'knows the successor where that one says so, with Windows line endings',
    path,
    others: { 'log/2.decision.md': other('DEC-2', 'status: accepted\nsupersedes: [DEC-1]') },
    text: '---\r\nid: DEC-1\r\nstatus: Replaced\r\n        ^^^^^^^^ error\r\nlinks: { evidence: [EVD-1] }\r\n---\r\n# Old\r\n',
    fixed: '---\r\nid: DEC-1\r\nstatus: Replaced\r\nlinks: { superseded_by: DEC-2, evidence: [EVD-1] }\r\n---\r\n# Old\r\n',
  },
  {
    name: 'reports the newer one that does not name the older',
    path,
    others: { 'log/2.decision.md': other('DEC-2', 'status: superseded\nsuperseded_by: DEC-1') },
    text: '---\nid: DEC-1\n    ^^^^^ error: DEC-2, "DEC-2 title", says that this decision replaces it. Say so here as well: add it to supersedes.\nstatus: accepted\n---\n# New\n',
    fixed: '---\nid: DEC-1\nstatus: accepted\nsupersedes: [DEC-2]\n---\n# New\n',
  },
  {
    name: 'adds to a list that is there',
    path,
    others: { 'log/2.decision.md': other('DEC-2', 'superseded_by: DEC-1'), 'log/3.decision.md': other('DEC-3', 'superseded_by: DEC-1') },
    text: '---\nid: DEC-1\nsupersedes: [DEC-3]\n            ^^^^^^^ error\n---\n# New\n',
    fixed: '---\nid: DEC-1\nsupersedes: [DEC-3, DEC-2]\n---\n# New\n',
  },
  {
    name: 'makes a list of a single one',
    path,
    others: { 'log/2.decision.md': other('DEC-2', 'superseded_by: DEC-1'), 'log/3.decision.md': other('DEC-3', 'superseded_by: DEC-1') },
    text: '---\nid: DEC-1\nsupersedes: DEC-3\n            ^^^^^ error\n---\n# New\n',
    fixed: '---\nid: DEC-1\nsupersedes: [DEC-3, DEC-2]\n---\n# New\n',
  },
  {
    name: 'has no place in a list of several lines',
    path,
    others: { 'log/2.decision.md': other('DEC-2', 'superseded_by: DEC-1'), 'log/3.decision.md': other('DEC-3', 'superseded_by: DEC-1') },
    text: '---\nid: DEC-1\nsupersedes:\n  - DEC-3\n  ^^^^^^^ error\n---\n# New\n',
  },
  {
    name: 'reports a decision that another one has replaced, and supersedes it',
    path,
    others: { 'log/2.decision.md': other('DEC-2', 'status: accepted\nsupersedes: [DEC-1]') },
    text: '---\nid: DEC-1\nstatus: accepted\n        ^^^^^^^^ error: DEC-2, "DEC-2 title", replaces this decision, and the status here is still "accepted". Set it to superseded.\n---\n# Old\n',
    fixed: '---\nid: DEC-1\nstatus: superseded\nsuperseded_by: DEC-2\n---\n# Old\n',
  },
  {
    name: 'reports a circle',
    path,
    others: {
      'log/2.decision.md': other('DEC-2', 'status: superseded\nsupersedes: [DEC-1]\nsuperseded_by: DEC-3'),
      'log/3.decision.md': other('DEC-3', 'status: superseded\nsupersedes: [DEC-2]\nsuperseded_by: DEC-1'),
    },
    text: '---\nid: DEC-1\nstatus: superseded\nsupersedes: [DEC-3]\nsuperseded_by: DEC-2\n               ^^^^^ error: This decision is replaced by one that it replaces itself: DEC-1 → DEC-2 → DEC-3 → DEC-1. Remove one of the links.\n---\n# Old\n',
  },
  {
    name: 'reports a decision that replaces itself',
    path,
    text: '---\nid: DEC-1\nstatus: superseded\nsuperseded_by: DEC-1\n               ^^^^^ error\n---\n# Old\n',
  },
  { name: 'leaves other kinds alone', path: 'prds/a.md', text: '---\nid: PRD-1\nstatus: superseded\n---\n# Export\n' },
]);
