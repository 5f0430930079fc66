import { faqTopicsMissing } from '../../../server/src/checks/rules/prfaq/faq-topics-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prfaqs/books.md';
const top = '# Books that close themselves\n\n## Press release\n\n**BERLIN, 2026-11-05** — Today we announce it for $20 per seat.\n\n';
const asked = (...questions: readonly string[]): string =>
  questions.map((question) => `\n### ${question}\n\nAs the calls in May have shown us.\n`).join('');
const three = asked('Why should I use it?', 'How is it different from a macro?', 'Does it work with my ledger?');
const all = three + asked('What happens to my data?');

testRule(faqTopicsMissing, [
  {
    name: 'names what no question is about',
    path,
    text: `${top}## External FAQ\n   ^^^^^^^^^^^^ info: No question here is about what happens to customers’ data. Customers will ask; add what matters for them here.\n${three}`,
  },
  {
    name: 'names several topics, with Windows line endings and emoji',
    path,
    text: `# Books 🚀\r\n\r\n## Press release\r\n\r\nToday we announce it.\r\n\r\n## ❓ FAQ\r\n   ^^^^^ info: No question here is about how it differs from what people use today, what it costs, what happens to customers’ data or whether it works with the tools people have. Customers will ask; add what matters for them here.\r\n\r\n**Q: What is it?**\r\nA: An export.\r\n\r\n**Q: When can I get it?**\r\nA: In May.\r\n\r\n**Q: Who writes it?**\r\nA: We do.\r\n`,
  },
  {
    name: 'remarks on an internal FAQ with two questions',
    path,
    text: `${top}## FAQ\n${all}\n## Internal FAQ\n   ^^^^^^^^^^^^ info: The internal FAQ asks two questions. Add what leadership, engineering, finance and support would ask first, such as the biggest risk and what it costs us.\n${asked('What is the biggest risk?', 'Who builds it?')}`,
  },
  {
    name: 'remarks on an internal FAQ that asks nothing hard',
    path,
    text: `${top}## FAQ\n${all}\n## Internal FAQ\n   ^^^^^^^^^^^^ info: No question here is about the biggest risk, what it costs us, how we will know that it worked or what we will not do. Colleagues will ask at least one of them; answer it before they do.\n${asked('Who asked for it?', 'Which language is it in?', 'What does the page look like?')}`,
  },
  {
    name: 'accepts an internal FAQ with one hard question',
    path,
    text: `${top}## FAQ\n${all}\n## Internal FAQ\n${asked('Why should we _not_ do this?', 'Which language is it in?', 'What is the design?')}`,
  },
  { name: 'accepts a FAQ about everything', path, text: `${top}## FAQ\n${all}` },
  {
    name: 'takes price and date from fields',
    path,
    text: `---\nprice: $20\nrelease_date: 2026-11-05\n---\n# Books\n\n## Press release\n\nWe announce it.\n\n## FAQ\n${all}`,
  },
  {
    name: 'asks only for the topics that the repository names',
    path,
    config: 'version: 1\nrules: {prfaq/faq-topics-missing: {severity: on, options: {topics: [why]}}}\n',
    text: `${top}## FAQ\n${three}`,
  },
  {
    name: 'is silent in other languages',
    path,
    text: '# Bücher, die sich von selbst schließen\n\n## Pressemitteilung\n\nBERLIN — Heute kündigen wir an, dass die Bücher am Monatsende ganz von allein geschlossen werden.\n\n## FAQ\n\n### Warum jetzt?\n\nWeil zwölf von zwanzig Leitungen danach gefragt haben, und zwar ganz von sich aus.\n\n### Wer baut das?\n\nDas Team für die Buchhaltung, das auch den Import gebaut hat.\n\n### Wie sieht es aus?\n\nSo wie bisher, nur mit einem Knopf weniger und ohne Tabelle.\n',
  },
  { name: 'leaves a FAQ with two questions to the rule about sections', path, text: `${top}## FAQ\n${asked('Why?', 'Who?')}` },
  {
    name: 'leaves a FAQ with prompts to the rule about placeholders',
    path,
    text: `${top}## FAQ\n${asked('Why?', 'Who?', 'Does it work with <the tool your customer has>?')}`,
  },
  { name: 'is silent once parked', path, text: `---\nstatus: parked\n---\n${top}## FAQ\n${three}` },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: `# Export\n\n## FAQ\n${three}` },
]);
