import { targetIncoherent } from '../../../server/src/checks/rules/criteria/target-incoherent.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'prds/export.md';
const below = (criterion: string): string => `# Bulk export\n\n## Success criteria\n\n${criterion}\n`;

testRule(targetIncoherent, [
  {
    name: 'accepts criteria whose numbers go the way of their verb',
    path,
    text: below(
      [
        '- Reduce time to entry from 2 hours to 15 minutes',
        '- Raise win rate from 30 % to 50 %',
        '- Reduce churn below 2 % (currently 3.1 %)',
        '- Support ticket volume down 25 % from 400/month to 300/month',
        '- Cut the response from 90 seconds to 1 minute',
        '- Must not increase latency above 5 s (currently 4 s)',
        '- Increase revenue from $900k to $1.2M',
      ].join('\n'),
    ),
  },
  {
    name: 'reports numbers that run against the verb, and swaps them',
    path,
    text: below(
      '- Reduce churn from 2 % to 3 % by Q4 2026\n                           ^^^ warning: "Reduce churn from 2 % to 3 % by Q4 2026" should go down, but goes from 2 % to 3 %. Swap the two, or change the verb.',
    ),
    fixed: below('- Reduce churn from 3 % to 2 % by Q4 2026'),
  },
  {
    name: 'compares durations in one unit',
    path,
    text: below('- Cut time to entry from 45 minutes to 2 hours\n                                       ^^^^^^^ warning'),
    fixed: below('- Cut time to entry from 2 hours to 45 minutes'),
  },
  {
    name: 'does not swap where the target has a sign of its own',
    path,
    text: below('- Raise win rate to ≥ 20 % (currently 30 %)\n                    ^^^^^^ warning'),
  },
  {
    name: 'reports a target that is today’s value, but no limit that must hold',
    path,
    text: below(
      '- Increase win rate from 30 % to 30 %\n                                 ^^^^ warning: "Increase win rate from 30 % to 30 %" aims at 30 %, where it stands today. Say how far it should go.\n- Increase win rate to at least 30 % (currently 30 %)\n- Increase exports; CSAT stays at 4.5 (currently 4.5)\n- Uptime 99.9 % (currently 99.9 %)',
    ),
  },
  {
    name: 'reports units that cannot be compared',
    path,
    text: below(
      '- Support load from 40 % to $200\n                            ^^^^ warning: "Support load from 40 % to $200" starts from 40 % and aims at $200, which cannot be compared. Use one unit for both.',
    ),
  },
  {
    name: 'does not take another number of the sentence for the target',
    path,
    text: below(
      '- Appointments moved more than 4 hours ahead rise from 55 % to 75 %\n- Cut the 5 most common errors, which take 40 minutes from 12 % of users',
    ),
  },
  {
    name: 'reports two currencies',
    path,
    text: below('- Revenue per account from $40 to €60\n                                  ^^^ warning'),
  },
  { name: 'reports two periods', path, text: below('- Exports from 40/week to 300/month\n                          ^^^^^^^^^ warning') },
  {
    name: 'reports more than all of something, but no growth and no retention above 100 %',
    path,
    text: below(
      '- 120 % of users export weekly\n  ^^^^^ warning: "120 % of users export weekly" aims at 120 %, which is more than all of them. Write at most 100 %.\n- Net revenue retention of 115 %\n- 110 % of target\n- Exports grow by 150 %\n- 200 % of customers’ expected value',
    ),
  },
  {
    name: 'reports a day that was over before the document was begun',
    path,
    text: `---\ncreated: 2026-05-04\n---\n${below('- NPS +8 by 2026-03-31\n         ^^^^^^^^^^^^^ warning: "NPS +8 by 2026-03-31" was due 2026-03-31, before this document was begun on 2026-05-04. Give a day to come.\n- CSAT 4.5 by 2026-Q2\n- Win rate 50 % by May 2026')}`,
  },
  { name: 'knows of no such day where nobody says when the document was begun', path, text: below('- NPS +8 by 2020-03-31') },
  {
    name: 'reads tables, and lets their direction column win over words',
    path,
    text: below(
      '| Metric | Direction | Baseline | Target |\n|---|---|---|---|\n| Growth of churn | down | 2 % | 3 % |\n                                 ^^^ warning: "Growth of churn" should go down, but goes from 2 % to 3 %. Swap the two, or change the verb.\n| Time to entry | ↓ | 2 h | 15 min |\n| Uptime | up | 99.9 % | 99.9 % at all times |',
    ),
    fixed: /\| Growth of churn \| down \| 3 % \| 2 % \|/,
  },
  {
    name: 'does not guess where a criterion has verbs of both ways, or none',
    path,
    text: below(
      '- Reduce churn so that retention grows from 90 % to 80 %\n- Time to entry from 15 minutes to 2 hours\n- Increase coverage from 3–5 to 2',
    ),
  },
  {
    name: 'reports a section once',
    path,
    text: below('- Reduce churn from 2 % to 3 %\n                           ^^^ warning\n- Raise win rate from 50 % to 30 %'),
    fixed: below('- Reduce churn from 3 % to 2 %\n- Raise win rate from 30 % to 50 %'),
  },
  {
    name: 'keeps its place behind emoji, emphasis and Windows line endings',
    path,
    text: '# Bulk 🚀\r\n\r\n## KPIs 🚀\r\n\r\n- 🚀 **Reduce churn** from **2 %** to **3 %**\r\n                                        ^^^ warning\r\n',
    fixed: '# Bulk 🚀\r\n\r\n## KPIs 🚀\r\n\r\n- 🚀 **Reduce churn** from **3 %** to **2 %**\r\n',
  },
  {
    name: 'is mild in a draft',
    path,
    text: `---\nstatus: draft\n---\n${below('- Reduce churn from 2 % to 3 %\n                           ^^^ info')}`,
    fixed: /from 3 % to 2 %/,
  },
]);
