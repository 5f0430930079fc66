// What a person sees of Rubric in a real workbench, with the extension installed from its package, in each
// extension host. Everything is read from the screen.

import assert from 'node:assert/strict';
import { packageExtension } from '../../scripts/package.mjs';
import { openWorkbench, type Workbench } from './workbench.ts';

const withoutNonGoals = `---
kind: prd
id: PRD-1
title: Offline mode
status: review
owner: dana
---

# Offline mode

## Problem

Field engineers lose an hour a day where there is no network.

## Requirements

- Work orders open without a network.

`;

for (const host of ['node', 'web'] as const) {
  describe(`the workbench (${host} host)`, function () {
    this.timeout('4 min');
    let workbench: Workbench;

    before(async () => {
      const vsix = await packageExtension();
      workbench = await openWorkbench({ files: { 'docs/offline.prd.md': withoutNonGoals }, vsix, host });
    });

    after(async () => {
      await workbench.close();
    });

    it('shows a missing section while it is missing', async () => {
      await workbench.openFile('docs/offline.prd.md');
      const isMissing = (): Promise<boolean> =>
        workbench.problems().then((problems) => problems.some(({ code }) => code === 'prd/non-goals-missing'));
      await workbench.waitFor(isMissing, { what: 'the problem in the Problems panel', milliseconds: 60_000 });

      const problem = (await workbench.problems()).find(({ code }) => code === 'prd/non-goals-missing');
      assert.equal(problem?.severity, 'warning');
      assert.equal(problem.source, 'rubric');
      await workbench.waitFor(() => workbench.squiggles(), {
        until: (squiggles) => squiggles.some(({ severity, line }) => severity === 'warning' && line === problem.line),
        what: 'the squiggle at the problem',
      });

      await workbench.goTo(18);
      await workbench.type('## Non-goals\n\n- Maps without a network.');
      await workbench.waitFor(isMissing, { until: (missing) => !missing, what: 'the problem to go away' });
    });
  });
}
