// The roadmap of one portfolio for one audience: what it may read, picked from the items, and notes to the author on
// everything that was left out or that the audience would stumble over.
import type { AudienceField, AudienceId } from '../config/audiences.ts';
import { plainText, plainTexts } from '../document/plainValue.ts';
import { jargonOf } from '../checks/words/jargon.ts';
import { effortOf } from '../portfolio/effort.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { audienceOf, type Audience } from './audience.ts';
import { counted } from './counted.ts';
import { Projection, type Judge } from './projection.ts';
import { longestText, shownText } from './readings.ts';
import { refusalsFor } from './refusals.ts';
import { secretsFor } from './secrets.ts';
import { select, type Selection } from './selection.ts';
import { readersOfRoadmap, roadmapDocuments, sourcesOf } from './sources.ts';
import { strategies } from './strategy.ts';
import { fieldName, type ToldRoadmap } from './told.ts';
import { partlyUnknown } from './unknown.ts';
import { itemFor, knownIn, type Item } from './values.ts';
import { workOf } from './workTexts.ts';

export interface RoadmapForAudience {
  readonly told: ToldRoadmap;
  /** For the author only: sentences without their end. */
  readonly notes: readonly string[];
}

/** What a roadmap is made of besides its portfolio. */
export interface RoadmapScope {
  /** Of which documents items are told; all of them where it is left out. */
  readonly covers?: (path: string) => boolean;
  /** Repositories beside it, of which names and figures count as well. */
  readonly others?: readonly Snapshot[];
}

export function roadmapFor(
  snapshot: Snapshot,
  id: AudienceId,
  { covers = () => true, others = [] }: RoadmapScope = {},
): RoadmapForAudience {
  const audience = audienceOf(id, snapshot.config);
  const notes = new Set<string>();
  const judge = judgeFor(audience, snapshot, notes, others);
  /** A text about the whole roadmap; `from` says where it stands. */
  const whole = (what: string, from: string, text: string | undefined): string | undefined => {
    if (text === undefined || shownText(text) === '') return undefined;
    return judge(from, what, text) === 'told' ? shownText(text) : undefined;
  };
  const known = knownIn(snapshot);
  const items = sourcesOf(snapshot, covers).flatMap((source) => itemFor(source, audience, known) ?? []);
  const selection = select(items, audience, snapshot, ({ values }, message) => notes.add(`left out ${values.name}: ${message}`));
  const projections = selection.items.flatMap((item) => pick(item, audience, judge, notes));
  /** Of the strategies in force, what the newest one that says anything says. */
  const inStrategy = (field: 'vision' | 'mission'): string | undefined =>
    audience.id !== 'advisory-board'
      ? undefined
      : strategies(snapshot)
          .filter(({ fields }) => plainText(fields, field) !== undefined)
          .slice(0, 1)
          .map(({ id: name, path, fields }) => whole(field, name ?? path, plainText(fields, field)))[0];
  const told: ToldRoadmap = {
    audience: id,
    title: whole('title', `audiences.${id} of rubric.yaml`, snapshot.config.audiences.get(id)?.title) ?? audience.title,
    disclaimer: disclaimerFor(audience, snapshot, covers, whole),
    asOf: snapshot.today,
    until: selection.until,
    items: projections,
    beyond: selection.beyond,
    unlisted: selection.unlisted,
    vision: inStrategy('vision'),
    mission: inStrategy('mission'),
    differentiators: audience.fields.includes('differentiator') && audience.isOutside ? differentiators(snapshot, whole) : [],
    refusals: id === 'executive' || id === 'internal' ? refusals(audience, snapshot, covers, notes) : [],
    ...shares(selection, audience),
  };
  if (audience.id === 'advisory-board' && projections.length > 0 && projections.every((item) => item.text('question') === undefined))
    notes.add(
      'no entry asks the board anything, so usual questions stand there; add a question to an entry of a roadmap for the advisory board',
    );
  const silent = audience.id === 'engineering' ? projections.filter((item) => item.text('unlocks') === undefined).length : 0;
  if (silent > 0)
    notes.add(
      `${counted(silent, 'item')} of ${String(projections.length)} say nothing of the architecture; add unlocks to entries of a roadmap for engineering`,
    );
  if (audience.isScrubbed)
    for (const path of [snapshot, ...others].flatMap(partlyUnknown))
      notes.add(`${path} cannot be read as a whole, so names of accounts that only it knows were not looked for`);
  return { told, notes: [...notes] };
}

type Whole = (what: string, from: string, text: string | undefined) => string | undefined;

