// The readiness of a launch is what its rules say, counted: a gate is met exactly where nothing is found about it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readinessOf, type LaunchReadiness } from '../../server/src/checks/launch/launchReadiness.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';

const folder = join(import.meta.dirname, '../../examples/launches');

function workspaceWith(text: string): Workspace {
  const workspace = new Workspace();
  workspace.apply({ kind: 'today', day: '2026-06-15' });
  workspace.apply({ kind: 'config', text: 'version: 1\n' });
  workspace.apply({ kind: 'disk', path: 'launches/x.md', text });
  return workspace;
}

function readiness(text: string, today: string | undefined = '2026-06-15'): LaunchReadiness {
  const workspace = workspaceWith(text);
  const typed = workspace.typed('launches/x.md');
  assert.ok(typed);
  return readinessOf(typed, workspace.config, today);
}

function unmet({ gates }: LaunchReadiness): readonly string[] {
  return gates.filter(({ met }) => !met).map(({ name }) => name);
}

const bare = '---\nkind: launch-plan\nlaunch_date: 2026-07-01\nowner: "@dana"\n---\n# Launch\n';

describe('the readiness of a launch', () => {
  it('counts nine gates, all met in a plan that is complete', () => {
    const found = readiness(readFileSync(join(folder, 'driver-pre-check-in.md'), 'utf8'));
    assert.equal(found.gates.length, 9);
    assert.deepEqual(unmet(found), []);
  });

  it('has met no gate but owner and date in a plan that has just begun', () => {
    const found = readiness(bare);
    assert.equal(found.gates.length, 9);
    assert.equal(found.gates.filter(({ met }) => met).length, 1);
    assert.equal(found.gates.find(({ met }) => met)?.name, 'Owner and launch date');
  });

  it('asks a small launch and a campaign for fewer', () => {
    const small = readiness(bare.replace('owner', 'tier: 3\nowner'));
    assert.deepEqual(
      small.gates.map(({ name }) => name),
      ['Release strategy', 'Rollback with a trigger', 'Monitoring', 'Success criteria', 'Owner and launch date'],
    );
    assert.equal(readiness(bare.replace('owner', 'type: gtm\nowner')).gates.length, 7);
  });

  it('does not take what is still to be filled in for met', () => {
    const text = `${bare}\n## Monitoring\n\n<error rate> above <threshold>, called is @<name>.\n\n## Rollback\n\nIf <metric> is above <threshold>, switch it off.\n`;
    assert.deepEqual(
      readiness(text)
        .gates.filter(({ met }) => met)
        .map(({ name }) => name),
      ['Owner and launch date'],
    );
  });

  it('meets exactly the gates about which no rule has found anything', () => {
    const rulesOf: Readonly<Record<string, RegExp>> = {
      'Rollback with a trigger': /^launch\/rollback-/,
      Monitoring: /^launch\/monitoring-missing$/,
      'Success criteria': /^criteria\/(?:missing|not-measurable)$/,
      'Stages with gates': /^launch\/(?:stages-invalid|stage-no-gate|pilot-no-exit)$/,
      'Owner and launch date': /^doc\/owner-missing$/,
    };
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      const workspace = workspaceWith(text);
      // What is closed is not told what it lacks.
      if (workspace.typed('launches/x.md')?.phase === 'closed') continue;
      const problems = workspace.problems('launches/x.md');
      for (const { name: gate, met } of readiness(text).gates) {
        const rules = rulesOf[gate];
        if (rules !== undefined && met)
          assert.deepEqual(
            problems.filter(({ rule }) => rules.test(rule)),
            [],
            `${name}: ${gate}`,
          );
      }
      const gap = problems.some(({ rule }) => rule === 'launch/comms-gap');
      const comms = readiness(text).gates.filter(({ name: gate }) => /told|Told|prepared/.test(gate));
      if (gap)
        assert.ok(
          comms.some(({ met }) => !met),
          name,
        );
    }
  });

  it('counts the days to the launch', () => {
    assert.equal(readiness(bare).daysToLaunch, 16);
    assert.equal(readiness(bare, '2026-07-03').daysToLaunch, -2);
    assert.equal(readiness(bare.replace('2026-07-01', '2026-Q3')).daysToLaunch, 107);
    assert.equal(readiness(bare.replace('launch_date: 2026-07-01\n', '')).daysToLaunch, undefined);
  });

  it('lists the messages that are overdue by the launch date', () => {
    const text = `${bare}\n## Comms\n\n| Audience | Channel | When | Owner | Done |\n|---|---|---|---|---|\n| sales | memo | T-20 | @sam | |\n| support | memo | T-21 | @joy | ✅ |\n| customers | email | T-7 | @joy | |\n`;
    assert.deepEqual(
      readiness(text).overdue.map(({ what, due }) => `${what} ${due}`),
      ['Tell sales 2026-06-11'],
    );
  });

  it('survives every half-typed plan', () => {
    const text = readFileSync(join(folder, 'driver-pre-check-in.md'), 'utf8');
    for (let length = 0; length < text.length; length += 97) {
      const workspace = workspaceWith(text.slice(0, length));
      const typed = workspace.typed('launches/x.md');
      if (typed !== undefined) assert.ok(readinessOf(typed, workspace.config, '2026-06-15').gates.length > 0);
    }
  });
});
