// The sidebar in a real workbench, on a copy of examples/ with the packaged extension: looking at the backlog in groups
// and beside a second framework, pinning, asking what if, and the list of all documents. Everything is read from the
// screen and done from the keyboard; what is written is read from the files.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { cacheFolder, repository } from '../../scripts/install.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import type { TreeRow } from './views.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const slow = { milliseconds: 40_000 };
const screenshots = join(cacheFolder, 'screenshots');
const waitlist = 'prds/carrier-waitlist.md';

describe('the sidebar', function () {
  this.timeout('5 min');
  let workbench: Workbench;

  before(async () => {
    await mkdir(screenshots, { recursive: true });
    workbench = await openWorkbench({
      folder: join(repository, 'examples'),
      vsix: await packageExtension(),
      settings: { 'files.autoSave': 'off' },
    });
    // VS Code knows the views of an extension a while after its page has come up.
    await workbench.page.locator('.activitybar [aria-label^="Rubric"]').first().waitFor(slowly());
    await rows((all) => all.length > 10);
  });

  after(async () => {
    await workbench.close();
  });

  /** The rows of the Backlog once they are as wanted. */
  const rows = (until: (all: readonly TreeRow[]) => boolean): Promise<TreeRow[]> =>
    workbench.waitFor(() => workbench.tree('Backlog'), { until, what: 'the rows of the backlog', ...slow });
  /** The titles of ranked rows, from top to bottom. */
  const order = (all: readonly TreeRow[]): readonly string[] =>
    all.filter(({ label }) => /^\s*[≈=]*\d/u.test(label)).map(({ label }) => label.trim().replace(/^[^A-Za-z]+(?:was \S+\s+)?/u, ''));
  const placeOf = (all: readonly TreeRow[], title: string): number => order(all).findIndex((label) => label.startsWith(title)) + 1;
  const rowOf = (all: readonly TreeRow[], title: string): TreeRow | undefined => all.find(({ label }) => label.includes(title));
  const isFirst = (row: TreeRow | undefined): boolean => row?.level === 1 && /^\s*1\b/u.test(row.label);
  const picture = (name: string): Promise<void> => workbench.screenshot(join(screenshots, `sidebar-${name}.png`));

  /** Runs a command about the document in front, as somebody does who never touches the mouse. */
  const about = async (path: string, command: string): Promise<void> => {
    await workbench.openFile(path);
    await workbench.runCommand(command);
  };

  /** Boxes come one after another, and what is typed too early ends up in the wrong one. */
  const titled = (words: string): Promise<void> => workbench.page.locator('.quick-input-title', { hasText: words }).waitFor();
  const reply = async (title: string, text: string): Promise<void> => {
    await titled(title);
    await workbench.answer(text);
  };

  it('groups the backlog by goal, with counts, and back', async () => {
    await workbench.runCommand('Rubric: Group Backlog By...');
    await workbench.pick('Goal');
    const grouped = await rows((all) => all.some(({ label }) => label === 'No door stands empty while somebody waits for one'));
    const at = grouped.findIndex(({ label }) => label.startsWith('No door stands empty'));
    assert.match(grouped[at]?.description ?? '', /^\d+(?:, \d+ unscored)? · G-DOORS$/u);
    assert.equal(grouped[at]?.level, 1);
    assert.equal(grouped[at + 1]?.level, 2);
    assert.ok(grouped.some(({ label, level }) => level === 1 && label === 'No goal'));
    await picture('goals');
    await workbench.runCommand('Rubric: Group Backlog By...');
    await workbench.pick('No Groups');
    await rows((all) => isFirst(all[0]));
  });

  it('filters by words, says so, and shows everything again', async () => {
    await workbench.runCommand('Rubric: Filter Backlog...');
    await workbench.answer('waitlist');
    const filtered = await rows((all) => order(all).length === 1);
    assert.match(order(filtered)[0] ?? '', /^Waitlist/u);
    const header = workbench.page.locator('.pane-header', { hasText: 'Backlog' }).locator('.description');
    assert.match((await header.textContent()) ?? '', /^1 of \d+: “waitlist”/u);
    await picture('filtered');
    await workbench.runCommand('Rubric: Filter Backlog...');
    await workbench.answer('no document has these words');
    const welcome = workbench.page.locator('.pane-body .welcome-view-content', { hasText: 'passes the filter' });
    await welcome.waitFor(slowly());
    await picture('no-match');
    await welcome.getByText('Clear Filter').click();
    await rows((all) => order(all).length > 5);
  });

  it('shows a second framework beside the first, and what they disagree about first on request', async () => {
    await workbench.runCommand('Rubric: Compare With...');
    await workbench.pick('ICE');
    const compared = await rows((all) => all.some(({ description }) => /^RICE \S+ · (?:ICE|no ICE)/u.test(description)));
    const apart = compared.filter(({ description }) => / apart/u.test(description));
    for (const { icon, spoken } of apart) {
      assert.equal(icon, 'arrow-swap');
      assert.match(spoken, /places apart/u);
    }
    await picture('compared');
    await workbench.runCommand('Rubric: Sort by Disagreement');
    const sorted = await rows(() => true);
    assert.equal(order(sorted).length, order(compared).length);
    await workbench.runCommand('Rubric: Compare With...');
    await workbench.pick('No Comparison');
    await rows((all) => !all.some(({ description }) => description.startsWith('RICE')));
  });

  it('pins a document from the keyboard: with a reason in its file, at once in the tree, and nothing opened', async () => {
    await workbench.openFile('README.md');
    const before = await rows(() => true);
    assert.equal(placeOf(before, 'Detention evidence packet'), 5);
    await (await workbench.treeRow('Backlog', rowOf(before, 'Detention evidence')?.label ?? '')).click({ button: 'right' });
    await picture('menu');
    await workbench.press('Escape');
    await about('prds/detention-evidence-packet.md', 'Rubric: Move Up');
    await reply('(1/3)', '');
    await picture('reason');
    assert.ok(await workbench.page.locator('.quick-input-message', { hasText: 'needs a reason' }).isVisible());
    await reply('(1/3)', 'The claim deadline is in March');
    await reply('(2/3)', '@priya');
    await reply('(3/3)', '2027-03-31');
    const pinned = await rows((all) => placeOf(all, 'Detention evidence packet') === 4);
    const row = rowOf(pinned, 'Detention evidence packet');
    assert.equal(row?.icon, 'pinned');
    assert.match(row.description, /pinned to 4/u);
    assert.match(row.spoken, /pinned to place 4/u);
    const text = await workbench.waitFor(() => workbench.fileText('prds/detention-evidence-packet.md'), {
      until: (found) => found.includes('override'),
      what: 'the pin in the file',
    });
    assert.ok(text.includes('override: { rank: 4, reason: "The claim deadline is in March", approver: "@priya", expires: 2027-03-31 }'));
    await picture('pinned');
  });

  it('pins what is dropped on another, and says why not where it cannot', async () => {
    const before = await rows(() => true);
    const labelled = (title: string): Promise<Locator> => workbench.treeRow('Backlog', rowOf(before, title)?.label ?? '');
    const tabs = await workbench.page.locator('.tab').allInnerTexts();
    await (await labelled('Roles per site')).dragTo(await labelled('Reschedule by text'));
    await titled('Pin “Roles per site” to Place 1');
    await reply('(1/3)', 'Two sites sign only with roles');
    await reply('(2/3)', '');
    await titled('(3/3)');
    // The end of the quarter stands there already.
    await workbench.press('Enter');
    const pinned = await rows((all) => placeOf(all, 'Roles per site') === 1);
    assert.match(
      await workbench.fileText('prds/site-roles.md'),
      /^override: \{ rank: 1, reason: "Two sites sign only with roles", expires: \d{4}-(?:03-31|06-30|09-30|12-31) \}$/mu,
    );
    assert.deepEqual(await workbench.page.locator('.tab').allInnerTexts(), tabs);
    await (await workbench.treeRow('Backlog', rowOf(pinned, 'Roles per site')?.label ?? '')).click({ button: 'right' });
    const unpin = workbench.page.locator('.context-view .action-label').getByText('Unpin', { exact: true });
    await unpin.waitFor();
    // A menu that has just opened takes no click yet, so that the click which opened it chooses nothing.
    const isChosen = async (): Promise<boolean> => {
      if (await unpin.isVisible()) await unpin.click();
      return !(await unpin.isVisible());
    };
    await workbench.waitFor(isChosen, { what: 'the menu to take the click' });
    await rows((all) => placeOf(all, 'Roles per site') === 10);
    await (await labelled('Dock capacity calendar')).dragTo(await labelled('Reschedule by text'));
    await workbench.page.locator('.pane-body .message', { hasText: 'PRD-47 is not ranked: confidence missing' }).waitFor();
    assert.deepEqual(order(await rows(() => true)), order(before));
  });

  it('writes nothing where the reason is not given', async () => {
    const before = await workbench.fileText(waitlist);
    await about(waitlist, 'Rubric: Move Down');
    await workbench.page.locator('.quick-input-widget input').first().waitFor();
    await workbench.press('Escape');
    assert.equal(await workbench.fileText(waitlist), before);
  });

  it('unpins it again, and the score decides', async () => {
    await about('prds/detention-evidence-packet.md', 'Rubric: Unpin');
    const unpinned = await rows((all) => placeOf(all, 'Detention evidence packet') === 5);
    assert.notEqual(rowOf(unpinned, 'Detention evidence packet')?.icon, 'pinned');
    const text = await workbench.waitFor(() => workbench.fileText('prds/detention-evidence-packet.md'), {
      until: (found) => !found.includes('override'),
      what: 'the pin to go',
    });
    assert.ok(!text.includes('claim deadline is in March'));
  });

  it('asks what if, shows what was, and writes nothing', async () => {
    const before = await workbench.fileText(waitlist);
    await about(waitlist, 'Rubric: What If...');
    await workbench.pick('Confidence');
    await titled('Confidence of PRD-42');
    await picture('what-if-values');
    await workbench.answer('100%');
    const thought = await rows((all) => all[0]?.label === 'What if: 1 change');
    assert.equal(placeOf(thought, 'Waitlist'), 3);
    const row = rowOf(thought, 'Waitlist for');
    assert.match(row?.description ?? '', /^500 · was 4, 400/u);
    assert.equal(row?.icon, 'beaker');
    assert.match(row.spoken, /changed in thought, was rank 4, 400/u);
    assert.equal(thought[1]?.label, 'PRD-42 · Confidence');
    assert.equal(thought[1].description, '80 % → 100%');
    assert.equal(rowOf(thought, 'Driver pre-check-in')?.icon, 'arrow-down');
    await about(waitlist, 'Rubric: What If...');
    await workbench.pick('Effort');
    await reply('Effort of PRD-42', '0');
    const refused = await rows((all) => all.some(({ description }) => description.includes('must be more than 0')));
    assert.equal(refused[0]?.description, '1 cannot be counted');
    assert.equal(placeOf(refused, 'Waitlist'), 3);
    await picture('what-if');
    assert.equal(await workbench.fileText(waitlist), before);
  });

  it('discards what was thought and is as before', async () => {
    await workbench.runCommand('Rubric: Discard What-If');
    const after = await rows((all) => isFirst(all[0]));
    assert.equal(placeOf(after, 'Waitlist'), 4);
    assert.equal(rowOf(after, 'Waitlist for')?.description, '400 · PRD-42');
  });

  it('applies a what-if as one edit that is not saved and that undo takes back', async () => {
    await about(waitlist, 'Rubric: What If...');
    await workbench.pick('Confidence');
    await reply('Confidence of PRD-42', '100%');
    await rows((all) => all[0]?.label === 'What if: 1 change');
    await workbench.runCommand('Rubric: Apply What-If');
    const applied = await rows((all) => isFirst(all[0]) && placeOf(all, 'Waitlist') === 3);
    assert.equal(rowOf(applied, 'Waitlist for')?.description, '500 · PRD-42');
    await picture('applied');
    await workbench.openFile(waitlist);
    assert.match(await workbench.editorText(), /confidence: 100%/u);
    assert.match(await workbench.fileText(waitlist), /confidence: 80%/u);
    await workbench.press('Control+Z');
    await rows((all) => placeOf(all, 'Waitlist') === 4);
  });

  it('lists all documents by kind and follows the one that is edited', async () => {
    await workbench.openFile('launches/driver-pre-check-in.md');
    const listed = await workbench.waitFor(() => workbench.tree('Documents'), {
      until: (all) => all.some(({ level, description }) => level === 2 && /^\d of \d gates/u.test(description)),
      what: 'the launch plan among the documents',
      ...slow,
    });
    const kinds = listed.filter(({ level }) => level === 1).map(({ label }) => label);
    assert.ok(kinds.indexOf('PRD') < kinds.indexOf('Launch plan'), kinds.join());
    for (const { description } of listed.filter(({ level }) => level === 1)) assert.match(description, /^\d+(?: · \d+ with errors)?$/u);
    const launch = listed.find(({ label, description }) => /pre-check-in/iu.test(label) && description.includes('gates'));
    assert.match(launch?.spoken ?? '', /ready, \d of \d gates/u);
    await picture('documents');
  });

  it('makes a new document of a kind from its row', async () => {
    const row = await workbench.treeRow('Documents', 'Strategy');
    await row.hover();
    await row.getByRole('button', { name: 'New of This Kind...' }).click();
    await workbench.answer('Yard map for guards');
    await workbench.page.locator('.tab.active[data-resource-name$="-yard-map-for-guards.md"]').waitFor(slowly());
  });

  it('shows no notification in all of this', async () => {
    assert.deepEqual(await workbench.notifications(), []);
  });
});

function slowly(): { timeout: number } {
  return { timeout: slow.milliseconds };
}
