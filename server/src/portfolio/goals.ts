// The goals and objectives that strategies set, by id, from their front matter. A goal that two strategies set is the
// first one's in order of path, so the answer never depends on which file came first.
import { plainMaps, plainText, plainTexts } from '../document/plainValue.ts';
import type { DocumentFacts } from './facts.ts';
import { onceForAll } from './once.ts';

export interface Goal {
  readonly id: string;
  /** Empty where only the id is given. */
  readonly text: string;
  readonly strategy: DocumentFacts;
  readonly kind: 'goal' | 'objective';
  /** The goal that an objective puts a number on. */
  readonly of: string | undefined;
}

/** All goals and objectives with an id, in order of the strategies' paths. */
export const goalsIn: (all: readonly DocumentFacts[]) => ReadonlyMap<string, Goal> = onceForAll((all) => {
  const goals = new Map<string, Goal>();
  for (const strategy of all.filter(({ lineage }) => lineage.includes('strategy'))) {
    for (const goal of [...goalsOf(strategy, 'goals'), ...goalsOf(strategy, 'objectives')]) {
      if (!goals.has(goal.id)) goals.set(goal.id, goal);
    }
  }
  return goals;
});

function goalsOf(strategy: DocumentFacts, list: 'goals' | 'objectives'): readonly Goal[] {
  const kind = list === 'goals' ? 'goal' : 'objective';
  const bare = plainTexts(strategy.fields, list).filter((text) => /^[A-Z]{1,10}(?:-[A-Z0-9]+)+$/.test(text));
  const maps = plainMaps(strategy.fields, list).flatMap((map): readonly Goal[] => {
    const id = plainText(map, 'id');
    const text = ['text', 'title', 'name', 'metric'].map((name) => plainText(map, name)).find((found) => found !== undefined) ?? '';
    return id === undefined ? [] : [{ id, text, strategy, kind, of: plainText(map, 'goal') }];
  });
  return [...bare.map((id): Goal => ({ id, text: '', strategy, kind, of: undefined })), ...maps];
}
