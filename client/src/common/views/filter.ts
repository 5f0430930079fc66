// Which documents of the backlog are shown: by words of their title, id or owner, and by status, goal, team and period.
// Of one kind any value will do, of different kinds all must be met.
import type { BacklogRoot, BacklogRow, LaunchRow } from '../../../../server/src/connection/protocol.ts';

export const facets = ['status', 'goal', 'team', 'period'] as const;
export type Facet = (typeof facets)[number];

export interface Filter {
  readonly text: string;
  /** The values that are let through; empty where all are. */
  readonly values: Readonly<Record<Facet, readonly string[]>>;
}

export const noFilter: Filter = { text: '', values: { status: [], goal: [], team: [], period: [] } };

export function isFiltering({ text, values }: Filter): boolean {
  return text !== '' || facets.some((facet) => values[facet].length > 0);
}

export function facetValues(row: BacklogRow, facet: Facet): readonly string[] {
  switch (facet) {
    case 'status':
      return row.status === '' ? [] : [row.status];
    case 'goal':
      return [...new Set(row.goals)];
    case 'team':
      return row.team === undefined ? [] : [row.team];
    case 'period':
      return row.period === undefined ? [] : [row.period];
  }
}

export function passes(filter: Filter, row: BacklogRow): boolean {
  return (
    hasWords(filter.text, [row.title, row.id, row.owner]) && facets.every((facet) => isOneOf(filter.values[facet], facetValues(row, facet)))
  );
}

/** Launch plans serve no goal and no period by themselves, so a filter for one leaves none of them. */
export function launchPasses({ text, values }: Filter, row: LaunchRow): boolean {
  return (
    hasWords(text, [row.title, row.id]) &&
    isOneOf(values.status, [row.status]) &&
    [values.goal, values.team, values.period].every((wanted) => wanted.length === 0)
  );
}

/** `“wait”, review, Yard`: what is let through, for a person. */
export function filterText({ text, values }: Filter): string {
  return [...(text === '' ? [] : [`“${text}”`]), ...facets.flatMap((facet) => values[facet])].join(', ');
}

/** Every value there is, with the number of documents that have it, in alphabetical order. */
export function valuesOf(roots: readonly BacklogRoot[], facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of roots.flatMap(({ ranked, unscored }) => [...ranked, ...unscored])) {
    for (const value of facetValues(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isOneOf(wanted: readonly string[], values: readonly string[]): boolean {
  return wanted.length === 0 || values.some((value) => wanted.includes(value));
}

function hasWords(text: string, places: readonly (string | undefined)[]): boolean {
  const all = places.join('\n').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
