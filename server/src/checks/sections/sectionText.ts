// The words of sections as plain text, for rules that ask how much a section says or whether it says a thing
// at all. Headings of sub-sections are part of what a section says.
import type { Block } from '../../document/content.ts';
import type { ProductDocument } from '../../document/document.ts';
import { subtree, type Section } from '../../document/section.ts';
import { countWords } from '../words/wordCount.ts';

/** What a reader sees in a block; empty for pictures and HTML. */
export function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'item':
    case 'quote':
      return block.prose.text;
    case 'row':
      return block.cells.map((cell) => cell.text).join(' · ');
    case 'code':
      return block.value;
    case 'other':
      return '';
  }
}

/** The text of a section and everything below it, one paragraph a block. */
export function textBelow(document: ProductDocument, section: Section): string {
  return subtree(section)
    .flatMap((part) => [...(part === section ? [] : [part.heading.text]), ...document.blocks(part).map(textOfBlock)])
    .join('\n\n');
}

/** Lines of which a reader sees every word, whatever stands around them. */
const plainLine = /^ {0,3}(?!```)[\p{Script=Latin}\p{N}*_`][\p{Script=Latin}\p{N} *_`.,;:!?'’"“”()/+=#@%$€→≤≥–—-]*$/u;
/** What can hide a line of words: HTML, definitions, the header of a table. */
const hides = /<|\]:|\[\^|^[ \t]*[:|-][ \t:|-]*[:|]|^[ \t]*[:|]/m;

/** The number of words that the source shows at a glance; parsed, a section and what is below it have at least as many. */
export function fewestWordsBelow(document: ProductDocument, section: Section): number {
  return subtree(section).reduce((sum, part) => sum + fewestWords(document.bodyText(part)), 0);
}

/** The same of one piece of Markdown. */
export function fewestWords(markdown: string): number {
  return hides.test(markdown) ? 0 : wordsInPlainLines(markdown);
}

function wordsInPlainLines(source: string): number {
  return source
    .split(/\r?\n/)
    .reduce(
      (sum, line) =>
        sum +
        countWords(plainLine.exec(line.replace(/^ {0,3}(?:(?:[-*+]|\d{1,9}[.)])(?: {1,3}|$))+/, ''))?.[0].replace(/[*_`]/g, '') ?? ''),
      0,
    );
}

/**
 * The items of a list that stand in one line of plain words each, so that the source shows them as a reader sees them.
 * There may be others, which only parsing can tell.
 */
export function plainItems(markdown: string): readonly string[] {
  if (hides.test(markdown) || /```|~~~/.test(markdown)) return [];
  return Array.from(markdown.trimEnd().matchAll(plainItem), ([, words = '']) => words);
}

/** The next item, or the end, must follow at once: an indented line would be part of the item. */
const plainItem = /^[-*+] {1,3}(\p{L}[\p{L}\p{N} ,.()'’“”?!%-]*)(?=\r?\n[-*+] {1,3}\p{L}|(?![^]))/gmu;

/** The source of a section and everything below it, without its heading. */
export function sourceBelow(document: ProductDocument, section: Section): string {
  return document.text.slice(section.body.start, Math.max(section.span.end, section.body.end));
}

/** True where a text only says that there is nothing to say: "None", "N/A", "TBD". */
export function saysNothing(text: string): boolean {
  const words = text
    .replace(/[\s*_.:;!–—-]+/g, ' ')
    .trim()
    .toLowerCase();
  return (
    words === '' ||
    /^(?:n ?\/ ?a|none|nothing|nil|null|no|tbd|tba|tbc|todo|to be (?:determined|decided|defined|written)|not applicable|keine?|aucune?|ninguno|nenhum|нет|无|暂无|なし|없음)$/.test(
      words,
    )
  );
}

/** True where the source points to another place: a Markdown link, an address or the id of a document. */
export function pointsElsewhere(source: string): boolean {
  return /\]\([^)\s]|\]\[|https?:\/\/|\[\[|\b[A-Z][A-Z0-9]{1,9}-\d{1,6}\b/.test(source);
}
