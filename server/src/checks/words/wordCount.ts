// How much is said in a text, in words. Scripts that are written without spaces are counted by their
// characters, two to a word, so that a limit in words means about the same in every language.

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/gu;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,%-]*/gu;

/** The number of words in `text`; punctuation, emoji and prompts such as `<your customer>` are none. */
export function countWords(text: string): number {
  const shown = text.replace(/<[^<>\n]{1,200}>/g, ' ');
  const characters = shown.match(unspaced)?.length ?? 0;
  const words = shown.replace(unspaced, ' ').match(word)?.length ?? 0;
  return words + Math.ceil(characters / 2);
}
