import { committedTooEarly } from '../../../server/src/checks/rules/roadmap/committed-too-early.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'docs/2026.roadmap.md';
const rice = 'rice: { reach: 500/month, impact: 1, confidence: 80%, effort: 3 }';
const prd = (id: string, front: string): string => `---\nid: ${id}\n${front}\n---\n# Bulk export\n`;

testRule(committedTooEarly, [
  {
    name: 'accepts work that is approved, scored and dated',
    path,
    text: '---\nentries: [{ item: PRD-41, period: 2026-Q3, commitment: committed, delivery_confidence: 80% }]\n---\n# Roadmap\n',
    others: { 'prds/a.md': prd('PRD-41', `status: approved\n${rice}`) },
  },
  {
    name: 'reports work that is not approved, and calls it planned',
    path,
    text: '---\nentries: [{ item: PRD-41, title: Bulk export, period: 2026-Q3, commitment: committed }]\n                                                                           ^^^^^^^^^ warning: "Bulk export" is committed, but PRD-41 is still in the status "draft". Call it planned until that is settled.\n---\n# Roadmap\n',
    others: { 'prds/a.md': prd('PRD-41', 'status: draft') },
    fixed: '---\nentries: [{ item: PRD-41, title: Bulk export, period: 2026-Q3, commitment: planned }]\n---\n# Roadmap\n',
  },
  {
    name: 'reports work without a status',
    path,
    text: '---\nentries: [{ item: PRD-41, period: 2026-Q3, commitment: committed }]\n                                                       ^^^^^^^^^ warning: "PRD-41" is committed, but PRD-41 has no status yet. Call it planned until that is settled.\n---\n# Roadmap\n',
    others: { 'prds/a.md': prd('PRD-41', 'owner: dana') },
    fixed: /commitment: planned/,
  },
  {
    name: 'reports work without a score where others have one',
    path,
    text: '---\nentries: [{ item: PRD-41, period: 2026-Q3, commitment: committed }]\n                                                       ^^^^^^^^^ warning: "PRD-41" is committed, but PRD-41 has no score. Call it planned until that is settled.\n---\n# Roadmap\n',
    others: { 'prds/a.md': prd('PRD-41', 'status: approved'), 'prds/b.md': prd('PRD-42', `status: draft\n${rice}`) },
    fixed: /commitment: planned/,
  },
  {
    name: 'accepts enablers and launched work without a score',
    path,
    text: '---\nentries: [{ item: PRD-41, period: 2026-Q3, commitment: committed }, { item: PRD-43, period: 2026-Q3, commitment: committed }]\n---\n# Roadmap\n',
    others: {
      'prds/a.md': prd('PRD-41', 'status: approved\nenabler: true'),
      'prds/b.md': prd('PRD-42', `status: draft\n${rice}`),
      'prds/c.md': prd('PRD-43', 'status: launched'),
    },
  },
  {
    name: 'reports a low delivery confidence, of the entry or of the work',
    path,
    text: '---\nentries:\n  - { item: PRD-41, period: 2026-Q3, commitment: committed, delivery_confidence: 0.79 }\n                                                 ^^^^^^^^^ warning: 2 entries are committed too early. "PRD-41": its delivery confidence is 79 %. Call them planned until that is settled.\n  - { item: PRD-42, period: 2026-Q3, commitment: committed }\n---\n# Roadmap\n',
    others: { 'prds/a.md': prd('PRD-41', 'status: approved'), 'prds/b.md': prd('PRD-42', 'status: approved\ndelivery_confidence: 60 %') },
    fixed: /PRD-41, period: 2026-Q3, commitment: planned,[^]*PRD-42, period: 2026-Q3, commitment: planned/,
  },
  {
    name: 'takes the lowest confidence from the options',
    path,
    config: 'version: 1\nrules:\n  roadmap/committed-too-early: { options: { delivery_confidence: 60 } }\n',
    text: '---\nentries: [{ title: Export, period: 2026-Q3, commitment: committed, delivery_confidence: 60% }]\n---\n# Roadmap\n',
  },
  {
    name: 'reports a promise without a date',
    path,
    text: '---\nentries: [{ title: Export, commitment: committed }]\n                                       ^^^^^^^^^ warning: "Export" is committed, but it has no date. Call it planned until that is settled.\n---\n# Roadmap\n',
    fixed: /commitment: planned/,
  },
  {
    name: 'accepts the date of the work, and what is under now',
    path,
    text: '---\nentries: [{ item: PRD-41, commitment: committed }, { title: Import, bucket: now, commitment: committed }]\n---\n# Roadmap\n',
    others: { 'prds/a.md': prd('PRD-41', 'status: approved\ntarget_date: 2026-09-30') },
  },
  {
    name: 'reports what waits for work that is not agreed',
    path,
    text: '---\nentries: [{ item: PRD-41, period: 2026-Q3, commitment: committed, depends_on: [PRD-38] }]\n                                                       ^^^^^^^^^ warning: "PRD-41" is committed, but it depends on PRD-38, which is still in the status "review" and it depends on PRD-39, which has no status yet. Call it planned until that is settled.\n---\n# Roadmap\n',
    others: {
      'prds/a.md': prd('PRD-41', 'status: approved\nlinks: { depends_on: [PRD-39, PRD-40] }'),
      'prds/b.md': prd('PRD-38', 'status: review'),
      'prds/c.md': prd('PRD-39', 'owner: dana'),
      'prds/d.md': prd('PRD-40', 'status: launched'),
    },
    fixed: /commitment: planned/,
  },
  {
    name: 'accepts an override with a reason',
    path,
    text: '---\nentries: [{ item: PRD-41, period: 2026-Q3, commitment: committed }]\n---\n# Roadmap\n',
    others: { 'prds/a.md': prd('PRD-41', 'status: review\noverride: { reason: The contract says so, approver: dana }') },
  },
  {
    name: 'leaves closed work and ids that nobody has to other rules',
    path,
    text: '---\nentries: [{ item: PRD-41, period: 2026-Q3, commitment: committed }, { item: PRD-99, period: 2026-Q3, commitment: committed }]\n---\n# Roadmap\n',
    others: { 'prds/a.md': prd('PRD-41', 'status: dropped') },
  },
  {
    name: 'accepts entries that are only planned',
    path,
    text: '---\nentries: [{ item: PRD-41, period: 2026-Q3, commitment: planned }]\n---\n# Roadmap\n',
    others: { 'prds/a.md': prd('PRD-41', 'status: draft') },
  },
  {
    name: 'reads tables and lists in the text, with emoji and Windows line endings',
    path,
    text: '# Roadmap 🚀\r\n\r\n| When | Initiative | Commitment |\r\n|---|---|---|\r\n| Q3 2026 | 🚀 Bulk export (PRD-41) | Committed |\r\n                                      ^^^^^^^^^ warning\r\n\r\n## Q4 2026\r\n\r\n- PRD-41 again (committed)\r\n',
    others: { 'prds/a.md': prd('PRD-41', 'status: draft') },
  },
  {
    name: 'is told gently in a draft and no louder when published',
    path,
    text: '---\nstatus: draft\nentries: [{ title: Export, commitment: committed }]\n                                       ^^^^^^^^^ info\n---\n# Roadmap\n',
    fixed: /planned/,
  },
  {
    name: 'is silent once superseded',
    path,
    text: '---\nstatus: superseded\nentries: [{ title: Export, commitment: committed }]\n---\n# Roadmap\n',
  },
]);
