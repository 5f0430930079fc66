// The evidence files of a repository over time: texts go in, and are read a slice at a time by whoever has time for it.
// What a file said before counts until the new text is read to its end, so that no number is ever made of half a file.
import type { Portfolio } from '../portfolio/portfolio.ts';
import { EvidenceFile } from './evidenceFile.ts';
import { EvidenceIndex } from './evidenceIndex.ts';

export class EvidenceFiles extends EvidenceIndex {
  readonly #portfolio: Portfolio;
  readonly #texts = new Map<string, string>();
  /** Files that are still to be read, with how far they are. */
  readonly #waiting = new Map<string, EvidenceFile>();

  constructor(portfolio: Portfolio) {
    super(portfolio);
    this.#portfolio = portfolio;
  }

  /** Takes over the text of an evidence file; `undefined` where it is gone or is none. */
  setText(path: string, text: string | undefined): void {
    if (this.#texts.get(path) === text) return;
    this.#waiting.delete(path);
    if (text !== undefined) {
      this.#texts.set(path, text);
      this.#waiting.set(path, new EvidenceFile(text));
      return;
    }
    this.#texts.delete(path);
    this.setTable(path, undefined);
    this.#portfolio.touch();
  }

  /** UTF-16 units that are still to be read. */
  get waiting(): number {
    let units = 0;
    for (const [path, file] of this.#waiting) units += (1 - file.share) * (this.#texts.get(path)?.length ?? 0);
    return Math.ceil(units);
  }

  /** Reads on for about `budget` UTF-16 units of one file; true where there is nothing left to read. */
  read(budget: number): boolean {
    for (const [path, file] of this.#waiting) {
      if (!file.read(budget)) return false;
      this.#waiting.delete(path);
      this.setTable(path, file.table);
      // What documents rest on is no fact of theirs, and they were told of it.
      this.#portfolio.touch();
      break;
    }
    return this.#waiting.size === 0;
  }
}
