// Whether a document is written in English, for rules that look for English words and mean something by not finding
// them. A document in another language is never judged by those; where there is little text, it counts as English.
import type { ProductDocument } from '../../document/document.ts';

/** So much from the top tells it; prose in real documents starts well before. */
const looked = 6000;
/** Fewer words than this tell nothing. */
const fewWords = 40;

const functionWords = new Set(
  'the of and to a in is for that with on as are it this be by an or from we at can will not have has our you which their was but if when'.split(
    ' ',
  ),
);

const known = new WeakMap<ProductDocument, boolean>();

export function isEnglish(document: ProductDocument): boolean {
  const found = known.get(document) ?? readsEnglish(document.text.slice(document.bodyStart, document.bodyStart + looked));
  known.set(document, found);
  return found;
}

/** English prose has about four such words in ten, lists one in ten, and other languages one in a hundred. */
export function readsEnglish(text: string): boolean {
  const words =
    text
      .replace(/```[^]*?(?:```|$)/g, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const latin = words.filter((word) => /^[a-z]+$/.test(word));
  if (words.length < fewWords) return latin.length * 10 >= words.length * 9;
  return latin.filter((word) => functionWords.has(word)).length * 20 >= words.length;
}
