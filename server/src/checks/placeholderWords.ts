// The words that mean "still to be written", from the language files: `to be determined`, `à définir`, `待定`.
import { scalars } from '../document/field.ts';
import { member } from '../document/nodeReader.ts';
import { parseYaml } from '../document/yaml.ts';
import { builtinLexicons } from '../schema/builtin.ts';
import { span } from '../text/span.ts';

let known: ReadonlySet<string> | undefined;

/** In lower case, of all languages: a document is written in one, its template often in another. */
export function placeholderWords(): ReadonlySet<string> {
  known ??= new Set(Object.values(builtinLexicons).flatMap(readWords));
  return known;
}

function readWords(lexicon: string): readonly string[] {
  const start = lexicon.search(/^placeholders:/m);
  if (start < 0) return [];
  const { root } = parseYaml(lexicon, span(start, lexicon.length));
  const words = root.kind === 'map' ? member(root, 'placeholders') : undefined;
  return scalars(words).map(({ text }) => text.toLowerCase());
}
