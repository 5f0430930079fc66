// The page for customers: what is coming and what is being explored, in their words, with no date that nobody has
// promised and nothing from inside.
import type { Block, Page } from '../page.ts';
import type { Projection } from '../projection.ts';
import type { ToldRoadmap } from '../told.ts';
import { byCommitment, fact, heading, plainTag, sentence, subtitleOf, momentTags } from './blocks.ts';

export function customerPage(told: ToldRoadmap): Page {
  const part = (name: string, commitment: 'committed' | 'planned' | 'exploring'): readonly Block[] =>
    heading(name, byCommitment(told.items, commitment).map(itemBlock));
  return {
    title: told.title,
    subtitle: subtitleOf({ ...told, until: undefined }),
    blocks: [
      ...part('Coming, and committed', 'committed'),
      ...part('Planned', 'planned'),
      ...part('What we are exploring', 'exploring'),
      { kind: 'disclaimer', text: sentence(told.disclaimer) },
    ],
    print: 'flowing',
  };
}

/** What is only explored has no time at all. */
function itemBlock(item: Projection): Block {
  const when = item.commitment === 'committed' || item.commitment === 'planned' ? [...momentTags(item)] : [];
  return {
    kind: 'item',
    title: item.title,
    tags: [...when, ...plainTag(item.text('tier'))],
    facts: fact('What changes for you', item, 'customer'),
  };
}
