import { quoteUnattributed } from '../../../server/src/checks/rules/prfaq/quote-unattributed.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prfaqs/books.md';
const top =
  '# Books that close themselves\n\n> For finance leads who want their Fridays back\n\n## Press release\n\n**BERLIN, 2026-11-05** — Today we announce it.\n\n';
const mei = '"We built this because Fridays were lost," said Mei Tan, VP Product, Acme.\n\n';

testRule(quoteUnattributed, [
  {
    name: 'reports a quote that names nobody, and inserts a place for the speaker',
    path,
    text: `${top}"We sleep again since we have it."\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Nobody is named for this quote. Say who says it, in what role and where, such as "says Ana Ruiz, SRE lead at Kite".\n`,
    fixed: /have it\." — <name>, <role>, <company>\n$/,
  },
  {
    name: 'reports a block quote that names nobody',
    path,
    text: `${top}### Customer quotes 🎤\r\n\r\n> "We sleep again since we have it."\r\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning\r\n\r\nMore.\r\n`,
    fixed: /have it\."\r?\n> — <name>, <role>, <company>\r\n\r\nMore/,
  },
  {
    name: 'reports several quotes once',
    path,
    text: `${top}"We sleep again since we have it."\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: 2 quotes name nobody. Say for each who says it, in what role and where, such as "says Ana Ruiz, SRE lead at Kite".\n\n“I got my Fridays back at last.”\n`,
    fixed: /it\." — <name>, <role>, <company>\n\n“I got my Fridays back at last\.” — <name>/,
  },
  {
    name: 'reports a name without a role',
    path,
    text: `${top}"We sleep again since we have it," said Ana Ruiz.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Ana Ruiz is a name without a role. Add what they do and where, such as "SRE lead at Kite", so that readers know why it matters.\n`,
  },
  {
    name: 'reports two quotes by one person',
    path,
    text: `${top}${mei}"You will like it as much as we do," added Mei Tan, VP Product, Acme.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Every quote is by Mei Tan. Let a customer say what has changed for them.\n`,
  },
  {
    name: 'remarks on two quotes from one company',
    path,
    text: `${top}${mei}"You will like it as much as we do," said Lee Wu, CEO, Acme.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: Every quote is from Acme. Let a customer say what has changed for them.\n`,
  },
  {
    name: 'is info in a draft',
    path,
    text: `---\nstatus: draft\n---\n${top}"We sleep again since we have it."\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info\n`,
    fixed: /<name>/,
  },
  { name: 'accepts a leader and a customer', path, text: `${top}${mei}"We sleep again," says Ana Ruiz, SRE lead, Kite.\n` },
  {
    name: 'accepts a speaker below the quote',
    path,
    text: `${top}> "We sleep again since we have it."\n> — *Ana Ruiz, SRE lead at Kite*\n`,
  },
  { name: 'accepts a speaker in a paragraph of its own', path, text: `${top}"We sleep again since we have it."\n\n— Ana Ruiz, SRE lead\n` },
  {
    name: 'accepts a speaker in front of the quote',
    path,
    text: `${top}Ana Ruiz, SRE lead at Kite:\n\n"We sleep again since we have it."\n`,
  },
  { name: 'accepts a speaker in the heading', path, text: `${top}### Ana Ruiz, SRE lead at Kite\n\n"We sleep again since we have it."\n` },
  {
    name: 'accepts a quote in the middle of a paragraph',
    path,
    text: `${top}"We sleep again," says Ana Ruiz, SRE lead at Kite. "It is the first time since May."\n`,
  },
  { name: 'accepts somebody without a name', path, text: `${top}"We sleep again since we have it," says the head of IT at a bank.\n` },
  {
    name: 'accepts the author of an open source tool',
    path,
    text: `${top}"We sleep again since we have it," said Dr. John Yang, co-creator of it.\n`,
  },
  {
    name: 'accepts other languages',
    path,
    text: `${top}„Wir schlafen wieder gut damit“, sagt Ana Ruiz, Leiterin IT, Kite.\n\n「やっと金曜日が自由になりました」— 想定利用者\n`,
  },
  {
    name: 'accepts titles and terms',
    path,
    text: `${top}"Books that close themselves every Friday" is the new way to work.\n\nThe "one-click" export.\n`,
  },
  { name: 'accepts a line below the headline', path, text: top },
  {
    name: 'leaves prompts to the rule about placeholders',
    path,
    text: `${top}"<What changed for me, with a number>," said <name>, <role>.\n\n"<What it is that changed for me>."\n`,
  },
  { name: 'accepts quotes in the FAQ', path, text: `${top}## FAQ\n\n### What do users say?\n\n"We sleep again since we have it."\n` },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '# Export\n\n"We sleep again since we have it."\n' },
]);
