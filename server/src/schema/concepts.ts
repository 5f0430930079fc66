// Which concepts a heading stands for. Names match whole headings, prefixes their beginning, and false
// friends never; every concept a merged heading names is satisfied by it.
import { beforeColon, cleanHeading, keyOf, partsOf, withoutLeadingWord } from './headingKey.ts';
import type { Concept } from './schema.ts';

/** One language's words, as read from `schemas/lang/<language>.yaml`. */
export interface Lexicon {
  readonly language: string;
  readonly concepts: ReadonlyMap<Concept, ConceptWords>;
  /** Lists of other words, in lower case: what means "to be written", what is vague. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

export interface ConceptWords {
  readonly names: readonly string[];
  readonly prefixes: readonly string[];
  readonly not: readonly string[];
}

/** How a heading was understood: the whole of it, one of its parts, or its beginning. */
export type MatchStrength = 'whole' | 'part' | 'prefix';

export interface ConceptMatch {
  readonly concept: Concept;
  readonly strength: MatchStrength;
}

/** The keys of a lexicon's words: every kind has an index of its own and all of them share these. */
const lexiconKeys = new WeakMap<Lexicon, ReadonlyMap<Concept, ConceptWords>>();

function keysOf(lexicon: Lexicon): ReadonlyMap<Concept, ConceptWords> {
  const known = lexiconKeys.get(lexicon) ?? new Map([...lexicon.concepts].map(([concept, words]) => [concept, keysOfWords(words)]));
  lexiconKeys.set(lexicon, known);
  return known;
}

function keysOfWords({ names, prefixes, not }: ConceptWords): ConceptWords {
  return { names: names.map(keyOfWords), prefixes: prefixes.map(keyOfWords), not: not.map(keyOfWords) };
}

function keyOfWords(words: string): string {
  return keyOf(cleanHeading(words));
}

export class ConceptIndex {
  readonly #names = new Map<string, Concept[]>();
  readonly #prefixes: { readonly words: string; readonly concept: Concept }[] = [];
  readonly #not: { readonly words: string; readonly concept: Concept }[] = [];
  readonly #memo = new Map<string, readonly ConceptMatch[]>();

  constructor(lexicons: readonly Lexicon[], own: ReadonlyMap<Concept, readonly string[]>) {
    for (const [concept, names] of own) this.#addKeys(concept, names.map(keyOfWords));
    for (const lexicon of lexicons) {
      for (const [concept, keys] of keysOf(lexicon)) {
        this.#addKeys(concept, keys.names);
        for (const words of keys.prefixes) this.#prefixes.push({ words, concept });
        for (const words of keys.not) this.#not.push({ words, concept });
      }
    }
  }

  /** The concepts of a heading, strongest first; none for a heading that says something else. */
  match(heading: string): readonly ConceptMatch[] {
    const known = this.#memo.get(heading);
    if (known !== undefined) return known;
    const matches = this.#find(cleanHeading(heading));
    if (this.#memo.size > 20_000) this.#memo.clear();
    this.#memo.set(heading, matches);
    return matches;
  }

  /** The concepts that the whole of a label names; labels are short, so nothing but the whole counts. */
  matchWhole(label: string): readonly ConceptMatch[] {
    return this.match(label).filter((match) => match.strength === 'whole');
  }

  #addKeys(concept: Concept, keys: readonly string[]): void {
    for (const key of keys) {
      if (key === '') continue;
      const known = this.#names.get(key) ?? [];
      if (!known.includes(concept)) known.push(concept);
      this.#names.set(key, known);
    }
  }

  #find(cleaned: string): readonly ConceptMatch[] {
    const key = keyOf(cleaned);
    if (key === '') return [];
    const whole = this.#whole(key);
    if (whole.length > 0) return this.#allowed(key, whole, 'whole');
    const found: ConceptMatch[] = [];
    const before = beforeColon(cleaned);
    if (before !== undefined) found.push(...this.#allowed(key, this.#whole(before), 'part'));
    const parts = partsOf(cleaned);
    if (parts.length > 1) for (const part of parts) found.push(...this.#allowed(key, this.#whole(part), 'part'));
    for (const prefix of this.#prefixes) {
      if (startsWithWords(key, prefix.words)) found.push(...this.#allowed(key, [prefix.concept], 'prefix'));
    }
    const seen = new Set<Concept>();
    return found.filter(({ concept }) => !seen.has(concept) && seen.add(concept));
  }

  #whole(key: string): readonly Concept[] {
    const direct = this.#names.get(key);
    if (direct !== undefined) return direct;
    const shorter = withoutLeadingWord(key);
    return shorter === undefined ? [] : (this.#names.get(shorter) ?? []);
  }

  #allowed(key: string, concepts: readonly Concept[], strength: MatchStrength): readonly ConceptMatch[] {
    return concepts
      .filter((concept) => !this.#not.some((friend) => friend.concept === concept && startsWithWords(key, friend.words)))
      .map((concept) => ({ concept, strength }));
  }
}

/** Scripts without spaces have no word boundary to wait for. */
function startsWithWords(key: string, words: string): boolean {
  if (words === '' || !key.startsWith(words)) return false;
  return key.length === words.length || key.charAt(words.length) === ' ' || !/[a-z0-9]/.test(words.charAt(words.length - 1));
}
