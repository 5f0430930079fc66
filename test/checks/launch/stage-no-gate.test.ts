import { stageNoGate } from '../../../server/src/checks/rules/launch/stage-no-gate.ts';
import { testRule } from '../../ruleTester.ts';

const path = 'launches/export.md';
const plan = (stages: string, fields = ''): string => `---\nkind: launch-plan\n${fields}stages:\n${stages}---\n# Bulk export launch\n`;

testRule(stageNoGate, [
  {
    name: 'accepts measured conditions to go on and to stop, and a last stage that only stops',
    path,
    text: plan(
      '  - {name: canary, percent: 5, go: error rate < 0.5 %, stop: error rate > 2 % for 10 min}\n  - {name: all, percent: 100, go: "-", stop: error rate > 2 %}\n',
    ),
  },
  {
    name: 'reports a stage without a stop',
    path,
    text: plan(
      '  - {name: canary, percent: 5, go: error rate < 0.5 %}\n           ^^^^^^ warning: Stage "canary" does not say what stops it. Name a metric and the value it must hold, such as "error rate below 0.5 % for 24 h".\n  - {name: all, percent: 100, stop: error rate > 2 %}\n',
    ),
  },
  {
    name: 'reports several stages once',
    path,
    text: plan(
      '  - {name: canary, percent: 5}\n           ^^^^^^ warning: 2 of 2 stages do not say what must hold to go on or what stops them, "canary" first. Name a metric and a value for each.\n  - {name: all, percent: 100}\n',
    ),
  },
  {
    name: 'reports a stage without a go',
    path,
    text: plan(
      '  - {name: canary, percent: 5, stop: errors > 2 %}\n           ^^^^^^ warning: Stage "canary" does not say what must hold to go on. Name a metric and the value it must hold, such as "error rate below 0.5 % for 24 h".\n  - {name: all, percent: 100, stop: errors > 2 %}\n',
    ),
  },
  {
    name: 'reports conditions that nobody can measure',
    path,
    text: plan(
      '  - {name: canary, percent: 5, go: looks fine, stop: errors > 2 %}\n                                   ^^^^^^^^^^ warning: "looks fine" can be judged only by opinion. Name a metric and the value it must hold, such as "error rate below 0.5 % for 24 h".\n  - {name: all, percent: 100, stop: errors > 2 %}\n',
    ),
  },
  {
    name: 'reports several of them once',
    path,
    text: plan(
      '  - {name: canary, percent: 5, go: looks fine, stop: trouble}\n                                   ^^^^^^^^^^ warning: 2 conditions of the stages can be judged only by opinion, "looks fine" first. Name a metric and the value it must hold in each.\n  - {name: all, percent: 100, stop: errors > 2 %}\n',
    ),
  },
  {
    name: 'accepts conditions that are met or not',
    path,
    text: plan(
      '  - {name: yard, percent: 0, go: no double booking in the test, stop: any wrong appointment}\n  - {name: b, percent: 5, go: approved by legal, stop: the first lost file}\n  - {name: all, percent: 100, stop: keine Buchung mehr}\n',
    ),
  },
  {
    name: 'reads tables',
    path,
    text: '# Launch\r\n\r\n## Rollout stages 🚦\r\n\r\n| Stage | Share | Go on when | Roll back when |\r\n|---|---|---|---|\r\n| canary 🐤 | 5 % | error rate below 0.5 % | |\r\n  ^^^^^^^^^ warning\r\n| all | 100 % | – | error rate above 2 % |\r\n',
  },
  {
    name: 'reads one column for both',
    path,
    text: '# Launch\n\n## Stages\n\n| Stage | Share | Go/No-Go |\n|---|---|---|\n| canary | 5 % | error rate below 0.5 % |\n| all | 100 % | error rate below 0.5 % |\n',
  },
  {
    name: 'leaves the exit of a pilot to launch/pilot-no-exit',
    path,
    text: plan('  - {name: Pilot, type: pilot, n: 12, stop: errors > 2 %}\n  - {name: all, percent: 100, stop: errors > 2 %}\n'),
  },
  {
    name: 'accepts one measured rollback for all stages',
    path,
    text: '# Launch\n\n## Stages\n\n| Stage | Share | Go on when |\n|---|---|---|\n| canary | 5 % | error rate below 0.5 % |\n| all | 100 % | – |\n\n## Rollback\n\nIf more than 2 % of exports fail, on-call switches it off.\n',
  },
  { name: 'asks nothing of a single stage', path, text: plan('  - {name: all, percent: 100}\n') },
  {
    name: 'waits until the stages are filled in',
    path,
    text: plan('  - {name: canary, percent: 5, go: <metric and threshold>}\n  - {name: all, percent: 100}\n'),
  },
  {
    name: 'is info in a draft',
    path,
    text: plan(
      '  - {name: canary, percent: 5, go: errors < 1 %}\n           ^^^^^^ info\n  - {name: all, percent: 100, stop: errors > 2 %}\n',
      'status: draft\n',
    ),
  },
  {
    name: 'is silent where stages are told in words',
    path,
    text: '# Launch\n\n**Status:** Ready\n\n## Stages\n\nFirst ten sites, then all.\n',
  },
  {
    name: 'reads Chinese without a number as met or not',
    path,
    text: '# 上线计划\n\n## Stages\n\n| 阶段 | 比例 | 通过标准 | 停止条件 |\n|---|---|---|---|\n| 灰度 | 5% | 无严重事故 | 错误率超过 2% |\n| 全量 | 100% | – | 错误率超过 2% |\n',
  },
]);
