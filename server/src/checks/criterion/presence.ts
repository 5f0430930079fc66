// Answers whether a passage of prose is quantified at all, whatever its numbers mean.
import { ANALYSED_LENGTH, plainText } from './plain.ts';
import { withoutNames } from './mask.ts';
import { hasCountInWords } from './phrases.ts';
import { readQuantities } from './quantities.ts';

/** Characters (UTF-16 units) of a passage that are searched; problem sections in real documents stay below 5,000. */
export const SEARCHED_LENGTH = 10_000;

const PARAGRAPH = /\n[ \t]*(?:\n|(?=[-*+>|#]|\d{1,3}[.)][ \t]))/;

/** Numbers of headings and of lists: "## 2. Problem", "3.2 Context". A share or a measure may start a line too. */
const NUMBERING = /^\s{0,3}(?:#{1,6}[ \t]+\d+(?:\.\d+){0,4}[.):]?(?=[ \t])|\d{1,3}(?:\.\d{1,3}){1,4}[.)]?(?=[ \t]+[A-Z][a-z]))/;

/**
 * Whether a passage carries a number that measures something: "12 of 20 admins", "twelve of twenty", "2 h", "$50K",
 * "300 rows", "a 3-day wait". Ids, versions, dates, phases and numbering do not count. Only the first
 * `SEARCHED_LENGTH` characters are read.
 */
export function hasQuantity(text: string): boolean {
  return text
    .slice(0, SEARCHED_LENGTH)
    .split(PARAGRAPH)
    .some((paragraph) => pieces(paragraph).some(isQuantified));
}

function isQuantified(piece: string): boolean {
  const { text } = plainText(piece);
  return hasCountInWords(text) || readQuantities(withoutNames(text), 'prose').length > 0;
}

/** Cuts a paragraph at spaces into pieces that are analysed whole. */
function pieces(paragraph: string): readonly string[] {
  const rest = paragraph.replace(NUMBERING, '');
  const cut: string[] = [];
  for (let start = 0; start < rest.length;) {
    const limit = start + ANALYSED_LENGTH;
    const space = limit < rest.length ? rest.lastIndexOf(' ', limit) : rest.length;
    const end = space > start ? space : limit;
    cut.push(rest.slice(start, end));
    start = end;
  }
  return cut;
}
