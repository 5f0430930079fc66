// Words for customers that could be anyone: "users", "all our customers", "everyone who uses the app". A text that
// holds nothing else says nobody in particular; any other word, number or name makes it more than that.
import { languageWords } from './languageWords.ts';

let known: { readonly anyone: ReadonlySet<string>; readonly empty: ReadonlySet<string> } | undefined;

/** True where a text names customers and nobody in particular. */
export function couldBeAnyone(text: string): boolean {
  const anyone = known?.anyone ?? languageWords('anyone');
  const { empty } = (known ??= { anyone, empty: new Set([...anyone, ...languageWords('around-anyone')]) });
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}ー'’-]*/gu) ?? [];
  return words.some((word) => anyone.has(word)) && words.every((word) => empty.has(word.replace(/['’]s?$/, '')));
}
