import { estimateStale } from '../../../server/src/checks/rules/score/estimate-stale.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/a.md';
const prd = (rice: string, more = 'status: review\n'): string => `---\nid: PRD-1\n${more}rice: ${rice}\n---\n`;
const dated = (day: string): string => `{reach: 500/month, impact: 1, confidence: {value: 80%, date: ${day}}, effort: 3}`;
const marked = (carets: string): string =>
  `---\nid: PRD-1\nstatus: review\nrice:\n  reach: 500/month\n  impact: 1\n  effort: 3\n  confidence:\n    date: 2026-01-26\n${carets}    value: 80%\n---\n`;

testRule(estimateStale, [
  {
    name: 'reports an input by its own date',
    path,
    text: marked(
      '          ^^^^^^^^^^ info: Confidence is 140 days old, and the ranking still counts it. Estimate it again, and set its date.\n',
    ),
    fixed: marked('').replace('2026-01-26', '2026-06-15'),
  },
  {
    name: 'reports several inputs once, at the oldest',
    path,
    text: '---\nid: PRD-1\nstatus: review\nrice:\n  impact: 1\n  effort: {value: 3, date: 2026-03-01}\n  reach: {value: 500, per: month, date: 2026-02-01}\n                                        ^^^^^^^^^^ info: Reach and effort are 106 days old or more, and the ranking still counts them. Estimate them again, and set their dates.\n  confidence: {value: 80%, date: 2026-06-01}\n---\n',
    fixed: /effort: \{value: 3, date: 2026-06-15\}\n {2}reach: \{value: 500, per: month, date: 2026-06-15\}/,
  },
  { name: 'accepts 90 days exactly', path, text: prd(dated('2026-03-17')) },
  { name: 'heeds the limit of rubric.yaml', path, config: 'version: 1\nstale: {score: 200}\n', text: prd(dated('2026-01-26')) },
  {
    name: 'heeds its own option',
    path,
    config: 'version: 1\nrules: {score/estimate-stale: {severity: info, options: {days: 200}}}\n',
    text: prd(dated('2026-01-26')),
  },
  {
    name: 'leaves it to doc/stale where the document is as old',
    path,
    text: prd(dated('2026-01-26'), 'status: review\nupdated: 2026-01-26\n'),
  },
  { name: 'is silent once it is launched', path, text: prd(dated('2026-01-26'), 'status: launched\n') },
  { name: 'is silent once it is closed', path, text: prd(dated('2026-01-26'), 'status: parked\n') },
  { name: 'is silent about a date that is none', path, text: prd(dated('last spring')) },
  { name: 'is silent about a score that cannot be worked out', path, text: prd(dated('2026-01-26').replace('effort: 3', 'effort: 0')) },
]);
