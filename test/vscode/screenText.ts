// Reading text from the workbench as a person reads it: Monaco draws spaces as no-break spaces and keeps
// only the rows near the viewport in the page. What leaves this module is plain text, and all of it.

import type { Locator } from 'playwright-core';

/** Text with ordinary spaces, without the invisible characters that Monaco adds for layout. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replace(/[\u200b\u200c\ufeff]/gu, '');
}

/** A row itself, not the copies of its ancestors that stay in sight at the top of a scrolled tree. */
const listRow = '.monaco-list-rows > .monaco-list-row';

/** What to read from a row: of the first element that matches, its text, an attribute or its drawn ending. */
export interface Cell {
  /** A selector inside the row; without it, the row itself. */
  readonly at?: string;
  readonly attribute?: string;
  /** Reads what a style sheet draws after the element, such as the badge of a file decoration. */
  readonly drawnAfter?: true;
}

type Row<Cells> = { readonly [Name in keyof Cells]: string };

/**
 * Every row of one of the workbench's lists, top to bottom, also those that are out of sight: scrolls
 * through the list and back. A cell that a row does not have is the empty string.
 */
export async function rowsOf<Cells extends Record<string, Cell>>(list: Locator, cells: Cells): Promise<Row<Cells>[]> {
  const rows = new Map<number, Row<Cells>>();
  const readVisible = async (): Promise<void> => {
    for (const { index, row } of await visibleRows(list, cells)) rows.set(index, row);
  };
  await readVisible();
  const reachesEnd = (await list.locator(`${listRow}[data-last-element=true]`).count()) > 0;
  if (rows.size > 0 && !(rows.has(0) && reachesEnd)) {
    const content = list.locator('.monaco-list-rows').first();
    await scrollThrough(list, content, readVisible);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

async function visibleRows<Cells extends Record<string, Cell>>(list: Locator, cells: Cells): Promise<{ index: number; row: Row<Cells> }[]> {
  const read = await list.locator(listRow).evaluateAll(
    (elements, wanted: [string, Cell][]) =>
      elements.map((element) => ({
        index: Number(element.getAttribute('data-index')),
        row: wanted.map(([name, cell]): [string, string] => {
          const source = cell.at === undefined ? element : element.querySelector(cell.at);
          if (!source) return [name, ''];
          if (cell.attribute !== undefined) return [name, source.getAttribute(cell.attribute) ?? ''];
          if (!cell.drawnAfter) return [name, source.textContent];
          const { content } = getComputedStyle(source, '::after');
          return [name, content.startsWith('"') ? content.slice(1, -1) : ''];
        }),
      })),
    Object.entries(cells),
  );
  return read.map(({ index, row }) => ({
    index,
    row: Object.fromEntries(row.map(([name, text]) => [name, plain(text)])) as Row<Cells>,
  }));
}

/**
 * Scrolls from top to end and back to the top, reading at every stop.
 * @param frame what cuts the content off
 * @param content what moves inside it
 */
export async function scrollThrough(frame: Locator, content: Locator, read: () => Promise<unknown>): Promise<void> {
  const box = await frame.boundingBox();
  if (!box) return;
  await turnWheel(content, -farAway);
  // The workbench moves its content less far than the wheel was turned, so no row is skipped.
  do await read();
  while (await turnWheel(content, box.height));
  await turnWheel(content, -farAway);
}

/** Further than any list or document scrolls. */
const farAway = 10_000_000;

/** Turns the mouse wheel and waits until the content is at rest; tells whether it moved. */
async function turnWheel(content: Locator, distance: number): Promise<boolean> {
  const positionOf = (element: Element): number => element.getBoundingClientRect().top;
  const start = await content.evaluate(positionOf);
  await content.evaluate((element, deltaY) => {
    const event = new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true });
    // The workbench reads this older property, which points the other way and which a made-up event lacks.
    Object.defineProperty(event, 'wheelDeltaY', { value: -deltaY });
    element.dispatchEvent(event);
  }, distance);
  const end = await content.evaluate(async (element) => {
    let last = Number.NaN;
    for (let restingFrames = 0; restingFrames < 4;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const { top } = element.getBoundingClientRect();
      restingFrames = top === last ? restingFrames + 1 : 0;
      last = top;
    }
    return last;
  });
  return end !== start;
}
