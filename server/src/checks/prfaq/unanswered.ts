// The questions of a PRFAQ that nobody has answered. What is said instead of an answer is one finding with the
// question, so the rule for placeholders leaves it alone.
import { isKind, type TypedDocument } from '../../schema/typedDocument.ts';
import { judgeAnswer, type AnswerState } from './answers.ts';
import { questionsOf, type Question } from './questions.ts';
import { holdsPrompt } from '../placeholder/unfinished.ts';

export interface UnansweredQuestion {
  readonly question: Question;
  readonly state: Exclude<AnswerState, 'answered'>;
}

/** In order of place. A question whose answer is a template's prompt is not among them: the prompt is reported. */
export function unansweredQuestions(typed: TypedDocument): readonly UnansweredQuestion[] {
  if (!isKind(typed, 'prfaq')) return [];
  return questionsOf(typed).flatMap((question) => {
    if (question.introduces || !counts(question) || isOpenQuestion(typed, question)) return [];
    const state = judgeAnswer(question.text, question.answer, question.shows);
    return state === 'answered' || holdsPrompt(typed, question.range) ? [] : [{ question, state }];
  });
}

/** A bold question outside a FAQ is rhetoric of the release. */
function counts({ form, inFaq }: Question): boolean {
  return form === 'heading' || inFaq;
}

/** Open questions are there to be open. */
function isOpenQuestion(typed: TypedDocument, question: Question): boolean {
  return typed
    .sectionsFor('open-questions')
    .some(({ section }) => section.span.start <= question.span.start && question.span.start < section.span.end);
}
