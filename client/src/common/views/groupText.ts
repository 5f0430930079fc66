// What the rows above documents say, to the eye and to a screen reader: groups, and the what-if with its changes.
import type { ThoughtChange } from './backlogNodes.ts';
import type { Group, Grouping } from './groups.ts';
import { counted, joined, said } from './rowText.ts';

/** `5 · G-WAIT`, `3, 2 unscored`. */
export function groupDescription({ ranked, unscored, detail }: Group): string {
  const all = ranked.length + unscored.length;
  return joined([unscored.length === 0 ? String(all) : `${String(all)}, ${String(unscored.length)} unscored`, detail]);
}

export function groupSpoken({ label, detail, value, ranked, unscored }: Group, grouping: Grouping): string {
  return said([
    value === undefined || grouping === 'none' ? label : `${label}, ${grouping}${detail === undefined ? '' : ` ${detail}`}`,
    counted(ranked.length + unscored.length, 'document'),
    unscored.length === 0 ? undefined : `${String(unscored.length)} unscored`,
  ]).join(', ');
}

export function whatIfLabel(changes: readonly ThoughtChange[]): string {
  return `What if: ${counted(changes.length, 'change') ?? 'no change'}`;
}

export function whatIfDescription(changes: readonly ThoughtChange[]): string {
  const refused = changes.filter((change) => change.refused !== undefined).length;
  return refused === 0 ? 'not written yet' : `${String(refused)} cannot be counted`;
}

/** `PRD-42 · Confidence`. */
export function changeLabel({ document, label }: ThoughtChange): string {
  return joined([document, label]);
}

/** `80 % → 100%`, or why no score can be made of it. */
export function changeDescription({ now, value, refused }: ThoughtChange): string {
  return refused === undefined ? `${now ?? 'nothing'} → ${value}` : `${value} ${refused}`;
}

export function changeSpoken(change: ThoughtChange): string {
  const { now, value, refused } = change;
  const from = now === undefined ? 'which is not there yet' : `now ${now}`;
  return said([
    changeLabel(change).replace(' · ', ', '),
    from,
    `in thought ${value}`,
    refused === undefined ? undefined : `cannot be counted: ${value} ${refused}`,
  ]).join(', ');
}
