// The backlog in groups: by goal, status, period, team, phase or commitment. A document with several goals stands
// below each of them, and what says nothing about the matter stands together at the end.
import type { BacklogRoot, BacklogRow } from '../../../../server/src/connection/protocol.ts';
import { facetValues } from './filter.ts';

export const groupings = ['none', 'goal', 'status', 'period', 'team', 'phase', 'commitment'] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
  /** Undefined for the documents that do not say. */
  readonly value: string | undefined;
  readonly label: string;
  /** What stands beside the label: the id of a goal that is called by its text. */
  readonly detail: string | undefined;
  readonly ranked: readonly BacklogRow[];
  readonly unscored: readonly BacklogRow[];
}

/** What was kept from an earlier time, if it still is a way of grouping. */
export function groupingOf(kept: unknown): Grouping {
  return groupings.find((known) => known === kept) ?? 'none';
}

const phaseLabels: Readonly<Record<string, string>> = {
  draft: 'Draft',
  review: 'In review',
  committed: 'Committed',
  closed: 'Closed',
};
const commitmentLabels: Readonly<Record<string, string>> = { committed: 'Committed', planned: 'Planned', exploring: 'Exploring' };

/** The groups that have documents, each with its documents in the order in which they were given. */
export function groupsOf(
  by: Exclude<Grouping, 'none'>,
  root: Pick<BacklogRoot, 'goals'>,
  ranked: readonly BacklogRow[],
  unscored: readonly BacklogRow[],
): readonly Group[] {
  const found = new Map<
    string | undefined,
    { readonly ranked: BacklogRow[]; readonly unscored: BacklogRow[]; readonly first: BacklogRow }
  >();
  const put = (row: BacklogRow, list: 'ranked' | 'unscored'): void => {
    const values = valuesBy(by, row);
    for (const value of values.length === 0 ? [undefined] : values) {
      const group = found.get(value) ?? { ranked: [], unscored: [], first: row };
      found.set(value, group);
      group[list].push(row);
    }
  };
  for (const row of ranked) put(row, 'ranked');
  for (const row of unscored) put(row, 'unscored');
  const place = (value: string | undefined, first: BacklogRow): number =>
    value === undefined ? Infinity : placeOf(by, value, first, root);
  return [...found]
    .sort(([a, { first: firstA }], [b, { first: firstB }]) => {
      const [placeA, placeB] = [place(a, firstA), place(b, firstB)];
      return placeA === placeB ? ((a ?? '') < (b ?? '') ? -1 : 1) : placeA - placeB;
    })
    .map(([value, { ranked: scored, unscored: rest }]) => ({ value, ...namesOf(by, value, root), ranked: scored, unscored: rest }));
}

function valuesBy(by: Exclude<Grouping, 'none'>, row: BacklogRow): readonly string[] {
  switch (by) {
    case 'goal':
    case 'status':
    case 'team':
    case 'period':
      return facetValues(row, by);
    case 'phase':
      return [row.phase];
    case 'commitment':
      return row.commitment === undefined ? [] : [row.commitment];
  }
}

/** Goals in the order of the strategies, statuses and phases in that of a document's life, all else by its name. */
function placeOf(by: Exclude<Grouping, 'none'>, value: string, first: BacklogRow, { goals }: Pick<BacklogRoot, 'goals'>): number {
  switch (by) {
    case 'goal':
      return indexIn(
        goals.map(({ id }) => id),
        value,
      );
    case 'status':
    case 'phase':
      return indexIn(Object.keys(phaseLabels), first.phase);
    case 'commitment':
      return indexIn(Object.keys(commitmentLabels), value);
    case 'team':
    case 'period':
      return 0;
  }
}

function indexIn(list: readonly string[], value: string): number {
  return list.includes(value) ? list.indexOf(value) : list.length;
}

function namesOf(
  by: Exclude<Grouping, 'none'>,
  value: string | undefined,
  { goals }: Pick<BacklogRoot, 'goals'>,
): Pick<Group, 'label' | 'detail'> {
  if (value === undefined) return { label: `No ${by}`, detail: undefined };
  if (by === 'goal') {
    const text = goals.find(({ id }) => id === value)?.text ?? '';
    return text === '' ? { label: value, detail: undefined } : { label: text, detail: value };
  }
  const labels = by === 'phase' ? phaseLabels : by === 'commitment' ? commitmentLabels : {};
  return { label: Object.hasOwn(labels, value) ? (labels[value] ?? value) : value, detail: undefined };
}
