// Work that was committed ahead of better-ranked work that is ready and waits. Only documents of one kind are held
// against each other, and what has begun, what has a date of its own and what others wait for need no excuse.
import type { Config } from '../config/config.ts';
import { plainText, plainTexts } from '../document/plainValue.ts';
import type { DocumentFacts } from './facts.ts';
import { commitmentOf, isBeingBuilt, isWork } from './commitment.ts';
import { chosen, grouped, rankingOf, says } from './items.ts';
import { oncePerDocument } from './once.ts';
import { periodOf, type Period } from './periods.ts';
import type { RankedItem } from './ranking.ts';

export interface Overtaking {
  /** What was committed. */
  readonly item: RankedItem;
  /** What waits and ranks better, best first; at least one. */
  readonly waiting: readonly [RankedItem, ...RankedItem[]];
}

export const mostPlaces = 10;
export const mostPercent = 50;
/** Fewer documents of a kind are no order that anybody could have followed. */
export const fewestRanked = 5;

/** In order of the ranking. */
export function overtakingsIn(all: readonly DocumentFacts[], config: Config): readonly Overtaking[] {
  const rule = 'score/override-undocumented';
  const places = chosen(config, rule, 'places', mostPlaces);
  const left = 1 - chosen(config, rule, 'percent', mostPercent) / 100;
  const { items } = rankingOf(all, config);
  const early = items.filter(({ facts }) => isEarly(facts, config));
  if (early.length === 0) return [];
  const byKind = grouped(items, ({ facts }) => facts.kind);
  const unfinished = new Set(all.filter(({ phase, status }) => phase !== 'closed' && status !== 'launched').map(({ id }) => id));
  const ready = items.filter(({ facts }) => mayBegin(facts, config) && !(facts.links['depends_on'] ?? []).some((id) => unfinished.has(id)));
  const needed = neededBy(all);
  return early.flatMap((item): readonly Overtaking[] => {
    const rivals = byKind.get(item.facts.kind)?.length ?? 0;
    if (needed.has(item.facts.id ?? '') || rivals < chosen(config, rule, 'items', fewestRanked)) return [];
    const period = periodOf(item.facts, config);
    const [first, ...others] = ready.filter(
      (rival) =>
        rival.facts.kind === item.facts.kind &&
        (item.rank - rival.rank > places || item.score < rival.score * left) &&
        isAhead(period, periodOf(rival.facts, config)),
    );
    return first === undefined ? [] : [{ item, waiting: [first, ...others] }];
  });
}

/** Committed and not begun, without a reason that the document itself gives. */
const isEarly = oncePerDocument(
  (facts, config) =>
    isWork(facts) && commitmentOf(facts, config) === 'committed' && !isBeingBuilt(facts) && !hasDate(facts) && !says(facts, 'enabler'),
);

/** A law, a contract or a day that does not move decides for itself. */
function hasDate(facts: DocumentFacts): boolean {
  const { fields } = facts;
  const profile = plainText(fields, 'cod_profile') ?? plainText(fields, 'cost_of_delay', 'profile') ?? '';
  return (
    /^(?:fixed-date|expedite)$/i.test(profile) ||
    plainText(fields, 'prd_type')?.toLowerCase() === 'compliance' ||
    says(facts, 'expedite') ||
    plainTexts(fields, 'tags').some((tag) => /^(?:regulatory|compliance|legal|contract|security)$/i.test(tag))
  );
}

/** Somebody could commit to it now, because it was reviewed. */
function mayBegin(facts: DocumentFacts, config: Config): boolean {
  return facts.phase !== 'draft' && facts.status !== '' && commitmentOf(facts, config) !== 'committed';
}

/** What is planned for the same period or an earlier one was not passed over. */
function isAhead(own: Period | undefined, other: Period | undefined): boolean {
  return own === undefined || other === undefined || own.start < other.start;
}

/** The documents that open ones wait for. */
function neededBy(all: readonly DocumentFacts[]): ReadonlySet<string> {
  const open = all.filter(({ phase }) => phase !== 'closed');
  return new Set([
    ...open.flatMap(({ links }) => links['depends_on'] ?? []),
    ...open.flatMap(({ id, links }) => (id !== undefined && (links['blocks'] ?? []).length > 0 ? [id] : [])),
  ]);
}
