// The accounts that a repository knows by name, and whether a text names one of them: in any case, with a possessive,
// in one word, by the first word of its name, and whatever marks stand between its letters. It says yes too often
// rather than too seldom, because a text that is left out can be written anew and one that was sent cannot be taken back.

/** Words that stand at the end of names and name nobody. */
const endings = new Set(
  'inc incorporated corp corporation co company llc llp lp ltd limited plc gmbh ag kg se sa sas sarl srl spa bv nv ab as oy oyj aps kk pty pte group holding holdings international global'.split(
    ' ',
  ),
);

/** First words of many names and of many sentences; alone they name nobody. */
const common = new Set(
  'the a an and of new old first second third next last best better great good big small north south east west northern southern eastern western central united american european national federal general global international world city county state public private local royal bank health home house food foods fresh green blue red black white golden silver smart fast quick open free direct digital data cloud net web tech online mobile social media energy power water air land sea sun star one two three five all any our your my customer customers account accounts partner company store shop market trade service services system systems product products team group project care life work play time day high low top prime key core base data bill bills dock door gate truck yard test demo trial'.split(
    ' ',
  ),
);

interface Pattern {
  readonly account: string;
  readonly tokens: readonly string[];
}

/** Letters without their marks and case, and digits; everything else parts words. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[æ]/g, 'ae')
    .replace(/[ø]/g, 'o')
    .replace(/[œ]/g, 'oe')
    .replace(/[ł]/g, 'l')
    .replace(/[đ]/g, 'd');
}

/** Shortest name of several words that is looked for with nothing between them, inside of other words as well. */
const longEnough = 8;
/** Shortest first word that stands for the whole name. */
const longFirst = 4;

/** What a plural, a possessive that lost its apostrophe, or another language puts behind a name. */
const inflections = ['s', 'es', 'sche', 'schen', 'ian', 'ov', 'ova'];
/** Shortest name that is found with such an ending. */
const longInflected = 3;

export class AccountNames {
  /** Accounts by a word that names them alone: a name of one word, or all words of a name in one. */
  readonly #byWord = new Map<string, string>();
  /** Names of several words by the first of them. */
  readonly #byFirst = new Map<string, Pattern[]>();
  readonly #squeezed = new Map<string, string>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      for (const tokens of spellings(name)) this.#add(name.trim(), tokens);
    }
  }

  #add(account: string, tokens: readonly string[]): void {
    const whole = tokens.join('');
    const [first] = tokens;
    if (first === undefined) return;
    if (!this.#byWord.has(whole)) this.#byWord.set(whole, account);
    if (tokens.length === 1) return;
    const others = this.#byFirst.get(first);
    if (others === undefined) this.#byFirst.set(first, [{ account, tokens }]);
    else others.push({ account, tokens });
    if (whole.length >= longEnough && !this.#squeezed.has(whole)) this.#squeezed.set(whole, account);
  }

  /** The account that a text names, as documents write it; undefined where it names none. */
  namedIn(readings: readonly string[]): string | undefined {
    for (const reading of readings) {
      const words = wordsOf(reading);
      const squeezed = words.join('');
      const found =
        words.map((word, index) => this.#named(word) ?? this.#namedFrom(words, index)).find((account) => account !== undefined) ??
        Array.from(this.#squeezed).find(([whole]) => squeezed.includes(whole))?.[1];
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #named(word: string): string | undefined {
    return stemsOf(word)
      .map((stem) => this.#byWord.get(stem))
      .find((account) => account !== undefined);
  }

  #namedFrom(words: readonly string[], start: number): string | undefined {
    const patterns = this.#byFirst.get(words[start] ?? '') ?? [];
    return patterns.find(({ tokens }) =>
      tokens.every((token, index) => {
        const word = words[start + index];
        return word === token || (index === tokens.length - 1 && word !== undefined && stemsOf(word).includes(token));
      }),
    )?.account;
  }
}

/** The word itself, and what it may be with an ending. */
function stemsOf(word: string): readonly string[] {
  const bare = inflections.flatMap((ending) => (word.endsWith(ending) ? [word.slice(0, -ending.length)] : []));
  return [word, ...bare.filter((stem) => stem.length >= longInflected)];
}

/** The runs of words that stand for an account: its name, what stands behind a colon, and its first word where that is telling. */
function spellings(name: string): readonly (readonly string[])[] {
  const behind = /^[a-z][\w-]{0,20}:(.+)$/i.exec(name.trim())?.[1];
  const own = wordsOf(behind ?? name);
  const short = withoutEndings(own);
  const [first] = short;
  const found = [wordsOf(name), own, short, ...(short.length > 1 && first !== undefined && isTelling(first) ? [[first]] : [])];
  return found.filter((tokens) => {
    const whole = tokens.join('');
    // A number is no name, and one letter is none either.
    return whole.length >= 2 && !/^\d+$/.test(whole) && !(tokens.length === 1 && common.has(whole) && own.length > 1);
  });
}

function withoutEndings(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && endings.has(words[end - 1] ?? '')) end--;
  return words.slice(0, end);
}

function isTelling(word: string): boolean {
  return word.length >= longFirst && !common.has(word) && !/^\d+$/.test(word);
}
