// A FAQ earns trust by its answers: a question that is left open or put off is the one readers will remember.
import type { ProductDocument } from '../../../document/document.ts';
import { lineFrom } from '../../../document/lines.ts';
import { withoutMark } from '../../prfaq/answers.ts';
import { insertText } from '../../editing.ts';
import { asChoice } from '../../fixes.ts';
import type { Question } from '../../prfaq/questions.ts';
import { defineRule, type Fix } from '../../rule.ts';
import { unansweredQuestions } from '../../prfaq/unanswered.ts';

const prompt = '<Your answer in one or two sentences>';

export const faqUnanswered = defineRule({
  id: 'prfaq/faq-unanswered',
  scope: 'document',
  summary: 'Require an answer to every question of a PRFAQ',
  severity: 'warning',
  escalates: true,
  fixable: true,
  messages: {
    empty: 'This question has no answer yet. Answer it in a sentence or two that a reader can act on.',
    deflecting: '"{answer}" puts the question off. Say what is known today, and who decides the rest by when.',
    bare: 'The answer "{answer}" lacks its reason. Say why in a few words, because readers will ask.',
    short: '"{answer}" is too short to act on. Add the reason or the facts behind it.',
    repeating: 'The answer only repeats the question. Say what the reader does not know yet.',
  },
  *check({ typed }) {
    const { document } = typed;
    for (const { question, state } of unansweredQuestions(typed)) {
      if (state === 'empty') yield { message: state, span: question.span, fixes: answerPrompt(document, question) };
      else if (state === 'repeating') yield { message: state, span: question.span };
      else {
        const mild = state === 'bare' && isClosed(question.text) ? { severity: 'info' as const } : {};
        yield { message: state, span: question.span, data: { answer: shortened(withoutMark(question.answer)) }, ...mild };
      }
    }
  },
});

/** A question that yes or no answers; the reason is welcome and not always needed. */
function isClosed(question: string): boolean {
  return /^[\s*_]*(?:Q\d*[:.]\s*)?(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|must|may|am)\b/i.test(question);
}

function shortened(answer: string): string {
  const line = answer.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 59).trimEnd()}…`;
}

function answerPrompt(document: ProductDocument, { form, span }: Question): readonly Fix[] {
  const { text } = document;
  const below = lineFrom(text, lineFrom(text, span.end).next);
  // In the middle of a paragraph there is no room for another one.
  if (form === 'line' && text.slice(below.start, below.end).trim() !== '') return [];
  let line = below;
  while (line.next < text.length && text.slice(line.start, line.end).trim() === '') line = lineFrom(text, line.next);
  const place = text.slice(line.start, line.end).trim() === '' ? text.length : line.start;
  return asChoice('Insert a place for the answer', [insertText(document, place, prompt)]);
}
