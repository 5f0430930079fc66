// A real VS Code workbench in Chromium for one test: a copy of a folder, the extension installed from its
// package (or loaded from its folder), and a page object to look at the screen and act on it. The folder in
// the checkout never changes, and closing leaves no process and no file behind.

import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.mjs';
import { installExtension, startVSCodeServer, webHostSettings } from '../../scripts/vscodeServer.mjs';
import { editorOf, type Editor } from './editor.ts';
import { viewsOf, type Views } from './views.ts';
import { waitFor, type Wait } from './waiting.ts';

export interface WorkbenchOptions {
  /** Is copied; the workbench opens the copy. Without it the workbench opens an empty folder. */
  readonly folder?: string;
  /** Files to write into the copy before VS Code starts, by relative path. */
  readonly files?: Readonly<Record<string, string>>;
  /** A packaged extension. */
  readonly vsix?: string;
  /** An extension's own folder. VS Code then shows no notification toasts: prefer `vsix`. */
  readonly developmentPath?: string;
  /** Which extension host the extension runs in. */
  readonly host?: 'node' | 'web';
  readonly settings?: Readonly<Record<string, unknown>>;
  /** `notGranted` opens the folder in Restricted Mode. */
  readonly trust?: 'granted' | 'notGranted';
  /** Open a `.code-workspace` file inside the folder instead of the folder. */
  readonly workspaceFile?: string;
  /** The extension that `host` is about. */
  readonly extensionId?: string;
}

export interface Workbench extends Editor, Views {
  readonly page: Page;
  /** The copy; what a test writes here, VS Code notices. */
  readonly folder: string;
  /** Opens a file of the folder by its relative path, through quick open. */
  openFile(relative: string): Promise<void>;
  /** The text of a file of the folder as it is on disk. */
  fileText(relative: string): Promise<string>;
  waitFor<T>(read: () => Promise<T> | T, wait?: Wait<T>): Promise<T>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The first page after a start compiles VS Code in the browser, which takes long on a small computer. */
const firstPageMilliseconds = 120_000;

const screen = { width: 1280, height: 800 };

/** Settings that make the screen readable for a test; what a test passes comes on top. */
const readableSettings = {
  'editor.minimap.enabled': false,
  'editor.renderWhitespace': 'none',
  'editor.occurrencesHighlight': 'off',
  'editor.cursorBlinking': 'solid',
  'workbench.reduceMotion': 'on',
  'workbench.colorTheme': 'Light Modern',
  'window.commandCenter': false,
};

export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { host = 'node', trust = 'granted', extensionId = 'rubric.rubric' } = options;
  // Some systems give the temporary folder through a link, which VS Code would resolve and then not recognise.
  const dataDir = await realpath(await mkdtemp(join(tmpdir(), 'rubric-workbench-')));
  const folder = await prepareFolder(join(dataDir, 'folder'), options);
  const userSettings = {
    ...readableSettings,
    'security.workspace.trust.enabled': trust === 'notGranted',
    'security.workspace.trust.startupPrompt': 'never',
    ...(host === 'web' && webHostSettings(extensionId)),
    ...options.settings,
  };
  if (options.vsix !== undefined) await installExtension(options.vsix, dataDir);
  const server = await startVSCodeServer({
    folder: options.workspaceFile === undefined ? folder : join(folder, options.workspaceFile),
    dataDir,
    userSettings,
    ...(options.developmentPath !== undefined && {
      smokeTestDriver: true,
      extensionDevelopmentPath: options.developmentPath,
    }),
  });
  const browser = await launchChromium();
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const page = await browser.newPage({ viewport: screen });
    page.setDefaultTimeout(30_000);
    // tsx names the functions that it compiles with this helper, and some of them run in the page.
    await page.addInitScript('globalThis.__name = (named) => named;');
    await page.goto(server.url, { timeout: firstPageMilliseconds });
    await page.locator('.monaco-workbench .statusbar-item').first().waitFor({ timeout: firstPageMilliseconds });
    return workbenchOn(page, folder, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function prepareFolder(parent: string, options: WorkbenchOptions): Promise<string> {
  const folder = join(parent, basename(options.folder ?? 'workspace'));
  await mkdir(folder, { recursive: true });
  if (options.folder !== undefined) await cp(options.folder, folder, { recursive: true });
  for (const [relative, text] of Object.entries(options.files ?? {})) {
    await mkdir(dirname(join(folder, relative)), { recursive: true });
    await writeFile(join(folder, relative), text);
  }
  return folder;
}

function workbenchOn(page: Page, folder: string, close: () => Promise<void>): Workbench {
  const quickInput = page.locator('.quick-input-widget');
  return {
    ...editorOf(page),
    ...viewsOf(page),
    page,
    folder,
    waitFor,
    close,

    async openFile(relative) {
      const name = basename(relative);
      const parent = relative.slice(0, -name.length).replace(/\/$/u, '');
      await page.keyboard.press('Control+P');
      await quickInput.locator('input').first().fill(relative);
      const label = parent === '' ? name : `${name} ${parent}`;
      await quickInput.locator(`.monaco-list-row[aria-label^="${label},"], .monaco-list-row[aria-label^="${label} "]`).first().click();
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
      await page.locator('.editor-group-container.active .view-lines .view-line').first().waitFor();
    },

    async fileText(relative) {
      return readFile(join(folder, relative), 'utf8');
    },

    async screenshot(path) {
      await page.mouse.move(0, 0);
      await page.screenshot({ path });
    },
  };
}
