// Whether an answer answers. Short is fine when it is concrete; what is not fine is nothing, putting the
// question off, or giving it back.
import { countWords } from '../words/wordCount.ts';
import { saysNothing } from '../sections/sectionText.ts';

export type AnswerState = 'answered' | 'empty' | 'deflecting' | 'bare' | 'short' | 'repeating';

/** Fewer words than this are an answer only when they say something concrete. */
const fewWords = 5;
/** A plain yes or no is an answer with a reason of this many words. */
const reasonWords = 3;

const later = String.raw`(?:for now|yet|later|soon|at this time|at this point|at a later (?:date|point|stage|time)|in (?:the )?(?:future|due course)|down the (?:line|road))`;
const deflections: readonly RegExp[] = [
  /^(?:well,? )?(?:it|that|this) (?:all )?depends(?: on (?:many|several|various|a (?:lot|number) of|lots of) (?:things|factors|aspects))?$/,
  new RegExp(
    `^we(?:'ll| will)(?: have to)? (?:see|decide|find out|figure (?:it|this|that) out|get back to (?:you|this)(?: on (?:it|this|that))?)(?: ${later})?$`,
  ),
  new RegExp(
    `^(?:(?:this|that|it|the \\w+) (?:is |will |has |needs )?)?(?:still )?(?:to be|yet to be|not|being|under|be|needs to be) ?(?:been )?(?:determined|decided|defined|discussed|announced|confirmed|written|answered|clarified|discussion|investigated|known|clear)(?: ${later})?$`,
  ),
  new RegExp(
    `^(?:we|i)(?: (?:do not|don't|cannot|can't)| (?:have not|haven't|are not|aren't)) (?:know|say|decided|sure|answered)(?: (?:this|that|it))?(?: ${later})?$`,
  ),
  /^(?:t\.?b\.?[dac]|todo|fixme|wip|n\/?a|pending|unknown|unclear|unsure|not sure|open|open question|good question|great question|no (?:idea|comment|answer)(?: yet)?|coming soon|later|soon|maybe|perhaps|hopefully|\?+|xxx)$/,
  /^(?:tbd|tbc|todo)\b.{0,20}$/,
  /^(?:待定|待确认|未定|未決定|検討中|추후 (?:결정|공지)|미정|noch offen|offen|à définir|por definir|a definir|уточняется)$/,
];
const yesOrNo =
  /^(?:yes|no|nope|yep|not yet|ja|nein|oui|non|sí|si|sim|não|да|нет|はい|いいえ|是|是的|否|不是|네|아니요|아니오)(?=$|[\s,.;:!。，、–—-])[\s,.;:!。，、–—-]*/i;

/** `bare` is a yes or no without its reason; `shows` is true where code, tables, pictures or links are part of the answer. */
export function judgeAnswer(question: string, answer: string, shows: boolean): AnswerState {
  const said = withoutMark(answer);
  if (shows) return 'answered';
  if (countWords(said) === 0 && !/[?？]/.test(said)) return 'empty';
  const decided = yesOrNo.exec(said);
  if (decided !== null) return countWords(said.slice(decided[0].length)) >= reasonWords ? 'answered' : 'bare';
  if (deflects(said)) return 'deflecting';
  if (repeats(question, said)) return 'repeating';
  if (countWords(said) >= fewWords || isConcrete(said)) return 'answered';
  return 'short';
}

/** The answer without its `A:`. */
export function withoutMark(answer: string): string {
  return answer.replace(/^[\s>*_-]*(?:A|Answer|Antwort|Respuesta|答)\d{0,3}[:：][\s*_]*/i, '').trim();
}

/** Longer texts may hedge, but they say something. */
const longestDeflection = 200;

function deflects(said: string): boolean {
  if (said.length > longestDeflection) return false;
  const whole = normalised(said);
  if (saysNothing(said) || deflections.some((pattern) => pattern.test(whole))) return true;
  // "It depends. More later." puts the question off as well; "It depends: on Pro it is free" does not.
  const first = /^([^.!…。]{2,80})[.!…。]+\s*/.exec(said);
  if (first === null) return false;
  const rest = said.slice(first[0].length);
  return deflections.some((pattern) => pattern.test(normalised(first[1] ?? ''))) && countWords(rest) < fewWords;
}

function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[\s"'“(\[]+|[\s"'”)\].!…。;:-]+$/g, '')
    .replace(/\s+/g, ' ');
}

/** A number, a name or a word in capitals is something to hold on to: "$20 per seat", "Only in Germany". */
function isConcrete(said: string): boolean {
  return /\p{N}/u.test(said) || /[$€£¥]/.test(said) || /(?<=\p{L}[ ,])\p{Lu}/u.test(said) || /@\w/.test(said);
}

function repeats(question: string, said: string): boolean {
  const asked = new Set(tokens(question));
  const answered = new Set(tokens(said));
  return answered.size >= 2 && [...answered].every((token) => asked.has(token));
}

function tokens(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
