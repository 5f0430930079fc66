// Phrases that sound like a direction and choose nothing: "improve onboarding", "modernize the platform". The verbs and
// things are words of the language files; a quantity, a means or something given up makes the same words a choice.
import { hasQuantity } from '../criterion/index.ts';
import { sentencesOf } from '../words/solutionLanguage.ts';
import { languageWords } from '../words/languageWords.ts';

export interface WeakPhrase {
  /** Offsets into the text that was looked at. */
  readonly start: number;
  readonly end: number;
}

/** A sentence that goes on for longer than this says more than the phrase, well or badly. */
const mostBehind = 8;

const subject = String.raw`(?:we\s+(?:will\s+|want\s+to\s+|aim\s+to\s+|plan\s+to\s+|need\s+to\s+|must\s+|should\s+)?|to\s+)?`;
const between = String.raw`(?:(?:the|our|overall|end|user|users|customer|customers|product|developer|team)(?:['’]s?)?[\s-]+)*`;
const choice =
  /\b(?:by|through|via|using|with|without|instead of|rather than|so that|so (?:we|they|users|customers)|in order to|because|from|over|to|until|such as)\b|\be\.g\.|[:→]|->/i;

let pattern: RegExp | undefined;

function phrase(): RegExp {
  const verbs = [...languageWords('weak-verbs')].join('|');
  const things = [...languageWords('weak-things')].join('|');
  pattern ??= new RegExp(String.raw`^${subject}(?<core>(?:${verbs})\s+${between}(?:${things}))(?![\p{L}\p{N}])(?<rest>.*)$`, 'isu');
  return pattern;
}

/** False for a text that holds none of the verbs; so it is for most. */
export function mayHoldWeakPhrase(text: string): boolean {
  verb ??= new RegExp(String.raw`(?<!\p{L})(?:${[...languageWords('weak-verbs')].join('|')})\s`, 'iu');
  return verb.test(text);
}

let verb: RegExp | undefined;

/** The first weak phrase of a text that has no quantity anywhere: what follows may measure what the phrase leaves open. */
export function weakPhraseIn(text: string): WeakPhrase | undefined {
  if (!mayHoldWeakPhrase(text)) return undefined;
  for (const sentence of sentencesOf(text)) {
    // "Goal 1: improve onboarding" asks no less than the rest alone.
    const lead = /^[\s*_–—-]*(?:[^:\n.]{1,30}:\s+)?/.exec(sentence.text)?.[0].length ?? 0;
    const groups = phrase().exec(sentence.text.slice(lead, lead + 400))?.groups;
    const [core = '', rest = ''] = [groups?.['core'], groups?.['rest']];
    if (core === '' || choice.test(rest) || rest.trim().split(/\s+/).length > mostBehind) continue;
    if (hasQuantity(text)) return undefined;
    const start = sentence.start + sentence.text.indexOf(core, lead);
    return { start, end: start + core.length };
  }
  return undefined;
}
