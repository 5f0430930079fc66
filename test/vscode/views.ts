// The parts of the workbench around the editor: command palette, Problems, tree views, notifications,
// status bar and webviews, read from the page and worked with keyboard and mouse.

import type { FrameLocator, Locator, Page } from 'playwright-core';
import { plain, rowsOf } from './screenText.ts';
import { waitFor } from './waiting.ts';

export interface Problem {
  readonly file: string;
  /** error, warning or info. */
  readonly severity: string;
  readonly message: string;
  readonly source: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** From 1. */
  readonly level: number;
  readonly expanded: boolean | undefined;
  /** The letters of the file decoration, such as `2` for a file with two problems. */
  readonly decoration: string;
  /** The name of the codicon: `warning` for `$(warning)`. */
  readonly icon: string;
  /** What a screen reader says for the row. */
  readonly spoken: string;
}

export interface Notification {
  /** error, warning or info. */
  readonly severity: string;
  readonly message: string;
  readonly buttons: readonly string[];
}

export interface StatusBarItem {
  readonly id: string;
  readonly text: string;
  readonly spoken: string;
}

export interface Views {
  /** Runs a command by the title that the palette shows, `Category: Title`. */
  runCommand(title: string): Promise<void>;
  /** Chooses an entry of the quick pick that is open or about to open. */
  pick(label: string): Promise<void>;
  /** Answers the input box that is open or about to open. */
  answer(text: string): Promise<void>;
  problems(): Promise<Problem[]>;
  /** All rows of a view, whose side bar is opened if need be. Collapsed parts have no rows. */
  tree(viewTitle: string): Promise<TreeRow[]>;
  /** One row in sight, to be clicked. */
  treeRow(viewTitle: string, label: string): Promise<Locator>;
  notifications(): Promise<Notification[]>;
  clickNotification(button: string): Promise<void>;
  statusBar(): Promise<StatusBarItem[]>;
  /** The document inside the webview in front. */
  webview(): FrameLocator;
  setTheme(theme: keyof typeof themes): Promise<void>;
}

const themes = { dark: 'Dark Modern', light: 'Light Modern', hc: 'Dark High Contrast', 'hc-light': 'Light High Contrast' };
const themeClasses = { dark: '.vs-dark', light: '.vs', hc: '.hc-black', 'hc-light': '.hc-light' };

/** @returns what can be seen and done around the editors of this page */
export function viewsOf(page: Page): Views {
  const quickInput = page.locator('.quick-input-widget');
  const quickRow = (label: string): Locator =>
    quickInput.locator('.monaco-list-row').filter({ has: page.locator('.label-name').getByText(label, { exact: true }) });

  async function pick(label: string): Promise<void> {
    await quickRow(label).first().click();
  }

  async function runCommand(title: string): Promise<void> {
    await page.keyboard.press('F1');
    await quickInput.locator('input').first().fill(`>${title}`);
    await pick(title);
  }

  async function openView(title: string): Promise<Locator> {
    const pane = page.locator('.pane:visible').filter({ has: page.locator(`.pane-header h3.title`).getByText(title, { exact: true }) });
    if ((await pane.count()) === 0) {
      await page.keyboard.press('F1');
      await quickInput.locator('input').first().fill(`view ${title}`);
      await pick(title);
      await pane.waitFor();
    }
    const header = pane.locator('.pane-header');
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    return pane;
  }

  return {
    runCommand,
    pick,

    async answer(text) {
      await quickInput.locator('input').first().fill(text);
      await page.keyboard.press('Enter');
    },

    async problems() {
      const panel = page.locator('.markers-panel');
      if (!(await panel.isVisible())) {
        await page.keyboard.press('Control+Shift+M');
        await panel.waitFor();
      }
      // The panel fills itself after it has appeared: with rows, or with the words that there is no problem.
      const filled = panel.locator('.monaco-list-rows > .monaco-list-row, .message-box-container:visible').first();
      await filled.waitFor();
      const rows = await rowsOf(panel.locator('.monaco-list').first(), {
        level: { attribute: 'aria-level' },
        file: { at: '.resource-label-container .label-name' },
        icon: { at: '.marker-icon', attribute: 'class' },
        message: { at: '.marker-message' },
        source: { at: '.marker-source' },
        code: { at: '.marker-code' },
        place: { at: '.marker-line' },
      });
      let file = '';
      return rows.flatMap((row) => {
        if (row.level === '1') file = row.file;
        const [line = 0, column = 0] = (row.place.match(/\d+/gu) ?? []).map(Number);
        const { message, source, code } = row;
        const severity = /error|warning|info/u.exec(row.icon)?.[0] ?? '';
        return row.icon === '' ? [] : [{ file, severity, message, source, code, line, column }];
      });
    },

    async tree(viewTitle) {
      const pane = await openView(viewTitle);
      const rows = await rowsOf(pane.locator('.monaco-list').first(), {
        label: { at: '.label-name' },
        description: { at: '.label-description' },
        level: { attribute: 'aria-level' },
        expanded: { attribute: 'aria-expanded' },
        decoration: { at: '.monaco-icon-label', drawnAfter: true },
        icon: { at: '.custom-view-tree-node-item-icon', attribute: 'class' },
        spoken: { attribute: 'aria-label' },
      });
      return rows.map((row) => ({
        ...row,
        level: Number(row.level),
        expanded: row.expanded === '' ? undefined : row.expanded === 'true',
        icon: /codicon-([\w-]+)/u.exec(row.icon)?.[1] ?? '',
      }));
    },

    async treeRow(viewTitle, label) {
      const pane = await openView(viewTitle);
      return pane
        .locator('.monaco-list-row')
        .filter({ has: page.locator('.label-name').getByText(label, { exact: true }) })
        .first();
    },

    async notifications() {
      return page.locator('.notification-list-item').evaluateAll((items) =>
        items.map((item) => ({
          severity: /codicon-(error|warning|info)/u.exec(item.querySelector('.notification-list-item-icon')?.className ?? '')?.[1] ?? '',
          message: item.querySelector('.notification-list-item-message')?.textContent ?? '',
          buttons: [...item.querySelectorAll('.monaco-text-button')].map((button) => button.textContent),
        })),
      );
    },

    async clickNotification(button) {
      await page.locator('.notification-list-item .monaco-text-button', { hasText: button }).first().click();
    },

    async statusBar() {
      const items = await page.locator('.statusbar-item:visible').evaluateAll((elements) =>
        elements.map((element) => ({
          id: element.id,
          text: element.textContent,
          spoken: element.getAttribute('aria-label') ?? '',
        })),
      );
      return items.map((item) => ({ ...item, text: plain(item.text).trim() }));
    },

    webview() {
      return page.locator('iframe.webview.ready:visible').contentFrame().locator('iframe#active-frame').contentFrame();
    },

    async setTheme(theme) {
      await page.keyboard.press('F1');
      await quickInput.locator('input').first().fill('>Preferences: Color Theme');
      await pick('Preferences: Color Theme');
      await waitFor(async () => (await quickRow(themes.dark).count()) > 0, { what: 'the list of themes' });
      await quickInput.locator('input').first().fill(themes[theme]);
      await pick(themes[theme]);
      await page.locator(`.monaco-workbench${themeClasses[theme]}`).first().waitFor();
      await quickInput.waitFor({ state: 'hidden' });
    },
  };
}
