// The questions of a PRFAQ with the text up to the next question as their answers. People write questions as
// headings, as bold lines, and as `Q:` with an `A:` below; all of them are found, each once, in order of place.
import type { Block } from '../../document/content.ts';
import { linesOf } from '../../document/lines.ts';
import { subtree, type Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { span, type Span } from '../../text/span.ts';
import { textOfBlock } from '../sections/sectionText.ts';
import { countWords } from '../words/wordCount.ts';

export interface Question {
  readonly text: string;
  readonly span: Span;
  readonly form: 'heading' | 'line';
  /** What stands between the question and the next one. */
  readonly answer: string;
  /** True where the answer holds code, a table, a picture or a link: things that answer in few words or none. */
  readonly shows: boolean;
  /** From the question to the next one, in the source. */
  readonly range: Span;
  /** True where further questions stand below this one, which then only introduces them. */
  readonly introduces: boolean;
  /** True where the question stands under a FAQ heading. */
  readonly inFaq: boolean;
}

/** One heading, question line or run of text, in reading order; `level` is the heading's or that of the section around. */
type Piece =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly at: Span;
      readonly text: string;
      readonly question: boolean;
      readonly section: Section;
    }
  | { readonly kind: 'line'; readonly level: number; readonly at: Span; readonly text: string; readonly section: Section | undefined }
  | { readonly kind: 'text'; readonly level: number; readonly at: Span; readonly text: string; readonly shows: boolean };

/** A heading of so many words is a sentence. */
const sentenceWords = 8;

