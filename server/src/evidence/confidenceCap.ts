// How confident evidence can make anybody: an opinion is worth half, what many users did or said is worth more, and
// only a test or a launch is worth all. A team sets its own limits under `evidence.caps` in rubric.yaml. The levels
// follow Itamar Gilad's confidence meter; the percentages are ours.
import type { Config } from '../config/config.ts';

/** What conviction alone supports, from 0 to 1. */
export const convictionCap = 0.5;
const observation = 0.8;
const proof = 1;

const usualCaps: ReadonlyMap<string, number> = new Map([
  ['expert', convictionCap],
  ['sales', convictionCap],
  ['support', convictionCap],
  ['competitor', convictionCap],
  ['interview', convictionCap],
  ['survey', observation],
  ['analytics', observation],
  ['market', observation],
  ['experiment', proof],
  ['launch', proof],
]);

/** From this many interviews on they are user evidence and no longer an anecdote. */
const manyInterviews = 20;

/** The most confidence, from 0 to 1, that evidence of a type supports; `people` is how many it rests on. Undefined for a type that nobody knows. */
export function capOfType(type: string | undefined, people: number, config: Pick<Config, 'evidenceCaps'>): number | undefined {
  if (type === undefined) return undefined;
  const own = config.evidenceCaps.get(type);
  if (own !== undefined) return own;
  return type === 'interview' && people >= manyInterviews ? observation : usualCaps.get(type);
}
