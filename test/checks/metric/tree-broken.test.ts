import { treeBroken } from '../../../server/src/checks/rules/metric/tree-broken.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/b.metric.md';
const metric = (id: string, front: string): string => `---\nmetric_id: ${id}\n${front}\n---\n# ${id}\n`;
const star = metric('weekly_active_teams', 'id: MET-1\nstatus: active\nrole: north-star');

testRule(treeBroken, [
  {
    name: 'accepts an input that drives the north star, by metric_id or id',
    path,
    text: metric('activation_rate', 'role: input\ndrives: [weekly_active_teams]'),
    others: { 'docs/a.metric.md': star, 'docs/c.metric.md': metric('invites', 'role: input\ndrives: MET-1') },
  },
  {
    name: 'accepts a north star over several steps',
    path,
    text: metric('invites', 'role: input\ndrives: [activation_rate]'),
    others: { 'docs/a.metric.md': star, 'docs/c.metric.md': metric('activation_rate', 'role: input\ndrives: [Weekly-Active-Teams]') },
  },
  {
    name: 'reports a metric that nobody defined, with the nearest name',
    path,
    text: '---\nrole: input\ndrives: [weekly_active_team]\n         ^^^^^^^^^^^^^^^^^^ warning: No metric is called "weekly_active_team", which this one is said to drive. Did you mean "weekly_active_teams"? Define it, or correct the name.\n---\n# Activation\n',
    others: { 'docs/a.metric.md': star },
    fixed: /drives: \[weekly_active_teams\]/,
  },
  {
    name: 'reports several such metrics together',
    path,
    text: '---\nrole: health\ndrives:\n  - uptime\n    ^^^^^^ warning: No metric is called "uptime" or "latency", which this one is said to drive. Define it, or correct the name.\n  - latency\n---\n# Errors\n',
  },
  {
    name: 'reports a circle as an error, once, with the way around',
    path,
    text: '---\nmetric_id: invites\ndrives: [activation_rate]\n         ^^^^^^^^^^^^^^^ error: These metrics drive one another in a circle: invites → activation_rate → retention → invites. Take out the link that runs against cause and effect.\n---\n# Invites\n',
    others: {
      'docs/c.metric.md': metric('activation_rate', 'drives: [retention]'),
      'docs/d.metric.md': metric('retention', 'drives: [invites]'),
    },
  },
  {
    name: 'leaves the circle to the first of its metrics',
    path,
    text: metric('activation_rate', 'role: input\ndrives: [invites]'),
    others: { 'docs/a.metric.md': metric('invites', 'drives: [activation_rate]'), 'docs/c.metric.md': star },
  },
  {
    name: 'reports a metric that drives itself',
    path,
    text: '---\nmetric_id: invites\ndrives: invites\n        ^^^^^^^ error: These metrics drive one another in a circle: invites → invites. Take out the link that runs against cause and effect.\n---\n# Invites\n',
  },
  {
    name: 'reports an input that drives nothing',
    path,
    text: '---\nrole: input\n      ^^^^^ warning: This input metric leads to no north star. Say under "drives" which metric it moves early.\n---\n# Invites 🚀\n',
    others: { 'docs/a.metric.md': star },
  },
  {
    name: 'reports an input that leads elsewhere',
    path,
    text: '---\nrole: input\ndrives: [activation_rate]\n        ^^^^^^^^^^^^^^^^^ warning\n---\n# Invites\n',
    others: { 'docs/a.metric.md': star, 'docs/c.metric.md': metric('activation_rate', 'role: health') },
  },
  { name: 'asks no input to lead anywhere before there is a north star', path, text: metric('invites', 'role: input') },
  {
    name: 'nor to the north star of another product',
    path,
    text: metric('invites', 'role: input\nproduct: Books'),
    others: { 'docs/a.metric.md': `${star.slice(0, 4)}product: Payroll\n${star.slice(4)}` },
  },
  {
    name: 'reports two active north stars of one product, on the first',
    path,
    text: '---\nmetric_id: books_closed\nstatus: active\nproduct: Books\nrole: north-star\n      ^^^^^^^^^^ warning: 2 active metrics are the north star of Books: books_closed and weekly_leads. Keep one, and make the others inputs that drive it.\n---\n# Books closed\n',
    others: { 'docs/c.metric.md': metric('weekly_leads', 'status: active\nrole: north-star\nproduct: Books') },
  },
  {
    name: 'accepts one north star a product, and one that is only proposed',
    path,
    text: metric('books_closed', 'status: active\nrole: north-star\nproduct: Books'),
    others: {
      'docs/c.metric.md': metric('payslips', 'status: active\nrole: north-star\nproduct: Payroll'),
      'docs/d.metric.md': metric('leads', 'status: proposed\nrole: north-star\nproduct: Books'),
    },
  },
  { name: 'leaves a placeholder to its own rule', path, text: metric('invites', 'role: input\ndrives: [TBD]') },
  {
    name: 'keeps quiet about a retired metric',
    path,
    text: metric('invites', 'status: retired\nrole: input'),
    others: { 'docs/a.metric.md': star },
  },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '---\ndrives: [x]\n---\n# Export\n' },
]);
