// What the strategy in force says of where all of this leads: its vision, what we do about it, and its goals in words.
import { plainMaps, plainText } from '../document/plainValue.ts';
import type { DocumentFacts } from '../portfolio/facts.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** The strategies in force, the newest first. */
export function strategies({ portfolio }: Pick<Snapshot, 'portfolio'>): readonly DocumentFacts[] {
  const age = ({ fields }: DocumentFacts): string => plainText(fields, 'updated') ?? '';
  return portfolio
    .all()
    .filter(({ lineage, phase }) => lineage.includes('strategy') && phase === 'committed')
    .sort((a, b) => (age(a) < age(b) ? 1 : age(a) > age(b) ? -1 : 0));
}

/** Goals in words by their ids. */
export function goalTexts(snapshot: Pick<Snapshot, 'portfolio'>): ReadonlyMap<string, string> {
  const goals = strategies(snapshot).flatMap(({ fields }) => plainMaps(fields, 'goals'));
  return new Map(
    goals.flatMap((goal) => {
      const [id, text] = [plainText(goal, 'id'), plainText(goal, 'text')];
      return id === undefined || text === undefined ? [] : [[id, text] as const];
    }),
  );
}
