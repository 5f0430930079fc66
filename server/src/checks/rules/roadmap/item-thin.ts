// Every audience asks its own first question about an entry. A roadmap that answers it is read; one that does not is
// followed by a meeting.
import { addDays } from '../../../document/calendar.ts';
import { isKind, type TypedDocument } from '../../../schema/typedDocument.ts';
import { listed } from '../../words/listing.ts';
import { audiencesOf, type Audience } from '../../roadmap/roadmapAudience.ts';
import { roadmapEntries } from '../../roadmap/roadmapEntries.ts';
import { bucketOf, entryDays, type EntryPart, type RoadmapEntry } from '../../roadmap/roadmapEntry.ts';
import { defineRule, type Inputs } from '../../rule.ts';

export const itemThin = defineRule({
  id: 'roadmap/item-thin',
  scope: 'document',
  summary: 'Require roadmap entries to say what their audience asks about',
  severity: 'warning',
  messages: {
    one: '"{name}" leaves out what {readers} ask first: {missing}. A few words for each are enough.',
    several: '{count} of {total} entries leave out what {readers} ask first, such as {missing}. A few words for each are enough.',
  },
  *check({ typed, config, today }) {
    if (!isKind(typed, 'roadmap')) return;
    const audience = audiencesOf(typed).find((name) => questions[name] !== undefined);
    const asked = audience === undefined ? undefined : questions[audience];
    if (asked === undefined) return;
    // What an item of a list says in its own words is not taken apart.
    const entries = roadmapEntries(typed).filter(({ origin }) => origin !== 'list');
    const thin = entries.flatMap((entry) => {
      const missing = asked.parts.filter((need) => need.when(entry, { config, today }) && !isAnswered(typed, entry, need));
      return missing.length === 0 ? [] : [{ entry, missing: missing.map(({ name }) => name) }];
    });
    const [first] = thin;
    if (first === undefined) return;
    const missing = listed([...new Set(thin.flatMap(({ missing: names }) => names))]);
    const data = { name: first.entry.name, readers: asked.readers, missing, count: String(thin.length), total: String(entries.length) };
    const related = thin.slice(1, 50).map(({ entry, missing: names }) => ({
      path: typed.path,
      span: entry.span,
      message: `"${entry.name}" leaves out ${listed(names)}.`,
    }));
    const place = { span: first.entry.span, related };
    yield thin.length === 1 ? { message: 'one', data, ...place } : { message: 'several', data, ...place };
  },
});

interface Need {
  readonly name: string;
  /** Any of these parts answers. */
  readonly parts: readonly EntryPart[];
  /** A section that answers for all entries. */
  readonly concept: string | undefined;
  readonly when: (entry: RoadmapEntry, time: Pick<Inputs['document'], 'config' | 'today'>) => boolean;
}

const always = (): boolean => true;
const need = (name: string, parts: readonly EntryPart[], concept?: string): Need => ({ name, parts, concept, when: always });

const questions: Readonly<Partial<Record<Audience, { readonly readers: string; readonly parts: readonly Need[] }>>> = {
  executive: {
    readers: 'executives',
    parts: [
      need('the customer impact', ['customer']),
      need('the revenue impact', ['revenue']),
      need('the competitive impact', ['competitive'], 'alternatives'),
      need('the risk', ['risk'], 'risks'),
    ],
  },
  engineering: {
    readers: 'engineers',
    parts: [
      need('the dependencies or what it unlocks', ['dependencies', 'unlocks'], 'dependencies'),
      { ...need('the milestones of the next three months', ['milestones'], 'timeline'), when: isSoon },
    ],
  },
  sales: {
    readers: 'salespeople',
    parts: [need('what nobody else offers', ['differentiator']), need('the customer impact', ['customer'])],
  },
  'advisory-board': {
    readers: 'advisory boards',
    parts: [need('why it is there', ['why']), need('a question to the customer', ['question'], 'open-questions')],
  },
};

function isAnswered(typed: TypedDocument, { parts }: RoadmapEntry, { parts: answers, concept }: Need): boolean {
  return answers.some((part) => parts.has(part)) || (concept !== undefined && typed.sectionsFor(concept).length > 0);
}

/** Work that begins within three months has milestones that somebody waits for. */
function isSoon(entry: RoadmapEntry, { config, today }: Pick<Inputs['document'], 'config' | 'today'>): boolean {
  const days = entryDays(entry, config.fiscalYearStart);
  if (days === undefined) return bucketOf(entry) === 'now';
  return today !== undefined && days.end >= today && days.start <= addDays(today, 91);
}
