// Blocks that the pages of several audiences share. They are given projections and can tell nothing else.
import type { AudienceField } from '../../config/audiences.ts';
import { daysOf } from '../../document/calendar.ts';
import { grouped } from '../../portfolio/items.ts';
import type { Block, Fact, Tag, Text } from '../page.ts';
import type { Projection } from '../projection.ts';
import type { ToldRoadmap } from '../told.ts';
import { dayName, monthName, whenName, whenOrder, type When } from '../when.ts';

export const commitmentNames = { committed: 'Committed', planned: 'Planned, not committed', exploring: 'Being explored' } as const;

export function commitmentTag({ commitment }: Projection): readonly Tag[] {
  return commitment === undefined ? [] : [{ text: commitmentNames[commitment], kind: commitment }];
}

export function plainTag(text: string | undefined): readonly Tag[] {
  return text === undefined || text === '' ? [] : [{ text, kind: 'plain' }];
}

/** `80%` alone says nothing of what. */
export function confidenceTag(item: Projection): readonly Tag[] {
  const confidence = item.text('delivery_confidence');
  return plainTag(confidence === undefined ? undefined : `${confidence} sure of the time`);
}

export function whenTag({ when }: Projection): readonly Tag[] {
  return when === undefined ? [] : plainTag(whenName(when));
}

export function dayTag(item: Projection): readonly Tag[] {
  const day = item.text('date');
  return plainTag(day === undefined ? undefined : `by ${dayName(day)}`);
}

/** All that is said of a field under one label; nothing where nothing is said. */
export function fact(label: string, item: Projection, field: AudienceField): readonly Fact[] {
  const texts: readonly Text[] = item.all(field).map(({ text }) => text);
  return texts.length === 0 ? [] : [{ label, texts }];
}

/** When, for a reader who is told no more than that: the period, and the day where one is promised. */
export function momentTags(item: Projection): readonly Tag[] {
  const days = item.when?.days;
  return [...whenTag(item), ...(days !== undefined && days.start === days.end ? [] : dayTag(item))];
}

/** Items by when they come, the first first; what has a day stands under its month. */
export function byPeriod(items: readonly Projection[]): readonly (readonly [name: string, items: readonly Projection[]])[] {
  const groups = grouped(items, ({ when }) => whenOrder(inMonth(when)));
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, members]) => [whenName(inMonth(members[0]?.when)), members]);
}

function inMonth(when: When | undefined): When {
  const { days, bucket } = when ?? { days: undefined, bucket: undefined };
  return { days: days?.start === days?.end ? daysOf(days?.start.slice(0, 7)) : days, bucket };
}

export function byCommitment(items: readonly Projection[], commitment: NonNullable<Projection['commitment']>): readonly Projection[] {
  return items
    .filter((item) => (item.commitment ?? 'exploring') === commitment)
    .sort((a, b) => (whenOrder(a.when) < whenOrder(b.when) ? -1 : whenOrder(a.when) > whenOrder(b.when) ? 1 : 0));
}

/** "As of November 22, 2026. Looks ahead to November 2027." */
export function subtitleOf({ asOf, until }: ToldRoadmap): string {
  const ahead = until === undefined ? '' : ` Looks ahead to ${monthName(until)}.`;
  return asOf === undefined ? ahead.trim() : `As of ${dayName(asOf)}.${ahead}`;
}

export function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}

/** Items that end before today are still there, and somebody should say why. */
export function isOverdue({ when }: Projection, asOf: string | undefined): boolean {
  return asOf !== undefined && when?.days !== undefined && when.days.end < asOf;
}

export function heading(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks];
}
