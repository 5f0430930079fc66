// The accounts that a repository knows by name, and whether a text names one of them: in any case, with a possessive,
// in one word, by the first word of its name, and whatever marks stand between its letters. It says yes too often
// rather than too seldom, because a text that is left out can be written anew and one that was sent cannot be taken back.
import { asLatin } from './alphabets.ts';
import { everyday } from './everydayWords.ts';
import { fold, glued, spellingsOf, spellingsOfPerson, type Seen, type Spelling } from './spellings.ts';

interface Known {
  readonly account: string;
  readonly seen: Seen;
}

interface Pattern {
  readonly account: string;
  readonly tokens: readonly string[];
}

/** A word of a text, and how it stands there. */
interface Word {
  readonly text: string;
  readonly isCapitalised: boolean;
  readonly isCapitals: boolean;
  /** Not the first word of a sentence, which has a capital anyway. */
  readonly isInside: boolean;
}

/** Shortest name of several words that is looked for with nothing between them, inside of other words as well. */
const longEnough = 8;
/** Shortest name that is found at the beginning or the end of a longer word. */
const longCompound = 6;
/** Shortest name that is found in a text where another space would be. */
const longJoined = 4;

/** What a plural, a possessive that lost its apostrophe, or another language puts behind a name. */
const inflections = ['s', 'es', 'sche', 'schen', 'ian', 'ov', 'ova'];
/** Shortest name that is found with such an ending. */
const longInflected = 3;

/** Scripts that put no spaces between words, and those that write little words in one with the next. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const prefixing = /[\p{sc=Hebrew}\p{sc=Arabic}]/u;
/** Scripts of languages that decline names. */
const declining = /[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Georgian}]/u;

export class AccountNames {
  /** Accounts by a word that names them alone: a name of one word, or all words of a name in one. */
  readonly #byWord = new Map<string, Known>();
  /** Names of several words by the first of them. */
  readonly #byFirst = new Map<string, Pattern[]>();
  /** What is looked for anywhere in a text without its spaces. */
  readonly #squeezed = new Map<string, string>();
  /** Declined names by what stays of them. */
  readonly #byStem = new Map<string, string>();

  constructor(names: Iterable<string>, people: Iterable<string> = []) {
    for (const name of names) for (const spelling of spellingsOf(name)) this.#add(name.trim(), spelling);
    for (const name of people) for (const spelling of spellingsOfPerson(name)) this.#add(name.trim(), spelling);
  }

