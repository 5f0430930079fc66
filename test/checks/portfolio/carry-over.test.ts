import { carryOver } from '../../../server/src/checks/rules/portfolio/carry-over.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
const config = 'version: 1\ncapacity: {teams: [{id: gate, pm_per_period: 10}]}\n';
const prd = (reach: number, effort: number, more: string): string =>
  `---\n${more}rice: {reach: ${String(reach)}, impact: 1, confidence: 80%, effort: ${String(effort)}}\n---\n# Title\n`;
const others = { 'prds/b.md': prd(9000, 4, 'status: review\n'), 'prds/c.md': prd(8000, 4, 'status: approved\nperiod: 2026-Q4\n') };
const late = 'status: in-delivery\nperiod: 2026-Q1\n';
const today = '2026-07-15';

testRule(carryOver, [
  {
    name: 'reports work that is a whole period late and below the line',
    path,
    config,
    today,
    others,
    text: '---\nstatus: in-delivery\nperiod: 2026-Q1\n        ^^^^^^^ info: Planned for 2026-Q1 and still in progress, but now rank 3 of 3, below what there is capacity for. Decide whether to finish it, cut it down or stop, and set its period anew.\nrice: {reach: 10, impact: 1, confidence: 80%, effort: 1}\n---\n',
  },
  { name: 'accepts work that is late by less than a period', path, config, today: '2026-06-30', others, text: prd(10, 1, late) },
  { name: 'accepts late work that still ranks above the line', path, config, today, others, text: prd(99_000, 1, late) },
  {
    name: 'accepts work that fits the capacity exactly',
    path,
    config,
    today,
    others: { 'prds/b.md': prd(9000, 7, 'status: review\n') },
    text: prd(10, 1, late),
  },
  { name: 'is silent where no capacity is known', path, today, others, text: prd(10, 1, late) },
  {
    name: 'is silent about work that has not begun, or is done',
    path,
    config,
    today,
    others,
    text: prd(10, 1, 'status: approved\nperiod: 2026-Q1\n'),
  },
  { name: 'is silent about work without a period', path, config, today, others, text: prd(10, 1, 'status: in-delivery\n') },
  {
    name: 'is silent about work without a score, which has no rank',
    path,
    config,
    today,
    others,
    text: '---\nstatus: in-delivery\nperiod: 2026-Q1\n---\n',
  },
  {
    name: 'asks as soon as rubric.yaml says, on Windows as well',
    path,
    config: `${config}rules:\n  portfolio/carry-over: {options: {periods: 0}}\n`,
    today: '2026-04-02',
    others,
    text: '---\r\ntitle: 🚀\r\nstatus: active\r\nperiod: 2026-Q1\r\n        ^^^^^^^ info\r\nrice: {reach: 10, impact: 1, confidence: 80%, effort: 1}\r\n---\r\n',
  },
  {
    name: 'asks of initiatives',
    path: 'initiatives/i.initiative.md',
    config,
    today,
    others,
    text: '---\nstatus: in-progress\nperiod: 2026-03\n        ^^^^^^^ info\nrice: {reach: 10, impact: 1, confidence: 80%, effort: 1}\n---\n',
  },
]);
