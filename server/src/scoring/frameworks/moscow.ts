// MoSCoW: whether the next release must, should or could have something, or will not have it this time. A level
// rather than a number, and a share of the effort rather than a count. Source: Agile Business Consortium, DSDM.
import { defineFramework, type Level } from '../framework.ts';

export type MoscowLevel = 'must' | 'should' | 'could' | 'wont';

export const moscowLevels: readonly (Level & { readonly name: MoscowLevel; readonly meaning: string })[] = [
  { name: 'must', value: 3, aliases: ['m', 'must have', 'must haves'], meaning: 'without it the release is cancelled' },
  { name: 'should', value: 2, aliases: ['s', 'should have'], meaning: 'painful to leave out, and the release still works' },
  { name: 'could', value: 1, aliases: ['c', 'could have'], meaning: 'the first to go when time runs out' },
  {
    name: 'wont',
    value: 0,
    aliases: ['w', 'wont have', 'wont have this time', 'will not', 'will not have', 'not this time'],
    meaning: 'agreed to be left out this time',
  },
];

/** One of four levels; it says what a release needs, not what comes first. */
export const moscow = defineFramework({
  id: 'moscow',
  label: 'MoSCoW',
  formula: 'must, should, could or wont',
  source: 'Agile Business Consortium, “DSDM: MoSCoW prioritisation”',
  bareInput: 'level',
  ranks: false,
  inputs: {
    level: {
      kind: 'level',
      ordered: true,
      levels: moscowLevels.map(({ name, value, aliases }) => ({ name, value, aliases })),
      label: 'Level',
      unit: 'must, should, could or wont',
      direction: 'up',
      help: 'Ask what happens if the release comes without it. Unless the answer is "then we do not release", it is no must.',
      choices: moscowLevels.map(({ name, meaning }) => ({ value: name, meaning })),
    },
  },
  compute: ({ level }) => level,
  show: levelName,
  working: ({ level }) => levelName(level),
});

/** The level that a number stands for; between two, as the mean of raters may be, the nearer one. */
function levelName(value: number): string {
  return moscowLevels.find((level) => level.value === Math.round(value))?.name ?? '';
}

/** How the effort of a release is shared out, from 0 to 1 each; what it will not have is no part of it. */
export interface MoscowShares {
  readonly must: number;
  readonly should: number;
  readonly could: number;
  /** The number of items stands in where not every effort is known. */
  readonly by: 'effort' | 'count';
}

/** Undefined where nothing is in the release, or no item of it takes any effort. Efforts are in one unit. */
export function moscowShares(
  items: readonly { readonly level: MoscowLevel; readonly effort: number | undefined }[],
): MoscowShares | undefined {
  const inside = items.filter(({ level }) => level !== 'wont');
  const by = inside.every(({ effort }) => effort !== undefined) ? 'effort' : 'count';
  const sum = (level?: MoscowLevel): number =>
    inside.reduce(
      (total, item) => total + (level === undefined || item.level === level ? (by === 'effort' ? (item.effort ?? 0) : 1) : 0),
      0,
    );
  const all = sum();
  return all > 0 ? { must: sum('must') / all, should: sum('should') / all, could: sum('could') / all, by } : undefined;
}
