// The dashboard in a real workbench, on a copy of examples/ with the packaged extension: every picture in every theme, live
// with the documents, by keyboard alone, and without a single violation of its content policy or of accessibility.

import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { cacheFolder, repository } from '../../scripts/install.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { pictures } from '../../server/src/pictures/pictures.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const slow = { milliseconds: 90_000 };
const screenshots = join(cacheFolder, 'screenshots');
const axe = join(repository, 'node_modules', 'axe-core', 'axe.min.js');

/** Runs in every frame before anything else, because a violation is told once and to those who listen. */
const watch = `globalThis.violations = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
  globalThis.violations.push([violatedDirective, blockedURI, sourceFile].join(' '));
});`;

describe('the dashboard', function () {
  this.timeout('6 min');
  let workbench: Workbench;
  const errors: string[] = [];

  before(async () => {
    await mkdir(screenshots, { recursive: true });
    workbench = await openWorkbench({ folder: join(repository, 'examples'), vsix: await packageExtension() });
    await workbench.page.addInitScript(watch);
    workbench.page.on('console', (message) => {
      if (/content security policy|dashboard\.js/iu.test(`${message.text()} ${message.location().url}`)) errors.push(message.text());
    });
    workbench.page.on('pageerror', ({ message, stack = '' }) => {
      if (stack.includes('dashboard.js')) errors.push(message);
    });
    await workbench.openFile('prds/carrier-waitlist.md');
    await workbench.waitFor(() => workbench.codeLenses(), { until: (texts) => texts.length > 0, what: 'the lens', ...slow });
  });

  after(async () => {
    await workbench.close();
  });

  const page = () => workbench.webview();
  const marks = () => page().locator('[data-key]');
  const tab = (id: string) => page().locator(`#tab-${id}`);

  /** The page's own frame, in which a script may be run from outside whatever its policy. */
  async function frame(): Promise<Frame> {
    const found = await (await page().locator('main').elementHandle())?.ownerFrame();
    assert.ok(found, 'the frame of the page');
    return found;
  }

  /** The titles in the ranking from top to bottom. */
  async function ranking(): Promise<string[]> {
    const labels = await marks().evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
    return labels.map((label) => /^Rank \S+, (\S+)/u.exec(label)?.[1] ?? label);
  }

  async function violations(): Promise<string[]> {
    const own = await frame();
    await own.evaluate(await readFile(axe, 'utf8'));
    return own.evaluate(`axe.run(document, { iframes: false }).then(({ violations: found, passes }) =>
      passes.length < 8 ? ['too few rules had anything to look at'] : found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html.slice(0, 160), failureSummary].join(': '))))`);
  }

  /** What the page's content policy did not let pass. */
  const refused = async () => (await frame()).evaluate('globalThis.violations');

  it('opens with the priority matrix', async () => {
    await workbench.runCommand('Rubric: Open Dashboard');
    await page().locator('svg.picture').waitFor({ timeout: slow.milliseconds });
    assert.equal(await tab('priority-matrix').getAttribute('aria-selected'), 'true');
    const summary = await page().locator('#summary').textContent();
    assert.match(summary ?? '', /^10 documents by reach × impact × confidence and effort in person-months: \d quick wins/u);
    assert.equal(await marks().count(), 10);
  });

  for (const { id, title } of pictures) {
    it(`draws "${title}", as a table as well`, async () => {
      await tab(id).click();
      await page().locator(`svg[aria-label="${title}"]`).waitFor();
      assert.ok((await marks().count()) > 0);
      await page().getByRole('button', { name: 'Show as table' }).click();
      await page().locator('table tbody tr').first().waitFor();
      assert.equal(await page().locator('caption').textContent(), title);
      await page().getByRole('button', { name: 'Show as table' }).click();
      await page().locator('svg.picture').waitFor();
    });
  }

  it('goes from tab to tab and from mark to mark by arrow keys, and opens a document by Enter', async () => {
    await tab('priority-matrix').click();
    await workbench.press('ArrowRight');
    assert.equal(await tab('ranking').getAttribute('aria-selected'), 'true');
    assert.ok(await tab('ranking').evaluate((element) => element === document.activeElement));
    // Past the three buttons above the picture.
    await workbench.press('Tab', 'Tab', 'Tab', 'Tab');
    const focused = (): Promise<string> => page().locator('[data-key]:focus').getAttribute('data-key').then(String);
    const [first, second] = await marks().evaluateAll((all) => all.map((mark) => mark.getAttribute('data-key')));
    assert.equal(await focused(), first);
    await workbench.press('ArrowDown');
    assert.equal(await focused(), second);
    assert.equal(await page().locator('[data-key][tabindex="0"]').count(), 1, 'one stop on the way through the page');
    await workbench.press('Enter');
    const name = second?.split('/').at(-1) ?? '';
    await workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await workbench.runCommand('Rubric: Open Dashboard');
    await page().locator('svg[aria-label="Ranking with intervals"]').waitFor({ timeout: slow.milliseconds });
    assert.equal(await tab('ranking').getAttribute('aria-selected'), 'true', 'the page that came back knows where it was');
  });

  it('follows the documents while they are edited, and keeps the focus', async () => {
    await workbench.runCommand('View: Move Editor into Right Group');
    await page().locator('svg.picture').waitFor({ timeout: slow.milliseconds });
    const file = workbench.page.locator('.tab[data-resource-name="carrier-waitlist.md"]');
    await file.click();
    const before = await workbench.waitFor(ranking, { until: (ids) => ids.length === 10, what: 'the ranking', ...slow });
    assert.equal(before.indexOf('PRD-42'), 3);
    await workbench.goTo(17, 15);
    await workbench.press('Shift+End');
    await workbench.type('100%');
    await workbench.waitFor(ranking, { until: (ids) => ids.indexOf('PRD-42') === 2, what: 'the picture to move', ...slow });
    await file.click();
    await workbench.press('Control+Z');
    await workbench.waitFor(ranking, { until: (ids) => ids.indexOf('PRD-42') === 3, what: 'the picture to move back', ...slow });
  });

  it('tries out another effort by Shift and an arrow key, and takes it back', async () => {
    await tab('priority-matrix').click();
    const mark = page().locator('[data-key="prds/reschedule-by-text.md"]');
    await mark.focus();
    for (let press = 0; press < 12; press++) {
      await workbench.press('Shift+ArrowRight');
      await page().locator('.thoughts', { hasText: 'What if' }).waitFor();
    }
    await workbench.waitFor(() => page().locator('.thoughts').textContent(), {
      until: (text) => text?.includes('goes from rank') === true,
      what: 'a rank to move',
      ...slow,
    });
    assert.equal(await page().locator('[data-key]:focus').getAttribute('data-key'), 'prds/reschedule-by-text.md', 'the focus stays');
    await workbench.screenshot(join(screenshots, 'dashboard-what-if.png'));
    assert.ok(!(await workbench.fileText('prds/reschedule-by-text.md')).includes('effort: 3.'));
    await page().getByRole('button', { name: 'Discard' }).click();
    await page().locator('.thoughts').waitFor({ state: 'hidden' });
    await page().locator('svg.picture').waitFor();
    const box = await mark.boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await workbench.page.mouse.move(x, y);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(x + 70, y, { steps: 5 });
    await workbench.page.mouse.up();
    await page().locator('.thoughts', { hasText: 'PRD-43 goes from rank 1 to' }).waitFor();
    await page().getByRole('button', { name: 'Discard' }).click();
    await page().locator('.thoughts').waitFor({ state: 'hidden' });
    await workbench.runCommand('View: Move Editor into Left Group');
    await page().locator('svg.picture').waitFor({ timeout: slow.milliseconds });
  });

  for (const theme of ['light', 'dark', 'hc', 'hc-light'] as const) {
    it(`breaks no rule of accessibility in ${theme}`, async () => {
      await workbench.setTheme(theme);
      for (const { id } of pictures) {
        await tab(id).click();
        await page().locator('svg.picture').waitFor();
        await page().locator('#summary').hover();
        await workbench.page.screenshot({ path: join(screenshots, `dashboard-${id}-${theme}.png`) });
        assert.deepEqual(await violations(), [], id);
      }
      await page().getByRole('button', { name: 'Show as table' }).click();
      assert.deepEqual(await violations(), [], 'the table');
      // Told by the page that is there now; the next one begins with none.
      assert.deepEqual(await refused(), []);
      await page().getByRole('button', { name: 'Show as table' }).click();
    });
  }

  it('is there again after the window was loaded anew, where it was', async () => {
    await tab('roadmap').click();
    await page().locator('svg[aria-label="Roadmap"]').waitFor();
    // By VS Code's own command, which writes down what is open; the page by itself does so once a minute.
    const loaded = workbench.page.waitForEvent('load');
    await workbench.runCommand('Developer: Reload Window');
    await loaded;
    await page().locator('svg[aria-label="Roadmap"]').waitFor({ timeout: slow.milliseconds });
    assert.equal(await tab('roadmap').getAttribute('aria-selected'), 'true');
  });

  it('violates no content policy, throws nothing and shows no notification in all of this', async () => {
    assert.deepEqual(await refused(), []);
    assert.deepEqual(errors, []);
    assert.deepEqual(await workbench.notifications(), []);
  });
});
