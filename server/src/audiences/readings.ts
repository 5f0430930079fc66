// The ways in which a person or a program could read a text: as it is written, with entities and escapes resolved and
// with Markdown and HTML taken away. A word that is hidden from one reading is found in another, so whoever looks for
// what must not be told looks into all of them.
import { parseMarkdown } from '../document/markdown.ts';
import { proseOf } from '../document/prose.ts';

/** Most UTF-16 units of one text that are told; a longer one is no sentence for a roadmap. */
export const longestText = 2000;

/** The text as a reader sees it: without marks, links, HTML and comments, on one line. */
export function shownText(markdown: string): string {
  const text = markdown.slice(0, longestText);
  const seen = /[\\`*_~[\]<>&#!|]/.test(text) ? proseOf(parseMarkdown(text), 0, { code: 'keep' }).text : text;
  return withoutHidden(seen).replace(/\s+/g, ' ').trim();
}

/** The readings of a text, each in one spelling of letters, digits and spaces, without the same one twice. */
export function readingsOf(written: string): readonly string[] {
  const resolved = withoutHidden(resolve(written)).normalize('NFKC');
  const marks = /[*_~`\\]/g;
  const tags = /<[^<>]*>/g;
  const readings = [
    shownText(resolved).normalize('NFKC'),
    // Marks stand inside of words and between them.
    resolved.replace(tags, '').replace(marks, ''),
    resolved.replace(tags, ' ').replace(marks, ' '),
    resolved,
  ];
  return [...new Set(readings.map((reading) => reading.replace(/\s+/g, ' ')))];
}

/** What nobody sees: soft hyphens, joiners, marks of direction and control characters. */
function withoutHidden(text: string): string {
  return text.replace(/[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0\u{FE00}-\u{FE0F}]/gu, '').replace(/\p{Cc}/gu, ' ');
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  rsquo: "'",
  lsquo: "'",
  period: '.',
  comma: ',',
  colon: ':',
  num: '#',
  percnt: '%',
  lowbar: '_',
  ast: '*',
  dollar: '$',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  szlig: 'ss',
  aelig: 'ae',
  oelig: 'oe',
  oslash: 'o',
};

/** Entities, escapes of addresses and back slashes; what is escaped twice is resolved twice. */
function resolve(text: string): string {
  let current = text;
  for (let round = 0; round < 4; round++) {
    const next = current
      .replace(/&#(\d{1,7});?/g, (whole, digits: string) => character(Number(digits)) ?? whole)
      .replace(/&#x([\da-f]{1,6});?/gi, (whole, digits: string) => character(Number.parseInt(digits, 16)) ?? whole)
      .replace(/&([a-z]{2,32});/gi, (whole, name: string) => entity(name) ?? whole)
      .replace(/%([2-7][\da-f])/gi, (whole, digits: string) => character(Number.parseInt(digits, 16)) ?? whole)
      .replace(/\\([!-/:-@[-`{-~])/g, '$1');
    if (next === current) return current;
    current = next;
  }
  return current;
}

function character(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** `&eacute;` is a letter with a mark, and letters are compared without their marks. */
function entity(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (Object.hasOwn(named, lower)) return named[lower];
  return /^([a-z])(?:acute|grave|uml|circ|tilde|cedil|ring|caron|slash|ogon|macr|breve|opf|scr|fr)$/.exec(lower)?.[1];
}
