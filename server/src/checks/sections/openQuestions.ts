// The open questions of a document that are written as items, rows or lines: which of them are still open, who is to
// answer them and by when. Text that goes on behind the question mark may be an answer, so it counts as one.
import type { Block, Item, Paragraph, Row } from '../../document/content.ts';
import { daysOf, type Days } from '../../document/calendar.ts';
import { subtree, type Section } from '../../document/section.ts';
import type { TypedDocument } from '../../schema/typedDocument.ts';
import { span, textOf, type Span } from '../../text/span.ts';
import { cellOf, columnsOf, mayHoldTable } from './tables.ts';
import { countWords } from '../words/wordCount.ts';

export interface OpenQuestion {
  readonly text: string;
  readonly span: Span;
  readonly owner: 'named' | 'nobody';
  /** The days it is to be answered by; `none` where nobody says, `unclear` for words such as "before beta". */
  readonly due: Days | 'none' | 'unclear';
  /** Where a name and a date can be put; undefined for a row. */
  readonly end: number | undefined;
}

export interface OpenQuestions {
  readonly section: Section;
  readonly questions: readonly OpenQuestion[];
}

/** The sections for open questions, each with those that nobody has answered. */
export function openQuestionsOf(typed: TypedDocument, fiscalYearStart: number): readonly OpenQuestions[] {
  const sections = typed.sectionsFor('open-questions').map(({ section }) => section);
  return sections
    .filter((section) => !sections.some((other) => other !== section && subtree(other).includes(section)))
    .map((section) => ({ section, questions: questionsIn(typed, section, fiscalYearStart) }))
    .filter(({ questions }) => questions.length > 0);
}

function questionsIn(typed: TypedDocument, section: Section, fiscalYearStart: number): readonly OpenQuestion[] {
  const { text } = typed.document;
  // Questions that unfold hold their answers inside, in blocks that look like any others.
  if (/<(?:details|summary)\b/i.test(textOf(text, section.span))) return [];
  // A line without a question mark and outside a table asks nothing, and then nothing needs to be parsed.
  if (!subtree(section).some((part) => mayAsk(typed.document.bodyText(part)))) return [];
  // Whoever answers for the whole section is often named once, above the questions.
  const blocks = typed.document.blocksBelow(section);
  const forAll = blocks.some((block) => block.kind === 'paragraph' && !asks.test(block.prose.text) && handle.test(block.prose.text));
  return blocks
    .filter((block, index) => !settledMark.test(textOf(text, block.span)) && !isTalkedOver(block, blocks[index + 1], section))
    .flatMap((block) => questionOf(block, text, fiscalYearStart) ?? [])
    .map((question) => (forAll ? { ...question, owner: 'named' } : question));
}

/** An entity may stand for a question mark. */
function mayAsk(markdown: string): boolean {
  return /[?？&]/.test(markdown) || mayHoldTable(markdown);
}

/** A line with a question in running text is part of a discussion. */
function isTalkedOver(block: Block, next: Block | undefined, { body }: Section): boolean {
  return block.kind === 'paragraph' && next !== undefined && next.kind !== 'row' && next.span.start < body.end;
}

function questionOf(block: Block, source: string, fiscalYearStart: number): OpenQuestion | undefined {
  switch (block.kind) {
    case 'item':
      return block.checkbox === 'done' ? undefined : inText(block, source, fiscalYearStart);
    case 'paragraph':
      return inText(block, source, fiscalYearStart);
    case 'row':
      return inRow(block, fiscalYearStart);
    case 'quote':
    case 'code':
    case 'other':
      return undefined;
  }
}

const asks = /[?？]/;
/** Struck out, ticked off, or with an arrow to the answer. */
const settledMark = /~~|[✅✔☑✓]|\[[xX]\]|→|⇒|=>|->/u;
const handle = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}]/u;
const day = /(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{4}-(?:0[1-9]|1[0-2])|\d{4}[ -]?[QH][1-4]|[QH][1-4][ -]?\d{4})(?![\d-])/i;

