// What the views are sent of documents: rows of the backlog, of launches and of the list of all documents, with what
// stands above them. Types alone, which protocol.ts hands on with the messages that carry them.
import type { Range, RefusedChange } from './protocol.ts';

export interface BacklogRow {
  readonly uri: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly phase: string;
  readonly owner: string | undefined;
  readonly goals: readonly string[];
  readonly period: string | undefined;
  readonly team: string | undefined;
  readonly commitment: string | undefined;
  /** `3`, `=3` or `≈3`; undefined in the unscored bucket. */
  readonly rank: string | undefined;
  /** `133`, or what is missing or wrong. */
  readonly score: string;
  /** `500/month × 1 × 80 % ÷ 3`. */
  readonly working: string | undefined;
  /** `24–360`, where ranges of inputs make the score one. */
  readonly interval: string | undefined;
  /** True where it cannot be told from a neighbour's score. */
  readonly near: boolean;
  readonly pin: Pin | undefined;
  /** The last day of a pin that has run out and still stands in the document. */
  readonly expiredPin: string | undefined;
  /** The inputs as the document has them, `80 %` and `500/month`, by name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Rank and score as they are, where a change in thought has moved them. */
  readonly was: { readonly rank: string; readonly score: string } | undefined;
  /** The rank by the framework that is compared with. */
  readonly other: string | undefined;
  readonly isChanged: boolean;
  readonly isStale: boolean;
  readonly isSuspect: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Where the input stands that decides the score. */
  readonly deciding: Range | undefined;
}
/** One input of a framework as a person is asked for it. */
export interface InputQuestion {
  readonly name: string;
  readonly label: string;
  /** `person-months`. */
  readonly unit: string;
  readonly help: string;
  /** Usual values as they are written, with what they mean. */
  readonly choices: readonly { readonly value: string; readonly meaning: string }[];
}
/** A place in the list that the score does not give, with who gave it and until when. */
export interface Pin {
  readonly place: number;
  readonly reason: string | undefined;
  readonly approver: string | undefined;
  readonly expires: string | undefined;
}
export interface BacklogRoot {
  readonly uri: string;
  readonly name: string;
  readonly framework: string;
  readonly label: string;
  readonly variant: string | undefined;
  readonly frameworks: readonly { readonly id: string; readonly label: string; readonly documents: number }[];
  readonly ranked: readonly BacklogRow[];
  readonly unscored: readonly BacklogRow[];
  readonly compare: { readonly framework: string; readonly label: string } | undefined;
  /** What may be changed in thought, in the order in which the formula names it. */
  readonly inputs: readonly InputQuestion[];
  /** The goals and objectives that strategies set; the text is empty where only the id is given. */
  readonly goals: readonly { readonly id: string; readonly text: string }[];
  /** The last day that a pin is offered; undefined where nobody has said which day it is. */
  readonly quarterEnd: string | undefined;
  readonly refused: readonly RefusedChange[];
  readonly documents: number;
  /** Launch plans that are still ahead or under way, the next one first. */
  readonly launches: readonly LaunchRow[];
}
export interface LaunchRow {
  readonly uri: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly status: string;
  readonly phase: string;
  readonly met: number;
  readonly gates: number;
  /** `T-12`, `today`, `T+3`. */
  readonly countdown: string | undefined;
  readonly overdue: number;
  /** The first gate that is not met, and where. */
  readonly next: { readonly name: string; readonly place: Range } | undefined;
}
export interface BacklogResult {
  readonly roots: readonly BacklogRoot[];
  readonly state: 'indexing' | 'ready';
}

export interface DocumentRow {
  readonly uri: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly phase: string;
  readonly owner: string | undefined;
  /** `7 of 9 gates · T-12` for a launch plan; undefined for other kinds. */
  readonly readiness: string | undefined;
  /** True where it carries a score of any framework, whether complete or not. */
  readonly hasScore: boolean;
  readonly isStale: boolean;
  readonly isSuspect: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}
export interface DocumentsRoot {
  readonly uri: string;
  readonly name: string;
  /** In the order in which the kinds come in the life of a product; only kinds of which there are documents. */
  readonly kinds: readonly { readonly id: string; readonly title: string; readonly documents: readonly DocumentRow[] }[];
}
export interface DocumentsResult {
  readonly roots: readonly DocumentsRoot[];
  readonly state: 'indexing' | 'ready';
}
