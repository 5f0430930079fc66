// When the numbers of a score were written: the place of each input in its document, and the day that somebody outside
// knows for that place. The engine is given days; where they come from it does not know.
import { entry } from '../document/field.ts';
import type { WrittenOn } from '../portfolio/estimateAge.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** The day on which the text at an offset was last changed, as `2026-09-30`; undefined where nobody knows. */
export type LineDates = (path: string, offset: number) => string | undefined;

export function writtenOn(snapshot: Snapshot, dates: LineDates): WrittenOn {
  return (path, framework, input) => {
    const score = snapshot.scores(path).find(({ outcome }) => outcome.framework.id === framework);
    if (score === undefined) return undefined;
    const place = entry(score.field.node, input)?.key ?? score.field.key;
    return dates(path, place.start);
  };
}
