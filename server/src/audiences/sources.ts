// The items of the portfolio, each once: documents that say when or how surely they come, and entries of roadmaps,
// joined by the id of the document behind them. The order in which files arrive changes nothing.
import { audienceIds, type AudienceId } from '../config/audiences.ts';
import { plainMap, plainText, type PlainMap } from '../document/plainValue.ts';
import { audiencesOf } from '../checks/roadmap/roadmapAudience.ts';
import { roadmapEntries } from '../checks/roadmap/roadmapEntries.ts';
import { itemOf, type RoadmapEntry } from '../checks/roadmap/roadmapEntry.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import { openItems } from '../portfolio/items.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** An entry with the roadmap that it stands on. */
export interface Entry {
  readonly roadmap: DocumentFacts;
  readonly audiences: readonly AudienceId[];
  readonly entry: RoadmapEntry;
  /** What its map in the front matter says; empty for an entry in the body. */
  readonly fields: PlainMap;
}

export interface Source {
  /** As messages to the author call it. */
  readonly name: string;
  readonly id: string | undefined;
  /** Undefined for an entry without a document behind it. */
  readonly facts: DocumentFacts | undefined;
  /** Published roadmaps before drafts, newer ones before older ones. */
  readonly entries: readonly Entry[];
}

/** Documents of which only those that `covers` accepts are told; what they link to is known all the same. */
export function sourcesOf(snapshot: Snapshot, covers: (path: string) => boolean): readonly Source[] {
  const { portfolio } = snapshot;
  const sources = new Map<string, { name: string; id: string | undefined; facts: DocumentFacts | undefined; entries: Entry[] }>();
  for (const facts of openItems(portfolio.all())) {
    if (!covers(facts.path) || !isPlanned(facts)) continue;
    // Two documents with one id are two items, which a rule reports.
    const key = facts.id === undefined || sources.has(facts.id) ? facts.path : facts.id;
    sources.set(key, { name: facts.id ?? facts.path, id: facts.id, facts, entries: [] });
  }
  for (const found of roadmapsOf(snapshot, covers)) {
    const id = itemOf(found.entry);
    const key = id ?? `entry ${found.entry.name.toLowerCase()}`;
    const known = sources.get(key);
    if (known !== undefined) known.entries.push(found);
    else
      sources.set(key, {
        name: id ?? `"${found.entry.name}" of ${found.roadmap.id ?? found.roadmap.path}`,
        id,
        facts: id === undefined ? undefined : portfolio.withId(id)[0],
        entries: [found],
      });
  }
  return [...sources.values()];
}

/** True for a document that says when it comes, or how surely. */
function isPlanned({ fields, targetDate, lineage }: DocumentFacts): boolean {
  if (targetDate !== undefined || plainText(fields, 'period') !== undefined || plainText(fields, 'commitment') !== undefined) return true;
  return lineage.includes('prfaq') && plainText(fields, 'release_date') !== undefined;
}

/** The entries of all roadmaps that still count. */
function roadmapsOf(snapshot: Snapshot, covers: (path: string) => boolean): readonly Entry[] {
  return roadmapDocuments(snapshot, covers).flatMap((roadmap) => {
    const typed = snapshot.typed(roadmap.path);
    if (typed === undefined) return [];
    const audiences = readersOfRoadmap(roadmap, snapshot);
    return roadmapEntries(typed).map((entry) => ({
      roadmap,
      audiences,
      entry,
      fields: entry.node === undefined ? {} : plainMap(entry.node.entries),
    }));
  });
}

/** For whom a roadmap is written, however it spells them. */
export function readersOfRoadmap({ path }: DocumentFacts, snapshot: Snapshot): readonly AudienceId[] {
  const typed = snapshot.typed(path);
  const named = typed === undefined ? [] : audiencesOf(typed);
  return audienceIds.filter((id) => named.includes(id));
}

/** Roadmaps that are not closed: published before others, then the newest first. */
export function roadmapDocuments({ portfolio }: Snapshot, covers: (path: string) => boolean): readonly DocumentFacts[] {
  const isPublished = ({ phase }: DocumentFacts): number => (phase === 'committed' ? 0 : 1);
  const age = ({ fields }: DocumentFacts): string => plainText(fields, 'as_of') ?? plainText(fields, 'updated') ?? '';
  return portfolio
    .all()
    .filter(({ lineage, phase, path }) => lineage.includes('roadmap') && phase !== 'closed' && covers(path))
    .sort((a, b) => isPublished(a) - isPublished(b) || compare(age(b), age(a)) || compare(a.path, b.path));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
