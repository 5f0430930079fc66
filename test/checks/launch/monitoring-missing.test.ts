import { monitoringMissing } from '../../../server/src/checks/rules/launch/monitoring-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'launches/export.md';

testRule(monitoringMissing, [
  {
    name: 'accepts a metric, a value and a name',
    path,
    text: '# Launch\n\n## Monitoring\n\nFailed exports on the board. Alarm above 2 % for 10 minutes (@oncall, until July 15).\n',
  },
  {
    name: 'accepts a table',
    path,
    text: '# Launch\n\n## Monitoring\n\n| Metric | Alarm at | On call |\n|---|---|---|\n| failed exports | the first one | Dana |\n',
  },
  {
    name: 'reports a missing section and inserts it',
    path,
    text: '# Launch 🚀\n^^^^^^^^^^^ warning: Nothing says what is watched after this launch. Add monitoring: the metric, the value that raises an alarm, and who is called.\n\n## Rollback\n\nFlag off.\n',
    fixed: /\n## Monitoring\n\n\| Metric \|/,
  },
  {
    name: 'reports an empty section',
    path,
    text: '# Launch\n\n## Monitoring\n   ^^^^^^^^^^ warning: "Monitoring" is empty. Say what is watched, which value raises an alarm, and who is called.\n\n## Rollback\n',
  },
  {
    name: 'reports watching without a value',
    path,
    text: '# Launch\n\n## Post-launch monitoring 👀\n   ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "Post-launch monitoring 👀" does not say which value raises an alarm. Add one to each metric, such as "above 2 % for 10 minutes".\n\n@dana looks at the board of failed exports.\n',
  },
  {
    name: 'reports a value that nobody is called for',
    path,
    text: '# Launch\n\n## Monitoring\n   ^^^^^^^^^^ warning: "Monitoring" does not say who is called. Name the person or the on-call team, and until when they watch.\n\nFailed exports stay below 2 %.\n',
  },
  {
    name: 'reports both at once',
    path,
    text: '# Launch\n\n## Monitoring\n   ^^^^^^^^^^ warning: "Monitoring" says neither which value raises an alarm nor who is called. Add both, such as "alarm above 2 % for 10 minutes (@oncall)".\n\n- Failed exports\n- Adoption\n',
  },
  {
    name: 'accepts an alarm at the first of its kind',
    path,
    text: '# Launch\n\n## Monitoring\n\nPublished days, every morning (@marcus). Alarm at the first wrong day.\n',
  },
  { name: 'accepts a sentence elsewhere', path, text: '# Launch\n\n## Stages\n\nOn-call watches failed exports and stops above 2 %.\n' },
  {
    name: 'accepts a link to where it stands',
    path,
    text: '# Launch\n\n## Monitoring\n\nSee [the runbook](https://example.org/runbook).\n',
  },
  { name: 'waits until it is filled in', path, text: '# Launch\n\n## Monitoring\n\n<error rate> on the board.\n' },
  { name: 'asks nothing of a campaign', path, text: '---\nkind: launch-plan\ntype: gtm\n---\n# Launch\n' },
  { name: 'is an error once ready', path, text: '---\nstatus: ready\n---\n# Launch\n^^^^^^^^ error\n', fixed: /## Monitoring\n/ },
  { name: 'is info in a draft', path, text: '---\nstatus: draft\n---\n# Launch\n^^^^^^^^ info\n', fixed: /## Monitoring\n/ },
  { name: 'is silent once closed', path, text: '---\nstatus: closed\n---\n# Launch\n' },
  {
    name: 'keeps Windows line endings',
    path,
    text: '# Launch\r\n^^^^^^^^ warning\r\n\r\n## Rollback\r\n',
    fixed: /\r\n## Monitoring\r\n\r\n\| Metric/,
  },
  {
    name: 'reads a table in Chinese',
    path,
    text: '# 上线计划\n\n## 监控\n\n| 指标 | 阈值 | 负责人 |\n|---|---|---|\n| 错误率 | 2% | 张三 |\n',
  },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '# Export\n' },
]);
