// The words that mean "still to be written", from the language files: `to be determined`, `à définir`, `待定`.
import { languageWords } from './languageWords.ts';

/** In lower case, of all languages: a document is written in one, its template often in another. */
export function placeholderWords(): ReadonlySet<string> {
  return languageWords('placeholders');
}
