// What all evidence behind one document comes to: accounts, revenue, how much of it is at risk, for whom and how sure.
// It is made of what was contributed and of nothing else, in any order: an account counts once, currencies are never
// added up, and what speaks against the document is counted beside what speaks for it and never taken off.
import type { Config } from '../config/config.ts';
import { accountsOf, byWorth, sumOf } from './accounts.ts';
import { compare, newestOf, type AccountRollUp } from './accountRollUp.ts';
import { capOfType } from './confidenceCap.ts';
import type { EvidenceRow, Money } from './evidenceRow.ts';

/** Where evidence comes from: a document, which is one piece with some accounts, or a file, in which each row is one. */
export interface Contribution {
  readonly kind: 'document' | 'file';
  readonly path: string;
  /** The id of the document, else its title; the path of a file. */
  readonly name: string;
  /** The id of the document upstream through which it counts; undefined where it is linked directly. */
  readonly via: string | undefined;
  readonly rows: readonly EvidenceRow[];
  /** How many people the document rests on; 0 where it does not say. */
  readonly people: number;
}

/** How many accounts or pieces there are of something. */
export interface Share {
  readonly name: string;
  readonly count: number;
}

export interface RollUpSide {
  /** Those with the most at risk first, then by revenue. */
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

/** Undefined where nothing is contributed. */
export function rollUp(contributions: readonly Contribution[], config: Config): RollUp | undefined {
  const sorted = [...contributions]
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => compare(a.path, b.path) || compare(a.via ?? '', b.via ?? ''));
  if (sorted.length === 0) return undefined;
  const supporting = sideOf(sorted, 'supports', config);
  const fits = supporting.accounts.filter(({ icpFit }) => icpFit !== undefined);
  const rows = sorted.flatMap((contribution) => rowsOf(contribution, 'supports'));
  return {
    supporting,
    contradicting: sideOf(sorted, 'contradicts', config),
    icp: fits.filter(({ icpFit }) => icpFit === 'yes').length,
    icpKnown: fits.length,
    churnSignals:
      supporting.accounts.filter(({ churnSignal }) => churnSignal).length +
      rows.filter(({ accountKey, churnSignal }) => accountKey === '' && churnSignal).length,
    segments: counted(supporting.accounts.map(({ segment }) => segment)),
    sources: counted(pieces(sorted, ({ source }) => source)),
    types: counted(pieces(sorted, ({ type }) => type)),
    newest: newestOf(sorted.flatMap((contribution) => contribution.rows)),
    strongest: strongestOf(sorted, config),
    contributions: sorted,
  };
}

function rowsOf({ rows }: Contribution, direction: EvidenceRow['direction']): readonly EvidenceRow[] {
  return rows.filter((row) => row.direction === direction);
}

function sideOf(contributions: readonly Contribution[], direction: EvidenceRow['direction'], config: Config): RollUpSide {
  const currency = config.currency ?? '';
  const accounts = accountsOf(
    contributions.flatMap((contribution) => rowsOf(contribution, direction)),
    currency,
  );
  return {
    // Added up in the order of their keys, because sums of decimals depend on the order.
    revenue: sumOf(accounts, ({ revenue }) => revenue, currency),
    atRisk: sumOf(accounts, ({ atRisk }) => atRisk, currency),
    accounts: [...accounts].sort(byWorth(currency)),
    pieces: contributions.reduce((sum, contribution) => {
      const { length } = rowsOf(contribution, direction);
      return sum + (contribution.kind === 'document' ? Math.min(1, length) : length);
    }, 0),
  };
}

/** What each piece that speaks for the document says; a document says it once. */
function pieces(contributions: readonly Contribution[], of: (row: EvidenceRow) => string | undefined): readonly (string | undefined)[] {
  return contributions.flatMap((contribution) => {
    const rows = rowsOf(contribution, 'supports');
    return (contribution.kind === 'document' ? rows.slice(0, 1) : rows).map(of);
  });
}

function counted(names: readonly (string | undefined)[]): readonly Share[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts, ([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || compare(a.name, b.name));
}

function strongestOf(contributions: readonly Contribution[], config: Config): Strongest | undefined {
  const inFiles = counted(
    pieces(
      contributions.filter(({ kind }) => kind === 'file'),
      ({ type }) => type,
    ),
  );
  let strongest: Strongest | undefined;
  for (const contribution of contributions) {
    const types = new Set(rowsOf(contribution, 'supports').map(({ type }) => type));
    for (const type of [...types].sort((a, b) => compare(a ?? '', b ?? ''))) {
      // Each row of a file is one interview or one answer, whichever file it stands in.
      const people = contribution.kind === 'document' ? contribution.people : (inFiles.find(({ name }) => name === type)?.count ?? 0);
      const cap = capOfType(type, people, config);
      if (type !== undefined && cap !== undefined && cap > (strongest?.cap ?? -1)) strongest = { type, cap, name: contribution.name };
    }
  }
  return strongest;
}
