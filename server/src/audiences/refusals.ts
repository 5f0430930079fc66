// What we say no to, with the reasons: from the roadmap's own list, and from ideas and other documents that carry the
// answer "no", "not now" or "not this way". A no without a reason is told to the author and to nobody else.
import { plainMaps, plainText } from '../document/plainValue.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Audience } from './audience.ts';
import { readersOfRoadmap, roadmapDocuments } from './sources.ts';

export interface Refusal {
  /** As messages to the author call it. */
  readonly name: string;
  readonly what: string;
  /** Undefined where nobody says why. */
  readonly reason: string | undefined;
}

const answers: Readonly<Record<string, string>> = { no: 'no', 'not-now': 'not now', 'not-this-way': 'not this way' };

export function refusalsFor({ id }: Audience, snapshot: Snapshot, covers: (path: string) => boolean): readonly Refusal[] {
  const roadmaps = roadmapDocuments(snapshot, covers);
  const own = roadmaps.filter(
    (roadmap) => readersOfRoadmap(roadmap, snapshot).includes(id) && plainMaps(roadmap.fields, 'not_doing').length > 0,
  );
  const listed = (own.length > 0 ? own : roadmaps).flatMap((roadmap) => ofRoadmap(roadmap, snapshot));
  const told = new Set<string>();
  const once = listed.filter(({ decision, what }) => {
    const key = decision ?? what.toLowerCase();
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
  const answered = snapshot.portfolio.all().flatMap((facts) => (covers(facts.path) && !told.has(facts.id ?? '') ? ofDocument(facts) : []));
  return [...once, ...answered];
}

function ofRoadmap(roadmap: DocumentFacts, { portfolio }: Snapshot): readonly (Refusal & { readonly decision: string | undefined })[] {
  return plainMaps(roadmap.fields, 'not_doing').flatMap((item) => {
    const what = plainText(item, 'what');
    if (what === undefined) return [];
    const decision = plainText(item, 'decision');
    const [behind] = decision === undefined ? [] : portfolio.withId(decision);
    const reason = plainText(item, 'reason') ?? (behind === undefined ? undefined : plainText(behind.fields, 'decision_reason'));
    return [{ name: `"${what}" of ${roadmap.id ?? roadmap.path}`, what, reason, decision }];
  });
}

function ofDocument(facts: DocumentFacts): readonly Refusal[] {
  const answer = plainText(facts.fields, 'decision')?.toLowerCase() ?? '';
  if (!Object.hasOwn(answers, answer)) return [];
  const reason = plainText(facts.fields, 'decision_reason') ?? plainText(facts.fields, 'reason');
  const said = answers[answer] ?? '';
  return [
    {
      name: facts.id ?? facts.path,
      what: facts.title,
      reason: reason === undefined ? undefined : `${said === 'no' ? '' : `${said}: `}${reason}`,
    },
  ];
}
