// The words of the language files that are not headings: what means "to be written", what is vague, what lets a
// promise out of itself. A document is written in one language and borrows from others, so all files count.
import { builtin } from '../../schema/builtin.ts';

export type WordKind =
  | 'placeholders'
  | 'vague'
  | 'vague-duties'
  | 'escape'
  | 'open-ended'
  | 'jargon'
  | 'instructions'
  | 'weak-verbs'
  | 'weak-things'
  | 'trade-offs'
  | 'disclaimers'
  | 'anyone'
  | 'around-anyone'
  | 'praise'
  | 'benefits'
  | 'sources'
  | 'speech'
  | 'hypotheses'
  | 'obligations'
  | 'mitigations'
  | 'drawbacks';

const known = new Map<WordKind, ReadonlySet<string>>();

/** In lower case. */
export function languageWords(kind: WordKind): ReadonlySet<string> {
  const words = known.get(kind) ?? new Set(builtin().lexicons.flatMap(({ words }) => words.get(kind) ?? []));
  known.set(kind, words);
  return words;
}
