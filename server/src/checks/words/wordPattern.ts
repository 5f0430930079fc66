// One expression for many words and stems of any language. The words are plain text: nothing in them is read as a
// pattern but a star at the end.

/**
 * An expression that finds any of the words as whole words, in any case; `*` at the end of a word stands for any
 * ending. Scripts without spaces have no word boundary, so there a word is found wherever it stands.
 */
export function anyOfWords(words: Iterable<string>): RegExp {
  const spaced: string[] = [];
  const unspaced: string[] = [];
  let run: string[] = [];
  let isOpen = false;
  // Neighbours share their boundaries: an expression with a boundary for every word takes many times as long.
  const close = (): void => {
    if (run.length > 0) spaced.push(`(?:${run.join('|')})${isOpen ? '' : boundaryBehind}`);
    run = [];
  };
  for (const word of words) {
    const open = word.endsWith('*');
    const pattern = patternOf(open ? word.slice(0, -1) : word);
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)) {
      unspaced.push(pattern);
      continue;
    }
    if (open !== isOpen) close();
    isOpen = open;
    run.push(pattern);
  }
  close();
  const patterns = [...(spaced.length === 0 ? [] : [`${boundaryBefore}(?:${spaced.join('|')})`]), ...unspaced];
  return new RegExp(patterns.length === 0 ? '(?!)' : patterns.join('|'), 'iu');
}

const boundaryBefore = '(?<![\\p{L}\\p{N}])';
const boundaryBehind = '(?![\\p{L}\\p{N}])';

function patternOf(word: string): string {
  return word
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/ /g, '\\s+');
}
