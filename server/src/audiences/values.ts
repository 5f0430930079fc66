// All that is known of an item, with the texts for each field in the order in which an audience would rather read them.
// For people outside only what was written for people outside is among them: entries of their own roadmaps, fields
// that speak to customers, and headlines of approved PRFAQs.
import type { AudienceField } from '../config/audiences.ts';
import { daysOf, isDay } from '../document/calendar.ts';
import { plainText, plainTexts } from '../document/plainValue.ts';
import { bucketOf, commitmentOf as commitmentOfEntry, entryDays, type EntryPart } from '../checks/roadmap/roadmapEntry.ts';
import { commitmentIn, commitmentOf, type Commitment } from '../portfolio/commitment.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import type { RankedItem, Ranking } from '../portfolio/ranking.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Audience } from './audience.ts';
import { backlogTexts } from './backlogTexts.ts';
import type { ItemValues, Said, Saying } from './projection.ts';
import type { Entry, Source } from './sources.ts';
import { goalTexts } from './strategy.ts';
import { quarterOf, type When } from './when.ts';
import { titleOf, workTexts } from './workTexts.ts';

export interface Item {
  readonly source: Source;
  readonly values: ItemValues;
  /** Stands on a roadmap that was written for this very audience. */
  readonly isOwn: boolean;
  /** Was called committed before the work was agreed, and is told as planned. */
  readonly isTooEarly: boolean;
}

/** What is looked up for every item, worked out once. */
export interface Known {
  readonly snapshot: Snapshot;
  /** Goals in words by their ids. */
  readonly goals: ReadonlyMap<string, string>;
  readonly ranking: Ranking;
  /** By path. */
  readonly ranked: ReadonlyMap<string, RankedItem>;
}

export function knownIn(snapshot: Snapshot): Known {
  const ranking = snapshot.ranking();
  return { snapshot, goals: goalTexts(snapshot), ranking, ranked: new Map(ranking.items.map((item) => [item.facts.path, item])) };
}

/** Undefined for an item that this audience has nothing to read about. */
export function itemFor(source: Source, audience: Audience, known: Known): Item | undefined {
  const { snapshot, goals } = known;
  const { facts } = source;
  const entries = usableEntries(source, audience);
  const own = entries.filter(({ audiences }) => audiences.includes(audience.id));
  const said = facts === undefined ? undefined : commitmentIn(plainText(facts.fields, 'commitment') ?? '');
  if (audience.isOutside && entries.length === 0 && said === undefined) return undefined;
  const claimed = commitmentFor({ facts, entries, own, said }, audience, snapshot);
  const isTooEarly = claimed === 'committed' && audience.id !== 'internal' && facts !== undefined && !isAgreed(facts);
  const commitment = isTooEarly ? 'planned' : claimed;
  const exact = whenOf({ facts, entries, own }, audience, snapshot);
  const when = audience.isOutside && commitment !== 'committed' ? withoutDay(exact) : exact;
  const headline = headlineOf(source, snapshot);
  const texts = new Map<AudienceField, Saying>();
  const first = (field: AudienceField, ...found: readonly (readonly string[])[]): void => {
    const all = found.flat().filter((text) => text.trim() !== '');
    if (all.length > 0) texts.set(field, { told: 'first', texts: all.map((text) => ({ text })) });
  };
  const all = (field: AudienceField, found: readonly Said[]): void => {
    if (found.length > 0) texts.set(field, { told: 'all', texts: found });
  };
  const part = (name: EntryPart): readonly string[] => entries.flatMap(({ entry }) => entry.parts.get(name)?.text ?? []);
  const inEntry = (name: string): readonly string[] => entries.flatMap(({ fields }) => plainTexts(fields, name));
  const inFields = (...path: readonly string[]): readonly string[] => (facts === undefined ? [] : plainTexts(facts.fields, ...path));
  const inside = <T>(found: readonly T[]): readonly T[] => (audience.isOutside ? [] : found);

  const titles = (of: readonly Entry[]): readonly string[] => of.flatMap(({ entry }) => entry.parts.get('title')?.text ?? []);
  const document = facts === undefined ? [] : [titleOf(facts, snapshot)];
  if (audience.isOutside) first('title', titles(entries), inFields('headline'), headline.titles);
  else if (audience.id === 'executive') first('title', titles(own), document, titles(entries));
  else first('title', document, titles(entries));
  first('why', part('why'), inside(problemTitles(facts, snapshot)));
  first('customer', part('customer'), inFields('impact', 'customer'), inFields('customer_impact'));
  first(
    'revenue',
    part('revenue'),
    inFields('impact', 'revenue'),
    inFields('revenue_impact'),
    inside(backlogTexts.revenue(source, snapshot)),
  );
  first('competitive', part('competitive'), inFields('impact', 'competitive'), inFields('competitive_impact'), part('differentiator'));
  first('differentiator', part('differentiator'), inFields('differentiator'), inFields('differentiators'));
  first('segment', inEntry('segment'), headline.customers, inFields('customer'), inside(inFields('segment')));
  first('tier', inEntry('tier'), inFields('tier'));
  const serves = inFields('goals').flatMap((id) => goals.get(id) ?? []);
  all(
    'goals',
    serves.map((text) => ({ text })),
  );
  first('question', part('question'), inFields('question'));
  first('delivery_confidence', part('confidence'), inFields('delivery_confidence'));
  const day = dayOf(facts, exact);
  if (day !== undefined && (!audience.isOutside || commitment === 'committed')) all('date', [{ text: day, day }]);
  first('id', source.id === undefined ? [] : [source.id]);
  first('status', facts === undefined ? [] : [facts.status]);
  first('owner', facts?.owner === undefined ? [] : [facts.owner]);
  first('team', inFields('team'));
  first('links', facts === undefined ? [] : [facts.path]);
  if (!audience.isOutside) {
    for (const [field, found] of workTexts(source, entries, snapshot)) all(field, found);
    for (const [field, found] of backlogTexts.of(source, known)) all(field, found);
  } else {
    first('risk', part('risk'));
    first('unlocks', part('unlocks'));
  }
  return { source, values: { name: source.name, when, commitment, texts }, isOwn: own.length > 0, isTooEarly };
}

