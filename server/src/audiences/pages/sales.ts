// The page for sales: what may be promised, what may not, and what nobody else offers, in customers' words.
import type { Block, Page } from '../page.ts';
import type { Projection } from '../projection.ts';
import type { ToldRoadmap } from '../told.ts';
import { byCommitment, commitmentNames, fact, heading, plainTag, sentence, subtitleOf, momentTags } from './blocks.ts';

export function salesPage(told: ToldRoadmap): Page {
  const { items, differentiators } = told;
  const part = (commitment: 'committed' | 'planned' | 'exploring'): readonly Block[] =>
    heading(commitmentNames[commitment], byCommitment(items, commitment).map(itemBlock));
  const blocks: Block[] = [
    { kind: 'disclaimer', text: sentence(told.disclaimer) },
    ...part('committed'),
    ...part('planned'),
    ...part('exploring'),
    ...heading(
      'What only we offer',
      differentiators.length === 0 ? [] : [{ kind: 'list', items: differentiators.map((text) => ({ strong: '', text: sentence(text) })) }],
    ),
  ];
  return { title: told.title, subtitle: subtitleOf(told), blocks, print: 'flowing' };
}

function itemBlock(item: Projection): Block {
  return {
    kind: 'item',
    title: item.title,
    tags: [...momentTags(item), ...plainTag(item.text('tier'))],
    facts: [
      ...fact('Why customers care', item, 'why'),
      ...fact('What changes for them', item, 'customer'),
      ...fact('Only with us', item, 'differentiator'),
      ...fact('For', item, 'segment'),
    ],
  };
}
