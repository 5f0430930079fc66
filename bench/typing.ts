// What is typed: prose in the middle of a section, a table cell, the digits of a confidence, and a new heading.
// The same keys at the same places go to every server, with a pause between them as at a keyboard.
import { setTimeout as sleep } from 'node:timers/promises';
import type { MeasuredServer } from './languageServer.ts';

interface Keystroke {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: string;
}

export type Scene = 'prose' | 'table cell' | 'front matter' | 'new heading';
export const scenes: readonly Scene[] = ['prose', 'table cell', 'front matter', 'new heading'];

/** Milliseconds between two keys: faster than people type, so that work put off to a pause still gets in the way. */
const pause = 30;

const sentence = 'Drivers who arrive early wait outside until a door is free, and nobody tells them which one. ';
const heading = '\n## What support needs to know\n\nThe hand-over takes a day.\n';

/** The keys of a scene for a text that has front matter with RICE, a table and prose. */
function keystrokes(scene: Scene, text: string, count: number): readonly Keystroke[] {
  switch (scene) {
    case 'prose':
      return typed(endOfParagraph(text, Math.floor(text.length / 2)), repeated(sentence, count));
    case 'table cell':
      return typed(text.indexOf(' |', text.indexOf('| Time to', Math.floor(text.length / 3))), repeated(' and more words', count));
    case 'front matter': {
      const digit = text.indexOf('confidence: ') + 'confidence: '.length;
      return Array.from({ length: count }, (_, index) => ({ offset: digit, removed: 1, inserted: String((index % 9) + 1) }));
    }
    case 'new heading':
      return typed(text.indexOf('\n## ', Math.floor(text.length / 4)) + 1, repeated(heading, count));
  }
}

/** Types one scene into an open document; gives the milliseconds from each key to its diagnostics. */
export async function typeScene(server: MeasuredServer, path: string, scene: Scene, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (const { offset, removed, inserted } of keystrokes(scene, server.text(path), count)) {
    times.push(await server.type(path, offset, removed, inserted));
    await sleep(pause);
  }
  return times;
}

function typed(offset: number, text: string): readonly Keystroke[] {
  return [...text].map((inserted, index) => ({ offset: offset + index, removed: 0, inserted }));
}

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** The end of a line of prose at or behind `from`. */
function endOfParagraph(text: string, from: number): number {
  const match = /\n\n[A-Z][^\n]+/g;
  match.lastIndex = from;
  const found = match.exec(text);
  return found === null ? from : found.index + found[0].length;
}
