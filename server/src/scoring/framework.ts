// A scoring framework: its inputs with units and ranges, and a formula that is total on legal inputs. A score
// is a number only when every input is there and legal, so NaN and infinity have nowhere to live.
import type { Period, ScoringConfig } from '../config/config.ts';
import type { Span } from '../text/span.ts';
import { formatNumber } from './format.ts';

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
  /** True where the score has a value without it. */
  readonly optional?: boolean;
  /** A field of the document that stands for the input where the framework's own does not say it. */
  readonly field?: string;
} &
  /** `tiers` are the values that the framework's source names; others in the range are legal and remarked on. */
  (
    | { readonly kind: 'range'; readonly min: number; readonly max: number; readonly tiers?: readonly number[] }
    /** `units` are the words that may stand behind the number, with how much of the spec's unit one of them is. */
    | { readonly kind: 'positive'; readonly units?: Readonly<Record<string, number>> }
    /** More than 0 and at most 100 %; `from: 0` makes 0 % legal as well. */
    | { readonly kind: 'percent'; readonly from?: 0 }
    | { readonly kind: 'perPeriod' }
    /** An amount of money, brought to an amount per `per` where it has a period; never converted from another currency. */
    | { readonly kind: 'money'; readonly per: Period | undefined; readonly currency: string | undefined }
    /** How long something takes, in weeks: `6 weeks`, `3 months`. */
    | { readonly kind: 'duration' }
    /** A T-shirt size, or a positive number. */
    | { readonly kind: 'size'; readonly sizes: ReadonlyMap<string, number>; readonly units?: Readonly<Record<string, number>> }
    /** One of a few words, each with its number; only words that have an order have ranges and means. */
    | { readonly kind: 'level'; readonly levels: readonly Level[]; readonly ordered: boolean }
    /** A day, as days since 1970-01-01; a month or quarter is its last day. */
    | { readonly kind: 'date' }
  );

export interface Level {
  readonly name: string;
  readonly value: number;
  /** Other words for it, in small letters. */
  readonly aliases: readonly string[];
}

export type Inputs<I extends string = string> = Readonly<Record<I, number>>;

/** From the least to the most that is thought possible, in the input's or the score's own unit. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Where an input comes from, as its author says. */
export interface InputNote {
  readonly source?: string;
  readonly by?: string;
  readonly date?: string;
}

/** The numbers of one of several people who rated the same document. */
export interface Rating {
  readonly by: string;
  readonly inputs: Inputs;
}

/** What the inputs are apart from their most likely values; empty where each is one number. */
export interface InputDetails {
  /** The inputs that are ranges. */
  readonly ranges: Readonly<Record<string, Range>>;
  readonly notes: Readonly<Record<string, InputNote>>;
  readonly raters: readonly Rating[];
}

export const noDetails: InputDetails = { ranges: {}, notes: {}, raters: [] };

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
  /** The input that a bare value is for: `moscow: must`. */
  readonly bareInput: string | undefined;
  /** False for a framework that says what something is and not what comes first, unless rubric.yaml ranks by it. */
  readonly ranks: boolean;
  /** Keys beside the inputs that say more about them. */
  readonly notes: readonly string[];
  /** True where the field may hold something else as well: what is no map of these inputs is then no score. */
  readonly sharesField: boolean;
  /** The same for amounts in one currency; undefined where the score itself is no money. */
  readonly inCurrency: ((currency: string) => Framework) | undefined;
  /** Why it cannot score anything, where rubric.yaml says it wrongly. */
  readonly broken: string | undefined;
  /** Inputs that are optional by themselves and needed beside these; `has` says whether the document has a field. */
  needs(inputs: Inputs, has: (field: string) => boolean): readonly string[];
  /** The interval of a formula that is not monotone in each input; where this is undefined, its corners are looked at. */
  readonly interval: ((inputs: Inputs, ranges: Readonly<Record<string, Range>>) => Range | undefined) | undefined;
  /**
   * Finite, or undefined where the formula has no value for these inputs, as where it divides by zero. Without an
   * `interval` it must be monotone in each input by itself, because the ends are then looked for at the corners.
   */
  compute(inputs: Inputs, config: ScoringConfig): number | undefined;
  /** A score as people read it: `133`, `must`. */
  show(value: number, config: ScoringConfig): string;
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
  readonly field?: string;
  readonly bareInput?: I;
  readonly ranks?: boolean;
  readonly notes?: readonly string[];
  readonly sharesField?: boolean;
  readonly inCurrency?: Framework['inCurrency'];
  readonly broken?: string | undefined;
  needs?(inputs: Readonly<Record<I, number | undefined>>, has: (field: string) => boolean): readonly I[];
  readonly interval?: Framework['interval'];
  compute(inputs: Inputs<I>, config: ScoringConfig): number | undefined;
  show?(value: number, config: ScoringConfig): string;
  working(inputs: Inputs<I>, config: ScoringConfig): string;
  variant?(config: ScoringConfig): string;
  remarks?(inputs: Inputs<I>, config: ScoringConfig): readonly InputRemark[];
}): Framework {
  return {
    id: spec.id,
    label: spec.label,
    field: spec.field ?? spec.id,
    bareInput: spec.bareInput,
    ranks: spec.ranks ?? true,
    notes: spec.notes ?? [],
    sharesField: spec.sharesField ?? false,
    inCurrency: spec.inCurrency,
    broken: spec.broken,
    needs: (inputs, has) => spec.needs?.(inputs, has) ?? [],
    interval: spec.interval,
    formula: spec.formula,
    source: spec.source,
    inputs: new Map(Object.entries<InputSpec>(spec.inputs)),
    compute: (inputs, config) => finite(spec.compute(inputs, config)),
    show: (value, config) => spec.show?.(value, config) ?? formatNumber(value),
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

function finite(value: number | undefined): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

export type Outcome =
  | ({
      readonly kind: 'scored';
      readonly framework: Framework;
      /** From the most likely inputs. */
      readonly value: number;
      /** The least and the most that the ranges allow; both are the value where no input is a range. */
      readonly low: number;
      readonly high: number;
      readonly inputs: Inputs;
      /** The currency of the amounts among the inputs, as its code; undefined where none of them names one. */
      readonly currency?: string;
      /** What only the document can tell, beside the framework's own remarks. */
      readonly remarks?: readonly InputRemark[];
    } & InputDetails)
  | { readonly kind: 'incomplete'; readonly framework: Framework; readonly missing: readonly string[]; readonly given: Inputs }
  | {
      readonly kind: 'illegal';
      readonly framework: Framework;
      readonly illegal: readonly IllegalInput[];
      readonly missing: readonly string[];
    };
