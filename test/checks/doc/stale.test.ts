import { stale } from '../../../server/src/checks/rules/doc/stale.ts';
import { testRule } from '../../ruleTester.ts';

const prd = 'prds/export.md';
const roadmap = 'docs/2026.roadmap.md';

testRule(stale, [
  { name: 'accepts a day that is still ahead, and today', path: prd, text: '---\nreview_by: 2026-06-15\n---\n# A\n' },
  {
    name: 'reports a day that has passed',
    path: prd,
    text: '---\nreview_by: 2026-06-14\n           ^^^^^^^^^^ warning: This was to be looked at again by 2026-06-14, a day ago. Read it once more, then set the next day.\n---\n# A\n',
    fixed: '---\nreview_by: 2026-09-13\n---\n# A\n',
  },
  { name: 'counts a quarter by its end', path: prd, text: '---\nreview_by: 2026-Q2\n---\n# A\n' },
  {
    name: 'counts a fiscal quarter from the month that rubric.yaml sets',
    path: prd,
    config: 'version: 1\nfiscal_year_start: 4\n',
    text: '---\nreview_by: FY26 Q4\n           ^^^^^^^ warning: This was to be looked at again by FY26 Q4, 76 days ago. Read it once more, then set the next day.\n---\n# A\n',
    fixed: '---\nreview_by: 2026-09-13\n---\n# A\n',
  },
  {
    name: 'looks at the day to revisit a decision',
    path: 'docs/sso.decision.md',
    text: '---\nstatus: accepted\nrevisit_on: 2026-06-01\n            ^^^^^^^^^^ warning\n---\n# A\n',
    fixed: '---\nstatus: accepted\nrevisit_on: 2026-09-13\n---\n# A\n',
  },
  {
    name: 'reports a roadmap that was updated long ago',
    path: roadmap,
    text: '---\nstatus: published\nupdated: 2026-04-01\n         ^^^^^^^^^^ info: This roadmap was last updated 75 days ago. Read it once more, and set "updated" if it still holds.\n---\n# A\n',
    fixed: '---\nstatus: published\nupdated: 2026-06-15\n---\n# A\n',
  },
  { name: 'lets a roadmap stand for its time', path: roadmap, text: '---\nstatus: published\nupdated: 2026-05-01\n---\n# A\n' },
  {
    name: 'trusts a day to look again more than the usual time',
    path: roadmap,
    text: '---\nupdated: 2026-01-01\nreview_by: 2026-07-01\n---\n# A\n',
  },
  {
    name: 'heeds the days that rubric.yaml sets for a kind',
    path: prd,
    config: 'version: 1\nstale: { prd: 60 }\n',
    text: '---\nstatus: approved\nupdated: 2026-04-01\n         ^^^^^^^^^^ info: This PRD was last updated 75 days ago. Read it once more, and set "updated" if it still holds.\n---\n# A\n',
    fixed: '---\nstatus: approved\nupdated: 2026-06-15\n---\n# A\n',
  },
  {
    name: 'reports a PRD that is being built',
    path: prd,
    text: '---\nstatus: in-delivery\nupdated: 2026-05-01\n         ^^^^^^^^^^ info\n---\n# A\n',
    fixed: '---\nstatus: in-delivery\nupdated: 2026-06-15\n---\n# A\n',
  },
  {
    name: 'heeds its option',
    path: prd,
    config: 'version: 1\nrules: { doc/stale: { severity: on, options: { delivery-days: 60 } } }\n',
    text: '---\nstatus: in-delivery\nupdated: 2026-05-01\n---\n# A\n',
  },
  { name: 'leaves a PRD alone that waits', path: prd, text: '---\nstatus: approved\nupdated: 2024-05-01\n---\n# A\n' },
  {
    name: 'reports an old score',
    path: prd,
    text: '---\nstatus: approved\nupdated: 2026-03-01\n         ^^^^^^^^^^ info: The score is 106 days old, and the ranking still counts it. Look at its inputs once more, and set "updated".\nice: { impact: 5, confidence: 6, ease: 9 }\n---\n# A\n',
    fixed: '---\nstatus: approved\nupdated: 2026-06-15\nice: { impact: 5, confidence: 6, ease: 9 }\n---\n# A\n',
  },
  {
    name: 'leaves what has launched or was dropped as it is',
    path: prd,
    text: '---\nstatus: launched\nupdated: 2020-01-01\nreview_by: 2021-01-01\nice: { impact: 5, confidence: 6, ease: 9 }\n---\n# A\n',
  },
  { name: 'is silent once closed', path: prd, text: '---\nstatus: parked\nreview_by: 2021-01-01\n---\n# A\n' },
  { name: 'leaves dates that cannot be read to their rule', path: roadmap, text: '---\nupdated: 03/01/26\nreview_by:\n---\n# A\n' },
  {
    name: 'offers nothing for a day in a line of text',
    path: roadmap,
    text: '# A 🚀\r\n\r\n**Owner:** Dana\r\n**Last updated:** 2026-01-05\r\n                  ^^^^^^^^^^ info\r\n',
  },
]);
