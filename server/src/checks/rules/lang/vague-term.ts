// "Seamless" is met for whoever wrote it and missed for whoever tests it: a word without a measure settles nothing.
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { Span } from '../../../text/span.ts';
import { hasQuantity } from '../../criterion/index.ts';
import { criteriaIn } from '../../criteria/criteriaItems.ts';
import { headlineOf } from '../../prfaq/headline.ts';
import { listed } from '../../words/listing.ts';
import { languageWords } from '../../words/languageWords.ts';
import { PhraseFinder, type FoundPhrase } from '../../words/phraseFinder.ts';
import { readingOf } from '../../criteria/successCriteria.ts';
import { isSettled, promiseSections, type PromiseLine, type PromiseSection } from '../../criteria/promiseLines.ts';
import { sentencesOf } from '../../words/solutionLanguage.ts';
import { defineRule, type RelatedPlace } from '../../rule.ts';

/** Sections that get a finding of their own; what is left over shares one. */
const most = 5;

export const vagueTerm = defineRule({
  id: 'lang/vague-term',
  scope: 'document',
  summary: 'Disallow words that every reader measures differently where something is promised',
  severity: 'info',
  messages: {
    one: '"{word}" means something else to every reader. Say what can be counted or seen instead, such as a number or a time.',
    several:
      '{count} lines in "{section}" use words that every reader measures differently: {words}. Say what can be counted or seen instead.',
    rest: '{count} lines in {sections} more sections use words that every reader measures differently. Say what can be counted or seen.',
    headline: '"{word}" in the headline could stand on any product. Say what customers can do now, with a number if there is one.',
  },
  *check({ typed }) {
    const headline = isKind(typed, 'prfaq') ? headlineOf(typed) : undefined;
    const [inHeadline] = headline === undefined ? [] : vagueIn(headline.text);
    if (headline !== undefined && inHeadline !== undefined && !hasQuantity(headline.text))
      yield { message: 'headline', data: { word: inHeadline.text }, span: headline.span };
    const sections = promiseSections(typed, ['requirements', 'acceptance-criteria', 'success-criteria', 'goals'], mayBeVague)
      .filter((section) => !isReportedAsUnmeasurable(typed, section))
      .map(({ section, lines }) => ({ section, found: lines.flatMap((line) => vagueLine(typed, line)) }))
      .filter(({ found }) => found.length > 0);
    const own = sections.length > most + 1 ? sections.slice(0, most) : sections;
    for (const { section, found } of own) {
      const [first, ...others] = found;
      if (first === undefined) continue;
      const place = { span: first.span, related: related(typed, others) };
      if (others.length === 0) yield { message: 'one', data: { word: first.word }, ...place };
      else {
        const words = named(found.map(({ word }) => word));
        yield { message: 'several', data: { count: String(found.length), section: section.heading.text, words }, ...place };
      }
    }
    const rest = sections.slice(own.length);
    const [first, ...others] = rest.flatMap(({ found }) => found);
    if (first === undefined) return;
    const data = { count: String(others.length + 1), sections: String(rest.length) };
    yield { message: 'rest', data, span: first.span, related: related(typed, others) };
  },
});

let always: PhraseFinder | undefined;
let inDuties: PhraseFinder | undefined;
let escapes: PhraseFinder | undefined;

function alwaysVague(): PhraseFinder {
  return (always ??= new PhraseFinder(languageWords('vague')));
}

function vagueInDuties(): PhraseFinder {
  return (inDuties ??= new PhraseFinder(languageWords('vague-duties')));
}

function mayBeVague(source: string): boolean {
  return alwaysVague().isIn(source) || vagueInDuties().isIn(source);
}

/** "Where appropriate" lets a promise out of itself, which is another rule's business. */
function vagueIn(text: string): readonly FoundPhrase[] {
  const found = [...alwaysVague().find(text), ...inSentencesOfDuty(text)].sort((a, b) => a.start - b.start);
  if (found.length === 0) return found;
  const ways = (escapes ??= new PhraseFinder(languageWords('escape'))).find(text);
  return found.filter(({ start, end }) => !ways.some((way) => way.start <= start && end <= way.end));
}

/** "Must show the appropriate page" promises as little as "must be nice"; "picks the appropriate page" tells a story. */
function inSentencesOfDuty(text: string): readonly FoundPhrase[] {
  if (!vagueInDuties().isIn(text)) return [];
  return sentencesOf(text)
    .filter((sentence) => /\b(?:must|shall|should)\b/i.test(sentence.text))
    .flatMap((sentence) =>
      vagueInDuties()
        .find(sentence.text)
        .map(({ start, end, text: word }) => ({ start: sentence.start + start, end: sentence.start + end, text: word })),
    );
}

interface VagueLine {
  readonly word: string;
  readonly span: Span;
}

/** The first vague word of a line; a line with a quantity says for itself what it means. */
function vagueLine({ document }: TypedDocument, { prose, text }: PromiseLine): readonly VagueLine[] {
  const [first] = vagueIn(text).filter(
    (found) =>
      !isStatistics(found.text, text) && !isExplained(found, text) && !isSettled(document.text, prose.spanOf(found.start, found.end)),
  );
  if (first === undefined || hasQuantity(text)) return [];
  return [{ word: first.text, span: prose.spanOf(first.start, first.end) }];
}

/** "Statistically significant", "significant at p < 0.05". */
function isStatistics(word: string, text: string): boolean {
  return /^significant/i.test(word) && /\bstatistic|\bp\s*[<=≤]|confidence (?:interval|level)/i.test(text);
}

/** "Robust rebuild — the table is made where it is missing": the words behind the name say what is meant. */
function isExplained({ start, end }: FoundPhrase, text: string): boolean {
  const name = /^[^—–:.]{1,60}(?:\s[—–-]\s|:\s)/.exec(text)?.[0];
  if (name !== undefined && start < name.length) return (text.slice(name.length).match(/\p{L}+/gu)?.length ?? 0) >= 5;
  return /^(?:[\s-]\p{L}+){0,2}\s(?:community|communities|ecosystem|discussion)\b/iu.test(text.slice(end));
}

/** Where most criteria have no quantity at all, that is said once for all of them. */
function isReportedAsUnmeasurable(typed: TypedDocument, { section }: PromiseSection): boolean {
  if (!typed.sectionsFor('success-criteria').some((found) => found.section === section)) return false;
  const blocks = criteriaIn(typed, section);
  const without = blocks.filter((block) => readingOf(block).level === 0);
  return without.length * 2 > blocks.length;
}

function related(typed: TypedDocument, lines: readonly VagueLine[]): readonly RelatedPlace[] {
  return lines.slice(0, 20).map(({ word, span }) => ({ path: typed.path, span, message: `"${word}" has no measure.` }));
}

function named(words: readonly string[]): string {
  return listed([...new Set(words.map((word) => word.toLowerCase()))].slice(0, 4).map((word) => `"${word}"`));
}
