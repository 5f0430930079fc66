// Decides which part of a criterion each quantity and phrase plays: where it starts (baseline), where it shall end
// (target), by how much it changes (delta), by when, and who or what vouches for it. The first match takes a role;
// nothing takes two.
import { endingIn, pointsToValue } from './context.ts';
import { CHANGE_VERB, anyOf } from './patterns.ts';
import type { Range } from './plain.ts';
import { type Quantity, type Reading, readQuantities } from './quantities.ts';
import { withoutNames } from './mask.ts';
import { findTimeframe } from './timeframe.ts';
import { isDuration, isLongDuration, startsWithChange } from './units.ts';
import { WORDS } from './words.ts';
import { findBinary, findChangeForm, findOwner, findSource, findTargetForm } from './phrases.ts';

export const roleNames = ['baseline', 'target', 'delta', 'timeframe', 'owner', 'source', 'binary'] as const;
export type RoleName = (typeof roleNames)[number];

/** A part of the text in a role; `quantity` is undefined for words such as "zero" or "by Q3". */
export interface Part extends Range {
  readonly quantity: Quantity | undefined;
}

export type Parts = { readonly [Role in RoleName]: Part | undefined };

const TIMEFRAME_LEAD = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])${anyOf(WORDS.timeframeLeads)}(?: (?:the|its|a|any|each))?(?: ${anyOf(WORDS.ordinals)})? ?$`,
  'iu',
);
const AFTER_MILESTONE = new RegExp(
  String.raw`^(?:,? ?(?:after|of|from|following|into) (?:the )?| post[ -]?)${anyOf(WORDS.milestones)}\b`,
  'iu',
);
const BASELINE_LEAD = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])${anyOf(WORDS.baselineLeads)}(?: ?[:=])?(?: (?:is|at|of|the|a))? ?\(?$`,
  'iu',
);
/**
 * "40 % (today)" and "15% of accounts today, …", but neither "(today 40 %)", where the next number is meant, nor
 * "(baseline: none)".
 */
const BASELINE_AFTER = new RegExp(
  String.raw`^(?: ?[(,]? ?${anyOf(WORDS.baselineAfter)}\b(?! ?[:=]| ${anyOf(WORDS.noBaseline)}\b|[^.,;)]{0,12}\d)` +
    String.raw`|(?: (?!than\b)[\p{L}-]{1,20}){1,3} (?:today|currently|now)(?= ?(?:[,;).→]|$)))`,
  'iu',
);
const FROM = endingIn(['from']);
const BY = endingIn(['by']);
const AGENT_LEAD = /(?<!\p{L})(\p{L}+) by ?$/iu;
const CHANGE = new RegExp(CHANGE_VERB, 'iu');
const CHANGE_LEAD = new RegExp(String.raw`${CHANGE_VERB} ?$`, 'iu');
const TO_VALUE = /^[^.;]{0,24}\bto (?:\p{L}+ ){0,2}[<>≤≥~≈]? ?[$€£¥₹]?(?:\d|zero\b|[a-z]+ty\b)/iu;
const TURNAROUND = new RegExp(String.raw`\b${anyOf(WORDS.turnaround)}\b`, 'iu');

export function findParts(text: string, reading: Exclude<Reading, 'prose'>): Parts {
  const quantities = readQuantities(withoutNames(text), reading);
  const parts: { -readonly [Role in keyof Parts]: Parts[Role] } = {
    baseline: undefined,
    target: undefined,
    delta: undefined,
    timeframe: undefined,
    owner: findOwner(text),
    source: findSource(text),
    binary: findBinary(text),
  };
  for (const quantity of quantities) {
    parts[roleOf(quantity, text)] ??= { start: quantity.start, end: quantity.end, quantity };
  }
  const isUnmet = !parts.target && !parts.delta;
  if (isUnmet && parts.timeframe && (reading === 'cell' || isTurnaround(text, parts.timeframe))) {
    parts.target = parts.timeframe;
    parts.timeframe = undefined;
  }
  parts.target ??= findTargetForm(text, { afterBaseline: parts.baseline !== undefined, isUnmet, reading });
  parts.delta ??= findChangeForm(text);
  const dated = findTimeframe(text);
  parts.timeframe ??= dated && { ...dated, quantity: undefined };
  return parts;
}

function roleOf(quantity: Quantity, text: string): 'timeframe' | 'baseline' | 'delta' | 'target' {
  const { before, leadIn, after, unit, comparator } = quantity;
  if (isDuration(unit) && AFTER_MILESTONE.test(after)) return 'timeframe';
  if (isLongDuration(unit) && (TIMEFRAME_LEAD.test(before) || TIMEFRAME_LEAD.test(leadIn))) return 'timeframe';
  if (pointsToValue(after) || BASELINE_LEAD.test(leadIn) || BASELINE_AFTER.test(after)) return 'baseline';
  if (FROM.test(leadIn) && (TO_VALUE.test(after) || CHANGE.test(text.slice(0, quantity.start)))) return 'baseline';
  if (BY.test(leadIn) && !isAgent(quantity)) return 'delta';
  if (comparator === 'plus' || comparator === 'minus' || unit === '×' || startsWithChange(after)) return 'delta';
  if (['%', 'pp'].includes(unit) && CHANGE_LEAD.test(leadIn)) return 'delta';
  return 'target';
}

/** "Used by 40% of admins" names who uses, "reduced by 40%" how much. */
function isAgent({ leadIn, after, unit }: Quantity): boolean {
  if (unit === '%' && /^ of\b/i.test(after)) return true;
  const verb = AGENT_LEAD.exec(leadIn)?.[1] ?? '';
  return unit !== '%' && unit !== 'pp' && /(?:ed|en)$/i.test(verb) && !CHANGE.test(verb);
}

/** "Tickets are resolved within 3 days": the duration is what is promised, and no date by which it shall be so. */
function isTurnaround(text: string, { start, quantity }: Part): boolean {
  return (
    quantity !== undefined &&
    /^(?:d|days?|weeks?)$/.test(quantity.unit) &&
    TURNAROUND.test(text.slice(0, start)) &&
    !AFTER_MILESTONE.test(quantity.after)
  );
}
