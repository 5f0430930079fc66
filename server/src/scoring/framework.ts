// A scoring framework: its inputs with units and ranges, and a formula that is total on legal inputs. A score
// is a number only when every input is there and legal, so NaN and infinity have nowhere to live.
import type { ScoringConfig } from '../config/config.ts';
import type { Span } from '../text/span.ts';

/** What an input may be. `percent` reads `80%`, `80` and `0.8` as 0.8; `perPeriod` reads `500/month`. */
export type InputSpec = {
  readonly label: string;
  /** What the number means, for hover: one sentence. */
  readonly help: string;
  readonly unit: string;
  /** Values that completion offers, with what they mean. */
  readonly choices: readonly { readonly value: string; readonly meaning: string }[];
  /** Whether a higher input makes the score higher or lower. */
  readonly direction: 'up' | 'down';
} &
  /** `tiers` are the values that the framework's source names; others in the range are legal and remarked on. */
  (
    | { readonly kind: 'range'; readonly min: number; readonly max: number; readonly tiers?: readonly number[] }
    /** `units` are the words that may stand behind the number, with how much of the spec's unit one of them is. */
    | { readonly kind: 'positive'; readonly units?: Readonly<Record<string, number>> }
    | { readonly kind: 'percent' }
    | { readonly kind: 'perPeriod' }
  );

export type Inputs<I extends string = string> = Readonly<Record<I, number>>;

/** A framework with erased input names, as lists and lookups hold it. */
export interface Framework {
  readonly id: string;
  readonly label: string;
  /** The front matter key that holds its inputs. */
  readonly field: string;
  readonly inputs: ReadonlyMap<string, InputSpec>;
  /** In words: "Reach × impact × confidence ÷ effort". */
  readonly formula: string;
  readonly source: string;
  /** Total on legal inputs: finite for everything that readInput lets through. */
  compute(inputs: Inputs, config: ScoringConfig): number;
  /** The formula with the numbers put in: `500/month × 1 × 80 % ÷ 3`. */
  working(inputs: Inputs, config: ScoringConfig): string;
  /** What stands beside every number of this framework, where it has variants: `I×C×E ÷ 3`. */
  variant(config: ScoringConfig): string | undefined;
  /** Remarks on legal inputs: off the scale, a moonshot. */
  remarks(inputs: Inputs, config: ScoringConfig): readonly InputRemark[];
}

export interface InputRemark {
  readonly input: string;
  readonly text: string;
}

/** Checks that the formula names only declared inputs, then forgets the names. */
export function defineFramework<const I extends string>(spec: {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly source: string;
  readonly inputs: Readonly<Record<I, InputSpec>>;
  compute(inputs: Inputs<I>, config: ScoringConfig): number;
  working(inputs: Inputs<I>, config: ScoringConfig): string;
  variant?(config: ScoringConfig): string;
  remarks?(inputs: Inputs<I>, config: ScoringConfig): readonly InputRemark[];
}): Framework {
  return {
    id: spec.id,
    label: spec.label,
    field: spec.id,
    formula: spec.formula,
    source: spec.source,
    inputs: new Map(Object.entries<InputSpec>(spec.inputs)),
    compute: (inputs, config) => spec.compute(inputs, config),
    working: (inputs, config) => spec.working(inputs, config),
    variant: (config) => spec.variant?.(config),
    remarks: (inputs, config) => spec.remarks?.(inputs, config) ?? [],
  };
}

/** What is wrong with one input, with the place to mend and, where it is mechanical, the legal text. */
export interface IllegalInput {
  readonly input: string;
  readonly reason: string;
  readonly span: Span;
  readonly suggestion: string | undefined;
}

export type Outcome =
  | { readonly kind: 'scored'; readonly framework: Framework; readonly value: number; readonly inputs: Inputs }
  | { readonly kind: 'incomplete'; readonly framework: Framework; readonly missing: readonly string[]; readonly given: Inputs }
  | {
      readonly kind: 'illegal';
      readonly framework: Framework;
      readonly illegal: readonly IllegalInput[];
      readonly missing: readonly string[];
    };