/** Entries whose words this audience may read, the ones written for it first. */
function usableEntries({ entries }: Source, { reads, isOutside, id }: Audience): readonly Entry[] {
  const place = ({ audiences }: Entry): number => reads.findIndex((read) => audiences.includes(read));
  // A roadmap that says not for whom it is was not written for people outside.
  const usable = entries.filter((entry) => !isOutside || place(entry) >= 0);
  const last = reads.length;
  const order = (entry: Entry): number => (entry.audiences.includes(id) ? -1 : place(entry) < 0 ? last : place(entry));
  return [...usable].sort((a, b) => order(a) - order(b));
}

interface Found {
  readonly facts: DocumentFacts | undefined;
  readonly entries: readonly Entry[];
  readonly own: readonly Entry[];
}

/** Outside nothing is promised by a status: what nobody has called committed is planned at most. */
function commitmentFor(
  { facts, entries, own, said }: Found & { readonly said: Commitment | undefined },
  { isOutside }: Audience,
  { config }: Snapshot,
): Commitment {
  const inEntries = (of: readonly Entry[]): Commitment | undefined =>
    of.map(({ entry }) => commitmentOfEntry(entry)).find((found) => found !== undefined);
  const inOwn = inEntries(own);
  if (inOwn !== undefined) return inOwn;
  if (isOutside) return inEntries(entries) ?? said ?? (facts?.phase === 'committed' ? 'planned' : 'exploring');
  if (facts === undefined) return inEntries(entries) ?? 'exploring';
  return commitmentOf(facts, config);
}

/** The work is agreed, or somebody has answered for going ahead without. */
function isAgreed(facts: DocumentFacts): boolean {
  return facts.phase === 'committed' || plainText(facts.fields, 'override', 'reason') !== undefined;
}

function whenOf({ facts, entries, own }: Found, { isOutside }: Audience, { config }: Snapshot): When {
  const inEntries = (of: readonly Entry[]): When | undefined =>
    of
      .map(({ entry }) => ({ days: entryDays(entry, config.fiscalYearStart), bucket: bucketOf(entry) }))
      .find(({ days, bucket }) => days !== undefined || bucket !== undefined);
  const inDocument = facts === undefined ? undefined : documentWhen(facts, config.fiscalYearStart);
  const nothing = { days: undefined, bucket: undefined };
  return inEntries(own) ?? (isOutside ? (inEntries(entries) ?? inDocument) : (inDocument ?? inEntries(entries))) ?? nothing;
}

/** The period is what a team plans in; a target date alone stands for itself. */
function documentWhen({ fields, targetDate }: DocumentFacts, fiscalYearStart: number): When | undefined {
  const days = [plainText(fields, 'period'), targetDate, plainText(fields, 'release_date')]
    .map((text) => daysOf(text, fiscalYearStart))
    .find((found) => found !== undefined);
  return days === undefined ? undefined : { days, bucket: undefined };
}

/** A day, or a month, of which nobody has promised anything is told by its quarter. */
function withoutDay(when: When): When {
  const { days } = when;
  return days !== undefined && days.start.slice(0, 7) === days.end.slice(0, 7) ? { ...when, days: quarterOf(days.start) } : when;
}

function dayOf(facts: DocumentFacts | undefined, { days }: When): string | undefined {
  const target = facts?.targetDate ?? (facts === undefined ? undefined : plainText(facts.fields, 'release_date'));
  // A target outside of the period that is told would contradict it.
  const isInside = target !== undefined && isDay(target) && (days === undefined || (days.start <= target && target <= days.end));
  return isInside ? target : days !== undefined && days.start === days.end ? days.start : undefined;
}

/** What an approved PRFAQ calls it, and for whom. */
function headlineOf(
  { facts, id }: Source,
  snapshot: Snapshot,
): { readonly titles: readonly string[]; readonly customers: readonly string[] } {
  const { portfolio } = snapshot;
  const linked = (facts?.links['prfaq'] ?? []).flatMap((name) => portfolio.withId(name));
  const linking = id === undefined ? [] : portfolio.linkingTo(id, 'prd');
  const own = facts === undefined ? [] : [facts];
  const approved = [...own, ...linked, ...linking].filter(({ lineage, phase }) => lineage.includes('prfaq') && phase === 'committed');
  return {
    titles: approved.map((prfaq) => titleOf(prfaq, snapshot)),
    customers: approved.flatMap(({ fields }) => plainTexts(fields, 'customer')),
  };
}

function problemTitles(facts: DocumentFacts | undefined, snapshot: Snapshot): readonly string[] {
  return (facts?.links['problem'] ?? []).flatMap((id) => snapshot.portfolio.withId(id)).map((problem) => titleOf(problem, snapshot));
}
