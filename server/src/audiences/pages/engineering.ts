// The page for those who build: what comes in the next months, what it changes in the architecture, whom it waits for
// and where it meets others, and what can be shown in each of the next three months.
import { counted } from '../counted.ts';
import type { Block, Page, Text } from '../page.ts';
import type { Projection } from '../projection.ts';
import type { ToldRoadmap } from '../told.ts';
import { dayName, monthName, monthsFrom } from '../when.ts';
import { byPeriod, commitmentTag, confidenceTag, dayTag, fact, heading, isOverdue, plainTag, sentence, subtitleOf } from './blocks.ts';
import { formatPercent, formatNumber } from '../../scoring/format.ts';

const milestoneMonths = 3;
/** Months of the timeline where nobody has said how far the page looks. */
const usualMonths = 6;

export function engineeringPage(told: ToldRoadmap): Page {
  const { items, asOf } = told;
  const late = items.filter((item) => isOverdue(item, asOf));
  const coming = items.filter((item) => !isOverdue(item, asOf));
  const blocks: Block[] = [
    { kind: 'lead', text: sharesText(told) },
    ...heading('Timeline', timeline(told)),
    ...heading('Milestones of the next three months', milestones(told)),
    ...heading('Overdue', late.map(itemBlock)),
    ...byPeriod(coming).flatMap(([name, members]) => heading(name, members.map(itemBlock))),
  ];
  if (told.beyond > 0)
    blocks.push({ kind: 'paragraph', text: `${counted(told.beyond, 'more item')} begin${told.beyond === 1 ? 's' : ''} later.` });
  blocks.push({ kind: 'disclaimer', text: sentence(told.disclaimer) });
  return { title: told.title, subtitle: subtitleOf(told), blocks, print: 'flowing' };
}

function sharesText({ items, shares, withoutEffort }: ToldRoadmap): string {
  const total = shares.reduce((sum, { amount }) => sum + amount, 0);
  const parts = shares.map(({ work, share }) => `${work} ${formatPercent(share)}`);
  const unknown =
    withoutEffort === 0
      ? ''
      : ` ${counted(withoutEffort, 'item')} of ${String(items.length)} ${withoutEffort === 1 ? 'has' : 'have'} no effort in person-months.`;
  return total === 0
    ? `${counted(items.length, 'item')}.${unknown}`
    : `${counted(items.length, 'item')}, ${formatNumber(total)} person-months: ${parts.join(', ')}.${unknown}`;
}

/** A mark in each month that an item touches; a table reads the same on paper and aloud. */
function timeline({ items, asOf, until }: ToldRoadmap): readonly Block[] {
  const dated = items.filter((item) => item.when?.days !== undefined && !isOverdue(item, asOf));
  if (asOf === undefined || dated.length === 0) return [];
  const months = monthsFrom(asOf, usualMonths + 1).filter((month) => until === undefined || month <= until.slice(0, 7));
  const rows = dated.map((item): readonly Text[] => [
    nameOf(item),
    ...months.map((month) => {
      const { start, end } = item.when?.days ?? { start: '', end: '' };
      const isTouched = start.slice(0, 7) <= month && month <= end.slice(0, 7);
      const marks = { committed: 'committed', planned: 'planned', exploring: 'exploring' } as const;
      return isTouched ? (item.commitment === undefined ? 'yes' : marks[item.commitment]) : '';
    }),
  ]);
  const short = (month: string): string => `${monthName(month).slice(0, 3)} ${month.slice(0, 4)}`;
  return [{ kind: 'table', name: 'Timeline by month', headers: ['Item', ...months.map(short)], rows }];
}

function milestones({ items, asOf }: ToldRoadmap): readonly Block[] {
  if (asOf === undefined) return [];
  const months = monthsFrom(asOf, milestoneMonths + 1);
  const all = items
    .flatMap((item) => item.all('milestones').map((said) => ({ item, day: said.day ?? '', what: said.text })))
    .filter(({ day }) => day >= asOf && months.includes(day.slice(0, 7)))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (all.length === 0) return [];
  const rows = all.map(({ item, day, what }): readonly Text[] => [monthName(day), dayName(day), nameOf(item), what]);
  return [{ kind: 'table', name: 'Milestones', headers: ['Month', 'Day', 'Item', 'What can be shown'], rows }];
}

function nameOf(item: Projection): string {
  const id = item.text('id');
  return id === undefined ? item.title : `${id} ${item.title}`;
}

function itemBlock(item: Projection): Block {
  return {
    kind: 'item',
    title: nameOf(item),
    tags: [
      ...commitmentTag(item),
      ...dayTag(item),
      ...confidenceTag(item),
      ...plainTag(item.text('team')),
      ...plainTag(item.text('owner')),
      ...plainTag(item.text('status')),
      ...plainTag(item.text('work')),
      ...plainTag(item.text('effort')),
    ],
    facts: [
      ...fact('Unlocks', item, 'unlocks'),
      ...fact('Depends on', item, 'depends_on'),
      ...fact('Meets other work', item, 'integrations'),
      ...fact('Risk', item, 'risk'),
    ],
  };
}
