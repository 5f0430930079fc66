import assert from 'node:assert/strict';
import { datesIn } from '../../../server/src/checks/prfaq/proseDates.ts';
import { releaseDate } from '../../../server/src/checks/rules/prfaq/release-date.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prfaqs/books.md';
const faq = '\n## FAQ\n\n### What does it cost?\n\nNothing.\n';

testRule(releaseDate, [
  {
    name: 'remarks on a release without a date',
    path,
    text: `# Books that close themselves\n\n## Press release\n   ^^^^^^^^^^^^^ info: The release has no date. Give it one, such as "BERLIN, 2026-11-05 —", or a quarter: a promise needs a day to be kept on.\n\nToday we announce one-click export.\n${faq}`,
  },
  {
    name: 'remarks on a release under no heading at its title',
    path,
    text: `# Books that close themselves\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info\n\nToday we announce one-click export.\n${faq}`,
  },
  {
    name: 'reports a date in the front matter that has passed',
    path,
    text: `---\nstatus: review\nrelease_date: 2026-06-14\n              ^^^^^^^^^^ warning: The release date 2026-06-14 has passed and the status is still "review". Give the day you aim for now, or change the status.\n---\n# Books\n`,
  },
  {
    name: 'reports a dateline that has passed',
    path,
    text: `---\r\nstatus: approved\r\n---\r\n# Books 🚀\r\n\r\n## Press release\r\n\r\n**BERLIN, April 25, 2026** — Today we announce export.\r\n          ^^^^^^^^^^^^^^ warning\r\n`,
  },
  {
    name: 'remarks only where nobody says how far it has come',
    path,
    text: `# Books\n\n## Press release\n\n*Princeton, NJ, April 25, 2025* - The team announced it.\n                ^^^^^^^^^^^^^^ info: The release date April 25, 2025 has passed. Give the day you aim for now, or give the document the status launched.\n${faq}`,
  },
  { name: 'accepts a date that is today', path, text: '---\nstatus: review\nrelease_date: 2026-06-15\n---\n# Books\n' },
  { name: 'counts a period by its end', path, text: '---\nstatus: review\nrelease_date: 2026-Q2\n---\n# Books\n' },
  { name: 'counts a range by its end', path, text: `# Books\n\n## Press release\n\n**BERLIN, Q1 2026 – Q3 2026** — Today.\n${faq}` },
  {
    name: 'accepts a month that is still ahead',
    path,
    text: `# Books\n\n## Press release\n\n**SAN FRANCISCO, CA — September 2026** — Today we announce it.\n${faq}`,
  },
  {
    name: 'accepts a date anywhere in the release',
    path,
    text: `# Books\n\n## Press release\n\nToday we announce it. It is available from 5 November 2026.\n${faq}`,
  },
  {
    name: 'does not take a date in the past for the release date',
    path,
    text: `# Books\n\n## Press release\n\nSince March 2024, leads have asked for it.\n${faq}`,
  },
  {
    name: 'accepts a label',
    path,
    text: `# Books\n\n**Status**: Draft\n**Target date**: 2026-11-05\n\n## Press release\n\nToday we announce it.\n`,
  },
  { name: 'is silent once launched', path, text: '---\nstatus: launched\nrelease_date: 2025-01-01\n---\n# Books\n' },
  { name: 'is silent where a status of its own says so', path, text: '---\nstatus: Shipped 🎉\nrelease_date: 2025-01-01\n---\n# Books\n' },
  { name: 'is silent once parked', path, text: '---\nstatus: parked\nrelease_date: 2025-01-01\n---\n# Books\n' },
  { name: 'is info in a draft', path, text: '---\nstatus: draft\nrelease_date: 2025-01-01\n              ^^^^^^^^^^ info\n---\n# Books\n' },
  {
    name: 'leaves prompts to the rule about placeholders',
    path,
    text: '# Books\n\n## Press release\n\n**<CITY>, <release date>** — We announce it.\n',
  },
  { name: 'leaves what is no date to the rule about dates', path, text: '---\nstatus: review\nrelease_date: soon\n---\n# Books\n' },
  { name: 'leaves a missing release to the rule about sections', path, text: `# Books\n${faq}` },
  {
    name: 'accepts a README that announces nothing',
    path,
    text: `# RFC\n\n## Working Backwards\n\n### README\n\nUse the construct like this.\n${faq}`,
  },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '---\nrelease_date: 2020-01-01\n---\n# Export\n' },
]);

describe('dates in running text', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['on 2026-11-05', ['2026-11-05']],
    ['October 21, 2026.', ['2026-10-21']],
    ['the 5th of November 2026', ['2026-11-05']],
    ['Mar 2026', ['2026-03-31']],
    ['Q3 2026 and 2026-H2', ['2026-09-30', '2026-12-31']],
    ['2026年9月5日', ['2026-09-05']],
    ['2026년 9월', ['2026-09-30']],
    ['May 45, 2026', ['2026-05-31']],
    ['we may 2026 times', []],
    ['RFC 2119 of 3000-01-01', []],
    ['version 2026.1', []],
  ];
  for (const [text, ends] of cases) {
    it(`reads ${text}`, () => {
      assert.deepEqual(
        datesIn(text).map(({ days }) => days.end),
        ends,
      );
    });
  }
});
