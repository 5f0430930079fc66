// How a name of an account is written in short: without what stands at its beginning and its end, by its first word, by
// what a reference or an address ends with, and by the names it had before.
import { beginnings, common, endings, everyday, placeholders } from './everydayWords.ts';

/** In which case a spelling counts: a word that everybody uses counts only where it is written as a name. */
export type Seen = 'any' | 'capitalised' | 'capitals';

export interface Spelling {
  readonly tokens: readonly string[];
  readonly seen: Seen;
}

/** Letters without their marks and case. */
export function fold(text: string): string {
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

/** Letters without their marks and case, and digits; everything else parts words. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Marks inside of words, which one writes and another leaves out. */
export function glued(text: string): string {
  return text.replace(/(?<=[\p{L}\p{M}])['’‘ʼ`´.‐‑‒–-](?=\p{L})/gu, '');
}

/** Shortest first word that stands for the whole name. */
const longFirst = 4;

export function spellingsOf(name: string): readonly Spelling[] {
  if (isNobody(name)) return [];
  return partsOf(name).flatMap(spellingsOfPart).filter(isTelling);
}

/** A person goes by the whole name; a part of it is a name of many. */
export function spellingsOfPerson(name: string): readonly Spelling[] {
  if (isNobody(name) || isDescription(name)) return [];
  const tokens = wordsOf(name);
  const isWord = tokens.length === 1 && (everyday.has(tokens[0] ?? '') || common.has(tokens[0] ?? ''));
  return [{ tokens, seen: isWord ? ('capitalised' as const) : ('any' as const) }].filter(isTelling);
}

function isTelling({ tokens }: Spelling): boolean {
  const whole = tokens.join('');
  // A number is no name, and one letter is none either.
  return whole.length >= 2 && !/^\d+$/.test(whole) && !placeholders.has(whole);
}

/** A placeholder, a template, or a role that stands in for somebody. */
function isNobody(name: string): boolean {
  return /^\s*<.*>\s*$|^\s*(?:role|persona|segment|type|kind|team)\s*:/i.test(name) || placeholders.has(wordsOf(name).join(''));
}

/** "Regional dairy in Ohio" says what somebody is; a name has capitals all through, or none. */
function isDescription(name: string): boolean {
  return /^\p{Lu}[\p{Ll}-]+(?:\s+\p{Ll}{3,})/u.test(name.trim());
}

/** The names that one text holds. */
function partsOf(name: string): readonly string[] {
  // Japanese and Chinese forms of companies stand in one with the name.
  const text = name
    .normalize('NFKC')
    .replace(/株式会社|有限会社|合同会社|\(株\)|\(有\)|주식회사|\(주\)|股份有限公司|有限公司/g, '')
    .trim();
  const address = /^[a-z][a-z\d+.-]*:\/\/(?:www\.)?([^/?#]*)([^?#]*)/i.exec(text);
  if (address !== null) {
    const last = (address[2] ?? '')
      .split('/')
      .filter((part) => part !== '')
      .at(-1);
    return [last ?? (address[1] ?? '').split('.').slice(-2, -1).join('')];
  }
  const domain = /^(?:www\.)?([\w-]{3,})\.(?:com|net|org|io|co|eu|de|fr|es|it|nl|uk|jp|cn|ru|ai|app)(?:\.\w{2})?$/i.exec(text)?.[1];
  if (domain !== undefined) return [text, domain];
  const behind = /^[a-z][\w-]{0,20}:(.+)$/i.exec(text)?.[1]?.trim();
  // Behind the account a reference names a person or a place there.
  if (behind !== undefined) return [text, behind, behind.replace(/\/.*$/, '')].flatMap(withoutMark);
  const former = /[([](?:formerly|previously|ex|fka|f\/k\/a|aka|a\.k\.a\.?|now|dba|früher|vormals|was)\.?[\s-]+([^)\]]+)/iu.exec(text)?.[1];
  const bare = text.replace(/[([][^)\]]*[)\]]/g, ' ').trim();
  const pieces = bare.split(/\s*[/|;\n]\s*/).filter((piece) => wordsOf(piece).join('').length >= 3);
  const listed = bare.split(/\s*,\s*/);
  return [
    text,
    bare,
    ...(former === undefined ? [] : [former]),
    ...(pieces.length > 1 ? pieces : []),
    ...(listed.length > 2 ? listed : listed.slice(0, 1)),
    ...bare.split(/\s+[-–—]\s+/).slice(0, 1),
  ].flatMap(withoutMark);
}

/** Some systems put what it is in front of a name: `acct-Umbrella`. */
function withoutMark(name: string): readonly string[] {
  const rest = /^(?:acct|account|acc|cust|customer|client|org|company)[-_#](.+)$/i.exec(name)?.[1];
  return rest === undefined ? [name] : [name, rest];
}

function spellingsOfPart(part: string): readonly Spelling[] {
  return [part, glued(part.replace(/['’‘ʼ`´]s\b/giu, ''))].flatMap((text) => {
    const own = wordsOf(text);
    const short = withoutEndings(own);
    const bare = withoutBeginning(short);
    const whole = [own, short, bare].flatMap((tokens): readonly Spelling[] => {
      const [only = ''] = tokens;
      if (tokens.length > 1 || own.length === 1) return [{ tokens, seen: 'any' }];
      if (common.has(only)) return [];
      return [{ tokens, seen: everyday.has(only) ? 'capitalised' : 'any' }];
    });
    return [...whole, ...(bare.length > 1 && !isDescription(text) ? byFirst(bare[0] ?? '', text) : [])];
  });
}

function byFirst(first: string, text: string): readonly Spelling[] {
  if (common.has(first) || /^\d+$/.test(first)) return [];
  if (first.length >= longFirst) return [{ tokens: [first], seen: everyday.has(first) ? 'capitalised' : 'any' }];
  const isCapitals = first.length >= 2 && text.split(/[^\p{L}\p{N}]+/u).includes(first.toUpperCase());
  return isCapitals ? [{ tokens: [first], seen: 'capitals' }] : [];
}

function withoutEndings(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && endings.has(words[end - 1] ?? '')) end--;
  return words.slice(0, end);
}

/** "Bank of America" is called by all of its words. */
function withoutBeginning(words: readonly string[]): readonly string[] {
  let start = 0;
  while (start < words.length - 1 && beginnings.has(words[start] ?? '') && !/^(?:of|de|di|du|for)$/.test(words[start + 1] ?? '')) start++;
  return words.slice(start);
}
