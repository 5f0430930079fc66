// Two frameworks side by side: how far apart they rank a document, and which documents they disagree about.
import type { BacklogRow } from '../../../../server/src/connection/protocol.ts';

/** So many places apart, two frameworks do not merely see the same thing a little differently. */
export const fewestPlacesApart = 3;

/** Undefined where one of the two does not rank the document. */
export function placesApart({ rank, other }: Pick<BacklogRow, 'rank' | 'other'>): number | undefined {
  return rank === undefined || other === undefined ? undefined : Math.abs(rankNumber(rank) - rankNumber(other));
}

export function isDisputed(row: Pick<BacklogRow, 'rank' | 'other'>): boolean {
  return (placesApart(row) ?? 0) >= fewestPlacesApart;
}

/** What is furthest apart first; what only one of the two ranks comes last, and equals stay in order. */
export function byDisagreement(rows: readonly BacklogRow[]): readonly BacklogRow[] {
  return [...rows].sort((a, b) => (placesApart(b) ?? -1) - (placesApart(a) ?? -1));
}

/** The number in `3`, `=3` or `≈3`. */
export function rankNumber(rank: string): number {
  return Number(/\d+/.exec(rank)?.[0] ?? NaN);
}

/** `5th`, `=2nd`. */
export function ordinal(rank: string): string {
  const number = rankNumber(rank);
  const isTeen = Math.floor((number % 100) / 10) === 1;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${rank}${ending}`;
}