  #add(account: string, { tokens, seen }: Spelling): void {
    const whole = tokens.join('');
    const [first] = tokens;
    if (first === undefined) return;
    if ((this.#byWord.get(whole)?.seen ?? 'capitals') !== 'any') this.#byWord.set(whole, { account, seen });
    if (whole.length >= (prefixing.test(whole) ? 4 : 2) && (unspaced.test(whole) || prefixing.test(whole)))
      this.#squeezed.set(whole, account);
    if (declining.test(whole) && whole.length >= longJoined) this.#byStem.set(whole.replace(/[аеёийоуыьэюяαεηιουως]$/u, ''), account);
    if (tokens.length === 1) return;
    const others = this.#byFirst.get(first);
    if (others === undefined) this.#byFirst.set(first, [{ account, tokens }]);
    else others.push({ account, tokens });
    if (whole.length >= longEnough && !this.#squeezed.has(whole)) this.#squeezed.set(whole, account);
  }

  /** The account that a text names, as documents write it; undefined where it names none. */
  namedIn(readings: readonly string[]): string | undefined {
    if (this.#byWord.size === 0) return undefined;
    for (const spelled of new Set(readings.flatMap(spelledOtherwise))) {
      const words = wordsIn(spelled);
      const squeezed = words.map(({ text }) => text).join('');
      const found =
        words
          .map((word, index) => this.#named(word) ?? this.#namedFrom(words, index) ?? this.#joined(words, index))
          .find((account) => account !== undefined) ?? Array.from(this.#squeezed).find(([whole]) => squeezed.includes(whole))?.[1];
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #named(word: Word): string | undefined {
    for (const stem of stemsOf(word.text)) {
      const known = this.#byWord.get(stem);
      if (known !== undefined && isSeen(word, known.seen)) return known.account;
    }
    return this.#inCompound(word.text);
  }

  /** A name in one with another word, and a name with the ending of its case. */
  #inCompound(text: string): string | undefined {
    for (let length = text.length - 1; length >= longCompound; length--) {
      for (const part of [text.slice(0, length), text.slice(-length)]) {
        const known = this.#byWord.get(part);
        if (known?.seen === 'any' && !everyday.has(part)) return known.account;
      }
    }
    if (!declining.test(text)) return undefined;
    for (let rest = 0; rest <= 3 && text.length - rest >= longInflected; rest++) {
      const account = this.#byStem.get(text.slice(0, text.length - rest));
      if (account !== undefined) return account;
    }
    return undefined;
  }

  #namedFrom(words: readonly Word[], start: number): string | undefined {
    const patterns = this.#byFirst.get(words[start]?.text ?? '') ?? [];
    return patterns.find(({ tokens }) =>
      tokens.every((token, index) => {
        const word = words[start + index]?.text;
        return word === token || (index === tokens.length - 1 && word !== undefined && stemsOf(word).includes(token));
      }),
    )?.account;
  }

  /** A name of one word that was written as several: "JP Morgan", "A c m e". */
  #joined(words: readonly Word[], start: number): string | undefined {
    let text = words[start]?.text ?? '';
    for (let index = start + 1; index < words.length; index++) {
      const [before, word] = [words[index - 1], words[index]];
      if (before === undefined || word === undefined || text.length > 40) return undefined;
      if (!(before.isCapitalised && word.isCapitalised) && !isLetter(before) && !isLetter(word)) return undefined;
      text += word.text;
      const known = text.length >= longJoined ? this.#byWord.get(text) : undefined;
      if (known?.seen === 'any') return known.account;
    }
    return undefined;
  }
}

function isLetter({ text }: Word): boolean {
  return text.length === 1;
}

function isSeen(word: Word, seen: Seen): boolean {
  return seen === 'any' || word.isCapitals || (seen === 'capitalised' && word.isCapitalised && word.isInside);
}

/** The reading itself, without the marks in its words, with its words parted where another begins, and in Latin letters. */
function spelledOtherwise(reading: string): readonly string[] {
  return [reading, asLatin(reading)].flatMap((text) => [text, glued(text), parted(text)]);
}

/** `AcmePortal`, `ACME2027` and `Rakuten向けに` as the words they are made of. */
function parted(text: string): string {
  return text
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
    .replace(/(?<=\p{sc=Latin})(?=[^\p{sc=Latin}\P{L}])|(?<=[^\p{sc=Latin}\P{L}])(?=\p{sc=Latin})/gu, ' ');
}

function wordsIn(text: string): readonly Word[] {
  let end = 0;
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)).flatMap((match) => {
    const [raw] = match;
    const between = text.slice(end, match.index);
    const isInside = end > 0 && !/[.!?:;|\n]/.test(between);
    end = match.index + raw.length;
    const folded =
      fold(raw)
        .match(/[\p{L}\p{N}]+/gu)
        ?.join('') ?? '';
    const isCapitals = raw.length > 1 && /\p{Lu}/u.test(raw) && !/\p{Ll}/u.test(raw.replace(/s$/, ''));
    return folded === '' ? [] : [{ text: folded, isCapitalised: /^\p{Lu}/u.test(raw), isCapitals, isInside }];
  });
}

/** The word itself, and what it may be with an ending. */
function stemsOf(word: string): readonly string[] {
  const bare = inflections.flatMap((ending) => (word.endsWith(ending) ? [word.slice(0, -ending.length)] : []));
  return [word, ...bare.filter((stem) => stem.length >= 2 && (stem.length >= longInflected || word.length === stem.length + 1))];
}
