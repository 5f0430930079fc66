// Which success criteria say what must not get worse, rather than what shall get better: by what they are called, by
// words such as "no increase in", and by limits on failures.
import { columnRoles } from '../criterion/index.ts';
import { wordsOf, type SuccessCriterion } from './successCriteria.ts';

/** True for a criterion that guards something, whether it says so or not. */
export function isGuardrail(criterion: SuccessCriterion): boolean {
  if (isCalledGuardrail(criterion) || limits.test(wordsOf(criterion))) return true;
  const { target } = criterion.reading;
  // "Zero incidents" and "0 failed exports": the target is that something does not happen.
  if (target !== undefined && (target.measure === undefined ? /^(?:zero|no|none)\b/i.test(target.text) : target.measure.value === 0))
    return true;
  const isUpperLimit = target?.measure?.comparator === 'under' || target?.measure?.comparator === 'at-most';
  return (isUpperLimit && failures.test(metricOf(criterion))) || upkeep.test(metricOf(criterion));
}

/** True for a criterion that its own words, its table or its heading call a guardrail. */
export function isCalledGuardrail(criterion: SuccessCriterion): boolean {
  const { block, part } = criterion;
  const headers = block.kind === 'row' ? block.headers : [];
  return [part.heading.text, wordsOf(criterion), ...headers].some(namesGuardrail);
}

/** True for a text that speaks of guardrails by one of their names. */
export function namesGuardrail(text: string): boolean {
  return named.test(text);
}

const named =
  /\b(?:guard[- ]?rails?|counter[- ]?metrics?|anti[- ]?metrics?|do[- ]no[- ]harm|health metrics?|safety metrics?|must not get worse)\b/i;

const limits =
  /\b(?:without|not (?:below|above|exceed|increase|decrease|drop|fall|rise|worsen|degrade)|no (?:increase|decrease|drop|loss|rise|regressions?|degradation|more than|worse)|(?:stays?|remains?|holds?|kept?|keeps?|maintains?|maintained) (?:at|below|under|above|over|within|flat|stable|or)|(?:does|do|must|should|may|shall|will) not|never|at all times)\b/i;

/** What products have too much of: an upper limit on it is a guardrail even where nobody says so. */
const failures =
  /\b(?:crash|crashes|errors?|fail|fails|failures?|failed|incidents?|outages?|bugs?|defects?|regressions?|degradation|complaints?|refunds?|disputes?|chargebacks?|tickets?|escalations?|unsubscribes?|churn|cancellations?|downtime|vulnerabilit(?:y|ies)|hallucinations?|false|latency|response|load|spam|abuse|fraud|cost|costs|debt|loss)\b/i;

const upkeep = /\b(?:up-?time|availability|sla|slo)\b/i;

/** What is measured: the words of the metric cells of a row, or all words. */
function metricOf({ block }: SuccessCriterion): string {
  if (block.kind !== 'row') return block.prose.text;
  const roles = columnRoles(block.headers);
  return block.cells
    .filter((_, column) => roles[column] === undefined || roles[column] === 'metric')
    .map(({ text }) => text)
    .join(' ');
}
