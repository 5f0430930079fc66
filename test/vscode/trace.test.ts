// Why a document exists, and the portfolio on one page, as a person reads them: in the preview beside the document.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, repository } from '../../scripts/install.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { openWorkbench, type Workbench } from './workbench.ts';

const slow = { milliseconds: 90_000 };
const screenshots = join(cacheFolder, 'screenshots');

describe('pages about documents and portfolio', function () {
  this.timeout('5 min');
  let workbench: Workbench;

  before(async () => {
    await mkdir(screenshots, { recursive: true });
    workbench = await openWorkbench({ folder: join(repository, 'examples'), vsix: await packageExtension() });
  });
  after(async () => {
    await workbench.close();
  });

  /** The text of the preview that begins with this heading. */
  const preview = (heading: string): Promise<string> =>
    workbench.waitFor(
      async () => {
        const texts = await Promise.all(
          workbench.page.frames().map((frame) =>
            frame
              .locator('body')
              .innerText({ timeout: 500 })
              .catch(() => ''),
          ),
        );
        return texts.find((text) => text.trimStart().startsWith(heading)) ?? '';
      },
      { until: (text) => text !== '', what: `the page "${heading}"`, ...slow },
    );

  it('say why a document exists and what came of it', async () => {
    await workbench.openFile('prds/driver-pre-check-in.md');
    // The command is offered once the extension knows that this is a product document.
    await workbench.waitFor(() => workbench.codeLenses(), { until: (lenses) => lenses.length > 0, what: 'the lenses', ...slow });
    await workbench.runCommand('Rubric: Show Trace');
    const text = await preview('Why does PRD-41');
    assert.match(text, /Goal: G-WAIT · Trucks that come on time get a door on time/);
    assert.match(text, /What came of it\?\s+Launch plan: LCH-9/);
    await workbench.screenshot(join(screenshots, 'trace.png'));
  });
  it('tell the portfolio, ranked and with what falls below the line', async () => {
    await workbench.runCommand('Rubric: Show Portfolio Report');
    const text = await preview('Portfolio on');
    assert.match(text, /ranked by RICE/);
    assert.match(text, /Committed and planned, in person-months/);
    await workbench.screenshot(join(screenshots, 'portfolio.png'));
  });
});
