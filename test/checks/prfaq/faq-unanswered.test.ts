import assert from 'node:assert/strict';
import { judgeAnswer } from '../../../server/src/checks/prfaq/answers.ts';
import { faqUnanswered } from '../../../server/src/checks/rules/prfaq/faq-unanswered.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prfaqs/export.md';
const answered = (name: string, faq: string) => ({ name, path, text: `# Books close themselves\n\n## FAQ\n\n${faq}\n` });

testRule(faqUnanswered, [
  answered('accepts an answer', '### What does it cost?\n\nIt is part of every plan from today.'),
  {
    name: 'reports a question without an answer at its words and offers a place for one',
    path,
    text: '# Books close themselves\n\n## FAQ\n\n### 💶 What does it cost?\n    ^^^^^^^^^^^^^^^^^^^^^ warning: This question has no answer yet. Answer it in a sentence or two that a reader can act on.\n\n### When?\n\nIt comes in May.\n',
    fixed:
      '# Books close themselves\n\n## FAQ\n\n### 💶 What does it cost?\n\n<Your answer in one or two sentences>\n\n### When?\n\nIt comes in May.\n',
  },
  {
    name: 'reports the last question of a document with Windows line endings',
    path,
    text: '# Books close themselves\r\n\r\n## FAQ\r\n\r\n### What does it cost?\r\n    ^^^^^^^^^^^^^^^^^^ warning\r\n',
    fixed: '# Books close themselves\r\n\r\n## FAQ\r\n\r\n### What does it cost?\r\n\r\n<Your answer in one or two sentences>\r\n',
  },
  {
    name: 'reports a comment in place of an answer',
    path,
    text: '# Books close themselves\n\n## FAQ\n\n### What does it cost?\n    ^^^^^^^^^^^^^^^^^^ warning\n\n<!-- finance knows -->\n',
    fixed: /<Your answer/,
  },
  {
    name: 'reports answers that put the question off',
    path,
    text: [
      '# Books close themselves\n\n## FAQ\n',
      '### What does it cost?\n    ^^^^^^^^^^^^^^^^^^ warning: "TBD" puts the question off. Say what is known today, and who decides the rest by when.\n\nTBD\n',
      '### When?\n    ^^^^^ warning: "It depends." puts the question off. Say what is known today, and who decides the rest by when.\n\nIt depends.\n',
      '### Where?\n    ^^^^^^ warning\n\nWe’ll see.\n',
      '### For whom?\n    ^^^^^^^^^ warning\n\nThis is still to be decided.\n',
      "### How?\n    ^^^^ warning\n\nWe don't know yet.\n",
    ].join('\n'),
  },
  answered(
    'accepts "it depends" with what it depends on',
    '### What does it cost?\n\nIt depends: on the Pro plan it is free, below that it costs $5.',
  ),
  {
    name: 'reports an answer in a few words and one that repeats the question',
    path,
    text: '# Books close themselves\n\n## FAQ\n\n### How fast is it?\n    ^^^^^^^^^^^^^^^ warning: "Very fast." is too short to act on. Add the reason or the facts behind it.\n\nVery fast.\n\n### Is it the fastest export there is?\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The answer only repeats the question. Say what the reader does not know yet.\n\nIt is the fastest export there is.\n',
  },
  answered(
    'accepts short answers that are concrete',
    '### What does it cost?\n\n$20 per seat.\n\n### When?\n\nIn May.\n\n### Where?\n\nOnly in Germany.\n\n### How?\n\n[See the guide](guide.md)\n\n### Which command?\n\n```sh\nexport --all\n```',
  ),
  answered(
    'accepts no with a reason',
    '### Is it free?\n\nNo, it is part of Pro.\n\n### Will it stay free?\n\nYes. Every plan includes it.',
  ),
  {
    name: 'says a plain yes or no mildly where the question asks for it',
    path,
    text: '# Books close themselves\n\n## FAQ\n\n### Is this a breaking change?\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^ info: The answer "No." lacks its reason. Say why in a few words, because readers will ask.\n\nNo.\n\n### What does it cost?\n    ^^^^^^^^^^^^^^^^^^ warning\n\nNo.\n',
  },
  answered(
    'takes sub-sections for the answer',
    '### What does it cost?\n\n#### Pro\n\nNothing at all.\n\n#### Free\n\nFive dollars a month.',
  ),
  answered(
    'takes a question above questions for an introduction',
    '### What will customers ask?\n\n#### What does it cost?\n\nIt is part of every plan.\n\n### What else?\n\n**When does it come?** It comes in May.',
  ),
  {
    name: 'reads bold questions',
    path,
    text: '# Books close themselves\n\n## FAQ\n\n**What does it cost?**\n\nIt is part of every plan.\n\n**When does it come?**\n  ^^^^^^^^^^^^^^^^^^ warning\n\n**C1. Who sells it?** Our partners in every country.\n',
    fixed: /\*\*When does it come\?\*\*\n\n<Your answer in one or two sentences>\n\n\*\*C1/,
  },
  {
    name: 'reads Q and A',
    path,
    text: '# Books close themselves\n\n## FAQ\n\n**Q: What does it cost?**\nA: It is part of every plan.\n\nQ: price? A: TBD\n   ^^^^^^ warning: "TBD" puts the question off. Say what is known today, and who decides the rest by when.\n\n**Q3:** Who sells it?\n        ^^^^^^^^^^^^^ warning\n\nQ: Where?\nA: In all of our stores.\n',
    fixed: /\*\*Q3:\*\* Who sells it\?\n\n<Your answer in one or two sentences>\n\nQ: Where/,
  },
  {
    name: 'reads heading questions anywhere and full-width marks',
    path,
    text: '# 結算\n\n## いつ出ますか？\n   ^^^^^^^ warning\n\n## いくらですか？\n\nすべてのプランに含まれています。\n',
    fixed: /<Your answer/,
  },
  {
    name: 'leaves bold rhetoric of the release alone',
    path,
    text: '# Books close themselves\n\n## Press release\n\n**Ready to start?**\n\n## FAQ\n\nSoon.\n',
  },
  { name: 'leaves the title alone', path, text: '# Why do books close late?\n' },
  {
    name: 'leaves open questions open',
    path,
    text: '# Books close themselves\n\n## Open questions\n\n### Who pays?\n\n### When?\n\nTBD\n',
  },
  answered('leaves placeholders to their own rule', '### What does it cost?\n\n<Price and unit, and what is included.>'),
  answered(
    'accepts an answer set as a heading',
    '### Why should I use it?\n\n### If you re-type rows every week, this takes all of that away',
  ),
  {
    name: 'is an error once approved',
    path,
    text: '---\nstatus: approved\n---\n# Books close themselves\n\n## FAQ\n\n### When?\n    ^^^^^ error\n\nTBD\n',
  },
  {
    name: 'is info in a draft',
    path,
    text: '---\nstatus: draft\n---\n# Books close themselves\n\n## FAQ\n\n### When?\n    ^^^^^ info\n\nTBD\n',
  },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '# Bulk export\n\n## FAQ\n\n### When?\n' },
]);

describe('judgeAnswer', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['When?', '', 'empty'],
    ['When?', '…', 'empty'],
    ['When?', 'A: tbd.', 'deflecting'],
    ['When?', 'To be determined', 'deflecting'],
    ['When?', 'Not decided yet.', 'deflecting'],
    ['When?', 'We will decide later.', 'deflecting'],
    ['When?', 'Good question!', 'deflecting'],
    ['什么时候？', '待定', 'deflecting'],
    ['什么时候？', '五月份在所有地区推出', 'answered'],
    ['Is it free?', 'No.', 'bare'],
    ['Is it free?', 'No, Pro only.', 'bare'],
    ['Is it free?', 'No, only on Pro.', 'answered'],
    ['Is it free?', 'Not on the free plan, no.', 'answered'],
    ['When is it out?', 'It is out when it is out', 'repeating'],
    ['Who?', 'Everyone in finance.', 'short'],
    ['Who?', 'Everyone who closes the books.', 'answered'],
  ];
  for (const [question, answer, state] of cases) {
    it(`calls "${answer}" ${state}`, () => {
      assert.equal(judgeAnswer(question, answer, false), state);
    });
  }
});
