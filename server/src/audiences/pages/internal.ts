// The page for people inside: everything, with scores, owners, evidence and links.
import type { Block, Fact, Page, Text } from '../page.ts';
import type { Projection } from '../projection.ts';
import type { ToldRoadmap } from '../told.ts';
import { dayName, whenName } from '../when.ts';
import {
  byPeriod,
  commitmentNames,
  commitmentTag,
  confidenceTag,
  dayTag,
  fact,
  heading,
  isOverdue,
  plainTag,
  sentence,
  subtitleOf,
} from './blocks.ts';

export function internalPage(told: ToldRoadmap): Page {
  const late = told.items.filter((item) => isOverdue(item, told.asOf));
  const coming = told.items.filter((item) => !isOverdue(item, told.asOf));
  const blocks: Block[] = [
    { kind: 'disclaimer', text: sentence(told.disclaimer) },
    ...heading('At a glance', [overview(told)]),
    ...heading('Overdue', late.map(itemBlock)),
    ...byPeriod(coming).flatMap(([name, members]) => heading(name, members.map(itemBlock))),
    ...heading(
      'Why we say no',
      told.refusals.length === 0
        ? []
        : [{ kind: 'list', items: told.refusals.map(({ what, reason }) => ({ strong: what, text: reason })) }],
    ),
  ];
  return { title: told.title, subtitle: subtitleOf(told), blocks, print: 'flowing' };
}

function overview({ items }: ToldRoadmap): Block {
  const rows = items.map((item): readonly Text[] => [
    item.text('rank') ?? '',
    linked(item, item.text('id') ?? ''),
    item.title,
    item.when === undefined ? '' : whenName(item.when),
    item.commitment === undefined ? '' : commitmentNames[item.commitment],
    item.text('score') ?? '',
    item.text('owner') ?? '',
    item.text('status') ?? '',
  ]);
  return { kind: 'table', name: 'All items', headers: ['Rank', 'Id', 'Item', 'When', 'Commitment', 'Score', 'Owner', 'Status'], rows };
}

function linked(item: Projection, text: string): Text {
  const href = item.text('links');
  return href === undefined ? text : { text: text === '' ? item.title : text, href };
}

function itemBlock(item: Projection): Block {
  const date = item.text('date');
  const more: readonly Fact[] =
    item.all('milestones').length === 0
      ? []
      : [
          {
            label: 'Milestones',
            texts: item.all('milestones').map(({ text, day }) => (day === undefined ? text : `${dayName(day)}: ${text}`)),
          },
        ];
  const id = item.text('id');
  return {
    kind: 'item',
    title: id === undefined ? item.title : `${id} ${item.title}`,
    tags: [
      ...commitmentTag(item),
      ...(date === undefined ? [] : dayTag(item)),
      ...confidenceTag(item),
      ...plainTag(item.text('owner')),
      ...plainTag(item.text('team')),
      ...plainTag(item.text('status')),
      ...plainTag(item.text('effort')),
    ],
    facts: [
      ...(item.text('score') === undefined
        ? []
        : [
            {
              label: 'Score',
              texts: [
                [item.text('score') ?? '', ...(item.text('rank') === undefined ? [] : [`rank ${item.text('rank') ?? ''}`])].join(', '),
              ],
            },
          ]),
      ...fact('Against the ranking', item, 'override'),
      ...fact('Why', item, 'why'),
      ...fact('Goals', item, 'goals'),
      ...fact('Customers', item, 'customer'),
      ...fact('Revenue', item, 'revenue'),
      ...fact('Accounts', item, 'accounts'),
      ...fact('Competition', item, 'competitive'),
      ...fact('Only with us', item, 'differentiator'),
      ...fact('For', item, 'segment'),
      ...fact('Evidence', item, 'evidence'),
      ...fact('Risk', item, 'risk'),
      ...fact('Depends on', item, 'depends_on'),
      ...fact('Meets other work', item, 'integrations'),
      ...fact('Unlocks', item, 'unlocks'),
      ...more,
      ...fact('Question', item, 'question'),
      ...(item.text('links') === undefined ? [] : [{ label: 'Document', texts: [linked(item, item.text('links') ?? '')] }]),
    ],
  };
}
