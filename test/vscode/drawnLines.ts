// The lines of the text editor in front, with what is drawn on them: squiggles below words, lenses above.
// Runs one function in the page; everything is read from positions on the screen, never from VS Code's model.

import type { Page } from 'playwright-core';
import { plain, scrollThrough } from './screenText.js';

export const activeEditor = '.editor-group-container.active .editor-instance .monaco-editor';

export interface DrawnLine {
  /** From 1, as the gutter shows it. */
  readonly number: number;
  /** 0, or 1 and up for the continuations of a line that is wrapped. */
  readonly part: number;
  readonly text: string;
  readonly squiggles: readonly { readonly severity: string; readonly text: string }[];
  /** The lenses directly above this line. */
  readonly lenses: readonly string[];
}

/** The lines in order: all of the document, which is then left scrolled to its top, or those that are in sight. */
export async function drawnLines(page: Page, which: 'all' | 'in sight' = 'all'): Promise<DrawnLine[]> {
  const lines = new Map<string, DrawnLine>();
  const readVisible = async (): Promise<boolean> => {
    const seen = await page.evaluate(readLinesInPage, activeEditor);
    for (const line of seen.lines) lines.set(`${line.number}.${line.part}`, line);
    return seen.isWhole;
  };
  if (!(await readVisible()) && which === 'all') {
    lines.clear();
    const editor = page.locator(activeEditor).first();
    await scrollThrough(editor, editor.locator('.lines-content'), readVisible);
  }
  return [...lines.values()]
    .sort((a, b) => a.number - b.number || a.part - b.part)
    .map((line) => ({
      ...line,
      text: plain(line.text),
      squiggles: line.squiggles.map(({ severity, text }) => ({ severity, text: plain(text) })),
      lenses: line.lenses.map((lens) => plain(lens).trim()),
    }));
}

function readLinesInPage(editorSelector: string): { isWhole: boolean; lines: DrawnLine[] } {
  const editor = document.querySelector(editorSelector);
  const content = editor?.querySelector('.lines-content');
  if (!editor || !content) return { isWhole: true, lines: [] };
  const origin = content.getBoundingClientRect().top;
  const visible = editor.getBoundingClientRect();
  const place = (element: Element): { rect: DOMRect; top: number; middle: number } => {
    const rect = element.getBoundingClientRect();
    return { rect, top: Math.round(rect.top - origin), middle: rect.top + rect.height / 2 - origin };
  };

  /** The letters of a line that lie between two horizontal positions on the screen. */
  const lettersBetween = (line: Element, left: number, right: number): string => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let letters = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const letter = range.getBoundingClientRect();
        const middle = letter.left + letter.width / 2;
        if (middle > left && middle < right) letters += text.charAt(at);
      }
    }
    return letters;
  };

  const squiggles = [...editor.querySelectorAll('.view-overlays .cdr[class*=squiggly-]')].map((element) => ({
    ...place(element),
    severity: /squiggly-(\w+)/.exec(element.className)?.[1] ?? '',
  }));
  const lenses = [...editor.querySelectorAll<HTMLElement>('.codelens-decoration')]
    .filter((element) => element.style.visibility !== 'hidden')
    .map((element) => ({
      ...place(element),
      texts: [...element.children].map((lens) => lens.textContent).filter((text) => text.trim() !== '|'),
    }));
  const numbers = new Map(
    [...editor.querySelectorAll('.margin-view-overlays > div')].map((element) => [
      place(element).top,
      Number(element.querySelector('.line-numbers')?.textContent ?? 0),
    ]),
  );
  const drawn = [...editor.querySelectorAll('.view-lines .view-line')].map((element) => ({ element, ...place(element) }));
  drawn.sort((a, b) => a.top - b.top);
  let number = 0;
  let part = 0;
  const lines = drawn.map(({ element, rect, top }) => {
    part = numbers.get(top) ? 0 : part + 1;
    number = numbers.get(top) || number;
    return {
      number,
      part,
      text: element.textContent,
      squiggles: squiggles
        .filter(({ middle }) => middle > top && middle <= top + rect.height)
        .map((squiggle) => ({
          severity: squiggle.severity,
          text: lettersBetween(element, squiggle.rect.left, squiggle.rect.right),
        })),
      lenses: [] as string[],
    };
  });
  for (const lens of lenses) lines[drawn.findIndex(({ top }) => top > lens.middle)]?.lenses.push(...lens.texts);
  const lowest = drawn.at(-1)?.rect.bottom ?? 0;
  return {
    isWhole: origin >= visible.top && lowest <= visible.bottom,
    // The line that such a continuation belongs to began out of sight; it is read whole at another stop.
    lines: lines.filter((line) => line.number > 0),
  };
}
