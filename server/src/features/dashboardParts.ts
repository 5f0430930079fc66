// What each input does to a score, against a document that has the middle value of all ranked ones: in a product the factor
// by which it moves the score, in a sum how much it adds. Together they lead from the middle to the score.
import type { Config } from '../config/config.ts';
import type { ScorePart } from '../pictures/dashboardData.ts';
import { median } from '../scoring/quadrants.ts';
import type { RankedItem } from '../portfolio/ranking.ts';
import { formatNumber } from '../scoring/format.ts';
import type { Framework, Inputs } from '../scoring/framework.ts';
import { showInput } from '../scoring/showInput.ts';

export type PartsOf = (item: RankedItem) => readonly ScorePart[];

export function scoreParts(items: readonly RankedItem[], framework: Framework, config: Config): PartsOf {
  const middles = Object.fromEntries([...framework.inputs.keys()].flatMap((name) => middleOf(items, name)));
  const score = (inputs: Inputs): number | undefined => framework.compute(inputs, config);
  const isSum = items.every((item) => addsUp(item, middles, score));
  return (item) =>
    [...framework.inputs].flatMap(([name, spec]) => {
      const [value, middle] = [item.inputs[name], middles[name]];
      if (value === undefined || middle === undefined) return [];
      const other = score({ ...item.inputs, [name]: middle }) ?? item.score;
      return [
        {
          name,
          label: spec.label,
          value,
          shown: showInput(spec, value, config),
          middle: showInput(spec, middle, config),
          ...(isSum || item.score <= 0 || other <= 0 ? difference(item.score - other) : factor(item.score / other)),
        },
      ];
    });
}

/** True where what the inputs add, one by one, is what there is between the middle and the score. */
function addsUp({ inputs, score }: RankedItem, middles: Inputs, compute: (inputs: Inputs) => number | undefined): boolean {
  const middle = compute({ ...inputs, ...middles });
  if (middle === undefined) return false;
  const added = Object.keys(inputs).map((name) => score - (compute({ ...inputs, [name]: middles[name] ?? 0 }) ?? score));
  return Math.abs(added.reduce((sum, each) => sum + each, middle) - score) <= 1e-9 * Math.max(1, Math.abs(score));
}

function difference(added: number): Pick<ScorePart, 'effect' | 'does'> {
  const text = formatNumber(Math.abs(added));
  return { effect: added, does: text === '0' ? '' : `${added > 0 ? '+' : '−'}${text}` };
}

/** Logarithms of factors add up, so that their shares can be drawn beside one another. */
function factor(ratio: number): Pick<ScorePart, 'effect' | 'does'> {
  const text = formatNumber(Number((ratio < 1 ? 1 / ratio : ratio).toPrecision(2)));
  return text === '1' ? { effect: 0, does: '' } : { effect: Math.log(ratio), does: `${ratio < 1 ? '÷' : '×'}${text}` };
}

function middleOf(items: readonly RankedItem[], name: string): readonly (readonly [string, number])[] {
  const values = items.flatMap(({ inputs }) => inputs[name] ?? []);
  return values.length === 0 ? [] : [[name, median(values)]];
}
