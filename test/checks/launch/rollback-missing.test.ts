import { rollbackMissing } from '../../../server/src/checks/rules/launch/rollback-missing.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'launches/export.md';

testRule(rollbackMissing, [
  {
    name: 'accepts a section',
    path,
    text: '# Export launch\n\n## Rollback\n\nFlag `bulk_export` off (≤ 5 min), owner on-call, data kept.\n',
  },
  {
    name: 'accepts the field',
    path,
    text: '---\nrollback: {trigger: error rate > 2 %, steps: flag bulk_export off}\n---\n# Export launch\n',
  },
  { name: 'accepts other names and bold labels', path, text: '# Export launch\n\n**Kill switch:** flag bulk_export off\n' },
  {
    name: 'reports at the title and inserts the section',
    path,
    text: '# Export launch 🚀\n^^^^^^^^^^^^^^^^^^ warning: Nothing says how this launch is taken back. Add a rollback: what triggers it, the steps, and who may start it.\n\n## Stages\n\nCanary.\n\n## Monitoring\n\nErrors.\n',
    fixed: /^# Export launch 🚀\n\n## Stages\n\nCanary\.\n\n## Rollback\n\n\| Trigger [^]*\n\n## Monitoring\n\nErrors\.\n$/,
  },
  {
    name: 'is an error once the launch is ready',
    path,
    text: '---\nstatus: ready\n---\n# Export launch\r\n^^^^^^^^^^^^^^^ error\r\n',
    fixed: /\n## Rollback\r?\n/,
  },
  { name: 'is info in a draft', path, text: '---\nstatus: draft\n---\n# Export launch\n^^^^^^^^^^^^^^^ info\n', fixed: /\n## Rollback\n/ },
  { name: 'is silent once closed', path, text: '---\nstatus: rolled-back\n---\n# Export launch\n' },
  {
    name: 'reports a section that only says it can be reverted',
    path,
    text: '# Export launch\n\n## Rollback plan\n   ^^^^^^^^^^^^^ warning: "We can revert." is not enough to act on at night. Say what triggers the rollback, the steps, who may start it and how long it takes.\n\nWe can revert.\n',
  },
  {
    name: 'reports a field that only says so',
    path,
    text: '---\nrollback: redeploy the previous version\n^^^^^^^^ warning: "redeploy the previous version" is not enough to act on at night. Say what triggers the rollback, the steps, who may start it and how long it takes.\n---\n# Export launch\n',
  },
  { name: 'reports a thin section in another script', path, text: '# 上线计划\n\n## 回滚\n   ^^ warning\n\n可以回滚。\n' },
  {
    name: 'accepts a section in another script',
    path,
    text: '# 上线计划\n\n## 回滚\n\n错误率超过百分之二时由值班人员关闭开关，五分钟内恢复旧版本。\n',
  },
  { name: 'accepts few words that name the switch', path, text: '# Export launch\n\n## Rollback\n\nFlag off, on-call decides.\n' },
  { name: 'accepts a link to the runbook', path, text: '# Export launch\n\n## Rollback\n\n[Revert runbook](runbook.md)\n' },
  {
    name: 'accepts a value in the heading',
    path,
    text: '# Export launch\n\n## Rollback: flag off, on-call decides\n\n## Comms\n\nMail.\n',
  },
  {
    name: 'reads the keys of a list below a bold label',
    path,
    text: '# Export launch\n\n**Rollback**\n\n- **Trigger:** errors\n- **Steps:** flag off\n\n**Comms:** mail\n',
  },
  { name: 'accepts a table', path, text: '# Export launch\n\n## Rollback\n\n| Trigger | Steps |\n|---|---|\n| 2 % | revert |\n' },
  {
    name: 'reports an empty section at its heading',
    path,
    text: '# Export launch\n\n## Rollback\n   ^^^^^^^^ warning: "Rollback" is empty. Say what triggers the rollback, the steps, and who may start it.\n\n## Comms\n\nMail.\n',
  },
  { name: 'reports a section that says none', path, text: '# Export launch\n\n## Rollback\n   ^^^^^^^^ warning\n\nN/A\n' },
  {
    name: 'takes an empty field for none',
    path,
    text: '---\nrollback:\n---\n# Export launch\n^^^^^^^^^^^^^^^ warning\n',
    fixed: /\n## Rollback\n/,
  },
  {
    name: 'prefers what is enough',
    path,
    text: '---\nrollback: {steps: "switch the flag off, tell support"}\n---\n# Export launch\n\n## Rollback\n\nRevert.\n',
  },
  { name: 'leaves placeholders to their own rule', path, text: '# Export launch\n\n## Rollback\n\n<metric over threshold for duration>\n' },
  { name: 'leaves a placeholder in the field to its own rule', path, text: '---\nrollback: TBD\n---\n# Export launch\n' },
  {
    name: 'accepts a sentence that says when and how',
    path,
    text: '# Export launch\n\n## Stages\n\n- Canary: if more than 2 % of exports fail we roll back by switching the flag off.\n',
  },
  {
    name: 'does not take a mention for a plan',
    path,
    text: '# Export launch\n^^^^^^^^^^^^^^^ warning\n\n## Stages\n\n- Release or roll back\n',
    fixed: /\n## Rollback\n/,
  },
  { name: 'exempts campaigns and documents', path, text: '---\ntype: gtm\n---\n# Export\n' },
  { name: 'exempts a plan whose title says marketing', path, text: '# Marketing launch: export\n' },
  { name: 'exempts a plan in a folder of such', path: 'marketing/launches/export.md', text: '# Export\n' },
  {
    name: 'does not exempt a product for marketing people',
    path,
    text: '# Marketing hub launch\n^^^^^^^^^^^^^^^^^^^^^^ warning\n',
    fixed: /\n## Rollback\n/,
  },
  {
    name: 'does not exempt what calls itself a product launch',
    path,
    text: '---\ntype: product\n---\n# Marketing plan launch\n^^^^^^^^^^^^^^^^^^^^^^^ warning\n',
    fixed: /\n## Rollback\n/,
  },
  {
    name: 'asks a launch that cannot be taken back for its mitigation',
    path,
    text: '---\nrollback: {irreversible: true}\n           ^^^^^^^^^^^^ warning: This launch cannot be taken back. Say in "mitigation" how the damage is limited if it goes wrong.\n---\n# Export launch\n',
  },
  {
    name: 'accepts that mitigation',
    path,
    text: '---\nrollback: {irreversible: true, mitigation: a copy of all rows is kept for 30 days}\n---\n# Export launch\n',
  },
  { name: 'leaves other kinds alone', path: 'prds/x.md', text: '# Bulk export\n' },
]);
