// How confident evidence can make anybody: an opinion is worth half, what many users did or said is worth more, and
// only a test or a launch is worth all. A team sets its own limits under `evidence.caps` in rubric.yaml.
import type { Config } from '../../config/config.ts';
import { plainText } from '../../document/plainValue.ts';
import type { DocumentFacts } from '../../portfolio/facts.ts';

const opinion = 0.5;
const observation = 0.8;
const proof = 1;

const usualCaps: ReadonlyMap<string, number> = new Map([
  ['expert', opinion],
  ['sales', opinion],
  ['support', opinion],
  ['competitor', opinion],
  ['interview', opinion],
  ['survey', observation],
  ['analytics', observation],
  ['market', observation],
  ['experiment', proof],
  ['launch', proof],
]);

/** From this many interviews on they are user evidence and no longer an anecdote. */
const manyInterviews = 20;

/** The most confidence, from 0 to 1, that the documents support together; undefined where none says what type it is. */
export function capOf(evidence: readonly DocumentFacts[], config: Config): number | undefined {
  const caps = evidence.flatMap((facts) => capOfOne(facts, config) ?? []);
  return caps.length === 0 ? undefined : Math.max(...caps);
}

/** Evidence that speaks against a document supports no confidence in it. */
function capOfOne({ fields }: DocumentFacts, config: Config): number | undefined {
  const type = plainText(fields, 'type')?.toLowerCase();
  if (type === undefined || plainText(fields, 'direction')?.toLowerCase() === 'contradicts') return undefined;
  const own = config.evidenceCaps.get(type);
  if (own !== undefined) return own;
  return type === 'interview' && Number(plainText(fields, 'n')) >= manyInterviews ? observation : usualCaps.get(type);
}