const endsAsQuestion = /[?？][*_`\s）)]*(?:\{#[^}]*\}\s*)?$/;

/** `**Why now?** Because …`, also as a list item and with an id such as `**C1. Why now?**`. */
const boldQuestion =
  /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(?:\*\*|__)(?<question>[^*\n]{2,300}?[?？])\s?(?:\*\*|__)[ \t]*(?<rest>(?:[^ \t\r\n].*)?)$/;
/** `Q: …`, `**Q3.** …`, `**Q: …**`. */
const markedQuestion =
  /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(?:\*\*|__)?(?:Q|Question|Frage|Pregunta|问|問)[ \t]?\d{0,3}[ \t]*(?:(?:[:：]|(?<=\d)[.)])(?:\*\*|__)?)[ \t]*(?<question>\S.*)$/i;

const known = new WeakMap<TypedDocument, readonly Question[]>();

export function questionsOf(typed: TypedDocument): readonly Question[] {
  const questions = known.get(typed) ?? findQuestions(typed);
  known.set(typed, questions);
  return questions;
}

function findQuestions(typed: TypedDocument): readonly Question[] {
  const faqs = faqRanges(typed);
  const pieces = piecesOf(typed);
  return pieces.flatMap((piece, index) => {
    if (piece.kind === 'text' || (piece.kind === 'heading' && !piece.question)) return [];
    return [questionAt(pieces, index, piece, faqs, typed.document.text.length)];
  });
}

/** The places of the document that are called a FAQ. */
export function faqRanges(typed: TypedDocument): readonly Span[] {
  return ['external-faq', 'internal-faq'].flatMap((concept) =>
    typed.sectionsFor(concept).map(({ section, strength }) => {
      if (strength !== 'label') return section.span;
      const around = typed.document.sections.findLast((other) => other.heading.span.start <= section.span.start);
      return span(section.span.start, around?.body.end ?? section.span.end);
    }),
  );
}

function questionAt(
  pieces: readonly Piece[],
  index: number,
  piece: Exclude<Piece, { kind: 'text' }>,
  faqs: readonly Span[],
  end: number,
): Question {
  const answer: string[] = [];
  let shows = false;
  let introduces = false;
  let next = index + 1;
  for (; next < pieces.length; next++) {
    const other = pieces[next];
    if (other === undefined) break;
    if (other.kind === 'heading' && other.level <= piece.level && (answer.length > 0 || !isAnswerHeading(piece, other))) break;
    if (other.kind === 'line' || (other.kind === 'heading' && other.question)) {
      introduces = piece.kind === 'heading' && (other.kind === 'line' || other.level > piece.level);
      break;
    }
    answer.push(other.text);
    if (other.kind === 'text' && other.shows) shows = true;
  }
  return {
    text: piece.text,
    span: piece.at,
    form: piece.kind,
    answer: answer.join('\n').trim(),
    shows,
    range: span(piece.at.start, pieces[next]?.at.start ?? end),
    introduces,
    inFaq: faqs.some((faq) => faq.start <= piece.at.start && piece.at.start < faq.end),
  };
}

/** Some write the answer as a heading of the same level: a whole sentence, and no question. */
function isAnswerHeading(question: Piece, { level, question: asks, text }: Piece & { readonly kind: 'heading' }): boolean {
  return question.kind === 'heading' && level === question.level && !asks && countWords(text) >= sentenceWords;
}

function piecesOf({ document }: TypedDocument): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (section: Section | undefined): void => {
    for (const block of document.blocks(section)) pieces.push(...blockPieces(document.text, block, section));
  };
  add(undefined);
  for (const section of document.sections) {
    const { level, title, text } = section.heading;
    // The document's own title asks nothing that the document itself would not answer.
    const question = endsAsQuestion.test(text) && section !== document.sections[0];
    pieces.push({ kind: 'heading', level, at: title, text, question, section });
    add(section);
  }
  return pieces;
}

function blockPieces(text: string, block: Block, section: Section | undefined): readonly Piece[] {
  const level = section?.heading.level ?? 0;
  const source = text.slice(block.span.start, block.span.end);
  const asText: Piece = {
    kind: 'text',
    level,
    at: block.span,
    text: textOfBlock(block),
    shows: !isWords(block) || /\]\([^)]|https?:\/\//.test(source),
  };
  if (block.kind !== 'paragraph' && block.kind !== 'item') return [asText];
  if (!/[?？:：.)]/.test(source) || !/\*\*|__|^[ \t]*(?:[-*+\d.)]+[ \t]+)?(?:Q|Question|Frage|Pregunta|问|問)/im.test(source))
    return [asText];
  const pieces: Piece[] = [];
  for (const line of linesOf(source)) {
    const content = source.slice(line.start, line.end);
    const at = block.span.start + line.start;
    const found = questionIn(content);
    if (found === undefined) {
      const last = pieces.at(-1);
      if (content.trim() === '') continue;
      const shown = plain(content);
      if (last?.kind === 'text')
        pieces[pieces.length - 1] = {
          ...last,
          text: `${last.text}\n${shown}`,
          at: span(last.at.start, at + content.length),
          shows: last.shows || asText.shows,
        };
      else pieces.push({ kind: 'text', level, at: span(at, at + content.length), text: shown, shows: asText.shows });
      continue;
    }
    pieces.push({ kind: 'line', level, at: span(at + found.start, at + found.start + found.text.length), text: found.text, section });
    if (found.rest !== '')
      pieces.push({
        kind: 'text',
        level,
        at: span(at + content.length - found.rest.length, at + content.length),
        text: plain(found.rest),
        shows: /\]\([^)]|https?:\/\//.test(found.rest),
      });
  }
  return pieces.some(({ kind }) => kind === 'line') ? pieces : [asText];
}

function questionIn(line: string): { readonly text: string; readonly start: number; readonly rest: string } | undefined {
  if (line.length > 2000) return undefined;
  const bold = boldQuestion.exec(line)?.groups;
  if (bold !== undefined) {
    const text = bold['question'] ?? '';
    return { text, start: line.indexOf(text), rest: (bold['rest'] ?? '').trim() };
  }
  const marked = markedQuestion.exec(line)?.groups?.['question'];
  if (marked === undefined) return undefined;
  // The answer may follow on the same line, behind the question mark or an `A:`.
  const end = /[?？]|\s(?=(?:\*\*)?(?:A|Answer)[:：])|(?:\*\*|__)\s*$/.exec(marked);
  const length = end === null ? marked.length : /[?？]/.test(end[0]) ? end.index + 1 : end.index;
  const start = line.length - marked.length;
  return {
    text: marked.slice(0, length).trimEnd(),
    start,
    rest: marked
      .slice(length)
      .replace(/^[\s*_]+/, '')
      .trim(),
  };
}

function isWords(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'quote';
}

/** A line of source without list marks, emphasis and comments. */
function plain(line: string): string {
  return line
    .replace(/<!--.*?(?:-->|$)/g, ' ')
    .replace(/^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`>]+/g, '')
    .trim();
}

/** How many questions a PRFAQ asks, in whatever form: as found above, as entries of a FAQ, or as lines of one. */
export function countQuestions(typed: TypedDocument): number {
  const { document } = typed;
  const found = questionsOf(typed).length;
  const entries = new Set<Section>();
  let lines = 0;
  for (const range of faqRanges(typed)) {
    for (const section of document.sections) {
      if (section.heading.span.start > range.start && section.heading.span.start < range.end && subtree(section).length > 0)
        entries.add(section);
    }
    for (const line of linesOf(document.text.slice(range.start, range.end))) {
      if (/[?？]/.test(document.text.slice(range.start + line.start, range.start + line.end))) lines++;
    }
  }
  return Math.max(found, entries.size, lines);
}
