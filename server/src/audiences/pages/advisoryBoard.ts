// The page for an advisory board: where we are going, why in this direction, and what we would like to hear.
import { grouped } from '../../portfolio/items.ts';
import type { Block, Page } from '../page.ts';
import type { Projection } from '../projection.ts';
import type { ToldRoadmap } from '../told.ts';
import { commitmentTag, fact, heading, sentence, subtitleOf, whenTag } from './blocks.ts';

/** Asked where nobody has written a question of their own: a board that is only told things has no reason to come. */
const usualQuestions = [
  'Which of these would change what you plan for next year, and which would you not miss?',
  'What would have to be true before you relied on the first of them?',
  'What are others showing you that is missing here?',
];

export function advisoryBoardPage(told: ToldRoadmap): Page {
  const { items, vision, mission } = told;
  const asked = items.flatMap((item) => item.all('question').map(({ text }) => text));
  const goals = grouped(items, (item) => item.text('goals') ?? '');
  const directions = [...goals].sort(([a], [b]) => Number(a === '') - Number(b === ''));
  const blocks: Block[] = [
    ...(vision === undefined ? [] : [{ kind: 'lead' as const, text: sentence(vision) }]),
    ...directions.flatMap(([goal, members]) =>
      heading(
        goal === '' ? (directions.length === 1 ? 'From today to tomorrow' : 'Along the way') : sentence(goal).replace(/\.$/, ''),
        members.map(itemBlock),
      ),
    ),
    ...heading('Why this direction', mission === undefined ? [] : [{ kind: 'paragraph', text: sentence(mission) }]),
    ...heading('Questions for you', [
      { kind: 'list', items: [...new Set(asked.length > 0 ? asked : usualQuestions)].map((text) => ({ strong: '', text })) },
    ]),
    { kind: 'disclaimer', text: sentence(told.disclaimer) },
  ];
  return { title: told.title, subtitle: subtitleOf(told), blocks, print: 'flowing' };
}

function itemBlock(item: Projection): Block {
  return {
    kind: 'item',
    title: item.title,
    tags: [...whenTag(item), ...commitmentTag(item)],
    facts: [...fact('Today', item, 'why'), ...fact('Tomorrow', item, 'customer')],
  };
}
