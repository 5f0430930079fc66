// A rule is data and a pure function from a document to findings. Messages are named templates with typed
// slots, so a missing slot does not compile; the runner stamps id, severity and place.
import type { Config, OptionValue, Severity } from '../config/config.ts';
import type { ProductDocument } from '../document/document.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import type { DocumentScore } from '../scoring/score.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { PortfolioView } from './portfolioView.ts';
import type { Suppression, SuppressionNote } from './suppressions.ts';

export interface Fix {
  /** In the imperative: `Insert section "Non-goals"`. */
  readonly title: string;
  readonly edits: readonly [TextEdit, ...TextEdit[]];
  /** Safe fixes are applied by "fix all"; the others need a person to choose. */
  readonly safety: 'safe' | 'choice';
}

/** The other end of a problem: the second document with the same id. */
export interface RelatedPlace {
  /** From the root, with `/`. */
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
}

export interface Inputs {
  /** A candidate file that has no kind; only rules about the kind itself look at it. */
  untyped: {
    readonly document: ProductDocument;
    readonly path: string;
    readonly kinds: readonly string[];
    /** True where rubric.yaml's `kinds:` claims the file. */
    readonly claimed: boolean;
  };
  document: {
    readonly typed: TypedDocument;
    readonly scores: readonly DocumentScore[];
    readonly config: Config;
    /** The day to take for today, `2026-09-30`; undefined where nobody says, and then nothing is overdue. */
    readonly today: string | undefined;
  };
  portfolio: Inputs['document'] & { readonly portfolio: PortfolioView };
  /** Asked last, when all others have had their say. */
  suppressions: Inputs['document'] & {
    readonly notes: readonly SuppressionNote[];
    /** True where the rule had its say and the suppression has silenced nothing. */
    readonly unneeded: (suppression: Suppression) => boolean;
    /** The ids of all rules that there are. */
    readonly rules: readonly string[];
  };
}
export type Scope = keyof Inputs;

/** How a rule's base severity moves with the phase; see severity.ts. */
export interface RuleMeta {
  readonly id: string;
  readonly scope: Scope;
  /** One line that starts with a verb: "Require …", "Disallow …". */
  readonly summary: string;
  readonly severity: Severity;
  /** A warning becomes an error once the document is committed. */
  readonly escalates: boolean;
  /** The severity stays a warning in a draft. */
  readonly keepsInDraft: boolean;
  /** Closed documents are told as well: an answer that is owed stays owed. */
  readonly keepsWhenClosed: boolean;
  /** Info where the root has no rubric.yaml: nobody asked for it there. */
  readonly needsConfig: boolean;
  readonly fixable: boolean;
  /** False for a rule that stays off until somebody asks for it; its page says why. */
  readonly recommended: boolean;
  /** What people may set, with the defaults. */
  readonly options: Readonly<Record<string, OptionSpec>>;
}

export interface OptionSpec {
  readonly value: OptionValue;
  /** One sentence with the unit. */
  readonly help: string;
}

/** Where a finding is and what can be done about it. */
interface Place {
  readonly span: Span;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /** A finding milder than the rule: relative links are warnings, recommendations infos. */
  readonly severity?: Severity;
}

export type Finding = Place & { readonly message: string };

export interface Rule<S extends Scope = Scope> extends RuleMeta {
  readonly scope: S;
  run(inputs: Inputs[S]): Iterable<Finding>;
}
export type AnyRule = { [S in Scope]: Rule<S> }[Scope];

type Wide<V> = V extends number ? number : V extends boolean ? boolean : V extends readonly unknown[] ? readonly string[] : never;
/** The options of a rule as its check sees them: what rubric.yaml says, else the defaults. */
type OptionValues<O extends Readonly<Record<string, OptionSpec>>> = { readonly [K in keyof O]: Wide<O[K]['value']> };

type Slots<M extends string> = M extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;
type TypedFinding<M extends Record<string, string>> = {
  [K in keyof M & string]: Place & { readonly message: K } & ([Slots<M[K]>] extends [never]
      ? { readonly data?: undefined }
      : { readonly data: { readonly [P in Slots<M[K]>]: string } });
}[keyof M & string];

/** Builds a rule; the message names and their slots are checked here and forgotten afterwards. */
export function defineRule<
  S extends Scope,
  const M extends Record<string, string>,
  const O extends Readonly<Record<string, OptionSpec>> = Readonly<Record<string, OptionSpec>>,
>(spec: {
  readonly id: string;
  readonly scope: S;
  readonly summary: string;
  readonly severity: Severity;
  readonly escalates?: boolean;
  readonly keepsInDraft?: boolean;
  readonly keepsWhenClosed?: boolean;
  readonly needsConfig?: boolean;
  readonly fixable?: boolean;
  readonly recommended?: boolean;
  readonly options?: O;
  readonly messages: M;
  check(inputs: Inputs[S], options: OptionValues<O>): Iterable<TypedFinding<M>>;
}): Rule<S> {
  const { messages } = spec;
  const defaults = optionValues(spec.options, undefined);
  return {
    id: spec.id,
    scope: spec.scope,
    summary: spec.summary,
    severity: spec.severity,
    escalates: spec.escalates ?? false,
    keepsInDraft: spec.keepsInDraft ?? false,
    keepsWhenClosed: spec.keepsWhenClosed ?? false,
    needsConfig: spec.needsConfig ?? false,
    fixable: spec.fixable ?? false,
    recommended: spec.recommended ?? true,
    options: spec.options ?? {},
    *run(inputs) {
      const given = 'config' in inputs ? inputs.config.options.get(spec.id) : undefined;
      const found: Iterable<Place & { readonly message: string; readonly data?: Readonly<Record<string, string>> | undefined }> =
        spec.check(inputs, given === undefined ? defaults : optionValues(spec.options, given));
      for (const { message, data, ...place } of found) yield { ...place, message: fill(messages[message] ?? message, data ?? {}) };
    },
  };
}

function optionValues<O extends Readonly<Record<string, OptionSpec>>>(
  specs: O | undefined,
  given: ReadonlyMap<string, OptionValue> | undefined,
): OptionValues<O> {
  // The values have the types of their defaults, because rubric.yaml is read by those; the compiler cannot see it.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return Object.fromEntries(Object.entries(specs ?? {}).map(([name, { value }]) => [name, given?.get(name) ?? value])) as OptionValues<O>;
}

function fill(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => data[name] ?? slot);
}
