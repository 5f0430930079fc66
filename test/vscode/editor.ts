// The text editor in front, used as a person uses it: everything is read from what is drawn and done with
// keyboard and mouse. Nothing here asks VS Code or the extension for its own view of the document.

import type { Page } from 'playwright-core';
import { activeEditor, drawnLines } from './drawnLines.ts';
import { plain, rowsOf } from './screenText.ts';
import { waitFor } from './waiting.ts';

export interface Squiggle {
  /** error, warning, info or hint. */
  readonly severity: string;
  /** From 1, as the gutter shows it. */
  readonly line: number;
  /** The words it underlines: `TBD` in "The reach is TBD." */
  readonly text: string;
}

export interface Completion {
  readonly label: string;
  readonly detail: string;
}

export interface Editor {
  editorText(): Promise<string>;
  squiggles(): Promise<Squiggle[]>;
  /**
   * The texts of the lenses in sight, top to bottom and left to right. Nothing is scrolled: VS Code draws lenses
   * anew once the editor has been at rest for a while, which a reader that scrolls would never let it be.
   */
  codeLenses(): Promise<string[]>;
  clickCodeLens(text: string): Promise<void>;
  /** Puts the cursor at a line and column, from 1, and the focus into the editor. */
  goTo(line: number, column?: number): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses keys such as `Control+S`, one after another. */
  press(...keys: string[]): Promise<void>;
  /** Rests the mouse on the first place in sight where the text stands; gives what then appears. */
  hover(text: string): Promise<string>;
  /** What Ctrl+Space offers at the cursor, in order; the list is closed again. */
  completions(): Promise<Completion[]>;
  acceptCompletion(label: string): Promise<void>;
  /** What Ctrl+. offers at the cursor; the menu is closed again. */
  quickFixes(): Promise<string[]>;
  quickFix(title: string): Promise<void>;
}

/** @returns what can be seen and done in the active text editor of this page */
export function editorOf(page: Page): Editor {
  const suggestions = page.locator('.suggest-widget.visible');
  const fixes = page.locator('.action-widget:not(.action-list-submenu-panel)');
  const focused = page.locator(`${activeEditor}.focused`);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  async function goTo(line: number, column = 1): Promise<void> {
    await press('Control+G');
    await page.locator('.quick-input-widget input').fill(`:${String(line)}:${String(column)}`);
    // VS Code announces the place that Enter would go to once it has understood the input.
    await page.locator(`.quick-input-widget .monaco-list-row[aria-label*="line ${String(line)}"]`).waitFor();
    await press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await focused.waitFor();
  }

  async function openSuggestions(): Promise<Completion[]> {
    await focused.waitFor();
    await press('Control+Space');
    const rows = await waitFor(
      async () => {
        const found = await rowsOf(suggestions, { label: { at: '.label-name' }, detail: { at: '.details-label' } });
        const message = (await suggestions.locator('.message').allInnerTexts()).join('');
        return found.length === 0 && !message.includes('No suggestions') ? undefined : found;
      },
      { what: 'the list of completions' },
    );
    return rows ?? [];
  }

  async function openFixes(): Promise<string[]> {
    await focused.waitFor();
    await press('Control+.');
    const rows = await waitFor(
      async () => {
        const found = await rowsOf(fixes, { title: { at: '.title' }, role: { attribute: 'role' } });
        const isNone = await page.locator('.monaco-editor-overlaymessage', { hasText: 'No code actions' }).isVisible();
        return found.length === 0 && !isNone ? undefined : found;
      },
      { what: 'the menu of quick fixes' },
    );
    return (rows ?? []).filter(({ role }) => role === 'option').map(({ title }) => title);
  }

  return {
    goTo,
    press,

    async editorText() {
      let text = '';
      for (const line of await drawnLines(page)) text += line.number > 1 && line.part === 0 ? `\n${line.text}` : line.text;
      return text;
    },

    async squiggles() {
      return (await drawnLines(page)).flatMap(({ number, squiggles }) => squiggles.map((squiggle) => ({ ...squiggle, line: number })));
    },

    async codeLenses() {
      return (await drawnLines(page, 'in sight')).flatMap((line) => line.lenses);
    },

    async clickCodeLens(text) {
      await page.locator(`${activeEditor} .codelens-decoration a`, { hasText: text }).first().click();
    },

    async type(text) {
      await page.keyboard.type(text);
    },

    async hover(text) {
      const place = await waitFor(() => page.evaluate(findTextInPage, { editorSelector: activeEditor, text }), {
        what: `"${text}" in the editor`,
      });
      const shown = page.locator('.monaco-hover:not(.hidden) .hover-contents:visible');
      // A hover that still shows for another place would be taken for the answer.
      await page.mouse.move(0, 0);
      await waitFor(async () => (await shown.count()) === 0, { what: 'the previous hover to go away' });
      await page.mouse.move(place?.x ?? 0, place?.y ?? 0, { steps: 3 });
      await waitFor(async () => (await shown.allInnerTexts()).some((content) => content.trim() !== ''), {
        what: `a hover on "${text}"`,
      });
      return plain((await shown.allInnerTexts()).join('\n')).trim();
    },

    async completions() {
      const offered = await openSuggestions();
      await press('Escape');
      await suggestions.waitFor({ state: 'hidden' });
      return offered;
    },

    async acceptCompletion(label) {
      const offered = await openSuggestions();
      const position = offered.findIndex((completion) => completion.label === label);
      if (position < 0) throw new Error(`No completion "${label}" among ${JSON.stringify(offered)}`);
      for (let row = 0; row < position; row += 1) await press('ArrowDown');
      await press('Enter');
      await suggestions.waitFor({ state: 'hidden' });
    },

    async quickFixes() {
      const offered = await openFixes();
      await press('Escape');
      await fixes.waitFor({ state: 'hidden' });
      return offered;
    },

    async quickFix(title) {
      const offered = await openFixes();
      if (!offered.includes(title)) throw new Error(`No quick fix "${title}" among ${JSON.stringify(offered)}`);
      await fixes.locator('.monaco-list-row .title', { hasText: title }).first().click();
      await fixes.waitFor({ state: 'hidden' });
    },
  };
}

/** The middle of the first place in sight where a line shows the text. */
function findTextInPage(search: { editorSelector: string; text: string }): { x: number; y: number } | undefined {
  const editor = document.querySelector(search.editorSelector);
  for (const line of editor?.querySelectorAll('.view-lines .view-line') ?? []) {
    const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(search.text);
    if (start < 0) continue;
    const middle = start + Math.floor(search.text.length / 2);
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (middle < passed + length) {
        const range = document.createRange();
        range.setStart(node, middle - passed);
        range.setEnd(node, middle - passed + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      passed += length;
    }
  }
  return undefined;
}
