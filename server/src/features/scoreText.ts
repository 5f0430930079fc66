// Scores in words: the same sentence in the lens, the hover, the tree and the explanation.
import type { Config } from '../config/config.ts';
import { formatNumber } from '../scoring/format.ts';
import type { Outcome } from '../scoring/framework.ts';
import type { Ranking } from '../portfolio/ranking.ts';

/** `RICE 133` or `ICE 90 (I × C × E ÷ 3)`; a bad or missing input is named in place of a number. */
export function scoreTitle(outcome: Outcome, config: Config): string {
  const { framework } = outcome;
  switch (outcome.kind) {
    case 'scored': {
      const variant = framework.variant(config);
      return `${framework.label} ${formatNumber(outcome.value)}${variant === undefined ? '' : ` (${variant})`}`;
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

/** `rank 3 of 12`, `rank =3 of 12`; undefined for a document that is not ranked. */
export function rankText(ranking: Ranking, path: string): string | undefined {
  const item = ranking.items.find(({ facts }) => facts.path === path);
  if (item === undefined) return undefined;
  return `rank ${item.tied ? '=' : ''}${String(item.rank)} of ${String(ranking.items.length)}`;
}

export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
