// The headline is what most people read. One that names the product tells them that it exists, not why to care.
import { isKind } from '../../../schema/typedDocument.ts';
import { hasQuantity } from '../../criterion/index.ts';
import { isEnglish } from '../../words/englishText.ts';
import { headlineOf } from '../../prfaq/headline.ts';
import { languageWords } from '../../words/languageWords.ts';
import { findPrompts } from '../../placeholder/prompts.ts';
import { promptContext } from '../../placeholder/placeholders.ts';
import { defineRule } from '../../rule.ts';
import { anyOfWords } from '../../words/wordPattern.ts';

export const headlineWeak = defineRule({
  id: 'prfaq/headline-weak',
  scope: 'document',
  summary: 'Require a headline that says what customers get',
  severity: 'info',
  options: { characters: { value: 100, help: 'Most characters that a headline may have.' } },
  messages: {
    long: 'The headline has {length} characters, and people take in about {most}. Keep who it is for and what they can do now.',
    sentences: 'The headline is more than one sentence. Keep the one with the benefit, and move the rest to the line below it.',
    praise:
      '"{word}" is praise that any product could claim. Say what customers can do now that they could not before, with a number if you have one.',
    benefit:
      'The headline says that something is there, not what customers get from it. Add the benefit, such as "… cutting downtime by 60 %".',
  },
  *check({ typed }, { characters }) {
    if (!isKind(typed, 'prfaq')) return;
    const headline = headlineOf(typed);
    if (headline === undefined || isPrompt(headline.text)) return;
    const { text, span } = headline;
    praise ??= anyOfWords(languageWords('praise'));
    const word = praise.exec(text)?.[0];
    const length = Array.from(text).length;
    if (length > characters) yield { message: 'long', data: { length: String(length), most: String(characters) }, span };
    else if (isSeveralSentences(text)) yield { message: 'sentences', span };
    else if (word !== undefined) yield { message: 'praise', data: { word }, span };
    else if (!hasBenefit(text) && isEnglish(typed.document)) yield { message: 'benefit', span };

    function isPrompt(candidate: string): boolean {
      return [...findPrompts(candidate, promptContext(typed))].length > 0;
    }
  },
});

let praise: RegExp | undefined;
let benefits: RegExp | undefined;

/** A quantity, or a word that joins what there is with what it is good for. */
function hasBenefit(text: string): boolean {
  benefits ??= anyOfWords(languageWords('benefits'));
  const unversioned = text.replace(/(?<![\d.,])v?\d+(?:\.\d+)+(?!\s?[%x×\d])/gi, ' ');
  return benefits.test(text) || hasQuantity(unversioned) || /\d\s?(?:%|x\b|×)/i.test(unversioned);
}

/** "Meet Acme. It finds faults." but not "Acme Inc. finds faults" and "Acme 3.0 finds faults". */
function isSeveralSentences(text: string): boolean {
  return /\p{Ll}{3,}[.!?]\s+\p{Lu}/u.test(text) || /[。！？]./u.test(text);
}
