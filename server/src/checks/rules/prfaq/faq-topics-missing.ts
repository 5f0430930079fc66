// A FAQ that leaves out what everybody asks is answered in every meeting instead.
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import type { Section } from '../../../document/section.ts';
import { isEnglish } from '../../words/englishText.ts';
import { colleagueTopics, customerTopics, type FaqTopic } from '../../prfaq/faqTopics.ts';
import { isGiven } from '../../sections/missingSections.ts';
import { datesIn } from '../../prfaq/proseDates.ts';
import { questionsOf, type Question } from '../../prfaq/questions.ts';
import { releaseBlocks, releaseOf } from '../../prfaq/release.ts';
import { defineRule } from '../../rule.ts';
import { textOfBlock } from '../../sections/sectionText.ts';
import { holdsPlaceholder } from '../../placeholder/unfinished.ts';

/** Fewer questions than this are no FAQ yet, which prfaq/section-missing says. */
const fewest = 3;
/** Topics that a release tells as well as an answer does, and fields that tell them. */
const toldByRelease: Readonly<Record<string, readonly string[]>> = { price: ['price'], availability: ['release_date', 'launch_date'] };

export const faqTopicsMissing = defineRule({
  id: 'prfaq/faq-topics-missing',
  scope: 'document',
  summary: 'Require a FAQ to answer what everybody asks',
  severity: 'info',
  recommended: false,
  options: {
    topics: {
      value: ['why', 'difference', 'price', 'availability', 'privacy', 'integration'],
      help: 'Topics that customers ask about, of: why, difference, price, availability, privacy, integration.',
    },
  },
  messages: {
    customers: 'No question here is about {topics}. Customers will ask; add what matters for them here.',
    few: 'The internal FAQ asks {count}. Add what leadership, engineering, finance and support would ask first, such as the biggest risk and what it costs us.',
    colleagues: 'No question here is about {topics}. Colleagues will ask at least one of them; answer it before they do.',
  },
  *check({ typed }, { topics }) {
    if (!isKind(typed, 'prfaq') || !isEnglish(typed.document)) return;
    const questions = questionsOf(typed).filter(({ introduces }) => !introduces);
    if (questions.length < fewest) return;
    const [internal] = typed.sectionsFor('internal-faq');
    const external = typed.sectionsFor('external-faq').find(({ section }) => section !== internal?.section)?.section;
    if (external !== undefined && !holdsPlaceholder(typed, external)) {
      const text = said(questions);
      const missing = customerTopics.filter((topic) => topics.includes(topic.id) && !topic.asks.test(text) && !isTold(typed, topic));
      if (missing.length > 0) yield { message: 'customers', data: { topics: listed(missing) }, span: external.heading.title };
    }
    if (internal === undefined || internal.strength === 'label' || holdsPlaceholder(typed, internal.section)) return;
    const own = questions.filter(({ span }) => isWithin(internal.section, span.start));
    const span = internal.section.heading.title;
    // Where no question is found at all, they are written in a way of their own.
    if (own.length === 0) return;
    if (own.length < fewest) yield { message: 'few', data: { count: own.length === 1 ? 'one question' : 'two questions' }, span };
    else if (!colleagueTopics.some(({ asks }) => asks.test(said(own))))
      yield { message: 'colleagues', data: { topics: listed(colleagueTopics) }, span };
  },
});

function said(questions: readonly Question[]): string {
  return questions.map(({ text }) => text.replace(/[*_`]+/g, '')).join('\n');
}

function isTold(typed: TypedDocument, { id, asks }: FaqTopic): boolean {
  const fields = toldByRelease[id];
  if (fields === undefined) return false;
  if (fields.some((name) => isGiven(typed.document, name)) || typed.sectionsFor(id === 'price' ? 'pricing' : 'timeline').length > 0)
    return true;
  const release = releaseOf(typed);
  if (release === undefined) return false;
  const texts = releaseBlocks(typed, release).map(textOfBlock);
  // A release with a date says when.
  return texts.some((text) => asks.test(text) || (id === 'availability' && datesIn(text).length > 0));
}

function isWithin({ span }: Section, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

function listed(topics: readonly FaqTopic[]): string {
  const names = topics.map(({ name }) => name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