function inText(block: Item | Paragraph, source: string, fiscalYearStart: number): OpenQuestion | undefined {
  const text = block.prose.text.trim();
  const mark = Math.max(text.lastIndexOf('?'), text.lastIndexOf('？'));
  if (mark < 0) return undefined;
  const behind = text.slice(mark + 1);
  const date = day.exec(behind)?.[0] ?? day.exec(text)?.[0];
  // What is left when name and date are taken away is an answer, or the beginning of one.
  const rest = behind
    .replace(/@[\p{L}\p{N}._/-]+/gu, ' ')
    .replace(day, ' ')
    .replace(/\b(?:owner|by|due|until|before|and|on|dri|decides?|bis|am)\b/gi, ' ');
  if (countWords(rest) > 0) return undefined;
  const isOneLine = !/\n/.test(textOf(source, block.span).trimEnd());
  return {
    text: text.slice(0, mark + 1),
    span: block.span,
    owner: handle.test(text) ? 'named' : 'nobody',
    due: date === undefined ? 'none' : day.test(behind) ? (daysOf(date, fiscalYearStart) ?? 'unclear') : 'unclear',
    end: isOneLine ? block.span.start + textOf(source, block.span).trimEnd().length : undefined,
  };
}

const columns = [
  ['question', /^(?:open )?(?:questions?|issues?|topics?|unknowns?|frage|pregunta|question|pergunta|pitanje|вопрос|问题|質問|課題|질문)/iu],
  [
    'answer',
    /answer|decision|decided|resolution|resolved|outcome|conclusion|result|antwort|entscheidung|respuesta|decisión|réponse|décision|resposta|decisão|odgovor|odluka|ответ|решение|答案|结论|回答|決定|답변|결정/iu,
  ],
  ['status', /^(?:status|state|estado|état|статус|状态|状態|상태)/iu],
  [
    'owner',
    /owner|who\b|decider|decides|assignee|assigned|responsible|dri\b|lead\b|contact|raised by|verantwortlich|wer\b|responsable|quién|qui\b|responsável|quem\b|vlasnik|odgovorna|tko\b|ответствен|кто|负责|担当|責任者|담당|책임/iu,
  ],
  [
    'due',
    /due|\bby\b|when|deadline|date|until|target|needed|bis\b|termin|frist|fällig|wann|fecha|plazo|cuándo|échéance|quand|prazo|data\b|quando|rok\b|kada|срок|когда|截止|日期|期限|期日|기한|마감/iu,
  ],
] as const;

function inRow(row: Row, fiscalYearStart: number): OpenQuestion | undefined {
  const found = columnsOf(row.headers, columns);
  const asked = row.cells.find(({ text }) => /[?？][\s"'”’)）]*$/.test(text.trim())) ?? row.cells[found.question ?? -1];
  const status = cellOf(row, found.status)?.text ?? '';
  if (asked === undefined || asked.text.trim() === '' || cellOf(row, found.answer) !== undefined || isSettled(status)) return undefined;
  const due = cellOf(row, found.due)?.text;
  const isNamed = cellOf(row, found.owner) !== undefined || row.cells.some(({ text }) => handle.test(text));
  const days = due === undefined ? undefined : daysOf(due, fiscalYearStart);
  const elsewhere = row.cells.some((cell) => cell !== asked && day.test(cell.text));
  return {
    text: asked.text.trim(),
    span: span(row.span.start, row.span.end),
    owner: isNamed ? 'named' : 'nobody',
    due: days ?? (due !== undefined || elsewhere ? 'unclear' : 'none'),
    end: undefined,
  };
}

/** "Open" and "in discussion" leave a question open; other words for its state are an answer. */
function isSettled(status: string): boolean {
  return (
    status !== '' &&
    !/open|pending|discuss|progress|blocked|new|todo|tbd|offen|abiert|ouvert|abert|otvoren|открыт|待|未|미정/iu.test(status)
  );
}
