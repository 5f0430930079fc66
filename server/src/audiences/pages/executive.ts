// The page for executives: a handful of initiatives with what each is worth and what could go wrong, what we say no to
// and why, on one page.
import { counted } from '../counted.ts';
import type { Block, Fact, Page } from '../page.ts';
import type { Projection } from '../projection.ts';
import type { ToldRoadmap } from '../told.ts';
import { commitmentTag, confidenceTag, fact, heading, plainTag, sentence, subtitleOf, whenTag } from './blocks.ts';

/** As many as there are initiatives at most; the rest is counted. */
const mostRefusals = 5;

export function executivePage(told: ToldRoadmap): Page {
  const { items, refusals, unlisted, beyond } = told;
  const shown = refusals.slice(0, mostRefusals);
  const blocks: Block[] = [
    { kind: 'lead', text: [summaryOf(items), rest(unlisted, beyond)].filter((text) => text !== '').join(' ') },
    ...items.map(itemBlock),
    ...heading(
      'Why we say no',
      shown.length === 0 ? [] : [{ kind: 'list', items: shown.map(({ what, reason }) => ({ strong: what, text: reason })) }],
    ),
  ];
  if (refusals.length > shown.length)
    blocks.push({
      kind: 'paragraph',
      text: `${counted(refusals.length - shown.length, 'more answer')} of this kind ${refusals.length - shown.length === 1 ? 'is' : 'are'} in the portfolio.`,
    });
  blocks.push({ kind: 'disclaimer', text: sentence(told.disclaimer) });
  return { title: told.title, subtitle: subtitleOf(told), blocks, print: 'one-page' };
}

function itemBlock(item: Projection): Block {
  const missing = (label: string): readonly Fact[] => [{ label, texts: ['not said yet'] }];
  const asked = (label: string, field: 'customer' | 'revenue' | 'competitive' | 'risk'): readonly Fact[] => {
    const found = fact(label, item, field);
    return found.length > 0 ? found : missing(label);
  };
  return {
    kind: 'item',
    title: item.title,
    tags: [...whenTag(item), ...commitmentTag(item), ...confidenceTag(item), ...plainTag(item.text('owner'))],
    facts: [
      ...fact('Why', item, 'why'),
      ...asked('Customers', 'customer'),
      ...asked('Revenue', 'revenue'),
      ...asked('Competition', 'competitive'),
      ...asked('Risk', 'risk'),
      ...fact('Depends on', item, 'depends_on'),
    ],
  };
}

function summaryOf(items: readonly Projection[]): string {
  const count = (commitment: Projection['commitment']): number => items.filter((item) => item.commitment === commitment).length;
  const parts = [
    [count('committed'), 'committed'],
    [count('planned'), 'planned'],
    [count('exploring'), 'being explored'],
  ] as const;
  const told = parts.flatMap(([number, name]) => (number === 0 ? [] : [`${String(number)} ${name}`]));
  return `${counted(items.length, 'initiative')}${told.length === 0 ? '' : `: ${told.join(', ')}`}.`;
}

function rest(unlisted: number, beyond: number): string {
  const parts = [
    ...(unlisted === 0 ? [] : [`${String(unlisted)} more within this time`]),
    ...(beyond === 0 ? [] : [`${String(beyond)} later`]),
  ];
  return parts.length === 0 ? '' : `Not on this page: ${parts.join(' and ')}.`;
}
