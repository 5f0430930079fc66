import { rollbackNoTrigger } from '../../../server/src/checks/rules/launch/rollback-no-trigger.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'launches/export.md';

testRule(rollbackNoTrigger, [
  {
    name: 'accepts a condition in words',
    path,
    text: '# Launch\n\n## Rollback\n\nIf more than 2 % of exports fail for 10 minutes, on-call switches the flag off.\n',
  },
  {
    name: 'reports steps without a trigger, whatever they take',
    path,
    text: '# Launch\n\n## Rollback plan 🔙\n   ^^^^^^^^^^^^^^^^ warning: "Rollback plan 🔙" says how, but not when. Add what triggers it, such as "if more than 2 % of requests fail for 10 minutes".\n\nSwitch the flag `bulk_export` off (5 minutes), clear the queue and tell the support team.\n',
  },
  {
    name: 'reports a field without one',
    path,
    text: '---\nkind: launch-plan\nrollback: {steps: switch the flag off and clear the queue and tell support, owner: "@oncall"}\n^^^^^^^^ warning: This rollback has steps but no trigger. Add "trigger" with a metric and a value, such as "error rate > 2 % for 10 min".\n---\n# Launch\n',
  },
  {
    name: 'accepts a trigger in the field',
    path,
    text: '---\nkind: launch-plan\nrollback: {trigger: any wrong appointment, steps: switch the flag off and clear the queue and tell support}\n---\n# Launch\n',
  },
  {
    name: 'accepts a column for it',
    path,
    text: '# Launch\n\n## Rollback\n\n| Trigger | Steps | Owner |\n|---|---|---|\n| Any wrong appointment | switch it off, call the site and clear the queue | @oncall |\n',
  },
  {
    name: 'accepts a comparison',
    path,
    text: '# Launch\n\n## Rollback\n\n- Error rate > 2 %: switch the flag off, clear the queue, tell support at once\n',
  },
  { name: 'leaves a thin one to launch/rollback-missing', path, text: '# Launch\n\n## Rollback\n\nWe can revert.\n' },
  { name: 'leaves an empty one to launch/rollback-missing', path, text: '# Launch\n\n## Rollback\n' },
  { name: 'leaves a missing one to launch/rollback-missing', path, text: '# Launch\n' },
  {
    name: 'accepts a link to where it stands',
    path,
    text: '# Launch\n\n## Rollback\n\nThe [runbook](https://example.org/runbook) has all of the steps for the night.\n',
  },
  {
    name: 'waits until it is filled in',
    path,
    text: '# Launch\n\n## Rollback\n\nSwitch the flag off, clear the queue, tell <team> and write down what happened.\n',
  },
  {
    name: 'asks nothing where nothing can be taken back',
    path,
    text: '---\nkind: launch-plan\nrollback: {irreversible: true, mitigation: refund everybody who asks for it within the month}\n---\n# Launch\n',
  },
  {
    name: 'asks nothing of a campaign',
    path,
    text: '---\nkind: launch-plan\ntype: gtm\n---\n# Launch\n\n## Rollback\n\nTake the posts down, tell the press and write down what happened.\n',
  },
  {
    name: 'reads conditions in other languages',
    path,
    text: '# Launch\n\n## Rollback\n\nWenn die Fehlerquote steigt, schaltet die Bereitschaft die Funktion für alle ab.\n',
  },
  {
    name: 'reads Chinese conditions',
    path,
    text: '# 上线计划\n\n## 回滚方案\n\n如果错误率上升，值班人员立即关闭开关，清空队列并通知客服团队。\n',
  },
  {
    name: 'is info in a draft',
    path,
    text: '---\nstatus: draft\n---\n# Launch\n\n## Rollback\n   ^^^^^^^^ info\n\nSwitch the flag off, clear the queue, tell support and write it down.\n',
  },
  {
    name: 'keeps its places with Windows line endings',
    path,
    text: '# Launch\r\n\r\n## Rollback\r\n   ^^^^^^^^ warning\r\n\r\nSwitch the flag off, clear the queue, tell support and write it down.\r\n',
  },
]);
