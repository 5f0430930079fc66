// What a repository makes its own and what stays alive, in a real workbench on a copy of examples/: a house schema
// that is edited and saved, a launch's readiness, a rule's page from a finding, an upstream document that changes.

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, repository } from '../../scripts/install.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { openWorkbench, type Workbench } from './workbench.ts';

const slow = { milliseconds: 90_000 };
const screenshots = join(cacheFolder, 'screenshots');
const brief = 'house/sms-opt-out.md';
const schema = 'schemas/house-brief.yaml';
const schemaText = `kind: house-brief
extends: [prd]
title: House brief
prefix: HBR
recognise: { folders: [house] }
rules: { prd/non-goals-missing: error }
`;

describe('the life of documents', function () {
  this.timeout('5 min');
  let workbench: Workbench;

  before(async () => {
    await mkdir(screenshots, { recursive: true });
    workbench = await openWorkbench({
      folder: join(repository, 'examples'),
      files: {
        [schema]: schemaText,
        [brief]:
          '---\nid: HBR-1\nstatus: review\nowner: "@dana"\n---\n\n# Drivers can say stop\n\n## Problem\n\nTwelve of 40 drivers asked for it.\n',
        'problems/stop.md': '---\nkind: problem\nid: PRB-90\nstatus: chosen\n---\n\n# Drivers cannot say stop\n\n## Problem\n\nOne.\n',
        'prds/stop.md':
          '---\nkind: prd\nid: PRD-90\nstatus: approved\nowner: "@dana"\nlinks:\n  problem: PRB-90\n---\n\n# Stop by text\n\n## Problem\n\nDrivers cannot say stop.\n',
      },
      vsix: await packageExtension(),
    });
  });

  after(async () => {
    await workbench.close();
  });

  /** The code of a finding, in a file where one is named. */
  const found = async (rule: string, name?: string): Promise<string | undefined> =>
    (await workbench.problems()).find(({ code, file }) => code === rule && (name === undefined || file === name))?.code;
  const saved = (path: string, text: string): Promise<void> => writeFile(join(workbench.folder, path), text);

  it('follows a schema of the repository when it is saved', async () => {
    await workbench.openFile(brief);
    await workbench.waitFor(() => found('prd/non-goals-missing', 'sms-opt-out.md'), {
      until: (code) => code !== undefined,
      what: 'the finding',
      ...slow,
    });
    await saved(schema, schemaText.replace('prd/non-goals-missing: error', 'prd/non-goals-missing: off'));
    await workbench.waitFor(() => found('prd/non-goals-missing', 'sms-opt-out.md'), {
      until: (code) => code === undefined,
      what: 'the finding to go',
      ...slow,
    });
  });

  it('shows what is wrong in a schema while it is typed, and completes it', async () => {
    await workbench.openFile(schema);
    await workbench.press('Control+End');
    await workbench.type('sections:\nlinks:\n  law: { to: [lawsuit] }\n');
    await workbench.waitFor(() => found('schema/invalid'), { until: (code) => code !== undefined, what: 'the problem', ...slow });
    await workbench.press('Control+Home');
    assert.match(await workbench.hover('prefix'), /ids begin/u);
    await workbench.screenshot(join(screenshots, 'schema.png'));
    await workbench.press('Control+Z', 'Control+Z', 'Control+Z', 'Control+S');
  });

  it('shows how ready a launch is above the plan and in the Backlog view', async () => {
    await workbench.openFile('launches/driver-pre-check-in.md');
    const lens = await workbench.waitFor(() => workbench.codeLenses(), {
      until: (texts) => texts.some((text) => /^\d of \d gates/u.test(text)),
      what: 'the lens',
      ...slow,
    });
    const rows = await workbench.waitFor(() => workbench.tree('Backlog'), { until: (all) => all.length > 10, what: 'the rows', ...slow });
    const gates = lens.find((text) => /gates/u.test(text))?.split(' · ')[0] ?? '?';
    const launch = rows.find(({ description }) => description.startsWith(gates));
    assert.ok(launch, `${gates} among ${rows.map(({ description }) => description).join(', ')}`);
    assert.match(launch.spoken, /gates met/u);
    await workbench.clickCodeLens(gates);
    await workbench.page.locator('.tab.active', { hasText: 'Readiness of' }).waitFor({ timeout: slow.milliseconds });
    await workbench.screenshot(join(screenshots, 'readiness.png'));
  });

  it('marks a document whose upstream changed after it was acknowledged', async () => {
    await workbench.openFile('prds/stop.md');
    await workbench.waitFor(() => workbench.codeLenses(), { until: (texts) => texts.length > 0, what: 'the lenses', ...slow });
    await workbench.runCommand('Rubric: Acknowledge Upstream Documents');
    await workbench.waitFor(() => workbench.editorText(), { until: (text) => text.includes('acknowledged:'), what: 'the record', ...slow });
    await workbench.press('Control+S');
    assert.equal(await found('lifecycle/link-suspect'), undefined);
    await saved(
      'problems/stop.md',
      '---\nkind: problem\nid: PRB-90\nstatus: chosen\n---\n\n# Drivers cannot say stop\n\n## Problem\n\nAll of them.\n',
    );
    await workbench.openFile('prds/stop.md');
    await workbench.waitFor(() => found('lifecycle/link-suspect'), { until: (code) => code !== undefined, what: 'the mark', ...slow });
    await workbench.screenshot(join(screenshots, 'suspect.png'));
  });

  it('opens the page of a rule from the code of a finding', async () => {
    await workbench.openFile('prds/carrier-waitlist.md');
    // The list is drawn anew while findings arrive, so nothing is clicked before they have all come.
    let before = '';
    const settled = async (): Promise<boolean> => {
      const now = JSON.stringify(await workbench.problems());
      const isSame = now === before;
      before = now;
      return isSame;
    };
    await workbench.waitFor(settled, { until: (isSame) => isSame, what: 'the findings to settle', ...slow });
    const links = workbench.page.locator('.markers-panel a[href^="rubric-explain:"]');
    const href = (await links.first().getAttribute('href')) ?? '';
    await workbench.page.locator(`.markers-panel a[href="${href}"]`).first().click({ timeout: slow.milliseconds });
    const page = /^rubric-explain:\/rules\/[a-z]+\/([a-z-]+)\.md$/u.exec(href)?.[1];
    assert.ok(page !== undefined, href);
    await workbench.page.locator('.tab.active', { hasText: page }).waitFor({ timeout: slow.milliseconds });
    await workbench.screenshot(join(screenshots, 'rule-page.png'));
  });
});
