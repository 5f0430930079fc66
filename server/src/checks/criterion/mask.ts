// Hides the digits that name or date a thing and count nothing: ids, versions, dates, labels, clock times. Masking
// keeps the length, so an offset in the masked text is an offset in the text.
import { DURATION, KNOWN_UNIT, MONTH, NAMED_DATE, NUMERIC_DATE, OPAQUE, QUARTER, anyOf } from './patterns.ts';
import { WORDS } from './words.ts';

/** "confidence level 95%" and "tier 1.5x" are measures in spite of the label. */
const NOT_SCALED = String.raw`(?![\d%]|[.,]\d| ?%|[x×](?![a-z]))`;

const UNMEASURED = String.raw`(?! ?(?:%|\/\d|★|[x×](?![a-z])|${KNOWN_UNIT}\b|(?:k|m|bn|thousand)\b))`;

/** A year before a unit is a count: "2000 ms", "2000 users". After "in" and the like only a unit says so. */
const NO_YEAR = String.raw`(?![.,]\d| ?(?:%|${DURATION}\b|[kmg]b\b|[rq]ps\b))`;
const COUNTED = String.raw`(?:active |concurrent |new )?${anyOf(WORDS.counted)}\b`;

const CASED = [
  String.raw`(?<![\w-])[A-Z][A-Z0-9]*(?:-[A-Z][A-Z0-9]*)*-\d+(?:[.-]\d+)*\b`, // FR-INV-01, PROJ-12, SC-001
  String.raw`\b(?:2D|3D|2FA|3G|4G|5G)\b`,
];

const UNCASED = [
  String.raw`\b\d{4}-\d{2}-\d{2}T[\d:.]{2,}(?:Z|[+-]\d{2}:?\d{2})?`,
  String.raw`\b\d{1,2}(?:,\d{1,2}){2,}\b`, // a list: 1,2,5
  String.raw`\b\d+(?:\/\d+){2,}\b`,
  NUMERIC_DATE,
  NAMED_DATE,
  String.raw`\b(?!\d{1,3}(?:\.\d{3}){2,}(?![\d.]))\d+\.\d+\.\d+[-+.\w]*`, // 1.2.0-rc.1, but 1.200.000 is a number
  String.raw`\b${QUARTER}`,
  String.raw`\b${MONTH} (?:19|20)\d{2}\b`,
  String.raw`#\d+\b`,
  String.raw`§ ?\d+(?:\.\d+)*`,
  String.raw`\b${anyOf(WORDS.labels)}[ -]?\d+[a-d]?(?:\.\d+)*\b${NOT_SCALED}${UNMEASURED}`,
  String.raw`\b${anyOf(WORDS.colonLabels)}: \d+(?:\.\d+)*\b${NOT_SCALED}${UNMEASURED}`,
  String.raw`(?<!\b(?:per|each|every|a|last|this|next) )\b${anyOf(WORDS.periods)}[ -]\d{1,3}\b${NOT_SCALED}`,
  String.raw`\b${anyOf(WORDS.versionLeads)} \d\.\d{1,2}\b(?![.,]?\d)${UNMEASURED}`, // beta in 1.29, but in 1.5 seconds
  String.raw`\b(?:24\/7|80\/20|9\/11|1:1|16:9|4:3)\b`,
  String.raw`\bscale (?:of|from) \d+ ?(?:-|–|to) ?\d+\b`,
  String.raw`\b\d+ ?(?:-|–|to) ?\d+ (?:point )?scale\b`,
  String.raw`\b\d{1,2}:\d{2}(?::\d{2})?\b(?: ?[ap]m\b)?`,
  String.raw`\b(?:localhost|(?:\d{1,3}\.){3}\d{1,3}):\d+\b`,
  String.raw`\b\d{2,5} ?[x×] ?\d{2,5}\b`, // 1920x1080
  String.raw`\bP[0-5]\b`,
  String.raw`\b\d+(?:st|nd|rd|th)\b`,
  String.raw`\b[1-5]xx\b`,
  String.raw`\b0x[\da-f]+\b`,
  String.raw`\b(?!\d+[dhm]\d)\d+[a-z]+\d[a-z0-9]*\b`, // 3b2f1a, but 2h30
  String.raw`\b[a-z]+\d[a-z0-9]*(?:\.\d+)*\b`, // k8s, e2e, p95, v1beta1
  String.raw`(?<=\b(?:by|in|since|until|before|during|of) )(?:19|20)\d{2}\b${NO_YEAR}`,
  String.raw`(?<![$€£¥₹<>≤≥~≈±=] ?)\b(?:19|20)\d{2}\b${NO_YEAR}(?! (?:[a-z]+\/[a-z]|${COUNTED}))`, // 2000 users
];

const IDS = new RegExp(CASED.join('|'), 'g');
const NAMES = new RegExp(UNCASED.join('|'), 'gi');

const opaque = (match: string): string => OPAQUE.repeat(match.length);

/** `"Close FR-001 in 3 days"` → the same with the six characters of the id replaced; same length. */
export function withoutNames(text: string): string {
  return /\d/.test(text) ? text.replace(IDS, opaque).replace(NAMES, opaque) : text;
}
