// The words of those who build, which readers outside need not know. One list for the rule about documents and for
// what is told to an audience, made once for each configuration.
import type { Config } from '../../config/config.ts';
import { languageWords } from './languageWords.ts';
import { PhraseFinder } from './phraseFinder.ts';

const finders = new WeakMap<Config, PhraseFinder>();

/** What rubric.yaml lists is jargon whatever the product; in a product for developers the usual list is not. */
export function jargonOf(config: Config): PhraseFinder {
  const known = finders.get(config);
  if (known !== undefined) return known;
  const usual = config.profile === 'developer' ? [] : languageWords('jargon');
  const fine = new Set(config.glossary.map((term) => term.toLowerCase()));
  const finder = new PhraseFinder([...usual, ...config.jargon.map((term) => term.toLowerCase())].filter((term) => !fine.has(term)));
  finders.set(config, finder);
  return finder;
}
