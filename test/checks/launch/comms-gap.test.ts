import { commsGap } from '../../../server/src/checks/rules/launch/comms-gap.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'launches/export.md';
const plan = (fields: string, body: string): string => `---\nkind: launch-plan\n${fields}---\n# Bulk export launch\n${body}`;
const head = '\n## Comms\n\n| Audience | Message | Channel | When | Owner |\n|---|---|---|---|---|\n';
const row = (audience: string, when = '2026-07-01'): string => `| ${audience} | what changes | memo | ${when} | @dana |\n`;
const all = ['leadership', 'sales', 'customer success', 'support', 'customers'].map((audience) => row(audience)).join('');

testRule(commsGap, [
  { name: 'accepts a table with everybody', path, text: plan('launch_date: 2026-07-02\n', head + all) },
  {
    name: 'reports audiences that nobody tells, once',
    path,
    text: plan(
      '',
      `\n## Comms 📣\n   ^^^^^^^^ warning: Nobody tells leadership or sales. Add who tells them, where and on which day before the launch.\n${head.slice(10)}${row('customer success')}${row('support')}${row('customers')}`,
    ),
  },
  {
    name: 'reports a missing section and inserts it',
    path,
    text: '---\nkind: launch-plan\n---\n# Bulk export launch\n^^^^^^^^^^^^^^^^^^^^ warning: Nothing says who is told of this launch. Add comms: who hears what, where, when and from whom.\n\n## Rollback\n\nFlag off.\n',
    fixed: /\n## Comms\n\n\| Audience \|/,
  },
  { name: 'is only a hint without front matter', path, text: '# Bulk export launch\n^^^^^^^^^^^^^^^^^^^^ info\n', fixed: /## Comms/ },
  {
    name: 'reports an empty section',
    path,
    text: '---\nkind: launch-plan\n---\n# Launch\n\n## Comms\n   ^^^^^ warning: "Comms" is empty. Say who hears what, where, when and from whom.\n\n## Rollback\n',
  },
  { name: 'accepts a sentence elsewhere', path, text: plan('', '\n## Timeline\n\n- 2026-07-01: newsletter to everybody\n') },
  { name: 'asks nothing of a small launch', path, text: plan('tier: 3\n', '') },
  { name: 'asks nothing of a small launch that tells some', path, text: plan('tier: 3\n', head + row('support')) },
  { name: 'asks no comms section of a campaign', path, text: plan('type: gtm\n', '') },
  {
    name: 'asks a large launch for a look by legal',
    path,
    text: plan(
      'tier: 1\n',
      `\n## Comms\n   ^^^^^ warning: Nobody tells legal. Add who tells them, where and on which day before the launch.\n${head.slice(10)}${all}`,
    ),
  },
  {
    name: 'accepts legal in a section of its own',
    path,
    text: plan('tier: 1\n', `${head}${all}\n## Legal and compliance\n\nTerms agreed by @ruth.\n`),
  },
  {
    name: 'asks a beta for no sales',
    path,
    text: plan('release_strategy: beta\n', head + row('leadership') + row('customer success and support') + row('carriers')),
  },
  {
    name: 'takes people of the trade for customers',
    path,
    text: plan('', head + row('management') + row('vertrieb') + row('CSMs') + row('help desk') + row('dispatchers')),
  },
  { name: 'takes the whole company for everybody in it', path, text: plan('', head + row('all hands') + row('users')) },
  {
    name: 'heeds the kind of business',
    path,
    config: 'version: 1\nprofile: consumer\n',
    text: plan('', head + row('leadership') + row('support') + row('users') + row('Discord community')),
  },
  {
    name: 'heeds audiences of rubric.yaml',
    path,
    config: 'version: 1\nrules:\n  launch/comms-gap: {severity: warning, options: {audiences: [support, teachers]}}\n',
    text: plan(
      '',
      `\n## Comms\n   ^^^^^ warning: Nobody tells teachers. Add who tells them, where and on which day before the launch.\n${head.slice(10)}${row('support')}`,
    ),
  },
  {
    name: 'reports rows without date, channel or owner once',
    path,
    text: plan(
      'launch_date: 2026-07-02\n',
      `${head}${all}| press | what changes | | | @dana |\n  ^^^^^ warning: 2 of 7 audiences have no channel, date or owner, "press" first. Say who tells them, where and on which day.\n| legal | terms | memo | – | |\n`,
    ),
  },
  {
    name: 'names the one row',
    path,
    text: plan(
      '',
      `${head}${all}| press | what changes | blog | 2026-07-01 | |\n  ^^^^^ warning: "press" has no owner. Somebody has to tell them, somewhere and on a day.\n`,
    ),
  },
  {
    name: 'reports who hears of it after the launch, counted from it',
    path,
    text: plan(
      'launch_date: 2026-07-02\n',
      `${head}${all.replace(row('sales'), row('sales', 'T+3').replace(/\n$/, '\n  ^^^^^ warning: "sales" is told on 2026-07-05, after the launch. Tell them before, or on the day at the latest.\n'))}`,
    ),
  },
  {
    name: 'reports several who hear of it after the launch once',
    path,
    text: plan(
      'launch_date: 2026-07-02\n',
      `${head}| leadership | x | memo | July 5, 2026 | @dana |\n  ^^^^^^^^^^ warning: 2 audiences are told only after the launch, "leadership" on 2026-07-05. Tell them before, or on the day at the latest.\n${row('sales')}${row('customer success', '1 week after launch')}${row('support')}${row('customers')}`,
    ),
  },
  {
    name: 'accepts a reminder after the launch',
    path,
    text: plan('launch_date: 2026-07-02\n', `${head}${all}${row('customers', 'T+14')}`),
  },
  {
    name: 'reads a list',
    path,
    text: plan(
      '',
      '\n## Comms\n   ^^^^^ warning: Nobody tells sales. Add who tells them, where and on which day before the launch.\n\n- Carriers: a call with each of them, by 2027-03-26 (@noor).\n- Customer success and support: a briefing on 2027-03-30 (@marcus).\n- Leadership: a memo.\n  ^^^^^^^^^^ warning: "Leadership" has no date or owner. Somebody has to tell them, somewhere and on a day.\n',
    ),
  },
  {
    name: 'asks those who sell to other companies for training before the launch',
    path,
    config: 'version: 1\nprofile: b2b-saas\n',
    text: plan(
      'launch_date: 2026-07-02\n',
      `${head}${all}\n## Sales enablement\n   ^^^^^^^^^^^^^^^^ warning: "Sales enablement" has no date before the launch. Say by when training, battle card and demo are ready.\n\n- battle card, demo\n`,
    ),
  },
  {
    name: 'accepts training before the launch',
    path,
    config: 'version: 1\nprofile: b2b-saas\n',
    text: plan('launch_date: 2026-07-02\n', `${head}${all}\n## Sales enablement\n\n- battle card, ready at 2026-06-30\n`),
  },
  { name: 'accepts a plan that is kept elsewhere', path, text: plan('', '\n## Comms\n\nSee [the plan](https://example.org/comms).\n') },
  { name: 'waits until it is filled in', path, text: plan('', head + row('<team>')) },
  { name: 'takes channels without front matter for what they are', path, text: '# Launch\n\n## Channels\n\n- LinkedIn and a newsletter\n' },
  { name: 'is silent once closed', path, text: plan('status: closed\n', '') },
  {
    name: 'keeps Windows line endings',
    path,
    text: '---\r\nkind: launch-plan\r\n---\r\n# Launch\r\n^^^^^^^^ warning\r\n',
    fixed: /\r\n## Comms\r\n\r\n\| Audience/,
  },
  {
    name: 'reads Chinese audiences',
    path,
    text: '---\nkind: launch-plan\n---\n# 上线计划\n\n## 沟通计划\n\n| 对象 | 渠道 | 时间 | 负责人 |\n|---|---|---|---|\n| 管理层 | 邮件 | 7月1日 | 张三 |\n| 销售 | 邮件 | 7月1日 | 张三 |\n| 客户成功 | 邮件 | 7月1日 | 张三 |\n| 客服 | 邮件 | 7月1日 | 张三 |\n| 用户 | 邮件 | 7月1日 | 张三 |\n',
  },
]);
