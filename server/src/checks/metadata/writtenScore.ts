// Scores that people write beside the inputs: how exact the number is meant to be, whether it agrees with
// the computed one, and which other way of computing would have given it.
import { periods, type Config, type IceVariant } from '../../config/config.ts';
import { perPeriod } from '../../scoring/readInput.ts';
import { iceByVariant } from '../../scoring/frameworks/ice.ts';
import type { Outcome } from '../../scoring/framework.ts';

export type Scored = Outcome & { readonly kind: 'scored' };

export interface WrittenNumber {
  readonly value: number;
  /** Digits behind the point, which say how exact it is meant to be. */
  readonly decimals: number;
  /** True where commas stand between thousands. */
  readonly grouped: boolean;
}

/** A bare number; undefined for text such as "133 (was 150)", which says more than a number. */
export function readWritten(text: string): WrittenNumber | undefined {
  const bare = text.trim();
  const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d{1,10})?$/.test(bare);
  if (!grouped && !/^-?\d{1,15}(?:\.\d{1,10})?$/.test(bare)) return undefined;
  return { value: Number(bare.replaceAll(',', '')), decimals: bare.split('.')[1]?.length ?? 0, grouped };
}

/** Equal but for rounding: within one percent, or within half a unit of the last digit that is shown. */
export function agrees({ value, decimals }: WrittenNumber, computed: number): boolean {
  const tolerance = Math.max(Math.abs(computed) * 0.01, 0.5 * 10 ** -decimals);
  return Math.abs(value - computed) <= tolerance * (1 + 1e-9);
}

/** The computed number in the style of the written one. */
export function sameStyle({ decimals, grouped }: WrittenNumber, computed: number): string {
  const [whole = '', fraction] = computed.toFixed(decimals).split('.');
  const shown = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? shown : `${shown}.${fraction}`;
}

const variantNames: Readonly<Record<IceVariant, string>> = { third: 'I × C × E ÷ 3', product: 'I × C × E', mean: '(I + C + E) ÷ 3' };

/** The other variant of ICE or the other period of RICE that gives the written number, in words. */
export function otherReading(written: WrittenNumber, { framework, inputs }: Scored, config: Config): string | undefined {
  if (framework.id === 'ice') {
    const { impact = NaN, confidence = NaN, ease = NaN } = inputs;
    const values = iceByVariant({ impact, confidence, ease });
    const other = (['third', 'product', 'mean'] as const).find(
      (variant) => variant !== config.ice.variant && agrees(written, values[variant]),
    );
    return other && `the variant ${variantNames[other]} (ice: {variant: ${other}} in rubric.yaml)`;
  }
  const [name] = [...framework.inputs].find(([, spec]) => spec.kind === 'perPeriod') ?? [];
  if (name === undefined) return undefined;
  const other = periods.find((period) => {
    const reach = perPeriod(inputs[name] ?? NaN, config.rice.period, period);
    return (
      period !== config.rice.period &&
      reach.kind === 'number' &&
      agrees(written, framework.compute({ ...inputs, [name]: reach.value }, config) ?? NaN)
    );
  });
  return other && `the score per ${other} (rice: {period: ${other}} in rubric.yaml)`;
}
