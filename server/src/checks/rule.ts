// A rule is data and a pure function from a document to findings. Messages are named templates with typed
// slots, so a missing slot does not compile; the runner stamps id, severity and place.
import type { Config, Severity } from '../config/config.ts';
import type { ProductDocument } from '../document/document.ts';
import type { TypedDocument } from '../schema/typedDocument.ts';
import type { DocumentScore } from '../scoring/score.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

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

/** What a rule may know of the other documents. */
export interface PortfolioView {
  /** Every document with this id. */
  withId(id: string): readonly DocumentPlace[];
  /** Ids that are close to this one, nearest first. */
  idsLike(id: string): readonly string[];
  /** The smallest free id with this prefix. */
  nextId(prefix: string): string;
  /** Whether a path from the root exists; `unknown` outside the root and in folders that are not listed. */
  hasFile(path: string): 'yes' | 'no' | 'unknown';
  /** The anchors of a document at a path from the root, or undefined where it is not read. */
  anchorsOf(path: string): ReadonlySet<string> | undefined;
  /** Paths that are close to this one. */
  pathsLike(path: string): readonly string[];
}

export interface DocumentPlace {
  readonly path: string;
  readonly kind: string;
  readonly title: string;
  readonly idSpan: Span;
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
  document: { readonly typed: TypedDocument; readonly scores: readonly DocumentScore[]; readonly config: Config };
  portfolio: Inputs['document'] & { readonly portfolio: PortfolioView };
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
  /** Info where the root has no rubric.yaml: nobody asked for it there. */
  readonly needsConfig: boolean;
  readonly fixable: boolean;
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
export type AnyRule = Rule<'untyped'> | Rule<'document'> | Rule<'portfolio'>;

type Slots<M extends string> = M extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;
type TypedFinding<M extends Record<string, string>> = {
  [K in keyof M & string]: Place & { readonly message: K } & ([Slots<M[K]>] extends [never]
      ? { readonly data?: undefined }
      : { readonly data: { readonly [P in Slots<M[K]>]: string } });
}[keyof M & string];

/** Builds a rule; the message names and their slots are checked here and forgotten afterwards. */
export function defineRule<S extends Scope, const M extends Record<string, string>>(spec: {
  readonly id: string;
  readonly scope: S;
  readonly summary: string;
  readonly severity: Severity;
  readonly escalates?: boolean;
  readonly keepsInDraft?: boolean;
  readonly needsConfig?: boolean;
  readonly fixable?: boolean;
  readonly messages: M;
  check(inputs: Inputs[S]): Iterable<TypedFinding<M>>;
}): Rule<S> {
  const { messages } = spec;
  return {
    id: spec.id,
    scope: spec.scope,
    summary: spec.summary,
    severity: spec.severity,
    escalates: spec.escalates ?? false,
    keepsInDraft: spec.keepsInDraft ?? false,
    needsConfig: spec.needsConfig ?? false,
    fixable: spec.fixable ?? false,
    *run(inputs) {
      const found: Iterable<Place & { readonly message: string; readonly data?: Readonly<Record<string, string>> | undefined }> =
        spec.check(inputs);
      for (const { message, data, ...place } of found) yield { ...place, message: fill(messages[message] ?? message, data ?? {}) };
    },
  };
}

function fill(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => data[name] ?? slot);
}
