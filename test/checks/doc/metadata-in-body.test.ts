import { metadataInBody } from '../../../server/src/checks/rules/doc/metadata-in-body.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';

testRule(metadataInBody, [
  {
    name: 'has nothing to say where there is front matter',
    path,
    text: '---\nid: PRD-1\n---\n# A\n\n**Status:** Draft\n**Owner:** Dana\n',
  },
  { name: 'has nothing to say without labels', path, text: '# A\n\nThe status is good.\n\n## Goals\n\nStatus: Draft\nOwner: Dana\n' },
  { name: 'takes one label for a sentence', path, text: '# A\n\nStatus: Draft\n\n## Problem\n\nx\n' },
  { name: 'counts no section called Status', path, text: '# A\n\nOwner: Dana\n\n## Status\n\nApproved\n' },
  {
    name: 'moves lines of labels to front matter',
    path,
    text: '# Bulk export 🚀\n\n**Status:** 📝 In Review\n^^^^^^^^^^^^^^^^^^^^^^^^ info: Status and owner stand in the text here. As front matter they say the same to every list and check.\n**Owner**: @dana\n\nExports for leads.\n',
    fixed: '---\nkind: prd\nstatus: in-review\nowner: "@dana"\n---\n\n# Bulk export 🚀\n\nExports for leads.\n',
  },
  {
    name: 'moves bullets with links, and keeps what it does not know',
    path,
    text: '# A\n\n* Status: **Implemented**\n  ^^^^^^^^^^^^^^^^^^^^^ info\n* Author: [Kat M.](https://x.test/kat)\n* Issue: [12](https://x.test/12)\n\n## Problem\n\nx\n',
    fixed: '---\nkind: prd\nstatus: Implemented\nowner: Kat M.\n---\n\n# A\n\n* Issue: [12](https://x.test/12)\n\n## Problem\n\nx\n',
  },
  {
    name: 'moves the rows of a table, and the table with its last row',
    path,
    text: '# A\n\n| Field | Value |\n|---|---|\n| Document status | Approved |\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^ info\n| Document owner | Lee |\n\nText.\n',
    fixed: '---\nkind: prd\nstatus: approved\nowner: Lee\n---\n\n# A\n\nText.\n',
  },
  {
    name: 'keeps the other rows of a table',
    path,
    text: '# A\n\n| Field | Value |\n|---|---|\n| Status | Approved |\n  ^^^^^^^^^^^^^^^^^ info\n| Ticket | 42 |\n| Owner | Lee |\n',
    fixed: '---\nkind: prd\nstatus: approved\nowner: Lee\n---\n\n# A\n\n| Field | Value |\n|---|---|\n| Ticket | 42 |\n',
  },
  {
    name: 'moves a table of columns',
    path,
    text: '# A\n\n| Status | Owner |\n|---|---|\n| Draft | Lee |\n  ^^^^^ info\n\nText.\n',
    fixed: '---\nkind: prd\nstatus: draft\nowner: Lee\n---\n\n# A\n\nText.\n',
  },
  {
    name: 'keeps a line of which something would be left',
    path,
    text: '# A\n\n**Status** · Draft · 2026-04-15 · now at v9\n^^^^^^^^^^^^^^^^^^ info\n**Owner:** Dana\n',
    fixed: '---\nkind: prd\nstatus: draft\nowner: Dana\n---\n\n# A\n\n**Status** · Draft · 2026-04-15 · now at v9\n',
  },
  {
    name: 'writes days as year-month-day, and leaves those that have two readings',
    path,
    text: '# A\n\n**Owner:** Dana\n^^^^^^^^^^^^^^^ info: Owner, created and updated stand in the text here. As front matter they say the same to every list and check.\n**Created:** June 3, 2026\n**Last updated:** 06/07/26\n',
    fixed: '---\nkind: prd\nowner: Dana\ncreated: 2026-06-03\n---\n\n# A\n\n**Last updated:** 06/07/26\n',
  },
  {
    name: 'takes the status of a section along',
    path,
    text: '# A\n\nOwner: Dana\n^^^^^^^^^^^ info\nPRFAQ: FAQ-3\n\n## Status\n\nApproved\n',
    fixed: '---\nkind: prd\nstatus: approved\nowner: Dana\nprfaq: FAQ-3\n---\n\n# A\n\n## Status\n\nApproved\n',
  },
  {
    name: 'keeps Windows line endings and a document without a title',
    path,
    text: 'Status: Draft\r\n^^^^^^^^^^^^^ info\r\nOwner: Dana\r\n\r\n## Problem\r\n\r\nx\r\n',
    fixed: '---\r\nkind: prd\r\nstatus: draft\r\nowner: Dana\r\n---\r\n\r\n## Problem\r\n\r\nx\r\n',
  },
  { name: 'is silent once closed', path, text: '# A\n\nStatus: Rejected\nOwner: Dana\n' },
]);
