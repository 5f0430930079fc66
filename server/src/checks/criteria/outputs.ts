// Whether a criterion begins like a task and counts what is shipped, rather than what gets better for anybody.
import type { Criterion, RowCriterion } from '../criterion/index.ts';

/** "Ship 5 dashboards", but neither "Deliver 95 % of orders on time" nor "Complete a purchase in 2 minutes". */
export function describesOutput({ findings, target }: Criterion | RowCriterion, words: string): boolean {
  if (!findings.includes('output-not-outcome') || used.test(words)) return false;
  const measure = target?.measure;
  return measure === undefined || (measure.outOf === undefined && !achieved.test(measure.unit));
}

/** Units of how well or how fast something is done, as opposed to how many things were made. */
const achieved = /^(?:%|pp|×|★|[$€£¥₹].*|\/.*|ms|s|secs?|seconds?|min|mins|minutes?|h|hrs?|hours?|days?|weeks?|months?)$/;

/** Words that tell of people who use what is shipped, or of how well it does. */
const used =
  /\b(?:us(?:e|es|ed|ing) (?:it|them|by)|adopt(?:s|ed|ion)?|retention|satisf\p{L}{1,8}|nps|csat|rate|per (?:day|week|month|user|customer)|faster|fewer|users? (?:who|that|can))\b/iu;
