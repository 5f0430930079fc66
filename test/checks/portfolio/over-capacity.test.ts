import assert from 'node:assert/strict';
import { overCapacity } from '../../../server/src/checks/rules/portfolio/over-capacity.ts';
import { problemsOf, testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
const config = 'version: 1\ncapacity: {teams: [{id: gate, pm_per_period: 10}, {id: yard, pm_per_period: 5}]}\n';
const prd = (id: number, effort: number, more = 'status: approved\nperiod: 2026-Q3\nteam: gate\n'): string =>
  `---\nid: PRD-${String(id)}\n${more}rice: {reach: ${String(1000 * id)}, impact: 1, confidence: 80%, effort: ${String(effort)}}\n---\n# Title\n`;

testRule(overCapacity, [
  { name: 'accepts 80 % of the capacity exactly', path, config, others: { 'prds/b.md': prd(2, 5) }, text: prd(1, 3) },
  {
    name: 'reports more, and what ranks lowest',
    path,
    config,
    others: { 'prds/b.md': prd(2, 5) },
    text: '---\nid: PRD-1\nstatus: approved\nteam: gate\nperiod: 2026-Q3\n        ^^^^^^^ warning: Team gate has committed 8.1 person-months in 2026-Q3, but may plan 8 of its 10. Move what ranks lowest: PRD-1.\nrice: {reach: 1000, impact: 1, confidence: 80%, effort: 3.1}\n---\n',
  },
  {
    name: 'adds up decimals as people do',
    path,
    config: 'version: 1\ncapacity: {load_factor: 1, teams: [{id: gate, pm_per_period: 0.3}]}\n',
    others: { 'prds/b.md': prd(2, 0.2) },
    text: prd(1, 0.1),
  },
  {
    name: 'heeds the load factor of rubric.yaml',
    path,
    config: 'version: 1\ncapacity: {load_factor: 1, teams: [{id: gate, pm_per_period: 10}]}\n',
    others: { 'prds/b.md': prd(2, 5) },
    text: prd(1, 5),
  },
  { name: 'is silent where no capacity is known', path, others: { 'prds/b.md': prd(2, 500) }, text: prd(1, 300) },
  {
    name: 'is silent about a team whose capacity is not known',
    path,
    config,
    others: { 'prds/b.md': prd(2, 50).replace('gate', 'billing') },
    text: prd(1, 5),
  },
  {
    name: 'is silent about work that names no team of several',
    path,
    config,
    others: { 'prds/b.md': prd(2, 50, 'status: approved\nperiod: 2026-Q3\n') },
    text: prd(1, 5),
  },
  {
    name: 'takes all work for the one team there is',
    path,
    config: 'version: 1\ncapacity: {teams: [{id: gate, pm_per_period: 10}]}\n',
    others: { 'prds/b.md': prd(2, 5, 'status: approved\nperiod: 2026-Q3\n') },
    text: '---\nid: PRD-1\nstatus: in-delivery\nperiod: 2026-Q3\n        ^^^^^^^ warning: Team gate has committed 10 person-months in 2026-Q3, but may plan 8 of its 10. Move what ranks lowest: PRD-2.\neffort: {value: 5, unit: pm}\n---\n',
  },
  {
    name: 'does not offer to move what has begun',
    path,
    config,
    others: { 'prds/b.md': prd(2, 5, 'status: in-delivery\nperiod: 2026-Q3\nteam: gate\n') },
    text: '---\nstatus: in-delivery\nteam: gate\nperiod: 2026-Q3\n        ^^^^^^^ warning: Team gate has committed 9 person-months in 2026-Q3, but may plan 8 of its 10. Decide now what waits.\neffort: {value: 4, unit: pm}\n---\n',
  },
  {
    name: 'splits work over its periods by days',
    path,
    config,
    others: { 'prds/b.md': prd(2, 10, 'status: approved\nperiod: 2026-H2\nteam: gate\n'), 'prds/c.md': prd(3, 1) },
    text: '---\nid: PRD-1\nstatus: approved\nteam: gate\nperiod: 2026-Q3\n        ^^^^^^^ warning: Team gate has committed 9.5 person-months in 2026-Q3, but may plan 8 of its 10. Move what ranks lowest: PRD-2.\neffort: {value: 3.5, unit: pm}\nrice: {reach: 90000, impact: 1, confidence: 80%, effort: 3}\n---\n',
  },
  {
    name: 'plans in months where most documents do',
    path,
    config,
    others: {
      'prds/b.md': prd(2, 5, 'status: approved\nperiod: 2026-07\nteam: gate\n'),
      'prds/c.md': prd(3, 12, 'status: approved\nperiod: 2026-Q3\nteam: gate\n'),
    },
    text: '---\nid: PRD-1\nstatus: approved\nteam: gate\nperiod: 2026-07\n        ^^^^^^^ warning: Team gate has committed 10 person-months in 2026-07, but may plan 8 of its 10. Move what ranks lowest: PRD-1 and PRD-3.\nrice: {reach: 10, impact: 1, confidence: 80%, effort: 1}\n---\n',
  },
  {
    name: 'looks at each period by itself',
    path,
    config,
    others: { 'prds/b.md': prd(2, 7, 'status: approved\nperiod: 2026-Q4\nteam: gate\n') },
    text: prd(1, 7),
  },
  {
    name: 'is silent about a period that is over',
    path,
    config,
    today: '2026-10-01',
    others: { 'prds/b.md': prd(2, 50) },
    text: prd(1, 7),
  },
  {
    name: 'shares out work for several teams',
    path,
    config,
    others: { 'prds/b.md': prd(2, 8, 'status: approved\nperiod: 2026-Q3\ncapacity_teams: [Gate, yard]\n') },
    text: '---\nid: PRD-1\nstatus: approved\nteam: yard\nperiod: 2026-Q3\n        ^^^^^^^ warning: Team yard has committed 5 person-months in 2026-Q3, but may plan 4 of its 5. Move what ranks lowest: PRD-1.\nrice: {reach: 10, impact: 1, confidence: 80%, effort: 1}\n---\n',
  },
  {
    name: 'takes commitment before status',
    path,
    config,
    others: { 'prds/b.md': prd(2, 7, 'status: approved\ncommitment: exploring\nperiod: 2026-Q3\nteam: gate\n') },
    text: prd(1, 7),
  },
  {
    name: 'accepts plans of one and a half times as much',
    path,
    config,
    others: { 'prds/b.md': prd(2, 5, 'status: review\nperiod: 2026-Q3\nteam: gate\n') },
    text: prd(1, 7),
  },
  {
    name: 'reports plans beyond that, as info',
    path,
    config,
    others: { 'prds/b.md': prd(2, 5.5, 'status: draft\ncommitment: planned\nperiod: 2026-Q3\nteam: gate\n') },
    text: '---\r\nid: PRD-1 # 🚀\r\nstatus: approved\r\nteam: gate\r\nperiod: 2026-Q3\r\n        ^^^^^^^ info: Team gate has committed or planned 12.5 person-months in 2026-Q3, but may plan 8 of its 10. Move what ranks lowest: PRD-2.\r\nrice: {reach: 90000, impact: 1, confidence: 80%, effort: 7}\r\n---\r\n',
  },
  {
    name: 'leaves out points, which are no time',
    path,
    config,
    others: { 'prds/b.md': prd(2, 1).replace('rice:', 'effort: {value: 40, unit: points}\nrice:') },
    text: prd(1, 7),
  },
  {
    name: 'leaves out what is dropped',
    path,
    config,
    others: { 'prds/b.md': prd(2, 7, 'status: dropped\nperiod: 2026-Q3\nteam: gate\n') },
    text: prd(1, 7),
  },
  {
    name: 'counts an initiative and its PRDs once',
    path,
    config,
    others: {
      'initiatives/i.initiative.md':
        '---\nid: INI-1\nstatus: committed\nperiod: 2026-Q3\nteam: gate\neffort: {value: 7}\nlinks: {prd: [PRD-1]}\n---\n',
    },
    text: prd(1, 7),
  },
  {
    name: 'takes a problem for no work',
    path,
    config,
    others: { 'problems/p.problem.md': prd(9, 7, 'status: validated\nperiod: 2026-Q3\nteam: gate\n') },
    text: prd(1, 7),
  },
]);

describe('portfolio/over-capacity', () => {
  it('says what each document takes', () => {
    const [problem] = problemsOf(overCapacity, { path, config, others: { 'prds/b.md': prd(2, 5) } }, prd(1, 4));
    assert.deepEqual(
      problem?.related.map((place) => [place.path, place.message]),
      [['prds/b.md', 'PRD-2 takes 5 person-months of gate in 2026-Q3.']],
    );
  });
});