type Judging = (name: string, what: string, text: string) => ReturnType<Judge>;

function judgeFor(audience: Audience, snapshot: Snapshot, notes: Set<string>, others: readonly Snapshot[]): Judging {
  const secrets = secretsFor(audience, snapshot, others);
  const jargon = audience.isOutside ? jargonOf(snapshot.config) : undefined;
  return (name, what, text) => {
    const reason = text.length > longestText ? `it is longer than ${String(longestText)} characters` : secrets.reasonIn(text);
    if (reason !== undefined) {
      notes.add(`left out the ${what} of ${name}: ${reason}`);
      return 'left-out';
    }
    for (const { text: term } of jargon?.find(shownText(text)) ?? [])
      notes.add(`"${term}" in the ${what} of ${name} is a word of those who build; say what changes for customers instead`);
    return 'told';
  };
}

function pick(item: Item, audience: Audience, judge: Judging, notes: Set<string>): readonly Projection[] {
  const { values } = item;
  const leftOut = new Set<AudienceField>();
  const found = Projection.pick(values, audience.fields, (name, field: AudienceField, text) => {
    const judged = judge(name, fieldName(field), text);
    if (judged === 'left-out') leftOut.add(field);
    return judged;
  });
  if (found === undefined) {
    const where = audience.id === 'advisory-board' ? 'the advisory board' : audience.id === 'customer' ? 'customers' : 'sales';
    notes.add(
      leftOut.has('title')
        ? `left out ${values.name} altogether: no title of it may be told`
        : `left out ${values.name}: nothing says in customers' words what it brings; put it on a roadmap for ${where} with a title, or approve its PRFAQ`,
    );
    return [];
  }
  if (item.isTooEarly)
    notes.add(`${values.name} is called committed, but its status is "${item.source.facts?.status ?? ''}"; it is told as planned`);
  return [found];
}

/** What rubric.yaml says, else the newest roadmap for this audience, else the usual sentence. */
function disclaimerFor(audience: Audience, snapshot: Snapshot, covers: (path: string) => boolean, whole: Whole): string {
  const own = snapshot.config.audiences.get(audience.id)?.disclaimer;
  const configured = whole('disclaimer', `audiences.${audience.id} of rubric.yaml`, own);
  if (configured !== undefined) return configured;
  for (const roadmap of roadmapDocuments(snapshot, covers)) {
    if (!readersOfRoadmap(roadmap, snapshot).includes(audience.id)) continue;
    const written = whole('disclaimer', roadmap.id ?? roadmap.path, plainText(roadmap.fields, 'disclaimer'));
    if (written !== undefined) return written;
  }
  return audience.disclaimer;
}

function differentiators({ portfolio }: Snapshot, whole: Whole): readonly string[] {
  return portfolio
    .all()
    .filter(({ lineage, phase }) => lineage.includes('positioning') && phase === 'committed')
    .flatMap(({ id, path, fields }) => plainTexts(fields, 'differentiators').map((text) => whole('differentiators', id ?? path, text)))
    .filter((text) => text !== undefined);
}

function refusals(audience: Audience, snapshot: Snapshot, covers: (path: string) => boolean, notes: Set<string>): ToldRoadmap['refusals'] {
  return refusalsFor(audience, snapshot, covers).flatMap(({ name, what, reason }) => {
    if (reason !== undefined) return [{ what: shownText(what), reason: shownText(reason) }];
    notes.add(`left out the no to ${name}: it gives no reason`);
    return [];
  });
}

/** Effort in points is no time, so only person-months are added up. */
function shares({ items }: Selection, audience: Audience): Pick<ToldRoadmap, 'shares' | 'withoutEffort'> {
  if (!audience.fields.includes('effort') || !audience.fields.includes('work')) return { shares: [], withoutEffort: 0 };
  const sums = new Map<string, number>();
  let withoutEffort = 0;
  for (const { source } of items) {
    const effort = source.facts === undefined ? undefined : effortOf(source.facts);
    if (source.facts === undefined || effort?.unit !== 'person-months') withoutEffort++;
    else sums.set(workOf(source.facts), (sums.get(workOf(source.facts)) ?? 0) + effort.amount);
  }
  const total = [...sums.values()].reduce((sum, amount) => sum + amount, 0);
  const all = ['feature', 'infrastructure', 'technical debt', ...[...sums.keys()].sort()];
  return {
    shares:
      total === 0 ? [] : [...new Set(all)].map((work) => ({ work, amount: sums.get(work) ?? 0, share: (sums.get(work) ?? 0) / total })),
    withoutEffort,
  };
}
