// Scores drawn from the ranges of a document's inputs, each input by itself. Every input has a stream of its own, so a
// range that is added or narrowed leaves the draws of all the others as they were.
import type { ScoringConfig } from '../config/config.ts';
import type { Uncertainty } from '../config/uncertainty.ts';
import type { Framework, Inputs, Range } from './framework.ts';
import { streamNamed, type Stream } from './random.ts';
import { triangularQuantiles, type Triangle } from './triangular.ts';

export interface Drawn {
  /** Stands for the document in the names of its streams. */
  readonly name: string;
  /** The score of the most likely inputs, which stands in where the formula has no value for a draw. */
  readonly score: number;
  readonly inputs: Inputs;
  readonly ranges: Readonly<Record<string, Range>>;
}

/** Fills the array with the next draws, in the unit of the score. */
export type ScoreDraws = (into: Float64Array) => void;

/** Two of them for one document draw the same numbers. */
export function scoreDraws(
  framework: Framework,
  drawn: Drawn,
  config: ScoringConfig,
  { useConfidence, tiers }: Pick<Uncertainty, 'useConfidence' | 'tiers'>,
): ScoreDraws {
  const inputs: Record<string, number> = { ...drawn.inputs };
  const drawable = Object.keys(drawn.ranges).filter((name) => isDrawn(framework, name));
  const leaveOut = !useConfidence && drawable.some((name) => name !== 'confidence');
  const most = leaveOut ? mostConfidence(framework) : undefined;
  if (most !== undefined && inputs['confidence'] !== undefined) inputs['confidence'] = most;
  const draws = drawable
    .filter((name) => most === undefined || name !== 'confidence')
    .map((name) => ({ name, draw: inputDraws(framework, name, drawn, tiers) }));
  const compute = (): number => framework.compute(inputs, config) ?? drawn.score;
  if (draws.length === 0) {
    const only = compute();
    return (into) => into.fill(only);
  }
  return (into) => {
    for (let at = 0; at < into.length; at++) {
      for (const { name, draw } of draws) inputs[name] = draw();
      into[at] = compute();
    }
  };
}

/** A word or a day is what it is: nothing lies between two of them. */
function isDrawn(framework: Framework, name: string): boolean {
  const kind = framework.inputs.get(name)?.kind;
  return kind !== undefined && kind !== 'level' && kind !== 'date';
}

/** All the confidence there is, on the scale of the framework; undefined for one without. */
function mostConfidence({ inputs }: Framework): number | undefined {
  const spec = inputs.get('confidence');
  return spec?.kind === 'percent' ? 1 : spec?.kind === 'range' ? spec.max : undefined;
}

function inputDraws(framework: Framework, name: string, drawn: Drawn, tiers: Uncertainty['tiers']): Stream {
  const spec = framework.inputs.get(name);
  const likely = drawn.inputs[name] ?? 0;
  const triangle: Triangle = { low: likely, high: likely, ...drawn.ranges[name], likely };
  const stream = streamNamed(`${drawn.name}\n${name}`);
  const steps = tiers === 'of' && spec?.kind === 'range' ? tiersIn(triangle, spec.tiers ?? []) : [];
  const valueAt = triangularQuantiles(triangle);
  return steps.length === 0 ? () => valueAt(stream()) : () => nearestOf(steps, valueAt(stream()));
}

/** The tiers from low to high, in order; the three numbers that were written count as tiers too. */
function tiersIn({ low, likely, high }: Triangle, tiers: readonly number[]): readonly number[] {
  if (tiers.length === 0) return [];
  const inside = tiers.filter((tier) => tier > low && tier < high);
  return [...new Set([low, likely, high, ...inside])].sort((a, b) => a - b);
}

/** Each tier gets the draws that are nearer to it than to any other, so that its weight is that of the triangle there. */
function nearestOf(steps: readonly number[], value: number): number {
  let best = steps[0] ?? value;
  for (const step of steps) if (Math.abs(step - value) < Math.abs(best - value)) best = step;
  return best;
}
