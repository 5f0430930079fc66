// Finds the date, period or window by which or over which a criterion is judged, in unmasked text.
import { MONTH, NAMED_DATE, NUMERIC_DATE, QUARTER, YEAR, anyOf } from './patterns.ts';
import type { Range } from './plain.ts';
import { WORDS } from './words.ts';

const PERIOD = '(?:week|month|quarter|year|half)';

/** A date that is one by its form alone; a month or a year needs a preposition. */
const DATE = String.raw`(?:${NUMERIC_DATE}|${NAMED_DATE}|\b${MONTH} (?:19|20)\d{2}\b|\b${QUARTER}[ '/-]{0,2}20\d{2}|\b(?:Q[1-4]|H[12])['/-]\d{2}\b)`;

const MILESTONE = String.raw`${anyOf(WORDS.milestones)}(?![\p{L}\p{N}-])`;

const MOMENT =
  String.raw`(?:${NUMERIC_DATE}|${NAMED_DATE}|${MONTH}(?:,? ${YEAR})?|${QUARTER}|(?:mid-?|early |late )?${YEAR}` +
  String.raw`|(?:this|next) ${PERIOD}\b|year[- ]end\b)`;

const PATTERNS: readonly RegExp[] = [
  String.raw`\b${anyOf(WORDS.deadlineLeads)} (?:the )?(?:end of )?(?:the )?${MOMENT}`,
  String.raw`\b(?:by|until|till|before|through|at|end of) (?:the )?${MILESTONE}`,
  String.raw`\b(?:by|at|before|until) (?:the )?end of (?:the )?(?:\p{L}+ )?(?:${PERIOD}|sprint|pilot|beta)\b`,
  String.raw`\b(?:by|at|before|until) (?:day|week|month|quarter|year|sprint)[ -]?\d{1,3}\b`,
  String.raw`\b(?:by|before) (?:eoy|eoq|eom)\b|\b(?:eoy|eoq) ?20\d{2}\b`,
  String.raw`\b(?:D|W|M|day|week|month)[ -]?\d{1,3}\b(?= (?:retention|activation|churn|after))`,
  String.raw`\b(?:retention|activation|churn) (?:at|on|after) (?:D|day|week|month)[ -]?\d{1,3}\b`,
  String.raw`\b${PERIOD}[ -]over[ -]${PERIOD}\b|\b(?:MoM|QoQ|YoY)\b`,
  String.raw`\b\d{1,3}[ -](?:day|week|month)s? ${anyOf(WORDS.windows)}\b`,
  String.raw`\b(?:rolling|trailing|moving) \d{1,3}[ -](?:day|week|month)s?\b`,
  String.raw`\b(?:within|over|during|in) (?:(?:the|its|their) )?(?:first|next|last) ${PERIOD}\b|\b(?:within|over) (?:a|one) ${PERIOD}\b`,
  String.raw`(?<=^|[(\[,;:–—] ?)${DATE}`,
].map((source) => new RegExp(source, 'iu'));

const IN_HEADER = new RegExp(
  String.raw`${DATE}|\b${QUARTER}|\b${MONTH}(?:,? ${YEAR})?(?!\p{L})|\b${YEAR}|\b(?:year|month|week|day)[ -]\d{1,3}\b` +
    String.raw`|\b\d{1,3}[ -]?(?:days?|weeks?|months?|quarters?|years?|d|w)\b(?: ?(?:post|after)[ -][\p{L}-]+)?|\b(?:at|by|post)[ -]${anyOf(WORDS.milestones)}\b`,
  'iu',
);

const BASELINE_DATE = /(?:as of|since|measured|from) ?$/i;

/** "by 30 June 2026", "Day-30" in "Day-30 retention", "28-day window". */
export function findTimeframe(text: string): Range | undefined {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    if (match && !BASELINE_DATE.test(text.slice(0, match.index))) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** "90 days post-launch" in the table header "Target (90 days post-launch)"; a header needs no preposition. */
export function findTimeframeInHeader(header: string): Range | undefined {
  const match = IN_HEADER.exec(header);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
