// Finds every place of many words and phrases in a text, in any case, whole words only; of two that begin at one place
// the longer one counts.
import { anyOfWords } from './wordPattern.ts';

export interface FoundPhrase {
  /** Offsets into the text that was looked at. */
  readonly start: number;
  readonly end: number;
  /** As written in the text. */
  readonly text: string;
}

export class PhraseFinder {
  readonly #pattern: RegExp;

  constructor(phrases: Iterable<string>) {
    // The longest first, so that "rest api" is found before "api".
    const longestFirst = [...new Set(phrases)].filter((phrase) => phrase.trim() !== '').sort((a, b) => b.length - a.length);
    this.#pattern = new RegExp(anyOfWords(longestFirst).source, 'giu');
  }

  find(text: string): readonly FoundPhrase[] {
    return Array.from(text.matchAll(this.#pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length, text: found }));
  }

  /** False is certain for a source in Markdown, except where marks stand inside a phrase. */
  isIn(text: string): boolean {
    return text.search(this.#pattern) >= 0;
  }
}
