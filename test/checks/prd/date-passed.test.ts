import { datePassed } from '../../../server/src/checks/rules/prd/date-passed.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(datePassed, [
  { name: 'accepts a date to come', path, text: '---\nstatus: approved\ntarget_date: 2026-06-16\n---\n# Export\n' },
  { name: 'accepts the day itself', path, text: '---\nstatus: approved\ntarget_date: 2026-06-15\n---\n# Export\n' },
  { name: 'counts a period by its end', path, text: '---\nstatus: approved\ntarget_date: 2026-Q2\n---\n# Export\n' },
  { name: 'counts a month by its end', path, text: '---\nstatus: approved\ntarget_date: 2026-06\n---\n# Export\n' },
  { name: 'accepts documents without a date', path, text: '---\nstatus: approved\n---\n# Export\n' },
  { name: 'leaves what is no date to other rules', path, text: '---\nstatus: approved\ntarget_date: soon\n---\n# Export\n' },
  { name: 'leaves days that the calendar lacks to other rules', path, text: '---\nstatus: approved\ntarget_date: 2026-02-30\n---\n' },
  { name: 'is silent once launched', path, text: '---\nstatus: launched\ntarget_date: 2026-03-31\n---\n# Export\n' },
  { name: 'is silent once dropped', path, text: '---\nstatus: dropped\ntarget_date: 2026-03-31\n---\n# Export\n' },
  { name: 'understands other words for launched', path, text: '---\nstatus: ✅ Shipped v1.2\ntarget_date: 2026-03-31\n---\n# Export\n' },
  {
    name: 'reports the date where the work is under way',
    path,
    text: '---\nstatus: in-delivery\ntarget_date: 2026-03-31 # 🚀\n             ^^^^^^^^^^ warning: The target date 2026-03-31 has passed and the status is still "in-delivery". Set the date you aim for now and say why it moved, or change the status.\n---\n# Export\n',
    fixed: '---\nstatus: launched\ntarget_date: 2026-03-31 # 🚀\n---\n# Export\n',
  },
  {
    name: 'stays a warning once approved, and keeps Windows line endings',
    path,
    text: '---\r\nstatus: approved\r\ntarget_date: "2026-Q1"\r\n             ^^^^^^^^^ warning\r\n---\r\n# Export\r\n',
    fixed: '---\r\nstatus: launched\r\ntarget_date: "2026-Q1"\r\n---\r\n# Export\r\n',
  },
  {
    name: 'reports documents without a status',
    path,
    text: '---\nid: PRD-1\ntarget_date: 2026-05\n             ^^^^^^^ warning: The target date 2026-05 has passed. Set the date you aim for now and say why it moved, or give the document the status launched.\n---\n# Export\n',
  },
  {
    name: 'is an info in a draft',
    path,
    text: '---\nstatus: draft\ntarget_date: 2026-03-31\n             ^^^^^^^^^^ info\n---\n# Export\n',
  },
  {
    name: 'reads labels',
    path,
    text: '# Export\n\n- **Status:** In review\n- **Target date:** 2026-03-31\n                   ^^^^^^^^^^ warning\n',
  },
  {
    name: 'counts fiscal years as rubric.yaml does',
    path,
    config: 'version: 1\nfiscal_year_start: 7\n',
    text: '---\nstatus: review\ntarget_date: FY26 Q3\n             ^^^^^^^ warning\n---\n# Export\n',
  },
  { name: 'accepts the last fiscal quarter', path, config: 'version: 1\nfiscal_year_start: 7\n', text: '---\ntarget_date: FY26 Q4\n---\n' },
  { name: 'leaves other kinds alone', path: 'problems/a.problem.md', text: '---\ntarget_date: 2026-03-31\n---\n# Closing\n' },
]);
