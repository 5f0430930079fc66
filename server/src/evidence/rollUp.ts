// What all evidence behind one document comes to: accounts, revenue, how much of it is at risk, for whom and how sure.
// It is made of what was contributed and of nothing else, in any order: an account counts once, currencies are never
// added up, and what speaks against the document is counted beside what speaks for it and never taken off.
import type { Config } from '../config/config.ts';
import { byWorth } from './accounts.ts';
import { compare, newestOf, rollUpAccount, type AccountRollUp } from './accountRollUp.ts';
import { capOfType } from './confidenceCap.ts';
import { isWithout, type Contribution } from './contribution.ts';
import type { EvidenceRow, Money } from './evidenceRow.ts';
import { Tally, wholeGroupOf, type RowGroup } from './rowGroup.ts';
import { shares, Totals, type Share } from './totals.ts';

export type { Contribution } from './contribution.ts';
export type { Share } from './totals.ts';

export interface RollUpSide {
  /** How many accounts there are. */
  readonly count: number;
  /** Those with the most at risk first, then by revenue; put in order when asked for, so ask once. */
  readonly accounts: readonly AccountRollUp[];
  /** Revenue a year, one amount a currency, that of rubric.yaml first. */
  readonly revenue: readonly Money[];
  readonly atRisk: readonly Money[];
  /** Documents, and rows of files. */
  readonly pieces: number;
}

export interface Strongest {
  readonly type: string;
  /** The most confidence that it supports, from 0 to 1. */
  readonly cap: number;
  /** The document or file it is in. */
  readonly name: string;
}

export interface RollUp {
  readonly supporting: RollUpSide;
  readonly contradicting: RollUpSide;
  /** Accounts that are the customers the product is made for, and those of which that is known. */
  readonly icp: number;
  readonly icpKnown: number;
  /** Accounts that left or say that they may, and pieces that say so of nobody in particular. */
  readonly churnSignals: number;
  /** Accounts by segment, most first. */
  readonly segments: readonly Share[];
  /** Pieces by who brought them and by how they were obtained, most first. */
  readonly sources: readonly Share[];
  readonly types: readonly Share[];
  /** The newest day of any of it. */
  readonly newest: string | undefined;
  readonly strongest: Strongest | undefined;
  readonly contributions: readonly Contribution[];
}

/** A contribution with what its rows come to. */
interface Part {
  readonly contribution: Contribution;
  readonly group: RowGroup;
  readonly supports: Tally;
  readonly contradicts: Tally;
}

/** Undefined where nothing is contributed. */
export function rollUp(contributions: readonly Contribution[], config: Config): RollUp | undefined {
  const currency = config.currency ?? '';
  const parts = contributions
    .map((contribution) => partOf(contribution, currency))
    .filter(({ supports, contradicts }) => supports.pieces + contradicts.pieces > 0)
    .sort(({ contribution: a }, { contribution: b }) => compare(a.path, b.path) || compare(a.via ?? '', b.via ?? ''));
  if (parts.length === 0) return undefined;
  const { totals, side } = sideOf(parts, 'supports', currency);
  return {
    supporting: side,
    contradicting: sideOf(parts, 'contradicts', currency).side,
    icp: totals.icp,
    icpKnown: totals.icpKnown,
    churnSignals: totals.churnSignals + parts.reduce((sum, { supports }) => sum + supports.unnamedChurn, 0),
    segments: shares(totals.segments),
    sources: shares(pieces(parts, 'source')),
    types: shares(pieces(parts, 'type')),
    newest: newestOf(parts.map(({ group }) => ({ date: group.newest }))),
    strongest: strongestOf(parts, config),
    contributions: parts.map(({ contribution }) => contribution),
  };
}

function partOf(contribution: Contribution, currency: string): Part {
  const group = wholeGroupOf(contribution.from, currency);
  if (contribution.without.size === 0) return { contribution, group, supports: group.supports.tally, contradicts: group.contradicts.tally };
  const tallies = { supports: new Tally(), contradicts: new Tally() };
  for (const row of contribution.rows) tallies[row.direction].add(row);
  return { contribution, group, ...tallies };
}

type Direction = EvidenceRow['direction'];

/** The part with the most accounts is taken as it is, and only the accounts that the others name are made anew. */
function sideOf(parts: readonly Part[], direction: Direction, currency: string): { readonly totals: Totals; readonly side: RollUpSide } {
  const [largest, ...others] = [...parts].sort((a, b) => b.group[direction].rows.size - a.group[direction].rows.size);
  const base = largest?.group[direction].accounts ?? new Map<string, AccountRollUp>();
  const changed = (): ReadonlyMap<string, AccountRollUp> => {
    const keys = new Set(others.flatMap(({ group }) => [...group[direction].rows.keys()]));
    return new Map(Array.from(keys, (key) => [key, rollUpAccount(key, rowsOf(parts, direction, key), currency)]));
  };
  let totals = largest?.group[direction].totals;
  if (totals === undefined || others.length > 0) {
    const own = (totals = totals?.copy() ?? new Totals());
    for (const [key, account] of changed()) {
      const before = base.get(key);
      if (before !== undefined) own.count(before, -1);
      own.count(account, 1);
    }
  }
  const side: RollUpSide = {
    count: totals.accounts,
    revenue: totals.revenue(currency),
    atRisk: totals.atRisk(currency),
    // Not kept: the accounts of one problem may stand behind hundreds of documents.
    get accounts() {
      return [...new Map([...base, ...changed()]).values()].sort(byWorth(currency));
    },
    pieces: parts.reduce((sum, part) => sum + countOf(part, direction), 0),
  };
  return { totals, side };
}

/** A document is one piece, however many accounts it names. */
function countOf(part: Part, direction: Direction): number {
  const { pieces: count } = part[direction];
  return part.contribution.kind === 'document' ? Math.min(1, count) : count;
}

function rowsOf(parts: readonly Part[], direction: Direction, key: string): readonly EvidenceRow[] {
  return parts.flatMap(({ group, contribution: { without } }) =>
    (group[direction].rows.get(key) ?? []).filter((row) => !isWithout(row, without)),
  );
}

/** What each piece that speaks for the document says; a document says it once. */
function pieces(parts: readonly Part[], of: 'source' | 'type'): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string | undefined, by: number): void => {
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + by);
  };
  for (const { contribution, supports } of parts) {
    if (contribution.kind === 'document') count(supports.first?.[of], 1);
    else for (const [name, own] of of === 'source' ? supports.sources : supports.types) count(name, own);
  }
  return counts;
}

function strongestOf(parts: readonly Part[], config: Config): Strongest | undefined {
  const inFiles = pieces(
    parts.filter(({ contribution }) => contribution.kind === 'file'),
    'type',
  );
  let strongest: Strongest | undefined;
  for (const { contribution, supports } of parts) {
    for (const type of [...supports.types.keys()].sort(compare)) {
      // Each row of a file is one interview or one answer, whichever file it stands in.
      const people = contribution.kind === 'document' ? contribution.people : (inFiles.get(type) ?? 0);
      const cap = capOfType(type, people, config);
      if (cap !== undefined && cap > (strongest?.cap ?? -1)) strongest = { type, cap, name: contribution.name };
    }
  }
  return strongest;
}
