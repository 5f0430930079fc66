// Scores in words: the same sentence in the lens, the hover, the tree and the explanation.
import type { Config } from '../config/config.ts';
import type { Framework, Outcome, Range } from '../scoring/framework.ts';
import type { RankedItem, Ranking } from '../portfolio/ranking.ts';

/** `RICE 133` or `ICE 90 (I × C × E ÷ 3)`; a bad or missing input is named in place of a number. */
export function scoreTitle(outcome: Outcome, config: Config): string {
  const { framework } = outcome;
  switch (outcome.kind) {
    case 'scored': {
      const variant = framework.variant(config);
      const interval = intervalText(outcome, framework, config);
      const shown = `${framework.label} ${framework.show(outcome.value, config)}${variant === undefined ? '' : ` (${variant})`}`;
      return interval === undefined ? shown : `${shown} [${interval}]`;
    }
    case 'incomplete':
      return `${framework.label}: ${listed(outcome.missing)} missing`;
    case 'illegal':
      return `${framework.label}: ${outcome.illegal.map(({ input, reason }) => `${input} ${reason}`).join('; ')}`;
  }
}

/** `500/month × 1 × 80 % ÷ 3`, for a score that is one. */
export function scoreWorking(outcome: Outcome, config: Config): string | undefined {
  return outcome.kind === 'scored' ? outcome.framework.working(outcome.inputs, config) : undefined;
}

/** `3`, `=3` where it is shared, `≈3` where a neighbour's interval overlaps and nobody knows which is first. */
export function rankLabel({ rank, tied, near }: Pick<RankedItem, 'rank' | 'tied' | 'near'>): string {
  return `${near ? '≈' : ''}${tied ? '=' : ''}${String(rank)}`;
}

/** `rank 3 of 12`, `rank ≈3 of 12`, `rank 7 of 12, pinned to 1`; undefined for a document that is not ranked. */
export function rankText(ranking: Ranking, path: string): string | undefined {
  const item = ranking.items.find(({ facts }) => facts.path === path);
  if (item === undefined) return undefined;
  const pinned = item.pin === undefined ? '' : `, pinned to ${String(item.pin.place)}`;
  return `rank ${rankLabel(item)} of ${String(ranking.items.length)}${pinned}`;
}

/** `24–360`; undefined for a score that is one number. */
export function intervalText({ low, high }: Range, framework: Framework, config: Config): string | undefined {
  return low === high ? undefined : `${framework.show(low, config)}–${framework.show(high, config)}`;
}

export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** The text with a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
