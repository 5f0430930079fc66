// Overrides: where somebody decided against the score, with who answers for it and until when. One that lacks its reason,
// its approver or its end still counts, and is told as undocumented, as is one whose rank is no place in the list.
import type { Config } from '../config/config.ts';
import { daysOf } from '../document/calendar.ts';
import { plainMaps, plainText } from '../document/plainValue.ts';
import type { DocumentFacts } from './facts.ts';
import { isPlace } from './pins.ts';
import { isOpen } from './ranking.ts';

export interface Override {
  readonly facts: DocumentFacts;
  /** The place in the list that it was given; undefined where it is a decision in words, or only a reason. */
  readonly rank: number | undefined;
  readonly decision: string | undefined;
  readonly reason: string | undefined;
  readonly approver: string | undefined;
  /** As written. */
  readonly expires: string | undefined;
  readonly state: 'counts' | 'expired' | 'undocumented';
  /** What it lacks of reason, approver, expires and, where a rank is written that is no place, rank. */
  readonly missing: readonly string[];
}

/** The overrides of all open documents: undocumented ones first, then expired ones, then those that count, by their end. */
export function overridesIn(all: readonly DocumentFacts[], config: Config, today: string | undefined): readonly Override[] {
  return all
    .filter(isOpen)
    .flatMap((facts) => overrideOf(facts, config, today) ?? [])
    .sort(
      (a, b) =>
        states.indexOf(a.state) - states.indexOf(b.state) ||
        compareText(endOf(a, config), endOf(b, config)) ||
        compareText(a.facts.path, b.facts.path),
    );
}

const states: readonly Override['state'][] = ['undocumented', 'expired', 'counts'];

/** Undefined where the document has none, or an empty one. */
export function overrideOf(facts: DocumentFacts, config: Config, today: string | undefined): Override | undefined {
  const { fields } = facts;
  const said = (name: string): string | undefined => plainText(fields, 'override', name);
  // A sentence alone is taken for the reason.
  const reason = said('reason') ?? plainText(fields, 'override');
  const [decision, approver, expires] = [said('decision'), said('approver'), said('expires')];
  const written = plainMaps(fields, 'override')[0]?.['rank'] ?? undefined;
  const rank = typeof written === 'string' && isPlace(written) ? Number(written) : undefined;
  if ([reason, decision, approver, expires, written].every((value) => value === undefined)) return undefined;
  const needed = { ...(written !== undefined && { rank }), reason, approver, expires };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value === undefined ? [name] : []));
  const end = daysOf(expires, config.fiscalYearStart)?.end;
  const isExpired = today !== undefined && end !== undefined && end < today;
  const state = isExpired ? 'expired' : missing.length > 0 ? 'undocumented' : 'counts';
  return { facts, rank, decision, reason, approver, expires, state, missing };
}

function endOf({ expires }: Override, config: Config): string {
  return daysOf(expires, config.fiscalYearStart)?.end ?? '9999-12-31';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
