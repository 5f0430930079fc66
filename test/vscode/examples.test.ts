// The main job of a product manager in a real workbench, on a copy of examples/ with the packaged extension:
// see what is missing, mend it, watch score and rank move, and scaffold. Everything is read from the screen.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, repository } from '../../scripts/install.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { openWorkbench, type Workbench } from './workbench.ts';

const slow = { milliseconds: 90_000 };
const waitlist = 'prds/carrier-waitlist.md';
const screenshots = join(cacheFolder, 'screenshots');

describe('the example workspace', function () {
  this.timeout('5 min');
  let workbench: Workbench;

  before(async () => {
    await mkdir(screenshots, { recursive: true });
    workbench = await openWorkbench({ folder: join(repository, 'examples'), vsix: await packageExtension() });
  });

  after(async () => {
    await workbench.close();
  });

  /** The titles of the ranked rows from top to bottom, with their ranks as shown. */
  const ranking = async (): Promise<string[]> =>
    (await workbench.tree('Backlog')).filter(({ label, level }) => level === 1 && /^\s*=?\d/u.test(label)).map(({ label }) => label.trim());

  const codes = async (): Promise<string[]> => (await workbench.problems()).map(({ code }) => code);

  it('shows score, rank and findings in the lens above a document', async () => {
    await workbench.openFile(waitlist);
    const lenses = await workbench.waitFor(() => workbench.codeLenses(), {
      until: (texts) => texts.some((text) => text.startsWith('Rank')) && texts.some((text) => text.includes(' ARR ')),
      what: 'the lenses',
      ...slow,
    });
    assert.deepEqual(
      lenses.map((text) => text.replace(/newest \d+ days/u, 'newest … days')),
      [
        'RICE 400 = 500/month × 2 × 80 % ÷ 2',
        'Rank 4 of 10',
        '5 accounts · $995K ARR · $35K at risk · 4 of 5 ICP · newest … days',
        '1 finding',
      ],
    );
  });

  it('shows the ranked backlog with the unscored documents and what they lack', async () => {
    const rows = await workbench.waitFor(() => workbench.tree('Backlog'), {
      until: (found) => found.length > 10,
      what: 'the backlog',
      ...slow,
    });
    const waiting = rows.find(({ label }) => label.includes('Waitlist for canceled dock times'));
    assert.equal(waiting?.description, '400 · PRD-42');
    assert.equal(waiting.decoration, '1');
    assert.match(waiting.spoken, /^Rank 4 of 10, Waitlist/u);
    const calendar = rows.find(({ label }) => label.includes('Dock capacity calendar'));
    assert.equal(calendar?.level, 2);
    assert.match(calendar.description, /confidence missing/u);
    await workbench.openFile(waitlist);
    await workbench.screenshot(join(screenshots, 'light.png'));
    await workbench.setTheme('dark');
    await workbench.screenshot(join(screenshots, 'dark.png'));
    await workbench.setTheme('light');
  });

  it('mends a finding with a quick fix, and takes it back with undo', async () => {
    await workbench.openFile(waitlist);
    assert.ok((await codes()).includes('prd/non-goals-missing'));
    await workbench.goTo(23);
    assert.ok((await workbench.quickFixes()).includes('Disable prd/non-goals-missing on this line'));
    await workbench.quickFix('Insert section "Non-goals"');
    await workbench.waitFor(codes, { until: (found) => !found.includes('prd/non-goals-missing'), what: 'the finding to go', ...slow });
    // The prompts of the inserted template are what is left to do.
    await workbench.waitFor(codes, { until: (found) => found.includes('doc/placeholder-left'), what: 'the prompts to be found', ...slow });
    await workbench.press('Control+Z');
    await workbench.waitFor(codes, {
      until: (found) => found.includes('prd/non-goals-missing'),
      what: 'the finding to come back',
      ...slow,
    });
  });

  it('moves score, rank and backlog when confidence is edited', async () => {
    await workbench.openFile(waitlist);
    assert.equal((await ranking())[3], '4  Waitlist for canceled dock times');
    await workbench.openFile(waitlist);
    await workbench.goTo(17, 15);
    await workbench.press('Shift+End');
    await workbench.type('100%');
    // A lens is drawn anew only while its line is in view.
    await workbench.press('Control+Home');
    await workbench.waitFor(() => workbench.codeLenses(), {
      until: (texts) => texts.includes('RICE 500 = 500/month × 2 × 100 % ÷ 2') && texts.includes('Rank 3 of 10'),
      what: 'the lens to move',
      ...slow,
    });
    const moved = await workbench.waitFor(ranking, {
      until: (rows) => rows[2]?.includes('Waitlist') === true,
      what: 'the row to move',
      ...slow,
    });
    assert.equal(moved[3], '4  Driver pre-check-in');
    await workbench.openFile(waitlist);
    await workbench.press('Control+Z');
    await workbench.waitFor(ranking, { until: (rows) => rows[3]?.includes('Waitlist') === true, what: 'the row to move back', ...slow });
  });

  it('explains an input on hover', async () => {
    await workbench.openFile(waitlist);
    await workbench.goTo(17);
    const text = await workbench.hover('confidence');
    assert.match(text, /Confidence, percent/u);
    assert.match(text, /500\/month × 2 × 80 % ÷ 2 = 400/u);
  });

  it('offers what is missing and inserts a snippet on Ctrl+Space', async () => {
    await workbench.openFile('prds/site-roles.md');
    await workbench.press('Control+End', 'Enter', 'Enter');
    await workbench.type('risk-row');
    await workbench.acceptCompletion('risk-row');
    await workbench.waitFor(() => workbench.editorText(), {
      until: (text) => /\| .*\|/u.test(text.split('\n').at(-1) ?? text),
      what: 'the row of the snippet',
    });
  });

  it('makes a new launch plan where launch plans are', async () => {
    await workbench.runCommand('Rubric: New Launch Plan...');
    await workbench.answer('Carrier waitlist for everyone');
    await workbench.page
      .locator('.tab.active[data-resource-name$="-carrier-waitlist-for-everyone.md"]')
      .waitFor({ timeout: slow.milliseconds });
    const text = await workbench.waitFor(() => workbench.editorText(), {
      until: (shown) => shown.includes('kind: launch-plan'),
      what: 'the new document',
    });
    assert.match(text, /id: LCH-\d+/u);
    const name = await workbench.page.locator('.tab.active').getAttribute('data-resource-name');
    await workbench.press('Control+S');
    await workbench.waitFor(() => workbench.fileText(`launches/${name ?? ''}`), {
      until: (saved) => saved.includes('## Rollback'),
      what: 'the file',
    });
  });

  it('says nothing on a README', async () => {
    await workbench.openFile('README.md');
    // The lens of the product document that comes next shows that the server was awake all the while.
    assert.deepEqual(await workbench.squiggles(), []);
    assert.deepEqual(await workbench.codeLenses(), []);
    assert.ok(!(await workbench.problems()).some(({ file }) => file === 'README.md'));
    await workbench.openFile('prds/driver-pre-check-in.md');
    await workbench.waitFor(() => workbench.codeLenses(), {
      until: (texts) => texts.some((text) => text.startsWith('RICE')),
      what: 'the lens',
      ...slow,
    });
  });

  it('shows no notification in all of this', async () => {
    assert.deepEqual(await workbench.notifications(), []);
  });
});

describe('Restricted Mode', function () {
  this.timeout('4 min');
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: join(repository, 'examples'), vsix: await packageExtension(), trust: 'notGranted' });
  });

  after(async () => {
    await workbench.close();
  });

  it('checks, scores and ranks all the same', async () => {
    await workbench.waitFor(() => workbench.statusBar(), {
      until: (items) => items.some(({ text }) => text === 'Restricted Mode'),
      what: 'Restricted Mode in the status bar',
      ...slow,
    });
    await workbench.openFile(waitlist);
    await workbench.waitFor(() => workbench.codeLenses(), { until: (texts) => texts.includes('Rank 4 of 10'), what: 'the lens', ...slow });
    await workbench.waitFor(() => workbench.problems(), {
      until: (problems) => problems.some(({ code }) => code === 'prd/non-goals-missing'),
      what: 'the finding',
      ...slow,
    });
  });
});
