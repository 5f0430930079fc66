import { prfaqSectionMissing } from '../../../server/src/checks/rules/prfaq/section-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prfaqs/export.md';
const faq =
  '## External FAQ\n\n### What does it cost?\n\nIt is part of every plan.\n\n### When can I get it?\n\nToday.\n\n## Internal FAQ\n\n### Why now?\n\nBecause the books close late.\n';

testRule(prfaqSectionMissing, [
  { name: 'accepts a release and two FAQs', path, text: `# Books close themselves\n\n## Press release\n\nToday Acme announced.\n\n${faq}` },
  {
    name: 'asks for a release at the top and inserts it before the FAQ',
    path,
    text: `# Books close themselves 📚\n^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Missing so far: release. Open with the press release: what a customer would read on the day of launch.\n\nA note.\n\n${faq}`,
    fixed: /^# Books close themselves 📚\n\nA note\.\n\n## Press release\n\n>[^]*\n\n## External FAQ\n/,
  },
  {
    name: 'asks for a FAQ',
    path,
    text: '# Books close themselves\n^^^^^^^^^^^^^^^^^^^^^^^^ warning: Missing so far: FAQ. Add a FAQ: the questions customers and colleagues would ask, each with its answer. Readers also look for "Internal FAQ".\n\n## Press release\n\nToday Acme announced.\n',
    fixed: /## Press release\n\nToday Acme announced\.\n\n## External FAQ\n\n### /,
  },
  {
    name: 'asks for both in a document that has neither',
    path,
    text: '# Books close themselves\n^^^^^^^^^^^^^^^^^^^^^^^^ warning: Missing so far: release and FAQ. Open with the press release: what a customer would read on the day of launch. Add a FAQ: the questions customers and colleagues would ask, each with its answer. Readers also look for "Internal FAQ".\n',
    fixed: /^# Books close themselves\n\n## Press release\n[^]*\n\n## External FAQ\n/,
  },
  {
    name: 'accepts a dateline without a heading',
    path,
    text: `# Books close themselves\n\n**BERLIN, 2026-11-05** — Acme has news.\n\n${faq}`,
  },
  {
    name: 'accepts a dateline with the date in words',
    path,
    text: `# Books close themselves\n\n*Princeton, NJ, April 25, 2025* - Acme has news.\n\n${faq}`,
  },
  { name: 'accepts a quotation', path, text: `# Books close themselves\n\n"We sleep again on Fridays," said Ana Ruiz.\n\n${faq}` },
  { name: 'accepts FOR IMMEDIATE RELEASE', path, text: `# Books close themselves\n\n### FOR IMMEDIATE RELEASE\n\nNews.\n\n${faq}` },
  { name: 'accepts a sentence that announces', path, text: `# Books close themselves\n\nToday, Acme launches one-click export.\n\n${faq}` },
  {
    name: 'does not take a quotation in an answer for a release',
    path,
    text: `# Books close themselves\n^^^^^^^^^^^^^^^^^^^^^^^^ warning\n\n${faq}\n### Who said so?\n\n"We sleep again on Fridays," said Ana Ruiz.\n`,
    fixed: /## Press release\n/,
  },
  {
    name: 'wants three questions in a FAQ',
    path,
    text: '# Books close themselves\n^^^^^^^^^^^^^^^^^^^^^^^^ warning: Missing so far: three questions. The FAQ asks only one; add those that customers and colleagues would ask first. Readers also look for "Internal FAQ".\n\n## Press release\n\nNews.\n\n## FAQ\n\n### What does it cost?\n\nNothing.\n',
    fixed: /Nothing\.\n\n## Internal FAQ\n/,
  },
  {
    name: 'counts bold questions and Q and A',
    path,
    text: '# Books close themselves\n\n## Press release\n\nNews.\n\n## Customer FAQ\n\n**What does it cost?** Nothing.\n\nQ: When?\nA: In May.\n\n## Internal FAQ\n\n**Q: Why now?**\n\nA: Because.\n',
  },
  {
    name: 'takes questions without a FAQ heading for a FAQ',
    path,
    text: '# Books close themselves\n\n## Press release\n\nNews.\n\n## What does it cost?\n\nNothing.\n\n## When？\n\nIn May.\n\n## Why now?\n\nBecause.\n',
  },
  {
    name: 'names a missing internal FAQ as info',
    path,
    text: '---\nstatus: approved\n---\n# Books close themselves\n^^^^^^^^^^^^^^^^^^^^^^^^ info: Readers of a PRFAQ also look for "Internal FAQ". Add the ones that matter here.\n\n## Press release\n\nNews.\n\n## FAQ\n\n### A?\n\nB.\n\n### C?\n\nD.\n\n### E?\n\nF.\n',
    fixed: /F\.\n\n## Internal FAQ\n/,
  },
  {
    name: 'is an error once approved',
    path,
    text: `---\nstatus: approved\n---\n# Books close themselves\n^^^^^^^^^^^^^^^^^^^^^^^^ error\n\n${faq}`,
    fixed: /## Press release\n/,
  },
  {
    name: 'is info in a draft',
    path,
    text: `---\nstatus: draft\n---\n# Books close themselves\n^^^^^^^^^^^^^^^^^^^^^^^^ info\n\n${faq}`,
    fixed: /## Press release\n/,
  },
  { name: 'is silent once parked', path, text: '---\nstatus: parked\n---\n# Books close themselves\n' },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '# Bulk export\n' },
]);
