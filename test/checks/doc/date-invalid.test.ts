import { dateInvalid } from '../../../server/src/checks/rules/doc/date-invalid.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(dateInvalid, [
  {
    name: 'accepts days, months, quarters, halves, years and fiscal quarters',
    path,
    text: '---\ncreated: 2026-01-05\nupdated: 2026-06\nreview_by: 2026-Q3\ntarget_date: H2 2026\nmeasure_by: FY27 Q1\n---\n# Bulk export\n',
  },
  { name: 'accepts a day with a time', path, text: '---\ncreated: 2026-01-05T10:30:00Z\nupdated: 2026-06-01 09:00\n---\n# Bulk export\n' },
  {
    name: 'leaves empty values, prompts and open ones to other rules',
    path,
    text: '---\ncreated:\nupdated: <date>\nreview_by: TBD\nmeasure_by: YYYY-MM-DD\n---\n# A\n',
  },
  { name: 'looks at no field that is not a date', path, text: '---\ntitle: 06/07/26\nperiod: next spring\nx-date: soon\n---\n# A\n' },
  {
    name: 'offers both readings of an ambiguous day',
    path,
    text: '---\nupdated: 06/07/26\n         ^^^^^^^^ error: "06/07/26" can mean 2026-06-07 or 2026-07-06. Write the day as year-month-day.\n---\n# A\n',
    fixed: '---\nupdated: 2026-06-07\n---\n# A\n',
  },
  {
    name: 'mends a day that can only mean one',
    path,
    text: '---\nreview_by: 31/12/2026\n           ^^^^^^^^^^ error: "31/12/2026" is not written as year-month-day. Write 2026-12-31.\n---\n# A\n',
    fixed: '---\nreview_by: 2026-12-31\n---\n# A\n',
  },
  {
    name: 'reads points as day first',
    path,
    text: '---\nreview_by: 5.6.2026\n           ^^^^^^^^ error\n---\n# A\n',
    fixed: '---\nreview_by: 2026-06-05\n---\n# A\n',
  },
  {
    name: 'reads months in words, in quotes as well',
    path,
    text: '---\nreview_by: "June 15th, 2026"\n           ^^^^^^^^^^^^^^^^^ error: "June 15th, 2026" is not written as year-month-day. Write 2026-06-15.\n---\n# A\n',
    fixed: '---\nreview_by: 2026-06-15\n---\n# A\n',
  },
  {
    name: 'reports a day that the calendar does not have, in a draft too',
    path,
    text: '---\nstatus: draft\ntarget_date: 2026-02-30\n             ^^^^^^^^^^ error: The calendar has no day "2026-02-30". Write one that it has, as year-month-day.\n---\n# A\n',
    fixed: '---\nstatus: draft\ntarget_date: 2026-02-28\n---\n# A\n',
  },
  {
    name: 'finds the month at the end',
    path,
    text: '---\ntarget_date: 2026-31-12\n             ^^^^^^^^^^ error\n---\n# A\n',
    fixed: '---\ntarget_date: 2026-12-31\n---\n# A\n',
  },
  {
    name: 'has nothing to offer for words',
    path,
    text: '---\ntarget_date: end of summer\n             ^^^^^^^^^^^^^ error: "end of summer" in "target_date" is no date that can be compared with others. Write a day such as 2026-09-30, or a period such as 2026-Q3.\n---\n# A\n',
  },
  {
    name: 'reports the dates of one field together',
    path: 'launches/export.md',
    text: '---\nstages:\n  - { percent: 5, start: 2026/09/01, end: 2026/09/08 }\n                         ^^^^^^^^^^ error: 3 dates in "stages" cannot be read, "2026/09/01" first. Write each day as year-month-day, such as 2026-09-30.\n  - { percent: 100, start: 2026/09/15 }\n---\n# A\n',
    fixed: '---\nstages:\n  - { percent: 5, start: 2026-09-01, end: 2026-09-08 }\n  - { percent: 100, start: 2026-09-15 }\n---\n# A\n',
  },
  {
    name: 'keeps places with emoji and Windows line endings',
    path,
    text: '---\r\ntitle: "🚀 Export"\r\nupdated: 2026/06/01\r\n         ^^^^^^^^^^ error\r\n---\r\n# A\r\n',
    fixed: '---\r\ntitle: "🚀 Export"\r\nupdated: 2026-06-01\r\n---\r\n# A\r\n',
  },
  {
    name: 'reports an update before the beginning',
    path,
    text: '---\ncreated: 2026-05-04\nupdated: 2025-06-01\n         ^^^^^^^^^^ error: The document was updated on 2025-06-01, before it was created on 2026-05-04. One of the two days is wrong.\n---\n# A\n',
  },
  { name: 'accepts an update in the month of the beginning', path, text: '---\ncreated: 2026-05-04\nupdated: 2026-05\n---\n# A\n' },
  {
    name: 'reports a beginning that is still ahead',
    path,
    text: '---\ncreated: 2026-07-15\n         ^^^^^^^^^^ error: The document was created on 2026-07-15, which is still ahead. Write the day on which it was begun.\nupdated: 2026-06-01\n---\n# A\n',
  },
  { name: 'grants tomorrow, which has begun in the east', path, text: '---\ncreated: 2026-06-16\n---\n# A\n' },
  {
    name: 'lets labels say dates in words',
    path,
    text: '# A\n\n**Status:** Draft\n**Created:** last spring, 06/07/26\n**Updated:** June 2026\n',
  },
  {
    name: 'reports an impossible day in a label mildly',
    path,
    text: '# A\n\n**Created:** 2026-06-31\n             ^^^^^^^^^^ warning\n',
    fixed: '# A\n\n**Created:** 2026-06-30\n',
  },
  { name: 'leaves front matter that cannot be read alone', path, text: '---\nowner: @dana\nupdated: soon\n---\n# A\n' },
]);
